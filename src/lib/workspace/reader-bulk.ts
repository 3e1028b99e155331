import { BulkFile, NotPlain, type BulkResult } from '#lib/ingest/bulk/read-bulk.ts';
import { TemplateFile } from '#lib/ingest/bulk/read-template.ts';
import type { Hints } from '#lib/ingest/reader/reading.ts';
import type { UserTable } from '#lib/ingest/user-file.ts';
import type { Lang } from '#lib/text/format.ts';
import type { Known, Watch } from './reader-given.ts';
import { isMendOnly, looksLikeTemplate } from './reader-template.ts';

const MB = 1024 * 1024;
/** From here on a file is read by its texts, where its rows stand for themselves. */
export const BULK_FROM = 4 * MB;
/** Past this a file that has to be read as a whole would take minutes and gigabytes. */
export const WHOLE_LIMIT = 64 * MB;

/** A very large file as it reads now, and what can be asked of it. */
export type BulkRead = {
  result: Pick<
    BulkResult,
    'reading' | 'account' | 'issues' | 'lot' | 'units' | 'waiting' | 'rowsOf'
  >;
  /** Where it follows one of our templates: what only templates say, rows beside the lot too. */
  template: UserTable | null;
  /** The rows that are kept back, as CSV; '' when there are none. */
  rejected: (lang: Lang) => Promise<string>;
  /** The file without what stands in some of its columns. */
  without: (columns: ReadonlySet<number>) => Promise<Blob>;
  /** The same under other decisions; null where it can no longer be read this way. */
  again: (hints: Hints, known: Known, watch: Watch) => Promise<BulkRead | null>;
};

type Given = { name: string; blob: Blob };

/** Null for a file that is small, or has to be read as a whole. */
export async function openBulk(
  given: Given,
  hints: Hints,
  known: Known,
  watch: Watch
): Promise<BulkRead | null> {
  const { name, blob } = given;
  if (blob.size < BULK_FROM) return null;
  const source = { name, source: blob };
  if (isMendOnly(hints)) {
    const template = await TemplateFile.open(source, { ...known, hints }, watch);
    if (template) return ofTemplate(template, given);
    if (await followsTemplate(given, known)) return null;
  }
  const { reference, askOpinion } = known;
  const file = await BulkFile.open(source, { reference, hints, askOpinion, ...watch });
  return file && ofTexts(file, hints, known);
}

/** Denominators, or a template with something under no name: only whole are they read as what they are. */
async function followsTemplate({ name, blob }: Given, known: Known): Promise<boolean> {
  const head = new Uint8Array(await blob.slice(0, 64 * 1024).arrayBuffer());
  return looksLikeTemplate(head.slice(0, head.lastIndexOf(10) + 1), name, known);
}

function ofTemplate(file: TemplateFile, given: Given): BulkRead {
  const { result } = file;
  return {
    result: {
      ...result,
      issues: [],
      units: result.table.units,
      waiting: { unit: 0, measure: 0, number: 0, other: result.account.rejected }
    },
    template: result.table,
    rejected: (lang) => file.rejected(lang),
    without: (columns) => file.without(columns),
    again: (hints, known, watch) => openBulk(given, hints, known, watch)
  };
}

function ofTexts(file: BulkFile, hints: Hints, { reference }: Known): BulkRead | null {
  try {
    const result = file.read({ reference, hints });
    return {
      result,
      template: null,
      rejected: (lang) => file.rejected(result, lang),
      without: (columns) => file.without(columns),
      again: async (next, known, watch) => {
        const { reference, askOpinion } = known;
        const again = await file.again({ reference, hints: next, askOpinion, ...watch });
        return again && ofTexts(again, next, known);
      }
    };
  } catch (error) {
    if (error instanceof NotPlain) return null;
    throw error;
  }
}
