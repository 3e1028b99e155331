import type { Dimension } from '#lib/model/observation.ts';
import { MOST_PATHS } from '#lib/charts/against.ts';
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
  | 'notOnBasis'
  | 'onlyProvinces'
  | 'oneFigure'
  | 'placesOverYears'
  | 'needsSecond'
  | 'needsFew'
  | 'needsSides'
  | 'noCommonUnit'
  | 'noCommonYear';

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

/** A pack may speak of a hundred thousand units, and every redraw of the controls asks. */
const unitSets = new WeakMap<MeasureHolding, ReadonlySet<string>>();

function unitsOf(holding: MeasureHolding | null): ReadonlySet<string> {
  if (!holding) return new Set();
  let units = unitSets.get(holding);
  if (!units) unitSets.set(holding, (units = new Set(holding.unitIds)));
  return units;
}

/** Measures that the pack holds beside the first; those that share no unit or year with it are closed. */
export function againstOffers(spec: Spec, catalogue: Catalogue): Offer<string>[] {
  const own = holdingOf(spec, catalogue);
  const others = (packOf(spec, catalogue)?.measures ?? []).filter(
    (h) => h.measureId !== spec.measure
  );
  if (others.length === 0) return [];
  const units = unitsOf(own);
  return others.map((other) =>
    offer(
      other.measureId,
      !other.unitIds.some((id) => units.has(id)) && 'noCommonUnit',
      !hasCommonYear(spec, own, other) && 'noCommonYear'
    )
  );
}

/** A path needs whole years of both, a scatter the years asked for; undated figures have none. */
function hasCommonYear(spec: Spec, own: MeasureHolding | null, other: MeasureHolding): boolean {
  if (spec.kind === 'path')
    return other.wholeYears.filter((y) => own?.wholeYears.includes(y)).length > 1;
  const [a, b] = [spec.years ?? own?.years, other.years];
  if (!a || !b) return !a && !b;
  return a.from <= b.to && b.from <= a.to;
}

/** Of many units a path is drawn of the highlighted only. */
const hasPaths = (spec: Spec): boolean =>
  spec.highlight.length > 0 || (spec.units.kind === 'list' && spec.units.ids.length <= MOST_PATHS);

/** Kinds that put the first place at the top when the number is a place. */
const drawsPlaces = (kind: Kind): boolean => kind === 'line' || kind === 'bump';

export function normOffers(spec: Spec, catalogue: Catalogue): Offer<Norm>[] {
  const measure = catalogue.measures.find((m) => m.id === spec.measure);
  const holding = holdingOf(spec, catalogue);
  const isRate = measure?.kind === 'rate';
  const yearly = (holding?.wholeYears.length ?? 0) >= 2;
  return NORMS.map((norm) => {
    if (norm === 'value') return offer(norm);
    // Everywhere else a longer bar or a higher point would be a worse place.
    if (norm === 'rank')
      return offer(
        norm,
        !drawsPlaces(spec.kind) && 'placesOverYears',
        spec.by !== '' && 'oneFigure'
      );
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

/** Maps know provinces only: whoever reports, the units under one, or other levels have no outline. */
const hasProvinces = (spec: Spec, catalogue: Catalogue): boolean =>
  spec.units.kind !== 'any' &&
  spec.units.kind !== 'under' &&
  (spec.units.kind !== 'list' || spec.units.ids.every((id) => /^(63|34):\d/.test(id))) &&
  (holdingOf(spec, catalogue)?.unitIds ?? ['63:01']).some((id) => /^(63|34):\d/.test(id));

/** Parts that add up, or figures that may be under zero. */
function hasSides(spec: Spec, catalogue: Catalogue): boolean {
  if (spec.by === '') return spec.norm === 'change' || spec.norm === 'change-pct';
  const measure = catalogue.measures.find((m) => m.id === spec.measure);
  return measure?.additiveDimensions.includes(spec.by) ?? false;
}

export function kindOffers(spec: Spec, catalogue: Catalogue): Offer<Kind>[] {
  const holding = holdingOf(spec, catalogue);
  const dated = (holding?.years ?? null) !== null;
  const yearly = (holding?.wholeYears.length ?? 0) >= 2;
  return KINDS.filter((kind) => DRAWN_KINDS.includes(kind)).map((kind) => {
    if (kind === 'line' || kind === 'multiples' || kind === 'heat')
      return offer(kind, !dated && 'noDates');
    if (kind === 'slope' || kind === 'dumbbell')
      return offer(kind, !dated && 'noDates', !yearly && 'needsTwoYears');
    if (kind === 'bump')
      return offer(
        kind,
        !dated && 'noDates',
        !yearly && 'needsTwoYears',
        spec.by !== '' && 'oneFigure'
      );
    if (kind === 'stack' || kind === 'stack100') return offer(kind, spec.by === '' && 'needsBy');
    if (kind === 'tiles' || kind === 'map')
      return offer(
        kind,
        !hasProvinces(spec, catalogue) && 'onlyProvinces',
        spec.by !== '' && 'oneFigure'
      );
    if (kind === 'scatter' || kind === 'path') {
      const isPath = kind === 'path';
      const second = againstOffers({ ...spec, kind }, catalogue).some((o) => o.reason === null);
      return offer(
        kind,
        isPath && !dated && 'noDates',
        isPath && !yearly && 'needsTwoYears',
        spec.by !== '' && 'oneFigure',
        !second && 'needsSecond',
        isPath && !hasPaths(spec) && 'needsFew'
      );
    }
    if (kind === 'diverging') return offer(kind, !hasSides(spec, catalogue) && 'needsSides');
    if (kind === 'dots') return offer(kind, spec.by !== '' && 'oneFigure');
    return offer(kind);
  });
}
