import { ruleY } from '@observablehq/plot';
import { SWATCH } from '../layout/keys.ts';
import { layoutStack, NOTE_SIZE, STUB, STUB_GAP, type StackSlot } from '../layout/stack.ts';
import type { StackModel, StackPart, StackRow } from '../models/stack.ts';
import { toColour, type Palette } from '../palette.ts';
import { textWidth, widest } from '../text-width.ts';
import {
  blankBoxes,
  blocks,
  labels,
  linear,
  type Drawing,
  type Label,
  type Surface
} from './kit.ts';

const GAP = 6;
const PART_SIZE = 11;

type Placed = { row: StackRow; at: StackSlot };

const inkOn = (part: StackPart, palette: Palette): string =>
  typeof part.colour === 'number' ? palette.catInk[part.colour % 6]! : palette.ink2;

/** Parts of one whole, side by side; what is not broken down is open, what is missing is said. */
export function drawStack(model: StackModel, { width, palette }: Surface): Drawing {
  const layout = layoutStack(model);
  const { size, thickness, stacked, left } = layout;
  const rows = model.rows.map((row, i): Placed => ({ row, at: layout.rows[i]! }));
  const totals = model.rows.map((r) => r.total);
  const right = width - (model.reach?.after ?? widest(totals, size, { bold: true }) + GAP);
  const x = linear([0, (model.reach?.max ?? model.max) || 1], [left, right]);
  const parts = rows.flatMap(({ row, at }) =>
    row.parts.map((part) => ({
      part,
      tag: part,
      fill: toColour(part.colour, palette),
      x: x(part.from),
      y: at.y - thickness / 2,
      width: Math.max(x(part.to) - x(part.from), 0),
      height: thickness
    }))
  );
  const isRest = (p: (typeof parts)[number]) => p.part.colour === 'rest';
  const ink = (row: StackRow) => (row.highlight ? palette.accent : palette.ink);
  const nameLabels = (at: StackSlot, name: string, fill: string): Label[] =>
    stacked
      ? at.names.map((n) => ({ x: 0, y: n.y, text: n.text, fill }))
      : [{ x: 0, y: at.y, text: name, fill }];
  // In a stack the total stands at the bar's end; shares all end alike, so theirs form a column.
  const totalAt = (row: StackRow) =>
    model.kind === 'stack100' ? right + GAP : x(Math.max(0, ...row.parts.map((p) => p.to))) + GAP;
  const blanks = model.blanks.map((blank, i) => ({ blank, at: layout.blanks[i]! }));
  const open = { stroke: palette.rule, strokeWidth: 1, inset: 0.5 };
  const bare = rows.filter(({ row }) => row.parts.length === 0);
  return {
    height: layout.height,
    marks: [
      ...blocks(
        model.keys
          .map((key, i) => ({ key, spot: layout.keys[i]! }))
          .map(({ key, spot }) => ({
            x: spot.x,
            y: spot.y - SWATCH.height / 2,
            ...SWATCH,
            fill: toColour(key.colour, palette)
          })),
        model.keys.some((k) => k.colour === 'rest')
          ? { stroke: palette.rule, strokeWidth: 0.5 }
          : {}
      ),
      ...labels(
        model.keys.map((key, i) => ({
          x: layout.keys[i]!.x + SWATCH.width + 6,
          y: layout.keys[i]!.y,
          text: key.label,
          fill: palette.ink2
        }))
      ),
      ...blocks(
        parts.filter((p) => !isRest(p)),
        { insetRight: 1 }
      ),
      ...blocks(parts.filter(isRest), open),
      ...blankBoxes(
        [
          ...bare.map(({ row, at }) => ({
            at,
            tag: { unitId: row.unitId, period: '', breakdown: '' },
            look: 'hatch' as const
          })),
          ...blanks.map(({ blank, at }) => ({ at, tag: blank, look: blank.look }))
        ].map((b) => ({
          look: b.look,
          tag: b.tag,
          x: left,
          y: b.at.y - thickness / 2 + 2,
          width: STUB,
          height: thickness - 4
        })),
        palette,
        4
      ),
      ...(layout.rule === null
        ? []
        : [ruleY([layout.rule], { stroke: palette.rule, x1: 0, x2: width })]),
      ...labels(
        parts
          .filter((p) => textWidth(p.part.text, PART_SIZE) + 6 <= p.width)
          .map((p) => ({
            x: p.x + p.width / 2,
            y: p.y + p.height / 2,
            text: p.part.text,
            fill: inkOn(p.part, palette)
          })),
        { size: PART_SIZE, textAnchor: 'middle', pointerEvents: 'none' }
      ),
      ...[false, true].flatMap((marked) =>
        labels(
          rows
            .filter(({ row }) => row.highlight === marked)
            .flatMap(({ row, at }) => nameLabels(at, row.name, ink(row))),
          { size, bold: marked }
        )
      ),
      ...labels(
        rows
          .filter(({ row }) => row.parts.length > 0)
          .map(({ row, at }) => ({ x: totalAt(row), y: at.y, text: row.total, fill: ink(row) })),
        { size, bold: true }
      ),
      ...labels(
        bare.map(({ row, at }) => ({
          x: left + STUB + STUB_GAP,
          y: at.y,
          text: row.total,
          fill: ink(row)
        })),
        { size, bold: true }
      ),
      ...labels(
        rows.flatMap(({ at }) =>
          at.notes.map((n) => ({ x: left, y: n.y, text: n.text, fill: palette.ink3 }))
        ),
        { size: NOTE_SIZE }
      ),
      ...labels(
        blanks.flatMap(({ blank, at }) => nameLabels(at, blank.name, palette.ink)),
        { size }
      ),
      ...labels(
        blanks.flatMap(({ at }) =>
          at.reasons.map((l) => ({
            x: left + STUB + STUB_GAP,
            y: l.y,
            text: l.text,
            fill: palette.ink3
          }))
        )
      )
    ]
  };
}
