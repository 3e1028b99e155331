import { parquetWriteBuffer } from 'hyparquet-writer';
import { toDays, type Columnar, type ColumnType, type DataColumn } from './columnar.ts';

type Options = Parameters<typeof parquetWriteBuffer>[0];
type Schema = NonNullable<Options['schema']>;

/** A day has no basic type of its own: it is a number of days, said to be a date. */
const ELEMENTS: Record<ColumnType, Omit<Schema[number], 'name'>> = {
  text: { type: 'BYTE_ARRAY', converted_type: 'UTF8', repetition_type: 'OPTIONAL' },
  number: { type: 'DOUBLE', repetition_type: 'OPTIONAL' },
  day: { type: 'INT32', converted_type: 'DATE', repetition_type: 'OPTIONAL' }
};

const toData = ({ type, values }: DataColumn): unknown[] =>
  type === 'day'
    ? values.map((v) => (v === null ? null : new Date(toDays(String(v)) * 86_400_000)))
    : values;

/**
 * The data of a figure as a Parquet file. Columns have no room for words there: what they mean
 * stands among those of the file, as `column:NAME:title` and `column:NAME:description`.
 */
export function toParquet({ columns, about }: Columnar): Uint8Array<ArrayBuffer> {
  const meanings = columns.flatMap(({ name, about }) =>
    Object.entries(about).map(([key, value]) => ({ key: `column:${name}:${key}`, value }))
  );
  const buffer = parquetWriteBuffer({
    columnData: columns.map((column) => ({ name: column.name, data: toData(column) })),
    schema: [
      { name: 'root', num_children: columns.length },
      ...columns.map(({ name, type }) => ({ name, ...ELEMENTS[type] }))
    ],
    kvMetadata: [...Object.entries(about).map(([key, value]) => ({ key, value })), ...meanings],
    createdBy: 'doi-chieu'
  });
  return new Uint8Array(buffer);
}
