import type { LineModel } from '../models/line.ts';
import { widest } from '../text-width.ts';

export type LineLayout = {
  /** The plot area, from its top to its base. */
  top: number;
  bottom: number;
  axis: number;
  lanes: { name: number; y: number }[];
  /** Names of strips stand over them, as they are too long to stand beside them. */
  stackedLanes: boolean;
  height: number;
};

const PLOT = 300;
export const LANE = 8;
const LANE_NAME_ROOM = 104;

/** Where the parts of a line chart stand; the same for every width. */
export function layoutLine(model: LineModel): LineLayout {
  const top = model.bands.some((b) => b.name !== '') ? 42 : 26;
  const bottom = top + PLOT;
  const axis = bottom + 14;
  const stackedLanes =
    widest(
      model.lanes.map((l) => l.name),
      11
    ) > LANE_NAME_ROOM;
  const pitch = stackedLanes ? 29 : 17;
  const first = bottom + 32;
  const lanes = model.lanes.map((_, i) => {
    const y = first + i * pitch + (stackedLanes ? 16 : 3);
    return { name: stackedLanes ? y - 10 : y + LANE / 2, y };
  });
  const foot = lanes.at(-1);
  return { top, bottom, axis, lanes, stackedLanes, height: foot ? foot.y + LANE + 6 : bottom + 26 };
}
