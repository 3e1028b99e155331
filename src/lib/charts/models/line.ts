import type { Bound } from '#lib/model/bound.ts';
import type { Result, ResultRow } from '#lib/query/result.ts';
import type { Lang } from '#lib/text/format.ts';
import { chartWords } from '#lib/text/words/chart.ts';
import { drawnName, toNoteLines, type NoteLine } from '../annotations.ts';
import { MOST_COLOURED, toCategories, unitColours } from '../colours.ts';
import { breakdownName, breakdownsOf, periodText, type FigureContext } from '../context.ts';
import { toNumberStyle, yearly, type NumberStyle } from '../numbers.ts';
import type { ColourRole } from '../palette.ts';
import type { Reach } from '../reach.ts';
import { niceTicks } from '../ticks.ts';
import { endTime, periodCode, startTime, yearsOf } from '../time.ts';
import { statusWord, type ModelBase, type Tag } from './common.ts';
import { nameEnds } from './line-ends.ts';
import { toBands, toFlags, toLanes, type Band, type Flag, type Lane } from './line-extras.ts';

export type LinePoint = Tag & {
  /** Middle of the period, in years. */
  time: number;
  value: number;
  bound: Bound;
  text: string;
  /** Estimated, provisional, or part of a year. */
  hollow: boolean;
  /** Less than a year: never joined, and never the end of a line of years. */
  partial: boolean;
  /** How the line comes from the point before. */
  from: 'none' | 'solid' | 'dashed';
};

/** A figure over several years, never placed on one of them. */
export type SpanBlock = Tag & {
  from: number;
  to: number;
  /** What it makes a year: the height of the block. */
  average: number;
  /** Total and average, one line each; `short` where the page is narrow. */
  label: readonly [string, string];
  short: readonly [string, string];
};

export type LineSeries = {
  key: string;
  unitId: string;
  breakdown: string;
  name: string;
  colour: ColourRole;
  highlight: boolean;
  points: LinePoint[];
  spans: SpanBlock[];
  /** At the line's end; null for the grey many. `value` carries its year when it is not the last. */
  end: { time: number; at: number; name: string; value: string } | null;
};

export type LineModel = ModelBase & {
  kind: 'line';
  unit: string;
  years: { from: number; to: number };
  series: LineSeries[];
  ticks: { value: number; text: string }[];
  /** A value drawn as the base line: 0, or 100 for an index. */
  base: number;
  /** The scale held in common with other pictures. */
  reach?: Reach;
  bands: Band[];
  flags: Flag[];
  /** What is noted at a time; absent where nothing is. */
  notes?: NoteLine[];
  lanes: Lane[];
  /** Height of the plot in pixels; a picture of a fixed size sets it, a page leaves it. */
  plotHeight?: number;
};

/** Half a year is never read as a year: its months stand beside the number. */
function pointText(row: ResultRow, style: NumberStyle, lang: Lang): string {
  const text = style.chart(row.value!, row.bound);
  if (row.periodKind !== 'part-year') return text;
  const years = endTime(row.periodEnd!) - startTime(row.periodStart!);
  return `${text} (${chartWords[lang].months(Math.max(1, Math.round(years * 12)))})`;
}

/** The figures of years and of parts of years, in time, each with how it is joined. */
export function toPoints(rows: readonly ResultRow[], style: NumberStyle, lang: Lang): LinePoint[] {
  const placed = rows
    .filter((r) => r.value !== null && r.periodKind !== 'span' && r.periodStart !== null)
    .map((row) => ({ row, time: (startTime(row.periodStart!) + endTime(row.periodEnd!)) / 2 }))
    .sort((a, b) => a.time - b.time);
  return placed.map(({ row, time }, i): LinePoint => {
    const before = placed[i - 1];
    const unsettled = (r: ResultRow) => r.status === 'provisional' || r.status === 'estimated';
    const joins =
      before !== undefined &&
      row.periodKind !== 'part-year' &&
      before.row.periodKind === row.periodKind &&
      row.status !== 'break' &&
      time - before.time < 1.01;
    return {
      unitId: row.unitId,
      period: periodCode(row),
      breakdown: row.breakdown,
      time,
      value: row.value!,
      bound: row.bound,
      text: pointText(row, style, lang),
      hollow: unsettled(row) || row.periodKind === 'part-year',
      partial: row.periodKind === 'part-year',
      from: !joins ? 'none' : unsettled(row) || unsettled(before.row) ? 'dashed' : 'solid'
    };
  });
}

