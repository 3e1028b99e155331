import { fold } from '#lib/text/fold.ts';
import type { BodyRow, Cut, FoundTable, HeaderColumn } from '../reader/reading.ts';
import { kindOf } from './cell-kind.ts';
import type { Head } from './find-head.ts';
import type { Scan } from './scan-body.ts';
import { filledWidth, isEmptyCell, toLine } from './shape.ts';

/** Columns of one of the tables beside one another; `to` is one past the last. */
export type Side = { from: number; to: number };

const LABEL =
  /^(?:(?:ten )?(?:tinh|thanh pho|tp|don vi|dia phuong|dia ban|huyen|quan|thi xa|xa|phuong|vung|khu vuc|so|nganh|co quan|dang bo|chi bo|truong)(?:[ ,/].{0,40})?|chi tieu|noi dung|hang muc|nam|quy|thang|ky|province|unit|district|name|year|indicator)$/;
const ORDER = /^(?:stt|tt|so tt|no\.?|#)$/;
const MOST_SIDES = 6;
const SAMPLE = 200;

/**
 * The tables that stand beside one another under one header: blocks of columns, apart by empty
 * ones or with the same names over again, of which each has its own column of labels first.
 * Null when the columns are one table.
 */
export function sidesOf(records: readonly Cut[], head: Head, scan: Scan): Side[] | null {
  if (!head.header.length) return null;
  const names = head.header.map((record) => records[record]!.cells);
  const cellsOf = (rows: Scan['rows']) => rows.map((row) => records[row.record]!.cells);
  // Nearly every table shows on its first rows that it is one.
  if (blocksOf(names, cellsOf(scan.rows.slice(0, SAMPLE))).length < 2) return null;
  const rows = cellsOf(scan.rows);
  const sides = blocksOf(names, rows);
  if (sides.length < 2 || sides.length > MOST_SIDES) return null;
  const labels = sides.map((side) => labelOf(side, names, rows));
  const [first] = labels;
  if (!first || labels.some((label) => label === null)) return null;
  const alike = labels.every((label) => label === first);
  return alike || labels.every((label) => LABEL.test(label!)) ? sides : null;
}

const widthOf = (lines: readonly string[][]): number =>
  lines.reduce((width, cells) => Math.max(width, filledWidth(cells)), 0);

function blocksOf(names: readonly string[][], rows: readonly string[][]): Side[] {
  const lines = [...names, ...rows];
  const width = widthOf(lines);
  const isUsed = (c: number): boolean => lines.some((cells) => !isEmptyCell(cells[c]));
  const blocks: Side[] = [];
  for (let c = 0; c < width; c++) {
    const last = blocks[blocks.length - 1];
    if (!isUsed(c)) continue;
    if (last && last.to === c) last.to = c + 1;
    else blocks.push({ from: c, to: c + 1 });
  }
  const [only] = blocks;
  return blocks.length === 1 ? (halvesOf(only!, names) ?? blocks) : blocks;
}

/** "Tỉnh | Số | Tỉnh | Số": two blocks without a gap have every name of the lowest row twice. */
function halvesOf({ from, to }: Side, names: readonly string[][]): Side[] | null {
  const half = (to - from) / 2;
  if (!Number.isInteger(half) || half < 2) return null;
  const lowest = names[names.length - 1]!.map(toLine);
  for (let c = from; c < from + half; c++)
    if (!lowest[c] || lowest[c] !== lowest[c + half]) return null;
  return [
    { from, to: from + half },
    { from: from + half, to }
  ];
}

/** The name of the first column that labels the rows of a block; null when it has none or no figures. */
function labelOf(
  { from, to }: Side,
  names: readonly string[][],
  rows: readonly string[][]
): string | null {
  if (to - from < 2) return null;
  const nameOf = (c: number): string =>
    fold(toLine(names.findLast((cells) => !isEmptyCell(cells[c]))?.[c] ?? ''));
  const at = ORDER.test(nameOf(from)) ? from + 1 : from;
  const name = nameOf(at);
  if (at + 1 >= to || !LABEL.test(name)) return null;
  const cells = rows.map((row) => row[at]).filter((cell) => !isEmptyCell(cell));
  return cells.length > 0 && cells.every((cell) => kindOf(cell!) !== 'number') ? name : null;
}

/** The records as one side sees them; lines above the header that stand only elsewhere stay whole. */
export const recordsOf = (records: readonly Cut[], { from, to }: Side, header: number): Cut[] =>
  records.map((cut, i): Cut => {
    const cells = cut.cells.slice(from, to);
    return i < header && cells.every(isEmptyCell) ? cut : { line: cut.line, cells };
  });

/** A table moved to the right, so that no two tables of one line share the index of a column. */
export function movedRight(table: FoundTable, by: number): FoundTable {
  const gap = Array.from({ length: by }, (): HeaderColumn => ({ path: [], name: '' }));
  const blank = gap.map(() => '');
  const move = (row: BodyRow): BodyRow => ({ ...row, cells: [...blank, ...row.cells] });
  return { ...table, columns: [...gap, ...table.columns], rows: table.rows.map(move) };
}

/** How many columns at the left are only there because the table was moved. */
export function movedBy({ columns, rows }: Pick<FoundTable, 'columns' | 'rows'>): number {
  const first = columns.findIndex(
    ({ path }, c) => path.length > 0 || rows.some((row) => row.cells[c] !== '')
  );
  return Math.max(0, first);
}
