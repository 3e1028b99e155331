import type { Issue } from '#lib/model/issue.ts';
import { foldChars } from '../cells/plain-text.ts';
import { toIssue } from '../issue.ts';
import type { Cut } from '../reader/reading.ts';
import { cutDecimals, isAmount } from './decimal-ways.ts';
import { isNames, withoutTail } from './leading-names.ts';

/** Records looked at for a header; longer preambles have one of their own. */
const MOST_ROWS = 30;
const AGREE = 0.8;

/** The second half of a name that its own comma cut: " thành phố" after "Tỉnh". */
const isTorn = (cell: string): boolean => /^ \p{Ll}/u.test(cell);

/** The names with those put together that their commas cut. */
const mended = (names: readonly string[]): string[] =>
  names.reduce<string[]>((all, name, i) => {
    if (i > 0 && isTorn(name)) all[all.length - 1] += `,${name}`;
    else all.push(name);
    return all;
  }, []);

/** The last row of names before the first row of anything else; -1 when there is none. */
function headerOf(records: readonly Cut[]): number {
  let header = -1;
  for (let i = 0; i < records.length && i < MOST_ROWS; i++) {
    const cells = withoutTail(records[i]!.cells);
    if (cells.length < 2) continue;
    if (!isNames(cells)) return header;
    header = i;
  }
  return -1;
}

/** A cell that goes on with the text before it: " Tỉnh ủy" after "Ban Dân vận". */
const goesOn = (cells: readonly string[], i: number): boolean =>
  i > 0 && /^ \p{L}/u.test(cells[i]!) && /\p{L}/u.test(cells[i - 1]!);

const tornOf = (cells: readonly string[]): number[] =>
  cells.flatMap((_, i) => (goesOn(cells, i) ? [i] : []));

/** Whether rows of which texts were cut too are as wide as the names, cut at other places than these. */
function fitsMended(rows: readonly string[][], names: readonly string[], torn: number[]): boolean {
  const found = rows.map((cells) => ({ width: cells.length, torn: tornOf(cells) }));
  const whole = found.filter((row) => row.width - row.torn.length === names.length);
  const alike = found.some((row) => row.torn.some((i) => torn.includes(i)));
  return !alike && whole.length >= found.length * AGREE;
}

/** Whether the rows below are cut as the mended names are: most are as many, or decimals explain them. */
function fits(rows: readonly string[][], names: readonly string[], torn: number[]): boolean {
  const known = rows.map(withoutTail).filter(({ length }) => length > 1);
  if (known.length === 0) return false;
  const same = known.filter(({ length }) => length === names.length).length;
  const within = known.filter(({ length }) => length <= names.length).length;
  if (same * 2 > known.length && within >= known.length * AGREE) return true;
  if (fitsMended(known, names, torn)) return true;
  const amounts = names.map((name) => isAmount(foldChars(name)));
  return cutDecimals(rows, amounts, () => []) !== null;
}

/**
 * Puts names of the header together that a comma of their own cut, because they stand without
 * quotation marks: "Tỉnh, thành phố,Năm,Số" over "Nghệ An,2023,12". The comma of a name has a space
 * behind it which those between names have not, and the rows below have as many cells fewer.
 */
export function mendHeader(
  records: readonly Cut[],
  { file, delimiter }: { file: string; delimiter: string }
): { records: Cut[]; issues: Issue[] } {
  const untouched = { records: [...records], issues: [] };
  const at = delimiter === ',' ? headerOf(records) : -1;
  if (at < 0) return untouched;
  const { line, cells } = records[at]!;
  const given = withoutTail(cells);
  const torn = given.filter((cell, i) => i > 0 && /^\s/.test(cell));
  if (torn.length === 0 || torn.length === given.length - 1 || !torn.every(isTorn))
    return untouched;
  const names = mended(given);
  const rows = records.slice(at + 1).map((record) => record.cells);
  const places = given.flatMap((cell, i) => (i > 0 && isTorn(cell) ? [i] : []));
  if (!fits(rows, names, places)) return untouched;
  const seen = names.filter((name) => !given.includes(name)).join('; ');
  return {
    records: records.map((record, i) => (i === at ? { line, cells: names } : record)),
    issues: [toIssue('info', 'header_comma_joined', { file, row: line, seen })]
  };
}

/**
 * Puts texts of rows together that a comma of their own cut, where no cell but these begins with a
 * space: "Ban Dân vận, Tỉnh ủy,2023,12" under three names. Each such row has an issue.
 */
export function mendTexts(
  records: readonly Cut[],
  { file, delimiter }: { file: string; delimiter: string }
): { records: Cut[]; issues: Issue[] } {
  const untouched = { records: [...records], issues: [] };
  const at = delimiter === ',' ? headerOf(records) : -1;
  if (at < 0 || records[at]!.cells.some((cell, i) => i > 0 && /^\s/.test(cell))) return untouched;
  const width = withoutTail(records[at]!.cells).length;
  const body = records.slice(at + 1).map(({ cells }) => withoutTail(cells));
  const isCut = (cells: readonly string[]): boolean =>
    cells.length > width && tornOf(cells).length === cells.length - width;
  const long = body.filter((cells) => cells.length > width);
  const spaced = body.filter((cells) => cells.some((cell, i) => i > 0 && /^\s/.test(cell)));
  if (long.length === 0 || !long.every(isCut) || spaced.length > long.length) return untouched;
  const issues: Issue[] = [];
  const mendedRows = records.map((record, i): Cut => {
    const cells = i > at ? body[i - at - 1]! : [];
    if (!isCut(cells)) return record;
    const seen = record.cells.join(delimiter).slice(0, 200);
    const details = { found: cells.length, expected: width };
    issues.push(toIssue('warning', 'row_text_joined', { file, row: record.line, seen }, details));
    const whole = cells.reduce<string[]>((all, cell, c) => {
      if (goesOn(cells, c)) all[all.length - 1] += `,${cell}`;
      else all.push(cell);
      return all;
    }, []);
    return { line: record.line, cells: whole };
  });
  return { records: mendedRows, issues };
}
