import { dot, line, ruleY, type Markish } from '@observablehq/plot';
import type { Box } from '../hatch.ts';
import { LANE, layoutLine, type LineLayout } from '../layout/line.ts';
import type { LineModel, LinePoint, LineSeries } from '../models/line.ts';
import { toColour, type Palette } from '../palette.ts';
import { textWidth, widest } from '../text-width.ts';
import {
  blankBoxes,
  blocks,
  labels,
  linear,
  strokes,
  tagged,
  type Drawing,
  type Label,
  type Surface
} from './kit.ts';
import { placeEnds, toEndTexts, type EndText } from './line-ends.ts';
import { placeSpans } from './line-spans.ts';
import { firstFree } from './place.ts';
import { yearTicks } from './years.ts';

/** Below this width names leave the line ends for the strips under the chart. */
const NARROW = 520;
const END_GAP = 10;

/** Where everything is in pixels, once the words at both sides have their room. */
type Frame = {
  x: (time: number) => number;
  y: (value: number) => number;
  left: number;
  right: number;
  layout: LineLayout;
};

function toFrame(model: LineModel, ends: readonly EndText[], width: number): Frame {
  const layout = layoutLine(model);
  const left =
    widest(
      model.ticks.map((t) => t.text),
      11
    ) + 10;
  const laneNames = layout.stackedLanes
    ? 0
    : widest(
        model.lanes.map((l) => l.name),
        11
      );
  const right =
    width -
    Math.max(
      ends.length > 0 ? END_GAP : 12,
      END_GAP + Math.max(0, laneNames, ...ends.map((e) => e.width))
    );
  const values = model.ticks.map((t) => t.value);
  return {
    x: linear([model.years.from, model.years.to + 1], [left, right]),
    y: linear([Math.min(...values), Math.max(...values)], [layout.bottom, layout.top]),
    left,
    right,
    layout
  };
}

type Stroke = { time: number; value: number; run: string; colour: string };

/** Stretches of a line that are drawn alike; a gap ends one. */
function toStrokes(series: LineSeries, style: 'solid' | 'dashed', palette: Palette): Stroke[] {
  const colour = toColour(series.colour, palette);
  const strokesOf: Stroke[] = [];
  series.points.forEach((point, i) => {
    if (i === 0 || point.from !== style) return;
    const before = series.points[i - 1]!;
    const goesOn = i > 1 && before.from === style;
    const run = goesOn ? strokesOf.at(-1)!.run : `${series.key} ${i}`;
    if (!goesOn) strokesOf.push({ time: before.time, value: before.value, run, colour });
    strokesOf.push({ time: point.time, value: point.value, run, colour });
  });
  return strokesOf;
}

function lines(series: readonly LineSeries[], frame: Frame, palette: Palette, thick: number) {
  return (['solid', 'dashed'] as const).flatMap((style): Markish[] => {
    const data = series.flatMap((s) => toStrokes(s, style, palette));
    if (data.length === 0) return [];
    return [
      line(data, {
        x: (d: Stroke) => frame.x(d.time),
        y: (d: Stroke) => frame.y(d.value),
        z: 'run',
        stroke: 'colour',
        strokeWidth: thick,
        strokeDasharray: style === 'dashed' ? '2,4' : undefined,
        strokeLinecap: 'round'
      })
    ];
  });
}

function dots(series: readonly LineSeries[], frame: Frame, palette: Palette, r: number): Markish[] {
  const data = series.flatMap((s) =>
    s.points.map((point) => ({ point, colour: toColour(s.colour, palette) }))
  );
  if (data.length === 0) return [];
  type Dot = (typeof data)[number];
  return [
    dot(data, {
      x: (d: Dot) => frame.x(d.point.time),
      y: (d: Dot) => frame.y(d.point.value),
      r,
      fill: (d: Dot) => (d.point.hollow ? palette.paper : d.colour),
      stroke: 'colour',
      strokeWidth: r > 2 ? 1.8 : 1,
      ...tagged(data.map((d) => d.point))
    })
  ];
}

const ARROW = 13;

