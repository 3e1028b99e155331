import { createScanner, type Marks, type Scan } from './scan-record.ts';

export type CommonWidth = {
  /** Cells that most records have, of those with more than one; 1 when there is none. */
  width: number;
  /** Whole lines stand in quotes, and hold records of this width. */
  wrapped: boolean;
};

/** Lines that are looked at; enough to know what is common. */
const MAX_LINES = 5000;

/** Cuts the content of a lone quoted cell once more; null when that gives no second cell. */
export function unwrap(cells: readonly string[], marks: Marks): string[] | null {
  const inner = cells.length === 1 ? cells[0]! : '';
  if (inner === '' || inner.includes('\n') || !inner.includes(marks.delimiter)) return null;
  const record: Scan = createScanner(inner, marks).scan(0);
  return record.unclosed || record.cells.length < 2 ? null : record.cells;
}

const top = (counts: ReadonlyMap<number, number>): [width: number, count: number] =>
  [...counts].reduce((best, pair) => (pair[1] > best[1] ? pair : best), [1, 0]);

/**
 * The width that most lines of a text have, lines that cannot stand alone (a cell over several
 * lines, a stray quotation mark) left out.
 */
export function findCommonWidth(text: string, marks: Marks): CommonWidth {
  const { lines, scan } = createScanner(text, marks);
  const widths = new Map<number, number>();
  const inner = new Map<number, number>();
  let looked = 0;
  for (let at = 0; at < text.length && looked < MAX_LINES; looked++) {
    const end = lines.endOf(at);
    const record = scan(at, { limit: end });
    at = lines.after(end);
    if (record.unclosed || record.oddities > 0) continue;
    const within = record.openers === 1 ? unwrap(record.cells, marks) : null;
    const counts = within ? inner : widths;
    const width = (within ?? record.cells).length;
    if (width > 1) counts.set(width, (counts.get(width) ?? 0) + 1);
  }
  const [width, count] = top(widths);
  const [innerWidth, innerCount] = top(inner);
  // A column of quoted sentences is not a wrapped table: their commas would have to agree.
  const agree =
    innerCount >= 2 && innerCount >= 0.8 * [...inner.values()].reduce((a, b) => a + b, 0);
  if (agree && (innerCount > count || innerWidth === width))
    return { width: innerWidth, wrapped: true };
  return { width, wrapped: false };
}
