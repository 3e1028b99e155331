import type { Cut } from '../reader/reading.ts';
import { kindOf } from './cell-kind.ts';
import type { CellKind } from './cell-kind.ts';

/** A record of the head of a table, with what its cells look like. */
export type Row = {
  /** Index among the records of the file. */
  record: number;
  cells: string[];
  kinds: CellKind[];
  /** How many cells hold something. */
  filled: number;
  /** Index of the first and the last cell that holds something; -1 in a blank record. */
  first: number;
  last: number;
};

/** Whether nothing stands in the cell but spaces. */
export const isEmptyCell = (cell: string | undefined): boolean =>
  cell === undefined || cell === '' || (cell.charCodeAt(0) <= 32 && cell.trim() === '');

export const isBlank = (cut: Cut): boolean => cut.cells.every(isEmptyCell);

/** One past the last cell that holds something; 0 in a blank record. */
export function filledWidth(cells: readonly string[]): number {
  let end = cells.length;
  while (end > 0 && (isEmptyCell(cells[end - 1]) || cells[end - 1] === '\u00a0')) end--;
  return end;
}

export function toRow(cut: Cut, record: number): Row {
  const kinds = cut.cells.map(kindOf);
  let filled = 0;
  let first = -1;
  let last = -1;
  for (let c = 0; c < kinds.length; c++) {
    if (kinds[c] === 'empty') continue;
    filled++;
    last = c;
    if (first < 0) first = c;
  }
  return { record, cells: cut.cells, kinds, filled, first, last };
}

/** The cells that hold something, in one line with single spaces. */
export const textOf = (cells: readonly string[]): string =>
  cells
    .filter((cell) => !isEmptyCell(cell))
    .map(toLine)
    .join(' ');

/** A cell in one line: "Số\nlượng" → "Số lượng". */
export const toLine = (cell: string): string => cell.replace(/\s+/g, ' ').trim();
