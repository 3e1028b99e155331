import type { Aside, RowRole } from '../reader/reading.ts';
import { isPeriodish, kindOf } from './cell-kind.ts';
import { count } from './body-context.ts';
import type { BodyContext } from './body-context.ts';
import {
  isFootnoteText,
  isGroupText,
  isMeasureText,
  isOfWhichText,
  isSignatureText,
  isTableTitle,
  isWeakSignatureText
} from './line-words.ts';
import { numberingOf } from './numbering.ts';
import { isEmptyCell, textOf } from './shape.ts';
import { unitOfLine } from './unit-line.ts';

/** Where in the file we are: notes and signatures go on until figures come again. */
export type Zone = 'body' | 'footnote' | 'signature';

export type RowKind = { role: RowRole } | { aside: Aside };

const PARAGRAPH = 60;

/** What a record without figures is: a heading, a unit that gave none, or no row at all. */
export function kindOfBareRow(context: BodyContext, record: number, zone: Zone): RowKind {
  const cells = context.cells(record);
  const text = textOf(cells);
  const filled = count(cells);
  const label = context.labelOf(record);
  const mark = context.orderMark(record);
  const ahead = context.figuresAhead(record);
  if (filled <= 2 && unitOfLine(cells)) return { aside: 'unit_line' };
  if (zone === 'signature' && !(mark && ahead)) return { aside: 'signature' };
  if (!mark) {
    if (isSigned(cells)) return { aside: 'signature' };
    if (!ahead && filled <= 3 && cells.some(isWeakSigned)) return { aside: 'signature' };
  }
  if (isPageNumber(context, record)) return { aside: 'comment' };
  if (context.isTotal(label)) return { role: 'total' };
  if (isFootnoteText(text) && !(ahead && /^\s*\*/.test(text))) return { aside: 'footnote' };
  if (zone === 'footnote' && !(ahead && mark) && !(ahead && isHeading(context, record)))
    return { aside: 'footnote' };
  if (ahead && filled === 1 && isMeasureText(label) && context.labelsPlaces())
    return { role: 'group' };
  if (isHeading(context, record))
    return ahead ? { role: 'group' } : trailing(context, record, text);
  if (!ahead && filled === 1 && !mark && isParagraph(text)) return { aside: 'footnote' };
  if (!ahead && filled === 1 && isTableTitle(text)) return { aside: 'footnote' };
  return { role: 'data' };
}

/** "2" alone under names, where one page ended; codes stand under codes. */
function isPageNumber(context: BodyContext, record: number): boolean {
  const cells = context.cells(record);
  const label = cells[context.label] ?? '';
  if (count(cells) !== 1 || !/^\s*\d{1,3}\s*$/.test(label)) return false;
  const above = record > 0 ? context.cells(record - 1) : [];
  const beside = [above, context.next(record) ?? []];
  return beside.some((row) => /\p{L}{2}/u.test(row[context.label] ?? ''));
}

const isSigned = (cell: readonly string[]): boolean =>
  cell.some((one) => !isEmptyCell(one) && isSignatureText(one));

const isWeakSigned = (cell: string): boolean => !isEmptyCell(cell) && isWeakSignatureText(cell);

const isParagraph = (text: string): boolean => text.length > PARAGRAPH || /\p{L}[.;]$/u.test(text);

/** A heading that heads nothing: a row with its number stays one, anything else is a remark. */
function trailing(context: BodyContext, record: number, text: string): RowKind {
  if (isTableTitle(text) || (isMeasureText(text) && context.labelsPlaces()))
    return { aside: 'footnote' };
  const numbered = context.orderMark(record) !== '' || numberingOf(text) !== null;
  return numbered || context.order < 0 ? { role: 'data' } : { aside: 'footnote' };
}

function isHeading(context: BodyContext, record: number): boolean {
  const cells = context.cells(record);
  const label = context.labelOf(record);
  const mark = context.orderMark(record);
  if (isOfWhichText(label)) return true;
  const numbering = numberingOf(mark || label);
  if (numbering === 'roman' || numbering === 'upper') return true;
  if (numbering) return isNumberedDeeper(context, record, numbering);
  if (count(cells) !== 1) return false;
  if (isGroupText(label)) return true;
  const at = cells.findIndex((cell) => !isEmptyCell(cell));
  if (isPeriodish(kindOf(label)) && !context.head.profile.periods[at]) return true;
  if (at === context.label && isEmptyCell(context.next(record)?.[at])) return true;
  if (context.order >= 0 && (at === context.order || mark === '')) return true;
  if (cells.length === 1 && context.head.profile.values.length > 2) return true;
  return isCapitals(label) || isIndentedBelow(context, record, label);
}

/** "1" above "1.1", "2" above "a)" or "- …". */
function isNumberedDeeper(context: BodyContext, record: number, numbering: string): boolean {
  const next = context.next(record);
  if (!next) return false;
  const at = context.order >= 0 && !isEmptyCell(next[context.order]) ? context.order : -1;
  const below = numberingOf(at >= 0 ? next[at]! : (next.find((cell) => !isEmptyCell(cell)) ?? ''));
  const rank = ['arabic', 'dotted2', 'dotted3', 'dotted4', 'lower', 'dash', 'plus'];
  return below !== null && rank.indexOf(below) > rank.indexOf(numbering);
}

const isCapitals = (label: string): boolean =>
  label.length > 3 && label === label.toUpperCase() && /\p{Lu}{2}/u.test(label);

function isIndentedBelow(context: BodyContext, record: number, label: string): boolean {
  const below = context.next(record)?.find((cell) => !isEmptyCell(cell)) ?? '';
  const indent = (cell: string) => cell.length - cell.trimStart().length;
  return indent(below) > indent(label) || /^\s*[-–+•]\s*\p{L}/u.test(below.slice(0, 20));
}
