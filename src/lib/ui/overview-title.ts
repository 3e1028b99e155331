import { measureOf, nameOf, unitName, type FigureContext } from '#lib/charts/context.ts';
import { toNumberStyle } from '#lib/charts/numbers.ts';
import type { Result } from '#lib/query/result.ts';
import { formatRank } from '#lib/text/format.ts';
import { overviewWords } from '#lib/text/words/overview.ts';

const lowerFirst = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);

/** The number with what it is of: `≥ 7.385 mô hình`, `61,3 tỷ đồng`. */
function written(
  value: number,
  bound: Result['totals'][number]['bound'],
  result: Result,
  context: FigureContext
) {
  const style = toNumberStyle(result, context);
  return `${style.chart(value, bound)} ${style.unit}`;
}

/**
 * The heading where there is no finding about the whole: the province in focus and its place, or
 * the total of those that reported. Computed from the ranking of one year, true as long as it is.
 */
export function overviewTitle(
  result: Result,
  { year, unitId }: { year: number; unitId: string | null },
  context: FigureContext
): string | null {
  const words = overviewWords[context.lang];
  const measure = nameOf(measureOf(result, context), context.lang);
  const { reported, expected } = result.coverage;
  if (unitId !== null) {
    const row = result.rows.find((r) => r.unitId === unitId && r.breakdown === '');
    const name = unitName(unitId, result, context);
    if (!row || row.value === null) return words.titleNoFigure(name, lowerFirst(measure), year);
    const value = written(row.value, row.bound, result, context);
    const rank = row.rank ? words.titleRank(formatRank(row.rank), reported) : '';
    return `${words.titleOfPlace(name, lowerFirst(measure), year, value)}${rank}`;
  }
  const total = result.totals.find((t) => t.breakdown === '');
  if (!total || total.value === null) return null;
  const value = written(total.value, total.bound, result, context);
  return words.titleOfCountry(measure, year, value, reported, expected);
}
