import { contentHash, importId } from './hash.ts';
import { squeeze } from './gzip.ts';
import type { FileRecord, ImportRecord, KeptRows, RowsRecord } from './records.ts';
import { encodeRows } from './rows.ts';

export type GivenFile = { name: string; bytes: Blob | Uint8Array<ArrayBuffer> };

/** What a person decided to keep: files, how they were read, and what came of it. */
export type Change = {
  files: readonly GivenFile[];
  /** Plain JSON; equal files with an equal recipe are one import. */
  recipe: unknown;
  rows: KeptRows;
  /** Ids of imports that this one takes the place of, in the same step. */
  replaces?: readonly string[];
  /** Its figures stand in for those of the same key in earlier imports. */
  supersedes?: boolean;
  /** The revision that the difference was shown against; refused when it has moved on. */
  base?: number;
};

/** The records of one import, ready to be put down. */
export type Prepared = { item: ImportRecord; files: FileRecord[]; rows: RowsRecord };

const toBlob = (bytes: GivenFile['bytes']): Blob =>
  bytes instanceof Blob ? bytes : new Blob([bytes]);

async function toFileRecord({ name, bytes }: GivenFile, added: string): Promise<FileRecord> {
  const blob = toBlob(bytes);
  const hash = await contentHash(blob);
  return { hash, name: name.normalize('NFC'), size: blob.size, added, ...(await squeeze(blob)) };
}

/** Hashes and compresses before any transaction is open: one that waits is closed by the browser. */
export async function prepare(change: Change, added: string): Promise<Prepared> {
  const files: FileRecord[] = [];
  for (const file of change.files) files.push(await toFileRecord(file, added));
  const recipe = JSON.parse(JSON.stringify(change.recipe ?? null)) as unknown;
  const { observations, denominators } = change.rows;
  const item: ImportRecord = {
    id: await importId(
      files.map((f) => f.hash),
      recipe
    ),
    added,
    files: files.map(({ hash, name, size }) => ({ hash, name, size })),
    recipe,
    figures: observations.length + denominators.length,
    supersedes: change.supersedes ?? false
  };
  return { item, files, rows: { id: item.id, data: await encodeRows(change.rows) } };
}
