import type { BlankReason } from '#lib/model/observation.ts';
import { asksOnePeriod, type Norm } from '#lib/spec/spec.ts';
import type { Result, ResultRow } from './result.ts';

/** Why two figures are not quite, or not at all, alike; in the order they are told. */
export const COMPARABILITY_REASONS = [
  'boundary', // land that was another, or figures of both lists of provinces
  'span', // periods of other lengths or times, or none stated
  'part_year', // part of a year beside a whole one
  'definition', // another measure, state or breakdown, or a figure of one kind only
  'denominator', // divided by figures of other years, or by nothing
  'estimate', // estimated, provisional or worded as a bound
  'missing' // no figure, or only some of its pieces
] as const;
export type ComparabilityReason = (typeof COMPARABILITY_REASONS)[number];

export type Comparability = {
  grade: 'comparable' | 'with_care' | 'not_comparable';
  reasons: ComparabilityReason[];
};

/** One side of a comparison: a row with what its spec says of it. */
export type Compared = Pick<
  ResultRow,
  | 'unitId'
  | 'periodStart'
  | 'periodEnd'
  | 'periodKind'
  | 'years'
  | 'breakdown'
  | 'value'
  | 'bound'
  | 'blank'
  | 'status'
  | 'derivation'
  | 'pieces'
  | 'base'
  | 'bothLists'
  | 'asOf'
> & { measure: string; states: string; norm: Norm; averaged: boolean; redrawn: boolean };

type Doubt = { reason: ComparabilityReason; bars: boolean };

const BLANK_MEANS: Partial<Record<BlankReason, ComparabilityReason>> = {
  span_only: 'span',
  overlap: 'span',
  no_period: 'span',
  part_year_only: 'part_year',
  parts_only: 'definition',
  no_denominator: 'denominator',
  not_in_being: 'boundary'
};

const doubt = (reason: ComparabilityReason, bars: boolean): Doubt => ({ reason, bars });

/** What is wrong with one side alone. */
function ownDoubts(c: Compared): Doubt[] {
  const doubts: Doubt[] = [];
  if (c.value === null) {
    const why = c.blank === null ? undefined : BLANK_MEANS[c.blank];
    return [doubt('missing', true), ...(why ? [doubt(why, true)] : [])];
  }
  if (c.pieces[0] < c.pieces[1]) doubts.push(doubt('missing', false));
  else if (c.bound !== '=') doubts.push(doubt('estimate', false));
  if (c.status === 'estimated' || c.status === 'provisional') doubts.push(doubt('estimate', false));
  if (c.status === 'break' || c.derivation === 'narrow') doubts.push(doubt('definition', false));
  if (c.redrawn || c.bothLists || crossesTurn(c)) doubts.push(doubt('boundary', false));
  const year = c.base?.year ?? null;
  const divided = c.norm.startsWith('per-') && c.norm !== 'per-year';
  if (divided && year !== null && !isWithin(year, c)) doubts.push(doubt('denominator', false));
  return doubts;
}

/** Begun on the 63 and ended on the 34. */
const crossesTurn = (c: Compared): boolean =>
  c.derivation === 'periods' &&
  c.periodStart !== null &&
  c.periodStart < '2025-07-01' &&
  c.periodEnd! >= '2025-07-01';

const isWithin = (year: number, c: Compared): boolean =>
  c.periodStart !== null &&
  Number(c.periodStart.slice(0, 4)) <= year &&
  year <= Number(c.periodEnd!.slice(0, 4));

function periodDoubts(a: Compared, b: Compared): Doubt[] {
  if (a.periodStart === null || b.periodStart === null) return [doubt('span', true)];
  const partial = [a, b].filter((c) => c.periodKind === 'part-year').length;
  if (partial === 1) return [doubt('part_year', true)];
  const sameDates = a.periodStart === b.periodStart && a.periodEnd === b.periodEnd;
  // Counted on different days within that time.
  if (sameDates) return String(a.asOf) === String(b.asOf) ? [] : [doubt('span', false)];
  if (partial === 2) return [doubt('part_year', false)];
  const sameLength =
    a.periodKind === b.periodKind && Math.abs((a.years ?? 0) - (b.years ?? 0)) < 0.05;
  if (!sameLength) return [doubt('span', !(a.averaged && b.averaged))];
  // One unit over time is what years are for; two units at different times are not at one time.
  return a.unitId === b.unitId ? [] : [doubt('span', false)];
}

