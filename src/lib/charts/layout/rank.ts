import type { BlankMark } from '../models/common.ts';
import type { RankBar, RankModel } from '../models/rank.ts';
import { widest, wrapText } from '../text-width.ts';

/** One row of the chart: `y` is the middle of its bar, `lines` the label over it when stacked. */
export type RankRow = {
  y: number;
  lines: { text: string; y: number }[];
} & ({ kind: 'bar'; bar: RankBar } | { kind: 'blank'; blank: BlankMark });

export type RankLayout = {
  rows: RankRow[];
  headings: { text: string; y: number }[];
  /** Thin rules above the units without a figure. */
  rules: number[];
  /** Labels stand over the bars, as they are too long to stand beside them. */
  stacked: boolean;
  size: number;
  thickness: number;
  height: number;
};

/** Labels wider than this stand over their bars: on a phone they would leave no room. */
const LABEL_ROOM = 150;
/** Long labels break here on every page, so that heights do not depend on the width. */
const LINE_ROOM = 330;
const LINE = 17;

const labelOf = (name: string, note: string) => (note === '' ? name : `${name} · ${note}`);

function measuresOf(count: number, stacked: boolean) {
  if (stacked) return { pitch: 26, thickness: 14, size: 13 };
  if (count <= 12) return { pitch: 30, thickness: 17, size: 13 };
  return count <= 40
    ? { pitch: 22, thickness: 13, size: 12 }
    : { pitch: 20, thickness: 12, size: 12 };
}

/** Where the rows of a ranking stand; the same for every width. */
export function layoutRank(model: RankModel): RankLayout {
  const all = model.sections.flatMap((s) => [...s.bars, ...s.blanks]);
  const stacked =
    model.sections.some((s) => s.bars.some((b) => b.note !== '')) ||
    widest(
      all.map((r) => r.name),
      13,
      { bold: true }
    ) > LABEL_ROOM;
  const { pitch, thickness, size } = measuresOf(all.length, stacked);
  const layout: RankLayout = {
    rows: [],
    headings: [],
    rules: [],
    stacked,
    size,
    thickness,
    height: 0
  };
  let y = 0;
  const place = (name: string, note: string) => {
    const texts = stacked ? wrapText(labelOf(name, note), LINE_ROOM, size, { bold: true }) : [];
    const lines = texts.map((text, i) => ({ text, y: y + LINE * (i + 0.5) }));
    const top = y + texts.length * LINE;
    y = top + pitch;
    return { lines, y: top + (stacked ? 2 + thickness / 2 : pitch / 2) };
  };
  for (const section of model.sections) {
    if (section.label !== '') {
      layout.headings.push({ text: section.label, y: y + 16 });
      y += 30;
    }
    for (const bar of section.bars) {
      layout.rows.push({ kind: 'bar', bar, ...place(bar.name, bar.note) });
    }
    if (section.blanks.length > 0 && section.bars.length > 0) {
      layout.rules.push(y + 5);
      y += 11;
    }
    for (const blank of section.blanks) {
      layout.rows.push({ kind: 'blank', blank, ...place(blank.name, '') });
    }
    if (section !== model.sections.at(-1)) y += 10;
  }
  layout.height = Math.max(y, 24) + 2;
  return layout;
}
