import {
  batchType,
  bool,
  Column,
  columnFromArray,
  dictionary,
  float64,
  tableFromArrays,
  tableFromColumns,
  tableFromIPC,
  tableToIPC,
  utf8,
  type Batch,
  type DataType,
  type Table
} from '@uwdata/flechette';
import { atOnce, inTurns } from '#lib/model/give-way.ts';
import type { Cell, Columns, InsertColumns, NumberColumns, Piece } from './engine.ts';

/**
 * Arrow bytes to columns. All results are decoded here and nowhere else: arrow-js loses the
 * decimal point of DECIMAL and rounds BIGINT, flechette does neither (it throws instead).
 */
export const decode = (bytes: Uint8Array): Columns => atOnce(decoding(bytes));

/** The same, giving way to others between stretches of a large result. */
export const decodeInTurns = (bytes: Uint8Array): Promise<Columns> => inTurns(decoding(bytes));

function* decoding(bytes: Uint8Array): Generator<void, Columns> {
  const table = tableFromIPC(bytes);
  const values: Record<string, Cell[]> = {};
  const names = table.schema.fields.map((f) => f.name);
  for (const [i, name] of names.entries()) {
    const cells: Cell[] = [];
    for (const value of table.getChildAt(i) as Iterable<unknown>) {
      cells.push(toCell(value));
      if (cells.length % STEP === 0) yield;
    }
    values[name] = cells;
  }
  return { names, length: table.numRows, values };
}

/** Cells decoded before others may have their turn. */
const STEP = 10_000;

function toCell(value: unknown): Cell {
  if (value === null || value === undefined) return null;
  if (typeof value === 'bigint') return Number(value);
  if (typeof value === 'number' || typeof value === 'string' || typeof value === 'boolean')
    return value;
  throw new Error(`invalid cell type from the engine: ${Object.prototype.toString.call(value)}`);
}

/** Words that repeat are written once; ids and notes that do not are written as they are. */
const textType = (values: readonly Cell[]): DataType =>
  new Set(values).size <= values.length / 2 ? dictionary(utf8()) : utf8();

/** Columns to an Arrow stream. */
export function encode(columns: InsertColumns): Uint8Array {
  const values: Record<string, Cell[]> = {};
  const types: Record<string, DataType> = {};
  for (const [name, column] of Object.entries(columns)) {
    values[name] = [...column.values];
    types[name] =
      column.type === 'text'
        ? textType(column.values)
        : column.type === 'number'
          ? float64()
          : bool();
  }
  return toStream(tableFromArrays(values, { types }));
}

const isNumbers = (piece: Piece): piece is NumberColumns =>
  Object.values(piece).every((column) => !('type' in column));

/** A piece of a table to an Arrow stream, whichever way its columns are held. */
export const encodePiece = (piece: Piece): Uint8Array =>
  isNumbers(piece) ? encodeNumbers(piece) : encode(piece);

/** Columns of numbers to an Arrow stream, each of the width of its array; NaN becomes NULL. */
function encodeNumbers(columns: NumberColumns): Uint8Array {
  const named = Object.entries(columns).map(
    ([name, values]) => [name, toColumn(values)] as [string, Column<number>]
  );
  return toStream(tableFromColumns(named));
}

function toColumn(values: NumberColumns[string]): Column<number> {
  const validity = new Uint8Array(Math.ceil(values.length / 8));
  let nullCount = 0;
  if (values instanceof Float64Array)
    for (let i = 0; i < values.length; i++) {
      if (Number.isNaN(values[i]!)) nullCount++;
      else validity[i >>> 3]! |= 1 << (i & 7);
    }
  if (nullCount === 0) return columnFromArray(values) as Column<number>;
  const type = float64();
  const Kind = batchType(type) as new (of: object) => Batch<number>;
  const { length } = values;
  return new Column([new Kind({ length, nullCount, type, validity, values })], type);
}

function toStream(table: Table): Uint8Array {
  const bytes = tableToIPC(table, { format: 'stream' });
  if (!bytes) throw new Error('missing bytes: the table could not be written as Arrow');
  return bytes;
}
