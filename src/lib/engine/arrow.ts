import {
  bool,
  dictionary,
  float64,
  tableFromArrays,
  tableFromIPC,
  tableToIPC,
  utf8,
  type DataType
} from '@uwdata/flechette';
import type { Cell, Columns, InsertColumns } from './engine.ts';

/**
 * Arrow bytes to columns. All results are decoded here and nowhere else: arrow-js loses the
 * decimal point of DECIMAL and rounds BIGINT, flechette does neither (it throws instead).
 */
export function decode(bytes: Uint8Array): Columns {
  const table = tableFromIPC(bytes);
  const values: Record<string, Cell[]> = {};
  const names = table.schema.fields.map((f) => f.name);
  for (const [i, name] of names.entries()) {
    values[name] = Array.from(table.getChildAt(i) as Iterable<unknown>, toCell);
  }
  return { names, length: table.numRows, values };
}

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
  const bytes = tableToIPC(tableFromArrays(values, { types }), { format: 'stream' });
  if (!bytes) throw new Error('missing bytes: the table could not be written as Arrow');
  return bytes;
}
