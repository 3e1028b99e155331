import type { Dimension } from '#lib/model/observation.ts';
import type { ColumnRole, FoundTable, HeaderColumn } from '../reader/reading.ts';
import { hasScale, measureOf, periodOf } from './ask.ts';
import { columnHint, type Context } from './context.ts';
import { gatherEvidence, sampleRows, type Evidence } from './evidence.ts';
import {
  finenessOf,
  guessFromHeader,
  headerKey,
  isGenericValue,
  isWhole,
  type HeaderGuess
} from './header-words.ts';

/** A column's role with what it rests on. */
export type Role = {
  role: ColumnRole;
  dimension: Dimension | '';
  /** 0 to 1; below 0.5 a person is asked. */
  confidence: number;
  evidence: Evidence;
};

const mostlyNumbers = (e: Evidence): boolean => e.numbers > 0 && e.numbers >= e.texts;
const mostlyText = (e: Evidence): boolean => e.texts > e.numbers;

/** Whether the header speaks of figures: a period, a unit of measure, "Số lượng", "Tổng số". */
const announcesValues = ({ path, name }: HeaderColumn): boolean =>
  isGenericValue(name) ||
  path.some((part) => isWhole(part) || periodOf(part) !== null || hasScale(part)) ||
  /^(?:so|tong|ty le|kinh phi|gia tri|tri gia) /.test(headerKey(path.at(-1) ?? ''));

const SURE_OF_MEASURE = 0.6;

/**
 * Figures under a header that is a measure, even where most are still formulas or badly written:
 * each of those then gets its issue.
 */
function isMeasured({ path }: HeaderColumn, e: Evidence, context: Context): boolean {
  if (e.numbers + e.formulas === 0 || e.units >= 0.5) return false;
  const words = e.texts - e.formulas;
  if (words > 2 * (e.numbers + e.formulas)) return false;
  const asked = { path: [...path], unitLine: '', title: [], group: [] };
  const { measureId, confidence } = measureOf(asked, context);
  return measureId !== '' && confidence >= SURE_OF_MEASURE;
}

type Settled = { role: ColumnRole; dimension?: Dimension | ''; confidence: number } | null;

/** What the header says, as far as the cells agree. */
function fromHeader(
  guess: NonNullable<HeaderGuess>,
  e: Evidence,
  { name, first }: { name: string; first: boolean }
): Settled {
  const { role } = guess;
  const sure: Settled = { role, dimension: guess.dimension ?? '', confidence: 0.9 };
  if (e.filled === 0) return sure;
  switch (role) {
    case 'order':
      // "TT" is short for "tập thể" too: away from the edge its numbers have to count up.
      return !mostlyText(e) || e.numbering >= 0.5
        ? first || e.sequence >= 0.5 || e.numbers === 0
          ? sure
          : null
        : null;
    case 'unit':
      if (e.unitsOfMeasure > 0.5 && e.unitsOfMeasure > e.units)
        return { role: 'unit_of_measure', confidence: 0.8 };
      return mostlyNumbers(e) && e.units === 0 ? null : sure;
    case 'period':
    case 'period_start':
    case 'period_end':
      // "Nam" beside "Nữ" is not a year.
      if (e.periods >= 0.5 || !mostlyNumbers(e)) return sure;
      // Days as spreadsheets count them are never figures under "Ngày".
      if (e.serials + e.periods >= 0.5) return sure;
      if (/^(?:nam|year)\b/.test(headerKey(name)) && e.numberYears >= 0.8) return sure;
      return /^(?:quy|thang|month|quarter)/.test(headerKey(name)) && isShortCount(e) ? sure : null;
    case 'unit_code':
      // Codes of columns stand under names too: "Tỉnh", "ma_tinh" over "Nghệ An".
      return e.units >= 0.5 && mostlyText(e) ? { role: 'unit', confidence: 0.8 } : sure;
    case 'measure':
    case 'source':
      return mostlyNumbers(e) && e.texts === 0 ? null : sure;
    case 'unit_of_measure':
      return mostlyNumbers(e) && e.texts === 0 ? null : sure;
    case 'note':
      return mostlyNumbers(e) &&
        e.texts === 0 &&
        !/^(?:ghi chu|note|chu|dong goc)/.test(headerKey(name))
        ? null
        : sure;
    case 'dimension':
      if (mostlyNumbers(e) && e.texts === 0) return null;
      return e.dimension
        ? { ...sure, dimension: e.dimension.dimension }
        : { ...sure, confidence: 0.6 };
    default:
      return sure;
  }
}

/** Months and quarters under "Tháng", "Quý": numbers of one or two digits. */
const isShortCount = (e: Evidence): boolean => e.numbering >= 0.8;

