import { ruleX, ruleY, type Markish } from '@observablehq/plot';
import { layoutRank, type RankLayout, type RankRow } from '../layout/rank.ts';
import type { RankBar, RankModel } from '../models/rank.ts';
import { toColour, type Palette } from '../palette.ts';
import { textWidth, widest } from '../text-width.ts';
import {
  blankBoxes,
  blocks,
  labels,
  linear,
  type Block,
  type Drawing,
  type Label,
  type Surface
} from './kit.ts';

type BarRow = Extract<RankRow, { kind: 'bar' }>;
type BlankRow = Extract<RankRow, { kind: 'blank' }>;

/** Three thin slices past the end of a bar, or cut out of it, with the gaps between them. */
const SLICES = 3;
const SLICE = 2;
const SLICE_STEP = 4;
const SLICES_ROOM = SLICES * SLICE_STEP;
const GAP = 6;
const STUB = 44;

const isMarked = (bar: RankBar) => bar.colour === 'accent';

/** A word that all figures share is said once, in the notes. */
const sharedStatus = (bars: readonly RankBar[]): boolean =>
  bars.every((b) => b.status === bars[0]?.status);

const roomAfter = (bar: RankBar, size: number, status: string): number =>
  GAP +
  textWidth(bar.text, size, { bold: isMarked(bar) }) +
  (status === '' ? 0 : 5 + textWidth(status, 11)) +
  (bar.bound === '≥' ? SLICES_ROOM : 0);

type Scale = (value: number) => number;

/** The longest bars that leave every label its room. */
function toScale(
  model: RankModel,
  bars: readonly RankBar[],
  left: number,
  right: number,
  room: (bar: RankBar) => number
): Scale {
  const below = bars.filter((b) => b.value < 0);
  if (below.length > 0) {
    const before = Math.max(...below.map(room));
    const after = Math.max(0, ...bars.filter((b) => b.value >= 0).map(room));
    return linear([model.min, model.max], [left + before, right - after]);
  }
  const length = Math.min(
    right - left,
    ...bars.filter((b) => b.value > 0).map((b) => ((right - left - room(b)) * model.max) / b.value)
  );
  return linear([0, model.max || 1], [left, left + Math.max(length, 24)]);
}

/** The parts of one bar: whole, or with its end cut into slices. */
function toBlocks({ bar, y }: BarRow, x: Scale, thickness: number, palette: Palette): Block[] {
  const fill = toColour(bar.colour, palette);
  const zero = x(0);
  const end = x(bar.value);
  const side = end < zero ? -1 : 1;
  const length = Math.abs(end - zero);
  const box = (from: number, size: number): Block => ({
    x: side > 0 ? zero + from : zero - from - size,
    y: y - thickness / 2,
    width: size,
    height: thickness,
    fill,
    tag: bar
  });
  const slices = (from: number, count: number) =>
    Array.from({ length: count }, (_, i) => box(from + i * SLICE_STEP, SLICE));
  if (bar.bound === '≥') return [box(0, length), ...slices(length + SLICE, SLICES)];
  if (bar.bound !== '≤') return [box(0, Math.max(length, 1))];
  const cut = Math.min(SLICES, Math.floor(length / SLICE_STEP / 2));
  return [box(0, length - cut * SLICE_STEP), ...slices(length - cut * SLICE_STEP + SLICE, cut)];
}

const toBlocksOf =
  (x: Scale, thickness: number, palette: Palette) =>
  (row: BarRow): Block[] =>
    toBlocks(row, x, thickness, palette);

/** Where names end and bars begin. */
function columns(layout: RankLayout, model: RankModel) {
  const bars = layout.rows.flatMap((r) => (r.kind === 'bar' ? [r.bar] : []));
  const ranks = widest(
    bars.map((b) => b.rank),
    layout.size,
    { bold: bars.some(isMarked) }
  );
  const nameAt = ranks === 0 ? 0 : ranks + 10;
  if (layout.stacked) return { rankAt: ranks, nameAt, barAt: nameAt };
  const names = Math.max(
    widest(
      bars.map((b) => b.name),
      layout.size
    ),
    widest(
      bars.filter(isMarked).map((b) => b.name),
      layout.size,
      { bold: true }
    ),
    widest(
      model.sections.flatMap((s) => s.blanks.map((b) => b.name)),
      layout.size
    )
  );
  return { rankAt: ranks, nameAt, barAt: nameAt + names + 10 };
}

