import { dot, ruleX, ruleY, type Markish } from '@observablehq/plot';
import {
  AIR,
  HOLLOW_DOT,
  HOLLOW_SIZE,
  hollowWidth,
  layoutSlope,
  type SlopeLayout,
  type SlopeSide
} from '../layout/slope.ts';
import { isBehind } from '../colours.ts';
import type { End } from '../models/ends-common.ts';
import type { SlopeLine, SlopeModel } from '../models/slope.ts';
import { toColour, type Palette } from '../palette.ts';
import { labels, linear, strokes, tagged, type Drawing, type Label, type Surface } from './kit.ts';
import { leftOut } from './left-out.ts';
import { arrows } from './line-marks.ts';
import { pushApart } from './place.ts';

type Placed = { line: SlopeLine; end: End; x: number; y: number };

const n = (value: number): string => value.toFixed(1);

const inkOf = ({ highlight, colour }: SlopeLine, palette: Palette): string =>
  highlight && colour === 'accent'
    ? palette.accent
    : colour === 'faint'
      ? palette.ink3
      : palette.ink;

/** Labels of one end, pushed apart, with leaders to those that had to move. */
function sideLabels(
  side: SlopeSide,
  at: { x: number; way: 1 | -1; y: (value: number) => number },
  layout: SlopeLayout,
  which: 'first' | 'last',
  palette: Palette
): { marks: Markish[]; leaders: string } {
  const { size, pitch, top, bottom, leader } = layout;
  const wishes = side.labels.map((l) => ({ at: at.y(l.line[which]!.value), height: l.height }));
  const middles = pushApart(wishes, [top - pitch / 2, bottom + pitch / 2]);
  const values: (Label & { bold: boolean })[] = [];
  const names: (Label & { bold: boolean })[] = [];
  let leaders = '';
  const figures = at.x + at.way * (leader + (at.way > 0 ? side.values : 0));
  const words = at.x + at.way * (leader + side.values + AIR);
  side.labels.forEach((label, i) => {
    const middle = middles[i]!;
    const { line } = label;
    const first = middle - (label.height - pitch) / 2;
    const fill = inkOf(line, palette);
    const bold = line.highlight;
    const tag = line[which]!;
    values.push({ x: figures, y: first, text: label.value, fill, bold, tag });
    label.names.forEach((text, k) =>
      names.push({ x: words, y: first + k * pitch, text, fill, bold, tag })
    );
    const from = wishes[i]!.at;
    leaders += `M${n(at.x + at.way * 5)} ${n(from)}L${n(at.x + at.way * (leader - 3))} ${n(first)}`;
  });
  const anchor = at.way > 0 ? 'start' : 'end';
  return {
    leaders,
    marks: [false, true].flatMap((bold) => [
      ...labels(
        values.filter((v) => v.bold === bold),
        { size, bold, textAnchor: 'end' }
      ),
      ...labels(
        names.filter((v) => v.bold === bold),
        { size, bold, textAnchor: anchor }
      )
    ])
  };
}

/** Joined ends, the plain first, so that the highlighted lie on top. */
function joined(
  lines: readonly SlopeLine[],
  { left, right }: SlopeLayout,
  y: (value: number) => number,
  palette: Palette
): Markish[] {
  return lines.flatMap((line) => {
    const { first, last, joins } = line;
    if (!first || !last || joins === 'none') return [];
    const loud = !isBehind(line.colour);
    return [
      strokes(`M${n(left)} ${n(y(first.value))}L${n(right)} ${n(y(last.value))}`, {
        stroke: toColour(line.colour, palette),
        'stroke-width': loud ? 2.2 : 1,
        'stroke-linecap': 'round',
        ...(joins === 'dashed' ? { 'stroke-dasharray': '2 4' } : {})
      })
    ];
  });
}

function points(placed: readonly Placed[], palette: Palette): Markish[] {
  if (placed.length === 0) return [];
  const colour = ({ line }: Placed) => toColour(line.colour, palette);
  return [
    dot(placed, {
      x: 'x',
      y: 'y',
      r: {
        value: ({ line }: Placed) =>
          line.colour === 'quiet' || line.colour === 'faint' ? 2.4 : 3.6,
        scale: null
      },
      fill: (p: Placed) => (p.end.status === '' ? colour(p) : palette.paper),
      stroke: colour,
      strokeWidth: 1.6,
      ...tagged(placed.map((p) => p.end))
    })
  ];
}

/** The years over their axes, and what a hollow point means. */
function heads(model: SlopeModel, { left, right }: SlopeLayout, palette: Palette): Markish[] {
  const from = right - hollowWidth(model) / 2;
  return [
    ...labels(
      [left, right].map((x, i) => ({ x, y: 9, text: model.heads[i]!, fill: palette.ink2 })),
      { size: 12, bold: true, textAnchor: 'middle' }
    ),
    ...(model.hollow === ''
      ? []
      : [
          dot([{ x: from + 3.5, y: 25 }], {
            x: 'x',
            y: 'y',
            r: 3,
            fill: palette.paper,
            stroke: palette.ink3,
            strokeWidth: 1.4
          }),
          ...labels([{ x: from + HOLLOW_DOT, y: 25, text: model.hollow, fill: palette.ink3 }], {
            size: HOLLOW_SIZE
          })
        ])
  ];
}

/** Two axes, a line for each unit, its figure and name at both ends. */
export function drawSlope(model: SlopeModel, { width, palette }: Surface): Drawing {
  const layout = layoutSlope(model, width);
  const { top, bottom, left, right, sides } = layout;
  const y = linear(model.domain, [bottom, top]);
  const placed = [...model.lines]
    .sort((a, b) => Number(a.highlight) - Number(b.highlight))
    .flatMap((line): Placed[] => [
      ...(line.first ? [{ line, end: line.first, x: left, y: y(line.first.value) }] : []),
      ...(line.last ? [{ line, end: line.last, x: right, y: y(line.last.value) }] : [])
    ]);
  const firsts = sideLabels(sides.first, { x: left, way: -1, y }, layout, 'first', palette);
  const lasts = sideLabels(sides.last, { x: right, way: 1, y }, layout, 'last', palette);
  const quiet = model.lines.filter((l) => !l.highlight);
  const foot = model.base === null ? bottom + 12 : y(model.base) - 9;
  return {
    height: layout.height,
    marks: [
      ruleX([left, right], { stroke: palette.grid, y1: top - 8, y2: bottom + 4 }),
      ...(model.base === null
        ? []
        : [
            ruleY([y(model.base)], { stroke: palette.grid, strokeWidth: 1.5, x1: left, x2: right })
          ]),
      strokes(firsts.leaders + lasts.leaders, { stroke: palette.quiet, 'stroke-width': 0.7 }),
      ...joined(quiet, layout, y, palette),
      ...joined(
        model.lines.filter((l) => l.highlight),
        layout,
        y,
        palette
      ),
      ...points(placed, palette),
      strokes(
        arrows(
          placed.map((p) => ({ time: p.x, value: p.end.value, bound: p.end.bound })),
          { x: (px) => px, y }
        ),
        { stroke: palette.ink2, 'stroke-width': 1.4 }
      ),
      ...labels([{ x: left + 8, y: foot, text: model.footText, fill: palette.ink3 }], {
        size: 11,
        stroke: palette.paper,
        strokeWidth: 3
      }),
      ...heads(model, layout, palette),
      ...firsts.marks,
      ...lasts.marks,
      ...leftOut(layout.leftOut, { width, palette })
    ]
  };
}
