import type { Aside, Cut, RowRole } from '../reader/reading.ts';
import { BodyContext, count } from './body-context.ts';
import { isColumnNumbers } from './column-numbers.ts';
import type { Head } from './find-head.ts';
import { isCommentText, isPageText, isRowCount, isRuler } from './line-words.ts';
import { breakAt } from './next-table.ts';
import { kindOfBareRow } from './row-kind.ts';
import type { Zone } from './row-kind.ts';
import { filledWidth, isEmptyCell, toRow } from './shape.ts';

/** A row of the body; its place is filled in once all rows are known. */
export type ScannedRow = {
  record: number;
  role: RowRole;
  /** Whether it has no figures. */
  bare: boolean;
  style: string;
  depth: number;
  groups: number[];
};
export type Scan = {
  context: BodyContext;
  rows: ScannedRow[];
  aside: { record: number; why: Aside }[];
  /** Where the next table begins; the number of records when none does. */
  next: number;
};

/** Further tables are looked for at so many places of a file, lest a hostile one takes forever. */
const MOST_TRIES = 4000;

const NO_GROUPS: number[] = [];

const rowAt = (record: number, role: RowRole, bare: boolean): ScannedRow => ({
  record,
  role,
  bare,
  style: '',
  depth: 0,
  groups: NO_GROUPS
});

/** Goes over the records below a header, up to where another table begins. */
export function scanBody(records: readonly Cut[], head: Head): Scan {
  const context = new BodyContext(records, head);
  const scan: Scan = { context, rows: [], aside: [], next: records.length };
  let zone: Zone = 'body';
  let gap = false;
  let tries = 0;
  const numbers = new Set(head.numbers);
  for (let i = head.body; i < records.length; i++) {
    const { cells } = records[i]!;
    if (!gap && zone === 'body' && isPlainRow(context, cells)) {
      scan.rows.push(rowAt(i, 'data', false));
      continue;
    }
    if (filledWidth(cells) === 0) {
      scan.aside.push({ record: i, why: 'blank' });
      gap = true;
      continue;
    }
    if (numbers.has(i)) {
      scan.aside.push({ record: i, why: 'column_numbers' });
      continue;
    }
    const why = asideOf(records, context, i);
    if (why) {
      scan.aside.push({ record: i, why });
      continue;
    }
    const figures = context.hasFigures(i);
    const mayBreak = !figures || context.headerRow(i) >= 0 || mayHeadTexts(context, i, gap);
    if (mayBreak && tries < MOST_TRIES) {
      tries++;
      const first = scan.rows[0]?.record ?? -1;
      const previous = scan.rows[scan.rows.length - 1]?.record ?? -1;
      const found = breakAt(records, context, i, { first, previous, gap: gap || zone !== 'body' });
      if (found?.kind === 'table' && scan.rows.length > 0) {
        scan.next = leaveHeadings(scan, i);
        break;
      }
      if (found?.kind === 'page') {
        for (let r = i; r < found.body; r++)
          scan.aside.push({ record: r, why: whyOnPage(context, r, found.header) });
        i = found.body - 1;
        gap = false;
        zone = 'body';
        continue;
      }
    }
    gap = false;
    if (context.headerRow(i) >= 0 && count(cells) >= 2) {
      scan.aside.push({ record: i, why: 'repeated_header' });
      continue;
    }
    if (figures && count(cells) >= 2) {
      zone = 'body';
      const role = context.isTotal(context.labelOf(i)) ? 'total' : 'data';
      scan.rows.push(rowAt(i, role, false));
      continue;
    }
    if (figures && !context.head.profile.values.some((value) => !value)) {
      scan.rows.push(rowAt(i, 'data', false));
      continue;
    }
    const kind = kindOfBareRow(context, i, zone);
    if ('aside' in kind) {
      scan.aside.push({ record: i, why: kind.aside });
      if (kind.aside === 'footnote' || kind.aside === 'signature') zone = kind.aside;
    } else {
      zone = 'body';
      scan.rows.push(rowAt(i, kind.role, true));
    }
  }
  return scan;
}

/** Headings with no row below them are titles of the table that comes next. */
function leaveHeadings(scan: Scan, next: number): number {
  let from = next;
  while (scan.rows.length > 1 && scan.rows.at(-1)!.role === 'group') from = scan.rows.pop()!.record;
  scan.aside = scan.aside.filter(({ record }) => record < from);
  return from;
}

/** The quick answer for nearly every row of a large file. */
function isPlainRow(context: BodyContext, cells: readonly string[]): boolean {
  const figure = context.figures[0];
  if (figure === undefined) return false;
  if (!context.isValueCell(cells[figure] ?? '') || isColumnNumberLike(cells)) return false;
  if (context.order >= 0) {
    const mark = cells[context.order] ?? '';
    const digit = mark.charCodeAt(0);
    if (!(digit >= 48 && digit <= 57)) return false;
  }
  if (context.label < 0) return true;
  const label = cells[context.label] ?? '';
  if (label === '' || context.namesLabels(label) || context.isTotal(label)) return false;
  return !/^\s*(?:[#/;%*(]|[-=_─+|:]{3})/.test(label);
}

const isColumnNumberLike = (cells: readonly string[]): boolean =>
  cells.length < 400 &&
  /^[(\s]*[1A]\)?\s*$/.test(cells[0] ?? '') &&
  /^[(\s]*[2B1]/.test(cells[1] ?? '');

function asideOf(records: readonly Cut[], context: BodyContext, i: number): Aside | null {
  const { cells } = records[i]!;
  const at = cells.findIndex((cell) => !isEmptyCell(cell));
  const few = count(cells) * 2 <= Math.max(2, context.head.profile.values.length);
  if (few && isCommentText(cells[at]!)) return 'comment';
  if (count(cells) === 1 && (isPageText(cells[at]!) || isRowCount(cells[at]!))) return 'comment';
  if (isRuler(cells)) return 'comment';
  const row = context.head.header.length && cells.length < 400 ? toRow(records[i]!, i) : null;
  if (row && row.filled >= 3 && isColumnNumbers(row) && isAgainNumbers(context, row.filled))
    return 'column_numbers';
  return null;
}

const isAgainNumbers = (context: BodyContext, filled: number): boolean =>
  context.head.numbers.some((record) => count(context.cells(record)) === filled);

/** In a table of texts, and over years, the names of columns look like any row. */
const mayHeadTexts = (context: BodyContext, record: number, gap: boolean): boolean =>
  gap && (!context.figures.length || context.isPeriodsOnly(record));

const whyOnPage = (context: BodyContext, record: number, header: readonly number[]): Aside => {
  if (header.includes(record)) return 'repeated_header';
  return filledWidth(context.cells(record)) === 0 ? 'blank' : 'title';
};
