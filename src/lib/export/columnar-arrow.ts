import {
  columnFromArray,
  dateDay,
  float64,
  tableFromColumns,
  tableToIPC,
  utf8,
  type Column,
  type DataType
} from '@uwdata/flechette';
import { toDays, type Columnar, type ColumnType, type DataColumn } from './columnar.ts';

const TYPES: Record<ColumnType, () => DataType> = {
  text: utf8,
  number: float64,
  day: dateDay
};

function toColumn({ type, values }: DataColumn): Column<unknown> {
  const written =
    type === 'day'
      ? values.map((v) => (v === null ? null : new Date(toDays(String(v)) * 86_400_000)))
      : values;
  return columnFromArray<unknown>(written, TYPES[type]());
}

const toMap = (about: Record<string, string>): Map<string, string> =>
  new Map(Object.entries(about));

/**
 * The data of a figure as an Arrow file: what each column means stands on its field, the words of
 * the figure, its definition and its passport on the schema.
 */
export function toArrow({ columns, about }: Columnar): Uint8Array {
  const table = tableFromColumns(
    columns.map((column) => [column.name, toColumn(column)] as [string, Column<unknown>])
  );
  table.schema.metadata = toMap(about);
  for (const [i, field] of table.schema.fields.entries()) field.metadata = toMap(columns[i]!.about);
  const bytes = tableToIPC(table, { format: 'file' });
  if (!bytes) throw new Error('missing bytes: the table could not be written as Arrow');
  return bytes;
}
