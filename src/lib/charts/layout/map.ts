import type { Box } from '../hatch.ts';
import { geometry } from '../geometry.ts';
import type { AreaModel } from '../models/areas.ts';
import { oncePer } from '../once.ts';
import { legendList, legendRow, type LegendLayout } from './area-legend.ts';
import { readingList } from './area-list.ts';

export type MapLayout = {
  /** The sheet of the map itself; labels stay in it. */
  frame: Box;
  /** Where the geometry begins in its sheet: names of the west may need sea of their own. */
  left: number;
  /** Pixels for a unit of the geometry. */
  scale: number;
  /** How far names may reach to the right. */
  right: number;
  /** `isFull`: it names every place with its figure. */
  legend: LegendLayout & { x: number; y: number; isFull?: boolean };
};

/** The narrowest page we lay out for. */
const NARROWEST = 320;
/** From this width on the legend stands beside the map and names who is in each class. */
const WIDE = 600;
const HEIGHT = 600;
const PANEL = { least: 205, most: 460, gap: 28 };
/** In an export the panel may be narrower. */
const EXPORT = { panel: 150, wide: 400, west: 64, list: 380 };
/** A map may give up this much of its size, and no more, for a list of every place beside it. */
const SMALLER = [1, 0.9, 0.8, 0.7];
const LEAST_LISTED = 250;
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
      left: 0,
      scale,
      right: width,
      legend: { ...legendRow(model, Math.min(width, NARROWEST)), x: 0, y: tall + GAP }
    };
  }
  const whole = scaleIn({ width: width - panelOf(model) - PANEL.gap, height });
  const beside = (scale: number): MapLayout => {
    const left = leftOf(model, width - w * scale - 2 * MARGIN - PANEL.gap);
    const frame = {
      x: 0,
      y: 0,
      width: left + w * scale + 2 * MARGIN,
      height: h * scale + 2 * MARGIN
    };
    const x = frame.width + PANEL.gap;
    const legend = { ...besideMap(model, width - x, height), x, y: 0 };
    return { frame, left, scale, right: x - 8, legend };
  };
  const smaller = model.place
    ? SMALLER.map((share) => whole * share).find(
        (scale) => h * scale >= LEAST_LISTED && beside(scale).legend.isFull
      )
    : undefined;
  return beside(smaller ?? whole);
}

/** Sea to the west of the country for names that the list beside the map can spare it. */
function leftOf(model: AreaModel, spare: number): number {
  const named = model.areas.some((a) => a.highlight || a.noted !== '');
  return model.place && named ? Math.max(0, Math.min(EXPORT.west, spare - EXPORT.list)) : 0;
}

type Beside = LegendLayout & { isFull?: boolean };

/** In an export every place with its figure, where that fits; else names of each class, else counts. */
function besideMap(model: AreaModel, room: number, height: number): Beside {
  const read = model.place ? readingList(model, room) : null;
  if (read && read.height <= height) return { ...read, isFull: true };
  const narrow = Math.min(PANEL.most, room);
  const named = legendList(model, narrow, { names: true });
  return named.height <= height ? named : legendList(model, narrow, { names: false });
}

/** Whether every place stands by name beside the map. */
export const mapNamesAll = (model: AreaModel, width: number): boolean =>
  isWide(model, width) && layoutMap(model, width).legend.isFull === true;

/** From a point of the geometry to pixels. */
export const toPixels =
  ({ frame, left, scale }: Pick<MapLayout, 'frame' | 'left' | 'scale'>) =>
  ([x, y]: readonly [number, number]): [number, number] => [
    frame.x + left + MARGIN + x * scale,
    frame.y + MARGIN + y * scale
  ];
