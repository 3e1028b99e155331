import { BulkFile, NotPlain, type BulkResult } from '#lib/ingest/bulk/read-bulk.ts';
import type { Hints } from '#lib/ingest/reader/reading.ts';
import type { Known, Watch } from './reader-file.ts';
import { looksLikeTemplate } from './reader-template.ts';

const MB = 1024 * 1024;
/** From here on a file is read by its texts, where its rows stand for themselves. */
export const BULK_FROM = 4 * MB;
/** Past this a file that has to be read as a whole would take minutes and gigabytes. */
export const WHOLE_LIMIT = 64 * MB;

/** A very large file: what was gone through, and how it reads now. */
export type BulkRead = { file: BulkFile; result: BulkResult };

type Given = { name: string; blob: Blob };

/** Null for a file that is small, a template, or has to be read as a whole. */
export async function openBulk(
  { name, blob }: Given,
  hints: Hints,
  { reference, units }: Known,
  { signal, onProgress }: Watch
): Promise<BulkRead | null> {
  if (blob.size < BULK_FROM) return null;
  const head = new Uint8Array(await blob.slice(0, 64 * 1024).arrayBuffer());
  const lines = head.slice(0, head.lastIndexOf(10) + 1);
  if (looksLikeTemplate(lines, name, { reference, units })) return null;
  const options = { reference, hints, signal, onProgress };
  const file = await BulkFile.open({ name, source: blob }, options);
  return file && read(file, hints, reference);
}

/** The same under other decisions. */
export async function readBulkAgain(
  before: BulkFile,
  hints: Hints,
  { reference }: Known,
  { signal, onProgress }: Watch
): Promise<BulkRead | null> {
  const file = await before.again({ reference, hints, signal, onProgress });
  return file && read(file, hints, reference);
}

function read(file: BulkFile, hints: Hints, reference: Known['reference']): BulkRead | null {
  try {
    return { file, result: file.read({ reference, hints }) };
  } catch (error) {
    if (error instanceof NotPlain) return null;
    throw error;
  }
}
