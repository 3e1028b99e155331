import type { Reference } from '#lib/model/pack.ts';
import { toUnitIndex, type UnitIndex } from '../units.ts';
import type { ColumnHint, Hints, NumberStyle } from '../reader/reading.ts';

/** What every step of reading the columns may ask. */
export type Context = {
  file: string;
  reference: Reference;
  hints: Hints;
  index: UnitIndex;
  /** The rows are picked from a longer table: what stands above one says nothing of it. */
  excerpt: boolean;
};

/** What a column's own place is called where its name does not tell it from the others. */
const placeName = (index: number): string => `#${index + 1}`;

const ofOwn = <T>(record: Record<string, T> | undefined, key: string): T | undefined =>
  record && Object.hasOwn(record, key) ? record[key] : undefined;

/**
 * What a person said of a column, by its name or as issues call one without a name: `#3`. What is
 * said of the place goes before what is said of all columns of the name.
 */
export function columnHint(
  { hints: { columns } }: Pick<Context, 'hints'>,
  name: string,
  index: number
): ColumnHint | undefined {
  const [named, placed] = [ofOwn(columns, name), ofOwn(columns, placeName(index))];
  return named && placed ? { ...named, ...placed } : (placed ?? named);
}

/** How a person said that the numbers of a column are written; found as `columnHint` finds. */
export const numbersHint = (
  { hints: { numbers } }: Pick<Context, 'hints'>,
  name: string,
  index: number
): NumberStyle | undefined => ofOwn(numbers, placeName(index)) ?? ofOwn(numbers, name);

const indexes = new WeakMap<Reference, UnitIndex>();

/** The index of units is built once for a reference: thousands of files may be read with it. */
export function toContext(
  reference: Reference,
  { file, hints = {}, excerpt = false }: { file: string; hints?: Hints; excerpt?: boolean }
): Context {
  let index = indexes.get(reference);
  if (!index) indexes.set(reference, (index = toUnitIndex(reference)));
  return { file, reference, hints, index, excerpt };
}
