import { fold } from '#lib/text/fold.ts';
import type { Hints, ReadObservation, ReadTable } from '../reader/reading.ts';

/** A column as issues call it: by its name, or as `#3` where the file gives none. */
export const columnName = (table: ReadTable, index: number): string =>
  table.columns[index]?.name || `#${index + 1}`;

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
  const set = named.map((name) => Object.hasOwn(columns, name));
  const styled = named.map((name) => Object.hasOwn(numbers, name));
  // Setting what a column is for changes every row, though no figure stands in the column itself.
  const steers = table.columnReadings.some((c) => c.role !== 'value' && set[c.index]);
  return (line, figures) =>
    steers ||
    lines.has(line) ||
    figures.some((o) => set[o.column] || styled[o.column] || isNamed(o.unitRaw));
}
