import { contentHash, importId } from './hash.ts';
import { squeeze } from './gzip.ts';
import { packLot } from './lots.ts';
import type { Bytes, FileRecord, ImportRecord, KeptRows, RowsRecord } from './records.ts';
import { encodeRows } from './rows.ts';

/** A file hashed and compressed: what `packFile` makes of it, away from the page where it is large. */
export type PackedFile = { hash: string; size: number; gzip: boolean; data: Bytes | Blob };

export type GivenFile = {
  name: string;
  bytes: Blob | Bytes;
  /** Spares the page the work. */
  packed?: PackedFile;
};

/** What a person decided to keep: files, how they were read, and what came of it. */
export type Change = {
  files: readonly GivenFile[];
  /** Plain JSON; equal files with an equal recipe are one import. */
  recipe: unknown;
  /** How the files were read, to be told: plain JSON; imports that differ in it alone are one. */
  how?: unknown;
  rows: KeptRows;
  /** The lots of `rows` in their order, as `packLot` made them; spares the page the work. */
  packedLots?: readonly Blob[];
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

/** Hashes and compresses a file; can be called in any thread. */
export async function packFile(bytes: GivenFile['bytes']): Promise<PackedFile> {
  const blob = toBlob(bytes);
  const hash = await contentHash(blob);
  return { hash, size: blob.size, ...(await squeeze(blob)) };
}

const toFileRecord = async (
  { name, bytes, packed }: GivenFile,
  added: string
): Promise<FileRecord> => ({
  ...(packed ?? (await packFile(bytes))),
  name: name.normalize('NFC'),
  added
});

async function toRowsRecord(id: string, { rows, packedLots }: Change): Promise<RowsRecord> {
  const record = { id, data: await encodeRows(rows) };
  const given = rows.lots ?? [];
  if (given.length === 0) return record;
  if (packedLots && packedLots.length !== given.length)
    throw new Error(`invalid lots: ${packedLots.length} of ${given.length} are packed`);
  const lots = packedLots ? [...packedLots] : [];
  for (const lot of packedLots ? [] : given) lots.push(await packLot(lot));
  return { ...record, lots };
}

/** Figures and denominators of an import. */
export const countFigures = ({ observations, denominators, lots = [] }: KeptRows): number =>
  observations.length + denominators.length + lots.reduce((sum, lot) => sum + lot.length, 0);

/** Hashes and compresses before any transaction is open: one that waits is closed by the browser. */
export async function prepare(change: Change, added: string): Promise<Prepared> {
  const files: FileRecord[] = [];
  for (const file of change.files) files.push(await toFileRecord(file, added));
  const recipe = JSON.parse(JSON.stringify(change.recipe ?? null)) as unknown;
  const item: ImportRecord = {
    id: await importId(
      files.map((f) => f.hash),
      recipe
    ),
    added,
    files: files.map(({ hash, name, size }) => ({ hash, name, size })),
    recipe,
    figures: countFigures(change.rows),
    supersedes: change.supersedes ?? false,
    ...(change.how === undefined ? {} : { how: change.how })
  };
  return { item, files, rows: await toRowsRecord(item.id, change) };
}
