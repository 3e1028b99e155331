import { ruleX, ruleY } from '@observablehq/plot';
import { layoutApart } from '../layout/apart.ts';
import type { ApartModel } from '../models/apart.ts';
import { textWidth } from '../text-width.ts';
import { blankBoxes, blocks, labels, linear, type Drawing, type Surface } from './kit.ts';
import { yearTicks } from './years.ts';

const BAR = 8;
/** From this width the bars of time stand beside the words. */
const WIDE = 600;
/** Wide enough for the longest line of a name, and some air. */
const LEFT = 372;

/** Figures of unlike periods: each with its number, and a bar as wide as its years. */
export function drawApart(model: ApartModel, { width, palette }: Surface): Drawing {
  const layout = layoutApart(model);
  const wide = width >= WIDE;
  const years = model.years;
  const left = wide && years ? LEFT : 0;
  const x = years
    ? linear([years.from, years.to + 1], [left, width])
    : linear([0, 1], [left, width]);
  const ticks = years ? yearTicks(years, x) : [];
  const colour = (marked: boolean) => (marked ? palette.accent : palette.mark);
  const rows = model.rows.map((row, i) => ({ row, at: layout.rows[i]! }));
  const bar = ({ row, at }: (typeof rows)[number]) => ({
    x: x(row.span!.from),
    y: (wide ? (at.value + at.bar) / 2 : at.bar) - BAR / 2,
    width: Math.max(x(row.span!.to) - x(row.span!.from), 2),
    height: BAR,
    fill: colour(row.highlight),
    tag: row
  });
  const dated = rows.filter(({ row }) => row.span !== null);
  // With no date at all there is no axis to be missing from.
  const undated = rows.filter(({ row }) => years !== null && row.span === null);
  const noteAt = wide ? LEFT - 24 : width;
  return {
    height: layout.height,
    marks: [
      ...(ticks.length > 0
        ? [
            ruleX(
              ticks.map((t) => t.edge),
              { stroke: palette.grid, y1: layout.axis, y2: layout.height }
            )
          ]
        : []),
      ruleY([layout.axis, ...layout.rows.map((r) => r.foot), ...layout.blanks.map((b) => b.foot)], {
        stroke: palette.grid,
        x1: 0,
        x2: width
      }),
      ...labels(
        ticks.map((t) => ({ x: t.middle, y: 10, text: t.text, fill: palette.ink3 })),
        { size: 11, textAnchor: 'middle' }
      ),
      ...blocks(dated.filter(({ row }) => !row.inferred).map(bar)),
      ...blocks(dated.filter(({ row }) => row.inferred).map(bar), {
        fillOpacity: 0.15,
        stroke: 'fill',
        strokeDasharray: '3,2',
        inset: 0.5
      }),
      ...blankBoxes(
        undated.map(({ row, at }) => ({
          x: left,
          y: (wide ? (at.value + at.bar) / 2 : at.bar) - BAR / 2,
          width: width - left,
          height: BAR,
          look: 'hatch' as const,
          tag: row
        })),
        palette,
        4
      ),
      ...labels(
        rows.map(({ row, at }) => ({
          x: 0,
          y: at.value,
          text: row.text,
          fill: row.highlight ? palette.accent : palette.ink,
          tag: row
        })),
        { size: 15, bold: true }
      ),
      ...labels(
        rows.flatMap(({ row, at }) => [
          ...at.names.map((l) => ({
            x: 0,
            y: l.y,
            text: l.text,
            fill: row.highlight ? palette.accent : palette.ink2
          }))
        ]),
        { size: 13 }
      ),
      ...labels(
        rows.map(({ row, at }) => ({
          x: at.note === at.value ? noteAt - textWidth(row.note, 12) : 0,
          y: at.note,
          text: row.note,
          fill: palette.ink3
        })),
        { size: 12 }
      ),
      ...blankBoxes(
        model.blanks.map((blank, i) => ({
          x: 0,
          y: layout.blanks[i]!.y - 5,
          width: 44,
          height: 11,
          look: blank.look,
          tag: blank
        })),
        palette,
        4
      ),
      ...labels(
        layout.blanks.flatMap((b) =>
          b.names.map((l) => ({ x: 0, y: l.y, text: l.text, fill: palette.ink2 }))
        ),
        { size: 13 }
      ),
      ...labels(
        model.blanks.map((blank, i) => ({
          x: 52,
          y: layout.blanks[i]!.y,
          text: blank.reason,
          fill: palette.ink3
        })),
        { size: 12 }
      )
    ]
  };
}
