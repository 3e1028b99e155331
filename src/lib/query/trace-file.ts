import { packColumn, unpackColumn, type PackedColumn } from './answer-file.ts';
import type { PackHolding } from './catalogue.ts';
import type { Traced } from './trace.ts';

/**
 * The rows of a small pack as they are shipped, by column, so that what stands behind its figures is
 * told before the engine has come. `about` holds, for each unit, the places of the rows that the
 * engine gave when its page was asked for at build; a unit that is not there has none.
 */
export type RowsFile = {
  length: number;
  columns: Record<string, PackedColumn>;
  about: Record<string, number[]>;
};

/** The same, read. */
export type ShippedRows = { all: Traced[]; about: (unitId: string) => Traced[] };

/** Where the rows of a pack are, under `generated/`; null for one whose rows are not shipped so. */
export const rowsPath = ({ info, shipped }: PackHolding): string | null =>
  shipped.length > 0 && info.frame === 'reporting' ? `rows/${info.id}.json` : null;

const ROW_KEYS = [
  'obs',
  'id',
  'unitId',
  'measureId',
  'start',
  'end',
  'dimensions',
  'value',
  'bound',
  'partOf',
  'isPart',
  'file',
  'line',
  'sourceId',
  'locator',
  'note'
] as const satisfies readonly (keyof Traced)[];

/** `about` are the rows of each unit's page, all of them among `all`. */
export function packRows(
  all: readonly Traced[],
  about: ReadonlyMap<string, readonly Traced[]>
): RowsFile {
  const placeOf = new Map(all.map((row, i) => [row.obs, i]));
  return {
    length: all.length,
    columns: Object.fromEntries(
      ROW_KEYS.map((key) => [
        key,
        packColumn(
          all.map((row) => row[key]),
          null
        )
      ])
    ),
    about: Object.fromEntries(
      [...about]
        .filter(([, rows]) => rows.length > 0)
        .map(([id, rows]) => [id, rows.map((row) => placeOf.get(row.obs)!)])
    )
  };
}

export function unpackRows({ length, columns, about }: RowsFile): ShippedRows {
  const unpacked = ROW_KEYS.map((key) => [key, unpackColumn(columns[key]!, length, [])] as const);
  const all = Array.from(
    { length },
    (_, i) => Object.fromEntries(unpacked.map(([key, values]) => [key, values[i]])) as Traced
  );
  return { all, about: (unitId) => (about[unitId] ?? []).map((i) => all[i]!) };
}
