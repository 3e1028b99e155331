import { comparePair, toCompared, type ComparabilityReason } from '#lib/query/comparability.ts';
import type { Result, ResultRow } from '#lib/query/result.ts';
import { isWholeYear, type Ends } from '../ends.ts';
import { yearOf } from '../time.ts';
import { rowsByKey } from './common.ts';

/** One unit, or part of it, at both ends. */
export type Pair = {
  unitId: string;
  breakdown: string;
  /** Null where the result says nothing of the year; a row without a value has its reason. */
  first: ResultRow | null;
  last: ResultRow | null;
  /** `none`: the two are not to be joined, or one is missing. `dashed`: with care. */
  joins: 'solid' | 'dashed' | 'none';
  /** Why they are not joined, or only with care; in the order they are told. */
  reasons: ComparabilityReason[];
};

/** A way of counting that changed after the first end makes another number of the last. */
const breaksBetween = (rows: readonly ResultRow[], { from, to }: Ends): boolean =>
  rows.some((r) => isWholeYear(r) && r.status === 'break' && yearOf(r) > from && yearOf(r) <= to);

/** Both ends of the rows of one unit and part, and whether they may be set against each other. */
export function toPair(
  [unitId, breakdown]: readonly [string, string],
  rows: readonly ResultRow[],
  ends: Ends,
  result: Result
): Pair {
  const inYear = (year: number) => rows.find((r) => isWholeYear(r) && yearOf(r) === year) ?? null;
  const [first, last] = [inYear(ends.from), inYear(ends.to)];
  const pair = { unitId, breakdown, first, last };
  if (first?.value == null || last?.value == null)
    return { ...pair, joins: 'none', reasons: ['missing'] };
  const [a, b] = [toCompared(first, result), toCompared(last, result)];
  const { grade, reasons } = comparePair(a, b);
  if (breaksBetween(rows, ends)) return { ...pair, joins: 'none', reasons: ['definition'] };
  if (a.redrawn !== b.redrawn) return { ...pair, joins: 'none', reasons: ['boundary'] };
  const joins = grade === 'not_comparable' ? 'none' : grade === 'comparable' ? 'solid' : 'dashed';
  return { ...pair, joins, reasons };
}

/** Where the figures of a result stand at both ends: units in official order, parts within. */
export function toPairs(result: Result, ends: Ends, breakdowns: readonly string[]): Pair[] {
  const rows = rowsByKey(result);
  return result.units.flatMap((unit) =>
    breakdowns.map((code) =>
      toPair([unit.id, code], rows.get(`${unit.id} ${code}`) ?? [], ends, result)
    )
  );
}
