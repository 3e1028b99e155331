import type { Measure } from '#lib/model/measure.ts';
import type { Dimension, State } from '#lib/model/observation.ts';
import { spanPeriod, toDayNumber, yearPeriod, type Period } from '#lib/model/period.ts';
import type { Unit } from '#lib/model/unit.ts';
import { asksOnePeriod, type Spec } from '#lib/spec/spec.ts';
import type { Catalogue, MeasureHolding, PackHolding } from './catalogue.ts';
import { FIRST_YEAR, redrawnIn, type Redrawn } from './earlier.ts';
import type { Refusal } from './result.ts';
import { toShownUnits } from './units.ts';

/**
 * How a spec asks about time. `own`: every figure with the period it was reported for;
 * `one`: one period for all; `each`: every year, and the spans between them.
 */
export type TimeMode = 'own' | 'one' | 'each';

export type Target = Period & { dayStart: number; dayEnd: number };

/** A spec resolved against the catalogue: everything the compiler needs, nothing left to look up. */
export type Plan = {
  spec: Spec;
  pack: PackHolding;
  measure: Measure;
  holding: MeasureHolding | null;
  units: Unit[];
  mode: TimeMode;
  /** The periods asked for; empty in mode `own`. */
  targets: Target[];
  states: State[];
  /** Codes of the breakdown, in use, in their official order; [] for the whole. */
  codes: string[];
  /** `count`, `amount` and `stock` add over units; only the first two over time. */
  addsOverUnits: boolean;
  addsOverTime: boolean;
  denominatorKind: 'population' | 'members' | 'subordinate_units' | null;
  baseYear: number | null;
  /** Provinces of which each region shown is the sum; empty when none is shown. */
  members: Map<string, string[]>;
  /** A unit and one above it are both shown: neither ranked nor added. */
  nested: boolean;
  /** Provinces whose land was another in the pack's earliest years. */
  redrawn: Redrawn[];
  /** A rate that can be recomputed: what it counts, what it counts among, and the factor (100 for %). */
  ratio: { top: Plan; bottom: Plan; factor: number } | null;
};

const DENOMINATOR_OF: Partial<Record<Spec['norm'], Plan['denominatorKind']>> = {
  'per-100k': 'population',
  'per-1000-members': 'members',
  'per-unit': 'subordinate_units'
};

const toTarget = (p: Period): Target => ({
  ...p,
  dayStart: toDayNumber(p.start),
  dayEnd: toDayNumber(p.end)
});

const usesBase = (spec: Spec) =>
  spec.norm === 'index' || spec.norm === 'change' || spec.norm === 'change-pct';

/** The years a spec covers: its own, or all the pack has of the measure. */
function yearsOf(spec: Spec, holding: MeasureHolding | null): Spec['years'] {
  return spec.years ?? holding?.years ?? null;
}

function timeOf(
  spec: Spec,
  holding: MeasureHolding | null
): Pick<Plan, 'mode' | 'targets' | 'baseYear'> {
  const asksForOne = asksOnePeriod(spec.kind);
  const years = yearsOf(spec, holding);
  if (years === null || (asksForOne && spec.years === null && !usesBase(spec))) {
    return { mode: 'own', targets: [], baseYear: null };
  }
  const baseYear = usesBase(spec) ? (spec.baseYear ?? years.from) : null;
  const each = (list: number[]) => [...new Set(list)].sort().map((y) => toTarget(yearPeriod(y)));
  if (!asksForOne) {
    const all = Array.from({ length: years.to - years.from + 1 }, (_, i) => years.from + i);
    return { mode: 'each', targets: each(baseYear === null ? all : [...all, baseYear]), baseYear };
  }
  // A change over a range is the change between two years, not between two totals.
  if (baseYear !== null) return { mode: 'one', targets: each([baseYear, years.to]), baseYear };
  return { mode: 'one', targets: [toTarget(spanPeriod(years.from, years.to))], baseYear };
}

/** The time that is shown: the years asked for, or all there is. The base year may lie apart. */
export function timeShown({ spec, targets }: Pick<Plan, 'spec' | 'targets'>): Period {
  if (spec.years) return spanPeriod(spec.years.from, spec.years.to);
  return { start: targets[0]!.start, end: targets.at(-1)!.end };
}

type Planned = { plan: Plan; refused: null } | { plan: null; refused: Refusal };

const refuse = (code: Refusal['code'], details?: Refusal['details']): Planned => ({
  plan: null,
  refused: { code, details }
});

