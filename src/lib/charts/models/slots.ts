import type { ResultRow } from '#lib/query/result.ts';
import { startTime } from '../time.ts';

/** One stretch of years of one unit: a year's figure, part of a year, a span, or a blank. */
export type Slot = {
  kind: 'year' | 'part' | 'span' | 'blank';
  /** Calendar years, both included. */
  from: number;
  to: number;
  /** Null for a year that the result says nothing of. */
  row: ResultRow | null;
};

const firstYear = (r: ResultRow) => Number(r.periodStart!.slice(0, 4));
const lastYear = (r: ResultRow) => Number(r.periodEnd!.slice(0, 4));
const touches = (r: ResultRow, year: number) => firstYear(r) <= year && lastYear(r) >= year;
const length = (r: ResultRow) => startTime(r.periodEnd!) - startTime(r.periodStart!);

/** The shortest of several figures that touch a year: it says most about it. */
const shortest = (rows: readonly ResultRow[]): ResultRow | undefined =>
  [...rows].sort((a, b) => length(a) - length(b))[0];

/**
 * Puts the figures of one unit and part on a row of years. A year's own figure stands for it,
 * then the span that covers it, then part of it; a span that years interrupt comes in pieces.
 */
export function toSlots(
  rows: readonly ResultRow[],
  { from, to }: { from: number; to: number }
): Slot[] {
  const dated = rows.filter((r) => r.periodStart !== null && r.periodEnd !== null);
  const years = new Map(dated.filter((r) => r.periodKind === 'year').map((r) => [firstYear(r), r]));
  const valued = dated.filter((r) => r.value !== null && r.periodKind !== 'year');
  const spans = valued.filter((r) => r.periodKind === 'span');
  const parts = valued.filter((r) => r.periodKind !== 'span');
  const slots: Slot[] = [];
  for (let year = from; year <= to; year++) {
    const own = years.get(year) ?? null;
    const span = shortest(spans.filter((r) => touches(r, year)));
    const part = parts.filter((r) => touches(r, year)).at(-1);
    const previous = slots.at(-1);
    if (own?.value != null) slots.push({ kind: 'year', from: year, to: year, row: own });
    else if (span || part) {
      const row = span ?? part!;
      if (previous?.row === row) previous.to = year;
      else slots.push({ kind: span ? 'span' : 'part', from: year, to: year, row });
    } else slots.push({ kind: 'blank', from: year, to: year, row: own });
  }
  return slots;
}
