import type { BodyContext } from './body-context.ts';
import { kindOf } from './cell-kind.ts';
import { Levels } from './levels.ts';
import { isGroupText, isOfWhichText } from './line-words.ts';
import { numberingOf } from './numbering.ts';
import { isOrderMark } from './profile.ts';
import type { ScannedRow } from './scan-body.ts';
import { isNamedSum, isNamelessSum, isSubtotal } from './subtotals.ts';

/**
 * Gives each row its depth and the headings above it; headings that sum their rows become totals.
 * The rows are filled in where they are: of a million a second copy would cost more than the rest.
 */
export function placeRows(context: BodyContext, rows: readonly ScannedRow[]): void {
  const last = rows[rows.length - 1];
  if (last && isNamelessSum(context, rows)) last.role = 'total';
  for (const row of [rows[0], last]) if (row && isNamedSum(context, rows, row)) row.role = 'total';
  const levels = new Levels();
  let deep = false;
  for (const row of rows) {
    row.style = row.role === 'total' ? 'total' : styleOf(context, row, levels);
    if (row.role === 'total') continue;
    row.depth = levels.place(row.style, row.record, row.role === 'group');
    row.groups = levels.groups;
    deep ||= row.depth > 0;
  }
  if (deep) placeSubtotals(context, rows);
}

function placeSubtotals(context: BodyContext, rows: readonly ScannedRow[]): void {
  const heads: number[] = [];
  rows.forEach((row, i) => {
    if (row.role !== 'data' || row.bare || (rows[i + 1]?.depth ?? 0) <= row.depth) return;
    if (isSubtotal(context, rows, i)) heads.push(i);
  });
  if (!heads.length) return;
  for (const i of heads) rows[i]!.role = 'total';
  const levels = new Levels();
  for (const row of rows) {
    if (row.style === 'total') continue;
    row.depth = levels.place(row.style, row.record, row.role !== 'data');
    row.groups = levels.groups;
  }
}

function styleOf(context: BodyContext, row: ScannedRow, levels: Levels): string {
  if (context.isPlainNumber(row.record)) return 'arabic';
  const mark = context.orderMark(row.record);
  if (mark) {
    const style = numberingOf(mark, mark.length === 1 && mark > '9' ? levels.styles : []);
    if (style) return style;
  }
  const label = context.labelOf(row.record);
  const indented = context.order < 0 && label.charCodeAt(0) <= 32;
  if (indented && isRegion(label.trim(), row) && standsAlone(context, row)) return 'name';
  const first = label.charCodeAt(0);
  // Most labels are plain names; only these begin with something else.
  const second = label.charCodeAt(1);
  const marked = first <= 57 || first >= 0x2000 || second === 46 || second === 41 || second < 47;
  if (marked || /^[IVXLC]{2,6}[.)]/.test(label)) {
    // A label that is nothing but a number is a name: a year, a code.
    const numbering = isOrderMark(label.trim()) ? null : numberingOf(label, levels.styles);
    if (numbering) return numbering;
    const indent = label.length - label.trimStart().length;
    if (indent >= 1) return isOfWhichText(label) ? 'of_which' : `indent${indent}`;
  }
  if (isOfWhichText(label)) return 'of_which';
  if (row.role === 'group') return 'name';
  if (context.order < 0 && isRegion(label, row) && standsAlone(context, row)) return 'name';
  return 'plain';
}

/** No other name stands in the row: a region beside a province says where that lies. */
const standsAlone = (context: BodyContext, { record }: ScannedRow): boolean =>
  context.cells(record).filter((cell) => kindOf(cell) === 'text').length === 1;

const isRegion = (label: string, row: ScannedRow): boolean =>
  !row.bare &&
  /^[\p{Lu}]/u.test(label) &&
  /v[uù]ng|đ[oồ]ng b[aằ]ng|trung du|duy[eê]n h[aả]i|b[aắ]c trung b[oộ]|đ[oô]ng nam b[oộ]|t[aâ]y nguy[eê]n|mi[eề]n/iu.test(
    label.slice(0, 60)
  ) &&
  isGroupText(label);
