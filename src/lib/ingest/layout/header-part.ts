import { isFigure } from './cell-kind.ts';
import { isCommentText, isHeaderWord, isTitleText } from './line-words.ts';
import type { Profile } from './profile.ts';
import { textOf } from './shape.ts';
import type { Row } from './shape.ts';
import { tornLine } from './torn-line.ts';
import { unitOfLine } from './unit-line.ts';

const LONGEST_NAME = 300;

/**
 * Whether a row belongs to the header that begins right below it: the same names again, names
 * that span the columns under them, or names whose cells were merged downwards.
 */
export function isHeaderPart(above: Row, header: readonly Row[], profile: Profile): boolean {
  const below = header[0]!;
  if (isSame(above, below) || spansByRepeating(above, below)) return true;
  const text = textOf(above.cells);
  if (above.kinds.some(isFigure) || (unitOfLine(above.cells) && above.filled <= 2)) return false;
  if (isCommentText(above.cells[above.first]!)) return false;
  if (above.filled <= 4 && speaksOfItself(above)) return false;
  if (tornLine(above.cells) !== null && !isSpaced(below)) return false;
  if (
    (above.filled * 2 < below.filled || (above.filled === 1 && below.filled > 1)) &&
    (isTitleText(text) || above.filled === 1)
  ) {
    if (isTitleText(text) || !mayBeLoneParent(above, header)) return false;
  }
  if (above.cells.some((cell) => cell.length > LONGEST_NAME)) return false;
  const apart = below.record - above.record > 1;
  const down = spansDown(above, header, profile);
  const across = spansAcross(above, header);
  if (apart) return (down >= 2 && above.filled >= 3) || isCornerAbove(above, header, across);
  if (down + across > 0) return across > 0 || down >= 1;
  return namesAgain(above, below) || isBilingual(above, below, profile);
}

/** Names that all have a space before them, as some programs write every cell. */
const isSpaced = (row: Row): boolean =>
  row.filled > 1 && row.cells.every((cell, c) => c <= row.first || /^(?:\s|$)/.test(cell));

const isSame = (a: Row, b: Row): boolean =>
  a.filled > 1 &&
  a.filled === b.filled &&
  a.cells.every((cell, c) => cell.trim() === (b.cells[c] ?? '').trim());

/**
 * "Tỉnh | Khen | Khen | Kiểm tra" over names that tell the two apart: a merged name written into each
 * of its columns; or "Năm 2019 | Năm 2020" over one name twice.
 */
function spansByRepeating(above: Row, below: Row): boolean {
  if (above.record !== below.record - 1 || above.filled < below.filled) return false;
  if (above.kinds.some(isFigure)) return false;
  const [over, names] = [above, below].map(({ cells }) => cells.map((cell) => cell.trim()));
  const repeats = (list: string[], c: number): boolean =>
    c > 0 && list[c] !== '' && list[c] === list[c - 1];
  const told = over!.some((_, c) => repeats(over!, c) !== repeats(names!, c));
  return told && new Set(over!.filter((cell) => cell !== '')).size > 1;
}

/** "Đơn vị báo cáo: Sở Y tế | | Kỳ: 2021" stands over a table, not in its header. */
const speaksOfItself = (row: Row): boolean =>
  row.cells.some(
    (cell, c) => row.kinds[c] !== 'empty' && /\p{L}\s*:\s*\S/u.test(cell.slice(0, 80))
  );

/** One name alone may span columns: short, not from the first on, not in the capitals of a title. */
function mayBeLoneParent(above: Row, header: readonly Row[]): boolean {
  const below = header[0]!;
  const cell = above.cells[above.first]!.trim();
  if (
    above.first === 0 ||
    cell.length > 30 ||
    (cell === cell.toUpperCase() && /\p{Lu}{3}/u.test(cell))
  )
    return false;
  const parentOfTwo = isFilled(header, above.first) && isFilled(header, above.first + 1);
  return parentOfTwo && below.record === above.record + 1;
}

/** Names with nothing below them in the header, over columns the table has: merged downwards. */
function spansDown(above: Row, header: readonly Row[], profile: Profile): number {
  const width = Math.max(profile.values.length, ...header.map((row) => row.last + 1));
  const over = (c: number) => c < width && !isFilled(header, c);
  return above.kinds.filter((kind, c) => kind !== 'empty' && over(c)).length;
}

/** "Tỉnh | Mô hình | | Suất quà |" over years, with an empty line between them. */
const isCornerAbove = (above: Row, header: readonly Row[], across: number): boolean =>
  across > 0 &&
  header[0]!.record - above.record === 2 &&
  isHeaderWord(above.cells[above.first]!) &&
  !isFilled(header, above.first);

/** Names with a gap at their right over which the row below has names. */
function spansAcross(above: Row, header: readonly Row[]): number {
  let count = 0;
  above.kinds.forEach((kind, c) => {
    if (kind === 'empty' || (above.kinds[c + 1] ?? 'empty') !== 'empty') return;
    if (isFilled(header, c) && isFilled(header, c + 1)) count++;
  });
  return count;
}

const isFilled = (header: readonly Row[], c: number): boolean =>
  header.some((row) => (row.kinds[c] ?? 'empty') !== 'empty');

/** Names or units of measure below names, with nothing in the columns of labels. */
const namesAgain = (above: Row, below: Row): boolean =>
  below.first > 0 &&
  below.filled > 1 &&
  below.kinds.every((kind, c) => kind === 'empty' || (above.kinds[c] ?? 'empty') !== 'empty');

/** The names once more in another language, or their codes, over every column. */
export function isBilingual(above: Row, below: Row, profile: Profile): boolean {
  if (above.filled !== below.filled || above.filled < 3 || above.last !== below.last) return false;
  const distinct = (row: Row) => new Set(row.cells.map((cell) => cell.trim())).size >= row.filled;
  const named = profile.figures.every(
    (c) => below.kinds[c] === 'text' && above.kinds[c] !== 'empty'
  );
  return profile.figures.length > 0 && named && distinct(above) && distinct(below);
}
