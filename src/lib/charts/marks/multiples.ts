import { dot, type Markish } from '@observablehq/plot';
import { hasBothYears, layoutMultiples, type PanelBox } from '../layout/multiples.ts';
import type { MedianPoint } from '../models/median.ts';
import type { MultiplesModel, Panel } from '../models/multiples.ts';
import { plainSign } from '../annotations.ts';
import { toColour, type Palette } from '../palette.ts';
import { textWidth } from '../text-width.ts';
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
import { notePath, noteStroke } from './note-lines.ts';

type Placed = PanelBox & { x: (time: number) => number; y: (value: number) => number };

const SIZE = 11;
const n = (value: number): string => value.toFixed(1);

function toPlaced(box: PanelBox, model: MultiplesModel): Placed {
  return {
    ...box,
    x: linear([model.years.from, model.years.to + 1], [box.left, box.right]),
    y: linear(box.panel.domain, [box.bottom, box.top])
  };
}

const at = ({ x, y }: Placed, time: number, value: number) => `${n(x(time))} ${n(y(value))}`;

/** Joined figures of one panel, as one path. */
const linePath = (placed: Placed, style: 'solid' | 'dashed'): string =>
  placed.panel.points
    .map((point, i) => {
      const before = placed.panel.points[i - 1];
      return before && point.from === style
        ? `M${at(placed, before.time, before.value)}L${at(placed, point.time, point.value)}`
        : '';
    })
    .join('');

/** The median of all as a band, a mere line where it is certain; open where a year has none. */
function medianPath(placed: Placed): string {
  const runs: MedianPoint[][] = [];
  for (const point of placed.panel.median) {
    const run = runs.at(-1);
    if (run?.at(-1)?.year === point.year - 1) run.push(point);
    else runs.push([point]);
  }
  return runs
    .filter((run) => run.length > 1)
    .map((run) => {
      const over = run.map((p) => at(placed, p.year + 0.5, p.high));
      const under = run.map((p) => at(placed, p.year + 0.5, p.low)).reverse();
      return `M${[...over, ...under].join('L')}Z`;
    })
    .join('');
}

/** Strokes of panels that look alike, as one path for each colour. */
function byColour(
  placed: readonly Placed[],
  palette: Palette,
  path: (p: Placed) => string,
  attributes: Record<string, string | number>
): Markish[] {
  const roles = [...new Set(placed.map((p) => p.panel.colour))];
  return roles.flatMap((role) => {
    const d = placed
      .filter((p) => p.panel.colour === role)
      .map(path)
      .join('');
    return d === '' ? [] : [strokes(d, { stroke: toColour(role, palette), ...attributes })];
  });
}

function spans(placed: readonly Placed[], model: MultiplesModel, palette: Palette): Markish[] {
  const boxes = placed.flatMap(({ panel, x, y }) =>
    panel.spans.map((span) => {
      const [head, foot] = [y(span.average), y(model.base)];
      return {
        x: x(span.from),
        y: Math.min(head, foot),
        width: x(span.to) - x(span.from),
        height: Math.max(Math.abs(foot - head), 0.5),
        fill: toColour(panel.colour, palette),
        tag: span,
        head
      };
    })
  );
  return [
    ...blocks(boxes, { fillOpacity: 0.14 }),
    ...blocks(boxes.map((b) => ({ ...b, y: b.head - 1, height: 2 })))
  ];
}

function points(placed: readonly Placed[], palette: Palette): Markish[] {
  const data = placed.flatMap((p) =>
    p.panel.points.map((point) => ({
      point,
      px: p.x(point.time),
      py: p.y(point.value),
      colour: toColour(p.panel.colour, palette)
    }))
  );
  type Dot = (typeof data)[number];
  if (data.length === 0) return [];
  return [
    dot(data, {
      x: 'px',
      y: 'py',
      r: 2.2,
      fill: (d: Dot) => (d.point.hollow ? palette.paper : d.colour),
      stroke: 'colour',
      strokeWidth: 1.2,
      ...tagged(data.map((d) => d.point))
    })
  ];
}

/** Small ↑ and ↓ at figures that are only a least or a most. */
const openArrows = ({ panel, x, y }: Placed): string =>
  panel.points
    .filter((p) => p.bound === '≥' || p.bound === '≤')
    .map((point) => {
      const way = point.bound === '≥' ? -1 : 1;
      const from = y(point.value) + way * 4;
      const wing = n(-way * 2.5);
      return `M${n(x(point.time))} ${n(from)}v${n(way * 7)}m-2.5 ${wing}l2.5 ${n(way * 2.5)}l2.5 ${wing}`;
    })
    .join('');

const SIGN_LINE = 12;
/** Signs closer than this would read as one number. */
const APART = 8;

/** Signs inside a panel, beside the lines of what is noted; near ones stand together. */
function signs({ panel, x, top, right }: Placed, palette: Palette): Label[] {
  const groups: { at: number; text: string }[] = [];
  // Right of its line, or left of it where the panel ends.
  const boxOf = ({ at, text }: { at: number; text: string }) => {
    const width = textWidth(text, SIZE);
    const left = at + 3 + width > right ? at - 3 - width : at + 3;
    return { left, end: left + width };
  };
  for (const note of [...panel.notes].sort((a, b) => a.time - b.time)) {
    const next = { at: x(note.time), text: plainSign(note.sign) };
    const last = groups.at(-1);
    if (last && boxOf(next).left < boxOf(last).end + APART) last.text += `, ${next.text}`;
    else groups.push(next);
  }
  return groups.map((group) => ({
    x: boxOf(group).left,
    y: top + SIGN_LINE / 2,
    text: group.text,
    fill: palette.ink2
  }));
}

