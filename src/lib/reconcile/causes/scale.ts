import { otherSide, type Side } from '../cell.ts';
import type { Context } from '../context.ts';
import { isRounded, isSame } from '../digits.ts';
import type { Pair } from '../pair.ts';
import { atOnce } from '#lib/model/give-way.ts';
import { each, type Work } from '../turns.ts';
import { largerSide, numbersOf, type Rule } from './rule.ts';

const FACTORS = [1e3, 1e6, 1e9] as const;

/** The factor by which one side is larger, rounding aside; null when there is none. */
function factorOf(pair: Pair): number | null {
  const numbers = numbersOf(pair);
  if (!numbers || numbers.left * numbers.right <= 0) return null;
  const side = largerSide(numbers);
  const [large, small] = [numbers[side], numbers[otherSide(side)]];
  const hit = FACTORS.find((f) => {
    const scaled = small * f;
    return isSame(scaled, large) || isRounded(scaled, large) || isRounded(large, scaled);
  });
  return hit ?? null;
}

type Column = { of: number; same: Map<string, number> };

/** What was found of a column, kept while its cells are gone over one after another. */
const memo = new WeakMap<readonly Pair[], Column>();

const kindOf = (factor: number, side: Side): string => `${side} ${factor}`;

/** How many cells of a column could be off by a factor, and how many are by each. */
function* columnOf(pairs: readonly Pair[], context: Context): Work<Column> {
  const column: Column = { of: 0, same: new Map() };
  yield* each(pairs, (pair) => {
    const numbers = numbersOf(pair);
    if (!numbers || numbers.left === 0 || numbers.right === 0) return;
    column.of++;
    const factor = context.isDifferent(pair) ? factorOf(pair) : null;
    if (factor === null) return;
    const kind = kindOf(factor, largerSide(numbers));
    column.same.set(kind, (column.same.get(kind) ?? 0) + 1);
  });
  return column;
}

/** Counts the factors of the column in which a pair stands, once. */
export function* prepareScale(pair: Pair, context: Context): Work<void> {
  const pairs = context.measure(pair);
  if (!memo.has(pairs)) memo.set(pairs, yield* columnOf(pairs, context));
}

/** Thousands, millions or billions taken for units, or the other way round. */
export const scale: Rule = (pair, context) => {
  const factor = factorOf(pair);
  if (factor === null) return null;
  const side = largerSide(numbersOf(pair)!);
  atOnce(prepareScale(pair, context));
  const column = memo.get(context.measure(pair))!;
  const same = column.same.get(kindOf(factor, side))!;
  return { cause: 'scale', side, factor, same, of: column.of };
};
