import type { Markish } from '@observablehq/plot';
import { LEGEND_SIZE, type LegendLayout } from '../layout/area-legend.ts';
import type { AreaModel } from '../models/areas.ts';
import type { Palette } from '../palette.ts';
import { blankBoxes, blocks, labels } from './kit.ts';

/** Colours of the classes of a map. */
export type Tones = {
  fill: (tone: number) => string;
  ink: (tone: number) => string;
  /** Needs an edge to be seen on the paper. */
  isPale: (tone: number) => boolean;
};

/** Tones of a rising or a two-sided ramp. */
export const toTones = ({ ramp }: Pick<AreaModel, 'ramp'>, palette: Palette): Tones =>
  ramp === 'div'
    ? {
        fill: (tone) => palette.div[tone] ?? palette.div[3],
        ink: (tone) => palette.divInk[tone] ?? palette.divInk[3],
        isPale: (tone) => tone === 3
      }
    : {
        fill: (tone) => palette.seq[tone] ?? palette.seq[0],
        ink: (tone) => palette.seqInk[tone] ?? palette.seqInk[0],
        isPale: (tone) => tone < 2
      };

const DASHES = { strokeDasharray: '3,2', inset: 0.5 };

/** Draws a legend with its top left corner at a point. */
export function drawLegend(
  layout: LegendLayout,
  at: { x: number; y: number },
  tones: Tones,
  palette: Palette
): Markish[] {
  const boxes = layout.boxes.map((b) => ({ ...b, x: b.x + at.x, y: b.y + at.y }));
  const steps = boxes.flatMap((b) => ('tone' in b.show ? [{ ...b, tone: b.show.tone }] : []));
  const looks = boxes.flatMap((b) => ('look' in b.show ? [{ ...b, look: b.show.look }] : []));
  const filled = (pale: boolean) =>
    steps
      .filter((s) => tones.isPale(s.tone) === pale)
      .map((s) => ({ ...s, fill: tones.fill(s.tone) }));
  const texts = (bold: boolean, anchor: 'start' | 'middle') =>
    labels(
      layout.texts
        .filter((t) => t.bold === bold && t.anchor === anchor)
        .map((t) => ({ x: t.x + at.x, y: t.y + at.y, text: t.text, fill: palette[t.ink] })),
      { size: LEGEND_SIZE, bold, textAnchor: anchor }
    );
  return [
    ...blocks(filled(false)),
    ...blocks(filled(true), { stroke: palette.seqEdge, strokeWidth: 0.5, inset: 0.25 }),
    ...blankBoxes(
      looks.flatMap((b) =>
        b.look === 'hatch' || b.look === 'dots' ? [{ ...b, look: b.look }] : []
      ),
      palette,
      4
    ),
    ...blocks(
      looks.filter((b) => b.look === 'dashed').map((b) => ({ ...b, fill: tones.fill(1) })),
      { stroke: palette.ink2, ...DASHES }
    ),
    ...blocks(
      looks.filter((b) => b.look === 'outside').map((b) => ({ ...b, fill: palette.paper })),
      { stroke: palette.grid, inset: 0.5 }
    ),
    ...texts(false, 'start'),
    ...texts(true, 'start'),
    ...texts(false, 'middle')
  ];
}
