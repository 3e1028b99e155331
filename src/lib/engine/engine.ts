import { createPause } from '#lib/model/give-way.ts';

/** One value of a result cell, as decoded; big integers and decimals never cross. */
export type Cell = string | number | boolean | null;

/** A result by columns, all of one length. */
export type Columns = { names: string[]; length: number; values: Record<string, Cell[]> };

/** Columns to insert, each with its type, so that an empty or all-null column keeps it. */
export type InsertColumns = Record<
  string,
  { type: 'text' | 'number' | 'boolean'; values: readonly Cell[] }
>;

/** Columns of plain numbers, all of one length; NaN stands for NULL. */
export type NumberColumns = Record<string, Uint8Array | Uint16Array | Uint32Array | Float64Array>;

/** Some rows of a table. */
export type Piece = NumberColumns | InsertColumns;

/** The port to DuckDB: the browser's worker or Node's own copy of the same WebAssembly. */
export interface Engine {
  /** Runs one statement. Rejects with `QueryError`; aborting rejects with the signal's reason. */
  query(text: string, options?: { signal?: AbortSignal }): Promise<Columns>;
  /** Creates `schema.table` and fills it; rejects unless every row arrived. Goes in by pieces. */
  insert(schema: string, table: string, columns: InsertColumns): Promise<void>;
  /** The same from an Arrow stream that `encode` wrote; the bytes are given away. */
  insertArrow(schema: string, table: string, bytes: Uint8Array, rows: number): Promise<void>;
  /**
   * Creates `schema.table` from the first piece and appends the others, which have its columns and
   * types; at least one piece. Rejects unless every row arrived. Other queries may run in between.
   */
  insertPieces(schema: string, table: string, pieces: AsyncIterable<Piece>): Promise<void>;
  /** Closes the door: no file, no network, no change of settings after this. */
  lock(): Promise<void>;
  close(): Promise<void>;
}

/** A statement that failed, with its text; the cause is kept. */
export class QueryError extends Error {
  readonly #sql: string;
  constructor(cause: unknown, sql: string) {
    super(cause instanceof Error ? cause.message : String(cause), { cause });
    this.name = 'QueryError';
    this.#sql = sql;
  }
  /** The whole statement; kept out of stack traces, which it would bury. */
  get sql(): string {
    return this.#sql;
  }
}

/** An insert that fails can be silent, so every insert is counted. */
export const countRows = (schema: string, table: string): string =>
  `SELECT count(*)::INTEGER AS n FROM "${schema}"."${table}"`;

export function checkInserted(counted: Columns, expected: number, table: string): void {
  const found = counted.values.n?.[0];
  if (found !== expected) throw new Error(`missing rows in ${table}: ${found} of ${expected}`);
}

/** Rows of a piece, or of a whole table. */
export function rowsIn(piece: Piece): number {
  const first = Object.values(piece)[0];
  if (first === undefined) return 0;
  return 'type' in first ? first.values.length : first.length;
}

/** Cells made into Arrow in one go: some 20 ms, so that a page can answer in between. */
const PIECE_CELLS = 60_000;

/** The rows of a table in pieces, giving way to others between them; a table of none is one piece. */
export async function* toPieces(columns: InsertColumns): AsyncGenerator<InsertColumns> {
  const length = rowsIn(columns);
  const entries = Object.entries(columns);
  const size = Math.max(1, Math.floor(PIECE_CELLS / Math.max(1, entries.length)));
  const pause = createPause();
  for (let from = 0; from === 0 || from < length; from += size) {
    yield Object.fromEntries(
      entries.map(([name, { type, values }]) => [
        name,
        { type, values: values.slice(from, from + size) }
      ])
    );
    await pause();
  }
}

/** One piece of a table; `create` is true for its first. */
type InsertPiece = (bytes: Uint8Array, create: boolean) => Promise<void>;

/** Hands pieces over one by one and tells how many rows there were. */
export async function insertAll(
  pieces: AsyncIterable<Piece>,
  encode: (piece: Piece) => Uint8Array,
  insert: InsertPiece
): Promise<number> {
  let rows = 0;
  let isFirst = true;
  for await (const piece of pieces) {
    await insert(encode(piece), isFirst);
    rows += rowsIn(piece);
    isFirst = false;
  }
  if (isFirst) throw new Error('missing pieces of a table');
  return rows;
}
