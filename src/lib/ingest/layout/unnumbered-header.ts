import type { Cut } from '../reader/reading.ts';
import type { Head } from './find-head.ts';
import { isOrderMark } from './profile.ts';
import type { ScannedRow } from './scan-body.ts';
import { filledWidth } from './shape.ts';

const SAMPLE = 200;
const ORDER_NAME = /^(?:stt|tt|số tt|số thứ tự|s\.t\.t|no\.?|#|id|mã.*|code)?$/iu;

/**
 * The records with the header moved by one column where it has no name for the numbers its rows
 * begin with: "Đơn vị,2019" over "1,Nghệ An,12". The first column is left without a name, which
 * is told; else every figure would stand under the name of the one beside it.
 */
export function withNumberColumn(
  records: readonly Cut[],
  { header, profile }: Head,
  rows: readonly ScannedRow[]
): readonly Cut[] {
  const bodies = rows.filter(({ role }) => role === 'data').slice(0, SAMPLE);
  if (profile.order !== 0 || header.length === 0 || bodies.length < 2) return records;
  const named = Math.max(...header.map((r) => records[r]!.cells.length));
  const fits = bodies.every(({ record }) => {
    const { cells } = records[record]!;
    return filledWidth(cells) === named + 1 && isOrderMark((cells[0] ?? '').trim());
  });
  const first = header.map((r) => (records[r]!.cells[0] ?? '').trim());
  if (!fits || first.every((name) => ORDER_NAME.test(name))) return records;
  const moved = [...records];
  for (const r of header) moved[r] = { ...records[r]!, cells: ['', ...records[r]!.cells] };
  return moved;
}
