import type { ApartModel } from '../models/apart.ts';
import { oncePer } from '../once.ts';
import { textWidth, wrapText } from '../text-width.ts';

type Line = { text: string; y: number };

/** One figure: value and period on the first line, its name below, then its time as a bar. */
export type ApartSlot = { value: number; names: Line[]; note: number; bar: number; foot: number };

export type ApartLayout = {
  rows: ApartSlot[];
  blanks: { names: Line[]; y: number; foot: number }[];
  axis: number;
  height: number;
};

/** The narrowest page we lay out for; texts break for it everywhere, so heights never change. */
const ROOM = 340;
const LINE = 18;
const AXIS = 24;

/** Where the figures of an "apart" chart stand; the same for every width. */
export const layoutApart = oncePer((model: ApartModel): ApartLayout => {
  const dated = model.years !== null;
  const axis = dated ? AXIS : 0;
  let y = axis;
  const lines = (name: string): Line[] =>
    wrapText(name, ROOM, 13).map((text) => {
      y += LINE;
      return { text, y: y - LINE / 2 };
    });
  const rows = model.rows.map((row): ApartSlot => {
    y += 8;
    const fits = textWidth(row.text, 15, { bold: true }) + 20 + textWidth(row.note, 12) <= ROOM;
    y += 22;
    const value = y - 11;
    const names = lines(row.name);
    if (!fits) y += LINE;
    const note = fits ? value : y - LINE / 2;
    y += dated ? 6 : 0;
    const bar = y + 5;
    y += dated ? 18 : 8;
    return { value, names, note, bar, foot: y };
  });
  const blanks = model.blanks.map((blank) => {
    y += 8;
    const names = lines(blank.name);
    y += 16;
    const at = y - 8;
    y += 8;
    return { names, y: at, foot: y };
  });
  return { rows, blanks, axis, height: y + 2 };
});
