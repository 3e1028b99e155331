import type { KpiView } from './kpi-view.ts';
import type { MarkKey } from './tip.ts';
import { toTip } from './to-tip.ts';
import { drawnAgainst } from '#lib/charts/against.ts';
import { unitName, type FigureContext } from '#lib/charts/context.ts';
import { periodCode } from '#lib/charts/time.ts';
import type { Clause, Result, ResultRow } from '#lib/query/result.ts';
import { formatNumber } from '#lib/text/format.ts';
import { whyWords } from '#lib/text/words/why.ts';
import { headlineRows } from '#lib/workspace/headline.ts';

/** Something a person asks the reason of, and the numbers it rests on. */
export type Why = {
  title: string;
  /** The number with what it is of, or the sentence. */
  about: string;
  notes: readonly string[];
  /** Results cut down to the rows in question; two where two measures are drawn. */
  results: readonly Result[];
};

/** A clause with what is told beside its rows, and where these stand if not where the sentence does. */
export type SaidClause = Clause & { notes?: readonly string[]; result?: Result };

/** A sentence and where it was found, asked of one of its clauses, or of all of it (null). */
export type Saying = {
  clauses: readonly SaidClause[];
  at: number | null;
  results: readonly Result[];
};

const only = (result: Result, is: (row: ResultRow) => boolean): Result => ({
  ...result,
  rows: result.rows.filter((row) => row.lineage.length > 0 && is(row))
});

const isOf = (row: ResultRow, { unit, period, breakdown }: MarkKey): boolean =>
  row.unitId === unit &&
  (breakdown === '' || row.breakdown === breakdown) &&
  (period === '' || periodCode(row) === period);

/** Why a mark or a cell says what it says; an empty period stands for all. Null where no row is behind it. */
export function whyMark(key: MarkKey, result: Result, context: FigureContext): Why | null {
  const against = drawnAgainst(result, context);
  const results = [result, ...(against ? [against] : [])]
    .map((one) => only(one, (row) => isOf(row, key)))
    .filter((one) => one.rows.length > 0);
  if (results.length === 0) return null;
  const words = whyWords[context.lang];
  const isOne = key.period !== '' || results[0]!.rows.length === 1;
  const tip = isOne ? toTip(key, result, context) : null;
  return {
    title: words.title,
    about: tip ? `${tip.unit}, ${tip.period}: ${tip.value}` : unitName(key.unit, result, context),
    notes: tip?.notes ?? [],
    results
  };
}

/** Why a headline is what it is; `whole` asks of its small line too, over all the years. */
export function whyHeadline(
  kpi: KpiView,
  result: Result,
  focus: { year: number | null; unitId: string | null },
  { lang, whole = false }: { lang: FigureContext['lang']; whole?: boolean }
): Why | null {
  const rows = new Set(headlineRows(result, focus, { whole }));
  const asked = only(result, (row) => rows.has(row));
  if (asked.rows.length === 0) return null;
  const words = whyWords[lang];
  const count = asked.rows.filter((row) => row.value !== null).length;
  return {
    title: words.title,
    about: `${kpi.label}: ${kpi.value === null ? kpi.blank : `${kpi.value} ${kpi.unit}`}`.trim(),
    notes: count > 1 && !whole ? [words.sum(formatNumber(count, { lang }))] : [],
    results: [asked]
  };
}
