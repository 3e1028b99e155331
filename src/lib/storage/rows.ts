import { createPause } from '#lib/model/give-way.ts';
import { ROW_READERS } from './check-rows.ts';
import { linesOf, squeezeLines } from './gzip.ts';
import type { Bytes, RowTables } from './records.ts';
import { StorageError } from './trouble.ts';

/** The first line says it; a reader of an older edition must not guess at newer rows. */
const ROWS_VERSION = 1;
const TABLES = ['observations', 'units', 'sources', 'denominators'] as const;
/** Rows of one line; small enough that writing or reading one does not hold up the page. */
const BLOCK = 5_000;

/** Numbers as they are; anything else once each (`d`), then by its place (`c`). */
type Column = { v: (number | null)[] } | { d: unknown[]; c: number[] };
type Block = { of: keyof RowTables; n: number; columns: Record<string, Column> };
type Row = Record<string, unknown>;

const isNumeric = (value: unknown): boolean =>
  value === null || (typeof value === 'number' && Number.isFinite(value));

function toColumn(values: readonly unknown[]): Column {
  if (values.every(isNumeric)) return { v: values as (number | null)[] };
  const places = new Map<unknown, number>();
  const dictionary: unknown[] = [];
  const codes = values.map((value) => {
    const key = typeof value === 'string' ? value : `\0${JSON.stringify(value)}`;
    let place = places.get(key);
    if (place === undefined) {
      place = dictionary.push(value) - 1;
      places.set(key, place);
    }
    return place;
  });
  return { d: dictionary, c: codes };
}

async function* toLines(rows: RowTables): AsyncGenerator<string> {
  const pause = createPause();
  yield JSON.stringify({ rows: ROWS_VERSION });
  for (const of of TABLES) {
    const list = rows[of] as readonly object[] as readonly Row[];
    // What could not be read back must not be written: a wrong row is our mistake, and is told now.
    const read = ROW_READERS[of] as (raw: Row) => object;
    for (let from = 0; from < list.length; from += BLOCK) {
      const part = list.slice(from, from + BLOCK).map((row) => read(row) as Row);
      const columns = Object.fromEntries(
        Object.keys(part[0]!).map((key) => [key, toColumn(part.map((row) => row[key]))])
      );
      yield JSON.stringify({ of, n: part.length, columns } satisfies Block);
      await pause();
    }
  }
}

/** Rows as they are kept: by columns, in blocks, compressed; a tenth of the same as JSON. */
export const encodeRows = (rows: RowTables): Promise<Bytes> => squeezeLines(toLines(rows));

const damaged = (what: string): never => {
  throw new StorageError('storage_damaged', new Error(`invalid ${what}`));
};

function columnReader(column: unknown, length: number): (i: number) => unknown {
  const { v, d, c } = (column ?? {}) as { v?: unknown; d?: unknown; c?: unknown };
  if (Array.isArray(v) && v.length === length) return (i) => v[i] as unknown;
  if (!Array.isArray(d) || !Array.isArray(c) || c.length !== length) return damaged('column');
  return (i) => d[c[i] as number] as unknown;
}

function readBlock(line: string, into: RowTables): number {
  const { of, n, columns } = JSON.parse(line) as Partial<Block>;
  if (!TABLES.includes(of!) || !Number.isInteger(n) || n! < 0 || n! > 1e6) damaged('block');
  if (typeof columns !== 'object' || columns === null) damaged('block');
  const readers = Object.entries(columns!).map(
    ([key, column]) => [key, columnReader(column, n!)] as const
  );
  const list = into[of!] as object[];
  const read = ROW_READERS[of!];
  for (let i = 0; i < n!; i++) {
    const raw: Row = Object.create(null) as Row;
    for (const [key, at] of readers) raw[key] = at(i);
    list.push(read(raw));
  }
  return n!;
}

export type DecodeLimits = { limit?: number; maxRows?: number };

/** 1 GB of text holds some ten million rows; a page cannot hold more anyway. */
const LIMITS: Required<DecodeLimits> = { limit: 1024 ** 3, maxRows: 12_000_000 };

/**
 * The rows again, every field checked, in the order they were given. Throws `storage_damaged` for
 * what is not ours, `storage_newer` for a later form, `workspace_too_large` beyond the limits.
 */
export async function decodeRows(bytes: Bytes, limits: DecodeLimits = {}): Promise<RowTables> {
  const { limit, maxRows } = { ...LIMITS, ...limits };
  const rows: RowTables = { observations: [], units: [], sources: [], denominators: [] };
  const lines = linesOf(bytes, { limit, tooLarge: 'workspace_too_large', lineLimit: 1 << 28 });
  let version: unknown = null;
  let count = 0;
  const pause = createPause();
  try {
    for await (const line of lines) {
      if (version === null) {
        version = (JSON.parse(line) as { rows?: unknown }).rows;
        if (typeof version !== 'number') damaged('rows');
        if ((version as number) > ROWS_VERSION) throw new StorageError('storage_newer');
        continue;
      }
      count += readBlock(line, rows);
      if (count > maxRows) throw new StorageError('workspace_too_large');
      await pause();
    }
  } catch (error) {
    if (error instanceof StorageError) throw error;
    throw new StorageError('storage_damaged', error);
  }
  if (version === null) damaged('rows');
  return rows;
}
