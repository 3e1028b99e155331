import type { Bound } from '#lib/model/bound.ts';
import type { BlankReason } from '#lib/model/observation.ts';
import type { Result, ResultRow } from '#lib/query/result.ts';

/** The change to the year before, over the units with an exact figure for both; never over others. */
export type Change =
  | { kind: 'ratio'; ratio: number; from: number; common: number }
  /** Too few units have an exact figure for both years for a change to mean anything. */
  | { kind: 'few'; from: number; common: number }
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
const COMMON_SHARE = 0.75;
/** A panel smaller than this share of the units says little of the whole. */
const PANEL_SHARE = 0.5;
/** A line of fewer years shows nothing. */
const PANEL_YEARS = 3;

const isYearRow = (r: ResultRow) => r.periodKind === 'year' && r.breakdown === '';
const yearOf = (r: ResultRow) => Number(r.periodStart!.slice(0, 4));
const sum = (rows: readonly ResultRow[]) => rows.reduce((s, r) => s + (r.value ?? 0), 0);

const isExact = (r: ResultRow) => r.value !== null && r.bound === '=';

function toChange(before: ResultRow[], now: ResultRow[], expected: number, from: number): Change {
  const earlier = new Map(before.filter(isExact).map((r) => [r.unitId, r]));
  const common = now.filter((r) => isExact(r) && earlier.has(r.unitId));
  const base = sum(common.map((r) => earlier.get(r.unitId)!));
  if (common.length === 0 || base === 0) return { kind: 'none' };
  if (common.length < expected * COMMON_SHARE) return { kind: 'few', from, common: common.length };
  return { kind: 'ratio', ratio: sum(common) / base - 1, from, common: common.length };
}

/** Units with an exact figure for every one of the years. */
function unitsOfAll(rows: readonly ResultRow[], years: readonly number[]): Set<string> {
  const count = new Map<string, number>();
  for (const r of rows)
    if (isExact(r) && years.includes(yearOf(r)))
      count.set(r.unitId, (count.get(r.unitId) ?? 0) + 1);
  return new Set([...count].filter(([, n]) => n === years.length).map(([id]) => id));
}

/**
 * Yearly sums over one and the same group of units, over as many years back as half of the units
 * reported throughout; no points when there is no such stretch.
 */
function panelOf(rows: ResultRow[], years: number[], expected: number): [SeriesPoint[], number] {
  for (let first = 0; years.length - first >= PANEL_YEARS; first++) {
    const stretch = years.slice(first);
    const panel = unitsOfAll(rows, stretch);
    if (panel.size < expected * PANEL_SHARE) continue;
    const points = stretch.map((year) => {
      const inYear = rows.filter((r) => panel.has(r.unitId) && yearOf(r) === year);
      return {
        year,
        value: sum(inYear),
        provisional: inYear.some((r) => r.status === 'provisional')
      };
    });
    return [points, panel.size];
  }
  return [[], 0];
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

/** Of figures that stand with their own periods, the one in front. */
function standingRow(result: Result, unitId: string | null): ResultRow | undefined {
  const reach = (r: ResultRow) => (isProvince(result, r) ? 1 : 0);
  const newest = (a: ResultRow, b: ResultRow) =>
    (b.periodEnd ?? '').localeCompare(a.periodEnd ?? '');
  return result.rows
    .filter((r) => (unitId === null || r.unitId === unitId) && r.value !== null)
    .sort((a, b) => reach(b) - reach(a) || newest(a, b) || b.value! - a.value!)[0];
}

/**
 * Of figures that stand with their own periods, the one with the widest reach: a province's before
 * a smaller unit's, then the newest, then the largest. They are not added.
 */
function toStanding(result: Result, unitId: string | null): Headline {
  const rows = result.rows.filter((r) => unitId === null || r.unitId === unitId);
  const one = standingRow(result, unitId);
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

/** The rows that a headline rests on; `whole`: of its small line, over the years up to its own. */
export function headlineRows(
  result: Result,
  { year, unitId }: { year: number | null; unitId: string | null },
  { whole = false } = {}
): ResultRow[] {
  if (year === null) {
    const one = standingRow(result, unitId);
    return one ? [one] : [];
  }
  return result.rows.filter(
    (r) =>
      isYearRow(r) &&
      (unitId === null || r.unitId === unitId) &&
      (whole ? yearOf(r) <= year : yearOf(r) === year)
  );
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
