import type { Scheme } from '#lib/model/unit.ts';
import type { Result, ResultRow } from '#lib/query/result.ts';
import { breakdownsOf, type FigureContext } from '../context.ts';
import { isTotal } from '../numbers.ts';

/** What a result must be for some kinds to draw it: asked of every figure, so apart from those kinds. */

/** The one list of provinces that all units are of; null when some unit is of none, or of another. */
export function schemeOf(result: Result): Scheme | null {
  const schemes = new Set(result.units.map((u) => (u.level === 'province' ? u.scheme : '')));
  const [scheme] = schemes;
  return schemes.size === 1 && scheme ? scheme : null;
}

/** Each unit has one figure at most, so that one mark can stand for it. */
export function hasOneEach(result: Result, context: FigureContext): boolean {
  if (breakdownsOf(result, context).length !== 1) return false;
  const units = new Set(result.rows.map((r) => r.unitId));
  return units.size === result.rows.length && units.size === result.units.length;
}

/** Provinces of one list with one figure each: what a map can show. */
export const canMap = (result: Result, context: FigureContext): boolean =>
  schemeOf(result) !== null && hasOneEach(result, context);

/** Totals are compared over one length of time only; rates, stocks and averages have none. */
export function isComparable(result: Result, context: FigureContext): boolean {
  if (!isTotal(result, context)) return true;
  const valued = result.rows.filter((r) => r.value !== null);
  const undated = valued.filter((r) => r.periodKind === 'unstated').length;
  return new Set(valued.map(toLength)).size <= 1 && undated <= 1;
}

/** Years, rounded to a month: leap days make no difference. */
const toLength = (row: ResultRow): string =>
  row.years === null ? row.periodKind : String(Math.round(row.years * 12));
