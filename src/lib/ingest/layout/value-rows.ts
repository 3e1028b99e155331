import { isFigure, isPeriodish, isValue } from './cell-kind.ts';
import { isColumnNumbers } from './column-numbers.ts';
import { isHeaderWord, isPeriodWord } from './line-words.ts';
import { isOrderMark } from './profile.ts';
import type { Row } from './shape.ts';

/** How many filled cells rows with values usually have. */
export function usualFill(rows: readonly Row[]): number {
  const fills = rows.filter((row) => row.kinds.some(isValue)).map((row) => row.filled);
  const list = fills.length ? fills : rows.map((row) => row.filled);
  return list.sort((a, b) => a - b)[list.length >> 1] ?? 0;
}

/** Index among `rows` (none blank) of the first row of figures; -1 when none is borne out. */
export function firstValueRow(rows: readonly Row[]): number {
  const usual = usualFill(rows);
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i]!;
    if (row.filled * 5 < usual * 2 || (row.filled === 1 && usual > 1)) continue;
    const at = valueColumns(row);
    if (!at.length) continue;
    const below = rows.slice(i + 1, i + 9).filter((next) => !isColumnNumbers(next));
    if (isColumnNumbers(row) && isBelowNames(rows, i)) continue;
    if (isPeriodHeader(row, below) || isOverFigures(row, below)) continue;
    if (isAboveNames(row, rows[i + 1])) continue;
    if (isBorneOut(row, at, below, rows, i)) return i;
  }
  return -1;
}

const isBelowNames = (rows: readonly Row[], i: number): boolean =>
  rows.slice(Math.max(0, i - 5), i).some((above) => above.filled * 2 > rows[i]!.filled);

/** "Tổng số | | 30" right above the names of the columns. */
const isAboveNames = (row: Row, next: Row | undefined): boolean =>
  next !== undefined &&
  next.filled > row.filled &&
  next.filled > 2 &&
  next.kinds.every((kind) => kind === 'text' || kind === 'empty') &&
  isHeaderWord(next.cells[next.first]!);

const isX = (row: Row, c: number): boolean => /^x$/i.test(row.cells[c]!.trim());

const valueColumns = (row: Row): number[] => {
  const at: number[] = [];
  const named = row.kinds.includes('text');
  row.kinds.forEach((kind, c) => {
    if (!isValue(kind)) return;
    // "I" and "1" before a name number it.
    if (c === row.first && named && row.kinds[c + 1] === 'text' && isOrderMark(row.cells[c]!))
      return;
    // "x" is a name where the row begins with it: X | Y | X | Y.
    if (kind === 'mark' && isX(row, c) && (isX(row, row.first) || !row.kinds.includes('text')))
      return;
    at.push(c);
  });
  return at;
};

/** "Tỉnh | 2016 | 2017": years, periods or days over figures; or their numbering, 1 to 12. */
function isPeriodHeader(row: Row, below: readonly Row[]): boolean {
  const at: number[] = [];
  row.kinds.forEach((kind, c) => {
    if (isPeriodish(kind)) at.push(c);
  });
  const runs = isRun(row);
  const columns = runs ? runs : at;
  if (!columns.length || row.kinds.some((kind, c) => isValue(kind) && !columns.includes(c)))
    return false;
  if (columns.length === 1 && !mayHeadOneColumn(row, columns[0]!)) return false;
  // "6 tháng | Cả năm" below years is the next row of the header, so only rows with figures tell.
  const next = below.filter(
    (one) =>
      columns.some((c) => isValue(one.kinds[c] ?? 'empty')) &&
      isBody(one.kinds) &&
      !isSameRow(one, row)
  );
  if (!next.length) return false;
  let same = 0;
  let other = 0;
  for (const { kinds } of next.slice(0, 6)) {
    for (const c of columns) {
      const kind = kinds[c] ?? 'empty';
      if (kind === 'empty') continue;
      if (isPeriodish(kind)) same++;
      else other++;
    }
  }
  return other > same * 2;
}

/** The same header on the next page says nothing of what stands below. */
const isSameRow = (a: Row, b: Row): boolean =>
  a.filled === b.filled && a.cells.every((cell, c) => cell.trim() === (b.cells[c] ?? '').trim());

const isBody = (kinds: Row['kinds']): boolean =>
  kinds.some((kind) => isFigure(kind) || kind === 'mark') || kinds.every((kind) => kind !== 'text');

/** Periods beside names of columns: texts stand where the rows below have figures. */
function isOverFigures(row: Row, below: readonly Row[]): boolean {
  if (row.kinds.some((kind) => isValue(kind) && !isPeriodish(kind))) return false;
  const near = below.slice(0, 6);
  return row.kinds.some(
    (kind, c) =>
      kind === 'text' &&
      near.length > 1 &&
      near.filter((next) => isFigure(next.kinds[c] ?? 'empty')).length * 2 > near.length
  );
}

/** A single year heads a column only beside the name of another: "Tỉnh | 2021", not "Năm | 2021". */
function mayHeadOneColumn(row: Row, column: number): boolean {
  const beside = row.cells.filter((cell, c) => c !== column && row.kinds[c] === 'text');
  if (beside.length === 0) return row.first > 0;
  return beside.some(isHeaderWord) && !(row.filled === 2 && beside.every(isPeriodWord));
}

/** "Đơn vị | 1 | 2 | … | 12", months or quarters by number, beside a name and from 1 on. */
function isRun(row: Row): number[] | null {
  if (row.kinds[row.first] !== 'text' || !isHeaderWord(row.cells[row.first]!)) return null;
  const at = row.kinds.flatMap((kind, c) => (kind === 'number' ? [c] : []));
  if (at.length < 3) return null;
  return at.every((c, i) => Number(row.cells[c]!.trim()) === i + 1) ? at : null;
}

/** Another row near has values in the same columns, or the row stands alone under names. */
function isBorneOut(
  row: Row,
  at: readonly number[],
  below: readonly Row[],
  rows: readonly Row[],
  index: number
): boolean {
  const need = Math.max(1, Math.ceil(at.length / 3));
  for (const next of below.slice(0, 6)) {
    const shared = at.filter((c) => isValue(next.kinds[c] ?? 'empty')).length;
    if (shared >= need && next.filled * 3 >= row.filled) return true;
  }
  const above = rows.slice(Math.max(0, index - 3), index);
  const named = above.some(
    (r) => at.some((c) => (r.kinds[c] ?? 'empty') === 'text') && r.filled >= 2
  );
  if (named && row.filled >= 2) return true;
  return index === 0 && rows.length === 1 && row.filled >= 3;
}
