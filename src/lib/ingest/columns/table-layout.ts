import type { Issue } from '#lib/model/issue.ts';
import { toIssue } from '../issue.ts';
import type { FoundTable } from '../reader/reading.ts';
import { blankKind } from '../cells/blank-words.ts';
import { unitOfMeasureIn, type ScaledUnit } from './ask.ts';
import { columnHint, type Context } from './context.ts';
import { headerKey } from './header-words.ts';
import { toMeasureReader, type MeasureFacts } from './measure-facts.ts';
import { assignRoles, type Role } from './roles.ts';
import type { MonthFirst } from './month-first.ts';
import { hintedPeriod, readRows, type RowContext } from './row-context.ts';
import { kindOf, settleScales, type Counted } from './scale.ts';
import { settleColumns } from './settle-columns.ts';
import { readTitle, type TitleFacts } from './title-facts.ts';
import {
  haveSerials,
  takeUnits,
  toValueColumn,
  yearOf,
  type ValueColumn
} from './value-columns.ts';
import { findWholes, spanYears, type Whole } from './wholes.ts';

/** A table taken apart: what every column, row and title says, before any figure is read. */
export type TableLayout = {
  roles: Role[];
  /** Names as the file has them, and as issues call them: a column without a name is `#3`. */
  columnNames: string[];
  names: string[];
  values: ValueColumn[];
  rows: RowContext[];
  title: TitleFacts;
  wholes: Whole[];
  /** Totals over years or over units side by side: checked, and no part of one another. */
  sums: Whole[];
  /** Columns that add up units standing side by side; checked, never imported. */
  unitTotals: Set<number>;
  /** Whether a column names measures or rows are named by them. */
  measuresInRows: boolean;
  issues: Issue[];
  imports: (row: number) => boolean;
  /** Whether figures of a column add up over rows: rates and shares do not. */
  adds: (column: ValueColumn) => boolean;
  measureOf: (column: ValueColumn) => MeasureFacts;
  cellMeasure: (column: ValueColumn, row: RowContext) => MeasureFacts;
  unitOf: (column: ValueColumn) => ScaledUnit;
  unitAt: (column: ValueColumn, row: RowContext) => ScaledUnit;
  textAt: (row: number, column: number) => string;
  /** A cell's text as it counts: '' for a dash where a person said that dashes are missing. */
  said: (text: string, column: number) => string;
};

const RATE =
  /^(?:ty le|ti le|ty trong|ty suat|toc do|binh quan|trung binh|so sanh|so voi|muc tang|tang giam|xep hang|hang|diem|rate|share|average)\b/;

const isRate = (column: ValueColumn, unit: ScaledUnit): boolean =>
  /^[%‰]/.test(unit.unitOfMeasure) ||
  unit.unitOfMeasure.includes('/') ||
  column.words.some((w) => RATE.test(headerKey(w)) || /%/.test(w));

/** Only one of the columns that say the same may keep the measure: the whole, or the one not "trong đó". */
function partCollisions(values: readonly ValueColumn[], facts: Map<number, MeasureFacts>): void {
  const groups = new Map<string, ValueColumn[]>();
  for (const column of values) {
    const { measureId, fixed } = facts.get(column.index)!;
    if (measureId === '') continue;
    const { period, within, before, beforeYear, unitName } = column;
    const when = [period, within, before, beforeYear];
    const key = JSON.stringify([measureId, Object.entries(fixed).sort(), when, unitName]);
    groups.set(key, [...(groups.get(key) ?? []), column]);
  }
  for (const group of groups.values()) {
    if (group.length < 2) continue;
    const wholes = group.filter((c) => c.whole);
    const plain = group.filter((c) => !c.ofWhich);
    const kept = wholes.length === 1 ? wholes[0] : plain.length === 1 ? plain[0] : undefined;
    for (const column of group)
      if (column !== kept)
        facts.set(column.index, {
          ...facts.get(column.index)!,
          measureId: '',
          unit: '',
          confidence: 0.3
        });
  }
}

/** The first column of each name of which a person said something. */
function firstSettled(names: readonly string[], context: Context): Map<string, number> {
  const first = new Map<string, number>();
  for (const [index, name] of names.entries()) {
    const { role, measureId } = columnHint(context, name, index) ?? {};
    if ((role ?? measureId) !== undefined && !first.has(name)) first.set(name, index);
  }
  return first;
}