/**
 * Whether two figures may be set against one another, and what stands against it. Pure and
 * symmetric: land, time, wording, definition, denominator and completeness of both are judged.
 */
export function comparePair(a: Compared, b: Compared): Comparability {
  const doubts = [...ownDoubts(a), ...ownDoubts(b)];
  const other =
    a.measure !== b.measure ||
    a.norm !== b.norm ||
    a.states !== b.states ||
    a.breakdown !== b.breakdown;
  if (other) doubts.push(doubt('definition', true));
  if (a.value !== null && b.value !== null) {
    doubts.push(...periodDoubts(a, b));
    const years = [a, b].map((c) => c.base?.year ?? null);
    const divided = a.norm.startsWith('per-') && years[0] !== null && years[1] !== null;
    if (divided && years[0] !== years[1] && a.periodEnd === b.periodEnd)
      doubts.push(doubt('denominator', false));
  }
  return {
    grade: doubts.some((d) => d.bars)
      ? 'not_comparable'
      : doubts.length > 0
        ? 'with_care'
        : 'comparable',
    reasons: COMPARABILITY_REASONS.filter((r) => doubts.some((d) => d.reason === r))
  };
}

/** A row of a result as a side of a comparison. `redrawn` are the units whose land was another then. */
export const toCompared = (
  row: ResultRow,
  { spec, warnings }: Pick<Result, 'spec' | 'warnings'>
): Compared => ({
  ...row,
  measure: spec.measure,
  states: spec.states.join(','),
  norm: spec.norm,
  averaged: spec.norm === 'per-year' || (spec.spans === 'average' && row.periodKind === 'span'),
  redrawn:
    row.periodEnd !== null &&
    row.periodEnd < '2008-08-01' &&
    warnings.some((w) => w.code === 'redrawn' && w.unitIds?.includes(row.unitId) === true)
});

/** What the rows of a result are judged against: the period most of its figures are of. */
export type Standard = Pick<ResultRow, 'periodStart' | 'periodEnd' | 'periodKind' | 'years'>;

const asksForOne = ({ spec }: Pick<Result, 'spec'>): boolean => asksOnePeriod(spec.kind);

/**
 * The common standard of a result: an exact, whole figure of the period that most figures have
 * (of its dates in a ranking, of its length over the years); null when nothing has a figure.
 */
export function standardOf(result: Result): Standard | null {
  const counts = new Map<string, { row: ResultRow; n: number }>();
  for (const row of result.rows) {
    if (row.value === null) continue;
    const key = asksForOne(result)
      ? `${row.periodStart}/${row.periodEnd}`
      : `${row.periodKind} ${row.years}`;
    const seen = counts.get(key);
    counts.set(key, { row: seen?.row ?? row, n: (seen?.n ?? 0) + 1 });
  }
  const most = [...counts.values()].sort((a, b) => b.n - a.n)[0];
  if (!most) return null;
  const { periodKind, years, periodStart, periodEnd } = most.row;
  const dated = asksForOne(result);
  return {
    periodKind,
    years,
    periodStart: dated ? periodStart : null,
    periodEnd: dated ? periodEnd : null
  };
}

/** A row against the common standard of its result: the same unit's exact, whole figure of that period. */
export function compareToStandard(
  row: ResultRow,
  result: Result,
  standard: Standard | null
): Comparability {
  const side = toCompared(row, result);
  if (standard === null || row.value === null) return comparePair(side, side);
  const alike =
    standard.periodStart === null &&
    row.periodKind === standard.periodKind &&
    row.years === standard.years;
  const exact: Compared = {
    ...side,
    // Two units of a ranking stand side by side, so another time is a doubt there.
    unitId: standard.periodStart === null ? side.unitId : '',
    periodKind: standard.periodKind,
    years: standard.years,
    periodStart: alike ? row.periodStart : (standard.periodStart ?? '0000-01-01'),
    periodEnd: alike ? row.periodEnd : (standard.periodEnd ?? '0000-12-31'),
    bound: '=',
    status: 'normal',
    derivation: 'reported',
    pieces: [1, 1],
    redrawn: false
  };
  delete exact.bothLists;
  delete exact.base;
  delete exact.asOf;
  if (standard.periodKind === 'unstated') exact.periodStart = exact.periodEnd = null;
  return comparePair(side, exact);
}
