import { toDayNumber, toPeriodCode } from '#lib/model/period.ts';
import type { ResultRow } from '#lib/query/result.ts';

type Dated = Pick<ResultRow, 'periodStart' | 'periodEnd'>;

/** `data-period` of a figure: `2016`, `2016/2020`; '' when the source gives no period. */
export const periodCode = (row: Dated): string =>
  row.periodStart === null || row.periodEnd === null
    ? ''
    : toPeriodCode({ start: row.periodStart, end: row.periodEnd });

const yearLength = (year: number): number =>
  toDayNumber(`${year + 1}-01-01`) - toDayNumber(`${year}-01-01`);

/** Calendar time in years: the morning of 1 July 2016 is about 2016.5. */
export function startTime(day: string): number {
  const year = Number(day.slice(0, 4));
  return year + (toDayNumber(day) - toDayNumber(`${year}-01-01`)) / yearLength(year);
}

/** The evening of a day, so that 2016-12-31 is 2017. */
export function endTime(day: string): number {
  const year = Number(day.slice(0, 4));
  return year + (toDayNumber(day) - toDayNumber(`${year}-01-01`) + 1) / yearLength(year);
}

/** The calendar year of a whole-year figure. */
export const yearOf = (row: Dated): number => Number(row.periodStart!.slice(0, 4));

/** First and last calendar year that dated figures or blanks touch; null when nothing is dated. */
export function yearsOf(rows: readonly Dated[]): { from: number; to: number } | null {
  const dated = rows.filter((r) => r.periodStart !== null && r.periodEnd !== null);
  if (dated.length === 0) return null;
  return {
    from: Math.min(...dated.map((r) => Number(r.periodStart!.slice(0, 4)))),
    to: Math.max(...dated.map((r) => Number(r.periodEnd!.slice(0, 4))))
  };
}
