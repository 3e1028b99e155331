import type { Box } from '../hatch.ts';
import type { AreaModel } from '../models/areas.ts';
import { oncePer } from '../once.ts';
import { textWidth, widest, wrapText } from '../text-width.ts';
import { legendColumn, legendList, type LegendLayout } from './area-legend.ts';
import { TILE_GRIDS, type TileGrid } from './tile-grid.ts';

/** A tile with the lines written in it; the name stands over the value, or before it on one line. */
export type TileSpot = Box & {
  id: string;
  name: string[];
  withValue: boolean;
  inline: boolean;
};
/** An archipelago, with its name under it. */
export type IslandSpot = Box & { parentId: string; abbr: string; name: string };

export type TilesLayout = {
  tiles: TileSpot[];
  islands: IslandSpot[];
  legend: LegendLayout & { x: number; y: number };
  nameSize: number;
};

/** The narrowest page we lay out for. */
const NARROWEST = 320;
/** From this width on the legend stands beside the tiles and names who is in each class. */
const WIDE = 600;
const PANEL = { least: 210, gap: 28 };
/** In an export the panel may be narrower, as long as a tile keeps room for its short name. */
const EXPORT = { panel: 150, tile: 30 };
const WIDEST_TILE = { '63': 64, '34': 74 };
const ALONE_TILE = 52;
/** Narrower tiles bear short names better. */
const FULL_NAMES = 58;
const TALLEST_TILE = { '63': 36, '34': 44 };
/** One line of text and some air. */
const LEAST_PITCH = 17;
const GAP = 2;
/** Lines in a tile. */
const LINE = 13;
export const TILE_SIZE = 11;

/** The free corner at the top right, in columns and rows: the largest that is wide enough for words. */
function freeCorner({ tiles, islands, columns }: TileGrid): { col: number; rows: number } {
  const corners = Array.from({ length: columns - 2 }, (_, col) => ({
    col,
    rows: Math.min(...[...tiles, ...islands].filter((t) => t.col >= col).map((t) => t.row))
  }));
  return corners.reduce((best, c) =>
    c.rows * (columns - c.col) > best.rows * (columns - best.col) ? c : best
  );
}

const pitchOf = (model: AreaModel, grid: TileGrid): number =>
  model.place
    ? Math.max(LEAST_PITCH, Math.min(TALLEST_TILE[model.scheme], model.place.height / grid.rows))
    : TALLEST_TILE[model.scheme];

const panelTile = ({ scheme, place }: AreaModel, width: number, { columns }: TileGrid): number =>
  Math.min(
    WIDEST_TILE[scheme],
    (width - (place ? EXPORT.panel : PANEL.least) - PANEL.gap) / columns
  );

/** Whether the legend stands beside the tiles, or in their free corner. */
const isWide = (model: AreaModel, width: number, grid: TileGrid): boolean =>
  model.place ? panelTile(model, width, grid) >= EXPORT.tile : width >= WIDE;

const cornerTile = (width: number, { columns }: TileGrid): number =>
  Math.min(ALONE_TILE, width / columns);

const cornerRoom = (width: number, grid: TileGrid): number =>
  width - freeCorner(grid).col * cornerTile(width, grid) - 8;

type Frame = { pitch: number; top: number; height: number };

/** Height, and how far the tiles stand down so that the legend has its corner at every width. */
const frameOf = oncePer((model: AreaModel): Frame => {
  const grid = TILE_GRIDS[model.scheme];
  const pitch = pitchOf(model, grid);
  const body = grid.rows * pitch;
  const width = model.place?.width ?? NARROWEST;
  if (isWide(model, width, grid)) {
    const room = width - grid.columns * panelTile(model, width, grid) - PANEL.gap;
    const panel = legendList(model, room, { names: false }).height;
    return { pitch, top: 0, height: Math.max(body, panel) };
  }
  const legend = legendColumn(model, cornerRoom(width, grid)).height;
  const top = Math.max(0, legend + 6 - freeCorner(grid).rows * pitch);
  return { pitch, top, height: top + body };
});

