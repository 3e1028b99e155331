import { ruleX, ruleY, type Markish } from '@observablehq/plot';
import {
  isMarked,
  layoutRank,
  STUB,
  STUB_GAP,
  type RankLayout,
  type RankRow
} from '../layout/rank.ts';
import type { RankBar, RankModel } from '../models/rank.ts';
import { toColour, type Palette } from '../palette.ts';
import { textAdvance, textWidth } from '../text-width.ts';
import { reachesOut, SLICES_ROOM, toBar } from './bars.ts';
import { middleMarks } from './rank-lines.ts';
import {
  blankBoxes,
  blocks,
  column,
  labels,
  linear,
  names,
  type Block,
  type Drawing,
  type Label,
  type Surface
} from './kit.ts';

type BarRow = Extract<RankRow, { kind: 'bar' }>;
type BlankRow = Extract<RankRow, { kind: 'blank' }>;

const GAP = 6;
const STATUS_SIZE = 11;

const isLeft = ({ bar }: BarRow) => bar.value < 0;

/** A word that all figures share is said once, in the notes. */
const withoutShared = (rows: readonly BarRow[]): BarRow[] => {
  const shared = rows[0]?.bar.status ?? '';
  return rows.every((r) => r.bar.status === shared)
    ? rows.map((r) => ({ ...r, bar: { ...r.bar, status: '' } }))
    : [...rows];
};

const slicesRoom = (bar: RankBar) => (reachesOut(bar.bound, bar.value) ? SLICES_ROOM : 0);
const statusRoom = (bar: RankBar) =>
  bar.status === '' ? 0 : GAP + textWidth(bar.status, STATUS_SIZE);

/** What stands past a bar's end: slices, the value, a word. */
const roomAfter = (bar: RankBar, size: number): number =>
  slicesRoom(bar) + GAP + textWidth(bar.text, size, { bold: isMarked(bar) }) + statusRoom(bar);

/** No character is wider than this, in em. */
const WIDEST = 1.1;

/** At least what `roomAfter` gives, without measuring a text. */
const mostAfter = (bar: RankBar, size: number): number =>
  slicesRoom(bar) + 2 * GAP + WIDEST * (size * bar.text.length + STATUS_SIZE * bar.status.length);

/** The longest bars that leave every label its room. */
function toScale(
  model: RankModel,
  bars: readonly RankBar[],
  [left, right]: readonly [number, number],
  size: number
): (value: number) => number {
  if (model.reach) {
    const { min, max, after, ends } = model.reach;
    if (min < 0) return linear([min, max], [left + after, right - after]);
    const most = ends.map((e) => ((right - left - e.room) * max) / e.value);
    return linear([0, max || 1], [left, left + Math.max(24, Math.min(right - left, ...most))]);
  }
  const below = bars.filter((b) => b.value < 0);
  const above = bars.filter((b) => b.value >= 0);
  const room = (bar: RankBar) => roomAfter(bar, size);
  if (below.length > 0) {
    const before = Math.max(...below.map(room));
    const after = Math.max(0, ...above.map(room));
    return linear([model.min, model.max], [left + before, right - after]);
  }
  let longest = right - left;
  for (const bar of above) {
    const longestWith = (room: number) => ((right - left - room) * model.max) / bar.value;
    // Most bars are so short that even the widest text leaves them alone: it is not measured.
    if (bar.value > 0 && longestWith(mostAfter(bar, size)) < longest)
      longest = Math.min(longest, longestWith(room(bar)));
  }
  return linear([0, model.max || 1], [left, left + Math.max(24, longest)]);
}

/** Names answer to the pointer too: a thin bar is hard to hit. */
function nameLabels(row: RankRow, { columns, stacked }: RankLayout, fill: string): Label[] {
  const tag = row.kind === 'bar' ? row.bar : row.blank;
  const label = { x: columns.names, fill, tag };
  return stacked
    ? row.lines.map((l) => ({ ...label, y: l.y, text: l.text }))
    : [{ ...label, y: row.y, text: tag.name }];
}

