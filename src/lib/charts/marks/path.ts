import { dot, type Markish } from '@observablehq/plot';
import type { Box } from '../hatch.ts';
import { LABEL_SIZE, layoutTwoAxes, SMALL_SIZE, type TwoAxes } from '../layout/two-axes.ts';
import type { Path, PathModel, PathPoint } from '../models/path.ts';
import { toColour, type Palette } from '../palette.ts';
import { widest, wrapText } from '../text-width.ts';
import { labels, strokes, tagged, type Drawing, type Surface } from './kit.ts';
import { along, placeNear, type Wish } from './near.ts';
import { arrowBoxes, axisMarks, frameOf, leftOutMarks, openArrows, scalesOf } from './two-axes.ts';

const LINE = 15;
const HALO = 3;
const RADIUS = 3;
const END = 5;
const NAME_ROOM = 200;
const BOLD = { bold: true };

export const pathPlot = (model: PathModel): TwoAxes => ({
  x: model.x,
  y: model.y,
  key: '',
  leftOut: model.leftOut,
  plotHeight: model.plotHeight
});

type Placed = { path: Path; point: PathPoint; x: number; y: number; r: number };

const n = (value: number): string => value.toFixed(1);

/** The strokes of one path that are drawn alike; a gap leaves one out. */
function strokesOf(own: readonly Placed[], style: 'solid' | 'dashed'): string {
  return own
    .flatMap((p, i) => {
      const before = own[i - 1];
      if (!before || p.point.from !== style) return [];
      return [`M${n(before.x)} ${n(before.y)}L${n(p.x)} ${n(p.y)}`];
    })
    .join('');
}

function lineMarks(own: readonly Placed[], palette: Palette): Markish[] {
  const { path } = own[0]!;
  return (['solid', 'dashed'] as const).flatMap((style) => {
    const d = strokesOf(own, style);
    if (d === '') return [];
    const look = {
      stroke: toColour(path.colour, palette),
      'stroke-width': path.highlight ? 2.5 : 2,
      'stroke-linecap': 'round',
      'stroke-linejoin': 'round'
    };
    return [strokes(d, style === 'dashed' ? { ...look, 'stroke-dasharray': '2 4' } : look)];
  });
}

/** Small points on the way and a large one where it ends; hollow where a figure is not settled. */
function dotMarks(own: readonly Placed[], palette: Palette): Markish[] {
  const colour = toColour(own[0]!.path.colour, palette);
  return [
    dot(own, {
      x: 'x',
      y: 'y',
      r: { value: 'r', scale: null },
      fill: (p: Placed) => (p.point.hollow ? palette.paper : colour),
      stroke: colour,
      strokeWidth: 1.6,
      ...tagged(own.map((p) => p.point))
    })
  ];
}

type Said = { placed: Placed; lines: string[]; size: number; isName: boolean };

const yearOf = ({ point }: Placed): string => `${point.year}${point.noted}`;

/** What is written: each name at its end, both end years, then years noted, or where a way turns. */
function wordsOf(paths: readonly (readonly Placed[])[], room: number): Said[] {
  const year = (placed: Placed): Said => ({
    placed,
    lines: [yearOf(placed)],
    size: SMALL_SIZE,
    isName: false
  });
  const names = paths.map((own): Said => {
    const placed = own.at(-1)!;
    const text = `${placed.path.name}\u00a0${yearOf(placed)}`;
    return {
      placed,
      lines: wrapText(text, room, LABEL_SIZE, BOLD),
      size: LABEL_SIZE,
      isName: true
    };
  });
  const marked = [...names].sort(
    (a, b) => Number(b.placed.path.highlight) - Number(a.placed.path.highlight)
  );
  const firsts = paths.filter((own) => own.length > 1).map((own) => year(own[0]!));
  const edges = paths.flatMap((own) =>
    own.slice(1, -1).filter((p, i) => p.point.from === 'none' || own[i + 2]?.point.from === 'none')
  );
  const middles = paths.flatMap((own) => own.slice(1, -1));
  const noted = middles.filter((p) => p.point.noted !== '');
  const turns = paths.flatMap((own) => own.filter((p) => p.point.turns));
  return [...marked, ...firsts, ...[...new Set([...noted, ...turns, ...edges])].map(year)];
}

const boxOf = ({ x, y, r }: Placed): Box => ({ x: x - r, y: y - r, width: 2 * r, height: 2 * r });

const between = (own: readonly Placed[]): Box[] =>
  own.flatMap((p, i) =>
    i === 0 || p.point.from === 'none' ? [] : along([own[i - 1]!.x, own[i - 1]!.y], [p.x, p.y], 1)
  );

function textMarks(paths: readonly (readonly Placed[])[], frame: Box, palette: Palette): Markish[] {
  const said = wordsOf(paths, Math.min(NAME_ROOM, frame.width * 0.5));
  const wishes = said.map(({ placed, lines, size, isName }): Wish => ({
    ...placed,
    width: widest(lines, size, { bold: isName }) + 2,
    height: lines.length * LINE,
    must: isName
  }));
  const soft = paths.flatMap((own) => [...own.map(boxOf), ...arrowBoxes(own), ...between(own)]);
  const near = placeNear(wishes, soft, frame);
  const shown = said.flatMap((word, i) => {
    const at = near[i];
    return at ? [{ word, at }] : [];
  });
  const leaders = shown
    .flatMap(({ word: { placed }, at }) =>
      at.leader ? [`M${n(placed.x)} ${n(placed.y)}L${at.leader.map(n).join(' ')}`] : []
    )
    .join('');
  const ink = ({ placed, isName }: Said) =>
    isName ? (placed.path.colour === 'accent' ? palette.accent : palette.ink) : palette.ink2;
  return [
    ...(leaders === '' ? [] : [strokes(leaders, { stroke: palette.ink3, 'stroke-width': 0.8 })]),
    ...[LABEL_SIZE, SMALL_SIZE].flatMap((size) =>
      labels(
        shown
          .filter(({ word }) => word.size === size)
          .flatMap(({ word, at }) =>
            word.lines.map((text, k) => ({
              x: at.box.x + 1,
              y: at.box.y + LINE * (k + 0.5),
              text,
              fill: ink(word),
              tag: word.placed.point
            }))
          ),
        { size, bold: size === LABEL_SIZE, stroke: palette.paper, strokeWidth: HALO }
      )
    )
  ];
}

/** The way of each unit through two measures, year after year; a gap is a gap. */
export function drawPath(model: PathModel, { width, palette }: Surface): Drawing {
  const plot = pathPlot(model);
  const at = layoutTwoAxes(plot, width);
  const scales = scalesOf(plot, at);
  const paths = model.paths.map((path) =>
    path.points.map((point, i): Placed => ({
      path,
      point,
      x: scales.x(point.x),
      y: scales.y(point.y),
      r: i === path.points.length - 1 ? END : RADIUS
    }))
  );
  return {
    height: at.height,
    marks: [
      ...axisMarks(plot, at, scales, palette),
      ...paths.flatMap((own) => lineMarks(own, palette)),
      ...paths.flatMap((own) => dotMarks(own, palette)),
      strokes(openArrows(paths.flat()), { stroke: palette.ink, 'stroke-width': 1.2 }),
      ...textMarks(paths, frameOf(at, width), palette),
      ...leftOutMarks(plot, at, palette)
    ]
  };
}
