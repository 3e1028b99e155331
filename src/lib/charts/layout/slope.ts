import type { SlopeLine, SlopeModel } from '../models/slope.ts';
import { textWidth, widest, wrapText } from '../text-width.ts';
import { layoutLeftOut, type LeftOutLayout } from './left-out.ts';

/** What stands at one end of a line: the figure beside the axis, the name beyond it. */
export type SlopeLabel = {
  line: SlopeLine;
  names: string[];
  value: string;
  height: number;
};

export type SlopeSide = {
  labels: SlopeLabel[];
  /** Widths of the column of figures and of that of names; 0 where there are none. */
  values: number;
  names: number;
};

export type SlopeLayout = {
  top: number;
  bottom: number;
  /** Where the axes of both ends stand. */
  left: number;
  right: number;
  sides: { first: SlopeSide; last: SlopeSide };
  /** Room for leaders between an axis and its figures. */
  leader: number;
  size: number;
  pitch: number;
  leftOut: LeftOutLayout;
  height: number;
};

const PLOT = 340;
const HEAD = 24;
const HOLLOW_LINE = 15;
/** The foot of the plot is said under it where it is no base. */
const FOOT = 20;
const NAME_ROOM = 132;
const REASON_ROOM = 132;
/** Below this width names stand at the right end only. */
const NARROW = 520;
/** Between an axis and its figures lies room for leaders; between figures and names, air. */
const LEADER = { few: 16, many: 44, narrow: 24 };
export const AIR = 8;

type Side = 'first' | 'last';

function toSide(
  model: SlopeModel,
  side: Side,
  { size, pitch, bare }: { size: number; pitch: number; bare: boolean }
): SlopeSide {
  const labels = model.lines.flatMap((line): SlopeLabel[] => {
    const end = line[side];
    if (!end) return [];
    const style = { bold: line.highlight };
    const said = [line.status[side], side === 'last' ? line.why : ''].filter(Boolean);
    const names = bare
      ? []
      : [
          ...wrapText(line.name, NAME_ROOM, size, style),
          ...said.flatMap((text) => wrapText(text, REASON_ROOM, size, style))
        ];
    return [{ line, names, value: end.text, height: Math.max(1, names.length) * pitch }];
  });
  const width = (of: (label: SlopeLabel) => readonly string[]) =>
    Math.max(0, ...labels.map((l) => widest(of(l), size, { bold: l.line.highlight })));
  return { labels, values: width((l) => [l.value]), names: width((l) => l.names) };
}

const roomOf = ({ values, names }: SlopeSide, leader: number): number =>
  leader + values + (names > 0 ? AIR + names : 0);

export const HOLLOW_SIZE = 11;
/** A hollow point and its word. */
export const HOLLOW_DOT = 12;
export const hollowWidth = ({ hollow }: SlopeModel): number =>
  hollow === '' ? 0 : HOLLOW_DOT + textWidth(hollow, HOLLOW_SIZE);

/** Where the parts of a slope stand; as high as the labels of one side need. */
export function layoutSlope(model: SlopeModel, width: number): SlopeLayout {
  const many = model.lines.length > 40;
  const [size, pitch] = many ? [11, 14] : [12, 16];
  const narrow = width < NARROW;
  const leader = model.lines.length <= 12 ? LEADER.few : narrow ? LEADER.narrow : LEADER.many;
  const first = toSide(model, 'first', { size, pitch, bare: narrow });
  const last = toSide(model, 'last', { size, pitch, bare: false });
  const needed = Math.max(
    ...[first, last].map((s) => s.labels.reduce((sum, l) => sum + l.height, 0))
  );
  const top = HEAD + 8 + (model.hollow === '' ? 0 : HOLLOW_LINE);
  const bottom = top + Math.max(model.plotHeight ?? PLOT, needed);
  const head = Math.max(...model.heads.map((h) => textWidth(h, 12, { bold: true }))) / 2;
  const left = Math.max(roomOf(first, leader), head);
  const right = width - Math.max(roomOf(last, leader), head, hollowWidth(model) / 2);
  const leftOut = layoutLeftOut(model.leftOut, model.leftOutHead, { top: bottom + FOOT, width });
  const height = bottom + FOOT + leftOut.height;
  return { top, bottom, left, right, sides: { first, last }, leader, size, pitch, leftOut, height };
}
