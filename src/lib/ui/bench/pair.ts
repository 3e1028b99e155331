import { periodText, unitName, type FigureContext } from '#lib/charts/context.ts';
import { toNumberStyle } from '#lib/charts/numbers.ts';
import { periodCode } from '#lib/charts/time.ts';
import { comparePair, toCompared, type Comparability } from '#lib/query/comparability.ts';
import type { Result, ResultRow } from '#lib/query/result.ts';
import { BLANK_WORDS } from '#lib/text/words/figure.ts';

/** One figure of a pair. `text` is its value, or why there is none. */
export type Side = { row: ResultRow; unit: string; period: string; text: string };

/** The undivided figures of a unit, by the code of their period, latest first. */
export function periodsOf(unitId: string, result: Result): ResultRow[] {
  const own = result.rows.filter((r) => r.unitId === unitId);
  const first = own[0]?.breakdown;
  return own.filter((r) => r.breakdown === first).reverse();
}

/** Whom a pair begins with: the highlighted ones, then those that stand first in the result. */
export function pairOf(result: Result): [string, string] {
  const shown = result.units.map((u) => u.id);
  const marked = result.spec.highlight.filter((id) => shown.includes(id));
  const ranked = result.rows
    .filter((r) => r.value !== null)
    .toSorted((a, b) => b.value! - a.value!)
    .map((r) => r.unitId);
  const order = [...new Set([...marked, ...ranked, ...shown])];
  return [order[0] ?? '', order[1] ?? order[0] ?? ''];
}

/** The figure of a unit in a period; the latest one that has a number where the period is not its. */
export function sideOf(
  unitId: string,
  period: string,
  result: Result,
  context: FigureContext
): Side | null {
  const rows = periodsOf(unitId, result);
  const row =
    rows.find((r) => periodCode(r) === period) ?? rows.find((r) => r.value !== null) ?? rows[0];
  if (!row) return null;
  const style = toNumberStyle(result, context);
  return {
    row,
    unit: unitName(unitId, result, context),
    period: periodText(row, context.lang),
    text:
      row.value === null
        ? BLANK_WORDS[row.blank ?? 'missing'][context.lang]
        : `${style.full(row.value, row.bound)} ${style.unit}`.trim()
  };
}

/** Whether two figures of one result compare, and what stands against it. */
export const gradeOf = (a: Side, b: Side, result: Result): Comparability =>
  comparePair(toCompared(a.row, result), toCompared(b.row, result));
