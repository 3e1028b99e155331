import type { BlankReason } from '#lib/model/observation.ts';
import type { Result, ResultRow } from '#lib/query/result.ts';
import { formatChange, formatRank } from '#lib/text/format.ts';
import { chartWords } from '#lib/text/words/chart.ts';
import { drawnName } from '../annotations.ts';
import {
  blankWord,
  breakdownName,
  breakdownsOf,
  periodText,
  type FigureContext
} from '../context.ts';
import { toNumberStyle, yearly } from '../numbers.ts';
import { sparkPath, type Spark } from '../spark.ts';
import { periodCode, yearOf, yearsOf } from '../time.ts';
import { lookOf, sortUnits, type ModelBase, type Tag } from './common.ts';
import { toSlots } from './slots.ts';

export type TableCell = {
  text: string;
  value: number | null;
  blank: BlankReason | null;
  period: string;
};

export type TableRow = Tag & {
  rank: string;
  name: string;
  highlight: boolean;
  spark: Spark;
  previous: TableCell;
  latest: TableCell;
  /** Against the year before; words where there is no honest change. */
  change: string;
  note: string;
};

export type TableModel = ModelBase & {
  kind: 'table';
  years: { from: number; to: number };
  /** The newest settled year, by which rows are ranked; null when no year has a figure. */
  year: number | null;
  unit: string;
  rows: TableRow[];
};

/** The box of a spark line, in its own units; the page scales it. */
export const SPARK = { width: 140, height: 28 };

/** The newest year with figures of at least half the units and none provisional, else the newest. */
function settledYear(result: Result): number | null {
  const rows = result.rows.filter((r) => r.periodKind === 'year' && r.value !== null);
  const byYear = new Map<number, ResultRow[]>();
  for (const row of rows) byYear.set(yearOf(row), [...(byYear.get(yearOf(row)) ?? []), row]);
  const years = [...byYear.keys()].sort((a, b) => b - a);
  const settled = years.find((year) => {
    const inYear = byYear.get(year)!;
    const units = new Set(inYear.map((r) => r.unitId)).size;
    return units * 2 >= result.units.length && inYear.every((r) => r.status !== 'provisional');
  });
  return settled ?? years[0] ?? null;
}

const toYearsText = (years: readonly number[]): string => {
  const runs: [number, number][] = [];
  for (const year of years) {
    const last = runs.at(-1);
    if (last && last[1] === year - 1) last[1] = year;
    else runs.push([year, year]);
  }
  return runs.map(([a, b]) => (a === b ? String(a) : `${a}–${b}`)).join(', ');
};

/** Compares two exact whole years; percentages by their difference. */
function toChange(
  previous: ResultRow | undefined,
  latest: ResultRow | undefined,
  isRate: boolean,
  context: FigureContext
): string {
  const { lang } = context;
  const none = chartWords[lang].noChange;
  if (previous?.value == null || latest?.value == null) return none;
  if (previous.bound !== '=' || latest.bound !== '=' || latest.status === 'break') return none;
  if (isRate) {
    return formatChange(latest.value - previous.value, { lang, kind: 'points', decimals: 1 });
  }
  if (previous.value === 0) return none;
  const percent = 100 * (latest.value / previous.value - 1);
  return formatChange(percent, { lang, kind: 'percent', decimals: 1 });
}

export function toTableModel(result: Result, context: FigureContext, alt: string): TableModel {
  const { lang } = context;
  const words = chartWords[lang];
  const style = toNumberStyle(result, context);
  const years = result.spec.years ?? yearsOf(result.rows) ?? { from: 2016, to: 2016 };
  const year = settledYear(result);
  const codes = breakdownsOf(result, context);
  const isChange = result.spec.norm === 'change' || result.spec.norm === 'change-pct';
  const inYear = (unitId: string, code: string, y: number | null) =>
    result.rows.find(
      (r) =>
        r.unitId === unitId &&
        r.breakdown === code &&
        r.periodKind === 'year' &&
        y !== null &&
        yearOf(r) === y
    );
  const toCell = (row: ResultRow | undefined, y: number | null): TableCell => ({
    text:
      row?.value != null
        ? style.chart(row.value, row.bound)
        : blankWord(row?.blank ?? 'missing', lang),
    value: row?.value ?? null,
    blank: row?.value != null ? null : (row?.blank ?? 'missing'),
    period: y === null ? '' : String(y)
  });

  const toRow = (unitId: string, code: string): TableRow => {
    const rows = result.rows.filter((r) => r.unitId === unitId && r.breakdown === code);
    const latest = inYear(unitId, code, year);
    const previous = inYear(unitId, code, year === null ? null : year - 1);
    const slots = toSlots(rows, years);
    const lacking = slots
      .filter((s) => s.kind === 'blank' && lookOf(s.row?.blank ?? 'missing') === 'hatch')
      .map((s) => s.from);
    const spans = rows.filter((r) => r.periodKind === 'span' && r.value !== null);
    const notes = [
      lacking.length > 0 ? words.lacks(toYearsText(lacking)) : '',
      ...spans.map((s) => words.merged(periodText(s, lang))),
      ...rows
        .filter((r) => r.value !== null && r.bound !== '=' && r !== latest && r !== previous)
        .filter((r) => r.periodKind === 'year')
        .map((r) => `${yearOf(r)}: ${style.chart(r.value!, r.bound)}`)
    ];
    const unit = drawnName(unitId, result, context);
    return {
      unitId,
      breakdown: code,
      period: latest ? periodCode(latest) : '',
      rank: formatRank(latest?.rank ?? null),
      name: codes.length === 1 ? unit : `${unit} · ${breakdownName(code, result, context)}`,
      highlight: result.spec.highlight.includes(unitId),
      spark: sparkPath(rows, (r) => yearly(r, result, context), { ...SPARK, years }),
      previous: toCell(previous, year === null ? null : year - 1),
      latest: toCell(latest, year),
      change: isChange ? '' : toChange(previous, latest, style.cellUnit === '%', context),
      note: notes.filter(Boolean).join('; ')
    };
  };

  const size = (unitId: string) =>
    inYear(unitId, codes[0]!, year)?.value ?? Number.NEGATIVE_INFINITY;
  return {
    kind: 'table',
    lang,
    alt,
    years,
    year,
    unit: style.unit,
    rows: sortUnits(result, context, size).flatMap((id) => codes.map((code) => toRow(id, code)))
  };
}
