import type { Bound } from '#lib/model/bound.ts';
import type { Result, ResultRow } from '#lib/query/result.ts';
import { peersOf, type PeerCandidate } from './peers.ts';
import type { ProfileMeasure, ProfileSubject } from './profile.ts';

/**
 * The middle of several figures of one year; `=` only when no bound among them could move it.
 * `low` and `high` are as far as their bounds could move it, without end where they have none.
 */
export type Median = {
  year: number;
  value: number;
  bound: Bound;
  low: number;
  high: number;
  count: number;
};

/** A middle of fewer figures says nothing. */
const FEWEST = 3;

const isYear = (r: ResultRow): boolean =>
  r.periodKind === 'year' && r.breakdown === '' && r.value !== null;
const yearOf = (r: ResultRow): number => Number(r.periodStart!.slice(0, 4));

const middle = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length / 2;
  if (sorted.length % 2 === 1) return sorted[Math.floor(half)]!;
  const [a, b] = [sorted[half - 1]!, sorted[half]!];
  return a === b ? a : (a + b) / 2;
};

/** Where the middle would be if every open figure were as low, or as high, as it can be. */
function medianOf(year: number, rows: readonly ResultRow[]): Median {
  const value = middle(rows.map((r) => r.value!));
  const low = middle(rows.map((r) => (r.bound === '≤' ? -Infinity : r.value!)));
  const high = middle(rows.map((r) => (r.bound === '≥' ? Infinity : r.value!)));
  const about = rows.some((r) => r.bound === '≈' && r.value === value);
  const mayBeLess = low !== value;
  const mayBeMore = high !== value;
  const bound = about || (mayBeLess && mayBeMore) ? '≈' : mayBeMore ? '≥' : mayBeLess ? '≤' : '=';
  return { year, value, bound, low, high, count: rows.length };
}

/** The median of some units, one for each year in which at least three of them have a figure. */
export function mediansOf(result: Result, ids: ReadonlySet<string>): Median[] {
  const byYear = new Map<number, ResultRow[]>();
  for (const row of result.rows)
    if (isYear(row) && ids.has(row.unitId))
      byYear.set(yearOf(row), [...(byYear.get(yearOf(row)) ?? []), row]);
  return [...byYear]
    .filter(([, rows]) => rows.length >= FEWEST)
    .map(([year, rows]) => medianOf(year, rows))
    .sort((a, b) => a.year - b.year);
}

/** The newest figure of at least a year or of no stated time, and newer part-years after it. */
export function newestOf(rows: readonly ResultRow[]): {
  newest: ResultRow | null;
  later: ResultRow | null;
} {
  const end = (r: ResultRow) => r.periodEnd ?? '';
  const valued = rows
    .filter((r) => r.value !== null)
    .sort((a, b) => end(b).localeCompare(end(a)) || (b.years ?? 0) - (a.years ?? 0));
  const newest = valued.find((r) => r.periodKind !== 'part-year') ?? valued[0] ?? null;
  const later = valued.find((r) => r.periodKind === 'part-year' && r !== newest) ?? null;
  return { newest, later: newest && later && end(later) > end(newest) ? later : null };
}

/** Rows of the newest period, one for each part where the measure is split. */
export const rowsOfPeriod = (rows: readonly ResultRow[], of: ResultRow): ResultRow[] =>
  rows.filter((r) => r.periodStart === of.periodStart && r.periodEnd === of.periodEnd);

/**
 * What leaves a rank open: places without a figure, with one that is withheld, with an equal one,
 * with a bound. All 0 for a single place.
 */
export type RankDoubt = { missing: number; hidden: number; ties: number; bounds: number };