/** Height of a tile map; the same for every width. */
export const tilesHeight = (model: AreaModel): number => Math.ceil(frameOf(model).height);

/** Names in full where each has its lines; else all of them short. */
function tileNames(
  model: AreaModel,
  grid: TileGrid,
  { width, height }: { width: number; height: number }
): { names: Map<string, string[]>; full: boolean } {
  const named = new Map(model.areas.map((a) => [a.unitId, a.name]));
  const lines = new Map(
    [...named].map(([id, name]) => [id, wrapText(name, width - 4, TILE_SIZE, { bold: true })])
  );
  const isFull =
    named.size === grid.tiles.length &&
    width >= FULL_NAMES &&
    [...lines.values()].every(
      (texts) =>
        (texts.length + 1) * LINE <= height - 1 &&
        texts.every((t) => textWidth(t, TILE_SIZE, { bold: true }) <= width - 4)
    );
  const signs = new Map(model.areas.map((a) => [a.unitId, a.noted]));
  const short = new Map(grid.tiles.map((t) => [t.id, [t.abbr + (signs.get(t.id) ?? '')]]));
  return { names: isFull ? lines : short, full: isFull };
}

/** Between a name and its value on one line. */
export const INLINE_GAP = 4;

/** In an export tiles may be too low for two lines, and wide enough for one. */
const fitsInline = (
  { place, areas }: AreaModel,
  names: ReadonlyMap<string, readonly string[]>,
  width: number
): boolean =>
  place !== undefined &&
  areas.every(({ unitId, text }) => {
    const name = names.get(unitId) ?? [];
    const room = widest(name, TILE_SIZE, { bold: true }) + INLINE_GAP;
    return name.length <= 1 && room + textWidth(text.replace(/\s/g, ''), TILE_SIZE) <= width - 5;
  });

/** Where tiles, names and legend stand at a width. */
export function layoutTiles(model: AreaModel, width: number): TilesLayout {
  const grid = TILE_GRIDS[model.scheme];
  const { pitch, top, height } = frameOf(model);
  const wide = isWide(model, width, grid);
  const step = wide ? panelTile(model, width, grid) : cornerTile(width, grid);
  const size = { width: step - GAP, height: pitch - GAP };
  const offset = wide ? 0 : top;
  const at = (t: { col: number; row: number }): Box => ({
    x: t.col * step,
    y: offset + t.row * pitch,
    ...size
  });
  const { names } = tileNames(model, grid, size);
  const texts = model.areas
    .filter((a) => a.text !== '')
    .map((a) => a.text.replace(/^[≥≤≈]\s*/, ''));
  const isStacked =
    size.height >= 2 * LINE && texts.every((t) => textWidth(t, TILE_SIZE) <= size.width - 3);
  const inline = !isStacked && fitsInline(model, names, size.width);
  const panelX = grid.columns * step + PANEL.gap;
  const named = legendList(model, width - panelX, { names: true });
  const list = named.height <= height ? named : legendList(model, width - panelX, { names: false });
  return {
    tiles: grid.tiles.map((t) => ({
      ...at(t),
      id: t.id,
      name: names.get(t.id) ?? [t.abbr],
      withValue: isStacked || inline,
      inline
    })),
    islands: grid.islands.map((t) => ({ ...at(t), ...t })),
    legend: wide
      ? { ...list, x: panelX, y: 0 }
      : {
          ...legendColumn(model, cornerRoom(width, grid)),
          x: width - cornerRoom(width, grid),
          y: 0
        },
    nameSize: TILE_SIZE
  };
}

/** Whether each tile has room for its value under its name. */
export const tilesShowValues = (model: AreaModel, width: number): boolean =>
  layoutTiles(model, width).tiles.every((t) => t.withValue);
