import { arialWidth } from '../text-width.ts';
import type { OfficeChart } from './office-chart.ts';

/** Inches. */
export type Box = { width: number; height: number };

/** Where the plot stands in its box, in shares of it; names and numbers of axes are outside. */
export type Plot = { x: number; y: number; w: number; h: number };

const PER_INCH = 96;
const PER_POINT = 96 / 72;
/** Fonts of other machines run a little wider than ours. */
const RESERVE = 1.06;
/** Names give up no more of a chart than this. */
const MOST_NAMES = 0.63;
const MOST_ENDS = 0.32;
const GAP = 0.1;
/** A row of bars need not be higher, nor a bar thicker. */
const ROW = 0.8;
const BAR = 0.46;
/** Bars are at least so much thicker than the paper between them, in percent of a bar. */
const LEAST_GAP = 38;
/** Free at the right of a plot of bars. */
const PAD = 0.06;
const GUTTER = 0.35;
/** With less than this of a slide for the bars of a column, reasons of blanks are left to the foot. */
const LEAST_BARS = 0.12;
/** Points, where names are very long. */
const LEAST_SIZE = 9;
/** Below this, programs wrap the numbers of a single bar. */
const LEAST_HEIGHT = 1.3;
/** One line of a legend; its key and the space around a name. */
const LEGEND_LINE = 0.3;
const LEGEND_KEY = 0.45;
/** Of the width; LibreOffice uses no more. */
const LEGEND_SHARE = 0.62;
/** Programs wrap a name at a line's end at this share of the chart. */
const WRAPPED_AT = 0.2;

/** Inches that a line of text takes, with a reserve for fonts that run wider than ours. */
export const widthOf = (text: string, points: number, bold = false): number =>
  (arialWidth(text, { size: points * PER_POINT, bold }) / PER_INCH) * RESERVE;

/** The widest of some texts, in inches. */
export const widest = (texts: readonly string[], points: number, bold = false): number =>
  Math.max(0, ...texts.map((text) => widthOf(text, points, bold)));

/** A chart with its place from the left, in inches, and what of it its names take. */
export type Column = { chart: OfficeChart; x: number; width: number; names: number };

/** Each chart as wide as its own names need; the bars of all have the same room, on one scale. */
function columnsOf(charts: readonly OfficeChart[], width: number): Column[] {
  const free = width - GUTTER * (charts.length - 1);
  const most = (free / charts.length) * MOST_NAMES;
  const names = charts.map((c) => Math.min(widest(c.categories, c.size) + GAP, most));
  const bars = (free - names.reduce((a, b) => a + b, 0)) / charts.length;
  let x = 0;
  return charts.map((chart, i) => {
    const column = { chart, x, width: names[i]! + bars, names: names[i]! };
    x += column.width + GUTTER;
    return column;
  });
}

/**
 * Charts side by side, with names that need not be wrapped: where one is too long, the reasons of
 * blanks are left to the foot. Programs leave out the neighbours of a name that they wrap.
 */
export function toColumns(charts: readonly OfficeChart[], width: number): Column[] {
  const said = columnsOf(charts, width);
  const isWhole = said.every(
    ({ chart, names, width: own }) =>
      names >= widest(chart.categories, chart.size) + GAP - 1e-6 &&
      own - names >= width * LEAST_BARS
  );
  if (isWhole) return said;
  const plain = columnsOf(
    charts.map((c) => ({ ...c, categories: c.plain ?? c.categories })),
    width
  );
  // Very long names are set smaller before they are wrapped.
  const fit = Math.min(
    1,
    ...plain.map(({ chart, names }) => (names - GAP) / widest(chart.categories, chart.size))
  );
  if (fit >= 1) return plain;
  const smaller = plain.map(({ chart }) => ({
    ...chart,
    size: Math.max(LEAST_SIZE, Math.floor(chart.size * fit * 10) / 10)
  }));
  return columnsOf(smaller, width);
}

/** What names that had to be shortened no longer say. */
export const unsaid = (charts: readonly OfficeChart[], width: number): string[] =>
  toColumns(charts, width).flatMap(({ chart }, i) =>
    chart.categories === charts[i]!.categories ? [] : (chart.aside ?? [])
  );

/** Paper between two bars in percent of a bar, so that a few rows have no beams. */
export function gapWidth(chart: OfficeChart, { height }: Box, plot: Plot): number {
  const row = (plot.h * height) / chart.categories.length;
  return Math.max(LEAST_GAP, Math.min(500, Math.round((row / BAR - 1) * 100)));
}

/** Programs lay out a legend by themselves, in as many lines as it needs. */
export function heightOfLegend(names: readonly string[], size: number, width: number): number {
  const needed = names.map((name) => widthOf(name, size) + LEGEND_KEY);
  const lines = Math.ceil(needed.reduce((a, b) => a + b, 0) / (width * LEGEND_SHARE));
  return lines * LEGEND_LINE + 0.12;
}

const legendHeight = ({ legend, series, size }: OfficeChart, width: number): number =>
  legend
    ? heightOfLegend(
        series.map((s) => s.name),
        size,
        width
      )
    : 0;

