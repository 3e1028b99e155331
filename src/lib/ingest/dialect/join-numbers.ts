import type { Issue } from '#lib/model/issue.ts';
import { toIssue } from '../issue.ts';
import { foldChars } from '../cells/plain-text.ts';
import type { Cut } from '../reader/reading.ts';
import { cutDecimals, isAmount } from './decimal-ways.ts';
import { isNames, leadingNames, withoutTail } from './leading-names.ts';
import { applyWay, joinedColumns, leaveOpen, type Joined, type Way } from './ways.ts';

const FIRST = /^-?\d{1,3}$/;
const GROUP = /^\d{3}$/;
/** No number begins so: a group of one that was cut. */
const ZERO_GROUP = /^0\d\d$/;
const LAST_GROUP = /^\d{3}(?:\.\d+)?$/;

/** Rows longer than this are no table of an office, and would have too many ways. */
const MAX_CELLS = 60;
const MAX_WAYS = 20;

/** How many cells from one on may be groups of thousands of one number, itself counted. */
function longest(cells: readonly string[], from: number): number {
  if (!FIRST.test(cells[from]!.trim())) return 1;
  let end = from + 1;
  while (end < cells.length && GROUP.test(cells[end]!.trim())) end++;
  if (end < cells.length && LAST_GROUP.test(cells[end]!.trim())) end++;
  return end - from;
}

/** Every way to read cells as `columns` columns, groups of thousands joined; bounded. */
function waysOf(cells: readonly string[], columns: number): Way[] {
  const ways: Way[] = [];
  const step = (at: number, way: Way): void => {
    const left = columns - way.length;
    if (ways.length >= MAX_WAYS || cells.length - at < left) return;
    if (at < cells.length && ZERO_GROUP.test(cells[at]!.trim())) return;
    if (left === 0) {
      if (at === cells.length) ways.push(way);
      return;
    }
    for (let count = longest(cells, at); count > 0; count--)
      step(at + count, [...way, [at, count]]);
  };
  step(0, []);
  return ways;
}

const YEAR = /^\s*(?:19|20)\d\d\s*$/;

/** Numbered rows under a header without a name for their numbers; years that count up are none. */
const isNumbered = (rows: readonly string[][]): boolean =>
  !rows.every(([cell]) => YEAR.test(cell!)) &&
  rows.every(([cell], i) => Number(cell) === Number(rows[0]![0]) + i);

/**
 * Where two cells of every row may be the parts of a decimal number: in the one place where they
 * may, or in every column of numbers. Null when neither makes as many columns as there are names.
 */
function decimalWay(rows: readonly string[][], columns: number): Way | null {
  const width = rows[0]!.length;
  if (rows.length < 3 || rows.some((row) => row.length !== width)) return null;
  const isWhole = (c: number) => rows.every((row) => /^-?\d{1,3}$/.test(row[c]!.trim()));
  const isFraction = (c: number) => rows.every((row) => /^\d{1,2}$/.test(row[c]!.trim()));
  const isPair = (c: number) => c + 1 < width && isWhole(c) && isFraction(c + 1);
  if (width === columns + 1) {
    const places = Array.from({ length: columns }, (_, c) => c).filter(isPair);
    if (places.length !== 1) return null;
    const [place] = places;
    return Array.from({ length: columns }, (_, c) => [c > place! ? c + 1 : c, c === place ? 2 : 1]);
  }
  const way: Way = [];
  for (let c = 0; c < width; c += way.at(-1)![1]) way.push([c, isPair(c) ? 2 : 1]);
  const singles = way.filter(
    ([c, count]) => count === 1 && rows.every((r) => FIRST.test(r[c]!.trim()))
  );
  return way.length === columns && singles.length === 0 ? way : null;
}

/**
 * Puts numbers together that a comma of their own cut apart, because they stand without quotation
 * marks: "Nghệ An,2020,1,234,500" under three names. A row with no more cells than
 * there are names stays; one that can be read in several ways keeps the cells in doubt as one text.
 * Each row that is changed has an issue.
 */
