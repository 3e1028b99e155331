import type { BodyRow } from '../reader/reading.ts';
import type { Role } from './roles.ts';

/** The cell that shows that a column writes the month before the day. */
export type MonthFirst = { line: number; seen: string };

const DATE = /^\s*(\d{1,2})([/-])(\d{1,2})\2((?:19|20)\d\d.*)$/;
const LONGEST = 40;
const MONTHS = 12;

/**
 * The columns of periods whose days can only be read with the month first: some have no other
 * reading ("5/15/2016"), and none has to be read with the day first. Keyed by column.
 */
export function monthFirstColumns(
  roles: readonly Role[],
  rows: readonly BodyRow[]
): Map<number, MonthFirst> {
  const found = new Map<number, MonthFirst>();
  for (const [column, { role }] of roles.entries()) {
    const shown = /^period/.test(role) ? monthFirstIn(rows, column) : null;
    if (shown) found.set(column, shown);
  }
  return found;
}

function monthFirstIn(rows: readonly BodyRow[], column: number): MonthFirst | null {
  let shown: MonthFirst | null = null;
  for (const { cells, line } of rows) {
    const text = cells[column] ?? '';
    const m = text.length <= LONGEST ? DATE.exec(text) : null;
    if (!m) continue;
    const [a, b] = [Number(m[1]), Number(m[3])];
    if (a > MONTHS) return null;
    if (b > MONTHS) shown ??= { line, seen: text.trim() };
  }
  return shown;
}

/** "5/15/2016" as "15/5/2016"; what is no such day stays as it is. */
export const dayFirst = (text: string): string =>
  text.length <= LONGEST ? text.replace(DATE, '$3$2$1$2$4') : text;
