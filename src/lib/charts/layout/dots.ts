import type { DotsModel } from '../models/dots.ts';
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

/** Where the parts of a dot strip stand; the same for every width. */
export const layoutDots = oncePer((model: DotsModel): DotsLayout => {
  const lines = model.lines.map((_, i) => LINE * (i + 0.5));
  const wanted = model.dots.filter((d) => d.named !== null).length;
  const rows = Math.min(MOST_NAME_ROWS, wanted);
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
});
