import type { StackModel } from '../models/stack.ts';
import { oncePer } from '../once.ts';
import { textWidth, widest, wrapText } from '../text-width.ts';
import { airedBar, airedPitch } from './air.ts';
import { layoutKeys, type KeySpot } from './keys.ts';

type Line = { text: string; y: number };

/** `y` is the middle of the bar; names stand beside it, or over it when they are long. */
export type StackSlot = { y: number; names: Line[]; notes: Line[]; reasons: Line[] };

export type StackLayout = {
  keys: KeySpot[];
  rows: StackSlot[];
  blanks: StackSlot[];
  rule: number | null;
  stacked: boolean;
  /** Where the bars begin. */
  left: number;
  size: number;
  thickness: number;
  height: number;
};

const LABEL_ROOM = 130;
const LINE_ROOM = 322;
const LINE = 16;
const NOTE_LINE = 15;
/** The narrowest place we lay out for, on a phone of 360 pixels. */
const NARROWEST = 328;
export const STUB = 44;
export const STUB_GAP = 8;
export const NOTE_SIZE = 11;

/** Where the bars begin: past the widest name, or at the edge when names stand over them. */
function toLeft({ rows, blanks }: StackModel, size: number): number {
  const plain = blanks.map((b) => textWidth(b.name, size));
  const own = rows.map((r) => textWidth(r.name, size, { bold: r.highlight }));
  return Math.max(0, ...plain, ...own) + 10;
}

/** Where the rows of a stacked chart stand; the same for every width. */
export const layoutStack = oncePer((model: StackModel): StackLayout => {
  const names = [...model.rows, ...model.blanks].map((r) => r.name);
  const stacked = widest(names, 13, { bold: true }) > LABEL_ROOM;
  const many = names.length > 12;
  const thickness = airedBar(many ? 15 : 20, many ? 22 : 30, model.air);
  const pitch = airedPitch(many ? 22 : 30, model.air);
  const size = many ? 12 : 13;
  const keys = layoutKeys(
    model.keys.map((k) => k.label),
    0,
    model.keyRoom
  );
  const left = Math.max(stacked ? 0 : toLeft(model, size), model.reach?.start ?? 0);
  const reasonRoom = NARROWEST - left - STUB - STUB_GAP;
  let y = keys.height + 8;
  const place = (name: string, note: string, reason = ''): StackSlot => {
    const why = reason === '' ? [] : wrapText(reason, reasonRoom, 12);
    const height = Math.max(pitch, why.length * NOTE_LINE + 4);
    const texts = stacked ? wrapText(name, LINE_ROOM, size, { bold: true }) : [];
    const placed = texts.map((text, i) => ({ text, y: y + LINE * (i + 0.5) }));
    y += texts.length * LINE;
    const middle = y + height / 2;
    y += height;
    const reasons = why.map((text, i) => ({
      text,
      y: middle + (i - (why.length - 1) / 2) * NOTE_LINE
    }));
    // A note is as long as the narrowest page allows, under its bar.
    const notes = (note === '' ? [] : wrapText(note, NARROWEST - left, NOTE_SIZE)).map(
      (text, i) => ({ text, y: y + NOTE_LINE * (i + 0.5) - 3 })
    );
    y += notes.length * NOTE_LINE + (notes.length > 0 ? 2 : 0) + (stacked ? 4 : 0);
    return { y: middle, names: placed, notes, reasons };
  };
  const rows = model.rows.map((row) => place(row.name, row.note));
  const rule = model.blanks.length > 0 && rows.length > 0 ? y + 5 : null;
  if (rule !== null) y += 11;
  const blanks = model.blanks.map((blank) => place(blank.name, '', blank.reason));
  return { keys: keys.spots, rows, blanks, rule, stacked, left, size, thickness, height: y + 2 };
});

/** Between a bar and what is written past its end. */
export const SIDE_GAP = 6;

/** Room of the strokes past a bar whose figure may lie further out. */
export const OPEN_ROOM = 5;

/** What numbers past the ends of bars to one side need. */
export const sideRoom = (texts: readonly string[], size: number): number => {
  const most = widest(texts, size, { bold: true });
  const open = texts.some((t) => /^[≥≤]/.test(t)) ? OPEN_ROOM : 0;
  return most === 0 ? 0 : most + SIDE_GAP + open;
};
