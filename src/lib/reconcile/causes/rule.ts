import type { Cell, Side } from '../cell.ts';
import type { Context } from '../context.ts';
import type { Diagnosis } from '../diagnosis.ts';
import type { Pair } from '../pair.ts';

/** One way in which figures come to differ: null unless all its conditions hold for the pair. */
export type Rule = (pair: Pair, context: Context) => Diagnosis | null;

/** Both sides say a number, and none of them a bound. */
export function numbersOf({ left, right }: Pair): { left: number; right: number } | null {
  const isPoint = (c: Cell) => c.value !== null && (c.bound === '=' || c.bound === '≈');
  return isPoint(left) && isPoint(right) ? { left: left.value!, right: right.value! } : null;
}

/** The side with the larger number, by size. */
export const largerSide = ({ left, right }: { left: number; right: number }): Side =>
  Math.abs(left) >= Math.abs(right) ? 'left' : 'right';
