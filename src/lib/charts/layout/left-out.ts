import type { BlankMark } from '../models/common.ts';
import { wrapText } from '../text-width.ts';

type Line = { text: string; y: number };

/** One unit that could not be drawn: its hatched box, its name and the reason. */
export type LeftOutItem = { blank: BlankMark; x: number; y: number; lines: Line[] };

export type LeftOutLayout = { heading: Line | null; items: LeftOutItem[]; height: number };

export const STUB = { width: 24, height: 10 };
export const SIZE = 12;
const GAP = 8;
const LINE = 16;
const COLUMN = 290;
const HEAD = 34;

/** Units that are not in the picture, under it: in as many columns as there is room for. */
export function layoutLeftOut(
  blanks: readonly BlankMark[],
  heading: string,
  { top, width }: { top: number; width: number }
): LeftOutLayout {
  if (blanks.length === 0) return { heading: null, items: [], height: 0 };
  const count = Math.max(1, Math.min(blanks.length, Math.floor(width / COLUMN)));
  const pitch = width / count;
  const room = pitch - STUB.width - 2 * GAP;
  let y = top + HEAD;
  const items: LeftOutItem[] = [];
  for (let i = 0; i < blanks.length; i += count) {
    const row = blanks.slice(i, i + count).map((blank, column) => {
      const texts = wrapText(`${blank.name} · ${blank.reason}`, room, SIZE);
      const lines = texts.map((text, n) => ({ text, y: y + (n + 0.5) * LINE + 2 }));
      return { blank, x: column * pitch, y: y + LINE / 2 + 2, lines };
    });
    items.push(...row);
    y += Math.max(...row.map((item) => item.lines.length)) * LINE + 4;
  }
  return { heading: { text: heading, y: top + 20 }, items, height: y - top };
}
