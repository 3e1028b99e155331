import { plot } from '@observablehq/plot';
import { drawApart } from './marks/apart.ts';
import { drawHeat } from './marks/heat.ts';
import type { Drawing, Surface } from './marks/kit.ts';
import { drawLine } from './marks/line.ts';
import { drawRank } from './marks/rank.ts';
import { drawStack } from './marks/stack.ts';
import { drawTiles } from './marks/tiles.ts';
import type { DrawnModel } from './model.ts';
import { isMoreModel, makerOf } from './more.ts';
import { SCREEN, type Palette } from './palette.ts';

const FONT = "'Be Vietnam Pro', 'Be Vietnam Pro Fallback', Arial, sans-serif";

function toDrawing(model: DrawnModel, surface: Surface): Drawing {
  if (isMoreModel(model)) return makerOf(model.kind).draw(model, surface);
  switch (model.kind) {
    case 'rank':
      return drawRank(model, surface);
    case 'apart':
      return drawApart(model, surface);
    case 'line':
      return drawLine(model, surface);
    case 'heat':
      return drawHeat(model, surface);
    case 'stack':
    case 'stack100':
      return drawStack(model, surface);
    case 'tiles':
      return drawTiles(model, surface);
  }
}

/**
 * Plot names every group, and a group that is no widget may not have a name. The picture as a whole
 * is named by an attribute: a `<title>` would open the browser's own tooltip over ours.
 */
function nameOnce(svg: SVGSVGElement, name: string): void {
  for (const group of svg.children) group.removeAttribute('aria-label');
  svg.setAttribute('role', 'img');
  svg.setAttribute('aria-label', name);
}

/**
 * Draws a model at a width in pixels. `document` is the page's, or any that can make SVG elements;
 * the height follows from the data alone (`chartHeight`).
 */
export function drawChart(
  model: DrawnModel,
  { width, document, palette = SCREEN }: { width: number; document: Document; palette?: Palette }
): SVGSVGElement {
  const { marks, height } = toDrawing(model, { width, palette });
  const svg = plot({
    document,
    className: 'plot',
    width,
    height,
    margin: 0,
    x: { type: 'identity', axis: null },
    y: { type: 'identity', axis: null },
    marks
  }) as SVGSVGElement;
  svg.setAttribute('font-family', FONT);
  svg.setAttribute('font-size', '12');
  svg.setAttribute('fill', palette.ink);
  nameOnce(svg, model.alt);
  return svg;
}
