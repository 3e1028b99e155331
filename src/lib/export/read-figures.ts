import { strFromU8, unzipSync } from 'fflate';
import type { FigureContext } from '#lib/charts/context.ts';
import type { Result } from '#lib/query/result.ts';
import type { CellChange } from './figure-cells.ts';
import type { Passport } from './passport.ts';
import { isPng } from './png.ts';
import { readPicturePassport } from './read-passport.ts';

/** A figure that a file says it holds. */
export type FoundFigure = {
  code: string;
  /** Null where only the printed code is there. */
  passport: Passport | null;
  /** As the file has it; '' when it does not say. */
  title: string;
  /** Numbers of its slides; [] in files that have none. */
  slides: number[];
  /** What differs today; null where the file holds a fingerprint of the numbers alone. */
  compare: ((now: Result, context: FigureContext) => CellChange[]) | null;
};

export type FileKind =
  'png' | 'svg' | 'pptx' | 'xlsx' | 'arrow' | 'parquet' | 'json' | 'html' | 'csv';

/** Why nothing can be opened again from a file. */
export const NO_FIGURE = [
  'empty',
  'too_large',
  'locked', // kept behind a password, or of before 2007
  'broken', // a ZIP that cannot be opened
  'pdf',
  'workspace', // one of our workspace files
  'table', // figures to be read in, not a figure of ours
  'no_passport',
  'no_passport_deck',
  'damaged',
  'unknown'
] as const;
export type NoFigure = (typeof NO_FIGURE)[number];

export type FileReading =
  | { ok: true; kind: FileKind; figures: FoundFigure[]; damaged: number }
  | { ok: false; reason: NoFigure };

/** Bytes beyond which a file is not looked into. */
export const LARGEST_FILE = 150e6;
const LARGEST_TEXT = 60e6;

const starts = (bytes: Uint8Array, ...signature: number[]): boolean =>
  signature.every((byte, i) => bytes[i] === byte);

const no = (reason: NoFigure): FileReading => ({ ok: false, reason });

const found = (kind: FileKind, figures: FoundFigure[], damaged = 0): FileReading =>
  figures.length > 0
    ? { ok: true, kind, figures, damaged }
    : no(damaged > 0 ? 'damaged' : kind === 'pptx' ? 'no_passport_deck' : 'no_passport');

function fromPicture(bytes: Uint8Array, kind: 'png' | 'svg'): FileReading {
  const read = readPicturePassport(bytes);
  if (!read.ok) return no(read.reason === 'damaged' ? 'damaged' : 'no_passport');
  const { passport } = read;
  return found(kind, [
    { code: passport.code, passport, title: passport.title ?? '', slides: [], compare: null }
  ]);
}

/** What kind of package a ZIP is, from the names of its parts alone. */
function packageOf(bytes: Uint8Array): 'pptx' | 'xlsx' | 'other' | null {
  let kind: 'pptx' | 'xlsx' | 'other' = 'other';
  try {
    unzipSync(bytes, {
      filter: ({ name }) => {
        if (name === 'ppt/presentation.xml') kind = 'pptx';
        if (name === 'xl/workbook.xml') kind = 'xlsx';
        return false;
      }
    });
  } catch {
    return null;
  }
  return kind;
}

async function fromZip(bytes: Uint8Array): Promise<FileReading> {
  const kind = packageOf(bytes);
  if (kind === null) return no('broken');
  if (kind === 'pptx') {
    const { readDeck } = await import('./read-deck.ts');
    const read = readDeck(bytes);
    return read === null ? no('broken') : found('pptx', read.figures, read.damaged);
  }
  if (kind !== 'xlsx') return no('unknown');
  const { readWorkbook } = await import('./read-data.ts');
  const read = await readWorkbook(bytes);
  return read.length > 0 ? found('xlsx', read) : no('table');
}

/** Tables for programs; those of others are figures to be read in, though not in this form. */
async function fromColumns(bytes: Uint8Array, kind: 'arrow' | 'parquet'): Promise<FileReading> {
  const { readArrowFigures, readParquetFigures } = await import('./read-columnar.ts');
  const read = await (kind === 'arrow' ? readArrowFigures(bytes) : readParquetFigures(bytes));
  return read === null ? no('damaged') : found(kind, read);
}

async function fromText(bytes: Uint8Array, name: string): Promise<FileReading> {
  if (bytes.length > LARGEST_TEXT) return no('too_large');
  const text = strFromU8(bytes).replace(/^\ufeff/, '');
  const head = text.slice(0, 4000);
  if (/<svg[\s>]/.test(head) && !/<html[\s>]/i.test(head)) return fromPicture(bytes, 'svg');
  const { readCsv, readCube, readPage } = await import('./read-data.ts');
  if (/^\s*</.test(head)) {
    const { figures, damaged } = readPage(text);
    return found('html', figures, damaged);
  }
  if (/^\s*\{/.test(head)) {
    const figures = readCube(text);
    return figures === null ? no('damaged') : found('json', figures);
  }
  const figures = readCsv(text);
  if (figures.length > 0) return found('csv', figures);
  return no(/\.(csv|tsv|txt)$/i.test(name) ? 'table' : 'unknown');
}

/**
 * The figures of ours in a file of any kind: picture, presentation, workbook, Arrow and
 * Parquet table, JSON-stat, page, CSV.
 * Any bytes may come; what holds none is told by its reason.
 */
export async function readFigures(bytes: Uint8Array, name: string): Promise<FileReading> {
  if (bytes.length === 0) return no('empty');
  if (bytes.length > LARGEST_FILE) return no('too_large');
  if (isPng(bytes)) return fromPicture(bytes, 'png');
  if (starts(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return no('locked');
  if (starts(bytes, 0x25, 0x50, 0x44, 0x46)) return no('pdf');
  if (starts(bytes, 0x1f, 0x8b)) return no(/\.doichieu$/i.test(name) ? 'workspace' : 'unknown');
  if (starts(bytes, 0x50, 0x4b)) return fromZip(bytes);
  if (starts(bytes, 0x41, 0x52, 0x52, 0x4f, 0x57, 0x31)) return fromColumns(bytes, 'arrow');
  if (starts(bytes, 0x50, 0x41, 0x52, 0x31)) return fromColumns(bytes, 'parquet');
  if (starts(bytes, 0xff, 0xd8) || starts(bytes, 0x47, 0x49, 0x46)) return no('no_passport');
  if (bytes.subarray(0, 4000).includes(0)) return no('unknown');
  return fromText(bytes, name);
}
