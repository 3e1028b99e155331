import type { End } from '../models/ends-common.ts';
import type { RowReach } from '../reach.ts';
import type { DumbbellBlank, DumbbellModel, DumbbellRow } from '../models/dumbbell.ts';
import { oncePer } from '../once.ts';
import { textWidth, wrapText } from '../text-width.ts';
import { airedPitch } from './air.ts';

type Line = { text: string; y: number };

/** `y` is the middle of the dots, `names` the lines of the name beside or over them. */
export type DumbbellSlot = { top: number; y: number; names: Line[]; height: number };

export type DumbbellLayout = {
  /** Where the rows begin. */
  head: number;
  rows: (DumbbellSlot & { row: DumbbellRow })[];
  blanks: (DumbbellSlot & { blank: DumbbellBlank; reasons: Line[] })[];
  /** The thin rule above the units that lack an end; null when none does. */
  rule: number | null;
  stacked: boolean;
  /** Where names end and dots may begin. */
  left: number;
  size: number;
  height: number;
};

const HEAD = 26;
export const HEAD_LINE = 15;
/** Names wider than this stand over their dots. */
const NAME_ROOM = 128;
const LINE_ROOM = 320;
const NAME_LINE = 16;
const REASON_LINE = 15;
/** The narrowest page we lay out for. */
const NARROWEST = 326;
export const STUB = 28;
export const STUB_GAP = 8;
export const REASON_SIZE = 12;

/** Where the rows of a dumbbell chart stand; the same for every width. */
export const layoutDumbbell = oncePer((model: DumbbellModel): DumbbellLayout => {
  const count = model.rows.length + model.blanks.length;
  const size = count > 12 ? 12 : 13;
  const style = (highlight: boolean) => ({ bold: highlight });
  const nameWidths = [
    ...model.rows.map((r) => textWidth(r.name, size, style(r.highlight))),
    ...model.blanks.map((b) => textWidth(b.name, size))
  ];
  const stacked = Math.max(0, ...nameWidths) > NAME_ROOM;
  const pitch = airedPitch(stacked ? 24 : count <= 12 ? 30 : count <= 40 ? 23 : 21, model.air);
  const own = stacked ? 0 : Math.max(0, ...nameWidths) + 10;
  const left = Math.max(own, model.reach?.start ?? 0);
  const head = HEAD + (model.changeHead.length - 1) * HEAD_LINE;
  let y = head;
  const place = (name: string, least: number, bold: boolean): DumbbellSlot => {
    const texts = stacked ? wrapText(name, LINE_ROOM, size, { bold }) : [name];
    const over = stacked ? texts.length * NAME_LINE : 0;
    const height = over + Math.max(pitch, least);
    const middle = y + over + (height - over) / 2;
    const names = stacked
      ? texts.map((text, i) => ({ text, y: y + (i + 0.5) * NAME_LINE + 2 }))
      : [{ text: name, y: middle }];
    const slot = { top: y, y: middle, names, height };
    y += height;
    return slot;
  };
  const rows = model.rows.map((row) => ({ row, ...place(row.name, 0, row.highlight) }));
  const rule = model.blanks.length > 0 && rows.length > 0 ? y + 5 : null;
  if (rule !== null) y += 11;
  const room = NARROWEST - left - STUB - STUB_GAP;
  const blanks = model.blanks.map((blank) => {
    const texts = wrapText(blank.said, room, REASON_SIZE);
    const least = texts.length > 1 ? texts.length * REASON_LINE + 4 : 0;
    const slot = place(blank.name, least, false);
    const reasons = texts.map((text, i) => ({
      text,
      y: slot.y + (i - (texts.length - 1) / 2) * REASON_LINE
    }));
    return { blank, ...slot, reasons };
  });
  return { head, rows, blanks, rule, stacked, left, size, height: y + 4 };
});

/** Widths of the column of changes, in full and bare. */
export function changeWidths(model: DumbbellModel, size: number): { full: number; bare: number } {
  const of = (key: 'text' | 'short') =>
    Math.max(0, ...model.rows.map((r) => textWidth(r.change[key], size, { bold: r.highlight })));
  const held = model.reach?.changes ?? { full: 0, bare: 0 };
  return { full: Math.max(of('text'), held.full), bare: Math.max(of('short'), held.bare) };
}

export const VALUE_SIZE = 11;
const GAP = 10;
const ARROW = 12;

/** What lies outside a dot: its figure, and the arrow of one that may lie further out. */
const besides = (end: End, side: '≤' | '≥', bold: boolean): number =>
  GAP + textWidth(end.text, VALUE_SIZE, { bold }) + (end.bound === side ? ARROW : 0);

export const toReaches = (model: DumbbellModel): RowReach[] => [
  ...(model.reach?.rows ?? []),
  ...model.rows.map(({ first, last, highlight }) => {
    const [low, high] = first.value <= last.value ? [first, last] : [last, first];
    return {
      low: low.value,
      high: high.value,
      before: besides(low, '≤', highlight),
      after: besides(high, '≥', highlight)
    };
  })
];

const STEPS = 24;

/** The ends of the widest scale that leaves every figure its room between `left` and `right`. */
export function widestScale(
  model: DumbbellModel,
  [left, right]: readonly [number, number]
): [number, number] {
  const reaches = toReaches(model);
  const [d0, d1] = model.domain;
  const span = d1 - d0 || 1;
  const slopeFrom = (start: number) =>
    Math.min(
      (right - start) / span,
      ...reaches.map((r) => (right - r.after - start) / Math.max(r.high - d0, 1e-9))
    );
  const fits = (start: number) => {
    const slope = slopeFrom(start);
    return reaches.every((r) => start + slope * (r.low - d0) >= left + r.before);
  };
  let [low, high] = [left, left + Math.max(0, ...reaches.map((r) => r.before))];
  for (let i = 0; i < STEPS; i++) {
    const middle = (low + high) / 2;
    if (fits(middle)) high = middle;
    else low = middle;
  }
  return [high, high + Math.max(slopeFrom(high), 0) * span];
}

/** The narrowest place for the dots and figures of all rows. */
export const leastRoom = (model: DumbbellModel): number =>
  Math.max(0, ...toReaches(model).map((r) => r.before + r.after));
