import {
  endYear,
  lengthInDays,
  parsePeriod,
  startYear,
  toPeriodCode,
  yearPeriod,
  type Period
} from '#lib/model/period.ts';
import type { Status } from '#lib/model/observation.ts';
import type { HeaderColumn } from '../reader/reading.ts';
import {
  periodSaid,
  periodWithin,
  unitOfMeasureIn,
  unitsOf,
  yearAsNumber,
  type ScaledUnit
} from './ask.ts';
import type { Context } from './context.ts';
import { headerKey, isOfWhich, isWhole, withoutPartMark } from './header-words.ts';

/** What the header of a column of figures says, taken apart. */
export type ValueColumn = {
  index: number;
  name: string;
  period: Period | null;
  /** A part of a year whose year stands elsewhere: "Quý I" over groups of years; '' otherwise. */
  within: string;
  /**
   * "Cùng kỳ năm trước": the period said elsewhere, earlier by a year; `to_date`
   * from the first day of its year on; `unknown` for "Kỳ trước".
   */
  before: 'year' | 'same_year_before' | 'to_date' | 'unknown' | null;
  /** The year of "Cùng kỳ năm 2020"; null where the header names none. */
  beforeYear: number | null;
  /** `provisional` of "Sơ bộ 2024", `estimated` of "Ước 2024"; null when the header says nothing. */
  status: Status | null;
  /** "Kế hoạch 2024": never the same measure as what was achieved. */
  planned: boolean;
  /** The unit the header names, where units stand side by side; '' otherwise. */
  unitName: string;
  /** Parts that say what is counted, outermost first; periods, units and "Tổng số" taken out. */
  words: string[];
  /** "Tổng số": the sum of the columns beside it. */
  whole: boolean;
  /** Under "Trong đó": a part of the column before. */
  ofWhich: boolean;
  /** Unit of measure and scale in the header; null when it says none. */
  own: ScaledUnit | null;
};

/** A part of a year ("Quý I", "6 tháng đầu năm") in the year said elsewhere; null when it is none. */
export const periodInYear = (text: string, year: number | null): Period | null =>
  year === null ? null : (periodSaid(text, { year })?.period ?? null);

/** The one calendar year a period lies in; null for a span. */
export const yearOf = (period: Period | null): number | null =>
  period && startYear(period) === endYear(period) ? startYear(period) : null;

const statusOf = (flags: readonly string[]): Status | null =>
  flags.includes('provisional') ? 'provisional' : flags.includes('estimated') ? 'estimated' : null;

function takePeriod(column: ValueColumn, { period, flags }: { period: Period; flags: string[] }) {
  column.period = period;
  column.status = statusOf(flags) ?? column.status;
  if (flags.includes('planned')) column.planned = true;
}

const ANY_YEAR = 2001;
const EARLIER: readonly [RegExp, NonNullable<ValueColumn['before']>][] = [
  [/^(?:thuc hien )?(?:cung ky|ky nay nam truoc)(?: nam (?:truoc|ngoai))?$/, 'same_year_before'],
  [/^(?:thuc hien )?nam (?:truoc|ngoai)$/, 'year'],
  [/^luy ke (?:tu )?dau nam(?: den nay)?$/, 'to_date'],
  [/^(?:(?:thuc hien )?(?:ky|thang|quy) truoc|luy ke)$/, 'unknown']
];
const SAME_OF_YEAR = /^(?:thuc hien )?cung ky(?: nam)? ((?:19|20)\d\d)$/;
const THIS_PERIOD = /^(?:thuc hien )?(?:ky|nam) (?:nay|bao cao)$/;

/** When a column is of, given the period said by row, group or title; null when that does not say. */
export function periodOfColumn(
  { within, before, beforeYear }: ValueColumn,
  base: Period | null
): Period | null {
  if (within !== '') return periodInYear(within, yearOf(base));
  if (before === null || base === null) return before === null ? base : null;
  const year = yearOf(base);
  if (before === 'to_date')
    return year === null ? null : { start: yearPeriod(year).start, end: base.end };
  const isYear = base.start.endsWith('-01-01') && base.end.endsWith('-12-31');
  if (before === 'unknown' || (before === 'year' && !isYear)) return null;
  if (beforeYear !== null && year === null) return null;
  const back = beforeYear === null ? 1 : year! - beforeYear;
  return parsePeriod(toPeriodCode(base).replace(/\d{4}/g, (y) => String(Number(y) - back)));
}

