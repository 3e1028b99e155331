import { placeNear, type Wish } from '#lib/charts/marks/near.ts';
import { heightOfLegend, widest, widthOf, type Box, type Plot } from './chart-layout.ts';
import type { OfficeScatter, ScatterDot } from './office-scatter.ts';

/** Where the parts of a scatter chart stand, in shares of it. */
export type ScatterPlaces = {
  plot: Plot;
  xTitle: { x: number; y: number };
  yTitle: { x: number; y: number };
  /** Marks of the horizontal axis that have room, of all. */
  every: number;
};

const PER_INCH = 96;
/** Inches between numbers of an axis and the plot, between numbers, and at the edges. */
const BESIDE = 0.12;
const BETWEEN = 0.2;
const EDGE = 0.06;
const LINE = 1.25;
/** Programs wrap a label at this share of the chart. */
const WRAPPED_AT = 0.2;

const lineOf = (size: number): number => (size * LINE) / 72;

/** Legend and name of the upward axis over the plot, numbers and name of the other under it. */
export function scatterPlaces(chart: OfficeScatter, { width, height }: Box): ScatterPlaces {
  const { size, x, y } = chart;
  const named = chart.series.filter((s) => s.listed).map((s) => s.name);
  const legend = chart.legend ? heightOfLegend(named, size, width) : 0;
  const line = lineOf(size);
  const left = widest(y.texts, size) + BESIDE;
  const right = width - Math.max(EDGE, widthOf(x.texts.at(-1) ?? '', size) / 2 + 0.02);
  const top = legend + line + 0.14;
  const bottom = height - 2 * line - 0.2;
  const step = (right - left) / Math.max(1, x.texts.length - 1);
  return {
    plot: {
      x: left / width,
      y: top / height,
      w: (right - left) / width,
      h: (bottom - top) / height
    },
    xTitle: { x: left / width, y: (height - line - 0.08) / height },
    yTitle: { x: 0, y: legend / height },
    every: Math.max(1, Math.ceil((widest(x.texts, size) + BETWEEN) / step))
  };
}

/** Where a label stands: at a side of its point, moved by shares of the chart. */
export type LabelPlace = { side: 'r' | 'l' | 't' | 'b'; x: number; y: number };

/** Pixels between the small boxes by which labels keep off a line. */
const STEP = 5;

type At = { x: number; y: number };

function alongLine(from: At, to: At): { x: number; y: number; width: number; height: number }[] {
  const count = Math.ceil(Math.hypot(to.x - from.x, to.y - from.y) / STEP);
  return Array.from({ length: count }, (_, i) => ({
    x: from.x + ((to.x - from.x) * i) / count - 1,
    y: from.y + ((to.y - from.y) * i) / count - 1,
    width: 2,
    height: 2
  }));
}

type Placed = { dot: ScatterDot; key: string; x: number; y: number; r: number };

function sideOf(wish: Wish, box: { x: number; y: number }): LabelPlace['side'] | null {
  const [dx, dy] = [box.x + wish.width / 2 - wish.x, box.y + wish.height / 2 - wish.y];
  const [beside, above] = [wish.r + wish.width / 2 + 5, wish.r + wish.height / 2 + 5];
  if (Math.abs(dy) < 1 && Math.abs(dx) <= beside) return dx > 0 ? 'r' : 'l';
  return Math.abs(dx) < 1 && Math.abs(dy) <= above ? (dy > 0 ? 'b' : 't') : null;
}

/** Labels that find room, by `series/point`; the others are not written. */
export function labelPlaces(
  chart: OfficeScatter,
  { plot }: ScatterPlaces,
  { width, height }: Box
): Map<string, LabelPlace> {
  const [w, h] = [width * PER_INCH, height * PER_INCH];
  const at = (dot: ScatterDot): At => ({
    x: w * (plot.x + (plot.w * (dot.x - chart.x.min)) / (chart.x.max - chart.x.min)),
    y: h * (plot.y + plot.h * (1 - (dot.y - chart.y.min) / (chart.y.max - chart.y.min)))
  });
  const placed = chart.series.flatMap((s, i) =>
    s.symbol === 'none'
      ? []
      : s.points.flatMap((dot, p): Placed[] =>
          dot.symbol === 'none'
            ? []
            : [{ dot, key: `${i}/${p}`, ...at(dot), r: ((dot.dot ?? s.dot) * 96) / 72 / 2 }]
        )
  );
  const wanted = placed
    .filter((p) => p.dot.label !== null)
    .sort((a, b) => a.dot.label!.order - b.dot.label!.order);
  const wishes = wanted.map(({ dot: { label }, x, y, r }): Wish => {
    const whole = widthOf(label!.text, chart.size, label!.bold) * PER_INCH;
    const lines = Math.ceil(whole / (w * WRAPPED_AT));
    const text = {
      width: Math.min(whole, w * WRAPPED_AT),
      height: lines * lineOf(chart.size) * PER_INCH
    };
    return { x, y, r, ...text, must: label!.must };
  });
  const dots = placed.map(({ x, y, r }) => ({ x: x - r, y: y - r, width: 2 * r, height: 2 * r }));
  const lines = chart.series.flatMap((s) =>
    s.line ? s.points.slice(1).flatMap((dot, i) => alongLine(at(s.points[i]!), at(dot))) : []
  );
  const frame = {
    x: plot.x * w + 2,
    y: plot.y * h - 4,
    width: w * (1 - plot.x) - 4,
    height: plot.h * h + 2
  };
  const near = placeNear(wishes, [...dots, ...lines], frame, dots);
  return new Map(
    wanted.flatMap(({ key }, i): [string, LabelPlace][] => {
      const [wish, place] = [wishes[i]!, near[i]];
      if (!place) return wish.must ? [[key, { side: 'r', x: 0, y: 0 }]] : [];
      const side = sideOf(wish, place.box);
      if (side) return [[key, { side, x: 0, y: 0 }]];
      // Elsewhere it is told from where it would stand at the right of its point.
      const x = (place.box.x - (wish.x + wish.r + 3)) / w;
      const y = (place.box.y + wish.height / 2 - wish.y) / h;
      return [[key, { side: 'r', x, y }]];
    })
  );
}
