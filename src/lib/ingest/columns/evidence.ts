import type { Dimension } from '#lib/model/observation.ts';
import { fold } from '#lib/text/fold.ts';
import type { BodyRow } from '../reader/reading.ts';
import { cellKind, isUnitOfMeasure, periodOf, unitsOf, yearAsNumber } from './ask.ts';
import { codeIn, dimensionOf } from './dimension-codes.ts';
import type { Context } from './context.ts';

/** What the cells of one column are, counted over a sample of the rows that hold data. */
export type Evidence = {
  filled: number;
  numbers: number;
  texts: number;
  /** Marks of a blank: "-", "…", "x". */
  marks: number;
  /** Shares of the filled cells. */
  years: number;
  periods: number;
  /** Periods that no number looks like: "2019-2020", "6/2021". */
  spans: number;
  units: number;
  unitsOfMeasure: number;
  personal: number;
  /** Formulas that stand where a spreadsheet's results should. */
  formulas: number;
  /** Whole numbers that may be days as spreadsheets count them. */
  serials: number;
  /** Years written as numbers are: "2.023". */
  numberYears: number;
  /** Numbering: "1", "2", "I", "a)", "1.2". */
  numbering: number;
  /** Share of numbers that go on from the one before, or begin again at 1. */
  sequence: number;
  distinct: number;
  dimension: { dimension: Dimension; share: number } | null;
};

const SAMPLE = 150;
const MOST_CELLS = 60_000;
const NUMBERING = /^(?:\d{1,3}(?:\.\d{1,2}){0,3}|[IVXLC]{1,6}|[A-Za-zĐđ]|\*|[-+•])[.)]?$/;
const FORMULA = /^(?:=.|@\p{L}+\(|[+-]\d.*[-+*/(])/u;
const SERIAL = /^[2-5]\d{4}$/;

/** Whether a cell begins as a spreadsheet's formula does. */
export const isFormula = (text: string): boolean => FORMULA.test(text.slice(0, 200));
/** Whether a cell may be a day as spreadsheets count them. */
export const isSerial = (text: string): boolean => SERIAL.test(text);

const YEAR = /^(?:năm\s*)?(?:19|20)\d{2}$/i;
const EMAIL = /^[^\s@]{1,64}@[^\s@]{1,190}\.[a-z]{2,}$/i;
const PHONE = /^(?:\+84|0)[\s.-]?\d(?:[\s.-]?\d){8}$/;
const CITIZEN = /^'?0\d{11}$/;

const isPersonal = (text: string): boolean =>
  EMAIL.test(text) || PHONE.test(text) || CITIZEN.test(text);

const isWord = (text: string): boolean => /\p{L}/u.test(text);

/** Evenly spaced rows, so that a long table is judged by more than its head. */
export function sampleRows(rows: readonly BodyRow[], columns: number): BodyRow[] {
  const most = Math.max(10, Math.min(SAMPLE, Math.floor(MOST_CELLS / Math.max(columns, 1))));
  const data = rows.filter((row) => row.role === 'data');
  const from = data.length > 0 ? data : rows;
  if (from.length <= most) return [...from];
  return Array.from({ length: most }, (_, i) => from[Math.floor((i * from.length) / most)]!);
}

/** In a sample of a long column the steps are wider than one, and no number comes twice. */
function sequenceOf(cells: readonly string[]): number {
  const numbers = cells.filter((t) => /^\d{1,7}[.)]?$/.test(t)).map((t) => parseInt(t, 10));
  if (numbers.length === 0) return 0;
  const fits = numbers.filter((n, i) => n === 1 || (i > 0 && n === numbers[i - 1]! + 1)).length;
  const rising = numbers.every((n, i) => i === 0 || n > numbers[i - 1]!);
  return Math.max(fits / numbers.length, rising && numbers.length > 100 ? 1 : 0);
}

/** Looks at the cells of a column. */
export function gatherEvidence(
  rows: readonly BodyRow[],
  column: number,
  context: Context
): Evidence {
  const { reference } = context;
  const cells = rows
    .map((row) => (row.cells[column] ?? '').slice(0, 200).trim())
    .filter((text) => text !== '');
  const kinds = cells.map(cellKind);
  const filled = cells.length;
  const share = (is: (text: string) => boolean): number =>
    filled === 0 ? 0 : cells.filter(is).length / filled;
  const count = (kind: string): number => kinds.filter((k) => k === kind).length;
  const words = cells.filter(isWord);
  return {
    filled,
    numbers: count('number'),
    texts: count('text'),
    marks: count('blank'),
    years: share((t) => YEAR.test(t)),
    periods: share((t) => periodOf(t) !== null),
    spans: share((t) => /[^\d.,]/.test(t) && periodOf(t) !== null),
    units: share((t) => isWord(t) && unitsOf(t, context).length > 0),
    unitsOfMeasure: share((t) => isWord(t) && isUnitOfMeasure(t, reference)),
    personal: share(isPersonal),
    formulas: cells.filter(isFormula).length,
    serials: share(isSerial),
    numberYears: share((t) => yearAsNumber(t) !== null),
    numbering: share((t) => NUMBERING.test(t)),
    sequence: sequenceOf(cells),
    distinct: new Set(cells.map(fold)).size,
    dimension: words.length * 2 > filled ? dimensionOf(words, reference) : null
  };
}

/** Whether a dimension named by the header holds at least one of its codes. */
export const holdsCodes = (
  rows: readonly BodyRow[],
  column: number,
  dimension: Dimension,
  { reference }: Context
): boolean => rows.some((row) => codeIn(dimension, row.cells[column] ?? '', reference) !== null);