export function joinNumbers(
  records: readonly Cut[],
  { file, delimiter }: { file: string; delimiter: string }
): { records: Cut[]; issues: Issue[] } {
  const untouched = { records: [...records], issues: [] };
  const head = delimiter === ',' ? leadingNames(records.map(({ cells }) => cells)) : null;
  if (!head) return untouched;
  const { names } = head;
  const rows = records.slice(head.body).map(({ cells }) => cells);
  const found =
    cutDecimals(rows, names.map(says), (cells) => waysOf(cells, names.length)) ??
    cutThousands(rows.map(withoutTail), names);
  if (!found) return untouched;
  const issues: Issue[] = [];
  const joined = records.map((record, i): Cut => {
    const row = i < head.body ? null : found(i - head.body);
    if (!row) return record;
    const seen = record.cells.join(delimiter).slice(0, 200);
    const at = { file, row: record.line, seen };
    const details = { found: withoutTail(record.cells).length, expected: names.length };
    issues.push(
      row.open
        ? toIssue('error', 'row_number_cut', at, details)
        : toIssue('warning', 'row_number_joined', at, details)
    );
    return { line: record.line, cells: row.cells };
  });
  return { records: joined, issues };
}

/** How each row is put together; null for rows that stay, and where nothing is cut. */
type Found = (row: number) => Joined | null;

/** Rows that groups of thousands, or decimals in every column, make longer than the header. */
function cutThousands(body: readonly string[][], names: readonly string[]): Found | null {
  const long = body.filter(({ length }) => length > names.length);
  const known = body.filter(({ length }) => length > 1);
  if (long.length === 0 || long.some(({ length }) => length > MAX_CELLS)) return null;
  // Longer names below: what was taken for the header is a title with a comma in it.
  if (long.slice(0, MAX_WAYS).some(isNames)) return null;
  if (long.length === known.length && isNumbered(long)) return null;
  // Where the widths differ it is no name that is missing.
  const varied = known.some(({ length }) => length !== known[0]!.length);
  const short = known.filter(({ length }) => length <= names.length);
  const plan = planFor(long, names, varied, numberColumns(short, names.length));
  return plan && ((i) => (body[i]!.length > names.length ? plan(body[i]!) : null));
}

/** Columns that hold numbers alone in every row that fits the header. */
const numberColumns = (rows: readonly string[][], columns: number): boolean[] =>
  Array.from({ length: columns }, (_, c) => {
    const cells = rows.map((row) => row[c] ?? '').filter((cell) => cell.trim() !== '');
    return cells.length > 0 && cells.every((cell) => /\d/.test(cell) && !/\p{L}/u.test(cell));
  });

/** Whether no word would come to stand among numbers: "6,100,thừa" is no 6100 beside a word. */
const keepsNumbers = (cells: readonly string[], way: Way, numbers: readonly boolean[]): boolean =>
  way.every(([from, count], c) => count > 1 || !numbers[c] || !/\p{L}/u.test(cells[from]!));

type Plan = (cells: readonly string[]) => Joined | null;

const says = (name: string): boolean => isAmount(foldChars(name));

/**
 * How the rows that are too long are read; null when they do not show it. Where every row has as
 * many cells, the header may as well lack a name: then a group that begins with 0 or the name of
 * the column has to speak for the comma, and what nothing speaks for is left open.
 */
function planFor(
  long: readonly string[][],
  names: readonly string[],
  varied: boolean,
  numbers: readonly boolean[]
): Plan | null {
  const all = new Map(
    long.map((cells) => [
      cells,
      waysOf(cells, names.length).filter((way) => keepsNumbers(cells, way, numbers))
    ])
  );
  const sure = [...all].filter(([, ways]) => ways.length === 1);
  const zero = long.some((cells) => cells.some((cell) => ZERO_GROUP.test(cell.trim())));
  const allHave = [...all.values()].every((ways) => ways.length > 0);
  if (sure.length * 2 >= long.length || (allHave && (varied || zero))) {
    const places = new Set(sure.flatMap(([, [way]]) => joinedColumns(way!)));
    const shown = varied || zero || [...places].every((c) => says(names[c]!));
    return (cells) => {
      const ways = all.get(cells as string[]) ?? [];
      const likely = ways.filter((way) => joinedColumns(way).every((c) => places.has(c)));
      const only = ways.length === 1 ? ways[0] : likely.length === 1 ? likely[0] : undefined;
      if (only) return { cells: applyWay(cells, only, shown ? ',' : ', '), open: !shown };
      return ways.length > 1 ? { cells: leaveOpen(cells, ways), open: true } : null;
    };
  }
  const way = decimalWay(long, names.length);
  if (!way) return null;
  const shown = joinedColumns(way).every((c) => says(names[c]!));
  return (cells) => ({ cells: applyWay(cells, way, shown ? ',' : ', '), open: !shown });
}
