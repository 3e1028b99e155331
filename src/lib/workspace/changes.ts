import { comparePair, toCompared } from '#lib/query/comparability.ts';
import type { Result, ResultRow } from '#lib/query/result.ts';
import { normaliseSpec, type Spec } from '#lib/spec/spec.ts';

/** One unit's exact figures of two years. */
export type UnitChange = {
  unitId: string;
  before: number;
  now: number;
  /** Something stands against the pair (a provisional figure, other land), though it may be compared. */
  withCare: boolean;
};

/** What became of each unit from one year to the next; every unit that could report is in one group. */
export type Changes = {
  from: number;
  to: number;
  /** Units whose figure surely rose or fell, exact or not. */
  risen: number;
  fallen: number;
  same: number;
  /** Ids of units whose figures are both there, but worded so that either may be the larger. */
  open: string[];
  /** Ids of units of which a figure is missing, or may not be compared. */
  apart: string[];
  /** Of the exact ones, the largest differences first. */
  mostRisen: UnitChange[];
  mostFallen: UnitChange[];
};

const OUTSIDE = ['not_in_being', 'not_applicable'];

/** Where the true number can be; "about" is anywhere near, so it proves nothing. */
function rangeOf({ value, bound }: ResultRow): [low: number, high: number] {
  if (bound === '=') return [value!, value!];
  if (bound === '≥') return [value!, Infinity];
  if (bound === '≤') return [-Infinity, value!];
  return [-Infinity, Infinity];
}

function directionOf(before: ResultRow, now: ResultRow): 'risen' | 'fallen' | 'same' | 'open' {
  const [low, high] = rangeOf(before);
  const [nowLow, nowHigh] = rangeOf(now);
  // "Hơn 400" after exactly 400 is a rise, as is 400 after "gần 400".
  const isBeyond = now.strict || before.strict;
  if (nowLow > high || (nowLow === high && isBeyond)) return 'risen';
  if (nowHigh < low || (nowHigh === low && isBeyond)) return 'fallen';
  return low === high && nowLow === nowHigh && low === nowLow ? 'same' : 'open';
}

const wholeYear = (result: Result, year: number): Map<string, ResultRow> =>
  new Map(
    result.rows
      .filter((r) => r.breakdown === '' && r.periodKind === 'year')
      .filter((r) => r.periodStart === `${year}-01-01`)
      .map((r) => [r.unitId, r])
  );

/**
 * What changed from the year before to `year`, unit by unit. `result` holds the years of each unit
 * as reported; null when hardly anything could be set side by side: fewer than three units.
 */
export function toChanges(result: Result, year: number): Changes | null {
  if (result.refused || result.spec.norm !== 'value') return null;
  const [before, now] = [wholeYear(result, year - 1), wholeYear(result, year)];
  const changes: Changes = {
    ...{ from: year - 1, to: year, risen: 0, fallen: 0, same: 0 },
    ...{ open: [], apart: [], mostRisen: [], mostFallen: [] }
  };
  for (const { id } of result.units) {
    const [a, b] = [before.get(id), now.get(id)];
    if (!a || !b || OUTSIDE.includes(a.blank ?? '') || OUTSIDE.includes(b.blank ?? '')) continue;
    const { grade } = comparePair(toCompared(a, result), toCompared(b, result));
    if (grade === 'not_comparable') {
      changes.apart.push(id);
      continue;
    }
    const direction = directionOf(a, b);
    if (direction === 'open') changes.open.push(id);
    else changes[direction] += 1;
    if (a.bound !== '=' || b.bound !== '=' || direction === 'open' || direction === 'same')
      continue;
    const list = direction === 'risen' ? changes.mostRisen : changes.mostFallen;
    list.push({ unitId: id, before: a.value!, now: b.value!, withCare: grade === 'with_care' });
  }
  const size = (c: UnitChange) => Math.abs(c.now - c.before);
  const bySize = (list: UnitChange[]) => list.sort((a, b) => size(b) - size(a));
  const seen = changes.risen + changes.fallen + changes.same + changes.open.length;
  if (seen < 3) return null;
  return {
    ...changes,
    mostRisen: bySize(changes.mostRisen),
    mostFallen: bySize(changes.mostFallen)
  };
}

/** The same two years as a figure: each place's number before and after. */
export const changesSpec = (ranking: Spec, { from, to }: Pick<Changes, 'from' | 'to'>): Spec =>
  normaliseSpec({ ...ranking, kind: 'dumbbell', years: { from, to } });
