import type { Dot, DotsModel } from '../models/dots.ts';
import { oncePer } from '../once.ts';
import { textWidth, wrapText } from '../text-width.ts';

type Line = { text: string; x: number; y: number };

export type DotsLayout = {
  /** Middles of the lines that name median and mean. */
  lines: number[];
  /** Middles of the rows in which dots are named, the lowest first. */
  names: number[];
  /** The pile of dots, from its top to the axis. */
  top: number;
  axis: number;
  ticks: number;
  radius: number;
  /** Rows of boxes for units without a figure, and the words beside or under them. */
  blanks: { boxes: { y: number; count: number }[]; words: Line[] }[];
  height: number;
};

/** The narrowest page we lay out for; boxes and words break for it everywhere. */
const NARROWEST = 320;
const LINE = 15;
const NAME_ROW = 17;
const MOST_NAME_ROWS = 6;
/** A name wider than half the drawing goes on more lines, but not than so many pixels. */
const LEAST_ROOM = 260;
export const DOT_SIZE = 12;
export const SMALL_SIZE = 11;
/** A box for a unit without a figure, and from one to the next. */
export const BLANK = 11;
export const BLANK_STEP = 15;
const BLANKS_A_ROW = Math.floor(NARROWEST / BLANK_STEP);

const pileOf = (count: number): { height: number; radius: number } => {
  if (count <= 12) return { height: 70, radius: 6 };
  return count <= 40 ? { height: 130, radius: 5.5 } : { height: 170, radius: 5 };
};

/** A name with its figure, on several lines where it would else take more than half the width. */
export const dotLines = ({ name, text, highlight }: Dot, width: number): string[] =>
  wrapText(
    `${name} ${text.replace(/\s/g, '\u00a0')}`,
    Math.max(width / 2, Math.min(width, LEAST_ROOM)),
    DOT_SIZE,
    { bold: highlight }
  );

/** Rows for names: one each, up to six; where names have several lines, at least for two of them. */
function nameRows({ dots }: DotsModel, width: number): number {
  const rows = dots.flatMap((d) => (d.named === null ? [] : [dotLines(d, width).length]));
  const most = Math.max(MOST_NAME_ROWS, 2 * Math.max(0, ...rows));
  return Math.min(
    most,
    rows.reduce((sum, count) => sum + count, 0)
  );
}

/** Where the parts of a dot strip stand, with so many rows of names. */
function layOut(model: DotsModel, rows: number): DotsLayout {
  const lines = model.lines.map((_, i) => LINE * (i + 0.5));
  const first = lines.length * LINE + (lines.length > 0 ? 5 : 0);
  const names = Array.from({ length: rows }, (_, i) => first + NAME_ROW * (rows - i - 0.5));
  const pile = pileOf(model.dots.length);
  const top = first + rows * NAME_ROW + 6;
  const axis = top + pile.height;
  let y = axis + 34;
  const blanks = model.blanks.map(({ tags, text }) => {
    const count = Math.ceil(tags.length / BLANKS_A_ROW);
    const boxes = Array.from({ length: count }, (_, i) => ({
      y: y + i * BLANK_STEP,
      count: Math.min(BLANKS_A_ROW, tags.length - i * BLANKS_A_ROW)
    }));
    const beside = tags.length * BLANK_STEP + 6;
    if (count === 1 && beside + textWidth(text, DOT_SIZE) <= NARROWEST) {
      const words = [{ text, x: beside, y: y + BLANK / 2 }];
      y += BLANK_STEP + 6;
      return { boxes, words };
    }
    y += count * BLANK_STEP + 2;
    const words = wrapText(text, NARROWEST, DOT_SIZE).map((line, i) => ({
      text: line,
      x: 0,
      y: y + LINE * (i + 0.5)
    }));
    y += words.length * LINE + 8;
    return { boxes, words };
  });
  const height = Math.ceil(model.blanks.length > 0 ? y : axis + 30);
  return { lines, names, top, axis, ticks: axis + 16, radius: pile.radius, blanks, height };
}

const layoutsOf = oncePer((_: DotsModel) => new Map<number, DotsLayout>());

/** Where the parts of a dot strip stand; the same for every width, but for names of several lines. */
export function layoutDots(model: DotsModel, width: number): DotsLayout {
  const rows = nameRows(model, width);
  const layouts = layoutsOf(model);
  const found = layouts.get(rows) ?? layOut(model, rows);
  layouts.set(rows, found);
  return found;
}
