import type { Markish } from '@observablehq/plot';
import { layoutHeat, NAME_SIZE, RAMP, type HeatLayout } from '../layout/heat.ts';
import { SWATCH } from '../layout/keys.ts';
import type { HeatCell, HeatModel } from '../models/heat.ts';
import type { Palette } from '../palette.ts';
import { textWidth, widest } from '../text-width.ts';
import { blankBoxes, blocks, labels, linear, strokes, type Drawing, type Surface } from './kit.ts';

const SIZE = 11;
const GAP = 1;
const AIR = 5;
const STEPS = 6;
const CORNER = 7;

type Placed = {
  cell: HeatCell;
  muted: boolean;
  x: number;
  y: number;
  width: number;
  height: number;
};

/** Colours of the steps; a ramp with fewer classes still runs from its palest to its darkest. */
function toRamp(model: HeatModel, palette: Palette) {
  const last = model.limits.length;
  const spread = (step: number) => (last === 0 ? 2 : Math.round((step * (STEPS - 1)) / last));
  return model.ramp === 'div'
    ? {
        fill: (step: number) => palette.div[step] ?? palette.div[3],
        ink: (step: number) => palette.divInk[step] ?? palette.divInk[3],
        isPale: (step: number) => step === 3
      }
    : {
        fill: (step: number) => palette.seq[spread(step)] ?? palette.seq[0],
        ink: (step: number) => palette.seqInk[spread(step)] ?? palette.seqInk[0],
        isPale: (step: number) => spread(step) < 2
      };
}

type Ramp = ReturnType<typeof toRamp>;

/** What a cell has room for: its text, its sign alone, or nothing. */
function textIn({ cell, width }: Placed, values: boolean): string {
  const fits = (text: string) => text !== '' && textWidth(text, SIZE) + AIR <= width;
  const spanText = cell.spanTexts.find(fits);
  if (spanText !== undefined) return spanText;
  if (values && cell.spanTexts.length === 0 && fits(cell.text)) return cell.text;
  const sign = cell.text.charAt(0);
  return '≥≤≈'.includes(sign) && fits(sign) ? sign : '';
}

function legend(model: HeatModel, layout: HeatLayout, ramp: Ramp, palette: Palette): Markish[] {
  const { legend: at } = layout;
  const { limits, keys } = model;
  const around = (limits.length - 1) / 2;
  const steps =
    model.ramp === 'div'
      ? Array.from({ length: limits.length + 2 }, (_, i) => 3 - (around + 1) + i)
      : Array.from({ length: limits.length + 1 }, (_, i) => i);
  const box = Math.min(56, Math.max(34, widest(limits, SIZE) + 8));
  // The base of a diverging ramp is a class of its own: its limit stands under the middle of its box.
  const limitAt = (i: number) =>
    model.ramp === 'seq'
      ? (i + 1) * box
      : i < around
        ? (i + 1) * box
        : i === around
          ? (i + 1.5) * box
          : (i + 2) * box;
  const ramps: Markish[] =
    limits.length === 0
      ? []
      : [
          ...labels([{ x: 0, y: at.unit, text: model.unit, fill: palette.ink2 }], { size: SIZE }),
          ...blocks(
            steps.map((step, i) => ({
              x: i * box,
              y: at.ramp,
              width: box,
              height: RAMP,
              fill: ramp.fill(step)
            })),
            { stroke: palette.seqEdge, strokeWidth: 0.5 }
          ),
          ...labels(
            limits.map((text, i) => ({ x: limitAt(i), y: at.limits, text, fill: palette.ink2 })),
            { size: SIZE, textAnchor: 'middle' }
          )
        ];
  const swatches = keys.map((key, i) => ({
    key,
    x: at.keys[i]!.x,
    y: at.keys[i]!.y - SWATCH.height / 2,
    ...SWATCH
  }));
  const dashed = swatches.filter((s) => s.key.look === 'part' || s.key.look === 'dashed');
  return [
    ...ramps,
    ...blocks(
      dashed.map((s) => ({ ...s, fill: s.key.look === 'part' ? palette.paper : palette.seq[1] })),
      dashedEdge(palette)
    ),
    ...blankBoxes(
      swatches.flatMap((s) =>
        s.key.look === 'hatch' || s.key.look === 'dots' ? [{ ...s, look: s.key.look }] : []
      ),
      palette,
      4
    ),
    ...labels(
      keys.map((key, i) => ({
        x: at.keys[i]!.x + SWATCH.width + 6,
        y: at.keys[i]!.y,
        text: key.text,
        fill: palette.ink2
      }))
    )
  ];
}

const dashedEdge = (palette: Palette) => ({
  stroke: palette.ink2,
  strokeDasharray: '3,2',
  inset: 0.5
});

