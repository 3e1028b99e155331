import { measureOf, unitOfMeasure, type FigureContext } from '#lib/charts/context.ts';
import type { StripRow } from '#lib/query/rank-strip.ts';
import type { Result } from '#lib/query/result.ts';
import {
  formatAmount,
  formatBounded,
  formatNumber,
  formatPercent,
  roundingOf
} from '#lib/text/format.ts';

/** The value of one way of dividing, rounded so that its bound stays true; null without one. */
export function stripValue(
  { value, bound, norm }: Pick<StripRow, 'value' | 'bound' | 'norm'>,
  result: Result,
  context: FigureContext
): string | null {
  if (value === null) return null;
  const { lang } = context;
  const rounding = roundingOf(bound);
  if (norm === 'share')
    return formatBounded(formatPercent(value, { lang, decimals: 1, rounding }), bound);
  if (unitOfMeasure(result, context).money)
    return formatBounded(formatAmount(value, { lang, unit: '', rounding }), bound);
  const own = norm === 'value' ? measureOf(result, context).decimals : 2;
  const decimals = Number.isInteger(value) ? Math.min(own, 0) : own;
  return formatBounded(formatNumber(value, { lang, decimals, rounding }), bound);
}