/** ↑ over a lower bound, ↓ under an upper one. */
function arrow(point: LinePoint, { x, y }: Frame): string {
  const way = point.bound === '≥' ? -1 : 1;
  const px = x(point.time).toFixed(1);
  const tip = y(point.value) + way * (ARROW + 4);
  return `M${px} ${(y(point.value) + way * 5).toFixed(1)}V${tip.toFixed(1)}m-3 ${-way * 3.5}l3 ${way * 3.5}l3 ${-way * 3.5}`;
}

const isOneSided = (p: LinePoint) => p.bound === '≥' || p.bound === '≤';

/** Signs beside bounded points, wherever one fits; the last of a line has it in its end label. */
function boundLabels(
  series: readonly LineSeries[],
  frame: Frame,
  taken: Box[],
  palette: Palette
): Label[] {
  const area: Box = {
    x: frame.left,
    y: frame.layout.top - 8,
    width: frame.right - frame.left,
    height: frame.layout.bottom - frame.layout.top + 6
  };
  return series.flatMap((s) =>
    s.points.flatMap((p, i): Label[] => {
      if (p.bound === '=' || (s.end && i === s.points.length - 1)) return [];
      const width = textWidth(p.text, 11);
      const cx = frame.x(p.time);
      const cy = frame.y(p.value);
      const box = (x: number, y: number): Box => ({ x, y: y - 7, width, height: 14 });
      const side = p.bound === '≥' ? 1 : -1;
      const free = firstFree(
        [
          box(cx - width / 2, cy + side * 14),
          box(cx - width / 2, cy - side * 27),
          box(cx + 7, cy - side * 12),
          box(cx - width - 7, cy - side * 12)
        ],
        taken,
        area
      );
      if (!free) return [];
      taken.push(free);
      return [{ x: free.x, y: free.y + 7, text: p.text, fill: palette.ink2 }];
    })
  );
}

/** Words over the plot: what a hatched band is, what a hollow point is. */
function topLabels(model: LineModel, frame: Frame, width: number, palette: Palette, taken: Box[]) {
  const { layout, x } = frame;
  const bold: Label[] = [];
  const plain: Label[] = [];
  const row = (text: string, middle: number, y: number, isBold: boolean) => {
    const size = textWidth(text, 11, { bold: isBold });
    const left = Math.min(Math.max(middle - size / 2, frame.left), width - size);
    return { box: { x: left, y: y - 7, width: size, height: 14 }, text };
  };
  const tryPlace = (rows: { at: ReturnType<typeof row>; list: Label[]; fill: string }[]) => {
    if (
      rows.some(
        (r) =>
          r.at.text !== '' &&
          !firstFree([r.at.box], taken, { x: 0, y: 0, width, height: layout.top })
      )
    )
      return;
    for (const { at, list, fill } of rows) {
      taken.push(at.box);
      list.push({ x: at.box.x, y: at.box.y + 7, text: at.text, fill });
    }
  };
  for (const flag of model.flags) {
    tryPlace([
      { at: row(flag.text, x(flag.time), layout.top - 11, false), list: plain, fill: palette.ink3 }
    ]);
  }
  for (const band of model.bands) {
    const middle = (x(band.from) + x(band.to)) / 2;
    const lines = [
      { at: row(band.text, middle, layout.top - 11, false), list: plain, fill: palette.ink3 }
    ];
    const named = {
      at: row(band.name, middle, layout.top - 26, true),
      list: bold,
      fill: palette.ink
    };
    tryPlace(band.name === '' ? lines : [named, ...lines]);
  }
  return [...labels(plain, { size: 11 }), ...labels(bold, { size: 11, bold: true })];
}

