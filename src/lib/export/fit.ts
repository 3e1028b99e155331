import { drawChart } from '#lib/charts/draw.ts';
import { chartHeight } from '#lib/charts/height.ts';
import type { LineModel } from '#lib/charts/models/line.ts';
import type { ChartModel } from '#lib/charts/model.ts';
import { columnsHeight, inColumns } from './columns.ts';
import { fitWhole, isWhole, type WholeModel } from './fit-area.ts';
import { layPages } from './fit-pages.ts';
import { fitPlot, isPlot, type PlotModel } from './fit-plot.ts';
import { GUTTER, layRows, type RowModel } from './fit-rows.ts';
import { flatten } from './flatten.ts';
import { drawFullBars } from './full-bars.ts';
import { BASE_LABEL, type Preset } from './presets.ts';
import { moved, type Shape } from './shape.ts';
import { drawTable } from './table-drawing.ts';

/** A drawing as large as its place allows. */
export type Fitted = {
  shapes: Shape[];
  height: number;
  /** Type of the drawing, in pixels. */
  label: number;
};

type Room = { width: number; height: number };

/** From this width names stand at the ends of lines; below the other they are not told apart. */
const WIDE_LINE = 520;
const NARROW_LINE = 350;
const PLOT = { least: 150, most: 0.7 };

const toScale = (size: number): number => size / BASE_LABEL;

type Draw = { width: number; palette: Preset['palette']; document: Document };

/** A model of rows as shapes. */
const drawRows = (model: RowModel, { width, palette, document }: Draw): Shape[] =>
  model.kind === 'table'
    ? drawTable(model, { width, palette })
    : flatten(drawChart(model, { width, document, palette }));

/** Rows in columns of one width; of ranked bars, each column as wide as its own bars need. */
function fitRows(model: RowModel, room: Room, preset: Preset, document: Document): Fitted {
  const { palette } = preset;
  const { model: laid, bands, columns, scale, height, over } = layRows(model, room, preset);
  // A line across bars reads in one column only, and is the first to go where there is no room.
  if (model.kind === 'rank' && model.lines && (columns.length > 1 || over > 0)) {
    const { lines: _lines, ...bare } = model;
    return fitRows(bare, room, preset, document);
  }
  const draw = (width: number): Shape[] => drawRows(laid, { width, document, palette });
  const count = columns.length;
  const width = (room.width / scale - GUTTER * (count - 1)) / count;
  const full =
    laid.kind === 'rank' && count > 1 ? drawFullBars(draw, columns, room.width / scale) : null;
  const { shapes, lefts } = full ?? {
    shapes: draw(width),
    lefts: columns.map((_, i) => i * (width + GUTTER))
  };
  return {
    shapes: inColumns(shapes, bands, columns, lefts).map((s) => moved(s, { x: 0, y: 0, scale })),
    height: height * scale,
    label: BASE_LABEL * scale
  };
}

/**
 * Rows that one page cannot hold in type that is large enough, on several: one drawing cut into
 * pages, so that all have its scale, its head and its legend. Null where that cannot be or need not.
 */
export function fitPages(
  model: ChartModel,
  room: Room,
  { preset, document }: { preset: Preset; document: Document }
): Fitted[] | null {
  const laid = layPages(model, room, preset);
  if (!laid) return null;
  const { bands, pages, columns, scale } = laid;
  const width = (room.width / scale - GUTTER * (columns - 1)) / columns;
  const shapes = drawRows(laid.model, { width, document, palette: preset.palette });
  return pages.map((page) => {
    const lefts = page.map((_, i) => i * (width + GUTTER));
    return {
      shapes: inColumns(shapes, bands, page, lefts).map((s) => moved(s, { x: 0, y: 0, scale })),
      height: columnsHeight(bands, page) * scale,
      label: BASE_LABEL * scale
    };
  });
}

/** Lines have no rows to move, but a plot whose height is free. */
function fitLines(model: LineModel, room: Room, preset: Preset, document: Document): Fitted {
  const { best, enough, least } = preset.label;
  const around = chartHeight({ ...model, plotHeight: 0 }, room.width);
  const tall = (scale: number) => room.height / scale - around >= PLOT.least;
  const sizes = Array.from({ length: 40 }, (_, i) => best - ((best - least) * i) / 39);
  const fits = (least: number) => (size: number) =>
    room.width / toScale(size) >= least && tall(toScale(size));
  const size =
    sizes.find((s) => s >= enough && fits(WIDE_LINE)(s)) ??
    sizes.find((s) => s >= enough && fits(NARROW_LINE)(s)) ??
    sizes.find(fits(NARROW_LINE)) ??
    least;
  const scale = toScale(size);
  const width = room.width / scale;
  const free = room.height / scale - around;
  const plotHeight = Math.max(PLOT.least, Math.min(free, width * PLOT.most));
  const fitted = { ...model, plotHeight };
  const shapes = flatten(drawChart(fitted, { width, document, palette: preset.palette }));
  return {
    shapes: shapes.map((s) => moved(s, { x: 0, y: 0, scale })),
    height: chartHeight(fitted, width) * scale,
    label: size
  };
}

/** Plots whose height is free above what their names need, and pictures that scale as a whole. */
function fitFree(
  model: PlotModel | WholeModel,
  room: Room,
  preset: Preset,
  document: Document
): Fitted {
  const fit = isWhole(model) ? fitWhole(model, room, preset) : fitPlot(model, room, preset);
  const { model: fitted, width, scale, size } = fit;
  const shapes = flatten(drawChart(fitted, { width, document, palette: preset.palette }));
  return {
    shapes: shapes.map((s) => moved(s, { x: 0, y: 0, scale })),
    height: chartHeight(fitted, width) * scale,
    label: size
  };
}

/**
 * Draws a model anew for a place of a fixed size: rows go into columns, a plot takes the height
 * there is. The drawing is higher than the place only when its type would else be too small.
 */
export function fitChart(
  model: ChartModel,
  room: Room,
  { preset, document }: { preset: Preset; document: Document }
): Fitted {
  if (model.kind === 'line') return fitLines(model, room, preset, document);
  return isPlot(model) || isWhole(model)
    ? fitFree(model, room, preset, document)
    : fitRows(model, room, preset, document);
}