/** The height that charts side by side make use of. */
export const usedHeight = (charts: readonly OfficeChart[], { width, height }: Box): number =>
  charts[0]!.kind === 'line'
    ? height
    : Math.min(
        height,
        Math.max(
          LEAST_HEIGHT,
          Math.max(...charts.map((c) => c.categories.length)) * ROW +
            Math.max(...charts.map((c) => legendHeight(c, width)))
        )
      );

const endNames = (chart: OfficeChart): string[] =>
  chart.series.flatMap((s) => Object.values(s.points).flatMap((p) => (p.end ? [p.label!] : [])));

/**
 * The place of the plot, fixed by us: left to themselves, programs wrap names, leave some out, and
 * give charts beside one another different scales.
 */
export function toPlot(chart: OfficeChart, { width, height }: Box, names: number): Plot {
  if (chart.kind !== 'line') {
    const y = Math.max(0.005, legendHeight(chart, width) / height);
    const x = names / width;
    return { x, y, w: 1 - x - PAD / width, h: 0.99 - y };
  }
  const numbers = [chart.min, chart.max].map((n) => (n === null ? '' : Math.round(n).toString()));
  const x = (widest(numbers, chart.size) + 0.35) / width;
  const ends = Math.min(widest(endNames(chart), chart.size, true) / width + 0.02, MOST_ENDS);
  const foot = (chart.size * 2) / 72 / height;
  return { x, y: 0.03, w: 1 - x - Math.max(ends, 0.02), h: 0.97 - foot - 0.01 };
}

type Spread = { at: number; wanted: number; height: number };
type Said = Spread & { key: string; index: number; kind: 'end' | 'span' | 'point'; width: number };

/**
 * The name of a line that stops early stands over the years after it: clear of what is written at
 * the points there, over or under it, whichever is nearer and in the plot.
 */
function clearOf(
  end: Said,
  points: readonly Said[],
  plot: { pitch: number; height: number }
): void {
  const reach = end.width + 0.1;
  const near = points.filter(
    (p) => p.index > end.index && (p.index - end.index) * plot.pitch - p.width / 2 < reach
  );
  // Over its point, a line of words stands by the better part of itself.
  const boxes = near.map((p) => ({ middle: p.at - p.height * 0.75, half: p.height / 2 }));
  const isFree = (at: number) =>
    boxes.every((b) => Math.abs(at - b.middle) >= b.half + end.height / 2 - 1e-6);
  if (isFree(end.at)) return;
  const [low, high] = [end.height / 2, plot.height - end.height / 2];
  const places = boxes
    .flatMap((b) => [-1, 1].map((side) => b.middle + side * (b.half + end.height / 2)))
    .filter((at) => at >= low && at <= high && isFree(at))
    .sort((a, b) => Math.abs(a - end.at) - Math.abs(b - end.at));
  end.at = places[0] ?? end.at;
}

/** Pushes apart labels that lie on one another, as little as may be, between 0 and `height`. */
function spread(items: Spread[], height: number): void {
  items.sort((a, b) => a.wanted - b.wanted);
  for (const item of items) item.at = item.wanted;
  for (let round = 0; round < 60; round++) {
    let moved = false;
    for (let i = 1; i < items.length; i++) {
      const [above, below] = [items[i - 1]!, items[i]!];
      const short = (above.height + below.height) / 2 - (below.at - above.at);
      if (short <= 1e-6) continue;
      above.at -= short / 2;
      below.at += short / 2;
      moved = true;
    }
    for (const item of items) item.at = Math.max(0, Math.min(height, item.at));
    if (!moved) return;
  }
}

/** How far each name at a line's end, or on a span, is moved up or down, in shares of the chart's height. */
export function endOffsets(
  chart: OfficeChart,
  plot: Plot,
  { width, height }: Box
): Map<string, number> {
  const { min, max } = chart;
  if (chart.kind !== 'line' || min === null || max === null || max === min) return new Map();
  const line = (chart.size * 1.3) / 72;
  const all = chart.series.flatMap((s, i) =>
    Object.entries(s.points).flatMap(([index, p]): Said[] => {
      const value = s.values[Number(index)];
      if (p.label === undefined || value === null || value === undefined) return [];
      const wanted = (1 - (value - min) / (max - min)) * plot.h * height;
      const own = widthOf(p.label, chart.size, p.bold);
      const lines = Math.ceil(own / (width * WRAPPED_AT));
      const isSpan = s.dash === 'dotted';
      const kind = p.end ? 'end' : isSpan ? 'span' : 'point';
      const said = { key: `${i}/${index}`, index: Number(index), kind } as const;
      return [{ ...said, at: wanted, wanted, height: lines * line, width: own / lines }];
    })
  );
  const moved = (['end', 'span'] as const).flatMap((kind) => {
    const labels = all.filter((label) => label.kind === kind);
    spread(labels, plot.h * height);
    if (kind === 'end') {
      const points = all.filter((label) => label.kind === 'point');
      const size = { pitch: (plot.w * width) / chart.categories.length, height: plot.h * height };
      for (const end of labels) clearOf(end, points, size);
    }
    return labels;
  });
  return new Map(moved.map((e) => [e.key, (e.at - e.wanted) / height]));
}
