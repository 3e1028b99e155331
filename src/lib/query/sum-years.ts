import { toYearRange, type Spec } from '#lib/spec/spec.ts';
import type { Catalogue, PackHolding } from './catalogue.ts';

/** Years over which frames hold sums: from the first of the pack to the last of all packs. */
export function sumYears(
  pack: PackHolding,
  { packs }: Pick<Catalogue, 'packs'>
): NonNullable<Spec['years']> {
  const yearsIn = (some: readonly PackHolding[]) =>
    toYearRange(some.flatMap((p) => p.measures.map((m) => m.years)));
  return { from: yearsIn([pack])[0]!, to: yearsIn(packs).at(-1)! };
}
