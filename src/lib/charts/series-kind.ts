import type { Result } from '#lib/query/result.ts';
import { endYears, isWholeYear } from './ends.ts';
import { oncePer } from './once.ts';

/** Places can be drawn over the years: somebody is ranked in a whole year, and by one number each. */
const hasPlaces = oncePer(
  (result: Result): boolean =>
    new Set(result.rows.map((r) => r.breakdown)).size <= 1 &&
    result.rows.some((r) => isWholeYear(r) && r.rank !== null)
);

/** Kinds with a line, a dot or a panel whose height is the number itself. */
const BY_HEIGHT = ['line', 'multiples', 'slope', 'dumbbell'];

/**
 * The kind over the years that is drawn in the end. Two ends need two whole years, places a
 * ranking; without them a line tells the same. A number that is a place has its first at the top.
 */
export function seriesKind<K extends string>(kind: K, result: Result): K | 'line' | 'bump' {
  if (kind === 'bump') return hasPlaces(result) ? kind : 'line';
  if (result.spec.norm === 'rank' && BY_HEIGHT.includes(kind) && hasPlaces(result)) return 'bump';
  if (kind === 'slope' || kind === 'dumbbell') return endYears(result) ? kind : 'line';
  return kind;
}