/** The totals of several years. */
export function toSpans(
  rows: readonly ResultRow[],
  name: string,
  style: NumberStyle,
  result: Result,
  context: FigureContext
): SpanBlock[] {
  const words = chartWords[context.lang];
  return rows.flatMap((row): SpanBlock[] => {
    const average = yearly(row, result, context);
    if (row.periodKind !== 'span' || average === null) return [];
    // Under "average" the value is the average already, and the total is what was reported.
    const total = row.value === average ? (row.rawValue ?? row.value) : row.value!;
    const unit = style.unit === '' ? '' : `\u00a0${style.unit}`;
    const totalText = style.chart(total, row.bound) + unit;
    const averageText = style.chart(average, row.bound);
    const years = String(Math.round(row.years ?? 0));
    const period = periodText(row, context.lang);
    return [
      {
        unitId: row.unitId,
        period: periodCode(row),
        breakdown: row.breakdown,
        from: startTime(row.periodStart!),
        to: endTime(row.periodEnd!),
        average,
        label: [words.spanTotal(name, period, totalText), words.spanAverageIs(years, averageText)],
        // The width of the block says the period; whose block it is, only its words do.
        short: [`${name || period}: ${style.chart(total, row.bound)}`, words.spanShort(averageText)]
      }
    ];
  });
}

export function toLineModel(result: Result, context: FigureContext, alt: string): LineModel {
  const style = toNumberStyle(result, context);
  const years = result.spec.years ?? yearsOf(result.rows) ?? { from: 2016, to: 2016 };
  const codes = breakdownsOf(result, context);
  const split = codes.some((c) => c !== '');
  const single = result.units.length === 1;
  const ofUnit = unitColours(result);
  const ofCode = toCategories(codes.filter((c) => c !== ''));
  const series = result.units.flatMap((unit) =>
    codes.map((code): LineSeries => {
      const rows = result.rows.filter((r) => r.unitId === unit.id && r.breakdown === code);
      const unitLabel = drawnName(unit.id, result, context);
      const part = breakdownName(code, result, context);
      const name = !split ? unitLabel : single ? part : `${unitLabel} · ${part}`;
      const byCode: ColourRole = code === '' ? 'mark' : ofCode.get(code)!;
      return {
        key: `${unit.id} ${code}`,
        unitId: unit.id,
        breakdown: code,
        name,
        colour: split && single ? byCode : ofUnit.get(unit.id)!,
        highlight: result.spec.highlight.includes(unit.id) && !(split && single),
        points: toPoints(rows, style, context.lang),
        spans: toSpans(rows, name, style, result, context),
        end: null
      };
    })
  );
  if (series.length > MOST_COLOURED) {
    for (const s of series) if (!s.highlight && s.colour !== 'faint') s.colour = 'quiet';
  }
  nameEnds(series);
  const drawn = series.flatMap((s) => [
    ...s.points.map((p) => p.value),
    ...s.spans.map((b) => b.average)
  ]);
  const isIndex = result.spec.norm === 'index';
  const notes = toNoteLines(result, context, years);
  const { reach } = context;
  const spread = reach ? [...drawn, reach.min, reach.max] : drawn;
  const low = isIndex ? Math.min(100, ...spread) : Math.min(0, ...spread);
  const high = Math.max(isIndex ? 100 : 0, ...spread);
  return {
    kind: 'line',
    lang: context.lang,
    alt,
    unit: style.unit,
    years,
    series,
    ticks: niceTicks(low, high).map((value) => ({ value, text: style.chart(value) })),
    base: isIndex ? 100 : 0,
    ...(reach ? { reach } : {}),
    bands: toBands(series, result, years, context),
    flags: toFlags(result, context, statusWord),
    ...(notes.length > 0 ? { notes } : {}),
    lanes: toLanes(series, result, years)
  };
}
