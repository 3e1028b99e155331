import { contentHash, importId } from './hash.ts';
import { headOf, isGzip, LARGE, linesOf, unsqueeze } from './gzip.ts';
import { FORMAT, VERSION, type KeptNote } from './pack-workspace.ts';
import type { Bytes, FileOfImport, FileRecord, ImportRecord, RowsRecord } from './records.ts';
import { countFigures } from './prepare.ts';
import { decodeRows } from './rows.ts';
import { unpackLot } from './lots.ts';
import type { Contents } from './shelf.ts';
import { StorageError, toRefused, type Refused } from './trouble.ts';
import { fromViewQuery, toViewQuery } from '#lib/spec/view.ts';

const LINE_LIMIT = 16 * 1024 * 1024;

export type WorkspaceLimits = {
  /** Bytes the whole may hold once inflated, raw files included. */
  inflated: number;
  files: number;
};
const LIMITS: WorkspaceLimits = { inflated: 2 * 1024 ** 3, files: 10_000 };

const fromBase64 = (text: string): Bytes => {
  const binary = atob(text);
  const bytes = new Uint8Array(binary.length);
  for (let i = 0; i < binary.length; i++) bytes[i] = binary.charCodeAt(i);
  return bytes;
};

type Json = Record<string, unknown>;
const isRecord = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const damaged = (what: string): never => {
  throw new StorageError('workspace_damaged', new Error(`invalid ${what}`));
};
const text = (from: Json, key: string): string =>
  typeof from[key] === 'string' ? from[key] : damaged(key);
const count = (from: Json, key: string): number =>
  Number.isSafeInteger(from[key]) && (from[key] as number) >= 0
    ? (from[key] as number)
    : damaged(key);
const list = (from: Json, key: string): unknown[] =>
  Array.isArray(from[key]) ? (from[key] as unknown[]) : damaged(key);
const moment = (from: Json, key: string): string =>
  Number.isNaN(Date.parse(text(from, key))) ? damaged(key) : text(from, key);

function toFileOfImport(raw: unknown): FileOfImport {
  if (!isRecord(raw)) return damaged('files');
  return { hash: text(raw, 'hash'), name: text(raw, 'name'), size: count(raw, 'size') };
}

const toFile = (raw: Json): Omit<FileRecord, 'data'> => ({
  ...toFileOfImport(raw),
  added: moment(raw, 'added'),
  gzip: raw.gzip === true
});

const toImport = (raw: Json): ImportRecord => ({
  id: text(raw, 'id'),
  added: moment(raw, 'added'),
  files: list(raw, 'files').map(toFileOfImport),
  recipe: raw.recipe ?? null,
  figures: count(raw, 'figures'),
  supersedes: raw.supersedes === true,
  ...(raw.how === undefined ? {} : { how: raw.how })
});

/** Bytes that come piece by piece; many of them are not held in memory. */
class Pieces {
  #parts: (Bytes | Blob)[] = [];
  #held = 0;

