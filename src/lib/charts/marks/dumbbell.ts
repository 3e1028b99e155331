import { dot, ruleX, ruleY, type Markish } from '@observablehq/plot';
import {
  changeWidths,
  HEAD_LINE,
  layoutDumbbell,
  REASON_SIZE,
  STUB,
  STUB_GAP,
  VALUE_SIZE,
  widestScale,
  type DumbbellLayout
} from '../layout/dumbbell.ts';
import type { End } from '../models/ends-common.ts';
import type { DumbbellModel, DumbbellRow } from '../models/dumbbell.ts';
import { toColour, type Palette } from '../palette.ts';
import { textWidth } from '../text-width.ts';
import {
  blankBoxes,
  labels,
  linear,
  strokes,
  tagged,
  type Drawing,
  type Label,
  type Surface
} from './kit.ts';

const HEAD_SIZE = 12;
/** Below this width the column of changes is bare of its percentages. */
const NARROW = 520;

type Scale = (value: number) => number;
type Slot = DumbbellLayout['rows'][number];

const n = (value: number): string => value.toFixed(1);

const inkOf = ({ highlight, colour }: DumbbellRow, palette: Palette): string =>
  highlight ? palette.accent : colour === 'faint' ? palette.ink3 : palette.ink;

/** From one dot to the other. */
function connectors(slots: readonly Slot[], x: Scale, palette: Palette): Markish[] {
  return slots.flatMap(({ row, y }) => {
    if (row.joins === 'none') return [];
    return [
      strokes(`M${n(x(row.first.value))} ${n(y)}L${n(x(row.last.value))} ${n(y)}`, {
        stroke: row.highlight ? palette.accent : toColour(faintOr(row, 'quiet'), palette),
        'stroke-width': row.joins === 'dashed' ? 2 : 2.5,
        'stroke-opacity': row.joins === 'dashed' ? 1 : 0.75,
        ...(row.joins === 'dashed' ? { 'stroke-dasharray': '2 4' } : {})
      })
    ];
  });
}

const faintOr = (row: DumbbellRow, role: 'quiet' | 'mark') =>
  row.colour === 'faint' ? 'faint' : role;

/** The earlier dot is small and grey, the later one large and coloured; hollow when unsettled. */
function dots(slots: readonly Slot[], x: Scale, palette: Palette): Markish[] {
  if (slots.length === 0) return [];
  const data = slots.flatMap(({ row, y }) => {
    const earlier = toColour(faintOr(row, 'quiet'), palette);
    const later = row.highlight ? palette.accent : toColour(faintOr(row, 'mark'), palette);
    return [
      { end: row.first, y, r: 4, colour: earlier },
      { end: row.last, y, r: 5, colour: later }
    ];
  });
  type Dot = (typeof data)[number];
  return [
    dot(data, {
      x: (d: Dot) => x(d.end.value),
      y: 'y',
      r: { value: 'r', scale: null },
      fill: (d: Dot) => (d.end.status === '' ? d.colour : palette.paper),
      stroke: 'colour',
      strokeWidth: 1.8,
      ...tagged(data.map((d) => d.end))
    })
  ];
}

/** Which way an open figure may lie further, as a small arrow beside its dot. */
function openArrows(slots: readonly Slot[], x: Scale): string {
  return slots
    .flatMap(({ row, y }) =>
      [row.first, row.last].flatMap((end) => {
        if (end.bound !== '≥' && end.bound !== '≤') return [];
        const way = end.bound === '≥' ? 1 : -1;
        const from = x(end.value) + way * 6;
        const wing = n(-way * 3);
        return [`M${n(from)} ${n(y)}h${n(way * 8)}m${wing} -3l${n(way * 3)} 3l${wing} 3`];
      })
    )
    .join('');
}

/** Figures stand on the outer sides of their dots, where nothing else is. */
function figures(slots: readonly Slot[], x: Scale, palette: Palette): Markish[] {
  const low: (Label & { bold: boolean })[] = [];
  const high: (Label & { bold: boolean })[] = [];
  for (const { row, y } of slots) {
    const rising = row.first.value <= row.last.value;
    const write = (end: End, side: -1 | 1) => {
      const outward = (end.bound === '≥' && side > 0) || (end.bound === '≤' && side < 0);
      const later = end === row.last;
      (side > 0 ? high : low).push({
        x: x(end.value) + side * (outward ? 20 : 9),
        y,
        text: end.text,
        fill: later ? inkOf(row, palette) : palette.ink3,
        bold: later && row.highlight,
        tag: end
      });
    };
    write(rising ? row.first : row.last, -1);
    write(rising ? row.last : row.first, 1);
  }
  return [false, true].flatMap((bold) => [
    ...labels(
      low.filter((l) => l.bold === bold),
      { size: VALUE_SIZE, bold, textAnchor: 'end' }
    ),
    ...labels(
      high.filter((l) => l.bold === bold),
      { size: VALUE_SIZE, bold }
    )
  ]);
}

