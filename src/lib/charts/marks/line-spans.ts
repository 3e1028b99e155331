import type { Markish } from '@observablehq/plot';
import { isBehind } from '../colours.ts';
import type { Box } from '../hatch.ts';
import type { LineModel, SpanBlock } from '../models/line.ts';
import { toColour, type Palette } from '../palette.ts';
import { textWidth } from '../text-width.ts';
import { blocks, labels, strokes, type Block, type Label } from './kit.ts';
import type { LineFrame } from './line-frame.ts';
import { firstFree } from './place.ts';

type Drawn = { span: SpanBlock; box: Box; colour: string; ink: string; quiet: boolean };

const SIZE = 11;
const LINE = 15;
const HEIGHT = 2 * LINE + 2;

function toDrawn(model: LineModel, { x, y }: LineFrame, palette: Palette): Drawn[] {
  const foot = y(model.base);
  return model.series.flatMap((series) =>
    series.spans.map((span): Drawn => {
      const head = y(span.average);
      return {
        span,
        box: {
          x: x(span.from),
          y: Math.min(head, foot),
          width: x(span.to) - x(span.from),
          height: Math.max(Math.abs(foot - head), 0.5)
        },
        colour: toColour(series.colour, palette),
        ink: toColour(series.highlight ? 'accent' : 'ink', palette),
        quiet: isBehind(series.colour)
      };
    })
  );
}

const widthOf = (lines: readonly string[]) =>
  Math.max(...lines.map((l, i) => textWidth(l, SIZE, { bold: i === 0 })));

/** Total and average over the block or in it, in the words that fit its width. */
function placeLabel({ span, box }: Drawn, taken: readonly Box[], frame: LineFrame) {
  const { left, right } = frame;
  const { top, bottom } = frame.layout;
  const area = { x: left, y: top - 14, width: right - left, height: bottom - top + 14 };
  for (const lines of [span.label, span.short]) {
    const width = widthOf(lines);
    if (width > box.width - 6 && lines === span.label) continue;
    const at = Math.max(left, Math.min(box.x + 5, right - width));
    const place = (y: number): Box => ({ x: at, y, width, height: HEIGHT });
    const inside = Array.from({ length: 8 }, (_, i) => place(box.y + 5 + i * 18));
    const free = firstFree([place(box.y - HEIGHT - 4), ...inside], taken, area);
    if (free) return { lines, box: free };
  }
  return null;
}

/** What words keep clear of: the heads of blocks, which are read as lines. */
function headBoxes(drawn: readonly Drawn[], frame: LineFrame): Box[] {
  return drawn.map(({ span, box: { x, width } }) => ({
    x,
    width,
    y: frame.y(span.average) - 2,
    height: 4
  }));
}

/** Blocks as wide as their years and as high as their yearly average, and what is written on them. */
export function placeSpans(
  model: LineModel,
  frame: LineFrame,
  taken: Box[],
  palette: Palette
): { marks: Markish[]; labels: Markish[] } {
  const drawn = toDrawn(model, frame, palette);
  const full = drawn.filter((d) => !d.quiet);
  taken.push(...headBoxes(full, frame));
  const heads: Block[] = drawn.map((d) => ({
    ...d.box,
    y: frame.y(d.span.average) - (d.quiet ? 0.5 : 1.25),
    height: d.quiet ? 1 : 2.5,
    fill: d.colour
  }));
  const sides = full
    .map(({ box }) => {
      const right = box.x + box.width;
      const line = (at: number) => `M${at.toFixed(1)} ${box.y.toFixed(1)}v${box.height.toFixed(1)}`;
      return line(box.x) + line(right);
    })
    .join('');
  const bold: Label[] = [];
  const plain: Label[] = [];
  for (const d of full) {
    const placed = placeLabel(d, taken, frame);
    if (!placed) continue;
    const { box, lines } = placed;
    taken.push(box);
    bold.push({ x: box.x, y: box.y + LINE / 2, text: lines[0]!, fill: d.ink });
    plain.push({ x: box.x, y: box.y + LINE * 1.5 + 1, text: lines[1]!, fill: d.ink });
  }
  return {
    marks: [
      ...blocks(
        full.map((d) => ({ ...d.box, fill: d.colour, tag: d.span })),
        { fillOpacity: 0.1 }
      ),
      strokes(sides, { stroke: palette.rule, 'stroke-width': 1, 'stroke-dasharray': '2 3' }),
      ...blocks(heads.map((h, i) => ({ ...h, tag: drawn[i]!.span })))
    ],
    labels: [
      ...labels(bold, { size: SIZE, bold: true, stroke: palette.paper, strokeWidth: 3 }),
      ...labels(plain, { size: SIZE, stroke: palette.paper, strokeWidth: 3 })
    ]
  };
}
