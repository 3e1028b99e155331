import type { Result, ResultRow } from '#lib/query/result.ts';
import { isWholeYear } from '../ends.ts';
import { yearOf } from '../time.ts';

/** The middle of a year; two numbers where bounds leave it open between them. */
export type MedianPoint = { year: number; low: number; high: number };

/** Fewer units than this have no middle worth drawing. */
const LEAST = 4;

const middle = (numbers: number[]): number => {
  const sorted = numbers.sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  const half = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2;
};

/** The least and the most that the middle figure can be. */
const middleOf = (rows: readonly ResultRow[]): [low: number, high: number] => [
  middle(rows.map((r) => (r.bound === '≤' ? -Infinity : r.value!))),
  middle(rows.map((r) => (r.bound === '≥' ? Infinity : r.value!)))
];

/** The median of the units that reported each year, in time; without years where it may be anything. */
export function toMedian(result: Result, breakdown: string): MedianPoint[] {
  const byYear = new Map<number, ResultRow[]>();
  for (const row of result.rows) {
    if (row.value === null || !isWholeYear(row) || row.breakdown !== breakdown) continue;
    const year = yearOf(row);
    byYear.set(year, [...(byYear.get(year) ?? []), row]);
  }
  return [...byYear]
    .sort(([a], [b]) => a - b)
    .filter(([, rows]) => rows.length >= LEAST)
    .map(([year, rows]) => {
      const [low, high] = middleOf(rows);
      return { year, low, high };
    })
    .filter(({ low, high }) => Number.isFinite(low) && Number.isFinite(high));
}
