import type { Period } from '#lib/model/period.ts';
import { parsePeriod } from '#lib/model/period.ts';
import type { BodyRow, FoundTable } from '../reader/reading.ts';
import { periodIn, periodOf, periodSaid, unitsOf } from './ask.ts';
import type { Context } from './context.ts';
import { codeIn } from './dimension-codes.ts';
import {
  headerKey,
  isOfWhich,
  isOfWhichWithPart,
  isPartLabel,
  withoutNumbering,
  withoutPartMark
} from './header-words.ts';
import type { Role } from './roles.ts';
import { periodInYear, yearOf } from './value-columns.ts';

/** What a row says of every figure in it. */
export type RowContext = {
  row: number;
  unitRaw: string;
  unitCode: string;
  parentRaw: string;
  /** Said by cells of the row. */
  ownPeriod: Period | null;
  /** Said by the group row it stands under. */
  groupPeriod: Period | null;
  /** The period cell as it stands, where it could not be read; '' otherwise. */
  periodUnread: string;
  /** Labels that name what is counted, outermost first. */
  labels: string[];
  /** Labels of the group rows that are neither unit nor period. */
  group: string[];
  dimensions: Record<string, string>;
  unitOfMeasure: string;
  /** How deep the row stands; a deeper one after it is its part. */
  level: number;
  /** Begins as a part does: "- ", "Trong đó". */
  part: boolean;
  /** "Trong đó: - X": the rows of dashes below it are its likes, not its parts. */
  opensParts: boolean;
};

const ONLY_NUMBERING = /^(?:[IVXLC]{1,6}|\d{1,3}(?:\.\d{1,3})*|[A-Za-zĐđ])\s*[.)]?$/;

/** Label of a group row: its first cell that says more than a number. */
export const groupLabel = (row: BodyRow): string => {
  const cells = row.cells.map((c) => c.trim()).filter((c) => c !== '');
  return cells.find((c) => !ONLY_NUMBERING.test(c) && /\p{L}{2}/u.test(c)) ?? cells[0] ?? '';
};

type Filled = Map<number, string>;

/** Columns whose blank cells mean "as above", since merged cells are saved that way. */
const CARRIED = new Set(['unit', 'parent_unit', 'unit_code', 'period', 'measure', 'dimension']);

/**
 * Whether blanks of a column are filled from above: only to the left of another column of labels
 * that is filled, and never in the last one.
 */
function carriedColumns(roles: readonly Role[], rows: readonly BodyRow[]): Set<number> {
  const labels = roles.flatMap((r, i) => (CARRIED.has(r.role) ? [i] : []));
  const data = rows.filter((r) => r.role === 'data');
  const isFilled = (i: number): boolean =>
    data.length > 0 && data.every((r) => (r.cells[i] ?? '').trim() !== '');
  const carried = labels.filter(
    (i, n) => !isFilled(i) && labels.slice(n + 1).some((j) => isFilled(j))
  );
  return new Set(
    carried.filter((i) => (data[0]?.cells[i] ?? '').trim() !== '' && tellsApart(i, labels, data))
  );
}

/** Rows under one merged cell differ in their other labels; where two do not, the name is missing. */
function tellsApart(column: number, labels: readonly number[], rows: readonly BodyRow[]): boolean {
  const met = new Set<string>();
  let group = '';
  for (const { cells, groups } of rows) {
    if ((cells[column] ?? '').trim() !== '' || groups.join() !== group) met.clear();
    group = groups.join();
    const key = labels
      .filter((i) => i !== column)
      .map((i) => (cells[i] ?? '').trim())
      .join('\u0000');
    if (met.has(key)) return false;
    met.add(key);
  }
  return true;
}

