import type { NumberStyle, RowRole } from '../reader/reading.ts';
import { readFigure } from './read-figure.ts';

/** Relative; figures of 15 digits add up well within it, another reading never. */
const EQUAL = 1e-9;
/** Columns have few totals; a hostile file may have any number of them. */
const MAX_TOTALS = 50;

/** The figure of each cell in a style: null for a blank, NaN for what cannot be added exactly. */
function readAll(cells: readonly string[], style: NumberStyle): (number | null)[] {
  return cells.map((cell) => {
    const { figure, issue } = readFigure(cell, { style });
    if (figure.value !== null && figure.qualifier === 'exact') return figure.value * figure.scale;
    return issue?.severity === 'error' || figure.value !== null ? NaN : null;
  });
}

type Sums = { within: (from: number, to: number) => number; all: number };

/** Sums of data rows over any stretch, in one pass, and over all of them. */
function sumsOf(values: readonly (number | null)[], roles: readonly RowRole[]): Sums {
  let sum = 0;
  const upTo = [0];
  for (const [i, value] of values.entries())
    upTo.push((sum += roles[i] === 'data' ? (value ?? 0) : 0));
  return { within: (from, to) => upTo[to]! - upTo[from]!, all: sum };
}

const isSame = (a: number, b: number): boolean =>
  Math.abs(a - b) <= EQUAL * Math.max(Math.abs(a), Math.abs(b));

/** The totals that are the sum of the rows above them, of those below them or of all. */
function fitting(
  cells: readonly string[],
  roles: readonly RowRole[],
  style: NumberStyle
): Set<number> {
  const values = readAll(cells, style);
  const sums = sumsOf(values, roles);
  const ends = roles.flatMap((role, i) => (role === 'data' ? [] : [i]));
  const totals = ends.filter((i) => roles[i] === 'total').slice(0, MAX_TOTALS);
  const fits = totals.filter((i) => {
    const total = values[i] ?? 0;
    const at = ends.indexOf(i);
    const above = sums.within((ends[at - 1] ?? -1) + 1, i);
    const below = sums.within(i + 1, ends[at + 1] ?? roles.length);
    return total !== 0 && [above, below, sums.all].some((sum) => isSame(total, sum));
  });
  return new Set(fits);
}

/**
 * The total that settles how a column is written: under one of the two styles it is the sum of its
 * parts, under the other it is not, and no total says the opposite. Null when none tells. `roles`
 * has one role for each cell.
 */
export function proveByTotal(
  cells: readonly string[],
  roles: readonly RowRole[],
  styles: readonly [NumberStyle, NumberStyle]
): { style: NumberStyle; index: number } | null {
  if (!roles.includes('total')) return null;
  const fits = styles.map((style) => fitting(cells, roles, style));
  const [first, second] = [0, 1].map((k) => [...fits[k]!].filter((i) => !fits[1 - k]!.has(i)));
  if (first!.length > 0 === second!.length > 0) return null;
  const index = first![0] ?? second![0]!;
  return { style: styles[first!.length > 0 ? 0 : 1], index };
}
