import type { Cell } from './cell.ts';
import { isRounded, isSame } from './digits.ts';

/** How far two figures may be apart and still count as one. */
export type Tolerance = {
  /** In the unit in which the figures are stored. */
  absolute: number;
  /** In percent of the larger of the two. */
  relative: number;
  /** The coarser of the two may be the finer one rounded. */
  rounding: boolean;
};

export const NO_TOLERANCE: Tolerance = { absolute: 0, relative: 0, rounding: false };

/**
 * In which way two cells agree: the same figure; within what was allowed; one says a bound that
 * the other keeps; both without a figure.
 */
export const GRADES = ['same', 'within', 'bounds', 'blank'] as const;
export type Grade = (typeof GRADES)[number];

const isPoint = (c: Cell): boolean => c.bound === '=' || c.bound === '≈';

/** How far the two ranges are apart; 0 when they meet, null when they only touch at an open end. */
function gapOf(a: Cell, b: Cell): number | null {
  const low = (c: Cell) => (c.bound === '≤' ? -Infinity : c.value!);
  const high = (c: Cell) => (c.bound === '≥' ? Infinity : c.value!);
  const gap = Math.max(low(a) - high(b), low(b) - high(a), 0);
  const touches =
    isSame(a.value!, b.value!) && a.bound !== b.bound && (low(a) === high(b) || low(b) === high(a));
  return touches && (a.strict || b.strict) ? null : gap;
}

const sameValues = (a: Cell, b: Cell): boolean => a.values.join() === b.values.join();

/** The grade of two cells that agree; null when they differ. */
export function judge(a: Cell, b: Cell, tolerance: Tolerance = NO_TOLERANCE): Grade | null {
  if (a.status === 'conflict' || b.status === 'conflict')
    return a.status === b.status && sameValues(a, b) ? 'same' : null;
  if (a.value === null && b.value === null) return 'blank';
  if (a.value === null || b.value === null) return null;
  const far = Math.max(Math.abs(a.value), Math.abs(b.value));
  const margin = Math.max(tolerance.absolute, (tolerance.relative / 100) * far) * (1 + 1e-12);
  if (isPoint(a) && isPoint(b)) {
    if (isSame(a.value, b.value)) return a.bound === b.bound ? 'same' : 'bounds';
    if (Math.abs(a.value - b.value) <= margin) return 'within';
    const isClose = isRounded(a.value, b.value) || isRounded(b.value, a.value);
    return tolerance.rounding && isClose ? 'within' : null;
  }
  const isEqual = a.value === b.value && a.bound === b.bound && a.strict === b.strict;
  if (isEqual) return 'same';
  const gap = gapOf(a, b);
  if (gap === 0) return 'bounds';
  return margin > 0 && (gap ?? 0) <= margin ? 'within' : null;
}

/** Left less right; null where one of them has no number. */
export function differenceOf(left: Cell | null, right: Cell | null): number | null {
  if (left?.value == null || right?.value == null) return null;
  return Number((left.value - right.value).toPrecision(15));
}
