import { layoutApart } from '#lib/charts/layout/apart.ts';
import { changeWidths, layoutDumbbell, leastRoom } from '#lib/charts/layout/dumbbell.ts';
import { layoutHeat } from '#lib/charts/layout/heat.ts';
import { layoutRank, STUB, STUB_GAP } from '#lib/charts/layout/rank.ts';
import { layoutStack } from '#lib/charts/layout/stack.ts';
import type { ApartModel } from '#lib/charts/models/apart.ts';
import type { DivergingModel } from '#lib/charts/models/diverging.ts';
import type { DumbbellModel } from '#lib/charts/models/dumbbell.ts';
import type { HeatModel } from '#lib/charts/models/heat.ts';
import type { RankModel } from '#lib/charts/models/rank.ts';
import type { StackModel } from '#lib/charts/models/stack.ts';
import { widest } from '#lib/charts/text-width.ts';

/**
 * Where a drawing may be cut, so that its rows stand in columns: a head, rows, a foot, in pixels
 * from the top.
 */
export type Bands = {
  /** Where the rows begin; what is above is the head. */
  head: number;
  /** The head stands over every column (an axis), or once over all (a legend). */
  repeatHead: boolean;
  /** Top of each row that may begin a column, rising; the first is `head`. */
  rows: number[];
  /** Where the rows end; what is below stands once, under all columns. */
  foot: number;
  height: number;
  /** The narrowest column in which the drawing is still itself. */
  minWidth: number;
};

/** The shortest bars worth comparing, when the longest of them is so long. */
const BAR_ROOM = 100;
/** Number and word past a bar's end, with what parts them. */
const AFTER = 22;
const HEAT_PITCH = 26;
/** The least room between the dots of one row. */
const DOT_ROOM = 80;
const REASON_SIZE = 12;

type Slot = { reasons?: readonly { text: string }[] };

/** What the reasons of units without a figure take, beside their stubs. */
function reasonRoom(slots: readonly Slot[]): number {
  const reasons = slots.flatMap((s) => (s.reasons ?? []).map((l) => l.text));
  return reasons.length === 0 ? 0 : STUB + STUB_GAP + widest(reasons, REASON_SIZE) + 4;
}

function afterBars({ sections }: RankModel, size: number): number {
  const words = sections.flatMap((s) => s.bars.map((b) => `${b.text} ${b.status}`.trim()));
  return AFTER + widest(words, size, { bold: true });
}

function rankBands(model: RankModel): Bands {
  const { head, rows, headings, stacked, thickness, size, columns, height } = layoutRank(model);
  const tops = rows.map((row) =>
    stacked && row.lines[0] ? row.lines[0].y - 8.5 : row.y - Math.max(row.height, thickness) / 2
  );
  // A heading stays with the first row under it, and the rule over the blanks with the first blank.
  const starts = tops.map((top, i) => {
    const before = tops[i - 1] ?? -1;
    const heading = headings.find((h) => h.y > before && h.y < top);
    return heading ? heading.y - 16 : top;
  });
  return {
    head,
    repeatHead: false,
    rows: [head, ...starts.slice(1)],
    foot: height,
    height,
    minWidth: Math.max(
      stacked ? 300 : columns.bars + BAR_ROOM + afterBars(model, size),
      columns.bars + reasonRoom(rows.map((r) => (r.kind === 'blank' ? r : {})))
    )
  };
}

function heatBands(model: HeatModel): Bands {
  const { rows, left, height } = layoutHeat(model);
  const last = rows.at(-1);
  const years = model.years.to - model.years.from + 1;
  return {
    head: rows[0]?.y ?? 0,
    repeatHead: true,
    rows: rows.map((r) => r.y),
    foot: last ? last.y + last.height : height,
    height,
    minWidth: Math.max(left + years * HEAT_PITCH, 300)
  };
}

function stackBands(model: StackModel): Bands {
  const { rows, blanks, thickness, left, height } = layoutStack(model);
  const tops = [...rows, ...blanks].map((slot) =>
    slot.names[0] ? slot.names[0].y - 8 : slot.y - thickness / 2 - 3
  );
  const head = tops[0] ?? 0;
  const minWidth = Math.max(left + 230, left + reasonRoom(blanks), 360);
  return { head, repeatHead: false, rows: tops, foot: height, height, minWidth };
}

/** Rows of a stack, with the words of both sides past its bars. */
function divergingBands(model: DivergingModel): Bands {
  const bands = stackBands(model.stack);
  const { left, size } = layoutStack(model.stack);
  const words = (of: (r: DivergingModel['rows'][number]) => string) =>
    widest(model.rows.map(of), size, { bold: true });
  const ends = words((r) => r.leftText) + words((r) => r.rightText) + AFTER;
  return { ...bands, minWidth: Math.max(bands.minWidth, left + ends + BAR_ROOM) };
}

function apartBands(model: ApartModel): Bands {
  const { rows, blanks, axis, height } = layoutApart(model);
  const ends = [...rows, ...blanks].map((r) => r.foot);
  return {
    head: axis,
    repeatHead: true,
    rows: [axis, ...ends.slice(0, -1).map((y) => y + 1)],
    foot: height,
    height,
    minWidth: 358
  };
}

function dumbbellBands(model: DumbbellModel): Bands {
  const { head, rows, blanks, left, size, height } = layoutDumbbell(model);
  const reasons = blanks.flatMap((b) => b.reasons.map((l) => l.text));
  return {
    head,
    repeatHead: true,
    rows: [...rows, ...blanks].map((slot) => slot.top),
    foot: height,
    height,
    minWidth: Math.max(
      left + leastRoom(model) + DOT_ROOM + changeWidths(model, size).bare,
      reasons.length === 0 ? 0 : left + STUB + widest(reasons, REASON_SIZE),
      326
    )
  };
}

/** Rows of the kinds that have them. */
export function bandsOf(
  model: RankModel | HeatModel | StackModel | DivergingModel | ApartModel | DumbbellModel
): Bands {
  switch (model.kind) {
    case 'rank':
      return rankBands(model);
    case 'heat':
      return heatBands(model);
    case 'stack':
    case 'stack100':
      return stackBands(model);
    case 'diverging':
      return divergingBands(model);
    case 'apart':
      return apartBands(model);
    case 'dumbbell':
      return dumbbellBands(model);
  }
}