/**
 * Columns of one name that nobody knows stay two things: the later ones carry their number, also
 * once the first of them is settled.
 */
function numberNamesakes(
  values: readonly ValueColumn[],
  facts: Map<number, MeasureFacts>,
  { names, settled }: { names: readonly string[]; settled: ReadonlyMap<string, number> }
): void {
  const met = new Set<string>();
  for (const { index, period, within, before, beforeYear, unitName } of values) {
    const found = facts.get(index)!;
    if (found.measureId !== '') continue;
    const key = JSON.stringify([found.raw, period, within, before, beforeYear, unitName]);
    if (met.has(key) || settled.get(names[index]!)! < index)
      facts.set(index, { ...found, raw: `${found.raw} #${index + 1}`.trim() });
    met.add(key);
  }
}

/** "Trong đó: tập thể, cá nhân" are all there are: their codes are every code of the dimension. */
function fullCover(
  whole: Whole,
  facts: ReadonlyMap<number, MeasureFacts>,
  { reference }: Context
): Whole {
  if (whole.cover === 'all') return whole;
  const said = whole.parts.map((p) => facts.get(p)!.fixed.recipient ?? '');
  const codes = reference.codes.filter((c) => c.dimension === 'recipient').map((c) => c.code);
  const all = said.length === codes.length && codes.every((code) => said.includes(code));
  return all ? { ...whole, cover: 'all' } : whole;
}

/** "Tổng cộng" beside units in the same period, and the units it adds up. */
function unitSums(values: readonly ValueColumn[], totals: ReadonlySet<number>): Whole[] {
  return values.flatMap((total): Whole[] => {
    if (!totals.has(total.index)) return [];
    const like = (c: ValueColumn): boolean =>
      c.unitName !== '' &&
      c.period?.start === total.period?.start &&
      c.words.join() === total.words.join();
    const parts = values.filter(like).map((c) => c.index);
    return parts.length > 1 ? [{ whole: total.index, parts, cover: 'all' }] : [];
  });
}

/** "Tập thể" under "Trong đó" beside "Số được khen": a part is of what stands before it. */
function measureOfParts(
  values: readonly ValueColumn[],
  facts: Map<number, MeasureFacts>,
  ofColumn: (column: ValueColumn) => MeasureFacts
): void {
  let before: ValueColumn | null = null;
  for (const column of values) {
    if (!column.ofWhich) {
      before = column;
      continue;
    }
    if (!before || facts.get(column.index)!.measureId !== '') continue;
    if (before.period?.start !== column.period?.start || before.within !== column.within) continue;
    if (before.unitName !== column.unitName) continue;
    const found = ofColumn({ ...column, words: [...before.words, ...column.words] });
    if (found.measureId !== '') facts.set(column.index, found);
  }
}

/** "Tổng số" counts what all of its parts count, where no title says it, in the state they share. */
function measureOfWholes(wholes: readonly Whole[], facts: Map<number, MeasureFacts>): void {
  for (const { whole, parts } of wholes) {
    const own = facts.get(whole)!;
    const ids = new Set(parts.map((p) => facts.get(p)!.measureId));
    const [id] = ids;
    if (own.measureId !== '' || ids.size !== 1 || !id) continue;
    const { unit, confidence } = facts.get(parts[0]!)!;
    facts.set(whole, { ...own, measureId: id, unit, confidence });
  }
  for (const { whole, parts, cover } of wholes) {
    const own = facts.get(whole)!;
    const all = parts.map((p) => facts.get(p)!);
    if (cover !== 'all' || own.measureId === '') continue;
    if (all.some((part) => part.measureId !== own.measureId)) continue;
    const shared = Object.entries(all[0]!.fixed).filter(([dimension, code]) =>
      all.every((part) => part.fixed[dimension] === code)
    );
    facts.set(whole, { ...own, fixed: { ...Object.fromEntries(shared), ...own.fixed } });
  }
}

