import type { Bound } from '#lib/model/bound.ts';
import type { Result, ResultRow } from '#lib/query/result.ts';
import { formatBounded, formatNumber, roundingOf } from '#lib/text/format.ts';
import { mapWords } from '#lib/text/words/map.ts';
import type { FigureContext } from '../context.ts';
import { isTotal, type NumberStyle } from '../numbers.ts';

/** A line across many units, with what it stands for. */
export type MiddleLine = { value: number; text: string; kind: 'median' | 'whole' };

/** Fewer than this have no middle worth a line. */
export const LEAST_FOR_LINES = 4;

const middleOf = (sorted: readonly number[]): number => {
  const at = (sorted.length - 1) / 2;
  const [low, high] = [sorted[Math.floor(at)]!, sorted[Math.ceil(at)]!];
  return low === high ? low : (low + high) / 2;
};

/** The middle value with what bounds leave open; null when they leave all of it open. */
export function medianOf(
  rows: readonly Pick<ResultRow, 'value' | 'bound'>[]
): { value: number; bound: Bound } | null {
  const figures = rows.flatMap((r) => (r.value === null ? [] : [{ ...r, value: r.value }]));
  if (figures.length === 0) return null;
  const sorted = (of: (r: (typeof figures)[number]) => number) =>
    middleOf(figures.map(of).sort((a, b) => a - b));
  const low = sorted((r) => (r.bound === '≤' ? -Infinity : r.value));
  const high = sorted((r) => (r.bound === '≥' ? Infinity : r.value));
  const isAbout = figures.some((r) => r.bound === '≈');
  if (low === high) return { value: low, bound: isAbout ? '≈' : '=' };
  // Somewhere from low to high: what is sure of it is its floor, or its ceiling alone.
  if (Number.isFinite(low)) return { value: low, bound: '≥' };
  return Number.isFinite(high) ? { value: high, bound: '≤' } : null;
}

/** One sign for several figures; `≈` where they hold more than one. */
function sharedBound(rows: readonly ResultRow[]): Bound {
  const signs = [...new Set(rows.map((r) => r.bound).filter((b) => b !== '='))];
  return signs.length > 1 ? '≈' : (signs[0] ?? '=');
}

/** Numerators and denominators of the units added up; null where one of them is not known. */
function wholeRatio(rows: readonly ResultRow[]): number | null {
  const parts = rows.flatMap((r) =>
    r.rawValue === null || r.base === undefined || r.value === null
      ? []
      : [{ value: r.value, raw: r.rawValue, base: r.base.value }]
  );
  const known = parts.find((p) => p.raw !== 0 && p.value !== 0);
  if (parts.length < rows.length || !known) return null;
  const factor = (known.value * known.base) / known.raw;
  const sum = (of: (p: (typeof parts)[number]) => number) => parts.reduce((s, p) => s + of(p), 0);
  return (factor * sum((p) => p.raw)) / sum((p) => p.base);
}

/**
 * What the units make together, where that stands on the same axis: one rate for all of them, or
 * the mean of totals, whose sum would lie far outside. Other norms have no such line.
 */
function wholeLine(
  figures: readonly ResultRow[],
  result: Result,
  context: FigureContext,
  style: NumberStyle
): MiddleLine[] {
  const words = mapWords[context.lang];
  const n = figures.length;
  const { norm } = result.spec;
  const bound = sharedBound(figures);
  if (norm.startsWith('per-') && norm !== 'per-year') {
    const value = wholeRatio(figures);
    if (value === null) return [];
    const text = style.chart(value, bound);
    const isAll = result.spec.units.kind === 'all' && n === result.units.length;
    return [{ value, text: isAll ? words.country(text) : words.allOfThem(text, n), kind: 'whole' }];
  }
  if (norm !== 'per-year' && !(norm === 'value' && isTotal(result, context))) return [];
  const value = figures.reduce((sum, r) => sum + r.value!, 0) / n;
  return [{ value, text: words.mean(meanText(value, bound, style, context), n), kind: 'whole' }];
}

/** The mean of small counts needs a decimal, though they have none. */
function meanText(
  value: number,
  bound: Bound,
  style: NumberStyle,
  { lang }: FigureContext
): string {
  if (Math.abs(value) >= 100) return style.chart(value, bound);
  const rounding = roundingOf(bound);
  return formatBounded(formatNumber(value, { lang, decimals: 1, rounding }), bound);
}

/** Median and whole of figures, one for each unit; none where there are few. */
export function middleLines(
  figures: readonly ResultRow[],
  result: Result,
  context: FigureContext,
  style: NumberStyle
): MiddleLine[] {
  if (figures.length < LEAST_FOR_LINES) return [];
  const median = medianOf(figures);
  const text = (m: { value: number; bound: Bound }) =>
    mapWords[context.lang].median(style.chart(m.value, m.bound), figures.length);
  return [
    ...(median ? [{ value: median.value, text: text(median), kind: 'median' as const }] : []),
    ...wholeLine(figures, result, context, style)
  ];
}
