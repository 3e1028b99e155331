import { rect, type Markish } from '@observablehq/plot';
import { SWATCH } from '../layout/keys.ts';
import {
  layoutStack,
  NOTE_SIZE,
  OPEN_ROOM,
  SIDE_GAP as GAP,
  sideRoom,
  STUB,
  STUB_GAP,
  type StackSlot
} from '../layout/stack.ts';
import type { DivergingModel, DivergingRow } from '../models/diverging.ts';
import type { StackPart } from '../models/stack.ts';
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

const PART_SIZE = 11;
const FAINT = 0.4;

type Placed = { row: DivergingRow; at: StackSlot };
type Scale = (value: number) => number;

const n = (value: number): string => value.toFixed(1);

/** The least bars are still bars where the labels of both sides leave little. */
const LEAST_BARS = 40;

function toScale(
  model: DivergingModel,
  size: number,
  [left, right]: readonly [number, number]
): Scale {
  const { reach, rows, min, max } = model;
  const room = (of: (r: DivergingRow) => string) => sideRoom(rows.map(of), size);
  const before = reach?.before ?? room((r) => r.leftText);
  const after = reach?.after ?? room((r) => r.rightText);
  const [from, to] = [left + before, right - after];
  const ends: [number, number] = [min, max || (min < 0 ? 0 : 1)];
  return linear(ends, [from, Math.max(to, from + LEAST_BARS)]);
}

const inkOn = (part: StackPart, palette: Palette): string =>
  typeof part.colour === 'number' ? palette.catInk[part.colour % 6]! : palette.ink2;

function keyMarks({ stack }: DivergingModel, palette: Palette): Markish[] {
  const { keys } = layoutStack(stack);
  return [
    ...blocks(
      stack.keys.map((key, i) => ({
        x: keys[i]!.x,
        y: keys[i]!.y - SWATCH.height / 2,
        ...SWATCH,
        fill: toColour(key.colour, palette)
      })),
      stack.keys.some((k) => k.colour === 'rest') ? { stroke: palette.rule, strokeWidth: 0.5 } : {}
    ),
    ...labels(
      stack.keys.map((key, i) => ({
        x: keys[i]!.x + SWATCH.width + 6,
        y: keys[i]!.y,
        text: key.label,
        fill: palette.ink2
      }))
    )
  ];
}

type Drawn = {
  part: StackPart;
  x: number;
  y: number;
  width: number;
  height: number;
  muted: boolean;
};

function partMarks(parts: readonly Drawn[], palette: Palette): Markish[] {
  const filled = parts.filter((p) => p.part.colour !== 'rest');
  const open = parts.filter((p) => p.part.colour === 'rest');
  const boxes = (data: readonly Drawn[], options: object) =>
    data.length === 0
      ? []
      : [
          rect(data, {
            x1: 'x',
            x2: (d: Drawn) => d.x + d.width,
            y1: 'y',
            y2: (d: Drawn) => d.y + d.height,
            fill: (d: Drawn) => toColour(d.part.colour, palette),
            fillOpacity: (d: Drawn) => (d.muted ? FAINT : 1),
            ...tagged(data.map((d) => d.part)),
            ...options
          })
        ];
  return [
    ...boxes(filled, { insetRight: 1 }),
    ...boxes(open, { stroke: palette.rule, strokeWidth: 1, inset: 0.5 })
  ];
}

/** The outermost parts whose figures may lie further out. */
function openSides(row: DivergingRow, signed: boolean): { left?: StackPart; right?: StackPart } {
  const isOpen = (p: StackPart) =>
    p.bound === (signed && p.to <= 0 && p.from < 0 ? '≤' : '≥') && p.colour !== 'rest';
  const left = row.parts.find((p) => p.from < 0);
  const right = row.parts.findLast((p) => p.to > 0);
  return {
    ...(left && isOpen(left) ? { left } : {}),
    ...(right && isOpen(right) ? { right } : {})
  };
}

/** Two short strokes past a bar whose figure may lie further out. */
function openEnds(
  { signed }: DivergingModel,
  placed: readonly Placed[],
  x: Scale,
  half: number
): string {
  return placed
    .flatMap(({ row, at }) => {
      const { left, right } = openSides(row, signed);
      return [
        ...(left ? [-2.5, -5].map((d) => x(left.from) + d) : []),
        ...(right ? [2.5, 5].map((d) => x(right.to) + d) : [])
      ].map((end) => `M${n(end)} ${n(at.y - half)}L${n(end)} ${n(at.y + half)}`);
    })
    .join('');
}

function nameMarks(model: DivergingModel, palette: Palette): Markish[] {
  const layout = layoutStack(model.stack);
  const { size, stacked } = layout;
  const write = (at: StackSlot, name: string, fill: string, tag?: Label['tag']): Label[] => {
    const label = { x: 0, fill, ...(tag ? { tag } : {}) };
    return stacked
      ? at.names.map((l) => ({ ...label, y: l.y, text: l.text }))
      : [{ ...label, y: at.y, text: name }];
  };
  return [
    ...[false, true].flatMap((bold) =>
      labels(
        model.rows.flatMap((row, i) =>
          row.highlight === bold
            ? write(layout.rows[i]!, row.name, bold ? palette.accent : palette.ink)
            : []
        ),
        { size, bold }
      )
    ),
    ...labels(
      model.stack.blanks.flatMap((b, i) => write(layout.blanks[i]!, b.name, palette.ink, b)),
      { size }
    )
  ];
}

