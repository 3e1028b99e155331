import type { Markish } from '@observablehq/plot';
import { LANE, LANE_SIZE } from '../layout/line.ts';
import type { LineModel } from '../models/line.ts';
import { toColour, type Palette } from '../palette.ts';
import { blankBoxes, blocks, labels } from './kit.ts';
import { END_GAP, type LineFrame } from './line-frame.ts';

/** One strip a line, under the axis: filled where a figure is, hatched where one is missing. */
export function lanes(
  model: LineModel,
  { x, right, layout }: LineFrame,
  palette: Palette
): Markish[] {
  const cells = model.lanes.flatMap((lane, i) =>
    lane.cells.map((cell) => ({
      look: cell.look,
      tag: cell,
      fill: toColour(lane.colour, palette),
      x: x(cell.from) + 1,
      y: layout.lanes[i]!.y,
      width: Math.max(x(cell.to) - x(cell.from) - 2, 1),
      height: LANE
    }))
  );
  return [
    ...blocks(cells.filter((c) => c.look === 'filled')),
    ...blocks(
      cells.filter((c) => c.look === 'hollow'),
      { fillOpacity: 0.25, stroke: 'fill', strokeDasharray: '3,2', inset: 0.5 }
    ),
    ...blankBoxes(
      cells.flatMap((c) =>
        c.look === 'hatch' || c.look === 'dots' ? [{ ...c, look: c.look }] : []
      ),
      palette,
      4
    ),
    ...labels(
      layout.lanes.flatMap((lane) =>
        lane.names.map((line) => ({
          x: layout.stackedLanes ? 0 : right + END_GAP,
          y: line.y,
          text: line.text,
          fill: palette.ink2
        }))
      ),
      { size: LANE_SIZE }
    )
  ];
}
