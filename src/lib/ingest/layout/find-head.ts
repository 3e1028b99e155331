import type { Cut } from '../reader/reading.ts';
import { isFigure, isPeriodish, isValue } from './cell-kind.ts';
import { isColumnNumbers } from './column-numbers.ts';
import { isHeaderPart } from './header-part.ts';
import {
  isCommentText,
  isFootnoteText,
  isHeaderWord,
  isPeriodWord,
  isRuler,
  isTitleText
} from './line-words.ts';
import { prefaceOf } from './preface.ts';
import { profileOf } from './profile.ts';
import type { Profile } from './profile.ts';
import { isRemarkRow, namesAbove } from './remark-row.ts';
import { isBlank, textOf, toRow } from './shape.ts';
import type { Row } from './shape.ts';
import { unitOfLine } from './unit-line.ts';
import { firstValueRow, usualFill } from './value-rows.ts';

/** Where a table begins. */
export type Head = {
  /** Records of the header, top first; [] when the table has none. */
  header: number[];
  /** Records of rows that only number the columns. */
  numbers: number[];
  /** First record after the header. */
  body: number;
  profile: Profile;
  /** Whether a row of figures was found; without one the table is of texts. */
  figures: boolean;
};

/** How many records are looked at for the beginning of a table. */
const WINDOW = 160;
const SAMPLE = 60;
const MOST_HEADER_ROWS = 6;

/** The beginning of the next table at or after a record; null when nothing there looks like one. */
export function findHead(records: readonly Cut[], from: number, window = WINDOW): Head | null {
  const found: Row[] = [];
  for (let i = from; i < records.length && found.length < window; i++)
    if (!isBlank(records[i]!)) found.push(toRow(records[i]!, i));
  const rows = found.filter((row, i) => !isComment(row) || isCommentedHeader(row, found[i + 1]));
  if (!rows.length) return null;
  const body = rows.slice(prefaceOf(rows));
  const at = firstValueRow(body);
  return at < 0 ? headOfTexts(body) : headOfFigures(body, at);
}

const isComment = (row: Row): boolean => isCommentText(row.cells[row.first]!) || isRuler(row.cells);

/** "# energy, n" right above rows of as many cells names their columns. */
const isCommentedHeader = (row: Row, next: Row | undefined): boolean =>
  next !== undefined && !isComment(next) && row.filled > 1 && row.filled * 4 >= next.filled * 3;

function headOfFigures(rows: readonly Row[], at: number): Head {
  const profile = profileOf(sampleFrom(rows, at));
  const bottom = headerBottom(rows, at, profile);
  if (bottom < 0) return headless(rows, at, profile);
  const top = headerTop(rows, bottom, profile);
  const header = rows.slice(top, bottom + 1);
  const numbers = rows.slice(bottom + 1, at).filter(isColumnNumbers);
  return {
    header: header.filter((row) => !isColumnNumbers(row)).map((row) => row.record),
    numbers: [...header.filter(isColumnNumbers), ...numbers].map((row) => row.record),
    body: rows[bottom]!.record + 1,
    profile,
    figures: true
  };
}

/** Rows right above the figures that are neither titles nor names belong to the body. */
function headless(rows: readonly Row[], at: number, profile: Profile): Head {
  let first = at;
  while (first > 0 && belongsToBody(rows[first - 1]!, rows[at]!)) first--;
  return { header: [], numbers: [], body: rows[first]!.record, profile, figures: true };
}

const belongsToBody = (above: Row, row: Row): boolean =>
  above.filled >= 2 &&
  above.filled * 2 >= row.filled &&
  above.record + 1 === row.record &&
  !isTitleText(textOf(above.cells)) &&
  !isCommentText(above.cells[above.first]!);

/** Up to where a row of names after a gap shows that another table begins. */
function sampleFrom(rows: readonly Row[], at: number): Row[] {
  const sample: Row[] = [];
  for (let i = at; i < rows.length && sample.length < SAMPLE; i++) {
    const row = rows[i]!;
    const gap = i > at && row.record > rows[i - 1]!.record + 1;
    if (gap && row.filled >= 2 && !row.kinds.some(isValue)) break;
    sample.push(row);
  }
  return sample;
}

/** Upwards from the first figures: over groups and rows without figures to the names of columns. */
function headerBottom(rows: readonly Row[], at: number, profile: Profile): number {
  for (let i = at - 1; i >= 0; i--) {
    const row = rows[i]!;
    if (isColumnNumbers(row)) continue;
    if (!namesColumns(row, profile, rows, i)) continue;
    if (i > 0 && isRemarkRow(row, namesAbove(rows, i), profile)) continue;
    return isKeyValue(rows, i) ? -1 : i;
  }
  return -1;
}