/** Bars from the longest down, then a rule and the units that have no figure. */
export function drawRank(model: RankModel, { width, palette }: Surface): Drawing {
  const layout = layoutRank(model);
  const { size, thickness, stacked } = layout;
  const rows = layout.rows.filter((r): r is BarRow => r.kind === 'bar');
  const blanks = layout.rows.filter((r): r is BlankRow => r.kind === 'blank');
  const bars = rows.map((r) => r.bar);
  const { rankAt, nameAt, barAt } = columns(layout, model);
  const alike = sharedStatus(bars);
  const statusOf = (bar: RankBar) => (alike ? '' : bar.status);
  const x = toScale(model, bars, barAt, width, (b) => roomAfter(b, size, statusOf(b)));
  const isOpen = (row: BarRow) => statusOf(row.bar) !== '';
  const nameLabels = (row: RankRow, name: string, fill: string): Label[] =>
    stacked
      ? row.lines.map((l) => ({ x: nameAt, y: l.y, text: l.text, fill }))
      : [{ x: nameAt, y: row.y, text: name, fill }];
  const valueAt = ({ bar }: BarRow) => x(bar.value) + GAP + (bar.bound === '≥' ? SLICES_ROOM : 0);
  const isLeft = (row: BarRow) => row.bar.value < 0;
  const ink = (row: BarRow) => (isMarked(row.bar) ? palette.accent : palette.ink);
  const value = (row: BarRow): Label =>
    isLeft(row)
      ? {
          x: x(row.bar.value) - GAP - (row.bar.bound === '=' ? 0 : SLICES_ROOM),
          y: row.y,
          text: row.bar.text,
          fill: ink(row)
        }
      : { x: valueAt(row), y: row.y, text: row.bar.text, fill: ink(row) };
  const texts = (marked: boolean): Markish[] => {
    const some = rows.filter((r) => isMarked(r.bar) === marked);
    return [
      ...labels(
        some.flatMap((r) => [
          ...nameLabels(r, r.bar.name, ink(r)),
          ...(isLeft(r) ? [] : [value(r)])
        ]),
        { size, bold: marked }
      ),
      ...labels(some.filter(isLeft).map(value), { size, bold: marked, textAnchor: 'end' }),
      ...labels(
        some.map((r) => ({
          x: rankAt,
          y: r.lines[0]?.y ?? r.y,
          text: r.bar.rank,
          fill: marked ? palette.accent : palette.ink3
        })),
        { size, bold: marked, textAnchor: 'end' }
      )
    ];
  };
  const solid = toBlocksOf(x, thickness, palette);
  return {
    height: layout.height,
    marks: [
      ...blocks(rows.filter((r) => !isOpen(r)).flatMap(solid)),
      ...blocks(rows.filter(isOpen).flatMap(solid), {
        fillOpacity: 0.3,
        stroke: 'fill',
        strokeDasharray: '3,2',
        inset: 0.5
      }),
      ...(model.min < 0 ? [ruleX([x(0)], { stroke: palette.rule, y1: 0, y2: layout.height })] : []),
      ...(layout.rules.length > 0
        ? [ruleY(layout.rules, { stroke: palette.rule, x1: 0, x2: width })]
        : []),
      ...blankBoxes(
        blanks.map(({ blank, y }) => ({
          x: x(0),
          y: y - thickness / 2,
          width: STUB,
          height: thickness,
          look: blank.look,
          tag: blank
        })),
        palette,
        4
      ),
      ...texts(false),
      ...texts(true),
      ...labels(
        blanks.flatMap((r) => nameLabels(r, r.blank.name, palette.ink)),
        { size }
      ),
      ...labels(
        blanks.map((r) => ({
          x: x(0) + STUB + GAP + 2,
          y: r.y,
          text: r.blank.reason,
          fill: palette.ink3
        })),
        { size: Math.min(size, 12) }
      ),
      ...labels(
        rows.filter(isOpen).map((r) => ({
          x: isLeft(r)
            ? value(r).x -
              textWidth(r.bar.text, size, { bold: isMarked(r.bar) }) -
              5 -
              textWidth(statusOf(r.bar), 11)
            : valueAt(r) + textWidth(r.bar.text, size, { bold: isMarked(r.bar) }) + 5,
          y: r.y,
          text: statusOf(r.bar),
          fill: palette.ink3
        })),
        { size: 11 }
      ),
      ...labels(
        layout.headings.map((h) => ({ x: 0, y: h.y, text: h.text, fill: palette.ink })),
        { size: 13, bold: true }
      )
    ]
  };
}