/** What the cells say where the header does not. */
function fromCells(
  column: HeaderColumn,
  e: Evidence,
  { first, context }: { first: boolean; context: Context }
): Settled {
  const named = column.name !== '';
  if (e.personal >= 0.5) return { role: 'personal', confidence: 0.9 };
  if (e.filled === 0)
    return named && announcesValues(column)
      ? { role: 'value', confidence: 0.7 }
      : { role: 'ignored', confidence: 0.7 };
  if (named && announcesValues(column) && e.units < 0.5) return { role: 'value', confidence: 0.9 };
  if (!named && e.years >= 0.8) return { role: 'period', confidence: 0.7 };
  if (!named && first && e.numbering >= 0.8 && (e.sequence >= 0.6 || e.numbers === 0))
    return { role: 'order', confidence: 0.7 };
  if (e.spans >= 0.8) return { role: 'period', confidence: 0.8 };
  if (mostlyNumbers(e)) return { role: 'value', confidence: named ? 0.9 : 0.6 };
  if (e.units >= 0.5) return { role: 'unit', confidence: 0.9 };
  if (named && isMeasured(column, e, context)) return { role: 'value', confidence: 0.7 };
  if (e.dimension) return { role: 'dimension', dimension: e.dimension.dimension, confidence: 0.8 };
  if (e.periods >= 0.8) return { role: 'period', confidence: 0.8 };
  if (e.unitsOfMeasure >= 0.8) return { role: 'unit_of_measure', confidence: 0.7 };
  return e.marks > e.texts ? { role: 'value', confidence: 0.6 } : null;
}

/** The finest column of units is the unit; those above it are its parents. */
function settleUnits(roles: Role[], columns: readonly HeaderColumn[]): void {
  const units = roles.flatMap((r, i) => (r.role === 'unit' ? [i] : []));
  if (units.length < 2) return;
  const weight = (i: number): number => {
    const generic = /^(?:ten|name|noi)$/.test(headerKey(columns[i]!.name));
    return finenessOf(columns[i]!.name) * 10 - (generic ? 20 : 0);
  };
  const finest = units.reduce((best, i) => (weight(i) > weight(best) ? i : best));
  for (const i of units) if (i !== finest) roles[i] = { ...roles[i]!, role: 'parent_unit' };
}

/**
 * The first column of words nobody claimed names the rows: their units, when most of those known
 * are, else what is measured.
 */
function claimLabels(roles: Role[], open: readonly number[]): void {
  const has = (role: ColumnRole): boolean => roles.some((r) => r.role === role);
  const label = open.find((i) => roles[i]!.evidence.texts > 0);
  if (label === undefined || has('unit') || has('measure')) return;
  if (!roles.some((r) => r.role === 'value')) return;
  const { evidence } = roles[label]!;
  roles[label] = {
    ...roles[label]!,
    role: evidence.units > 0.15 ? 'unit' : 'measure',
    confidence: 0.6
  };
}

/** "Ngày | Tháng | Năm", a number each: three columns of one day. */
function claimDays(roles: Role[], columns: readonly HeaderColumn[]): void {
  const keys = columns.map((c) => headerKey(c.name));
  const dated = ['thang', 'nam'].every((key) => roles[keys.indexOf(key)]?.role === 'period');
  const day = keys.indexOf('ngay');
  if (dated && roles[day]?.role === 'value' && isShortCount(roles[day].evidence))
    roles[day] = { ...roles[day], role: 'period', confidence: 0.8 };
}

/** "Lĩnh vực: Mô hình, An sinh" beside what is counted: headings of rows, and codes of nothing. */
function dropHeadings(roles: Role[]): void {
  if (!roles.some((r) => r.role === 'measure')) return;
  for (const [i, { role, evidence, confidence }] of roles.entries())
    if (role === 'dimension' && !evidence.dimension && confidence < 1)
      roles[i] = { role: 'ignored', dimension: '', confidence: 0.6, evidence };
}

/** "Chỉ tiêu" over "Năm" above words: the lower name speaks of the years at its right, not of its column. */
function guessOf({ path, name }: HeaderColumn, e: Evidence): HeaderGuess {
  const guess = guessFromHeader(path, name);
  const isCorner = path.length === 2 && guess?.role === 'period' && mostlyText(e);
  if (!isCorner || e.periods + e.serials > 0) return guess;
  const upper = guessFromHeader(path.slice(0, 1), path[0]!);
  return upper && upper.role !== 'period' ? upper : guess;
}

/** Gives each column its role: what a person said, then its header, then its cells. */
export function assignRoles(table: FoundTable, context: Context): Role[] {
  const rows = sampleRows(table.rows, table.columns.length);
  const open: number[] = [];
  const roles = table.columns.map((column, i): Role => {
    const evidence = gatherEvidence(rows, i, context);
    const hint = columnHint(context, column.name, i);
    if (hint?.role)
      return {
        role: hint.role,
        dimension: (hint.dimension ?? '') as Dimension | '',
        confidence: 1,
        evidence
      };
    const guess = guessOf(column, evidence);
    const settled =
      (guess && fromHeader(guess, evidence, { name: column.name, first: i === 0 })) ??
      fromCells(column, evidence, { first: i === 0, context });
    if (!settled) open.push(i);
    return {
      role: settled?.role ?? 'ignored',
      dimension: settled?.dimension ?? '',
      confidence: settled?.confidence ?? 0.6,
      evidence
    };
  });
  claimDays(roles, table.columns);
  claimLabels(roles, open);
  settleUnits(roles, table.columns);
  dropHeadings(roles);
  return roles;
}
