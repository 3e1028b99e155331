import type { Issue } from '#lib/model/issue.ts';
import type { Reference } from '#lib/model/pack.ts';
import { openFile } from '../bytes/open-file.ts';
import { decode } from '../bytes/decode.ts';
import { readColumns } from '../columns/read-columns.ts';
import { cutRecords } from '../dialect/cut.ts';
import { secondOpinion, type AskOpinion } from '../dialect/second-opinion.ts';
import { sniffDialect } from '../dialect/sniff.ts';
import { findTables } from '../layout/find-tables.ts';
import { partHints } from './part-hints.ts';
import type {
  Cut,
  Decoded,
  Dialect,
  FileReading,
  Hints,
  Merge,
  Part,
  ReadTable
} from './reading.ts';

export const STAGES = ['open', 'decode', 'cut', 'tables', 'columns', 'done'] as const;
export type Stage = (typeof STAGES)[number];

export type ReadOptions = {
  reference: Reference;
  hints?: Hints;
  /** Asked about a delimiter that is in doubt; without it such a doubt is not spoken of. */
  askOpinion?: AskOpinion;
  /** `fraction` goes from 0 to 1 over the whole file. */
  onProgress?: (progress: { stage: Stage; fraction: number }) => void;
  /** Ended between two steps; then the promise is rejected with the signal's reason. */
  signal?: AbortSignal;
};

/** Lets the event loop run, so that a page answers and a cancel is heard, between two steps. */
const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

/** Tells a step and gives way; throws when the reading was cancelled. */
async function enter(
  stage: Stage,
  fraction: number,
  { onProgress, signal }: ReadOptions
): Promise<void> {
  signal?.throwIfAborted();
  onProgress?.({ stage, fraction });
  await pause();
  signal?.throwIfAborted();
}

const refusal = (name: string, error: Issue, issues: Issue[] = []): FileReading => ({
  name,
  decoded: null,
  dialect: null,
  tables: [],
  issues,
  error
});

/**
 * Reads whatever an office saved: every part of it (sheets, files of an archive) as tables with
 * columns understood and observations. Nothing is thrown at a file; a part that is no table has
 * `error`. At least one reading comes back.
 */
export async function readFile(
  file: { name: string; bytes: Uint8Array<ArrayBuffer> },
  options: ReadOptions
): Promise<FileReading[]> {
  await enter('open', 0, options);
  const opened = await openFile(file);
  if (opened.error) return [refusal(file.name, opened.error, opened.issues)];
  const readings: FileReading[] = [];
  for (const [i, part] of opened.parts.entries()) {
    const within = { from: i / opened.parts.length, share: 1 / opened.parts.length };
    const hints = partHints(options.hints ?? {}, part.name);
    readings.push(await readPart(part, within, { ...options, hints }));
  }
  options.onProgress?.({ stage: 'done', fraction: 1 });
  readings[0]?.issues.unshift(...opened.issues);
  return readings;
}

/** Reads text that was pasted. */
export async function readText(
  name: string,
  text: string,
  options: ReadOptions
): Promise<FileReading> {
  const decoded: Decoded = {
    text: text.normalize('NFC'),
    encoding: 'utf-8',
    bom: false,
    repaired: null,
    candidates: [],
    issues: []
  };
  return readDecoded(name, decoded, { from: 0, share: 1 }, options);
}

type Within = { from: number; share: number };

async function readPart(part: Part, within: Within, options: ReadOptions): Promise<FileReading> {
  if (part.kind === 'grid') {
    const records = part.rows.map((cells, i): Cut => ({ line: i + 1, cells }));
    return readRecords(part.name, { records, merges: part.merges }, within, options);
  }
  await enter('decode', within.from + within.share * 0.05, options);
  const decoded = decode(part.bytes, { file: part.name, encoding: options.hints?.encoding });
  return readDecoded(part.name, decoded, within, options);
}

async function readDecoded(
  name: string,
  decoded: Decoded,
  within: Within,
  options: ReadOptions
): Promise<FileReading> {
  await enter('cut', within.from + within.share * 0.2, options);
  const sniffed = sniffDialect(decoded.text);
  const dialect: Dialect = { ...sniffed.dialect, ...options.hints?.dialect };
  const { records, issues } = cutRecords(decoded.text, dialect, { file: name });
  const { text: _, issues: found, ...kept } = decoded;
  const reading = await readRecords(name, { records, merges: [] }, within, options);
  const { askOpinion: ask, hints, signal } = options;
  const isOpen = ask && hints?.dialect?.delimiter === undefined && reading.error === null;
  const second = isOpen
    ? await secondOpinion(decoded.text, sniffed, { ask, file: name, signal })
    : null;
  return {
    ...reading,
    decoded: kept,
    dialect,
    ...(second ? { secondOpinion: second.opinion } : {}),
    issues: [...found, ...(second?.issues ?? []), ...issues, ...reading.issues]
  };
}

async function readRecords(
  name: string,
  { records, merges }: { records: Cut[]; merges: Merge[] },
  within: Within,
  options: ReadOptions
): Promise<FileReading> {
  await enter('tables', within.from + within.share * 0.4, options);
  const found = findTables(records, { file: name, merges });
  if (found.error) return refusal(name, found.error);
  const tables: ReadTable[] = [];
  const { reference, hints } = options;
  for (const [i, table] of found.tables.entries()) {
    const done = 0.5 + (0.5 * i) / found.tables.length;
    await enter('columns', within.from + within.share * done, options);
    tables.push(readColumns(table, { reference, hints, file: name }));
  }
  return {
    name,
    decoded: null,
    dialect: null,
    tables,
    issues: [],
    error: null
  };
}
