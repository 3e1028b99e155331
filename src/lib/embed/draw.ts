import { toAlt } from '#lib/charts/alt.ts';
import type { FigureContext } from '#lib/charts/context.ts';
import { hasGeometry, setGeometry, type Geometry } from '#lib/charts/geometry.ts';
import { drawnKind, type DrawnModel } from '#lib/charts/model.ts';
import { SCREEN } from '#lib/charts/palette.ts';
import type { Result } from '#lib/query/result.ts';
import type { Maker, Makers } from './kinds/maker.ts';
import { plot } from './plot.ts';

type DrawnKind = DrawnModel['kind'];
type File = () => Promise<{ makers: Partial<Makers<DrawnKind>> }>;

const rank: File = () => import('./kinds/rank.ts');
const stack: File = () => import('./kinds/stack.ts');
const dots: File = () => import('./kinds/dots.ts');
const pairs: File = () => import('./kinds/pairs.ts');
const line: File = () => import('./kinds/line.ts');
const multiples: File = () => import('./kinds/multiples.ts');
const cells: File = () => import('./kinds/cells.ts');
const slope: File = () => import('./kinds/slope.ts');
const dumbbell: File = () => import('./kinds/dumbbell.ts');
const bump: File = () => import('./kinds/bump.ts');
const tiles: File = () => import('./kinds/tiles.ts');
const map: File = () => import('./kinds/map.ts');

/** Where each kind is made; a page fetches one of these files, not all. */
const FILES: Record<DrawnKind, File> = {
  rank,
  apart: rank,
  stack,
  stack100: stack,
  diverging: stack,
  dots,
  scatter: pairs,
  path: pairs,
  line,
  multiples,
  heat: cells,
  slope,
  dumbbell,
  bump,
  tiles,
  map
};

const FONT = "'Be Vietnam Pro', 'Be Vietnam Pro Fallback', Arial, sans-serif";

/** A figure's picture, ready to be drawn at any width in pixels; one kind is a table of its own. */
export type Draw = (document: Document, width: number) => Element;

type Options = {
  /** Outlines of the provinces, which only a map asks for. */
  geometry: () => Promise<Geometry>;
};

/**
 * Fetches what draws a result. The marks are those of the charts room over our own small stand-in
 * for Plot, which the build of the frame puts in its place (`scripts/embed-build.ts`).
 */
export async function toDraw(
  result: Result,
  context: FigureContext,
  { geometry }: Options
): Promise<Draw> {
  const kind = drawnKind(result, context);
  const alt = toAlt(result, context, kind);
  if (kind === 'table') {
    const { toSparkTable } = await import('./kinds/table.ts');
    return (document) => toSparkTable(result, context, alt, document);
  }
  const [{ makers }, outlines] = await Promise.all([
    FILES[kind](),
    kind === 'map' && !hasGeometry() ? geometry() : null
  ]);
  if (outlines) setGeometry(outlines);
  const maker = makers[kind] as Maker;
  const model = maker.toModel(result, context, alt);
  return (document, width) => {
    const { marks, height } = maker.draw(model as never, { width, palette: SCREEN });
    const svg = plot({ document, className: 'plot', width, height, marks });
    svg.setAttribute('font-family', FONT);
    svg.setAttribute('font-size', '12');
    svg.setAttribute('fill', SCREEN.ink);
    svg.setAttribute('role', 'img');
    svg.setAttribute('aria-label', model.alt);
    return svg;
  };
}
