import type { LineModel } from '../models/line.ts';
import { oncePer } from '../once.ts';
import { widest, wrapText } from '../text-width.ts';

type Line = { text: string; y: number };

export type LineLayout = {
  /** The plot area, from its top to its base. */
  top: number;
  bottom: number;
  axis: number;
  /** Strips of what was reported, each with its name in one or more lines. */
  lanes: { names: Line[]; y: number }[];
  /** Names of strips stand over them, as they are too long to stand beside them. */
  stackedLanes: boolean;
  height: number;
};

const PLOT = 300;
export const LANE = 8;
export const LANE_SIZE = 11;
const LANE_LINE = 14;
const LANE_NAME_ROOM = 104;
const LINE_ROOM = 330;

/** Notes beside several words on the figures need a row of words more. */
export const crowded = ({ notes = [], flags }: Pick<LineModel, 'notes' | 'flags'>): boolean =>
  notes.length > 0 && flags.length > 1;
export const WORD_LINE = 15;

/** Where the parts of a line chart stand; the same for every width. */
export const layoutLine = oncePer((model: LineModel): LineLayout => {
  const words = model.flags.length + (model.notes?.length ?? 0);
  const noted = (model.notes?.length ?? 0) > 0 && model.bands.length > 0;
  const twoLines = words > 1 || noted || model.bands.some((b) => b.name !== '');
  const top = (twoLines ? 42 : 26) + (crowded(model) ? WORD_LINE : 0);
  const bottom = top + (model.plotHeight ?? PLOT);
  const names = model.lanes.map((l) => l.name);
  const stackedLanes = widest(names, LANE_SIZE) > LANE_NAME_ROOM;
  let y = bottom + 30;
  const lanes = names.map((name) => {
    if (!stackedLanes) {
      y += 17;
      return { names: [{ text: name, y: y - 8 }], y: y - 8 - LANE / 2 };
    }
    const lines = wrapText(name, LINE_ROOM, LANE_SIZE).map((text, i) => ({
      text,
      y: y + (i + 0.5) * LANE_LINE
    }));
    const strip = y + lines.length * LANE_LINE + 2;
    y = strip + LANE + 6;
    return { names: lines, y: strip };
  });
  const foot = lanes.at(-1);
  const height = foot ? foot.y + LANE + 6 : bottom + 26;
  return { top, bottom, axis: bottom + 14, lanes, stackedLanes, height };
});
