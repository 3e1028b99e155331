import type { Box } from '../hatch.ts';
import type { LineModel, LineSeries } from '../models/line.ts';
import { toColour, type Palette } from '../palette.ts';
import { textAdvance, textWidth, wrapText } from '../text-width.ts';
import type { Label, Surface } from './kit.ts';
import { END_GAP, type LineFrame } from './line-frame.ts';
import { firstFree, overlaps, pushApart } from './place.ts';

const SIZE = 12;
const LINE = 15;
/** Room for names at the line ends, on wide and narrow pages. */
const ROOM = 190;
const NARROW_ROOM = 104;
const SPACE = 5;
/** Keeps a label of several lines apart from the next. */
const BLOCK_GAP = 5;

/** What stands at one line's end: the name in bold, the value after it or under it. */
export type EndText = {
  series: LineSeries;
  names: string[];
  value: string;
  /** The value follows the name on its line. */
  beside: boolean;
  width: number;
  height: number;
};

const bold = { bold: true };

/** On a narrow page the strips under the chart carry the names, and values stand alone. */
export function toEndTexts(model: LineModel, { narrow }: { narrow: boolean }): EndText[] {
  const bare = narrow && model.lanes.length > 0;
  const room = narrow ? NARROW_ROOM : ROOM;
  return model.series.flatMap((series): EndText[] => {
    if (!series.end) return [];
    const { name, value } = series.end;
    const names = bare && value !== '' ? [] : wrapText(name, room, SIZE, bold);
    const nameWidth = Math.max(0, ...names.map((n) => textWidth(n, SIZE, bold)));
    const valueWidth = textWidth(value, SIZE, { bold: series.highlight });
    const beside = names.length === 1 && nameWidth + SPACE + valueWidth <= room + 20;
    const lines = names.length + (value === '' || beside ? 0 : 1);
    return [
      {
        series,
        names,
        value,
        beside,
        width: beside ? nameWidth + SPACE + valueWidth : Math.max(nameWidth, valueWidth),
        height: lines * LINE
      }
    ];
  });
}

export type PlacedEnds = {
  names: Label[];
  values: Label[];
  markedValues: Label[];
  /** From the line's end to a label that had to move. */
  leaders: string;
};

function write(
  { series, names, value, beside, height }: EndText,
  at: number,
  middle: number,
  placed: PlacedEnds,
  palette: Palette
): void {
  const first = middle - height / 2 + LINE / 2;
  const fill =
    series.colour === 'faint'
      ? palette.ink3
      : toColour(series.highlight ? 'accent' : 'ink', palette);
  names.forEach((text, n) => placed.names.push({ x: at, y: first + n * LINE, text, fill }));
  const label = beside
    ? { x: at + textAdvance(names[0]!, SIZE, bold) + SPACE, y: first, text: value, fill }
    : { x: at, y: first + names.length * LINE, text: value, fill };
  (series.highlight ? placed.markedValues : placed.values).push(label);
}

/** Beside, over or under the end of a line that stops early. */
function placesNear(end: EndText, px: number, py: number): Box[] {
  const { width, height } = end;
  const box = (x: number, y: number): Box => ({ x, y, width, height });
  return [
    box(px + 8, py - height / 2),
    box(px - 4, py - height - 6),
    box(px - 4, py + 6),
    box(px + 4, py - height - 14),
    box(px + 4, py + 14),
    box(px - width / 2, py - height - 24),
    box(px - width / 2, py + 24)
  ];
}

/** A bar that stands out of a letter, as of Đ, is not touched by the line to its label. */
const LEADER_GAP = 5;

type Shares = {
  /** Where each label stands at the end of its own line. */
  near: Map<EndText, Box>;
  /** The others, in the column right of the plot, with the middle of each. */
  column: EndText[];
  middles: number[];
};

