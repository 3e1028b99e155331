import type { Reference } from '#lib/model/pack.ts';
import { toUnitIndex, type UnitIndex } from '../units.ts';
import type { ColumnHint, Hints } from '../reader/reading.ts';

/** What every step of reading the columns may ask. */
export type Context = {
  file: string;
  reference: Reference;
  hints: Hints;
  index: UnitIndex;
};

/** What a person said of a column; one without a name is asked for as issues call it: `#3`. */
export const columnHint = (
  { hints }: Pick<Context, 'hints'>,
  name: string,
  index: number
): ColumnHint | undefined => hints.columns?.[name || `#${index + 1}`];

const indexes = new WeakMap<Reference, UnitIndex>();

/** The index of units is built once for a reference: thousands of files may be read with it. */
export function toContext(
  reference: Reference,
  { file, hints = {} }: { file: string; hints?: Hints }
): Context {
  let index = indexes.get(reference);
  if (!index) indexes.set(reference, (index = toUnitIndex(reference)));
  return { file, reference, hints, index };
}