const inkOf = (panel: Panel, palette: Palette): string =>
  panel.highlight ? palette.accent : panel.colour === 'faint' ? palette.ink3 : palette.ink;

function words(placed: readonly Placed[], model: MultiplesModel, palette: Palette): Markish[] {
  const { from, to } = model.years;
  const tag = (panel: Panel) => panel.points.at(-1) ?? panel.spans.at(-1) ?? panel.blanks.at(-1);
  return [
    ...labels(
      placed.flatMap((p) =>
        p.names.map((l) => ({ ...l, x: p.left, fill: inkOf(p.panel, palette), tag: tag(p.panel) }))
      ),
      { size: 12, bold: true }
    ),
    ...labels(
      placed.flatMap((p) => p.said.map((l) => ({ ...l, x: p.left, fill: palette.ink2 }))),
      { size: SIZE }
    ),
    ...labels(
      placed.flatMap((p) =>
        p.hasTicks
          ? p.panel.ticks.map((t) => ({
              x: p.left - 6,
              y: p.y(t.value),
              text: t.text,
              fill: palette.ink3
            }))
          : []
      ),
      { size: SIZE, textAnchor: 'end' }
    ),
    ...labels(
      placed.map((p) => ({ x: p.left, y: p.axis, text: String(from), fill: palette.ink3 })),
      { size: SIZE }
    ),
    ...(to === from
      ? []
      : labels(
          placed
            .filter(hasBothYears)
            .map((p) => ({ x: p.right, y: p.axis, text: String(to), fill: palette.ink3 })),
          { size: SIZE, textAnchor: 'end' }
        ))
  ];
}

const KEY_SIZE = 12;

/** Over the panels: what the pale line is, and what the upright ones are. */
function keyMarks(
  { medianText, notedText, panels }: MultiplesModel,
  y: number,
  median: Record<string, string | number>,
  palette: Palette
): Markish[] {
  const width = medianText === '' ? 0 : 28 + textWidth(medianText, KEY_SIZE) + 24;
  const first = panels.flatMap((p) => p.notes)[0]?.sign ?? '';
  const sample = { y, text: plainSign(first), fill: palette.ink2 };
  return [
    ...(medianText === ''
      ? []
      : [
          strokes(`M0 ${y}h22`, { ...median, 'stroke-width': 2 }),
          ...labels([{ x: 28, y, text: medianText, fill: palette.ink2 }], { size: KEY_SIZE })
        ]),
    ...(notedText === ''
      ? []
      : [
          strokes(`M${width + 1} ${y - 7}v14`, noteStroke(palette)),
          ...labels([{ ...sample, x: width + 4 }], { size: SIZE }),
          ...labels([{ x: width + 18, y, text: notedText, fill: palette.ink2 }], { size: KEY_SIZE })
        ])
  ];
}

/** A small chart of its own for every unit, side by side. */
export function drawMultiples(model: MultiplesModel, { width, palette }: Surface): Drawing {
  const layout = layoutMultiples(model, width);
  const placed = layout.panels.map((box) => toPlaced(box, model));
  const grid = placed
    .flatMap((p) => p.panel.ticks.map((t) => `M${n(p.left)} ${n(p.y(t.value))}H${n(p.right)}`))
    .join('');
  const base = placed.map((p) => `M${n(p.left)} ${n(p.y(model.base))}H${n(p.right)}`).join('');
  const noted = placed.map((p) => notePath(p.panel.notes, p)).join('');
  const missing = placed.flatMap((p) =>
    p.panel.blanks.map((blank) => ({
      x: p.x(blank.from),
      y: p.top,
      width: p.x(blank.to + 1) - p.x(blank.from),
      height: p.bottom - p.top,
      look: blank.look,
      blank
    }))
  );
  const line = { 'stroke-width': 1.8, 'stroke-linecap': 'round' };
  const median = {
    fill: palette.quiet,
    'fill-opacity': 0.3,
    stroke: palette.quiet,
    'stroke-opacity': 0.6,
    'stroke-width': 1,
    'stroke-linejoin': 'round'
  };
  return {
    height: layout.height,
    marks: [
      strokes(grid, { stroke: palette.grid, 'stroke-width': 1 }),
      ...blankBoxes(missing, palette, 6, 0.45),
      ...(noted === '' ? [] : [strokes(noted, noteStroke(palette))]),
      strokes(base, { stroke: palette.rule, 'stroke-width': 1 }),
      ...spans(placed, model, palette),
      strokes(placed.map(medianPath).join(''), median),
      ...byColour(placed, palette, (p) => linePath(p, 'solid'), line),
      ...byColour(placed, palette, (p) => linePath(p, 'dashed'), {
        ...line,
        'stroke-dasharray': '2 4'
      }),
      ...points(placed, palette),
      // They answer after the figures, so that a walk by keys begins with a number.
      ...blocks(
        missing.map((b) => ({ ...b, fill: palette.paper, tag: b.blank })),
        { fillOpacity: 0 }
      ),
      strokes(placed.map(openArrows).join(''), {
        stroke: palette.ink2,
        'stroke-width': 1.2
      }),
      ...words(placed, model, palette),
      ...labels(
        placed.flatMap((p) => signs(p, palette)),
        { size: SIZE, stroke: palette.paper, strokeWidth: 3 }
      ),
      ...(layout.key === null ? [] : keyMarks(model, layout.key, median, palette))
    ]
  };
}
