import { layoutLine, type LineLayout } from '../layout/line.ts';
import type { LineModel } from '../models/line.ts';
import { widest } from '../text-width.ts';
import { linear } from './kit.ts';
import type { EndText } from './line-ends.ts';

/** Room between the plot and what is written right of it. */
export const END_GAP = 10;

/** Where everything is in pixels, once the words at both sides have their room. */
export type LineFrame = {
  x: (time: number) => number;
  y: (value: number) => number;
  left: number;
  right: number;
  /** Ticks inside the domain; the data itself may reach past the last of them. */
  ticks: LineModel['ticks'];
  layout: LineLayout;
};

/** From the lowest value or tick to the highest value, so that no height is given to nothing. */
function toDomain(model: LineModel) {
  const values = model.series.flatMap((s) => [
    ...s.points.map((p) => p.value),
    ...s.spans.map((b) => b.average)
  ]);
  if (model.reach && values.length > 0) values.push(model.reach.min, model.reach.max);
  // Without a figure there is nothing to read off an axis.
  if (values.length === 0) return { domain: [model.base, model.base + 1] as const, ticks: [] };
  const low = Math.min(model.base, ...values);
  const high = Math.max(model.base, ...values);
  const ticks = model.ticks.filter((t) => t.value >= low && t.value <= high);
  const enough = ticks.length >= 3 ? ticks : model.ticks;
  const all = [low, high, ...enough.map((t) => t.value)];
  return { domain: [Math.min(...all), Math.max(...all)] as const, ticks: enough };
}

export function toLineFrame(model: LineModel, ends: readonly EndText[], width: number): LineFrame {
  const layout = layoutLine(model);
  const { domain, ticks } = toDomain(model);
  const left =
    widest(
      ticks.map((t) => t.text),
      11
    ) + 10;
  const laneNames = layout.stackedLanes
    ? 0
    : widest(
        model.lanes.map((l) => l.name),
        11
      );
  const beside = Math.max(laneNames, ...ends.map((e) => e.width));
  const points = model.series.flatMap((s) => s.points);
  // An arrow over the highest point stays under the words above the plot.
  const headroom = model.reach || points.some((p) => p.bound === '≥') ? 18 : 0;
  const right = width - (beside > 0 ? END_GAP + beside : 12);
  return {
    x: linear([model.years.from, model.years.to + 1], [left, right]),
    y: linear(domain, [layout.bottom, layout.top + headroom]),
    left,
    right,
    ticks,
    layout
  };
}
