import { isRounded, isSame, isTransposed, writingOf } from '../digits.ts';
import { numbersOf, type Rule } from './rule.ts';

/** The same size with the other sign: parentheses, or a dash that was read as a minus. */
export const sign: Rule = (pair) => {
  const n = numbersOf(pair);
  if (!n || n.left === 0 || !isSame(n.left, -n.right)) return null;
  return { cause: 'sign', side: n.left < 0 ? 'left' : 'right' };
};

/** The coarser figure is the finer one rounded to its last digit. */
export const rounding: Rule = (pair) => {
  const n = numbersOf(pair);
  if (!n) return null;
  if (isRounded(n.left, n.right))
    return { cause: 'rounding', side: 'left', step: writingOf(n.left).step };
  if (isRounded(n.right, n.left))
    return { cause: 'rounding', side: 'right', step: writingOf(n.right).step };
  return null;
};

/** Two neighbouring digits changed places while typing. */
export const transposed: Rule = (pair) => {
  const n = numbersOf(pair);
  return n && isTransposed(n.left, n.right) ? { cause: 'transposed' } : null;
};