/** The rows that leave the rank of a row open, all of other units of the same period. */
export function rankDoubts(
  row: ResultRow,
  result: Pick<Result, 'rows'>
): Record<keyof RankDoubt, ResultRow[]> {
  const none = { missing: [], hidden: [], ties: [], bounds: [] };
  if (!row.rank || row.rank[0] === row.rank[1]) return none;
  const others = result.rows.filter(
    (r) =>
      r.unitId !== row.unitId &&
      r.breakdown === row.breakdown &&
      r.periodStart === row.periodStart &&
      r.periodEnd === row.periodEnd &&
      r.blank !== 'not_in_being' &&
      r.blank !== 'not_applicable'
  );
  const isOpen = (r: ResultRow) => r.bound === '≥' || r.bound === '≤';
  const mayPass = (r: ResultRow): boolean => {
    if (r.value === null || r.value === row.value) return isOpen(r) && r.value === row.value;
    return r.value < row.value!
      ? r.bound === '≥' || row.bound === '≤'
      : r.bound === '≤' || row.bound === '≥';
  };
  return {
    missing: others.filter((r) => r.value === null && r.blank !== 'suppressed'),
    hidden: others.filter((r) => r.blank === 'suppressed'),
    ties: others.filter((r) => r.value === row.value && !isOpen(r)),
    bounds: others.filter(mayPass)
  };
}

/** Why the rank of a row is a range, as counts. */
export function rankDoubt(row: ResultRow, result: Pick<Result, 'rows'>): RankDoubt {
  const { missing, hidden, ties, bounds } = rankDoubts(row, result);
  return {
    missing: missing.length,
    hidden: hidden.length,
    ties: ties.length,
    bounds: bounds.length
  };
}

/** Who stands beside the unit in its charts. `value` are the closest by the newest yearly figure. */
export type PeerChoice = { kind: 'value' | 'region' } | { kind: 'chosen'; ids: string[] };

/** Everyone of a measure's comparison with their figure of the unit's newest year. */
function candidatesOf({ result, rows }: ProfileMeasure): PeerCandidate[] {
  const own = rows.filter(isYear).at(-1);
  const figures = new Map(
    result.rows
      .filter((r) => own && isYear(r) && yearOf(r) === yearOf(own))
      .map((r) => [r.unitId, r])
  );
  return result.units.map((u) => ({
    id: u.id,
    regionId: u.regionId,
    value: figures.get(u.id)?.value ?? null,
    bound: figures.get(u.id)?.bound ?? '=',
    size: null
  }));
}

/** Ids of the peers of one measure, in official order; only units of the comparison. */
export function profilePeers(
  { unit, field }: ProfileSubject,
  measure: ProfileMeasure,
  choice: PeerChoice
): string[] {
  if (field === 'none') return [];
  if (choice.kind === 'chosen') {
    const known = measure.result.units.map((u) => u.id);
    return known.filter((id) => id !== unit.id && choice.ids.includes(id));
  }
  if (choice.kind === 'region' && field !== 'provinces') return [];
  return peersOf(unit.id, candidatesOf(measure), choice.kind).ids;
}

/** Where the unit stood against a median, and for how long without a break. */
export type Run = { side: 'above' | 'below'; from: number; to: number };

/**
 * The unbroken run of years, up to the unit's newest, in which its figure surely lay on one side of
 * the median, whatever the bounds; null when the newest year cannot be told. A gap ends the run.
 */
export function runAgainst(rows: readonly ResultRow[], medians: readonly Median[]): Run | null {
  const own = new Map(rows.filter(isYear).map((r) => [yearOf(r), r]));
  const sideIn = (year: number): Run['side'] | null => {
    const row = own.get(year);
    const median = medians.find((m) => m.year === year);
    if (!row || !median) return null;
    if (row.bound !== '≤' && row.value! > median.high) return 'above';
    return row.bound !== '≥' && row.value! < median.low ? 'below' : null;
  };
  const to = Math.max(...own.keys());
  const side = Number.isFinite(to) ? sideIn(to) : null;
  if (!side) return null;
  let from = to;
  while (sideIn(from - 1) === side) from--;
  return { side, from, to };
}