/** Over the rows that stand back, so that their colours pale; words lie over it. */
const veils = (
  { rows }: HeatModel,
  layout: HeatLayout,
  { left, width }: { left: number; width: number },
  palette: Palette
): Markish[] =>
  blocks(
    rows.flatMap((row, i) => {
      const { y, height } = layout.rows[i]!;
      return row.muted ? [{ x: left, y, width: width - left, height, fill: palette.paper }] : [];
    }),
    { fillOpacity: 0.65, pointerEvents: 'none' }
  );

/** A small corner in cells of which something is noted, edged to be seen on any colour. */
function corners(placed: readonly Placed[], palette: Palette): Markish[] {
  const d = placed
    .filter((p) => p.cell.noted)
    .map(({ x, y, width }) => `M${x + width - CORNER} ${y}h${CORNER}v${CORNER}Z`)
    .join('');
  const look = { fill: palette.ink, stroke: palette.paper, 'stroke-width': 1 };
  return d === '' ? [] : [strokes(d, look)];
}

/** One row a unit, one column a year; a total over several years is one long cell. */
export function drawHeat(model: HeatModel, { width, palette }: Surface): Drawing {
  const layout = layoutHeat(model);
  const { left } = layout;
  const ramp = toRamp(model, palette);
  const x = linear([model.years.from, model.years.to + 1], [left, width]);
  const pitch = x(model.years.from + 1) - left;
  const placed = model.rows.flatMap((row, i): Placed[] => {
    const { y, height } = layout.rows[i]!;
    return row.cells.map((cell) => ({
      cell,
      muted: row.muted,
      x: x(cell.from) + GAP,
      y: y + GAP,
      width: x(cell.to + 1) - x(cell.from) - 2 * GAP,
      height: height - 2 * GAP
    }));
  });
  const known = placed.filter((p) => p.cell.blank === null);
  const single = known.filter((p) => p.cell.from === p.cell.to && /^[^≥≤≈]/.test(p.cell.text));
  const values =
    widest(
      single.map((p) => p.cell.text),
      SIZE
    ) +
      AIR <=
    pitch - 2 * GAP;
  const filled = known.flatMap((p) =>
    p.cell.step === null
      ? []
      : [{ ...p, fill: ramp.fill(p.cell.step), tag: p.cell, step: p.cell.step }]
  );
  const parts = known.filter((p) => p.cell.step === null);
  const years = Array.from(
    { length: model.years.to - model.years.from + 1 },
    (_, i) => model.years.from + i
  );
  const short = pitch < textWidth('2024', SIZE) + 6;
  return {
    height: layout.height,
    marks: [
      ...labels(
        years.map((year) => ({
          x: x(year + 0.5),
          y: layout.head,
          text: short ? String(year).slice(2) : String(year),
          fill: palette.ink2
        })),
        { size: SIZE, textAnchor: 'middle' }
      ),
      ...labels([{ x: 0, y: layout.signs, text: model.signs?.head ?? '', fill: palette.ink3 }], {
        size: SIZE
      }),
      ...labels(
        years.map((year, i) => ({
          x: x(year + 0.5),
          y: layout.signs,
          text: model.signs?.texts[i] ?? '',
          fill: palette.ink2
        })),
        { size: SIZE, textAnchor: 'middle' }
      ),
      ...blocks(filled.filter((b) => !b.cell.dashed && !ramp.isPale(b.step))),
      ...blocks(
        filled.filter((b) => !b.cell.dashed && ramp.isPale(b.step)),
        { stroke: palette.seqEdge, strokeWidth: 0.5, inset: 0.25 }
      ),
      ...blocks(
        filled.filter((b) => b.cell.dashed),
        dashedEdge(palette)
      ),
      ...blocks(
        parts.map((p) => ({ ...p, fill: palette.paper, tag: p.cell })),
        dashedEdge(palette)
      ),
      ...blankBoxes(
        placed.flatMap((p) => (p.cell.blank ? [{ ...p, look: p.cell.blank, tag: p.cell }] : [])),
        palette
      ),
      ...veils(model, layout, { left, width }, palette),
      ...labels(
        known.map((p) => ({
          x: p.x + p.width / 2,
          y: p.y + p.height / 2,
          text: textIn(p, values),
          fill: p.cell.step === null || p.muted ? palette.ink2 : ramp.ink(p.cell.step)
        })),
        { size: SIZE, textAnchor: 'middle', pointerEvents: 'none' }
      ),
      ...corners(placed, palette),
      ...[false, true].flatMap((marked) =>
        labels(
          model.rows.flatMap((row, i) =>
            row.highlight === marked
              ? layout.rows[i]!.names.map((n) => ({
                  x: 0,
                  y: n.y,
                  text: n.text,
                  fill: marked ? palette.accent : row.muted ? palette.ink3 : palette.ink
                }))
              : []
          ),
          { size: NAME_SIZE, bold: marked }
        )
      ),
      ...legend(model, layout, ramp, palette)
    ]
  };
}