/** Names, ranks, values and words of the bars of one weight. */
function barLabels(
  rows: readonly BarRow[],
  bold: boolean,
  x: (value: number) => number,
  layout: RankLayout,
  palette: Palette
): Markish[] {
  const { size, columns: at } = layout;
  const some = rows.filter((r) => isMarked(r.bar) === bold);
  const fill = bold ? palette.accent : palette.ink;
  const start = ({ bar }: BarRow) =>
    (bar.value < 0 ? -1 : 1) * (slicesRoom(bar) + GAP) + x(bar.value);
  const value = (row: BarRow) => ({ x: start(row), y: row.y, text: row.bar.text });
  const status = (row: BarRow) => {
    const past = textAdvance(row.bar.text, size, { bold }) + GAP;
    const far = isLeft(row) ? -past - textAdvance(row.bar.status, STATUS_SIZE) : past;
    return { x: start(row) + far, y: row.y, text: row.bar.status };
  };
  const below = some.filter(isLeft);
  const above = some.filter((r) => !isLeft(r));
  return [
    ...names(
      some.flatMap((r) => nameLabels(r, layout, r.bar.colour === 'faint' ? palette.ink3 : fill)),
      { size, bold }
    ),
    ...column(above.map(value), { size, bold, fill }),
    ...column(below.map(value), { size, bold, fill, textAnchor: 'end' }),
    ...column(
      some.map((r) => ({ x: at.ranks, y: r.lines[0]?.y ?? r.y, text: r.bar.rank })),
      { size, bold, fill: bold ? palette.accent : palette.ink3, textAnchor: 'end' }
    ),
    ...column(some.map(status), { size: STATUS_SIZE, bold: false, fill: palette.ink3 })
  ];
}

/** Units without a figure: a hatched stub and the reason, never a bar of no length. */
function blankMarks(rows: readonly BlankRow[], layout: RankLayout, palette: Palette): Markish[] {
  const { size, thickness, columns: at } = layout;
  return [
    ...blankBoxes(
      rows.map(({ blank, y }) => ({
        x: at.bars,
        y: y - thickness / 2,
        width: STUB,
        height: thickness,
        look: blank.look,
        tag: blank
      })),
      palette,
      4
    ),
    ...names(
      rows.flatMap((r) => nameLabels(r, layout, palette.ink)),
      { size, bold: false }
    ),
    ...labels(
      rows.flatMap((r) =>
        r.reasons.map((l) => ({
          x: at.bars + STUB + STUB_GAP,
          y: l.y,
          text: l.text,
          fill: palette.ink3
        }))
      )
    )
  ];
}

/** Bars from the longest down, then a rule and the units that have no figure. */
export function drawRank(model: RankModel, { width, palette }: Surface): Drawing {
  const layout = layoutRank(model);
  const { size, thickness, height } = layout;
  const rows = withoutShared(layout.rows.filter((r): r is BarRow => r.kind === 'bar'));
  const blanks = layout.rows.filter((r): r is BlankRow => r.kind === 'blank');
  const bars = rows.map((r) => r.bar);
  const x = toScale(model, bars, [layout.columns.bars, width], size);
  const toBlocks = ({ bar, y }: BarRow): Block[] =>
    toBar(
      bar,
      { zero: x(0), end: x(bar.value) },
      { y: y - thickness / 2, height: thickness, fill: toColour(bar.colour, palette), tag: bar }
    );
  const written = ({ bar }: BarRow) => {
    const side = bar.value < 0 ? -1 : 1;
    const end = x(bar.value);
    const far = end + side * roomAfter(bar, size);
    return side < 0 ? { from: far, to: end } : { from: end, to: far };
  };
  const rule = { stroke: palette.rule };
  return {
    height,
    marks: [
      ...blocks(rows.filter((r) => r.bar.status === '').flatMap(toBlocks)),
      ...blocks(rows.filter((r) => r.bar.status !== '').flatMap(toBlocks), {
        fillOpacity: 0.3,
        stroke: 'fill',
        strokeDasharray: '3,2',
        inset: 0.5
      }),
      ...(model.min < 0
        ? [
            ruleX(rows, {
              ...rule,
              x: x(0),
              y1: (r: BarRow) => r.y - r.height / 2,
              y2: (r: BarRow) => r.y + r.height / 2
            })
          ]
        : []),
      ...layout.rules.map((y) => ruleY([y], { ...rule, x1: 0, x2: width })),
      ...middleMarks(model.lines ?? [], rows, layout, { x, written, width }, palette),
      ...blankMarks(blanks, layout, palette),
      ...[false, true].flatMap((bold) => barLabels(rows, bold, x, layout, palette)),
      ...labels(
        layout.headings.map((h) => ({ x: 0, y: h.y, text: h.text, fill: palette.ink })),
        { size: 13, bold: true }
      )
    ]
  };
}
