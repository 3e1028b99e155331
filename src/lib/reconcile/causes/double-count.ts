import { otherSide, type Cell } from '../cell.ts';
import type { Exhibit } from '../diagnosis.ts';
import { clean, isSame } from '../digits.ts';
import { largerSide, numbersOf, type Rule } from './rule.ts';

/** Smaller differences meet some other figure by chance too easily. */
const LEAST = 3;

const toExhibit = ({ unitId, value, file, line }: Cell): Exhibit => ({
  unitId,
  value: value!,
  file,
  line
});

/** Something was added once more on one side, or left out on the other. */
export const doubleCount: Rule = (pair, context) => {
  const numbers = numbersOf(pair);
  if (!numbers || !context.adds(pair.left) || numbers.left * numbers.right < 0) return null;
  const side = largerSide(numbers);
  const [large, small] = [numbers[side], numbers[otherSide(side)]];
  const extra = clean(Math.abs(large - small));
  if (extra < LEAST) return null;
  const isExtra = (c: Cell) => c.value !== null && c.bound === '=' && isSame(c.value, extra);
  for (const source of [side, otherSide(side)]) {
    const index = context.side[source];
    const cell = pair[source];
    const part = index.parts(cell).find(isExtra);
    if (part)
      return { cause: 'double_count', side, how: 'part', exhibit: toExhibit(part), sum: extra };
    const split = index.splits(cell).find((c) => c.dims.state === cell.dims.state && isExtra(c));
    if (split)
      return { cause: 'double_count', side, how: 'level', exhibit: toExhibit(split), sum: extra };
    const below = index.below(cell);
    if (below && below.sum !== 0 && isSame(below.sum, extra))
      return { cause: 'double_count', side, how: 'children', exhibit: null, sum: below.sum };
  }
  if (small !== 0 && isSame(large, 2 * small))
    return { cause: 'double_count', side, how: 'twice', exhibit: null, sum: extra };
  return null;
};
