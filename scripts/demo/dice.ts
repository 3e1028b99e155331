/** Changing this seed changes every figure of the demo. */
export const SEED = 'doi-chieu-demo-1';

/** A number in [0, 1) each time it is called. */
export type Dice = () => number;

/** FNV-1a with a final mix, so that keys differing in one character give unrelated seeds. */
export function hash(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/**
 * Dice of their own for one key (mulberry32): adding a province, a year or a measure
 * leaves the throws of every other key as they were.
 */
export function diceFor(...key: (string | number)[]): Dice {
  let a = hash([SEED, ...key].join('|'));
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

export const between = (dice: Dice, low: number, high: number): number =>
  low + (high - low) * dice();

/** In (-1, 1), most often near 0. Sums of throws only: `exp` and `log` may differ between machines. */
export const wobble = (dice: Dice): number => dice() + dice() - 1;

/** Splits a whole number by shares; the last part takes what rounding leaves, so the parts add up. */
export function split(total: number, shares: readonly number[]): number[] {
  const all = shares.reduce((a, b) => a + b, 0);
  let left = total;
  return shares.map((share, i) => {
    const part = i === shares.length - 1 ? left : Math.min(left, Math.round((total * share) / all));
    left -= part;
    return part;
  });
}
