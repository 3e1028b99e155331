import type { BumpModel, BumpSeries } from '../models/bump.ts';
import { crowded, WORD_LINE } from './line.ts';
import { textWidth, widest, wrapText } from '../text-width.ts';
import { layoutLeftOut, type LeftOutLayout } from './left-out.ts';

export type BumpLabel = {
  series: BumpSeries;
  end: NonNullable<BumpSeries['end']>;
  names: string[];
  height: number;
};

export type BumpLayout = {
  /** The plot; places stand inside it, half a pitch from its edges. */
  top: number;
  bottom: number;
  axis: number;
  left: number;
  right: number;
  /** Room for leaders between the plot and the places. */
  leader: number;
  /** Least distance of two places, in pixels. */
  pitch: number;
  labels: BumpLabel[];
  /** Width of the column of places beside the names. */
  places: number;
  size: number;
  line: number;
  leftOut: LeftOutLayout;
  height: number;
};

const NAME_ROOM = 124;
const LEADER = { wide: 20, narrow: 12 };
const NARROW = 520;
export const AIR = 6;

const LEAST_PITCH = 12;
const pitchOf = (places: number): number =>
  places <= 6 ? 38 : places <= 12 ? 28 : places <= 40 ? 18 : 14;

/** Where the parts of a bump chart stand; as high as its places and its names need. */
export function layoutBump(model: BumpModel, width: number): BumpLayout {
  const many = model.series.length > 40;
  const [size, line] = many ? [11, 14] : [12, 16];
  const labels = model.series.flatMap((series): BumpLabel[] => {
    const { end } = series;
    if (!end) return [];
    const names = wrapText(end.name, NAME_ROOM, size, { bold: series.highlight });
    return [{ series, end, names, height: names.length * line }];
  });
  const of = (text: (l: BumpLabel) => readonly string[]) =>
    Math.max(0, ...labels.map((l) => widest(text(l), size, { bold: l.series.highlight })));
  const [places, names] = [of((l) => [l.end.place]), of((l) => l.names)];
  const needed = labels.reduce((sum, l) => sum + l.height, 0);
  // A picture of a fixed size may bring the places as near as its names let them.
  const free = model.plotHeight ?? Math.max(model.places * pitchOf(model.places), 120);
  const least = Math.max(needed, model.places * LEAST_PITCH, free);
  const noted = model.notes?.length ?? 0;
  const words = model.flags.length + noted;
  const several = words > 1 || (noted > 0 && model.bands.length > 0);
  const twoLines = several || model.bands.some((b) => b.name !== '');
  const top = (twoLines ? 44 : 28) + (crowded(model) ? WORD_LINE : 0);
  const bottom = top + least;
  const left = Math.max(textWidth(model.head, 11), widest(model.ticks.map(String), 11)) + 10;
  const leader = width < NARROW ? LEADER.narrow : LEADER.wide;
  const right = width - (leader + places + AIR + names);
  const leftOut = layoutLeftOut(model.leftOut, model.leftOutHead, { top: bottom + 30, width });
  const height = bottom + 28 + leftOut.height;
  const pitch = least / model.places;
  return {
    top,
    bottom,
    axis: bottom + 14,
    left,
    right,
    leader,
    pitch,
    labels,
    places,
    size,
    line,
    leftOut,
    height
  };
}
