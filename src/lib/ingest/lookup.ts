import type { Code, Measure, UnitOfMeasure } from '#lib/model/measure.ts';
import { DIMENSIONS, type Dimension } from '#lib/model/observation.ts';
import type { Reference } from '#lib/model/pack.ts';
import type { Unit } from '#lib/model/unit.ts';
import { fold } from '#lib/text/fold.ts';
import { toUnitIndex, type UnitIndex } from './units.ts';

/** The reference tables by id and by name, ready to be asked row by row. */
export type Lookup = {
  units: UnitIndex;
  measure: (text: string) => Measure | null;
  code: (dimension: Dimension, text: string) => Code | null;
  codesOf: (dimension: Dimension) => string[];
  unitOfMeasure: (text: string) => UnitOfMeasure | null;
};

type Named = { nameVi: string; nameEn: string };

/** Finds by id first; else by either name, folded, so that "tập thể" finds `collective`. */
function finder<T extends Named>(items: readonly T[], idOf: (item: T) => string) {
  const byId = new Map(items.map((item) => [idOf(item), item]));
  const byName = new Map(
    items.flatMap((item) => [item.nameVi, item.nameEn].map((n) => [fold(n), item] as const))
  );
  return (text: string): T | null => byId.get(text) ?? byName.get(fold(text)) ?? null;
}

/** `own` are the units a pack brings beside the provinces. */
export function toLookup(reference: Reference, own: readonly Unit[] = []): Lookup {
  const codes = new Map(
    DIMENSIONS.map((d) => [d, reference.codes.filter((c) => c.dimension === d)])
  );
  const codeFinders = new Map([...codes].map(([d, list]) => [d, finder(list, (c) => c.code)]));
  return {
    units: toUnitIndex(reference, own),
    measure: finder(reference.measures, (m) => m.id),
    code: (dimension, text) => codeFinders.get(dimension)?.(text) ?? null,
    codesOf: (dimension) => (codes.get(dimension) ?? []).map((c) => c.code),
    unitOfMeasure: finder(reference.unitsOfMeasure, (u) => u.id)
  };
}
