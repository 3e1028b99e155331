import type { Dimension } from '#lib/model/observation.ts';
import { DRAWN_KINDS } from '#lib/charts/model.ts';
import type { Catalogue, MeasureHolding, PackHolding } from '#lib/query/catalogue.ts';
import {
  BASES,
  KINDS,
  NORMS,
  type Basis,
  type Kind,
  type Norm,
  type Spec
} from '#lib/spec/spec.ts';

/** Why a choice is closed; the words are in `text/words/compare.ts`. */
export type Reason =
  | 'noDenominator'
  | 'rate'
  | 'needsYears'
  | 'needsTwoYears'
  | 'needsBy'
  | 'noSplitHere'
  | 'noDates'
  | 'notOnBasis';

/** A choice, open when `reason` is null. */
export type Offer<T> = { value: T; reason: Reason | null };

const offer = <T>(value: T, ...reasons: (Reason | false)[]): Offer<T> => ({
  value,
  reason: reasons.find((r) => r !== false) ?? null
});

export const packOf = (spec: Spec, catalogue: Catalogue): PackHolding | null =>
  catalogue.packs.find((p) => p.info.id === spec.pack) ?? null;

/** What the pack holds of the measure; null when it has none of it. */
export const holdingOf = (spec: Spec, catalogue: Catalogue): MeasureHolding | null =>
  packOf(spec, catalogue)?.measures.find((m) => m.measureId === spec.measure) ?? null;

/** Splits the measure allows; those the pack has no figures of are closed. State has its own control. */
export function byOffers(spec: Spec, catalogue: Catalogue): Offer<Dimension | ''>[] {
  const measure = catalogue.measures.find((m) => m.id === spec.measure);
  const held = holdingOf(spec, catalogue)?.dimensions ?? [];
  const dimensions = (measure?.dimensions ?? []).filter((d) => d !== 'state');
  return [offer(''), ...dimensions.map((d) => offer(d, !held.includes(d) && 'noSplitHere'))];
}

/** Figures since July 2025 are on the 34, and a merged one cannot be taken back. */
export function basisOffers(spec: Spec, catalogue: Catalogue): Offer<Basis>[] {
  const from = spec.years?.from ?? holdingOf(spec, catalogue)?.years?.from ?? 0;
  return BASES.map((basis) => offer(basis, basis === '63' && from > 2025 && 'notOnBasis'));
}

const DENOMINATOR: Partial<Record<Norm, string>> = {
  'per-100k': 'population',
  'per-1000-members': 'members',
  'per-unit': 'subordinate_units'
};

/** Years of the denominators that the norm and basis can use; [] when there are none. */
export function denominatorYears(spec: Spec, norm: Norm, catalogue: Catalogue): number[] {
  const kind = DENOMINATOR[norm];
  const fits = (scheme: string) =>
    spec.basis === 'unchanged' || scheme === '' || scheme === spec.basis;
  const years = (packOf(spec, catalogue)?.denominators ?? [])
    .filter((d) => d.kind === kind && fits(d.scheme))
    .flatMap((d) => d.years);
  return [...new Set(years)].sort((a, b) => a - b);
}

export function normOffers(spec: Spec, catalogue: Catalogue): Offer<Norm>[] {
  const measure = catalogue.measures.find((m) => m.id === spec.measure);
  const holding = holdingOf(spec, catalogue);
  const isRate = measure?.kind === 'rate';
  const yearly = (holding?.wholeYears.length ?? 0) >= 2;
  // Places are asked for by query only, until a chart draws them the right way up.
  return NORMS.filter((norm) => norm !== 'rank').map((norm) => {
    if (norm === 'value') return offer(norm);
    if (norm === 'index' || norm === 'change' || norm === 'change-pct')
      return offer(norm, !yearly && 'needsTwoYears');
    const divides = norm in DENOMINATOR;
    return offer(
      norm,
      isRate && 'rate',
      norm === 'per-year' && !holding?.years && 'noDates',
      divides && denominatorYears(spec, norm, catalogue).length === 0 && 'noDenominator'
    );
  });
}

export function kindOffers(spec: Spec, catalogue: Catalogue): Offer<Kind>[] {
  const dated = (holdingOf(spec, catalogue)?.years ?? null) !== null;
  return KINDS.filter((kind) => DRAWN_KINDS.includes(kind)).map((kind) => {
    if (kind === 'line' || kind === 'heat') return offer(kind, !dated && 'noDates');
    if (kind === 'stack' || kind === 'stack100') return offer(kind, spec.by === '' && 'needsBy');
    return offer(kind);
  });
}
