import type { Cut } from '../reader/reading.ts';
import type { BodyContext } from './body-context.ts';
import { count } from './body-context.ts';
import { isPeriodish, kindOf } from './cell-kind.ts';
import { isColumnNumbers } from './column-numbers.ts';
import { findHead } from './find-head.ts';
import { isHeaderWord, isSignatureText, isTitleText } from './line-words.ts';
import { filledWidth, textOf, toRow } from './shape.ts';

const LOOK = 40;
const MOST_NAMES = 200;
const LONGEST_NAME = 80;

/** What begins at a record of the body: another table, or the same header on the next page. */
export type Break = { kind: 'table' } | { kind: 'page'; body: number; header: number[] };

/**
 * Whether a record without figures begins a further table: a title, names of columns of another
 * shape, or the same header over rows that begin anew.
 */
export function breakAt(
  records: readonly Cut[],
  context: BodyContext,
  record: number,
  { first, previous, gap }: { first: number; previous: number; gap: boolean }
): Break | null {
  const cells = context.cells(record);
  const title = count(cells) <= 3 && isTitleText(textOf(cells));
  const repeated = context.headerRow(record) >= 0;
  const shared = context.sharedNames(record) >= 0.5;
  const names = context.hasNamesOverFigures(record) && count(cells) >= 2;
  const apart = gap && (count(cells) >= 2 || title) && context.orderMark(record) === '';
  const heading = !title && isHeadingOverNames(context, record);
  if (!title && !repeated && !shared && !names && !apart && !heading) return null;
  const head = findHead(records, record, LOOK);
  if (!head || !head.header.length) return null;
  const top = head.header[0]!;
  for (let i = record; i < top; i++) if (context.hasFigures(i)) return null;
  if (head.header.some((i) => holdsFigures(context, i))) return null;
  const same = context.headerRow(top) === 0 && head.header.length === context.head.header.length;
  if (same) {
    const anew = beginsAnew(records, context, head.body, { first, previous });
    const another = anew ?? (gap || title);
    return another ? { kind: 'table' } : { kind: 'page', body: head.body, header: head.header };
  }
  if (top === record && isRowOfBody(records, context, record, gap)) return null;
  const sure = gap || title || shared || heading || isFullyNamed(records, context, record);
  return sure && (head.figures || shared || (title && isNamed(records, head.header)))
    ? { kind: 'table' }
    : null;
}

/** "2. Khen thưởng" right above "Tỉnh | Tập thể được khen | …": the heading of a table to come. */
function isHeadingOverNames(context: BodyContext, record: number): boolean {
  if (count(context.cells(record)) !== 1) return false;
  const next = context.next(record);
  const kinds = next?.slice(0, MOST_NAMES).map(kindOf) ?? [];
  const label = kinds.findIndex((kind) => kind !== 'empty');
  const names = kinds.filter((kind) => kind !== 'empty').length;
  return (
    names >= 2 &&
    kinds.every((kind) => kind === 'empty' || kind === 'text' || isPeriodish(kind)) &&
    (isHeaderWord(next![label]!) || context.namesLabels(next![label]!))
  );
}

const holdsFigures = (context: BodyContext, record: number): boolean =>
  context.figures.length > 0 && context.hasFigures(record) && !context.isPeriodsOnly(record);

/** A header of texts over texts: two names or more, none of them a title itself or who signs. */
const isNamed = (records: readonly Cut[], header: readonly number[]): boolean =>
  header.every((i) => {
    const { cells } = records[i]!;
    return count(cells) >= 2 && !isTitleText(textOf(cells)) && !cells.some(isSignatureText);
  });

/** The rows under a header seen again: true when they start over, false when they go on. */
function beginsAnew(
  records: readonly Cut[],
  context: BodyContext,
  body: number,
  { first, previous }: { first: number; previous: number }
): boolean | null {
  let at = body;
  while (
    at < records.length &&
    (filledWidth(context.cells(at)) === 0 || isColumnNumbers(toRow(records[at]!, at)))
  )
    at++;
  if (at >= records.length || first < 0) return null;
  if (context.cells(at).join('\u0000') === context.cells(first).join('\u0000')) return true;
  const [mark, start, last] = [at, first, previous].map((i) => Number(context.orderMark(i) || NaN));
  if (mark === last! + 1) return false;
  if (!Number.isNaN(mark) && mark === start) return true;
  if (context.isTotal(context.labelOf(previous))) return true;
  return null;
}

/** A unit with remarks where its figures should be, among rows that have their names likewise. */
function isRowOfBody(
  records: readonly Cut[],
  context: BodyContext,
  record: number,
  gap: boolean
): boolean {
  if (gap) return context.orderMark(record) !== '';
  if (context.orderMark(record) !== '') return true;
  return context.sharedNames(record) < 0.5 && !isFullyNamed(records, context, record);
}

function isFullyNamed(records: readonly Cut[], context: BodyContext, record: number): boolean {
  const row = toRow(records[record]!, record);
  const long = row.cells.some((cell) => cell.length > LONGEST_NAME);
  if (long || /^\s*\d/.test(row.cells[row.first] ?? '')) return false;
  const texts = context.figures.filter((c) => row.kinds[c] === 'text');
  const distinct = new Set(texts.map((c) => row.cells[c]!.trim())).size === texts.length;
  return texts.length >= 2 && texts.length === context.figures.length && distinct;
}
