import { dot, line, type Markish } from '@observablehq/plot';
import type { Box } from '../hatch.ts';
import type { LinePoint, LineSeries } from '../models/line.ts';
import { toColour, type Palette } from '../palette.ts';
import { tagged } from './kit.ts';
import type { LineFrame } from './line-frame.ts';

type Stroke = { time: number; value: number; run: string; colour: string };
type Style = 'solid' | 'dashed';

/** Stretches of a line that are drawn alike; a gap ends one. */
function toStrokes(series: LineSeries, style: Style, palette: Palette): Stroke[] {
  const colour = toColour(series.colour, palette);
  const strokes: Stroke[] = [];
  series.points.forEach((point, i) => {
    if (i === 0 || point.from !== style) return;
    const before = series.points[i - 1]!;
    const goesOn = i > 1 && before.from === style;
    const run = goesOn ? strokes.at(-1)!.run : `${series.key} ${i}`;
    if (!goesOn) strokes.push({ time: before.time, value: before.value, run, colour });
    strokes.push({ time: point.time, value: point.value, run, colour });
  });
  return strokes;
}

/** The lines themselves: open at gaps, dotted where a figure is not settled. */
export function lines(
  series: readonly LineSeries[],
  { x, y }: LineFrame,
  palette: Palette,
  thickness: number
): Markish[] {
  return (['solid', 'dashed'] as const).flatMap((style): Markish[] => {
    const data = series.flatMap((s) => toStrokes(s, style, palette));
    if (data.length === 0) return [];
    return [
      line(data, {
        x: (d: Stroke) => x(d.time),
        y: (d: Stroke) => y(d.value),
        z: 'run',
        stroke: 'colour',
        strokeWidth: thickness,
        strokeDasharray: style === 'dashed' ? '2,4' : undefined,
        strokeLinecap: 'round'
      })
    ];
  });
}

type Dot = { point: LinePoint; colour: string };

/** A point for each figure; hollow where it is not settled or not a whole year. */
export function dots(
  series: readonly LineSeries[],
  { x, y }: LineFrame,
  palette: Palette,
  radius: number
): Markish[] {
  const data = series.flatMap((s): Dot[] =>
    s.points.map((point) => ({ point, colour: toColour(s.colour, palette) }))
  );
  if (data.length === 0) return [];
  return [
    dot(data, {
      x: (d: Dot) => x(d.point.time),
      y: (d: Dot) => y(d.point.value),
      r: radius,
      fill: (d: Dot) => (d.point.hollow ? palette.paper : d.colour),
      stroke: 'colour',
      strokeWidth: radius > 2 ? 1.8 : 1,
      ...tagged(data.map((d) => d.point))
    })
  ];
}

type Bounded = Pick<LinePoint, 'time' | 'value' | 'bound'>;
type Scales = Pick<LineFrame, 'x' | 'y'>;

const ARROW = 13;
const n = (value: number): string => value.toFixed(1);

/** The room of a point's arrow; nothing for a point without one. */
export function arrowBox({ time, value, bound }: Bounded, { x, y }: Scales): Box[] {
  if (bound !== '≥' && bound !== '≤') return [];
  const top = bound === '≥' ? y(value) - ARROW - 5 : y(value) + 4;
  return [{ x: x(time) - 4, y: top, width: 8, height: ARROW + 1 }];
}

/** ↑ over a lower bound, ↓ under an upper one, as the text of one path. */
export const arrows = (points: readonly Bounded[], { x, y }: Scales): string =>
  points
    .filter((p) => p.bound === '≥' || p.bound === '≤')
    .map((point) => {
      const way = point.bound === '≥' ? -1 : 1;
      const from = y(point.value) + way * 5;
      const to = y(point.value) + way * (ARROW + 4);
      const wing = n(-way * 3.5);
      return `M${n(x(point.time))} ${n(from)}V${n(to)}m-3 ${wing}l3 ${n(way * 3.5)}l3 ${wing}`;
    })
    .join('');
