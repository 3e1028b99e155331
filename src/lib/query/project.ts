import { asksOnePeriod, normaliseSpec, type Spec } from '#lib/spec/spec.ts';
import type { Catalogue, MeasureHolding } from './catalogue.ts';
import { toPlan } from './plan.ts';
import type { Result, ResultRow } from './result.ts';
import { coverageOf, missingOf, toRefusal } from './to-result.ts';
import { toWarnings } from './warnings.ts';

/** Against a base year every row depends on the range, so there is nothing to cut. */
const dependsOnRange = (spec: Spec) =>
  spec.norm === 'index' || spec.norm === 'change' || spec.norm === 'change-pct';

/** Rows of an answer for all years; a longer one costs more than the moves along the years it saves. */
const MOST_ROWS = 40_000;

/** Whoever reports may be every commune of the country; other choices of units are far fewer. */
const isTooLong = (spec: Spec, { unitIds, years }: Pick<MeasureHolding, 'unitIds' | 'years'>) =>
  spec.units.kind === 'any' &&
  years !== null &&
  unitIds.length * (years.to - years.from + 1) > MOST_ROWS;

/**
 * The spec over all years whose answer contains this one's; null when there is none. A year's cells,
 * places and coverage do not depend on the other years asked for; a sum over several years does.
 */
export function toSeriesSpec(spec: Spec, catalogue: Catalogue): Spec | null {
  const { years, kind } = spec;
  if (years === null || dependsOnRange(spec)) return null;
  if (asksOnePeriod(kind) && years.from !== years.to) return null;
  const pack = catalogue.packs.find((p) => p.info.id === spec.pack);
  const holding = pack?.measures.find((m) => m.measureId === spec.measure);
  const held = holding?.years;
  if (!held || years.from < held.from || years.to > held.to || isTooLong(spec, holding))
    return null;
  return normaliseSpec({ ...spec, kind: 'line', years: null });
}

/** Cuts the rows of `spec`'s years out of the answer for all years. The engine would say the same. */
export function project(series: Result, spec: Spec, catalogue: Catalogue): Result {
  const { plan, refused } = toPlan(normaliseSpec(spec), catalogue);
  // All years may be answered where one of them cannot: the 63 had ended by 2026.
  if (refused) return toRefusal(normaliseSpec(spec), refused);
  if (series.refused || !plan.spec.years) return { ...series, spec };
  const { from, to } = plan.spec.years;
  const [start, end] = [`${from}-01-01`, `${to}-12-31`];
  const exact = plan.mode === 'one';
  const inside = (r: Pick<ResultRow, 'periodStart' | 'periodEnd'>): boolean =>
    r.periodStart !== null &&
    (exact
      ? r.periodStart === start && r.periodEnd === end
      : r.periodStart >= start && r.periodEnd! <= end);
  const rows = series.rows.filter(inside);
  const cut = {
    ...series,
    spec: plan.spec,
    rows,
    totals: series.totals.filter(inside),
    missing: missingOf(rows),
    coverage: coverageOf(rows)
  };
  return { ...cut, warnings: toWarnings(plan, cut, catalogue) };
}
