import type { Cut } from '../reader/reading.ts';
import { kindOf } from './cell-kind.ts';
import type { CellKind } from './cell-kind.ts';
import { isHeaderWord } from './line-words.ts';

const MOST_YEARS = 60;

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
  if (areYearsAsNumbers(cut.cells, kinds, first))
    for (let c = first + 1; c <= last; c++) if (kinds[c] === 'number') kinds[c] = 'year';
  return { record, cells: cut.cells, kinds, filled, first, last };
}

const YEAR_AS_NUMBER = /^\s*([12])[.,](\d{3})\s*$/;

/** "Tỉnh | 2,016 | 2,017": years in a row beside the name of a column, in the format of its figures. */
function areYearsAsNumbers(
  cells: readonly string[],
  kinds: readonly CellKind[],
  first: number
): boolean {
  if (first < 0 || cells.length > MOST_YEARS || kinds[first] !== 'text') return false;
  const years = cells.flatMap((cell, c) => {
    if (c === first || kinds[c] !== 'number') return [];
    const m = YEAR_AS_NUMBER.exec(cell);
    return [m ? Number(m[1]! + m[2]!) : 0];
  });
  const inOrder = years.every((year, i) => i === 0 || year === years[i - 1]! + 1);
  const near = years.length > 1 && years[0]! >= 1950 && years.at(-1)! <= 2050;
  return near && inOrder && isHeaderWord(cells[first]!);
}

/** The cells that hold something, in one line with single spaces. */
export const textOf = (cells: readonly string[]): string =>
  cells
    .filter((cell) => !isEmptyCell(cell))
    .map(toLine)
    .join(' ');

/** A cell in one line: "Số\nlượng" → "Số lượng". */
export const toLine = (cell: string): string => cell.replace(/\s+/g, ' ').trim();
