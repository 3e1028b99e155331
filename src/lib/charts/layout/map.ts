import type { Box } from '../hatch.ts';
import { geometry } from '../geometry.ts';
import type { AreaModel } from '../models/areas.ts';
import { oncePer } from '../once.ts';
import { legendList, legendRow, type LegendLayout } from './area-legend.ts';

export type MapLayout = {
  /** The sheet of the map itself; labels stay in it. */
  frame: Box;
  /** Pixels for a unit of the geometry. */
  scale: number;
  /** How far names may reach to the right. */
  right: number;
  legend: LegendLayout & { x: number; y: number };
};

/** The narrowest page we lay out for. */
const NARROWEST = 320;
/** From this width on the legend stands beside the map and names who is in each class. */
const WIDE = 600;
const HEIGHT = 600;
const PANEL = { least: 205, most: 460, gap: 28 };
/** In an export the panel may be narrower. */
const EXPORT = { panel: 150, wide: 400 };
const GAP = 12;
/** A map that is lower than this tells no provinces apart. */
const LEAST_MAP = 240;
/** Dots of islands and their names reach past the points they stand for. */
const MARGIN = 6;

const isWide = ({ place }: AreaModel, width: number): boolean =>
  width >= (place ? EXPORT.wide : WIDE);

const panelOf = ({ place }: AreaModel): number => (place ? EXPORT.panel : PANEL.least);

type Sizes = { height: number; underMap: number };

/** Height of the whole, and what of it the legend takes where it stands under the map. */
const sizesOf = oncePer((model: AreaModel): Sizes => {
  const width = model.place?.width ?? NARROWEST;
  const under = legendRow(model, Math.min(width, NARROWEST)).height + GAP;
  const wish = model.place?.height ?? HEIGHT;
  if (isWide(model, width)) {
    const panel = legendList(model, panelOf(model), { names: false }).height;
    return { height: Math.max(wish, panel, LEAST_MAP), underMap: under };
  }
  return { height: Math.max(wish, LEAST_MAP + under), underMap: under };
});

/** Height of a boundary map; the same for every width. */
export const mapHeight = (model: AreaModel): number => Math.ceil(sizesOf(model).height);

/** Where map and legend stand at a width. */
export function layoutMap(model: AreaModel, width: number): MapLayout {
  const { height, underMap } = sizesOf(model);
  const { width: w, height: h } = geometry();
  const scaleIn = (room: { width: number; height: number }): number =>
    Math.min((room.width - 2 * MARGIN) / w, (room.height - 2 * MARGIN) / h);
  if (!isWide(model, width)) {
    const scale = scaleIn({ width, height: height - underMap });
    const tall = h * scale + 2 * MARGIN;
    return {
      frame: { x: 0, y: 0, width, height: tall },
      scale,
      right: width,
      legend: { ...legendRow(model, Math.min(width, NARROWEST)), x: 0, y: tall + GAP }
    };
  }
  const scale = scaleIn({ width: width - panelOf(model) - PANEL.gap, height });
  const frame = { x: 0, y: 0, width: w * scale + 2 * MARGIN, height: h * scale + 2 * MARGIN };
  const x = frame.width + PANEL.gap;
  const room = Math.min(PANEL.most, width - x);
  const named = legendList(model, room, { names: true });
  const list = named.height <= height ? named : legendList(model, room, { names: false });
  return { frame, scale, right: x - 8, legend: { ...list, x, y: 0 } };
}

/** From a point of the geometry to pixels. */
export const toPixels =
  ({ frame, scale }: Pick<MapLayout, 'frame' | 'scale'>) =>
  ([x, y]: readonly [number, number]): [number, number] => [
    frame.x + MARGIN + x * scale,
    frame.y + MARGIN + y * scale
  ];
