import { ruleY } from '@observablehq/plot';
import { isBehind } from '../colours.ts';
import type { Box } from '../hatch.ts';
import type { LineModel, LineSeries } from '../models/line.ts';
import { blankBoxes, labels, strokes, type Drawing, type Surface } from './kit.ts';
import { placeEnds, toEndTexts } from './line-ends.ts';
import { toLineFrame, type LineFrame } from './line-frame.ts';
import { boundLabels, topLabels } from './line-labels.ts';
import { lanes } from './line-lanes.ts';
import { arrowBox, arrows, dots, lines } from './line-marks.ts';
import { placeSpans } from './line-spans.ts';
import { noteLines } from './note-lines.ts';
import { yearTicks } from './years.ts';

/** Below this width names leave the line ends for the strips under the chart. */
const NARROW = 520;
/** Lines are kept clear of labels in steps of so many pixels. */
const STEP = 7;

/** Boxes along the lines and over their arrows, which labels keep clear of. */
function occupied(series: readonly LineSeries[], frame: LineFrame): Box[] {
  const { x, y } = frame;
  const box = (px: number, py: number): Box => ({ x: px - 4, y: py - 4, width: 8, height: 8 });
  return series.flatMap((s) =>
    s.points.flatMap((point, i) => {
      const [px, py] = [x(point.time), y(point.value)];
      const before = s.points[i - 1];
      const own = [box(px, py), ...arrowBox(point, frame)];
      if (!before || point.from === 'none') return own;
      const [bx, by] = [x(before.time), y(before.value)];
      const steps = Math.max(1, Math.ceil(Math.hypot(px - bx, py - by) / STEP));
      const along = Array.from({ length: steps - 1 }, (_, n) => {
        const part = (n + 1) / steps;
        return box(bx + (px - bx) * part, by + (py - by) * part);
      });
      return [...along, ...own];
    })
  );
}

/** Lines over calendar time, with their gaps, blocks for spans, and a strip of what was reported. */
export function drawLine(model: LineModel, { width, palette }: Surface): Drawing {
  const texts = toEndTexts(model, { narrow: width < NARROW });
  const frame = toLineFrame(model, texts, width);
  const { layout, x, y, left, right, ticks } = frame;
  const quiet = model.series.filter((s) => isBehind(s.colour));
  const loud = model.series.filter((s) => !isBehind(s.colour));
  const taken = occupied(loud, frame);
  const spans = placeSpans(model, frame, taken, palette);
  const bounds = boundLabels(loud, frame, taken, palette);
  const ends = placeEnds(texts, frame, taken, { width, palette });
  const halo = { stroke: palette.paper, strokeWidth: 3 };
  return {
    height: layout.height,
    marks: [
      ruleY(
        ticks.map((t) => y(t.value)),
        { stroke: palette.grid, x1: left, x2: right }
      ),
      // A missing year is a pale band of full height, never a stub that reads as a value.
      ...blankBoxes(
        model.bands.map((band) => ({
          x: x(band.from),
          y: layout.top,
          width: x(band.to) - x(band.from),
          height: layout.bottom - layout.top,
          look: 'hatch' as const
        })),
        palette,
        7,
        0.4
      ),
      ...noteLines(model.notes, { x, top: layout.top - 4, bottom: layout.bottom }, palette),
      ruleY([y(model.base)], { stroke: palette.rule, x1: left, x2: right }),
      ...labels(
        ticks.map((t) => ({ x: left - 8, y: y(t.value), text: t.text, fill: palette.ink3 })),
        { size: 11, textAnchor: 'end' }
      ),
      ...labels(
        yearTicks(model.years, x).map((t) => ({
          x: t.middle,
          y: layout.axis,
          text: t.text,
          fill: palette.ink2
        })),
        { size: 11, textAnchor: 'middle' }
      ),
      ...spans.marks,
      ...lines(quiet, frame, palette, 1),
      ...dots(quiet, frame, palette, 1.5),
      strokes(ends.leaders, { stroke: palette.quiet, 'stroke-width': 1 }),
      ...lines(loud, frame, palette, 2),
      ...dots(loud, frame, palette, model.series.length > 6 ? 2.6 : 3),
      strokes(
        arrows(
          loud.flatMap((s) => s.points),
          frame
        ),
        { stroke: palette.ink2, 'stroke-width': 1.4 }
      ),
      ...labels(bounds, { size: 11, ...halo }),
      ...spans.labels,
      ...labels(ends.names, { bold: true, ...halo }),
      ...labels(ends.values, halo),
      ...labels(ends.markedValues, { bold: true, ...halo }),
      ...topLabels(model, frame, width, palette),
      ...lanes(model, frame, palette)
    ]
  };
}