/** The earlier dot, the later one, and an unsettled one. */
const looksOf = (palette: Palette) => [
  { fill: palette.quiet, stroke: palette.quiet, r: 4 },
  { fill: palette.mark, stroke: palette.mark, r: 5 },
  { fill: palette.paper, stroke: palette.ink3, r: 4 }
];

/** Which dot is which year, and what a hollow one is. */
function heads(
  model: DumbbellModel,
  at: { x: number; y: number; width: number },
  palette: Palette
): Markish[] {
  const said = [...model.heads, ...(model.hollow === '' ? [] : [model.hollow])];
  let x = at.x + 5;
  const keys = said.map((text, i) => {
    const key = { x, text, ...looksOf(palette)[i]! };
    x += 10 + textWidth(text, HEAD_SIZE) + 20;
    return key;
  });
  return [
    dot(keys, {
      x: 'x',
      y: at.y,
      r: { value: 'r', scale: null },
      fill: 'fill',
      stroke: 'stroke',
      strokeWidth: 1.5
    }),
    ...labels(
      keys.map((key) => ({ x: key.x + 10, y: at.y, text: key.text, fill: palette.ink2 })),
      { size: HEAD_SIZE }
    ),
    ...labels(
      model.changeHead.map((text, i) => ({
        x: at.width,
        y: at.y + i * HEAD_LINE,
        text,
        fill: palette.ink2
      })),
      { size: HEAD_SIZE, textAnchor: 'end' }
    )
  ];
}

function names(layout: DumbbellLayout, palette: Palette): Markish[] {
  const { rows, blanks, size } = layout;
  const all = [
    ...rows.map((slot) => ({
      slot,
      tag: slot.row.last,
      bold: slot.row.highlight,
      fill: inkOf(slot.row, palette)
    })),
    ...blanks.map((slot) => ({ slot, tag: slot.blank, bold: false, fill: palette.ink }))
  ];
  return [false, true].flatMap((bold) =>
    labels(
      all
        .filter((a) => a.bold === bold)
        .flatMap(({ slot, tag, fill }) => slot.names.map((l) => ({ ...l, x: 0, fill, tag }))),
      { size, bold }
    )
  );
}

/** Units that lack an end: a hatched stub, the figure they have, and the reason. */
function blankRows({ blanks, left }: DumbbellLayout, palette: Palette): Markish[] {
  return [
    ...blankBoxes(
      blanks.map(({ blank, y }) => ({
        x: left,
        y: y - 6,
        width: STUB,
        height: 12,
        look: blank.look,
        tag: blank
      })),
      palette,
      4
    ),
    ...labels(
      blanks.flatMap(({ blank, reasons }) =>
        reasons.map((line) => ({
          ...line,
          x: left + STUB + STUB_GAP,
          fill: palette.ink3,
          tag: blank.known ?? blank
        }))
      ),
      { size: REASON_SIZE }
    )
  ];
}

/** One row a unit: its first and its last figure, and the change from one to the other. */
export function drawDumbbell(model: DumbbellModel, { width, palette }: Surface): Drawing {
  const layout = layoutDumbbell(model);
  const { rows, size, left } = layout;
  const column = changeWidths(model, size);
  const bare = width < NARROW;
  const change = bare ? column.bare : column.full;
  const right = Math.max(width - change - 14, left + 60);
  const x = linear(model.domain, widestScale(model, [left, right]));
  const end = rows.at(-1);
  const bottom = end ? end.top + end.height : layout.height;
  const changes = (bold: boolean) =>
    rows
      .filter(({ row }) => row.highlight === bold)
      .map(({ row, y }) => ({
        x: width,
        y,
        text: bare ? row.change.short : row.change.text,
        fill: inkOf(row, palette)
      }));
  return {
    height: layout.height,
    marks: [
      ...(model.base === null
        ? []
        : [ruleX([x(model.base)], { stroke: palette.grid, y1: layout.head - 4, y2: bottom })]),
      ...heads(model, { x: 0, y: 11, width }, palette),
      ...connectors(rows, x, palette),
      ...dots(rows, x, palette),
      strokes(openArrows(rows, x), { stroke: palette.ink2, 'stroke-width': 1.3 }),
      ...figures(rows, x, palette),
      ...[false, true].flatMap((bold) => labels(changes(bold), { size, bold, textAnchor: 'end' })),
      ...(layout.rule === null
        ? []
        : [ruleY([layout.rule], { stroke: palette.rule, x1: 0, x2: width })]),
      ...names(layout, palette),
      ...blankRows(layout, palette)
    ]
  };
}
