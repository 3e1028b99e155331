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
/** A row of bars need not be higher. */
const ROW = 0.62;
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

/**
 * The charts with names that need not be wrapped: where one is too long, the reasons of blanks are
 * left to the foot. Programs leave out the neighbours of a name that they wrap.
 */
export const fitNames = (charts: readonly OfficeChart[], width: number): OfficeChart[] =>
  charts.every((c) => widest(c.categories, c.size) + GAP <= width * MOST_NAMES)
    ? [...charts]
    : charts.map((c) => ({ ...c, categories: c.plain ?? c.categories }));

/** Inches that the longest name of a chart takes; charts side by side share the longest of all. */
export const namesWidth = (charts: readonly OfficeChart[], width: number): number =>
  Math.min(Math.max(...charts.map((c) => widest(c.categories, c.size))) + GAP, width * MOST_NAMES);

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
    return { x, y, w: 0.99 - x, h: 0.99 - y };
  }
  const numbers = [chart.min, chart.max].map((n) => (n === null ? '' : Math.round(n).toString()));
  const x = (widest(numbers, chart.size) + 0.35) / width;
  const ends = Math.min(widest(endNames(chart), chart.size, true) / width + 0.02, MOST_ENDS);
  const foot = (chart.size * 2) / 72 / height;
  return { x, y: 0.03, w: 1 - x - Math.max(ends, 0.02), h: 0.97 - foot - 0.01 };
}

type Spread = { at: number; wanted: number; height: number };

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
    Object.entries(s.points).flatMap(([index, p]) => {
      const value = s.values[Number(index)];
      if (p.label === undefined || value === null || value === undefined) return [];
      const wanted = (1 - (value - min) / (max - min)) * plot.h * height;
      const lines = Math.ceil(widthOf(p.label, chart.size, p.bold) / (width * WRAPPED_AT));
      const isSpan = s.dash === 'dotted';
      const kind = p.end ? 'end' : isSpan ? 'span' : 'point';
      return [{ key: `${i}/${index}`, kind, at: 0, wanted, height: lines * line }];
    })
  );
  const moved = ['end', 'span'].flatMap((kind) => {
    const labels = all.filter((label) => label.kind === kind);
    spread(labels, plot.h * height);
    return labels;
  });
  return new Map(moved.map((e) => [e.key, (e.at - e.wanted) / height]));
}
