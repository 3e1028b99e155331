import type { Cut } from '../reader/reading.ts';
import { filledWidth, textOf } from './shape.ts';

/** How many columns a table has, and which of them stay. */
export type Fit = {
  /** Columns as cut, before empty ones are left out. */
  width: number;
  /** Columns that stay, in order. */
  kept: number[];
  /** Columns the header names; more are there because some row is longer. */
  named: number;
};

/** Nothing but spaces; a line break in a cell is something the file says, and stays. */
const isSilent = (cell: string): boolean =>
  cell === '' || (cell.charCodeAt(0) <= 0xa0 && /^[ \t\u00a0]*$/.test(cell));

function spokenWidth(cells: readonly string[]): number {
  let end = cells.length;
  while (end > 0 && isSilent(cells[end - 1]!)) end--;
  return end;
}

/**
 * The width of a table: as wide as its header and its longest row. A few rows that are far longer
 * than all others do not widen every row; what they hold beyond goes into their last cell.
 */
export function fitOf(
  records: readonly Cut[],
  header: readonly number[],
  rows: readonly { record: number }[]
): Fit {
  const widths: number[] = [];
  const add = (width: number) => (widths[width] = (widths[width] ?? 0) + 1);
  for (const { record } of rows) add(spokenWidth(records[record]!.cells));
  const named = header.reduce((w, r) => Math.max(w, spokenWidth(records[r]!.cells)), 0);
  const usual = Math.max(named, quantile(widths, rows.length, 0.95));
  const longest = Math.max(named, widths.length - 1);
  const width = longest > usual * 2 + 8 ? usual + 1 : longest;
  return { width, named, kept: keptColumns(records, header, rows, width) };
}

function quantile(counts: readonly number[], total: number, share: number): number {
  let seen = 0;
  for (let width = 0; width < counts.length; width++) {
    seen += counts[width] ?? 0;
    if (seen >= total * share) return width;
  }
  return Math.max(0, counts.length - 1);
}

/** Columns with a name or a cell; empty ones at the sides and between are left out. */
function keptColumns(
  records: readonly Cut[],
  header: readonly number[],
  rows: readonly { record: number }[],
  width: number
): number[] {
  const used = new Uint8Array(width);
  let open = width;
  const mark = (cells: readonly string[]) => {
    for (let c = 0; c < cells.length && c < width; c++)
      if (!used[c] && !isSilent(cells[c]!)) {
        used[c] = 1;
        open--;
      }
  };
  for (const record of header) mark(records[record]!.cells);
  for (const { record } of rows) {
    if (open === 0) break;
    mark(records[record]!.cells);
  }
  return [...used.keys()].filter((c) => used[c]);
}

/** The cells of a row, exactly one for each column that stays. */
export function fitCells(cells: readonly string[], { width, kept }: Fit): string[] {
  if (cells.length === width && kept.length === width) return cells as string[];
  const row = kept.map((c) => cells[c] ?? '');
  if (filledWidth(cells) > width && row.length)
    row[row.length - 1] = textOf(cells.slice(kept[kept.length - 1]));
  return row;
}
