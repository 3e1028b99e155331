import type { Issue } from '#lib/model/issue.ts';
import { toPeriodCode, type Period } from '#lib/model/period.ts';
import { toIssue } from '../issue.ts';
import { readFigure, type FigureOptions, type FigureReading } from '../cells/read-figure.ts';
import type { BodyRow, Figure, ReadObservation } from '../reader/reading.ts';
import { type ScaledUnit } from './ask.ts';
import type { MeasureFacts } from './measure-facts.ts';
import type { RowContext } from './row-context.ts';
import type { ValueColumn } from './value-columns.ts';

/** Reads one column of figures, total rows included; `null` where a row holds none to read. */
export function readFigures(
  rows: readonly BodyRow[],
  column: { index: number; name: string },
  {
    options,
    unitAt,
    money,
    textAt,
    file,
    reads
  }: {
    options: (row: number) => FigureOptions;
    /** Unit of measure and scale of the cell, unless it says its own. */
    unitAt: (row: number) => ScaledUnit;
    /** The cell is money, so that "2 tỷ" is of đồng. */
    money: (row: number) => boolean;
    textAt: (row: number, column: number) => string;
    file: string;
    /** Whether the row is one whose cells are read. */
    reads: (row: number) => boolean;
  }
): { figures: (Figure | null)[]; issues: Issue[] } {
  const issues: Issue[] = [];
  const figures = rows.map((row, r): Figure | null => {
    if (!reads(r)) return null;
    const text = textAt(r, column.index);
    const { figure, issue } = readCell(text, options(r), { unit: unitAt(r), money: money(r) });
    if (issue) {
      const at = { file, row: row.line, column: column.name, seen: text.trim() };
      issues.push(toIssue(issue.severity, issue.code, at, issue.details));
    }
    return figure;
  });
  return { figures, issues };
}

/** Reads one cell of a column of figures, with what its column and row say of it. */
export function readCell(
  text: string,
  options: FigureOptions,
  { unit, money }: { unit: ScaledUnit; money: boolean }
): Pick<FigureReading, 'figure' | 'issue'> {
  const { figure, issue } = readFigure(text, options);
  const flags =
    issue?.code === 'ambiguous_number' && !figure.flags.includes('ambiguous')
      ? [...figure.flags, 'ambiguous']
      : figure.flags;
  const own = figure.scale !== 1 || figure.unitOfMeasure !== '';
  if (!own) return { figure: { ...figure, ...unit, flags }, issue };
  // "5 triệu" says its scale only; what is counted is said above.
  const unitOfMeasure = figure.unitOfMeasure || unit.unitOfMeasure || (money ? 'đồng' : '');
  return { figure: { ...figure, flags, unitOfMeasure }, issue };
}

/** Everything that is known of a cell but its figure. */
export type CellMeaning = {
  unitRaw: string;
  unitId: string;
  unit: string;
  period: Period | null;
  measure: MeasureFacts;
};

const familyOf = (unit: string): string =>
  // "đồng/suất" is money, "đồng chí" are people.
  /^(?:đồng(?:\/.*)?|USD)$/.test(unit) ? 'money' : /^[%‰]/.test(unit) ? 'share' : 'count';

/** A count is not said in đồng, nor a share in people: then the words were understood wrongly. */
const contradicts = ({ unit }: MeasureFacts, { unitOfMeasure, value }: Figure): boolean =>
  unit !== '' &&
  unitOfMeasure !== '' &&
  value !== null &&
  familyOf(unit) !== familyOf(unitOfMeasure);

const codes = new WeakMap<Period, string>();

/** Rows share their few periods. */
function codeOf(period: Period): string {
  const there = codes.get(period);
  if (there !== undefined) return there;
  const code = toPeriodCode(period);
  codes.set(period, code);
  return code;
}

/** One observation of a cell. */
export function toObservation(
  column: ValueColumn,
  row: RowContext,
  line: number,
  figure: Figure,
  { unitRaw, unitId, unit, period, measure }: CellMeaning
): ReadObservation {
  const status =
    column.status && figure.status === 'normal' && figure.value !== null
      ? column.status
      : figure.status;
  const wrong = contradicts(measure, figure);
  return {
    unitRaw,
    unitId,
    unit,
    period: period ? codeOf(period) : '',
    periodStart: period?.start ?? '',
    periodEnd: period?.end ?? '',
    measureId: wrong ? '' : measure.measureId,
    measureRaw: measure.raw,
    dimensions: { ...(wrong ? {} : measure.fixed), ...row.dimensions },
    column: column.index,
    row: row.row,
    line,
    figure: status === figure.status ? figure : { ...figure, status },
    partOf: null
  };
}