/** Shares the labels out; `away` are those that may not stand at the ends of their lines. */
function share(
  ends: readonly EndText[],
  away: ReadonlySet<EndText>,
  { x, y, layout }: LineFrame,
  taken: readonly Box[],
  area: Box
): Shares {
  const near = new Map<EndText, Box>();
  for (const end of ends) {
    if (away.has(end)) continue;
    const { time, at } = end.series.end!;
    const free = firstFree(placesNear(end, x(time), y(at)), [...taken, ...near.values()], area);
    if (free) near.set(end, free);
  }
  const column = ends.filter((end) => !near.has(end));
  const wishes = column.map((end) => ({ at: y(end.series.end!.at), height: roomOf(end) }));
  return { near, column, middles: pushApart(wishes, [layout.top - 12, layout.bottom + 4]) };
}

const roomOf = ({ height }: EndText): number => (height > LINE ? height + BLOCK_GAP : LINE);

/** Whether a label stands by the end of another line rather than by its own. */
function isNearOther(
  [end, box]: readonly [EndText, Box],
  ends: readonly EndText[],
  { x, y }: LineFrame
): boolean {
  const far = ({ series }: EndText) => {
    const [px, py] = [x(series.end!.time), y(series.end!.at)];
    const dx = Math.max(box.x - px, 0, px - box.x - box.width);
    return Math.hypot(dx, box.y + box.height / 2 - py);
  };
  return ends.some((other) => other !== end && far(other) < far(end));
}

/**
 * As `share`; a label that the column would run into joins it, and where there is a column, one that
 * would seem to be of another line.
 */
function shareApart(
  ends: readonly EndText[],
  away: Set<EndText>,
  frame: LineFrame,
  taken: readonly Box[],
  area: Box
): Shares {
  for (;;) {
    const shares = share(ends, away, frame, taken, area);
    const boxes = shares.column.map(({ width, height }, i): Box => {
      const y = shares.middles[i]! - height / 2;
      return { x: frame.right + END_GAP, y, width, height };
    });
    const hit = [...shares.near].filter(
      (placed) =>
        boxes.some((other) => overlaps(placed[1], other)) ||
        (boxes.length > 0 && isNearOther(placed, ends, frame))
    );
    if (hit.length === 0) return shares;
    for (const [end] of hit) away.add(end);
  }
}

/**
 * Labels right of the plot, pushed apart; that of a line which stops early stands at its end,
 * where it is free.
 */
export function placeEnds(
  ends: readonly EndText[],
  frame: LineFrame,
  taken: Box[],
  { width, palette }: Surface
): PlacedEnds {
  const { x, y, left, right, layout } = frame;
  const placed: PlacedEnds = { names: [], values: [], markedValues: [], leaders: '' };
  const area = {
    x: left,
    y: layout.top - 4,
    width: width - left,
    height: layout.bottom - layout.top + 2
  };
  const lastTime = Math.max(...ends.map((e) => e.series.end!.time));
  // Half a year of air is usual; past that a label would seem to belong to something nearer.
  const isFar = (time: number) => right - x(time) > x(0.8) - x(0);
  const isLast = ({ series }: EndText) =>
    series.end!.time > lastTime - 0.6 && !isFar(series.end!.time);
  const shares = shareApart(ends, new Set(ends.filter(isLast)), frame, taken, area);
  for (const [end, free] of shares.near) {
    const { time, at } = end.series.end!;
    taken.push(free);
    write(end, free.x, free.y + free.height / 2, placed, palette);
    const under = free.y > y(at);
    const edge = under ? free.y : free.y + free.height;
    if (Math.abs(edge - y(at)) > 10) {
      const foot = y(at) + (under ? 5 : -5);
      placed.leaders += `M${x(time).toFixed(1)} ${foot.toFixed(1)}L${x(time).toFixed(1)} ${edge.toFixed(1)}`;
    }
  }
  shares.column.forEach((end, i) => {
    const at = right + END_GAP;
    const middle = shares.middles[i]!;
    write(end, at, middle, placed, palette);
    const from = y(end.series.end!.at);
    const early = end.series.end!.time < lastTime - 0.6;
    const start = x(end.series.end!.time) + 6;
    const far = isFar(end.series.end!.time);
    if (!early && (far || Math.abs(middle - from) > 3)) {
      placed.leaders += `M${start.toFixed(1)} ${from.toFixed(1)}L${(at - LEADER_GAP).toFixed(1)} ${middle.toFixed(1)}`;
    }
  });
  return placed;
}
