import type { Period } from '#lib/model/period.ts';
import { parsePeriod } from '#lib/model/period.ts';
import type { BodyRow, FoundTable } from '../reader/reading.ts';
import { isGroupText } from '../layout/line-words.ts';
import { isDistrict, measureOf, periodIn, periodOf, unitsOf } from './ask.ts';
import type { Context } from './context.ts';
import { codeIn } from './dimension-codes.ts';
import {
  finenessOf,
  isOfWhich,
  isOfWhichWithPart,
  isPartLabel,
  withoutNumbering,
  withoutPartMark
} from './header-words.ts';
import { dayFirst, monthFirstColumns, type MonthFirst } from './month-first.ts';
import type { Role } from './roles.ts';
import { toPeriodReader } from './row-period.ts';
import { periodInYear, yearOf } from './value-columns.ts';

/** What a row says of every figure in it. */
export type RowContext = {
  row: number;
  unitRaw: string;
  unitCode: string;
  parentRaw: string;
  /** The nearest unit above that is on no list, where another above it is: a district; '' otherwise. */
  districtRaw: string;
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

const PROVINCES = 2;
const DISTRICTS = 3;

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

/** The leftmost column of labels that says another thing than it last did, which is then noted. */
function firstChange({ cells }: BodyRow, labelsAbove: Map<number, string>): number {
  let first = Infinity;
  for (const [i, before] of labelsAbove) {
    const text = (cells[i] ?? '').trim();
    if (text === '' || text === before) continue;
    labelsAbove.set(i, text);
    first = Math.min(first, i);
  }
  return first;
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

type GroupFacts = { unit: string; period: Period | null; words: string; ofWhich: boolean };

function toGroupFacts(row: BodyRow, context: Context): GroupFacts {
  const label = withoutNumbering(groupLabel(row)).replace(/[:.]\s*$/, '');
  const period = periodOf(label);
  const isUnit = unitsOf(label, context).length > 0 || isDistrict(label, context);
  const unit = !period && isUnit ? label : '';
  return {
    unit,
    period: period ?? (unit === '' ? periodIn(label) : null),
    words: period || unit !== '' || isOfWhich(label) || isBlock(label, context) ? '' : label,
    ofWhich: isOfWhich(label)
  };
}

/** "Khối huyện", "Khu vực miền núi" over units: they say who reports, not what is counted. */
const isBlock = (label: string, context: Context): boolean =>
  isGroupText(label) &&
  measureOf({ path: [label], unitLine: '', title: [], group: [] }, context).measureId === '';

/** Reads the labels of every row, blanks of merged cells filled from above, groups included. */
export function readRows(
  table: FoundTable,
  roles: readonly Role[],
  context: Context,
  { year }: { year: number | null }
): { rows: RowContext[]; filledDown: number[]; monthFirst: Map<number, MonthFirst> } {
  const names = table.columns.map((c) => c.name);
  const carried = context.excerpt ? new Set<number>() : carriedColumns(roles, table.rows);
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
  const readPeriod = toPeriodReader(roles, names);
  const monthFirst = monthFirstColumns(roles, table.rows);
  const carriedAbove: Filled = new Map();
  const labelsAbove = new Map(
    roles.flatMap((r, i) => (CARRIED.has(r.role) ? [[i, ''] as const] : []))
  );
  const filledDown = new Set<number>();
  let groupsAbove: readonly number[] = [];
  const rows = table.rows.map((row, r): RowContext => {
    if (row.groups !== groupsAbove && row.groups.join() !== groupsAbove.join())
      carriedAbove.clear();
    groupsAbove = row.groups;
    const changedFrom = firstChange(row, labelsAbove);
    const cell = (i: number): string => {
      const text = (row.cells[i] ?? '').trim();
      if (row.role !== 'data' || !carried.has(i)) return text;
      if (text !== '') {
        carriedAbove.set(i, text);
        return text;
      }
      // A merged cell does not reach past a new label to its left; there a blank split is none.
      if (roles[i]!.role === 'dimension' && i > changedFrom) carriedAbove.delete(i);
      if (carriedAbove.has(i)) filledDown.add(i);
      return carriedAbove.get(i) ?? '';
    };
    const groups = row.groups.map(factsOf).filter((g) => g !== null);
    const groupPeriod = groups.map((g) => g.period).findLast((p) => p !== null) ?? null;
    const own = readPeriod(
      monthFirst.size > 0 ? (i) => (monthFirst.has(i) ? dayFirst(cell(i)) : cell(i)) : cell
    );
    const parts = (is: readonly number[]): string[] => is.map(cell).filter((t) => t !== '');
    const unitCell = parts(columns.unit)[0] ?? '';
    const labelCells = parts(columns.measure);
    const label = labelCells.at(-1) ?? unitCell;
    const above = columns.parent
      .map((i): Above => ({ text: cell(i), fineness: finenessOf(names[i]!) }))
      .filter(({ text }) => text !== '');
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
      parentRaw: parentOf(above, context) ?? (unitCell !== '' ? (groupUnits.at(-1) ?? '') : ''),
      districtRaw: districtOf(above, context),
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
  return { rows, filledDown: [...filledDown], monthFirst };
}

const partialIn = (text: string, year: number | null): Period | null =>
  text === '' ? null : periodInYear(text, year);

/** A cell of a column of parents, and how fine its header says they are. */
type Above = { text: string; fineness: number };

const isListed = ({ text }: Above, context: Context): boolean => unitsOf(text, context).length > 0;

/** Of several columns of parents the province, else the nearest that is on a list; else the nearest. */
const parentOf = (above: readonly Above[], context: Context): string | undefined =>
  (
    above.find((one) => one.fineness === PROVINCES && isListed(one, context)) ??
    above.findLast((one) => isListed(one, context)) ??
    above.at(-1)
  )?.text;

/** The district among the columns of parents: a "Hòa Bình" under "Huyện" is none of the provinces. */
const districtOf = (above: readonly Above[], context: Context): string =>
  (
    above.find((one) => one.fineness === DISTRICTS) ??
    above.findLast((one) => !isListed(one, context))
  )?.text ?? '';

/** A unit's name without its numbering, dash or "Trong đó": "1. Nghệ An", "- Huyện Anh Sơn". */
const cleanUnit = (text: string): string =>
  withoutPartMark(text).replace(
    /^(?:[IVXLC]{1,6}|\d{1,3}(?:\.\d{1,3})*)\s*[.)]\s*(?=\p{L})|^[-–—+•*]\s*(?=\p{L})/u,
    ''
  );

/** A period as a hint writes it; null when there is none. */
export const hintedPeriod = ({ hints }: Context): Period | null =>
  hints.period ? parsePeriod(hints.period) : null;
