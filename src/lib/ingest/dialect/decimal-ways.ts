import { isNames, withoutTail } from './leading-names.ts';
import { applyWay, joinedColumns, leaveOpen, type Joined, type Way } from './ways.ts';

/** Names of what is written with thousands or decimals; a count beside an unnamed one is not. */
const AMOUNT =
  /dong|tien|kinh phi|von|gia tri|trieu|ty le|ti le|%|diem|binh quan|trung binh|amount|rate/;

/** Whether a name, folded, says that its numbers may have decimals. */
export const isAmount = (foldedName: string): boolean => AMOUNT.test(foldedName);

const WHOLE = /^-?(?:\d{1,3}(?:\.\d{3})+|\d{1,12})$/;
const MAX_WAYS = 20;

/** Whether one number may have been cut in two at its decimal comma. */
const isPair = (whole: string, decimals: string): boolean =>
  WHOLE.test(whole) && /^\d{1,6}$/.test(decimals);

/** Whether the cut is no thousands mark: "17,29", "1.234,5", "1234,567"; "1,234" may be one. */
const isProof = (whole: string, decimals: string): boolean =>
  decimals.length !== 3 || /\.\d{3}$|\d{4}$/.test(whole);

/** Every way to read cells as columns with decimals put to their numbers in the columns allowed. */
function waysOf(cells: readonly string[], allowed: readonly boolean[]): Way[] {
  const texts = cells.map((cell) => cell.trim());
  const ways: Way[] = [];
  const step = (at: number, way: Way): void => {
    const left = allowed.length - way.length;
    if (ways.length >= MAX_WAYS || texts.length - at < left || texts.length - at > 2 * left) return;
    if (left === 0) {
      if (at === texts.length) ways.push(way);
      return;
    }
    if (allowed[way.length] && at + 1 < texts.length && isPair(texts[at]!, texts[at + 1]!))
      step(at + 2, [...way, [at, 2]]);
    step(at + 1, [...way, [at, 1]]);
  };
  step(0, []);
  return ways;
}

/** Whether what is put together by a way can only be a number with decimals. */
const provesDecimals = (cells: readonly string[], way: Way): boolean =>
  way.some(([at, count]) => count === 2 && isProof(cells[at]!.trim(), cells[at + 1]!.trim()));

/** Rows longer than this are no table of an office, and would have too many ways. */
const MAX_CELLS = 60;
/** Share of the rows that are too long which decimals have to explain. */
const EXPLAINED = 0.8;

/** Rows without the empty cells that stand behind every one of them. */
function withoutCommonTail(rows: readonly string[][]): string[][] {
  const tails = rows
    .filter(({ length }) => length > 1)
    .map((row) => row.length - withoutTail(row).length);
  const common = Math.min(Infinity, ...tails);
  return rows.map((row) => (row.length > 1 ? row.slice(0, row.length - common) : row));
}

/** A row that no way explains: everything from the first amount on is one text. */
function allOpen(row: readonly string[], amounts: readonly boolean[]): string[] {
  const first = amounts.indexOf(true);
  const open = row.slice(first).map((cell) => cell.trim());
  return amounts.map((_, c) => (c < first ? row[c]! : c === first ? open.join(', ') : ''));
}

/**
 * How rows are put together that decimal commas cut, decimals being had by amounts only; null when
 * they do not explain the rows that are too long. A row with several ways or none is left open, and
 * so is every row where thousands of a count explain as much; `groups` are those ways of a row.
 */
export function cutDecimals(
  body: readonly string[][],
  amounts: readonly boolean[],
  groups: (cells: readonly string[]) => Way[]
): ((row: number) => Joined | null) | null {
  if (!amounts.includes(true) || body.length === 0) return null;
  const rows = withoutCommonTail(body);
  const long = rows.filter(({ length }) => length > amounts.length);
  if (long.length === 0 || long.some((row) => row.length > MAX_CELLS || isNames(row))) return null;
  const ways = new Map(long.map((row) => [row, waysOf(row, amounts)]));
  const explained = long.filter((row) => ways.get(row)!.length > 0);
  if (explained.length < long.length * EXPLAINED) return null;
  if (!explained.some((row) => ways.get(row)!.every((way) => provesDecimals(row, way))))
    return null;
  const grouped = new Map(long.map((row) => [row, groups(withoutTail(row))]));
  const allGrouped = long.every((row) => grouped.get(row)!.length > 0);
  const isOfAmounts = (way: Way): boolean => joinedColumns(way).every((c) => amounts[c]);
  if (allGrouped && long.some((row) => grouped.get(row)!.some(isOfAmounts))) return null;
  return (i) => {
    const row = rows[i]!;
    const own = ways.get(row);
    if (!own) return null;
    if (own.length === 0) return { cells: allOpen(row, amounts), open: true };
    const all = allGrouped ? [...own, ...grouped.get(row)!] : own;
    return all.length === 1
      ? { cells: applyWay(row, all[0]!), open: false }
      : { cells: leaveOpen(row, all), open: true };
  };
}
