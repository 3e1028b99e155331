import type { Axis, LeftOutGroup } from '../models/two-axes.ts';
import { textWidth, widest, wrapText } from '../text-width.ts';

type Line = { text: string; x: number; y: number };

/** What a plot of two axes is laid out from. */
export type TwoAxes = {
  x: Axis;
  y: Axis;
  /** What the pale lines stand for; '' where there are none. */
  key: string;
  leftOut: readonly LeftOutGroup[];
  plotHeight?: number | undefined;
};

export type TwoAxesLayout = {
  /** Lines over the plot: the upward label, then the key. */
  heads: Line[];
  /** Middle of the first line of the key; null without one. */
  key: number | null;
  left: number;
  right: number;
  top: number;
  bottom: number;
  /** Middle of the marks of the axis across, and the lines of its label. */
  ticks: number;
  feet: Line[];
  /** Every so many marks of the axis across are written. */
  every: number;
  /** Boxes of units that are not on the plot, row by row, and their words. */
  groups: { boxes: { y: number; count: number }[]; words: Line[] }[];
  height: number;
};

export const LABEL_SIZE = 12;
export const SMALL_SIZE = 11;
export const BLANK = 11;
export const BLANK_STEP = 15;
/** The sample of a pale line before its words. */
export const SAMPLE = 20;
const LINE = 16;
const BETWEEN = 12;
const PLOT = { share: 0.62, least: 250, most: 440 };
/** Room right of the plot, so that marks at its edge are whole. */
const EDGE = 12;

const linesAt = (texts: readonly string[], x: number, top: number): Line[] =>
  texts.map((text, i) => ({ text, x, y: top + LINE * (i + 0.5) }));

function layoutGroups(groups: readonly LeftOutGroup[], top: number, width: number) {
  let y = top;
  const most = Math.max(1, Math.floor(width / BLANK_STEP));
  const laid = groups.map(({ tags, text }) => {
    const rows = Math.ceil(tags.length / most);
    const boxes = Array.from({ length: rows }, (_, i) => ({
      y: y + i * BLANK_STEP,
      count: Math.min(most, tags.length - i * most)
    }));
    const beside = tags.length * BLANK_STEP + 6;
    if (rows === 1 && beside + textWidth(text, LABEL_SIZE) <= width) {
      const words = [{ text, x: beside, y: y + BLANK / 2 }];
      y += BLANK_STEP + 6;
      return { boxes, words };
    }
    // A few boxes have their words beside them, however many lines; many stand over them.
    if (beside <= width / 4) {
      const words = linesAt(wrapText(text, width - beside, LABEL_SIZE), beside, y - 2);
      y += words.length * LINE + 6;
      return { boxes, words };
    }
    y += rows * BLANK_STEP + 2;
    const words = linesAt(wrapText(text, width, LABEL_SIZE), 0, y);
    y += words.length * LINE + 8;
    return { boxes, words };
  });
  return { groups: laid, end: y };
}

/** Where the parts of a plot of two measures stand; labels over and under it are never turned. */
export function layoutTwoAxes(plot: TwoAxes, width: number): TwoAxesLayout {
  const label = linesAt(wrapText(plot.y.label, width, LABEL_SIZE, { bold: true }), 0, 0);
  const keyTop = label.length * LINE;
  const key =
    plot.key === ''
      ? []
      : linesAt(wrapText(plot.key, width - SAMPLE - 6, SMALL_SIZE), SAMPLE + 6, keyTop);
  const top = keyTop + key.length * LINE + 8;
  const marks = plot.x.ticks.map((t) => t.text);
  const left =
    widest(
      plot.y.ticks.map((t) => t.text),
      SMALL_SIZE
    ) + 8;
  const right = width - Math.max(EDGE, textWidth(marks.at(-1) ?? '', SMALL_SIZE) / 2 + 1);
  const free = Math.max(PLOT.least, Math.min(PLOT.most, width * PLOT.share));
  const bottom = top + (plot.plotHeight ?? free);
  const step = (right - left) / Math.max(1, marks.length - 1);
  const every = Math.max(1, Math.ceil((widest(marks, SMALL_SIZE) + BETWEEN) / step));
  const feet = wrapText(plot.x.label, width - left, LABEL_SIZE, { bold: true });
  const under = bottom + 26;
  const groupTop = under + feet.length * LINE + 12;
  const { groups, end } = layoutGroups(plot.leftOut, groupTop, width);
  return {
    heads: [...label, ...key],
    key: key[0]?.y ?? null,
    left,
    right,
    top,
    bottom,
    ticks: bottom + 14,
    feet: linesAt(feet, left, under),
    every,
    groups,
    height: Math.ceil(plot.leftOut.length > 0 ? end : groupTop - 8)
  };
}
