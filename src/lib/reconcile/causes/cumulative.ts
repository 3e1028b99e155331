import { periodKind, toDayNumber } from '#lib/model/period.ts';
import { otherSide, type Side } from '../cell.ts';
import { clean, isSame } from '../digits.ts';
import type { Pair } from '../pair.ts';
import { numbersOf, type Rule } from './rule.ts';

/** Whether a period begins on the day after another has ended. */
const follows = (later: Pair, earlier: Pair): boolean =>
  later.left.start !== '' &&
  earlier.left.end !== '' &&
  toDayNumber(later.left.start) === toDayNumber(earlier.left.end) + 1;

const kindOf = ({ left }: Pair) =>
  left.start === '' ? null : periodKind({ start: left.start, end: left.end });

/** Pairs before this one that meet without a gap; parts of a year stay within their year. */
function runUpTo(series: readonly Pair[], pair: Pair): Pair[] {
  const at = series.indexOf(pair);
  const run = [pair];
  for (let i = at - 1; i >= 0; i--) {
    const [before, next] = [series[i]!, run[0]!];
    const sameYear = before.left.start.slice(0, 4) === pair.left.start.slice(0, 4);
    if (!follows(next, before) || kindOf(before) !== kindOf(pair)) break;
    if (kindOf(pair) === 'part-year' && !sameYear) break;
    run.unshift(before);
  }
  return run;
}

/** The other side's figures that add up to this one; the first of them agrees on both sides. */
function termsOf(run: readonly Pair[], side: Side): { from: string; terms: number[] } | null {
  const own = numbersOf(run.at(-1)!)![side];
  const terms: number[] = [];
  for (const pair of run.toReversed()) {
    const numbers = numbersOf(pair);
    if (!numbers) return null;
    terms.unshift(numbers[otherSide(side)]);
    const isAnchor = terms.length > 1 && isSame(numbers.left, numbers.right);
    const sum = clean(terms.reduce((total, n) => total + n, 0));
    if (isAnchor && numbers.left !== 0 && isSame(sum, own)) return { from: pair.left.start, terms };
  }
  return null;
}

/** One side counts from the beginning of the year, or of the term; the other only the period itself. */
export const cumulative: Rule = (pair, context) => {
  if (!numbersOf(pair) || !context.adds(pair.left) || kindOf(pair) === null) return null;
  const run = runUpTo(context.series(pair), pair);
  if (run.length < 2) return null;
  for (const side of ['left', 'right'] as const) {
    const found = termsOf(run, side);
    if (found) return { cause: 'cumulative', side, ...found };
  }
  return null;
};