/** Reads period columns together: a year and a quarter beside it, a first and a last day. */
function readPeriod(cell: (i: number) => string, roles: readonly Role[], names: readonly string[]) {
  const of = (role: string): number[] => roles.flatMap((r, i) => (r.role === role ? [i] : []));
  const [start, end] = [of('period_start')[0], of('period_end')[0]];
  let unread = '';
  if (start !== undefined && end !== undefined) {
    const [a, b] = [dayOf(cell(start)), dayOf(cell(end))];
    if (a && b && a.start <= b.end) return { period: { start: a.start, end: b.end }, unread };
    if (cell(start) !== '' || cell(end) !== '') unread = `${cell(start)} – ${cell(end)}`;
  }
  const texts = of('period').map((i) => ({ text: cell(i), key: headerKey(names[i]!) }));
  const filled = withoutOtherDays(texts.filter((t) => t.text !== ''));
  const parts = dayOfParts(filled);
  if (parts) return { period: parts, unread };
  const whole = filled.map((t) => dayOf(t.text));
  const year = whole.map(yearOf).find((y) => y !== null && y !== undefined) ?? null;
  for (const { text, key } of filled) {
    const finer = periodOfPart(text, key, year);
    if (finer) return { period: finer, unread: '' };
  }
  const found = whole.find((p) => p !== null) ?? null;
  if (!found && filled.length > 0) unread = filled.map((t) => t.text).join(' ');
  return { period: found, unread };
}

type Said = { text: string; key: string };

/** A day beside a year or quarter it does not lie in says when the row was written, not of when it is. */
function withoutOtherDays(said: Said[]): Said[] {
  const isOfDay = ({ key }: Said): boolean => /^(?:ngay|date)/.test(key);
  const years = said.filter((s) => !isOfDay(s)).map((s) => yearOf(dayOf(s.text)));
  const year = years.find((y) => y !== null);
  if (year === undefined) return said;
  return said.filter(
    (s) =>
      !isOfDay(s) ||
      (!/^ngay (?:bao cao|quyet dinh)/.test(s.key) && (yearOf(dayOf(s.text)) ?? year) === year)
  );
}

/** "15", "5", "2020" under "Ngày", "Tháng", "Năm". */
function dayOfParts(said: readonly Said[]): Period | null {
  const [day, month, year] = ['ngay', 'thang', 'nam'].map((key) =>
    said.find((s) => s.key === key && /^\d{1,4}$/.test(s.text))
  );
  return day && month && year ? periodOf(`${day.text}/${month.text}/${year.text}`) : null;
}

/** A period cell, days as spreadsheets count them included. */
const dayOf = (text: string): Period | null => periodSaid(text, { serials: true })?.period ?? null;

/** "II" or "2" under "Quý", "6" under "Tháng", "Quý II" anywhere, in a year said beside it. */
function periodOfPart(text: string, key: string, year: number | null): Period | null {
  if (year === null || periodOf(text)) return null;
  const word = /^(?:quy|quarter)/.test(key) ? 'Quý' : /^(?:thang|month)/.test(key) ? 'Tháng' : '';
  if (word !== '' && /^(?:\d{1,2}|[IVX]{1,4})$/i.test(text))
    return periodInYear(`${word} ${text}`, year);
  return periodInYear(text, year);
}

type GroupFacts = { unit: string; period: Period | null; words: string; ofWhich: boolean };

function toGroupFacts(row: BodyRow, context: Context): GroupFacts {
  const label = withoutNumbering(groupLabel(row)).replace(/[:.]\s*$/, '');
  const period = periodOf(label);
  const unit = !period && unitsOf(label, context).length > 0 ? label : '';
  return {
    unit,
    period: period ?? (unit === '' ? periodIn(label) : null),
    words: period || unit !== '' || isOfWhich(label) ? '' : label,
    ofWhich: isOfWhich(label)
  };
}

