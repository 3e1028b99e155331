import { dot, type Markish } from '@observablehq/plot';
import type { Box } from '../hatch.ts';
import { LABEL_SIZE, layoutTwoAxes, type TwoAxes } from '../layout/two-axes.ts';
import type { ScatterModel, ScatterPoint } from '../models/scatter.ts';
import { againstWords } from '#lib/text/words/against.ts';
import type { Palette } from '../palette.ts';
import { widest, wrapText } from '../text-width.ts';
import { labels, strokes, tagged, type Drawing, type Surface } from './kit.ts';
import { placeNear, type Wish } from './near.ts';
import {
  arrowBoxes,
  axisMarks,
  frameOf,
  leftOutMarks,
  medianMarks,
  openArrows,
  scalesOf
} from './two-axes.ts';

const LINE = 15;
const HALO = 3;
const FAINT = 0.25;
const LARGER = 1.5;
/** From this width the highlighted are written with both figures, unless they are many. */
const WIDE = 520;
const WITH_FIGURES = 3;
const NAME_ROOM = 220;

export const scatterPlot = (model: ScatterModel): TwoAxes => ({
  x: model.x,
  y: model.y,
  key: model.medians?.text ?? '',
  leftOut: model.leftOut,
  plotHeight: model.plotHeight
});

type Placed = { point: ScatterPoint; x: number; y: number; r: number };

const radiusOf = (count: number): number => (count <= 12 ? 6 : count <= 40 ? 5 : 4.5);

/** A name, with both figures where there is room for them; long ones in several lines. */
function linesOf({ point }: Placed, model: ScatterModel, width: number): string[] {
  const marked = model.points.filter((p) => p.highlight).length;
  const bold = { bold: point.highlight };
  const room = Math.min(NAME_ROOM, width * 0.45);
  if (!point.highlight || marked > WITH_FIGURES || width < WIDE)
    return wrapText(point.name, room, LABEL_SIZE, bold);
  const values = againstWords[model.lang].values(point.xText, point.yText);
  const whole = `${point.name} (${values.replace(/ /g, '\u00a0')})`;
  return wrapText(whole, room, LABEL_SIZE, bold);
}

const boxOf = ({ x, y, r }: Placed): Box => ({ x: x - r, y: y - r, width: 2 * r, height: 2 * r });

function dotMarks(points: readonly Placed[], palette: Palette): Markish[] {
  const colour = ({ point }: Placed) => (point.highlight ? palette.accent : palette.mark);
  return [
    dot(points, {
      x: 'x',
      y: 'y',
      // Radii are pixels already.
      r: { value: 'r', scale: null },
      fill: (p: Placed) => (p.point.hollow ? palette.paper : colour(p)),
      fillOpacity: (p: Placed) => (p.point.muted ? FAINT : 1),
      stroke: (p: Placed) => (p.point.hollow ? colour(p) : palette.paper),
      strokeWidth: 1,
      ...tagged(points.map((p) => p.point))
    })
  ];
}

/** Names of the highlighted wherever there is room, of the others beside their dots or not at all. */
function nameMarks(
  points: readonly Placed[],
  model: ScatterModel,
  frame: Box,
  width: number,
  palette: Palette
): Markish[] {
  const wanted = points
    .filter((p) => p.point.named !== null)
    .sort((a, b) => a.point.named! - b.point.named!);
  const lines = wanted.map((placed) => linesOf(placed, model, width));
  const wishes = wanted.map((placed, i): Wish => ({
    ...placed,
    width: widest(lines[i]!, LABEL_SIZE, { bold: placed.point.highlight }) + 2,
    height: lines[i]!.length * LINE,
    must: placed.point.highlight || placed.point.noted
  }));
  const dots = points.map(boxOf);
  const near = placeNear(wishes, [...dots, ...arrowBoxes(points)], frame, dots);
  const named = wanted.flatMap((placed, i) => {
    const at = near[i];
    return at ? [{ placed, at, lines: lines[i]! }] : [];
  });
  const leaders = named
    .flatMap(({ placed, at }) =>
      at.leader
        ? [
            `M${placed.x.toFixed(1)} ${placed.y.toFixed(1)}L${at.leader.map((v) => v.toFixed(1)).join(' ')}`
          ]
        : []
    )
    .join('');
  return [
    ...(leaders === '' ? [] : [strokes(leaders, { stroke: palette.ink3, 'stroke-width': 0.8 })]),
    ...[false, true].flatMap((bold) =>
      labels(
        named
          .filter(({ placed }) => placed.point.highlight === bold)
          .flatMap(({ placed, at, lines: texts }) =>
            texts.map((text, n) => ({
              x: at.box.x + 1,
              y: at.box.y + LINE * (n + 0.5),
              text,
              fill: bold ? palette.accent : palette.ink,
              tag: placed.point
            }))
          ),
        { size: LABEL_SIZE, bold, stroke: palette.paper, strokeWidth: HALO }
      )
    )
  ];
}

/** A dot for each unit at its two figures; no line through them, for none is claimed. */
export function drawScatter(model: ScatterModel, { width, palette }: Surface): Drawing {
  const plot = scatterPlot(model);
  const at = layoutTwoAxes(plot, width);
  const scales = scalesOf(plot, at);
  const radius = radiusOf(model.points.length);
  const placed = model.points
    .map((point): Placed => ({
      point,
      x: scales.x(point.x),
      y: scales.y(point.y),
      r: radius + (point.highlight ? LARGER : 0)
    }))
    // The arrow keys walk along the axis; the highlighted lie on top.
    .sort((a, b) => a.x - b.x || b.y - a.y);
  const behind = placed.filter((p) => !p.point.highlight);
  const marked = placed.filter((p) => p.point.highlight);
  return {
    height: at.height,
    marks: [
      ...axisMarks(plot, at, scales, palette),
      ...medianMarks(model.medians, at, scales, palette),
      ...(behind.length > 0 ? dotMarks(behind, palette) : []),
      ...(marked.length > 0 ? dotMarks(marked, palette) : []),
      strokes(openArrows(placed), { stroke: palette.ink, 'stroke-width': 1.2 }),
      ...nameMarks(placed, model, frameOf(at, width), width, palette),
      ...leftOutMarks(plot, at, palette)
    ]
  };
}
