import type { Cut } from '../reader/reading.ts';
import type { Head } from './find-head.ts';
import { isOrderMark } from './profile.ts';
import type { ScannedRow } from './scan-body.ts';
import { filledWidth } from './shape.ts';

const SAMPLE = 200;
const ORDER_NAME = /^(?:stt|tt|số tt|số thứ tự|s\.t\.t|no\.?|#|id|mã.*|code)?$/iu;

const YEAR = /^(?:19|20)\d\d$/;

/** "Năm,Số" over "Nghệ An,2023,12": the years stand beside their name, under the next one. */
const isMovedYear = (
  names: readonly string[],
  rows: readonly (readonly string[])[],
  named: number
): boolean =>
  /^(?:năm|year)$/iu.test((names[0] ?? '').trim()) &&
  rows.every(
    (cells) =>
      filledWidth(cells) === named + 1 &&
      /^\D*\p{L}\D*$/u.test(cells[0]!) &&
      YEAR.test(cells[1]!.trim())
  );

/**
 * The records with the header moved by one column where it has no name for the numbers its rows
 * begin with, "Đơn vị,2019" over "1,Nghệ An,12", or none for its units. The first column is left without a name, which
 * is told; else every figure would stand under the name of the one beside it.
 */
export function withNumberColumn(
  records: readonly Cut[],
  { header, profile }: Head,
  rows: readonly ScannedRow[]
): readonly Cut[] {
  const bodies = rows.filter(({ role }) => role === 'data').slice(0, SAMPLE);
  if (header.length === 0 || bodies.length < 2) return records;
  const named = Math.max(...header.map((r) => records[r]!.cells.length));
  const moved = () =>
    records.map((record, r) =>
      header.includes(r) ? { ...record, cells: ['', ...record.cells] } : record
    );
  const cellsOf = ({ record }: ScannedRow) => records[record]!.cells;
  if (header.length === 1 && isMovedYear(records[header[0]!]!.cells, bodies.map(cellsOf), named))
    return moved();
  if (profile.order !== 0) return records;
  const fits = bodies.every(({ record }) => {
    const { cells } = records[record]!;
    return filledWidth(cells) === named + 1 && isOrderMark((cells[0] ?? '').trim());
  });
  const first = header.map((r) => (records[r]!.cells[0] ?? '').trim());
  if (!fits || first.every((name) => ORDER_NAME.test(name))) return records;
  return moved();
}
