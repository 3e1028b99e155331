/** Two doubles that differ by no more than their own arithmetic makes them. */
export const isSame = (a: number, b: number): boolean =>
  a === b || Math.abs(a - b) <= 1e-12 * Math.max(Math.abs(a), Math.abs(b));

/** A sum or a product without the tail that binary fractions leave. */
export const clean = (n: number): number => Number(n.toPrecision(15));

type Writing = {
  /** The last digit that was written is worth this much: 100.000 of 488.900.000, 0,1 of 12,3. */
  step: number;
  /** Digits up to the last one that is not zero. */
  digits: number;
};

/** How finely a number is written. Zeros at the end of a whole number count as not written. */
export function writingOf(value: number): Writing {
  const [mantissa = '0', exponent = '0'] = Math.abs(clean(value)).toExponential().split('e');
  const digits = mantissa.replace('.', '').replace(/0+$/, '').length;
  return { step: Number(`1e${Number(exponent) - digits + 1}`), digits };
}

/** A number of one digit, such as 400, may only be one that is this close to it, rounded. */
const CLOSE = 0.05;

/**
 * Whether `coarse` may be `fine` rounded: it is written less finely, and no further off than half
 * of its last digit. With one digit alone it has to be close, or a whole unit.
 */
export function isRounded(coarse: number, fine: number): boolean {
  const off = Math.abs(coarse - fine);
  // The last digit is worth no more than the number itself, so most pairs are out without writing them.
  if (coarse === 0 || fine === 0 || off > Math.abs(coarse) / 2 || isSame(coarse, fine))
    return false;
  const { step, digits } = writingOf(coarse);
  if (writingOf(fine).step >= step || off > (step / 2) * (1 + 1e-9)) return false;
  return digits >= 2 || step <= 1 || off <= CLOSE * Math.abs(fine);
}

/** The digits of a number without sign, point and zeros at either end. */
const digitsOf = (value: number): string =>
  clean(Math.abs(value)).toExponential().split('e')[0]!.replace('.', '');

/** Whether two digits that stand beside one another changed places, all else being the same. */
export function isTransposed(a: number, b: number): boolean {
  const whole = (n: number) => (Number.isInteger(n) ? BigInt(Math.abs(n)).toString() : digitsOf(n));
  const [x, y] = [whole(a), whole(b)];
  if (Math.sign(a) !== Math.sign(b) || x.length !== y.length) return false;
  const off = [...x].flatMap((digit, i) => (digit === y[i] ? [] : [i]));
  const [i, j] = off;
  return off.length === 2 && j === i! + 1 && x[i!] === y[j] && x[j] === y[i!];
}