/** Looks everything up, and refuses what cannot be answered honestly. */
export function toPlan(spec: Spec, catalogue: Catalogue): Planned {
  const pack = catalogue.packs.find((p) => p.info.id === spec.pack);
  if (!pack) return refuse('unknown_pack', { pack: spec.pack });
  const measure = catalogue.measures.find((m) => m.id === spec.measure);
  if (!measure) return refuse('unknown_measure', { measure: spec.measure });
  if (spec.by !== '' && !measure.dimensions.includes(spec.by)) {
    return refuse('unknown_dimension', { dimension: spec.by, measure: measure.id });
  }
  const parts = ratioParts(measure, pack, catalogue);
  const own = pack.measures.find((m) => m.measureId === measure.id) ?? null;
  const holding = own ?? parts?.top.holding ?? null;
  const late = refuseByTime(spec, holding, catalogue);
  if (late) return late;
  if (measure.kind === 'rate' && (spec.norm === 'share' || spec.norm.startsWith('per-'))) {
    return refuse('rate_not_additive', { measure: measure.id });
  }
  if (averagesStock(spec, measure)) return refuse('stock_not_averaged', { measure: measure.id });
  const shown = toShownUnits(spec, catalogue, pack);
  if (shown.refused) return { plan: null, refused: shown.refused };
  const denominatorKind = DENOMINATOR_OF[spec.norm] ?? null;
  if (denominatorKind && !pack.denominators.some((d) => d.kind === denominatorKind)) {
    return refuse('no_denominator', { kind: denominatorKind });
  }
  const plan: Plan = {
    spec,
    pack,
    measure,
    holding,
    units: shown.units,
    members: shown.members,
    nested: shown.nested,
    redrawn: redrawnIn(pack, holding),
    ...timeOf(spec, holding),
    states: statesOf(spec, measure),
    codes: codesOf(spec, catalogue, holding),
    ...additivity(measure),
    denominatorKind,
    ratio: null
  };
  return { refused: null, plan: { ...plan, ratio: ratioOf(plan, parts) } };
}

/** What stands on a day is not spread over years; of a single year it is its own. */
const averagesStock = (spec: Spec, measure: Measure): boolean =>
  measure.kind === 'stock' &&
  spec.norm === 'per-year' &&
  asksOnePeriod(spec.kind) &&
  spec.years !== null &&
  spec.years.from < spec.years.to;

const additivity = (measure: Measure): Pick<Plan, 'addsOverUnits' | 'addsOverTime'> => ({
  addsOverUnits: measure.kind !== 'rate',
  addsOverTime: measure.kind === 'count' || measure.kind === 'amount'
});

/**
 * Years that no list of provinces covers, and figures of the 34 asked for on the 63: a merged
 * province's figure cannot be split.
 */
function refuseByTime(
  spec: Spec,
  holding: MeasureHolding | null,
  catalogue: Catalogue
): Planned | null {
  const years = spec.years;
  if (years && years.to < FIRST_YEAR) return refuse('basis_too_old', { year: years.to });
  if (spec.basis !== '63') return null;
  const from = years?.from ?? holding?.years?.from ?? null;
  if (from !== null && from > 2025) return refuse('no_split', { year: from });
  if (spec.units.kind !== 'all' && spec.units.kind !== 'region') return null;
  const scheme = new Map(catalogue.units.map((u) => [u.id, u.scheme]));
  const lists = new Set((holding?.unitIds ?? []).map((id) => scheme.get(id) ?? ''));
  return lists.has('34') && !lists.has('63') ? refuse('no_split') : null;
}

type Part = { measure: Measure; holding: MeasureHolding };
type Parts = { top: Part; bottom: Part };

/** What a rate counts and what it counts among, where the pack holds both. */
function ratioParts(measure: Measure, pack: PackHolding, catalogue: Catalogue): Parts | null {
  if (measure.kind !== 'rate' || !measure.numerator || !measure.denominator) return null;
  const part = (id: string): Part | null => {
    const found = catalogue.measures.find((m) => m.id === id);
    const holding = pack.measures.find((m) => m.measureId === id);
    return found && holding && found.kind !== 'rate' ? { measure: found, holding } : null;
  };
  const [top, bottom] = [part(measure.numerator), part(measure.denominator)];
  return top && bottom ? { top, bottom } : null;
}

/** Both parts as plans of their own, put to the same units and periods as the rate. */
function ratioOf(plan: Plan, parts: Parts | null): Plan['ratio'] {
  if (!parts || plan.spec.by !== '') return null;
  const partPlan = ({ measure, holding }: Part): Plan => ({
    ...plan,
    measure,
    holding,
    redrawn: redrawnIn(plan.pack, holding),
    states: statesOf(plan.spec, measure),
    ...additivity(measure)
  });
  const factor = plan.measure.unitOfMeasure === 'phan_tram' ? 100 : 1;
  return { top: partPlan(parts.top), bottom: partPlan(parts.bottom), factor };
}

/** Awarded is what a reader expects of a commendation; the other states only when asked for. */
function statesOf(spec: Spec, measure: Measure): State[] {
  if (!measure.dimensions.includes('state')) return [];
  if (spec.states.length > 0) return spec.states;
  return spec.by === 'state' ? ['awarded', 'proposed', 'unknown'] : ['awarded'];
}

function codesOf(spec: Spec, catalogue: Catalogue, holding: MeasureHolding | null): string[] {
  if (spec.by === '') return [];
  const by: Dimension = spec.by;
  const used = by === 'state' ? (holding?.states ?? []) : (holding?.codes[by] ?? []);
  const order = (code: string) =>
    catalogue.codes.find((c) => c.dimension === by && c.code === code)?.order ?? 999;
  const wanted = by === 'state' && spec.states.length > 0 ? spec.states : null;
  return [...used]
    .filter((code) => wanted === null || (wanted as string[]).includes(code))
    .sort((a, b) => order(a) - order(b) || (a < b ? -1 : 1));
}