/** Takes a table apart. */
export function toLayout(table: FoundTable, context: Context): TableLayout {
  const { hints, file } = context;
  const roles = assignRoles(table, context);
  const columnNames = table.columns.map((c) => c.name);
  const names = columnNames.map((name, i) => name || `#${i + 1}`);
  const title = readTitle(table, context);
  title.period = hintedPeriod(context) ?? title.period;
  const year = yearOf(title.period);
  const serials = haveSerials(table.columns);
  const values = table.columns.flatMap((column, i) =>
    roles[i]!.role === 'value' ? [toValueColumn(column, i, { year, serials })] : []
  );
  settleColumns(values, title.period);
  const hasUnits = roles.some((r) => r.role === 'unit' || r.role === 'unit_code');
  if (!hasUnits) takeUnits(values, context);
  const unitTotals = new Set(
    values.some((c) => c.unitName !== '')
      ? values.filter((c) => c.whole && c.unitName === '').map((c) => c.index)
      : []
  );
  const overTime = values.flatMap((column): Whole[] => {
    const years = spanYears(column, values);
    return years.length > 0
      ? [{ whole: column.index, parts: years.map((y) => y.index), cover: 'all' }]
      : [];
  });
  const measuresInRows = roles.some((r) => r.role === 'measure');
  const { rows, filledDown, monthFirst } = readRows(table, roles, context, { year });
  const reader = toMeasureReader(
    {
      title: table.title,
      unitLine: table.unitLine?.text ?? '',
      recipients: roles.some((r) => r.role === 'dimension' && r.dimension === 'recipient'),
      states: roles.some((r) => r.role === 'dimension' && r.dimension === 'state')
    },
    context
  );
  const facts = new Map(values.map((c) => [c.index, hinted(c, reader.ofColumn(c))]));
  if (!measuresInRows) {
    measureOfParts(values, facts, (c) => hinted(c, reader.ofColumn(c)));
    partCollisions(values, facts);
    const settled = firstSettled(columnNames, context);
    numberNamesakes(values, facts, { names: columnNames, settled });
  }
  const measureOf = (column: ValueColumn): MeasureFacts => facts.get(column.index)!;
  const cellMeasure = (column: ValueColumn, row: RowContext): MeasureFacts =>
    measuresInRows || row.group.length > 0
      ? hinted(column, reader.ofCell(column, row))
      : measureOf(column);

  function hinted(column: ValueColumn, found: MeasureFacts): MeasureFacts {
    const hint = columnHint({ hints }, columnNames[column.index]!, column.index);
    if (hint?.measureId === undefined)
      return column.planned ? { ...found, measureId: '', confidence: 0.3 } : found;
    // Chosen by hand: no unit is held against it here, the review asks where they do not agree.
    const { measureId, fixed = found.fixed } = hint;
    return { ...found, measureId, fixed, unit: '', confidence: 1 };
  }

  const byRow = measuresInRows || rows.some((row) => row.group.length > 0);
  const scaled = toScales(
    table,
    { values, rows, measuresInRows: byRow, measureOf, cellMeasure },
    context
  );
  const alike = (a: ValueColumn, b: ValueColumn): boolean => {
    const [x, y] = [countedOf(a, measureOf(a)), countedOf(b, measureOf(b))];
    const money = (c: Counted): boolean => kindOf(c) === 'money' || c.own?.unitOfMeasure === 'đồng';
    return money(x) === money(y) && !isRate(b, scaled.unitOf(b));
  };
  const wholes = findWholes(values, alike).map((w) => fullCover(w, facts, context));
  measureOfWholes(wholes, facts);
  const excluded = new Set(hints.excluded ?? []);
  const dashless = new Set(
    columnNames.flatMap((name, i) => (columnHint({ hints }, name, i)?.dash === 'missing' ? i : []))
  );
  const said = (text: string, c: number): string =>
    dashless.has(c) && blankKind(text) === 'dash' ? '' : text;
  const onlyTotals = !table.rows.some((r) => r.role === 'data');
  return {
    roles,
    columnNames,
    names,
    values,
    rows,
    title,
    wholes,
    sums: [...overTime, ...unitSums(values, unitTotals)],
    unitTotals,
    measuresInRows,
    issues: [
      ...scaled.issues,
      ...tellFilled(filledDown, names, context),
      ...tellMonthFirst(monthFirst, names, context)
    ],
    imports: (r) => {
      const { role, line } = table.rows[r]!;
      return (role === 'data' || (onlyTotals && role === 'total')) && !excluded.has(line);
    },
    adds: (column) => !isRate(column, scaled.unitOf(column)),
    measureOf,
    cellMeasure,
    unitOf: scaled.unitOf,
    unitAt: scaled.unitAt,
    textAt: (r, c) => {
      const row = table.rows[r]!;
      return said(row.cells[c] ?? '', c);
    },
    said
  };

  function tellFilled(columns: readonly number[], all: readonly string[], _: Context): Issue[] {
    return columns.map((i) => ({
      severity: 'info',
      code: 'cells_filled_down',
      file,
      row: null,
      column: all[i]!,
      seen: ''
    }));
  }
}

