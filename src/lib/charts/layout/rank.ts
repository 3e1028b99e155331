import type { BlankMark } from '../models/common.ts';
import type { RankBar, RankModel } from '../models/rank.ts';
import { airedBar, airedPitch } from './air.ts';
import { oncePer } from '../once.ts';
import { textWidth, widest, wrapText } from '../text-width.ts';

type Line = { text: string; y: number };

/** One row: `y` is the middle of its bar, `lines` the label over it when stacked. */
export type RankRow = { y: number; lines: Line[]; height: number } & (
  { kind: 'bar'; bar: RankBar } | { kind: 'blank'; blank: BlankMark; reasons: Line[] }
);

/** Where ranks end, names begin, and bars begin. */
export type RankColumns = { ranks: number; names: number; bars: number };

export type RankLayout = {
  /** Where the words of median and whole end and rows begin; 0 without them. */
  head: number;
  rows: RankRow[];
  headings: Line[];
  /** Thin rules above the units without a figure. */
  rules: number[];
  /** Labels stand over the bars, as they are too long to stand beside them. */
  stacked: boolean;
  columns: RankColumns;
  size: number;
  thickness: number;
  height: number;
};

/** Labels wider than this stand over their bars: on a phone they would leave no room. */
const LABEL_ROOM = 130;
/** Long texts break here on every page, so that heights do not depend on the width. */
const LINE_ROOM = 322;
/** The narrowest place we lay out for, on a phone of 360 pixels; what stands before a reason. */
const NARROWEST = 328;
export const STUB = 40;
export const STUB_GAP = 8;
const LINE = 17;
export const HEAD_LINE = 15;
export const HEAD_SIZE = 11;
const REASON_LINE = 15;

const labelOf = (name: string, note: string) => (note === '' ? name : `${name} · ${note}`);

function sizesOf(count: number, stacked: boolean) {
  if (stacked) return { pitch: 26, thickness: 14, size: 13 };
  if (count <= 12) return { pitch: 30, thickness: 17, size: 13 };
  return { pitch: count <= 40 ? 22 : 20, thickness: count <= 40 ? 13 : 12, size: 12 };
}

/** Lines of a text around a middle. */
const linesAround = (texts: readonly string[], middle: number, pitch: number): Line[] =>
  texts.map((text, i) => ({ text, y: middle + (i - (texts.length - 1) / 2) * pitch }));

export const isMarked = (bar: RankBar): boolean => bar.colour === 'accent';

function toColumns(model: RankModel, size: number, stacked: boolean): RankColumns {
  const bars = model.sections.flatMap((s) => s.bars);
  const blanks = model.sections.flatMap((s) => s.blanks);
  const most = (of: (bar: RankBar) => string) =>
    Math.max(0, ...bars.map((b) => textWidth(of(b), size, { bold: isMarked(b) })));
  const blankNames = widest(
    blanks.map((b) => b.name),
    size
  );
  const ranks = most((b) => b.rank);
  const names = ranks === 0 ? 0 : ranks + 10;
  const ends =
    names +
    Math.max(
      most((b) => b.name),
      blankNames
    ) +
    10;
  return { ranks, names, bars: Math.max(stacked ? names : ends, model.reach?.start ?? 0) };
}

/** Where the rows of a ranking stand; the same for every width. */
export const layoutRank = oncePer((model: RankModel): RankLayout => {
  const all = model.sections.flatMap((s) => [...s.bars, ...s.blanks]);
  const noted = model.sections.some((s) => s.bars.some((b) => b.note !== ''));
  const names = all.map((r) => r.name);
  const stacked = noted || widest(names, 13, { bold: true }) > LABEL_ROOM;
  const own = sizesOf(all.length, stacked);
  const { size } = own;
  const pitch = airedPitch(own.pitch, model.air);
  const thickness = airedBar(own.thickness, own.pitch, model.air);
  const columns = toColumns(model, size, stacked);
  const reasonRoom = NARROWEST - columns.bars - STUB - STUB_GAP;
  const rows: RankRow[] = [];
  const headings: Line[] = [];
  const rules: number[] = [];
  const said = model.lines?.length ?? 0;
  const head = said === 0 ? 0 : said * HEAD_LINE + 4;
  let y = head;
  const place = (name: string, note: string, least = 0) => {
    const texts = stacked
      ? wrapText(labelOf(name, note), LINE_ROOM - columns.names, size, { bold: true })
      : [];
    const lines = texts.map((text, i) => ({ text, y: y + LINE * (i + 0.5) }));
    const top = y + texts.length * LINE;
    const height = Math.max(pitch, least);
    y = top + height;
    return { lines, height, y: top + (stacked ? 2 + Math.max(thickness, least) / 2 : height / 2) };
  };
  for (const section of model.sections) {
    if (section.label !== '') {
      headings.push({ text: section.label, y: y + 16 });
      y += 30;
    }
    for (const bar of section.bars) rows.push({ kind: 'bar', bar, ...place(bar.name, bar.note) });
    if (section.blanks.length > 0 && section.bars.length > 0) {
      rules.push(y + 5);
      y += 11;
    }
    for (const blank of section.blanks) {
      const texts = wrapText(blank.reason, reasonRoom, 12);
      const placed = place(blank.name, '', texts.length > 1 ? texts.length * REASON_LINE + 4 : 0);
      const reasons = linesAround(texts, placed.y, REASON_LINE);
      rows.push({ kind: 'blank', blank, reasons, ...placed });
    }
    if (section !== model.sections.at(-1)) y += 10;
  }
  const height = Math.max(y, 24) + 2;
  return { head, rows, headings, rules, stacked, columns, size, thickness, height };
});
