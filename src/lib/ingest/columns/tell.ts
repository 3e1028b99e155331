import type { Issue } from '#lib/model/issue.ts';
import type { IssueCode } from '#lib/text/words/issues.ts';
import { toIssue } from '../issue.ts';
import { amountsTold } from './amounts-told.ts';
import type { FoundTable, ReadObservation } from '../reader/reading.ts';
import { cellKind, periodQuestion, yearAsNumber } from './ask.ts';
import type { Context } from './context.ts';
import { isFormula, isSerial } from './evidence.ts';
import { headerKey } from './header-words.ts';
import { kindOf } from './scale.ts';
import { sharesTold } from './shares-told.ts';
import type { TableLayout } from './table-layout.ts';

const MOST_LABELS = 100;
const SCHOOL_YEAR = /^(?:nam hoc|nien (?:khoa|hoc)|school year|academic year)/;

const isBlankColumn = ({ rows }: FoundTable, index: number): boolean =>
  rows.every(({ cells }) => (cells[index] ?? '').trim() === '');

/** What the roles leave open: nothing to count, columns nobody could place. */
export function roleIssues(table: FoundTable, layout: TableLayout, { file }: Context): Issue[] {
  const issues: Issue[] = [];
  const personal = layout.roles.flatMap((r, i) =>
    r.role === 'personal' ? [layout.names[i]!] : []
  );
  for (const [i, { role, evidence }] of layout.roles.entries()) {
    const cellOf = (is: (text: string) => boolean) =>
      table.rows.find((row) => is((row.cells[i] ?? '').trim()));
    const told = (code: IssueCode, is: (text: string) => boolean) => {
      const row = cellOf(is);
      const at = { file, row: row?.line ?? null, column: layout.names[i]! };
      const seen = row?.cells[i]!.trim() ?? '';
      const severity = code === 'formula_in_text' ? 'warning' : 'info';
      issues.push(toIssue(severity, code, { ...at, seen }));
    };
    if (/^period/.test(role) && evidence.serials > 0) told('period_serials', isSerial);
    if (/^period/.test(role) && evidence.numberYears > 0)
      told('period_year_number', (text) => yearAsNumber(text) !== null);
    const isSchool = role === 'period' && SCHOOL_YEAR.test(headerKey(layout.names[i]!));
    if (isSchool && evidence.periods > 0) told('period_school_year', (text) => text !== '');
    if (role !== 'value' && evidence.formulas > 0) told('formula_in_text', isFormula);
  }
  for (const column of personal)
    issues.push(toIssue('warning', 'column_personal', { file, column, seen: column }));
  for (const { index } of layout.values)
    if (layout.values.length > 1 && table.rows.length > 1 && isBlankColumn(table, index))
      issues.push(toIssue('warning', 'column_blank', { file, column: layout.names[index]! }));
  if (layout.values.length === 0 && table.rows.length > 0)
    issues.push(toIssue('warning', 'values_none', { file, row: table.rows[0]?.line ?? null }));
  return issues;
}

/** Gaps of the whole table, each told once: no period, no unit, measures nobody knows. */
export function tellGaps(
  table: FoundTable,
  layout: TableLayout,
  observations: readonly ReadObservation[],
  context: Context
): Issue[] {
  const { file } = context;
  const issues: Issue[] = [];
  const lineOf = (o: ReadObservation | undefined): number | null => o?.line ?? null;
  const undated = observations.filter((o) => o.periodStart === '');
  const unread = layout.rows.filter((r) => r.periodUnread !== '' && layout.imports(r.row));
  const noted = new Set<string>();
  for (const row of unread) {
    if (noted.has(row.periodUnread) || noted.size >= MOST_LABELS) continue;
    noted.add(row.periodUnread);
    const { line, cells } = table.rows[row.row]!;
    const said = layout.roles.findIndex(
      ({ role }, i) => /^period/.test(role) && (cells[i] ?? '').trim() !== ''
    );
    const column = layout.names[said] ?? null;
    const asked = periodQuestion(row.periodUnread, null);
    const at = { file, row: line, column, seen: row.periodUnread };
    issues.push(toIssue('warning', asked?.code ?? 'period_unreadable', at, asked?.details));
  }
  const unsaid = undated.filter((o) => layout.rows[o.row]?.periodUnread === '');
  const { question } = layout.title;
  if (question && (question.code !== 'period_open' || unsaid.length > 0)) {
    const severity = question.code === 'period_school_year' ? 'info' : 'warning';
    issues.push(toIssue(severity, question.code, { file, seen: question.seen.slice(0, 200) }));
  }
  if (unsaid.length > 0)
    issues.push(toIssue('warning', 'period_unstated', { file }, { count: unsaid.length }));
  const unitless = observations.filter((o) => o.unitRaw === '' && o.unitId === '');
  if (unitless.length > 0) {
    const code = unitless.length === observations.length ? 'unit_unstated' : 'unit_blank';
    const at = { file, row: code === 'unit_blank' ? lineOf(unitless[0]) : null };
    issues.push(toIssue('warning', code, at, { count: unitless.length }));
  }
  const fromTitle = layout.title.unitName;
  if (fromTitle !== '' && observations.some((o) => o.unitRaw === fromTitle))
    issues.push(toIssue('info', 'unit_from_title', { file, seen: fromTitle }));
  return [
    ...issues,
    ...measureGaps(layout, observations, file),
    ...measureDoubts(table, layout, context),
    ...moneyGaps(layout, observations, context),
    ...amountsTold(table, observations, file),
    ...sharesTold(table, observations, file),
    ...totalsTold(table, layout, file)
  ];
}

