import type { Markish } from '@observablehq/plot';
import type { NoteLine } from '../annotations.ts';
import type { Palette } from '../palette.ts';
import { strokes } from './kit.ts';

type Frame = { x: (time: number) => number; top: number; bottom: number };

/** The way of a thin line at each time that something is noted of. */
export const notePath = (notes: readonly NoteLine[], { x, top, bottom }: Frame): string =>
  notes.map((n) => `M${x(n.time).toFixed(1)} ${top}V${bottom}`).join('');

/** How such lines look, behind the figures. */
export const noteStroke = (palette: Palette) => ({
  stroke: palette.ink3,
  'stroke-width': 1,
  'stroke-dasharray': '1 3'
});

/** A thin line at each time that something is noted of. */
export const noteLines = (
  notes: readonly NoteLine[] = [],
  frame: Frame,
  palette: Palette
): Markish[] => (notes.length === 0 ? [] : [strokes(notePath(notes, frame), noteStroke(palette))]);
