import { dot, ruleY, type Markish } from '@observablehq/plot';
import { AIR, layoutBump, type BumpLayout } from '../layout/bump.ts';
import { isBehind } from '../colours.ts';
import type { BumpModel, BumpPoint, BumpSeries } from '../models/bump.ts';
import { toColour, type ColourRole, type Palette } from '../palette.ts';
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
import { leftOut } from './left-out.ts';
import { topLabels } from './line-labels.ts';
import { noteLines } from './note-lines.ts';
import { pushApart } from './place.ts';
import { yearTicks } from './years.ts';

type Scales = { x: (time: number) => number; y: (place: number) => number };

const n = (value: number): string => value.toFixed(1);

const isOpen = ({ best, worst }: BumpPoint): boolean => best !== worst;

const middle = ({ best, worst }: BumpPoint): number => (best + worst) / 2;

/** Open places keep a little height of their own, so that a band never thins to nothing. */
const HALF = 0.32;
const edges = (p: BumpPoint): readonly [number, number] =>
  isOpen(p) ? [p.best - HALF, p.worst + HALF] : [p.best, p.worst];

type Paths = { known: string; open: string; bands: string };

/** Joined places: a line between known ones, else the band in which it must run, and its middle. */
function toPaths(series: BumpSeries, { x, y }: Scales): Paths {
  const paths: Paths = { known: '', open: '', bands: '' };
  series.points.forEach((point, i) => {
    const before = series.points[i - 1];
    if (!before || !point.joins) return;
    const [x1, x2] = [n(x(before.year + 0.5)), n(x(point.year + 0.5))];
    const line = `M${x1} ${n(y(middle(before)))}L${x2} ${n(y(middle(point)))}`;
    if (!isOpen(before) && !isOpen(point)) {
      paths.known += line;
      return;
    }
    paths.open += line;
    const [a, b] = [edges(before), edges(point)];
    paths.bands += `M${x1} ${n(y(a[0]))}L${x2} ${n(y(b[0]))}L${x2} ${n(y(b[1]))}L${x1} ${n(y(a[1]))}Z`;
  });
  return paths;
}

/** Bands for those that are looked at; over the grey many they would lie on each other. */
function joined(series: readonly BumpSeries[], scales: Scales, palette: Palette): Markish[] {
  return series.flatMap((s): Markish[] => {
    const { known, open, bands } = toPaths(s, scales);
    const stroke = toColour(s.colour, palette);
    const round = { stroke, 'stroke-linecap': 'round' };
    const width = isBehind(s.colour) ? 1.2 : 1.8;
    const draw = (d: string, attributes: Record<string, string | number>) =>
      d === '' ? [] : [strokes(d, attributes)];
    if (!s.focus)
      return [
        ...draw(open, { ...round, 'stroke-width': width, 'stroke-dasharray': '1 3' }),
        ...draw(known, { ...round, 'stroke-width': width })
      ];
    const band = { fill: stroke, 'fill-opacity': 0.18, stroke, 'stroke-opacity': 0.5 };
    return [
      ...draw(bands, { ...band, 'stroke-width': 1 }),
      ...draw(known, { ...round, 'stroke-width': 2.4 })
    ];
  });
}

type Mark = { point: BumpPoint; loud: boolean; colour: string; shift: number };

/** Upright bars for places that are open, side by side where several are looked at. */
function openBars(marks: readonly Mark[], { x, y }: Scales): Markish[] {
  const bars = marks.map(({ point, colour, shift }) => {
    const [top, foot] = edges(point);
    return {
      x: x(point.year + 0.5) + shift - BAR / 2,
      y: y(top),
      width: BAR,
      height: y(foot) - y(top),
      fill: colour,
      tag: point,
      hollow: point.hollow
    };
  });
  return [
    ...blocks(bars.filter((b) => !b.hollow)),
    ...blocks(
      bars.filter((b) => b.hollow),
      { fillOpacity: 0.3, stroke: 'fill', strokeDasharray: '3,2', inset: 0.5 }
    )
  ];
}

const BAR = 5;