/** Measures taken with a doubt: from the title, or from words another measure fits nearly as well. */
function measureDoubts(table: FoundTable, layout: TableLayout, { file }: Context): Issue[] {
  const issues: Issue[] = [];
  const met = new Set<string>();
  for (const row of layout.rows) {
    if (met.size >= MOST_LABELS) break;
    if (!layout.imports(row.row)) continue;
    for (const column of layout.values) {
      const { measureId, raw, confidence, nearest, fromTitle } = layout.cellMeasure(column, row);
      if (measureId === '' || met.has(raw) || (!fromTitle && confidence >= 0.6)) continue;
      met.add(raw);
      const at = { file, column: layout.names[column.index]!, seen: raw };
      const details = { measure: measureId, suggestion: nearest };
      issues.push(
        fromTitle
          ? toIssue('info', 'measure_from_title', { file, seen: raw }, details)
          : toIssue('warning', 'measure_doubtful', at, details)
      );
    }
    if (!layout.measuresInRows) break;
  }
  return issues;
}

function measureGaps(
  layout: TableLayout,
  observations: readonly ReadObservation[],
  file: string
): Issue[] {
  const met = new Map<string, ReadObservation>();
  for (const o of observations)
    if (o.measureId === '') {
      if (!met.has(o.measureRaw)) met.set(o.measureRaw, o);
    }
  const all = [...met.values()];
  const issues = all.slice(0, MOST_LABELS).map((o) => {
    const column = layout.names[o.column]!;
    const row = layout.measuresInRows ? o.line : null;
    const at = { file, row, column, seen: o.measureRaw };
    const value = layout.values.find((c) => c.index === o.column)!;
    if (o.measureRaw === '') return toIssue('warning', 'measure_unstated', { file, column });
    const { nearest } = layout.cellMeasure(value, layout.rows[o.row]!);
    return toIssue('warning', 'measure_unrecognised', at, { suggestion: nearest });
  });
  if (all.length > MOST_LABELS)
    issues.push(toIssue('warning', 'measures_more', { file }, { rest: all.length - MOST_LABELS }));
  return issues;
}

/** Amounts nobody says the unit of: a thousandfold mistake waits there. Told once for each name. */
function moneyGaps(
  layout: TableLayout,
  observations: readonly ReadObservation[],
  { file, reference }: Context
): Issue[] {
  const money = new Set(
    reference.measures.filter((m) => m.unitOfMeasure === 'dong').map((m) => m.id)
  );
  const met = new Map<string, ReadObservation>();
  for (const o of observations) {
    const { value, unitOfMeasure, scale } = o.figure;
    if (value === null || unitOfMeasure !== '' || scale !== 1 || met.has(o.measureRaw)) continue;
    const thing = { name: '', words: o.measureRaw, measureUnit: '', own: null };
    if (money.has(o.measureId) || kindOf(thing) === 'money') met.set(o.measureRaw, o);
  }
  return [...met.values()].slice(0, MOST_LABELS).map((o) => {
    const at = { file, row: o.line, column: layout.names[o.column]!, seen: o.measureRaw };
    return toIssue('warning', 'money_unit_unstated', at);
  });
}

function totalsTold(table: FoundTable, layout: TableLayout, file: string): Issue[] {
  const holdsFigures = (cells: readonly string[]): boolean =>
    layout.values.some((c) => cellKind(cells[c.index] ?? '') === 'number');
  const left = table.rows.filter(
    (r, i) =>
      (r.role === 'total' && !layout.imports(i)) || (r.role === 'group' && holdsFigures(r.cells))
  );
  if (left.length === 0) return [];
  const { line, cells } = left[0]!;
  const seen = cells.find((c) => /\p{L}/u.test(c))?.trim() ?? '';
  return [toIssue('info', 'totals_left_out', { file, row: line, seen }, { count: left.length })];
}
