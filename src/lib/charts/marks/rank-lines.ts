import { HEAD_LINE, HEAD_SIZE, type RankLayout, type RankRow } from '../layout/rank.ts';
import type { MiddleLine } from '../models/middle.ts';
import type { Palette } from '../palette.ts';
import { textWidth } from '../text-width.ts';
import type { Markish } from '@observablehq/plot';
import { column, strokes } from './kit.ts';

type BarRow = Extract<RankRow, { kind: 'bar' }>;

/** What is written past the end of a bar, which a line must not cross. */
export type Written = (row: BarRow) => { from: number; to: number };

const GAP = 6;
/** Half of what a line of text takes, with a little air. */
const HALF_TEXT = 9;

type Said = { line: MiddleLine; at: number; x: number; y: number; stem: boolean };

/**
 * Words of the lines, one on each row: beside their own line where neither crosses the other's,
 * else one under the other behind a sample of the stroke.
 */
function place(lines: readonly MiddleLine[], x: (value: number) => number, width: number): Said[] {
  const sorted = [...lines]
    .map((line) => ({ line, at: x(line.value), wide: textWidth(line.text, HEAD_SIZE) }))
    .sort((a, b) => a.at - b.at);
  const right = (s: (typeof sorted)[number]) => s.at + GAP + s.wide <= width;
  const left = (s: (typeof sorted)[number]) => s.at - GAP - s.wide >= 0;
  const row = (i: number) => HEAD_LINE * (i + 0.5);
  const beside = (s: (typeof sorted)[number], side: 1 | -1, i: number): Said => ({
    line: s.line,
    at: s.at,
    x: side > 0 ? s.at + GAP : s.at - GAP - s.wide,
    y: row(i),
    stem: true
  });
  const [low, high] = sorted;
  if (!low) return [];
  if (!high) {
    if (right(low)) return [beside(low, 1, 0)];
    return [left(low) ? beside(low, -1, 0) : sampled(low.line, low.at, 0)];
  }
  if (right(low) && right(high)) return [beside(low, 1, 0), beside(high, 1, 1)];
  if (left(high) && left(low)) return [beside(high, -1, 0), beside(low, -1, 1)];
  const apart = low.at + GAP + low.wide + GAP < high.at;
  if (left(high) && right(low) && apart) return [beside(high, -1, 0), beside(low, 1, 1)];
  return sorted.map((s, i) => sampled(s.line, s.at, i));
}

const SAMPLE = 22;
const sampled = (line: MiddleLine, at: number, i: number): Said => ({
  line,
  at,
  x: SAMPLE + GAP,
  y: HEAD_LINE * (i + 0.5),
  stem: false
});

const n = (value: number): string => value.toFixed(1);
const upright = (x: string, from: number, to: number): string =>
  to > from ? `M${x} ${n(from)}L${x} ${n(to)}` : '';

/** The parts of one line that pass a row, in the open and over its bar. */
function throughRow(
  at: number,
  row: BarRow,
  layout: RankLayout,
  ends: { zero: number; end: number },
  written: { from: number; to: number }
): { open: string; over: string } {
  const { thickness, stacked } = layout;
  const half = stacked ? thickness / 2 + 2 : row.height / 2;
  const [top, bottom] = [row.y - half, row.y + half];
  const [left, right] = [Math.min(ends.zero, ends.end), Math.max(ends.zero, ends.end)];
  const x = n(at);
  if (at >= left && at <= right) {
    const [from, to] = [row.y - thickness / 2, row.y + thickness / 2];
    return { open: upright(x, top, from) + upright(x, to, bottom), over: upright(x, from, to) };
  }
  const meets = at > written.from - 4 && at < written.to + 4;
  return {
    open: meets
      ? upright(x, top, row.y - HALF_TEXT) + upright(x, row.y + HALF_TEXT, bottom)
      : upright(x, top, bottom),
    over: ''
  };
}

/** Median and whole across the bars, named at the top; a line gives way to every word. */
export function middleMarks(
  lines: readonly MiddleLine[],
  rows: readonly BarRow[],
  layout: RankLayout,
  { x, written, width }: { x: (value: number) => number; written: Written; width: number },
  palette: Palette
): Markish[] {
  const said = place(lines, x, width);
  const words = said.map((s) => ({ x: s.x, y: s.y, text: s.line.text }));
  const zero = x(0);
  const ends = rows.map((row) => ({ zero, end: x(row.bar.value) }));
  const taken = rows.map(written);
  return [
    ...said.flatMap(({ line, at, y, stem }) => {
      const parts = rows.map((row, i) => throughRow(at, row, layout, ends[i]!, taken[i]!));
      const head = stem
        ? upright(n(at), y - HEAD_LINE / 2 + 2, layout.head)
        : `M0 ${n(y)}L${SAMPLE} ${n(y)}`;
      const dash: Record<string, string> =
        line.kind === 'median' ? { 'stroke-dasharray': '4 3' } : {};
      return [
        { d: head + parts.map((p) => p.open).join(''), stroke: palette.ink3 },
        { d: parts.map((p) => p.over).join(''), stroke: palette.paper }
      ]
        .filter((s) => s.d !== '')
        .map(({ d, stroke }) => strokes(d, { stroke, 'stroke-width': 1.3, ...dash }));
    }),
    ...column(words, { size: HEAD_SIZE, bold: false, fill: palette.ink2 })
  ];
}
