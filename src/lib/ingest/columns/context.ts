import type { Reference } from '#lib/model/pack.ts';
import { toUnitIndex, type UnitIndex } from '../units.ts';
import type { Hints } from '../reader/reading.ts';

/** What every step of reading the columns may ask. */
export type Context = {
  file: string;
  reference: Reference;
  hints: Hints;
  index: UnitIndex;
};

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