  add(bytes: Bytes): void {
    this.#parts.push(bytes);
    this.#held += bytes.length;
    if (this.#held < LARGE / 4) return;
    this.#parts = [new Blob(this.#parts)];
    this.#held = 0;
  }

  blob(): Blob {
    return new Blob(this.#parts);
  }

  async bytes(): Promise<Bytes> {
    return new Uint8Array(await this.blob().arrayBuffer());
  }
}

/** What the lines say, nothing of it checked against its content yet. */
class Collected {
  files: (Omit<FileRecord, 'data'> & { pieces: Pieces })[] = [];
  imports: (ImportRecord & { pieces: Pieces; lots: Pieces[] })[] = [];
  comparisons: string[] = [];
  signed: unknown[] = [];
  notes: KeptNote[] = [];
  lines = 0;
  ended = false;
  #pieces: Pieces | null = null;

  add(line: string, limits: WorkspaceLimits): void {
    const value = JSON.parse(line) as unknown;
    if (this.ended) damaged('end');
    if (this.lines++ === 0) return checkHeader(value);
    if (typeof value === 'string') {
      (this.#pieces ?? damaged('data')).add(fromBase64(value));
      return;
    }
    if (!isRecord(value)) return damaged('line');
    this.#pieces = null;
    if (isRecord(value.file)) this.files.push({ ...toFile(value.file), pieces: this.#begin() });
    else if (isRecord(value.import))
      this.imports.push({ ...toImport(value.import), pieces: this.#begin(), lots: [] });
    else if (isRecord(value.lot)) (this.imports.at(-1) ?? damaged('lot')).lots.push(this.#begin());
    else if (Array.isArray(value.comparisons)) this.comparisons = toQueries(value.comparisons);
    else if (isRecord(value.signed)) this.signed.push(value.signed);
    else if (isRecord(value.note))
      this.notes.push({ name: text(value.note, 'name'), value: value.note.value });
    else if (isRecord(value.end)) this.ended = count(value.end, 'lines') === this.lines - 1;
    else damaged('line');
    const { files, imports, signed, notes } = this;
    if (files.length + imports.length + signed.length + notes.length > limits.files)
      throw new StorageError('workspace_too_large');
  }

  #begin(): Pieces {
    return (this.#pieces = new Pieces());
  }
}

function checkHeader(value: unknown): void {
  if (!isRecord(value) || value.format !== FORMAT) throw new StorageError('workspace_not_ours');
  if (typeof value.version !== 'number') return damaged('version');
  if (value.version > VERSION) throw new StorageError('workspace_newer');
}

/** Saved comparisons in canonical form, each once. */
const toQueries = (raw: unknown[]): string[] => [
  ...new Set(raw.filter((q) => typeof q === 'string').map((q) => toViewQuery(fromViewQuery(q))))
];

async function collect(bytes: Bytes | Blob, limits: WorkspaceLimits): Promise<Collected> {
  const found = new Collected();
  const lines = linesOf(bytes, {
    limit: limits.inflated,
    tooLarge: 'workspace_too_large',
    lineLimit: LINE_LIMIT
  });
  try {
    for await (const line of lines) found.add(line, limits);
  } catch (error) {
    if (error instanceof StorageError) throw error;
    // Before its first line nothing shows that the file is ours at all.
    if (found.lines === 0) throw new StorageError('workspace_not_ours', error);
    throw new StorageError('workspace_truncated', error);
  }
  if (found.lines === 0) throw new StorageError('workspace_not_ours');
  if (!found.ended) throw new StorageError('workspace_truncated');
  return found;
}

/** What a file may still inflate to, given what came out before. */
class Budget {
  #left: number;
  constructor(bytes: number) {
    this.#left = bytes;
  }
  get limits() {
    return { limit: this.#left, tooLarge: 'workspace_too_large' as const };
  }
  take(bytes: number): void {
    this.#left -= bytes;
    if (this.#left < 0) throw new StorageError('workspace_too_large');
  }
}

async function checkFile(
  { pieces, ...file }: Collected['files'][number],
  budget: Budget
): Promise<FileRecord> {
  const data = file.size > LARGE ? pieces.blob() : await pieces.bytes();
  if (file.size > budget.limits.limit) throw new StorageError('workspace_too_large');
  let raw: Blob;
  try {
    raw = await unsqueeze({ gzip: file.gzip, data }, budget.limits);
  } catch (error) {
    throw error instanceof StorageError ? error : new StorageError('workspace_damaged', error);
  }
  budget.take(raw.size);
  if (raw.size !== file.size || (await contentHash(raw)) !== file.hash)
    throw new StorageError('workspace_changed');
  return { ...file, data };
}

async function checkImport(
  { pieces, lots, ...item }: Collected['imports'][number],
  hashes: ReadonlySet<string>,
  budget: Budget
): Promise<{ item: ImportRecord; rows: RowsRecord }> {
  if (item.files.some((f) => !hashes.has(f.hash))) damaged('files');
  const id = await importId(
    item.files.map((f) => f.hash),
    item.recipe
  );
  if (id !== item.id) throw new StorageError('workspace_changed');
  const data = await pieces.bytes();
  const blobs = lots.map((lot) => lot.blob());
  try {
    const rows = await decodeRows(data, { limit: budget.limits.limit });
    const read = [];
    for (const blob of blobs) read.push(await unpackLot(blob));
    if (countFigures({ ...rows, lots: read }) !== item.figures) damaged('figures');
  } catch (error) {
    if (error instanceof StorageError && error.code === 'storage_newer')
      throw new StorageError('workspace_newer', error);
    if (error instanceof StorageError && error.code === 'storage_damaged')
      throw new StorageError('workspace_damaged', error);
    throw error;
  }
  return { item, rows: blobs.length > 0 ? { id, data, lots: blobs } : { id, data } };
}

/**
 * Reads a workspace file whole and checks all of it before anything is taken in: every raw file
 * against its hash, every row against its type. Inflates at most what the limits allow.
 */
export async function openWorkspace(
  bytes: Bytes | Blob,
  limits: Partial<WorkspaceLimits> = {}
): Promise<{ ok: true; contents: Contents } | Refused> {
  try {
    const all = { ...LIMITS, ...limits };
    const head = await headOf(bytes);
    if (!isGzip(head) && head[0] !== 0x7b) throw new StorageError('workspace_not_ours');
    const found = await collect(bytes, all);
    const budget = new Budget(all.inflated);
    const files: FileRecord[] = [];
    for (const file of found.files) files.push(await checkFile(file, budget));
    const hashes = new Set(files.map((f) => f.hash));
    const parts: Awaited<ReturnType<typeof checkImport>>[] = [];
    for (const item of found.imports) parts.push(await checkImport(item, hashes, budget));
    if (new Set(parts.map((p) => p.item.id)).size < parts.length) damaged('import');
    const contents: Contents = {
      files,
      imports: parts.map((p) => p.item),
      rows: parts.map((p) => p.rows),
      comparisons: found.comparisons,
      ...(found.signed.length > 0 ? { signed: found.signed } : {}),
      ...(found.notes.length > 0 ? { notes: found.notes } : {})
    };
    return { ok: true, contents };
  } catch (error) {
    return toRefused(error);
  }
}