/** Units of which no part is known: a hatched stub and why, never a bar of no length. */
function blankMarks(model: DivergingModel, palette: Palette): Markish[] {
  const { left, thickness, rows, blanks, size } = layoutStack(model.stack);
  const bare = model.rows
    .map((row, i) => ({ row, at: rows[i]! }))
    .filter(({ row }) => row.parts.length === 0);
  const stub = (y: number) => ({
    x: left,
    y: y - thickness / 2 + 2,
    width: STUB,
    height: thickness - 4
  });
  return [
    ...blankBoxes(
      [
        ...bare.map(({ row, at }) => ({
          ...stub(at.y),
          look: 'hatch' as const,
          tag: { unitId: row.unitId, period: '', breakdown: '' }
        })),
        ...model.stack.blanks.map((b, i) => ({ ...stub(blanks[i]!.y), look: b.look, tag: b }))
      ],
      palette,
      4
    ),
    ...labels(
      bare.map(({ row, at }) => ({
        x: left + STUB + STUB_GAP,
        y: at.y,
        text: row.total,
        fill: row.highlight ? palette.accent : palette.ink
      })),
      { size, bold: true }
    ),
    ...labels(
      model.stack.blanks.flatMap((_, i) =>
        blanks[i]!.reasons.map((l) => ({
          x: left + STUB + STUB_GAP,
          y: l.y,
          text: l.text,
          fill: palette.ink3
        }))
      )
    )
  ];
}

/** One side against the other, from one zero for all rows. */
export function drawDiverging(model: DivergingModel, { width, palette }: Surface): Drawing {
  const layout = layoutStack(model.stack);
  const { size, thickness, left } = layout;
  const placed = model.rows.map((row, i): Placed => ({ row, at: layout.rows[i]! }));
  const x = toScale(model, size, [left, width]);
  const muted = new Set(model.muted);
  const parts = placed.flatMap(({ row, at }) =>
    row.parts.map((part): Drawn => ({
      part,
      x: x(part.from),
      y: at.y - thickness / 2,
      width: Math.max(x(part.to) - x(part.from), 0),
      height: thickness,
      muted: muted.has(row.unitId)
    }))
  );
  const several = model.stack.keys.filter((k) => k.colour !== 'rest').length > 2;
  const ink = (row: DivergingRow) => (row.highlight ? palette.accent : palette.ink);
  const ends = (side: 'left' | 'right') =>
    placed.flatMap(({ row, at }): Label[] => {
      const text = side === 'left' ? row.leftText : row.rightText;
      if (text === '') return [];
      const all = row.parts.flatMap((p) => [p.from, p.to]);
      const end = side === 'left' ? Math.min(0, ...all) : Math.max(0, ...all);
      const past = GAP + (openSides(row, model.signed)[side] ? OPEN_ROOM : 0);
      return [{ x: x(end) + (side === 'left' ? -past : past), y: at.y, text, fill: ink(row) }];
    });
  const zero = placed
    .map(
      ({ at }) =>
        `M${n(x(0))} ${n(at.y - thickness / 2 - 3)}L${n(x(0))} ${n(at.y + thickness / 2 + 3)}`
    )
    .join('');
  return {
    height: layout.height,
    marks: [
      ...keyMarks(model, palette),
      ...partMarks(parts, palette),
      strokes(openEnds(model, placed, x, thickness / 2), {
        stroke: palette.ink2,
        'stroke-width': 1
      }),
      ...(zero === '' ? [] : [strokes(zero, { stroke: palette.ink, 'stroke-width': 1 })]),
      ...(layout.rule === null
        ? []
        : [strokes(`M0 ${layout.rule}L${width} ${layout.rule}`, { stroke: palette.rule })]),
      ...labels(
        parts
          .filter((p) => several && p.part.from >= 0)
          .filter((p) => textWidth(p.part.text, PART_SIZE) + 6 <= p.width)
          .map((p) => ({
            x: p.x + p.width / 2,
            y: p.y + p.height / 2,
            text: p.part.text,
            fill: p.muted ? palette.ink2 : inkOn(p.part, palette)
          })),
        { size: PART_SIZE, textAnchor: 'middle', pointerEvents: 'none' }
      ),
      ...nameMarks(model, palette),
      ...labels(ends('left'), { size, bold: true, textAnchor: 'end' }),
      ...labels(ends('right'), { size, bold: true }),
      ...labels(
        placed.flatMap(({ at }) =>
          at.notes.map((l) => ({ x: left, y: l.y, text: l.text, fill: palette.ink3 }))
        ),
        { size: NOTE_SIZE }
      ),
      ...blankMarks(model, palette)
    ]
  };
}
