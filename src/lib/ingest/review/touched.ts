import { fold } from '#lib/text/fold.ts';
import { blankKind } from '../cells/blank-words.ts';
import type { ColumnHint, Hints, ReadObservation, ReadTable } from '../reader/reading.ts';

/** A column as issues call it: by its name, or as `#3` where the file gives none. */
export const columnName = (table: ReadTable, index: number): string =>
  table.columns[index]?.name || `#${index + 1}`;

const byNames = new WeakMap<ReadTable['columns'], Map<string, number[]>>();

/** Indexes of the columns of each name, ascending; several where the file repeats one. */
export function columnsByName(table: ReadTable): ReadonlyMap<string, number[]> {
  let named = byNames.get(table.columns);
  if (!named) {
    named = new Map();
    for (const i of table.columns.keys()) {
      const name = columnName(table, i);
      const there = named.get(name);
      if (there) there.push(i);
      else named.set(name, [i]);
    }
    byNames.set(table.columns, named);
  }
  return named;
}

/** What decisions call a column: its name, or its place (`#3`) where others have that name too. */
export function decisionName(table: ReadTable, index: number): string {
  const name = columnName(table, index);
  return columnsByName(table).get(name)!.length > 1 ? `#${index + 1}` : name;
}

/** A dash of a column of which a person said that dashes are missing. */
function dashes(
  table: ReadTable,
  columns: NonNullable<Hints['columns']>
): (o: ReadObservation) => boolean {
  const dashless = table.columns.map((_, i) => changeOf(table, columns, i)?.dash !== undefined);
  return (o) =>
    dashless[o.column]! && blankKind(table.rows[o.row]?.cells[o.column] ?? '') === 'dash';
}

const changeOf = (table: ReadTable, columns: NonNullable<Hints['columns']>, index: number) =>
  [`#${index + 1}`, columnName(table, index)]
    .filter((name) => Object.hasOwn(columns, name))
    .map((name) => columns[name])[0];

/** Something is settled of the whole column, not of its dashes alone. */
const isWholly = (change: ColumnHint | undefined): boolean =>
  change !== undefined && Object.keys(change).some((key) => key !== 'dash');

const lineOf = (place: string): number => Number(place.slice(0, place.indexOf(':')));

/**
 * Tells whether a person's change reaches a row: a cell put in place, the unit of its name, or a
 * column of which it has a figure. What holds for the whole file (encoding, scheme) does not count.
 */
export function touches(
  table: ReadTable,
  { cells = {}, units = {}, columns = {}, numbers = {} }: Hints
): (line: number, figures: readonly ReadObservation[]) => boolean {
  const lines = new Set(Object.keys(cells).map(lineOf));
  const names = new Set(Object.keys(units).map(fold));
  const isNamed = (unitRaw: string): boolean => names.size > 0 && names.has(fold(unitRaw));
  const named = table.columns.map((_, index) => columnName(table, index));
  const set = named.map((_, index) => isWholly(changeOf(table, columns, index)));
  const styled = named.map(
    (name, index) => Object.hasOwn(numbers, name) || Object.hasOwn(numbers, `#${index + 1}`)
  );
  const isDash = dashes(table, columns);
  // Setting what a column is for changes every row, though no figure stands in the column itself.
  const steers = table.columnReadings.some((c) => c.role !== 'value' && set[c.index]);
  return (line, figures) =>
    steers ||
    lines.has(line) ||
    figures.some((o) => set[o.column] || styled[o.column] || isDash(o) || isNamed(o.unitRaw));
}