function lanes(model: LineModel, frame: Frame, palette: Palette): Markish[] {
  const { layout, x, left, right } = frame;
  const cells = model.lanes.flatMap((lane, i) =>
    lane.cells.map((cell) => ({
      look: cell.look,
      tag: cell,
      fill: toColour(lane.colour, palette),
      x: x(cell.from) + 1,
      y: layout.lanes[i]!.y,
      width: Math.max(x(cell.to) - x(cell.from) - 2, 1),
      height: LANE
    }))
  );
  return [
    ...blocks(cells.filter((c) => c.look === 'filled')),
    ...blocks(
      cells.filter((c) => c.look === 'hollow'),
      { fillOpacity: 0.25, stroke: 'fill', strokeDasharray: '3,2', inset: 0.5 }
    ),
    ...blankBoxes(
      cells.flatMap((c) =>
        c.look === 'hatch' || c.look === 'dots' ? [{ ...c, look: c.look }] : []
      ),
      palette,
      4
    ),
    ...labels(
      model.lanes.map((lane, i) => ({
        x: layout.stackedLanes ? left : right + END_GAP,
        y: layout.lanes[i]!.name,
        text: lane.name,
        fill: palette.ink2
      })),
      { size: 11 }
    )
  ];
}

/** Lines over calendar time, with their gaps, blocks for spans, and a strip of what was reported. */
export function drawLine(model: LineModel, { width, palette }: Surface): Drawing {
  const ends = toEndTexts(model, { narrow: width < NARROW });
  const frame = toFrame(model, ends, width);
  const { layout, x, y, left, right } = frame;
  const quiet = model.series.filter((s) => s.colour === 'quiet');
  const loud = model.series.filter((s) => s.colour !== 'quiet');
  const spans = placeSpans(model, { ...frame, top: layout.top, bottom: layout.bottom, palette });
  const placedEnds = placeEnds(ends, {
    x,
    y,
    at: right + END_GAP,
    span: [layout.top - 12, layout.bottom + 4],
    palette
  });
  const points = loud.flatMap((s) => s.points);
  const taken: Box[] = [
    ...spans.taken,
    ...points.map((p) => ({ x: x(p.time) - 4, y: y(p.value) - 4, width: 8, height: 8 }))
  ];
  const arrows = points
    .filter(isOneSided)
    .map((p) => arrow(p, frame))
    .join('');
  const bounds = boundLabels(loud, frame, taken, palette);
  return {
    height: layout.height,
    marks: [
      ruleY(
        model.ticks.map((t) => y(t.value)),
        { stroke: palette.grid, x1: left, x2: right }
      ),
      ...blankBands(model, frame, palette),
      ruleY([y(model.base)], { stroke: palette.rule, x1: left, x2: right }),
      ...labels(
        model.ticks.map((t) => ({ x: left - 8, y: y(t.value), text: t.text, fill: palette.ink3 })),
        { size: 11, textAnchor: 'end' }
      ),
      ...labels(
        yearTicks(model.years, x).map((t) => ({
          x: t.middle,
          y: layout.axis,
          text: t.text,
          fill: palette.ink2
        })),
        { size: 11, textAnchor: 'middle' }
      ),
      ...spans.marks,
      ...lines(quiet, frame, palette, 1),
      ...dots(quiet, frame, palette, 1.5),
      strokes(placedEnds.leaders, { stroke: palette.quiet, 'stroke-width': 1 }),
      ...lines(loud, frame, palette, 2),
      ...dots(loud, frame, palette, model.series.length > 6 ? 2.6 : 3),
      strokes(arrows, { stroke: palette.ink2, 'stroke-width': 1.4 }),
      ...labels(bounds, { size: 11, stroke: palette.paper, strokeWidth: 3 }),
      ...spans.labels,
      ...labels(placedEnds.names, { bold: true }),
      ...labels(placedEnds.values),
      ...labels(placedEnds.markedValues, { bold: true }),
      ...topLabels(model, frame, width, palette, []),
      ...lanes(model, frame, palette)
    ]
  };
}

/** Pale full-height hatching where the line in focus has nothing; never a stub that reads as a value. */
function blankBands(model: LineModel, { x, layout }: Frame, palette: Palette): Markish[] {
  return blankBoxes(
    model.bands.map((band) => ({
      x: x(band.from),
      y: layout.top,
      width: x(band.to) - x(band.from),
      height: layout.bottom - layout.top,
      look: 'hatch' as const
    })),
    palette,
    7,
    0.4
  );
}
