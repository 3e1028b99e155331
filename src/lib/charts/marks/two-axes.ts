import { ruleX, ruleY, type Markish } from '@observablehq/plot';
import type { Box } from '../hatch.ts';
import {
  BLANK,
  BLANK_STEP,
  LABEL_SIZE,
  SAMPLE,
  SMALL_SIZE,
  type TwoAxes,
  type TwoAxesLayout
} from '../layout/two-axes.ts';
import type { Medians, TwoPoint } from '../models/two-axes.ts';
import type { Palette } from '../palette.ts';
import { blankBoxes, labels, linear, strokes } from './kit.ts';

export type Scales = { x: (value: number) => number; y: (value: number) => number };

export const scalesOf = ({ x, y }: TwoAxes, at: TwoAxesLayout): Scales => ({
  x: linear(x.domain, [at.left, at.right]),
  y: linear(y.domain, [at.bottom, at.top])
});

/** The plot and what texts in it may use of the room around it. */
export const frameOf = (at: TwoAxesLayout, width: number): Box => ({
  x: at.left + 2,
  y: at.top - 4,
  width: width - at.left - 2,
  height: at.bottom - at.top + 2
});

const n = (value: number): string => value.toFixed(1);

/** Grid, marks and labels of both axes. */
export function axisMarks(
  plot: TwoAxes,
  at: TwoAxesLayout,
  scales: Scales,
  palette: Palette
): Markish[] {
  const across = plot.x.ticks.filter((_, i) => i % at.every === 0);
  const bold = at.heads.filter((l) => at.key === null || l.y < at.key);
  const keys = at.heads.filter((l) => !bold.includes(l));
  return [
    ruleX(
      across.map((t) => scales.x(t.value)),
      { stroke: palette.grid, y1: at.top, y2: at.bottom }
    ),
    ruleY(
      plot.y.ticks.map((t) => scales.y(t.value)),
      {
        stroke: palette.grid,
        x1: at.left,
        x2: at.right
      }
    ),
    ruleY([at.bottom], { stroke: palette.rule, x1: at.left, x2: at.right }),
    ruleX([at.left], { stroke: palette.rule, y1: at.top, y2: at.bottom }),
    ...labels(
      [...bold, ...at.feet].map((l) => ({ ...l, fill: palette.ink2 })),
      { size: LABEL_SIZE, bold: true }
    ),
    ...labels(
      keys.map((l) => ({ ...l, fill: palette.ink3 })),
      { size: SMALL_SIZE }
    ),
    ...labels(
      across.map((t) => ({ x: scales.x(t.value), y: at.ticks, text: t.text, fill: palette.ink3 })),
      { size: SMALL_SIZE, textAnchor: 'middle' }
    ),
    ...labels(
      plot.y.ticks.map((t) => ({
        x: at.left - 6,
        y: scales.y(t.value),
        text: t.text,
        fill: palette.ink3
      })),
      { size: SMALL_SIZE, textAnchor: 'end' }
    )
  ];
}

/** Pale lines at the middle of both measures, and a sample of them before their words. */
export function medianMarks(
  medians: Medians | null,
  at: TwoAxesLayout,
  { x, y }: Scales,
  palette: Palette
): Markish[] {
  if (!medians) return [];
  const d = [
    medians.x === null ? '' : `M${n(x(medians.x))} ${n(at.top)}L${n(x(medians.x))} ${n(at.bottom)}`,
    medians.y === null ? '' : `M${n(at.left)} ${n(y(medians.y))}L${n(at.right)} ${n(y(medians.y))}`,
    at.key === null ? '' : `M0 ${n(at.key)}L${SAMPLE} ${n(at.key)}`
  ].join('');
  return [strokes(d, { stroke: palette.ink3, 'stroke-width': 1, 'stroke-dasharray': '4 3' })];
}

const ARROW = 9;

/** The room that little arrows take beside their points. */
export const arrowBoxes = (
  points: readonly { point: TwoPoint; x: number; y: number; r: number }[]
): Box[] =>
  points.flatMap(({ point: { xBound, yBound }, x, y, r }) => {
    const far = r + ARROW;
    const across = (from: number): Box => ({ x: from, y: y - 4, width: ARROW, height: 8 });
    const up = (from: number): Box => ({ x: x - 4, y: from, width: 8, height: ARROW });
    return [
      ...(xBound === '≥' ? [across(x + r)] : xBound === '≤' ? [across(x - far)] : []),
      ...(yBound === '≥' ? [up(y - far)] : yBound === '≤' ? [up(y + r)] : [])
    ];
  });

/** Little arrows to where a figure may lie further, on either axis. */
export const openArrows = (
  points: readonly { point: TwoPoint; x: number; y: number; r: number }[]
): string =>
  points
    .flatMap(({ point, x, y, r }) => {
      const side = (bound: TwoPoint['xBound']) => (bound === '≥' ? 1 : bound === '≤' ? -1 : 0);
      const [dx, dy] = [side(point.xBound), -side(point.yBound)];
      const across = `M${n(x + dx * r)} ${n(y)}L${n(x + dx * (r + ARROW))} ${n(y)}`;
      const tipX = x + dx * (r + ARROW);
      const up = `M${n(x)} ${n(y + dy * r)}L${n(x)} ${n(y + dy * (r + ARROW))}`;
      const tipY = y + dy * (r + ARROW);
      return [
        dx === 0
          ? ''
          : `${across}M${n(tipX - dx * 3)} ${n(y - 3)}L${n(tipX)} ${n(y)}L${n(tipX - dx * 3)} ${n(y + 3)}`,
        dy === 0
          ? ''
          : `${up}M${n(x - 3)} ${n(tipY - dy * 3)}L${n(x)} ${n(tipY)}L${n(x + 3)} ${n(tipY - dy * 3)}`
      ];
    })
    .join('');

/** Units that are not on the plot: a box each and words, never a point at zero. */
export function leftOutMarks(plot: TwoAxes, at: TwoAxesLayout, palette: Palette): Markish[] {
  const boxes = plot.leftOut.flatMap(({ look, tags }, i) => {
    let next = 0;
    return at.groups[i]!.boxes.flatMap(({ y, count }) =>
      Array.from({ length: count }, (_, k) => ({
        x: k * BLANK_STEP,
        y,
        width: BLANK,
        height: BLANK,
        look,
        tag: tags[next++]!
      }))
    );
  });
  const words = at.groups.flatMap((g) => g.words.map((l) => ({ ...l, fill: palette.ink2 })));
  return [...blankBoxes(boxes, palette, 4), ...labels(words, { size: LABEL_SIZE })];
}
