import { periodText, type FigureContext } from '#lib/charts/context.ts';
import { toNumberStyle } from '#lib/charts/numbers.ts';
import { measureText } from '#lib/charts/subtitle.ts';
import { periodCode } from '#lib/charts/time.ts';
import type { Bound } from '#lib/model/bound.ts';
import type { ResultRow } from '#lib/query/result.ts';
import { BLANK_WORDS } from '#lib/text/words/figure.ts';
import { profileWords } from '#lib/text/words/profile.ts';
import type { ProfileMeasure, Reconciled } from '#lib/workspace/profile.ts';

export type ReconcileCell = { key: string; text: string; value: number | null; blank: boolean };
export type ReconcileRow = {
  key: 'own' | 'rollUp' | 'difference' | 'coverage';
  cells: ReconcileCell[];
};
export type ReconcileView = {
  /** Periods for which some unit below reported some measure, in order. */
  columns: { key: string; label: string }[];
  groups: { measureId: string; measure: string; unit: string; rows: ReconcileRow[] }[];
  /** Measures of which no unit below has a figure. */
  without: string[];
};

const isTold = (r: Reconciled): boolean => r.levels.rollUp !== null;

/** The style of a measure's numbers, of sums and differences as of reports. */
function styleOf(m: ProfileMeasure, context: FigureContext) {
  const values = m.reconciled.flatMap(({ row, levels }): ResultRow[] =>
    [levels.own, levels.rollUp, levels.difference].flatMap((value) =>
      value === null ? [] : [{ ...row, value }]
    )
  );
  return toNumberStyle({ ...m.result, rows: values }, context);
}

/** Own report, roll-up, difference and coverage of each measure, by period. */
export function toReconcile(
  measures: readonly ProfileMeasure[],
  context: FigureContext
): ReconcileView {
  const { lang } = context;
  const told = measures.filter((m) => m.reconciled.some(isTold));
  const columns = new Map<string, { row: ResultRow; label: string }>();
  for (const { row } of told.flatMap((m) => m.reconciled.filter(isTold)))
    if (!columns.has(periodCode(row)))
      columns.set(periodCode(row), { row, label: periodText(row, lang) });
  const keys = [...columns]
    .sort(([, a], [, b]) => ((a.row.periodEnd ?? '9') < (b.row.periodEnd ?? '9') ? -1 : 1))
    .map(([key, { label }]) => ({ key, label }));
  const groups = told.map((m) => {
    const style = styleOf(m, context);
    const at = new Map(m.reconciled.map((r) => [periodCode(r.row), r]));
    const number = (
      key: string,
      value: number | null | undefined,
      bound: Bound
    ): ReconcileCell => ({
      key,
      text: value == null ? BLANK_WORDS.missing[lang] : style.chart(value, bound),
      value: value ?? null,
      blank: value == null
    });
    const row = (
      kind: ReconcileRow['key'],
      cell: (key: string, r?: Reconciled) => ReconcileCell
    ) => ({
      key: kind,
      cells: keys.map(({ key }) => cell(key, at.get(key)))
    });
    return {
      measureId: m.measureId,
      measure: measureText(m.result, context),
      unit: style.unit,
      rows: [
        row('own', (key, r) => number(key, r?.levels.own, r?.levels.ownBound ?? '=')),
        row('rollUp', (key, r) => number(key, r?.levels.rollUp, r?.levels.rollUpBound ?? '=')),
        row('difference', (key, r) =>
          number(key, r?.levels.difference, r?.levels.differenceBound ?? '=')
        ),
        row('coverage', (key, r) => ({
          key,
          text: r ? `${r.levels.reported}/${r.levels.expected}` : '',
          value: r?.levels.reported ?? null,
          blank: false
        }))
      ]
    };
  });
  return {
    columns: keys,
    groups,
    without: measures
      .filter((m) => m.reconciled.length > 0 && !m.reconciled.some(isTold))
      .map((m) => measureText(m.result, context))
  };
}

/** What the rows of the table are called. */
export const reconcileLabel = (key: ReconcileRow['key'], lang: FigureContext['lang']): string =>
  profileWords[lang].reconcileRows[key];
