import { parsePassport } from './passport.ts';
import { compareExact, type Exact } from './read-data.ts';
import type { FoundFigure } from './read-figures.ts';

/** Tables of ours are short; of larger ones only what they say of themselves is read. */
const MOST_ROWS = 200_000;

type Row = Record<string, unknown>;
type Read = { about: ReadonlyMap<string, string>; rows: () => Row[]; count: number };

const textOf = (value: unknown): string =>
  typeof value === 'string' ? value : value === null || value === undefined ? '' : String(value);

const toExact = (row: Row): Exact => ({
  unit: textOf(row['unit']),
  part: textOf(row['part']),
  period: textOf(row['period']),
  bound: textOf(row['bound']),
  value: typeof row['value'] === 'number' ? row['value'] : null,
  blank: textOf(row['blank'])
});

const COLUMNS = ['unit', 'part', 'period', 'bound', 'value', 'blank'];

/** `[]` where the table is not of ours, null where its passport was altered. */
function toFound({ about, rows, count }: Read, names: readonly string[]): FoundFigure[] | null {
  const written = about.get('doichieu');
  if (written === undefined) return [];
  const passport = parsePassport(written);
  if (!passport) return null;
  const isWhole = count <= MOST_ROWS && COLUMNS.every((name) => names.includes(name));
  return [
    {
      code: passport.code,
      passport,
      title: about.get('title') ?? '',
      slides: [],
      compare: isWhole ? compareExact(rows().map(toExact)) : null
    }
  ];
}

/** The figure of an Arrow file of ours; [] for any other, null for one whose passport was altered. */
export async function readArrowFigures(bytes: Uint8Array): Promise<FoundFigure[] | null> {
  const { tableFromIPC } = await import('@uwdata/flechette');
  try {
    const table = tableFromIPC(bytes, { useDate: true });
    const read: Read = {
      about: table.schema.metadata ?? new Map<string, string>(),
      rows: () => table.toArray() as Row[],
      count: table.numRows
    };
    return toFound(
      read,
      table.schema.fields.map((field) => field.name)
    );
  } catch {
    return [];
  }
}

/** The same of a Parquet file. */
export async function readParquetFigures(bytes: Uint8Array): Promise<FoundFigure[] | null> {
  const { parquetMetadata, parquetReadObjects } = await import('hyparquet');
  try {
    const file = bytes.slice().buffer as ArrayBuffer;
    const metadata = parquetMetadata(file);
    const about = new Map(
      (metadata.key_value_metadata ?? []).map(({ key, value }) => [key, value ?? ''] as const)
    );
    const count = Number(metadata.num_rows);
    const isOurs = about.has('doichieu') && count <= MOST_ROWS;
    const rows = isOurs ? ((await parquetReadObjects({ file, metadata })) as Row[]) : [];
    const names = metadata.schema.slice(1).map((column) => column.name);
    return toFound({ about, rows: () => rows, count }, names);
  } catch {
    return [];
  }
}
