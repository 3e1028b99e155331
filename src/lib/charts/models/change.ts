import type { Bound } from '#lib/model/bound.ts';
import type { Result, ResultRow } from '#lib/query/result.ts';
import { formatBounded, formatChange, type Lang } from '#lib/text/format.ts';
import { chartWords } from '#lib/text/words/chart.ts';
import type { NumberStyle } from '../numbers.ts';

/** From one end to the other, written: with what it is in percent, and bare where room is short. */
export type Change = { text: string; short: string };

const OPPOSITE: Record<Bound, Bound> = { '≥': '≤', '≤': '≥', '=': '=', '≈': '≈' };

/** How exact a difference is; null when both figures are open so that nothing is known of it. */
export function differenceBound(last: Bound, first: Bound): Bound | null {
  const taken = OPPOSITE[first];
  if (last === taken || taken === '=') return last;
  if (last === '=') return taken;
  return last === '≈' || taken === '≈' ? '≈' : null;
}

/** What percentages are told in: their difference is not one of their own kind. */
export const isInPoints = (style: NumberStyle): boolean => style.cellUnit === '%';

/** The unit of the column of changes, where it is not that of the figures. */
export const changeUnit = (style: NumberStyle, lang: Lang): string =>
  isInPoints(style) ? chartWords[lang].points : '';

const HAS_PERCENT = ['value', 'per-year', 'per-100k', 'per-1000-members', 'per-unit'];

function percentOf(
  first: ResultRow,
  last: ResultRow,
  { spec }: Result,
  style: NumberStyle,
  lang: Lang
): string {
  const exact = first.bound === '=' && last.bound === '=';
  if (!exact || first.value! <= 0 || last.value! < 0) return '';
  if (isInPoints(style) || !HAS_PERCENT.includes(spec.norm)) return '';
  const percent = 100 * (last.value! / first.value! - 1);
  return formatChange(percent, { lang, kind: 'percent', decimals: 1 });
}

/** The change between two figures of one unit; null when their bounds leave it open. */
export function toChange(
  first: ResultRow,
  last: ResultRow,
  result: Result,
  style: NumberStyle,
  lang: Lang
): Change | null {
  const bound = differenceBound(last.bound, first.bound);
  if (bound === null) return null;
  const difference = last.value! - first.value!;
  const written = isInPoints(style)
    ? formatChange(difference, { lang, kind: 'number', decimals: 1 })
    : style.chart(difference);
  const signed = difference > 0 && !written.startsWith('+') ? `+${written}` : written;
  const short = formatBounded(signed, bound);
  const percent = percentOf(first, last, result, style, lang);
  return { short, text: percent === '' ? short : `${short} (${percent})` };
}