/** A dot for a place that is known; an upright bar, or for the grey many a hollow dot, for an open one. */
function points(series: readonly BumpSeries[], scales: Scales, palette: Palette): Markish[] {
  const { x, y } = scales;
  const loud = series.filter((s) => s.focus).length;
  const all = series.flatMap((s, i) =>
    s.points.map((point): Mark => ({
      point,
      loud: s.focus,
      colour: toColour(s.colour, palette),
      shift: s.focus && loud > 1 ? (i - (loud - 1) / 2) * (BAR + 1) : 0
    }))
  );
  const dots = all.filter((d) => !d.loud || !isOpen(d.point));
  return [
    ...openBars(
      all.filter((d) => d.loud && isOpen(d.point)),
      scales
    ),
    ...(dots.length === 0
      ? []
      : [
          dot(dots, {
            x: (d: Mark) => x(d.point.year + 0.5),
            y: (d: Mark) => y(middle(d.point)),
            r: { value: (d: Mark) => (d.loud ? 4 : 2.4), scale: null },
            fill: (d: Mark) => (d.point.hollow || isOpen(d.point) ? palette.paper : d.colour),
            stroke: 'colour',
            strokeWidth: 1.4,
            ...tagged(dots.map((d) => d.point))
          })
        ])
  ];
}

const inkOf = (colour: ColourRole, palette: Palette): string =>
  colour === 'accent' ? palette.accent : colour === 'faint' ? palette.ink3 : palette.ink;

/** Place and name at the right, pushed apart, each with a thin leader from its line's end. */
function ends(layout: BumpLayout, { x, y }: Scales, palette: Palette): Markish[] {
  const { labels: own, right, places, size, line } = layout;
  const middles = pushApart(
    own.map((l) => ({ at: y(l.end.middle), height: l.height })),
    [layout.top - 4, layout.bottom + 4]
  );
  type Part = Label & { bold: boolean };
  const figures: Part[] = [];
  const names: Part[] = [];
  let leaders = '';
  own.forEach(({ series, end, names: texts, height }, i) => {
    const first = middles[i]! - (height - line) / 2;
    const bold = series.highlight;
    const fill = inkOf(series.colour, palette);
    const tag = series.points.at(-1)!;
    figures.push({ x: right + layout.leader + places, y: first, text: end.place, fill, bold, tag });
    texts.forEach((text, k) =>
      names.push({
        x: right + layout.leader + places + AIR,
        y: first + k * line,
        text,
        fill,
        bold,
        tag
      })
    );
    const from = x(tag.year + 0.5);
    leaders += `M${n(from + 6)} ${n(y(end.middle))}L${n(right + layout.leader - 3)} ${n(first)}`;
  });
  return [
    strokes(leaders, { stroke: palette.quiet, 'stroke-width': 0.7 }),
    ...[false, true].flatMap((bold) => [
      ...labels(
        figures.filter((f) => f.bold === bold),
        { size, bold, textAnchor: 'end' }
      ),
      ...labels(
        names.filter((f) => f.bold === bold),
        { size, bold }
      )
    ])
  ];
}

/** Places over the years, the first at the top; what is open is drawn as wide as it is. */
export function drawBump(model: BumpModel, { width, palette }: Surface): Drawing {
  const layout = layoutBump(model, width);
  const { top, bottom, left, right, pitch } = layout;
  const scales: Scales = {
    x: linear([model.years.from, model.years.to + 1], [left, right]),
    y: linear(
      [1, Math.max(2, model.places)],
      [top + pitch / 2, top + pitch / 2 + pitch * (Math.max(2, model.places) - 1)]
    )
  };
  const { x, y } = scales;
  const faint = model.series.filter((s) => s.colour === 'faint');
  const quiet = model.series.filter((s) => s.colour === 'quiet');
  const coloured = model.series.filter((s) => !isBehind(s.colour) && !s.focus);
  const loud = model.series.filter((s) => s.focus);
  const size = 11;
  return {
    height: layout.height,
    marks: [
      ruleY(
        model.ticks.map((t) => y(t)),
        { stroke: palette.grid, x1: left, x2: right }
      ),
      ...blankBoxes(
        model.bands.map((band) => ({
          x: x(band.from),
          y: top,
          width: x(band.to) - x(band.from),
          height: bottom - top,
          look: 'hatch' as const
        })),
        palette,
        7,
        0.4
      ),
      ...noteLines(model.notes, { x, top: top - 4, bottom }, palette),
      ...labels(
        model.ticks.map((t) => ({ x: left - 8, y: y(t), text: String(t), fill: palette.ink3 })),
        { size, textAnchor: 'end' }
      ),
      ...labels([{ x: 0, y: 8, text: model.head, fill: palette.ink3 }], { size }),
      ...labels(
        yearTicks(model.years, x).map((t) => ({
          x: t.middle,
          y: layout.axis,
          text: t.text,
          fill: palette.ink2
        })),
        { size, textAnchor: 'middle' }
      ),
      ...[faint, quiet, coloured, loud].flatMap((some) => [
        ...joined(some, scales, palette),
        ...points(some, scales, palette)
      ]),
      ...ends(layout, scales, palette),
      ...topLabels(model, { x, left, layout }, width, palette),
      ...leftOut(layout.leftOut, { width, palette })
    ]
  };
}
