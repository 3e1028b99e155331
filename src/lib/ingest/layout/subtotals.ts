import type { BodyContext } from './body-context.ts';
import { isGroupText } from './line-words.ts';
import { isEmptyCell } from './shape.ts';
import type { ScannedRow } from './scan-body.ts';

/** Styles whose rows head the rows below them, rather than say "of which" of a figure. */
const HEADS = /^(?:upper|roman|name)$/;
const PARTS = /^(?:dash|plus|of_which|indent\d+)$/;
const MOST_CHILDREN = 5000;

/**
 * Whether a row with figures and rows below it is their sum: "I. Khối Đảng", "A", a region. One
 * whose figures are no sum is a total only by its words; "1" above "1.1", and a row above "- …",
 * keep their own figure, of which those are parts.
 */
export function isSubtotal(context: BodyContext, rows: readonly ScannedRow[], at: number): boolean {
  const row = rows[at]!;
  if (!HEADS.test(row.style)) return false;
  const children = childrenOf(rows, at);
  if (!children.length) return false;
  if (PARTS.test(children[0]!.style) && row.style !== 'name') return false;
  const { equal, checked } = compare(context, row, children);
  if (equal > 0 || checked === 0) return row.style !== 'name' || equal * 2 >= checked;
  return row.style !== 'name' && isGroupText(context.labelOf(row.record));
}

/** Whether the last row has no name at all and its figures are the sums of the rows above it. */
export function isNamelessSum(context: BodyContext, rows: readonly ScannedRow[]): boolean {
  const last = rows[rows.length - 1]!;
  if (last.role !== 'data' || context.label < 0 || !context.hasFigures(last.record)) return false;
  const figures = new Set(context.figures);
  const named = context.cells(last.record).some((cell, c) => !isEmptyCell(cell) && !figures.has(c));
  const parts = rows.slice(0, -1).filter((row) => row.role === 'data');
  if (named || parts.length < 2 || parts.length > MOST_CHILDREN) return false;
  const { equal, checked } = compare(context, last, parts);
  return checked > 0 && equal === checked;
}

/**
 * Whether a row among units, such as "Tổng số mô hình mới" below provinces, says by its word and by
 * every one of its figures that it is the sum of the others.
 */
export function isNamedSum(
  context: BodyContext,
  rows: readonly ScannedRow[],
  row: ScannedRow
): boolean {
  if (row.role !== 'data' || !context.labelsPlaces()) return false;
  if (!/^\s*t[ổo]ng\s/iu.test(context.labelOf(row.record))) return false;
  const parts = rows.filter((other) => other !== row && other.role === 'data');
  if (parts.length < 2 || parts.length > MOST_CHILDREN) return false;
  const { equal, checked } = compare(context, row, parts);
  return checked > 0 && equal === checked;
}

function childrenOf(rows: readonly ScannedRow[], at: number): ScannedRow[] {
  const depth = rows[at]!.depth;
  const children: ScannedRow[] = [];
  let level = Infinity;
  for (let i = at + 1; i < rows.length && children.length < MOST_CHILDREN; i++) {
    const row = rows[i]!;
    if (row.style === 'total') continue;
    if (row.depth <= depth) break;
    level = Math.min(level, row.depth);
    if (row.depth === level) children.push(row);
  }
  return children;
}

function compare(
  context: BodyContext,
  row: ScannedRow,
  children: readonly ScannedRow[]
): { equal: number; checked: number } {
  let equal = 0;
  let checked = 0;
  for (const c of context.figures) {
    const whole = wholeOf(context.cells(row.record)[c]);
    const parts = children.map((child) => wholeOf(context.cells(child.record)[c]));
    if (whole === null || parts.some((part) => part === null)) continue;
    checked++;
    if (parts.reduce((sum: number, part) => sum + part!, 0) === whole) equal++;
  }
  return { equal, checked };
}

/** A whole number however its thousands are set apart, enough to compare sums; null for others. */
function wholeOf(cell: string | undefined): number | null {
  const t = (cell ?? '').trim();
  if (t === '' || t === '-' || t === '–') return 0;
  if (t.length > 24 || !/^\d{1,3}(?:[.,\s\u00a0]?\d{3})*$/.test(t)) return null;
  return Number(t.replace(/\D/g, ''));
}
