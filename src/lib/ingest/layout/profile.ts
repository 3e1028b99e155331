import { isFigure, isPeriodish, isValue } from './cell-kind.ts';
import type { Row } from './shape.ts';

/** What stands in the columns of the body, seen on its first rows. */
export type Profile = {
  /** Columns of figures, the numbering of rows and columns of periods left out. */
  figures: number[];
  /** Whether most cells of the column are values of any kind. */
  values: boolean[];
  /** Whether what stands in the column are periods. */
  periods: boolean[];
  /** The column that numbers the rows (STT); -1 when there is none. */
  order: number;
};

const ORDER =
  /^\s*(?:\d{1,6}(?:\.\d{1,2}){0,3}[.)]?|[ivxlcIVXLC]{1,6}[.)]?|[A-Za-zĐđ][.)]?|[-+*])\s*$/;

/** Marks of order: "1", "1.1", "IV", "A", "a)". */
export const isOrderMark = (cell: string): boolean => cell.length < 12 && ORDER.test(cell);

/** The profile of rows that are taken to be body. */
export function profileOf(rows: readonly Row[]): Profile {
  const width = rows.reduce((most, row) => Math.max(most, row.last + 1), 0);
  const values: boolean[] = [];
  const periods: boolean[] = [];
  const figures: number[] = [];
  const order = orderColumn(rows);
  for (let c = 0; c < width; c++) {
    const count = { filled: 0, value: 0, period: 0, figure: 0 };
    for (const { kinds } of rows) {
      const kind = kinds[c] ?? 'empty';
      if (kind === 'empty') continue;
      count.filled++;
      if (isValue(kind)) count.value++;
      if (isPeriodish(kind)) count.period++;
      if (isFigure(kind)) count.figure++;
    }
    values.push(count.filled > 0 && count.value * 2 >= count.filled);
    periods.push(values[c]! && count.period > 0 && count.period * 3 >= count.value * 2);
    if (values[c] && !periods[c] && c !== order) figures.push(c);
  }
  return { figures, values, periods, order };
}

/** Among the first columns the one with 1, 2, 3 … or I, II, 1.1 …; figures must follow it. */
function orderColumn(rows: readonly Row[]): number {
  for (let c = 0; c < 2; c++) {
    let marks = 0;
    let filled = 0;
    let steps = 0;
    let previous = NaN;
    let names = 0;
    for (const { cells, kinds } of rows) {
      if ((kinds[c + 1] ?? 'empty') === 'text') names++;
      if ((kinds[c] ?? 'empty') === 'empty') continue;
      filled++;
      const cell = cells[c]!.trim();
      // 2019, 2020 … count up too, but number nothing.
      if (!isOrderMark(cell) || isPeriodish(kinds[c]!)) continue;
      marks++;
      const n = Number(cell.replace(/[.)]$/, ''));
      if (Number.isNaN(previous) ? n <= 1 || Number.isNaN(n) : n === previous + 1 || n === 1)
        steps++;
      if (!Number.isNaN(n)) previous = n;
    }
    const mostly = marks > 0 && marks * 2 >= filled;
    if (mostly && steps * 2 >= marks && names * 2 >= rows.length) return c;
  }
  return -1;
}
