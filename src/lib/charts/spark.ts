import type { ResultRow } from '#lib/query/result.ts';
import { endTime, startTime } from './time.ts';

/** Paths of one spark line inside a box, in its own scale from zero. '' where there is nothing. */
export type Spark = {
  line: string;
  /** Points with no neighbour, which a line would not show. */
  dots: { x: number; y: number }[];
  /** Flat bars of spans: as wide as their years, as high as their average, filled. */
  spans: string;
  /** A base line under the years that were reported, and only those. */
  base: string;
  last: { x: number; y: number; hollow: boolean } | null;
};

type Box = { width: number; height: number; years: { from: number; to: number } };

const n = (value: number): string => String(Math.round(value * 10) / 10);

/**
 * `rows` are of one unit and part; `valueOf` gives what a figure makes a year. Gaps stay open,
 * undated figures and parts of years are left out.
 */
export function sparkPath(
  rows: readonly ResultRow[],
  valueOf: (row: ResultRow) => number | null,
  { width, height, years }: Box
): Spark {
  const drawn = rows.flatMap((row) => {
    const value = valueOf(row);
    if (value === null || row.periodStart === null || row.periodKind === 'part-year') return [];
    return [{ row, value, from: startTime(row.periodStart), to: endTime(row.periodEnd!) }];
  });
  const low = Math.min(0, ...drawn.map((d) => d.value));
  const high = Math.max(0, ...drawn.map((d) => d.value)) || 1;
  const foot = height - 2;
  const x = (time: number) => ((time - years.from) / (years.to + 1 - years.from)) * width;
  const y = (value: number) => foot - 3 - ((value - low) / (high - low)) * (foot - 6);
  const points = drawn
    .filter((d) => d.row.periodKind !== 'span')
    .map((d) => ({ ...d, at: (d.from + d.to) / 2 }))
    .sort((a, b) => a.at - b.at);
  const joins = (i: number) => i > 0 && points[i]!.at - points[i - 1]!.at < 1.01;
  const end = points.at(-1);
  const last = end && {
    x: Number(n(x(end.at))),
    y: Number(n(y(end.value))),
    hollow: end.row.status === 'provisional' || end.row.status === 'estimated'
  };
  const spans = drawn.filter((d) => d.row.periodKind === 'span');
  return {
    line: points.map((p, i) => `${joins(i) ? 'L' : 'M'}${n(x(p.at))} ${n(y(p.value))}`).join(''),
    dots: points
      .filter((_, i) => !joins(i) && !(i + 1 < points.length && joins(i + 1)))
      .map((p) => ({ x: Number(n(x(p.at))), y: Number(n(y(p.value))) })),
    spans: spans
      .map(
        (s) => `M${n(x(s.from) + 1)} ${n(y(low))}V${n(y(s.value))}H${n(x(s.to) - 1)}V${n(y(low))}Z`
      )
      .join(''),
    base: drawn
      .map((d) => `M${n(x(d.from) + 0.5)} ${n(height - 0.5)}H${n(x(d.to) - 0.5)}`)
      .join(''),
    last: last ?? null
  };
}
