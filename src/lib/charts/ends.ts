import type { Result, ResultRow } from '#lib/query/result.ts';
import { oncePer } from './once.ts';
import { yearOf } from './time.ts';

/** The two years that are set against each other. */
export type Ends = { from: number; to: number };

/** A total of several years or a part of one is never set against a year. */
export const isWholeYear = (row: ResultRow): boolean => row.periodKind === 'year';

/**
 * The first and the last year of the result of which somebody reported the whole year; null where
 * there are not two.
 */
export const endYears = oncePer((result: Result): Ends | null => {
  const years = result.rows.filter((r) => isWholeYear(r) && r.value !== null).map(yearOf);
  if (years.length === 0) return null;
  const [from, to] = [Math.min(...years), Math.max(...years)];
  return from < to ? { from, to } : null;
});