function readPart(part: string, column: ValueColumn, { year, serials }: HeaderOptions): void {
  const same = SAME_OF_YEAR.exec(headerKey(part));
  if (same) {
    column.before = 'same_year_before';
    column.beforeYear = Number(same[1]);
    return;
  }
  const said =
    periodSaid(part, { serials }) ?? periodSaid(part, { year: yearOf(column.period) ?? year });
  if (said) return takePeriod(column, said);
  if (periodInYear(part, ANY_YEAR)) {
    column.within = part;
    return;
  }
  const key = headerKey(part);
  const earlier = EARLIER.find(([pattern]) => pattern.test(key));
  if (earlier) {
    column.before = earlier[1];
    return;
  }
  if (THIS_PERIOD.test(key)) return;
  if (isOfWhich(part)) {
    column.ofWhich = true;
    const rest = withoutPartMark(part);
    if (rest !== '' && headerKey(rest) !== headerKey(part)) column.words.push(rest);
    return;
  }
  if (isWhole(part)) {
    column.whole = true;
    return;
  }
  const inside = periodWithin(part);
  if (inside) takePeriod(column, inside);
  const words = inside ? inside.rest : part.trim();
  // "Lũy kế 6 tháng đầu năm 2021" says its months; "lũy kế đến 30/6" does not say since when.
  const months = inside !== null && lengthInDays(inside.period) > 1;
  if (words === '' || (months && /^(?:so )?(?:luy ke|cong don)$/.test(headerKey(words)))) return;
  if (isWhole(words)) column.whole = true;
  else {
    column.words.push(words);
    column.whole = false;
  }
}

export type HeaderOptions = {
  /** Completes "Quý I" where no part says a year. */
  year: number | null;
  /** Headers are days as spreadsheets count them. */
  serials?: boolean;
};

/**
 * Whether headers are spreadsheet days, or years written as numbers ("2.016"): at least two, and no
 * other number among them.
 */
export const haveSerials = (columns: readonly HeaderColumn[]): boolean => {
  const last = columns.map((c) => c.path.at(-1) ?? '').filter((p) => /^\d+(?:[.,]\d{3})?$/.test(p));
  const all = (is: (part: string) => boolean): boolean => last.length >= 2 && last.every(is);
  return all((p) => /^[2-5]\d{4}$/.test(p)) || all((p) => yearAsNumber(p) !== null);
};

/**
 * The unit of measure a part of a header says. A lone word is one only when spelt as one, marks
 * included: "Nam" (men) is not "năm" (years).
 */
function unitInHeader(part: string): ScaledUnit | null {
  const unit = unitOfMeasureIn(part);
  if (!unit || unit.scale !== 1) return unit;
  const word = part.normalize('NFC').trim().toLowerCase();
  const lone = /^[\p{L}\p{M}\s,]+$/u.test(word);
  return lone && word !== unit.unitOfMeasure ? null : unit;
}

/** "so_mo_hinh": what a program calls a column; beside its name it says nothing more. */
const isIdentifier = (part: string): boolean =>
  /^[a-z][a-z0-9]*(?:_[a-z0-9]+)+$/i.test(part.trim());

/** Takes the header of a column of figures apart. */
export function toValueColumn(
  { path, name }: HeaderColumn,
  index: number,
  options: HeaderOptions
): ValueColumn {
  const column: ValueColumn = {
    index,
    name,
    period: null,
    within: '',
    before: null,
    beforeYear: null,
    status: null,
    planned: false,
    unitName: '',
    words: [],
    whole: false,
    ofWhich: false,
    own: null
  };
  const named = path.filter((part) => !isIdentifier(part));
  for (const part of named.length > 0 ? named : path) {
    readPart(part, column, options);
    column.own = unitInHeader(part) ?? column.own;
  }
  return column;
}

const LOWER_UNIT =
  /^(?:huyen|quan|thi xa|thanh pho|tp|xa|phuong|thi tran|tinh|tinh uy|huyen uy|thanh uy|dang bo|dang uy|chi bo) \p{L}/u;

const nameOfUnit = (column: ValueColumn, context: Context): string =>
  column.words.find((w) => unitsOf(w, context).length > 0 || LOWER_UNIT.test(headerKey(w))) ?? '';

/**
 * Where units stand side by side, their names leave the words and become the unit of the column.
 * Two columns and half of all must name one; a lone "Hà Nội" among measures stays a word.
 */
export function takeUnits(columns: readonly ValueColumn[], context: Context): void {
  const open = columns.filter((c) => !c.whole && c.words.length > 0);
  const known = open.filter((c) => c.words.some((w) => unitsOf(w, context).length > 0));
  const named = open.filter((c) => nameOfUnit(c, context) !== '');
  const places =
    named.length >= 2 &&
    named.length * 2 >= open.length &&
    (known.length > 0 || named.length === open.length);
  if (!places) return;
  for (const column of open) {
    const name = nameOfUnit(column, context);
    column.unitName = name;
    if (name !== '') column.words = column.words.filter((w) => w !== name);
  }
}
