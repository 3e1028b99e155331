import { ruleY, type Markish } from '@observablehq/plot';
import { SIZE, STUB, type LeftOutLayout } from '../layout/left-out.ts';
import type { Palette } from '../palette.ts';
import { blankBoxes, labels } from './kit.ts';

/** Units that are not in the picture, each with the reason, under a thin rule. */
export function leftOut(
  { heading, items }: LeftOutLayout,
  { width, palette }: { width: number; palette: Palette }
): Markish[] {
  if (!heading) return [];
  return [
    ruleY([heading.y - 14], { stroke: palette.grid, x1: 0, x2: width }),
    ...labels([{ x: 0, y: heading.y, text: heading.text, fill: palette.ink2 }], {
      size: SIZE,
      bold: true
    }),
    ...blankBoxes(
      items.map((item) => ({
        x: item.x,
        y: item.y - STUB.height / 2,
        ...STUB,
        look: item.blank.look,
        tag: item.blank
      })),
      palette,
      4
    ),
    ...labels(
      items.flatMap((item) =>
        item.lines.map((line) => ({
          x: item.x + STUB.width + 8,
          y: line.y,
          text: line.text,
          fill: palette.ink2,
          tag: item.blank
        }))
      ),
      { size: SIZE }
    )
  ];
}