const tellMonthFirst = (
  columns: ReadonlyMap<number, MonthFirst>,
  names: readonly string[],
  { file }: Context
): Issue[] =>
  [...columns].map(([i, { line, seen }]) =>
    toIssue('warning', 'dates_month_first', { file, row: line, column: names[i]!, seen })
  );

const countedOf = (
  column: ValueColumn,
  { unit }: MeasureFacts,
  labels: readonly string[] = []
): Counted => ({
  name: column.name,
  words: [...labels, ...column.words].join(' '),
  measureUnit: unit,
  own: column.own
});

type ForScales = Pick<
  TableLayout,
  'values' | 'rows' | 'measuresInRows' | 'measureOf' | 'cellMeasure'
>;

/** All that settles the unit of a cell: one measure may stand in triệu in one row, in tỷ in the next. */
const cellKey = ({ index }: ValueColumn, { labels, group, unitOfMeasure }: RowContext): string =>
  [index, labels.join('\u0001'), group.join('\u0001'), unitOfMeasure].join('\u0000');

/**
 * Units of measure, of columns and of cells: the header's, the row label's, the unit column's, then
 * the unit line's.
 */
function toScales(table: FoundTable, layout: ForScales, { file, hints }: Context) {
  const { values, rows, measuresInRows, measureOf, cellMeasure } = layout;
  const columnThings = values.map((c) => countedOf(c, measureOf(c)));
  const ofColumns = settleScales(columnThings, table, { file });
  const byColumn = new Map(values.map((c, i) => [c.index, ofColumns.scales[i]!]));
  const byCell = new Map<string, ScaledUnit>();
  let issues = ofColumns.issues;
  if (measuresInRows) {
    const cells = new Map<string, Counted>();
    for (const row of rows)
      if (table.rows[row.row]!.role === 'data')
        for (const column of values) {
          const key = cellKey(column, row);
          if (!cells.has(key)) cells.set(key, cellThing(column, row, cellMeasure(column, row)));
        }
    const settled = settleScales([...cells.values()], table, { file });
    [...cells.keys()].forEach((key, i) => byCell.set(key, settled.scales[i]!));
    issues = settled.issues;
  }
  const hinted = new Map(
    values.flatMap((column): [ValueColumn, ScaledUnit][] => {
      const hint = columnHint({ hints }, column.name, column.index);
      if (hint?.scale === undefined && hint?.unitOfMeasure === undefined) return [];
      const found = byColumn.get(column.index)!;
      const { scale = found.scale, unitOfMeasure = found.unitOfMeasure } = hint;
      return [[column, { scale, unitOfMeasure }]];
    })
  );
  const unitOf = (column: ValueColumn): ScaledUnit =>
    hinted.get(column) ?? byColumn.get(column.index) ?? { unitOfMeasure: '', scale: 1 };
  const unitAt = (column: ValueColumn, row: RowContext): ScaledUnit => {
    const hint = hinted.get(column);
    if (hint) return hint;
    if (!column.own && !measuresInRows && row.unitOfMeasure !== '') return rowUnit(row)!;
    return (byCell.size > 0 ? byCell.get(cellKey(column, row)) : undefined) ?? unitOf(column);
  };
  return { unitOf, unitAt, issues };
}

/** What the unit column of a row says; words it does not know are the unit as they stand. */
const rowUnit = (row: RowContext): ScaledUnit | null =>
  row.unitOfMeasure === ''
    ? null
    : (unitOfMeasureIn(row.unitOfMeasure) ?? { unitOfMeasure: row.unitOfMeasure, scale: 1 });

function cellThing(column: ValueColumn, row: RowContext, measure: MeasureFacts): Counted {
  const label = row.labels.map(unitOfMeasureIn).findLast((u) => u !== null) ?? null;
  const group = row.group.map(unitOfMeasureIn).findLast((u) => u !== null) ?? null;
  return {
    ...countedOf(column, measure, row.labels),
    name: row.labels.at(-1) || column.name,
    own: column.own ?? label ?? rowUnit(row) ?? group
  };
}