/** Reads the labels of every row, blanks of merged cells filled from above, groups included. */
export function readRows(
  table: FoundTable,
  roles: readonly Role[],
  context: Context,
  { year }: { year: number | null }
): { rows: RowContext[]; filledDown: number[] } {
  const names = table.columns.map((c) => c.name);
  const carried = carriedColumns(roles, table.rows);
  const byRecord = new Map(table.rows.map((r) => [r.record, r]));
  const facts = new Map<number, GroupFacts>();
  const factsOf = (record: number): GroupFacts | null => {
    const row = byRecord.get(record);
    if (!row) return null;
    let found = facts.get(record);
    if (!found) facts.set(record, (found = toGroupFacts(row, context)));
    return found;
  };
  const of = (role: string): number[] => roles.flatMap((r, i) => (r.role === role ? [i] : []));
  const columns = {
    unit: of('unit'),
    parent: of('parent_unit'),
    code: of('unit_code'),
    measure: of('measure'),
    uom: of('unit_of_measure'),
    dimension: of('dimension')
  };
  const above: Filled = new Map();
  const filledDown = new Set<number>();
  let group = '';
  const rows = table.rows.map((row, r): RowContext => {
    if (row.groups.join() !== group) {
      above.clear();
      group = row.groups.join();
    }
    const cell = (i: number): string => {
      const text = (row.cells[i] ?? '').trim();
      if (row.role !== 'data' || !carried.has(i)) return text;
      if (text !== '') {
        above.set(i, text);
        return text;
      }
      if (above.has(i)) filledDown.add(i);
      return above.get(i) ?? '';
    };
    const groups = row.groups.map(factsOf).filter((g) => g !== null);
    const groupPeriod = groups.map((g) => g.period).findLast((p) => p !== null) ?? null;
    const own = readPeriod(cell, roles, names);
    const parts = (is: readonly number[]): string[] => is.map(cell).filter((t) => t !== '');
    const unitCell = parts(columns.unit)[0] ?? '';
    const labelCells = parts(columns.measure);
    const label = labelCells.at(-1) ?? unitCell;
    const dimensions: Record<string, string> = {};
    for (const i of columns.dimension) {
      const text = cell(i);
      const dimension = roles[i]!.dimension;
      if (text !== '' && dimension !== '')
        dimensions[dimension] = codeIn(dimension, text, context.reference) ?? text;
    }
    const groupUnits = groups.map((g) => g.unit).filter((u) => u !== '');
    const isPart = isPartLabel(label) || groups.some((g) => g.ofWhich);
    const period = own.period ?? partialIn(own.unread, yearOf(groupPeriod) ?? year);
    return {
      row: r,
      unitRaw:
        unitCell !== ''
          ? cleanUnit(unitCell)
          : columns.unit.length === 0
            ? (groupUnits.at(-1) ?? '')
            : '',
      unitCode: parts(columns.code)[0] ?? '',
      parentRaw:
        parentOf(parts(columns.parent), context) ??
        (unitCell !== '' ? (groupUnits.at(-1) ?? '') : ''),
      ownPeriod: period,
      groupPeriod,
      periodUnread: period ? '' : own.unread,
      labels: labelCells.map((t) => withoutPartMark(withoutNumbering(t))),
      group: groups.map((g) => g.words).filter((w) => w !== ''),
      dimensions,
      unitOfMeasure: parts(columns.uom)[0] ?? '',
      level: row.depth * 2 + (isPart ? 1 : 0),
      part: isPart,
      opensParts: isOfWhichWithPart(label)
    };
  });
  return { rows, filledDown: [...filledDown] };
}

const partialIn = (text: string, year: number | null): Period | null =>
  text === '' ? null : periodInYear(text, year);

/** Of several columns of parents, the nearest that is on a list; else the nearest. */
const parentOf = (names: readonly string[], context: Context): string | undefined =>
  names.findLast((name) => unitsOf(name, context).length > 0) ?? names.at(-1);

/** A unit's name without its numbering or dash: "1. Nghệ An", "- Huyện Anh Sơn". */
const cleanUnit = (text: string): string =>
  text
    .trim()
    .replace(
      /^(?:[IVXLC]{1,6}|\d{1,3}(?:\.\d{1,3})*)\s*[.)]\s*(?=\p{L})|^[-–—+•*]\s*(?=\p{L})/u,
      ''
    );

/** A period as a hint writes it; null when there is none. */
export const hintedPeriod = ({ hints }: Context): Period | null =>
  hints.period ? parsePeriod(hints.period) : null;
