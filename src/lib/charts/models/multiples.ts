import type { Result, ResultRow } from '#lib/query/result.ts';
import { notedWords } from '#lib/text/words/chart-noted.ts';
import { moreWords } from '#lib/text/words/chart-more.ts';
import { toNoteLines, type NoteLine } from '../annotations.ts';
import { blankWord, breakdownsOf, periodText, type FigureContext } from '../context.ts';
import { isWholeYear } from '../ends.ts';
import { toNumberStyle, yearly, type NumberStyle } from '../numbers.ts';
import type { ColourRole } from '../palette.ts';
import { niceTicks } from '../ticks.ts';
import { periodCode, yearsOf } from '../time.ts';
import {
  barColour,
  lookOf,
  nameOfPart,
  rowsByKey,
  sortUnits,
  statusWord,
  type BlankLook,
  type ModelBase,
  type Tag
} from './common.ts';
import { toPoints, toSpans, type LinePoint, type SpanBlock } from './line.ts';
import { toMedian, type MedianPoint } from './median.ts';
import { toSlots } from './slots.ts';

export type Tick = { value: number; text: string };

export type Panel = {
  unitId: string;
  breakdown: string;
  name: string;
  colour: ColourRole;
  highlight: boolean;
  points: LinePoint[];
  spans: SpanBlock[];
  /** Years without a figure. */
  blanks: (Tag & { from: number; to: number; look: BlankLook })[];
  /** Under the name: the latest figure, the totals of several years, or why there is none. */
  said: string[];
  median: MedianPoint[];
  /** What is noted at a time. */
  notes: NoteLine[];
  /** Its own axis, or that of all. */
  domain: readonly [number, number];
  ticks: Tick[];
};

/** A small line for each unit. */
export type MultiplesModel = ModelBase & {
  kind: 'multiples';
  unit: string;
  years: { from: number; to: number };
  panels: Panel[];
  axes: 'shared' | 'own';
  /** A value drawn as the base line: 0, or 100 for an index. */
  base: number;
  /** What the pale line is; '' where none is drawn. */
  medianText: string;
  /** What the upright lines are; '' where none is drawn. */
  notedText: string;
  /** Height of one plot in pixels; a picture of a fixed size sets it, a page leaves it. */
  plotHeight?: number;
};

type Axis = Pick<Panel, 'domain' | 'ticks'>;

/** From the base to the highest that is drawn, and round values within. */
function toAxis(values: readonly number[], base: number, style: NumberStyle): Axis {
  // Without a figure there is nothing to read off an axis.
  if (values.length === 0) return { domain: [base, base + 1], ticks: [] };
  const [low, high] = [Math.min(base, ...values), Math.max(base, ...values)];
  const all = niceTicks(low, high, 2);
  const inside = all.filter((t) => t >= low && t <= high);
  const ticks = inside.length >= 2 ? inside : all;
  return {
    domain: [Math.min(low, ticks[0]!), Math.max(high, ticks.at(-1)!)],
    ticks: ticks.map((value) => ({ value, text: style.chart(value) }))
  };
}

/** What was reported, also where its yearly average stands for it. */
const totalOf = (row: ResultRow): number => row.rawValue ?? row.value!;

/** The latest figure with its year, and each total over several years. */
function toSaid(
  rows: readonly ResultRow[],
  points: readonly LinePoint[],
  style: NumberStyle,
  lang: FigureContext['lang']
): string[] {
  const words = moreWords[lang];
  const latest = points.findLast((p) => !p.partial) ?? points.at(-1);
  const row = latest && rows.find((r) => periodCode(r) === latest.period);
  const status = row ? statusWord(row, lang) : '';
  const year = latest ? latest.period.slice(0, 4) : '';
  const spans = rows.filter((r) => r.periodKind === 'span' && r.value !== null);
  const span = spans[0];
  const total = span && words.total(periodText(span, lang), style.chart(totalOf(span), span.bound));
  const more = spans.length > 1 ? words.moreTotals(spans.length - 1) : '';
  const said = [
    latest ? `${latest.text} (${[year, status].filter(Boolean).join(', ')})` : '',
    [total ?? '', more].filter(Boolean).join(' ')
  ].filter(Boolean);
  if (said.length > 0) return said;
  return [blankWord(rows.find((r) => r.blank !== null)?.blank ?? 'missing', lang)];
}

const drawnValues = (panel: Pick<Panel, 'points' | 'spans' | 'median'>): number[] => [
  ...panel.points.map((p) => p.value),
  ...panel.spans.map((s) => s.average),
  ...panel.median.flatMap((m) => [m.low, m.high])
];

export function toMultiplesModel(
  result: Result,
  context: FigureContext,
  alt: string
): MultiplesModel {
  const { lang } = context;
  const { spec } = result;
  const style = toNumberStyle(result, context);
  const years = spec.years ?? yearsOf(result.rows) ?? { from: 2016, to: 2016 };
  const codes = breakdownsOf(result, context);
  const byKey = rowsByKey(result);
  const base = spec.norm === 'index' ? 100 : 0;
  const shared = spec.axes === 'shared';
  // On axes of their own the median would be as high as anything else: nothing could be read off it.
  const medians = new Map(codes.map((code) => [code, shared ? toMedian(result, code) : []]));
  const latest = (id: string): number => {
    const rows = (byKey.get(`${id} ${codes[0] ?? ''}`) ?? []).filter(
      (r) => r.value !== null && (isWholeYear(r) || r.periodKind === 'span')
    );
    const last = rows.sort((a, b) => (a.periodEnd! < b.periodEnd! ? -1 : 1)).at(-1);
    return last ? (yearly(last, result, context) ?? last.value!) : Number.NEGATIVE_INFINITY;
  };
  const notes = toNoteLines(result, context, years);
  const panels = sortUnits(result, context, latest).flatMap((unitId) =>
    codes.map((code): Panel => {
      const rows = byKey.get(`${unitId} ${code}`) ?? [];
      const points = toPoints(rows, style, lang);
      return {
        unitId,
        breakdown: code,
        name: nameOfPart(unitId, code, codes, result, context),
        colour: barColour(unitId, result),
        highlight: spec.highlight.includes(unitId),
        points,
        spans: toSpans(rows, '', style, result, context),
        blanks: toSlots(rows, years)
          .filter((slot) => slot.kind === 'blank')
          .map((slot) => ({
            unitId,
            breakdown: code,
            period: slot.row ? periodCode(slot.row) : String(slot.from),
            from: slot.from,
            to: slot.to,
            look: lookOf(slot.row?.blank ?? 'missing')
          })),
        said: toSaid(rows, points, style, lang),
        notes: notes.filter((n) => n.unitId === '' || n.unitId === unitId),
        median: medians.get(code)!.filter((m) => m.year >= years.from && m.year <= years.to),
        domain: [base, base + 1],
        ticks: []
      };
    })
  );
  const { reach } = context;
  const held = reach ? [reach.min, reach.max] : [];
  const all = toAxis([...panels.flatMap(drawnValues), ...held], base, style);
  return {
    kind: 'multiples',
    lang,
    alt,
    unit: style.unit,
    years,
    panels: panels.map((p) => ({ ...p, ...(shared ? all : toAxis(drawnValues(p), base, style)) })),
    axes: spec.axes,
    base,
    notedText: panels.some((p) => p.notes.length > 0) ? notedWords[lang].lines : '',
    ...(shared && reach?.plot ? { plotHeight: reach.plot } : {}),
    medianText: panels.some((p) => p.median.length > 1) ? moreWords[lang].median : ''
  };
}
