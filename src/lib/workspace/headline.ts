import type { Bound } from '#lib/model/bound.ts';
import type { BlankReason } from '#lib/model/observation.ts';
import type { Result, ResultRow } from '#lib/query/result.ts';

/** The change to the year before, over the units that reported both; never over different ones. */
export type Change =
  | { kind: 'ratio'; ratio: number; bound: '=' | '≥'; from: number; common: number }
  /** Too few units reported both years for a change to mean anything. */
  | { kind: 'few'; from: number; common: number }
  /** Bounds pull the two years apart, or the base is zero. */
  | { kind: 'open'; from: number }
  | { kind: 'none' };

export type SeriesPoint = { year: number; value: number | null; provisional: boolean };

/** One number of the front page, with what it takes to read it honestly. */
export type Headline = {
  value: number | null;
  bound: Bound;
  blank: BlankReason | null;
  /** Its own period when the source gives one and no year was asked for. */
  period: { start: string; end: string } | null;
  /** The part the number is of, where only parts were reported; '' for the whole. */
  breakdown: string;
  /** The unit the number is of; null for a total. */
  unitId: string | null;
  coverage: { reported: number; expected: number };
  rank: [number, number] | null;
  change: Change;
  /** Years of the one unit, or of the units that reported every year (`panel` of them). */
  points: SeriesPoint[];
  panel: number | null;
};

/** A change needs at least this share of the units that could report. */
const COMMON_SHARE = 0.8;
/** A panel smaller than this share of the units says little of the whole. */
const PANEL_SHARE = 1 / 3;

const isYearRow = (r: ResultRow) => r.periodKind === 'year' && r.breakdown === '';
const yearOf = (r: ResultRow) => Number(r.periodStart!.slice(0, 4));
const sum = (rows: readonly ResultRow[]) => rows.reduce((s, r) => s + (r.value ?? 0), 0);

function toChange(before: ResultRow[], now: ResultRow[], expected: number, from: number): Change {
  const earlier = new Map(before.filter((r) => r.value !== null).map((r) => [r.unitId, r]));
  const common = now.filter((r) => r.value !== null && earlier.has(r.unitId));
  if (earlier.size === 0 || common.length === 0) return { kind: 'none' };
  if (common.length < expected * COMMON_SHARE) return { kind: 'few', from, common: common.length };
  const base = common.map((r) => earlier.get(r.unitId)!);
  const open = base.some((r) => r.bound !== '=') || common.some((r) => !'=≥'.includes(r.bound));
  const total = sum(base);
  if (open || total === 0) return { kind: 'open', from };
  const bound = common.some((r) => r.bound === '≥') ? '≥' : '=';
  return { kind: 'ratio', ratio: sum(common) / total - 1, bound, from, common: common.length };
}

/** Yearly sums over the units that reported every year; empty when they are too few. */
function panelOf(rows: ResultRow[], years: number[], expected: number): [SeriesPoint[], number] {
  const byUnit = new Map<string, ResultRow[]>();
  for (const r of rows) {
    if (r.value === null || r.bound !== '=') continue;
    byUnit.set(r.unitId, [...(byUnit.get(r.unitId) ?? []), r]);
  }
  const panel = [...byUnit.values()].filter((list) => list.length === years.length);
  if (years.length < 3 || panel.length < expected * PANEL_SHARE) return [[], panel.length];
  const points = years.map((year) => {
    const inYear = panel.flat().filter((r) => yearOf(r) === year);
    return {
      year,
      value: sum(inYear),
      provisional: inYear.some((r) => r.status === 'provisional')
    };
  });
  return [points, panel.length];
}

const NOTHING = {
  breakdown: '',
  change: { kind: 'none' } as Change,
  points: [],
  panel: null,
  rank: null
};

const isProvince = (result: Result, r: ResultRow) =>
  result.units.find((u) => u.id === r.unitId)?.level === 'province';

/**
 * Of figures that stand with their own periods, the one with the widest reach: a province's before
 * a smaller unit's, then the newest, then the largest. They are not added.
 */
function toStanding(result: Result, unitId: string | null): Headline {
  const rows = result.rows.filter((r) => unitId === null || r.unitId === unitId);
  const reach = (r: ResultRow) => (isProvince(result, r) ? 1 : 0);
  const newest = (a: ResultRow, b: ResultRow) =>
    (b.periodEnd ?? '').localeCompare(a.periodEnd ?? '');
  const [one] = rows
    .filter((r) => r.value !== null)
    .sort((a, b) => reach(b) - reach(a) || newest(a, b) || b.value! - a.value!);
  const reporting = new Set(result.rows.filter((r) => r.value !== null).map((r) => r.unitId));
  return {
    ...NOTHING,
    value: one?.value ?? null,
    bound: one?.bound ?? '=',
    blank: one ? null : (rows.find((r) => r.blank === 'parts_only')?.blank ?? 'missing'),
    breakdown: one?.breakdown ?? '',
    period:
      one?.periodStart && one.periodEnd ? { start: one.periodStart, end: one.periodEnd } : null,
    unitId: one?.unitId ?? null,
    coverage: { reported: reporting.size, expected: reporting.size }
  };
}

/**
 * The front page's number of one measure. With a `year`, `result` must hold every year of every
 * unit; without one, a figure is shown only when it stands alone, since figures of different
 * periods do not add.
 */
export function toHeadline(
  result: Result,
  { year, unitId }: { year: number | null; unitId: string | null }
): Headline {
  if (year === null) return toStanding(result, unitId);
  const rows = result.rows.filter(isYearRow);
  const now = rows.filter((r) => yearOf(r) === year);
  const years = [...new Set(rows.filter((r) => r.value !== null).map(yearOf))]
    .filter((y) => y <= year)
    .sort((a, b) => a - b);
  const total = result.totals.find(
    (t) =>
      t.breakdown === '' && t.periodStart === `${year}-01-01` && t.periodEnd === `${year}-12-31`
  );
  if (unitId !== null) {
    const own = now.find((r) => r.unitId === unitId);
    const mine = rows.filter((r) => r.unitId === unitId);
    return {
      value: own?.value ?? null,
      bound: own?.bound ?? '=',
      blank: own ? own.blank : 'missing',
      breakdown: '',
      period: null,
      unitId,
      coverage: own?.coverage ?? total?.coverage ?? result.coverage,
      rank: own?.rank ?? null,
      change: toChange(
        mine.filter((r) => yearOf(r) === year - 1),
        own ? [own] : [],
        1,
        year - 1
      ),
      points: mine
        .filter((r) => yearOf(r) <= year)
        .map((r) => ({ year: yearOf(r), value: r.value, provisional: r.status === 'provisional' })),
      panel: null
    };
  }
  const coverage = total?.coverage ?? { reported: 0, expected: result.units.length };
  const inRange = rows.filter((r) => yearOf(r) <= year);
  const [points, panel] = panelOf(inRange, years, coverage.expected);
  return {
    value: total?.value ?? null,
    bound: total?.bound ?? '=',
    blank: total ? total.blank : 'missing',
    breakdown: '',
    period: null,
    unitId: null,
    coverage,
    rank: null,
    change: toChange(
      rows.filter((r) => yearOf(r) === year - 1),
      now,
      coverage.expected,
      year - 1
    ),
    points,
    panel
  };
}