function namesColumns(row: Row, profile: Profile, rows: readonly Row[], index: number): boolean {
  const text = textOf(row.cells);
  const usual = usualFill(rows.slice(index + 1, index + 20));
  if (row.filled === 1) {
    if (usual === 1) return row.kinds[row.first] === 'text' && text.length < 80;
    const next = rows[index + 1];
    if (isHeaderWord(text) && row.first === 0 && next?.record === row.record + 1) return true;
    const above = rows[index - 1];
    const partOfMore = above && above.filled >= 2 && above.record === row.record - 1;
    if (!partOfMore || row.first === 0 || text.length > 60) return false;
  }
  if (unitOfLine(row.cells) && row.filled <= 2) return false;
  if (row.filled * 2 < usual && (isTitleText(text) || isFootnoteText(text))) return false;
  const comment = isCommentText(row.cells[row.first]!);
  if (comment && row.filled * 4 < usual * 3) return false;
  let names = 0;
  let figures = 0;
  const valued = profile.values.flatMap((value, c) => (value && c !== profile.order ? [c] : []));
  for (const c of valued) {
    const kind = row.kinds[c] ?? 'empty';
    if (kind === 'text' || isPeriodish(kind) || isLoneX(row, c) || isRunCell(row, c)) names++;
    else if (isFigure(kind)) figures++;
  }
  if (!profile.figures.length)
    return row.filled * 3 >= usual * 2 && row.kinds.every((k) => !isFigure(k));
  if (figures > 0 || names === 0) return false;
  // One text in a wide table is a remark among figures, unless a header row stands above it.
  return names * 2 >= valued.length || row.filled >= 2;
}

const isLoneX = (row: Row, c: number): boolean =>
  /^x$/i.test((row.cells[c] ?? '').trim()) && !row.kinds.some(isFigure);

const isRunCell = (row: Row, c: number): boolean =>
  isHeaderWord(row.cells[row.first]!) && /^\d{1,2}$/.test((row.cells[c] ?? '').trim());

/** "Tỉnh | Nghệ An", "Năm | 2021", "Số mô hình | 120": names at the left and nothing over them. */
function isKeyValue(rows: readonly Row[], index: number): boolean {
  const near = rows.slice(index, index + 8);
  if (near.length < 3 || near.some((row) => row.filled > 2 || row.last > 1)) return false;
  if (isColumnName(near[0]!.cells[1] ?? '')) return false;
  const keys = near.map((row) => row.cells[0] ?? '');
  return keys.some(isPeriodWord) && keys.filter(isColumnName).length * 2 >= keys.length;
}

const isColumnName = (text: string): boolean =>
  isHeaderWord(text) || /^(?:số|tổng|kinh phí|tỷ lệ|so) /iu.test(text.trim());

function headerTop(rows: readonly Row[], bottom: number, profile: Profile): number {
  let top = bottom;
  while (top > 0 && bottom - top + 1 < MOST_HEADER_ROWS) {
    const above = rows[top - 1]!;
    if (isColumnNumbers(above) && top > 1) break;
    if (!isHeaderPart(above, rows.slice(top, bottom + 1), profile)) break;
    top--;
  }
  return top;
}

/** A table without figures: its first row of the usual width has the names. */
function headOfTexts(rows: readonly Row[]): Head | null {
  const usual = usualWidth(rows);
  const at = rows.findIndex(
    (row) =>
      row.filled * 5 >= usual * 3 &&
      (usual < 2 || row.filled >= 2) &&
      !(row.filled * 2 < usual && isTitleText(textOf(row.cells))) &&
      !isCommentText(row.cells[row.first]!)
  );
  if (at < 0 || usual < 1) return null;
  let bottom = at;
  while (bottom + 1 < rows.length && continuesHeader(rows, at, bottom + 1)) bottom++;
  const profile = profileOf(rows.slice(bottom + 1, bottom + 1 + SAMPLE));
  const top = headerTop(rows, at, profile);
  return {
    header: rows.slice(top, bottom + 1).map((row) => row.record),
    numbers: [],
    body: rows[bottom]!.record + 1,
    profile,
    figures: false
  };
}

/** The same row again, or a row that fills just the gaps of the one above. */
function continuesHeader(rows: readonly Row[], at: number, index: number): boolean {
  const above = rows[at]!;
  const row = rows[index]!;
  if (index - at + 1 >= MOST_HEADER_ROWS) return false;
  if (row.cells.every((cell, c) => cell === above.cells[c]) && row.filled > 1) return true;
  if (row.first <= 0 || row.filled < 2 || row.record !== above.record + 1) return false;
  return index === at + 1 && above.last < row.last + 2 && above.filled < row.last + 1;
}

function usualWidth(rows: readonly Row[]): number {
  const counts = new Map<number, number>();
  for (const row of rows) counts.set(row.filled, (counts.get(row.filled) ?? 0) + 1);
  let best = 0;
  let most = 0;
  for (const [filled, count] of counts) {
    const weight = count * (filled > 1 ? 2 : 1);
    if (weight > most || (weight === most && filled > best)) [best, most] = [filled, weight];
  }
  return best;
}
