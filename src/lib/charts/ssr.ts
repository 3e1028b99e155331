import { parseHTML } from 'linkedom';
import { drawChart } from './draw.ts';
import './draw-more.ts';
import type { DrawnModel } from './model.ts';
import type { Palette } from './palette.ts';

/** The drawing as text, for pages built ahead and for tests; never imported by a page. */
export function drawToString(
  model: DrawnModel,
  options: { width: number; palette?: Palette }
): string {
  const { document } = parseHTML('<!doctype html><html><body></body></html>');
  return drawChart(model, { ...options, document }).outerHTML;
}
