import { drawChart } from '#lib/charts/draw.ts';
import { chartHeight } from '#lib/charts/height.ts';
import type { LineModel } from '#lib/charts/models/line.ts';
import type { ChartModel } from '#lib/charts/model.ts';
import { bandsOf, type Bands } from './bands.ts';
import { columnsHeight, inColumns, toColumns, type Column } from './columns.ts';
import { fitWhole, isWhole, type WholeModel } from './fit-area.ts';
import { fitPlot, isPlot, type PlotModel } from './fit-plot.ts';
import { flatten } from './flatten.ts';
import { BASE_LABEL, type Preset } from './presets.ts';
import { moved, type Shape } from './shape.ts';
import { drawTable, tableBands } from './table-drawing.ts';

/** A drawing as large as its place allows. */
export type Fitted = {
  shapes: Shape[];
  height: number;
  /** Type of the drawing, in pixels. */
  label: number;
};

type Room = { width: number; height: number };

const MOST_COLUMNS = 4;
/** Between columns of rows, before scaling. */
const GUTTER = 28;
/** A few rows may be drawn larger than the size we aim at, but not so that they shout. */
const LARGER = 1.25;
const NEAR = 0.94;
/** From this width names stand at the ends of lines; below the other they are not told apart. */
const WIDE_LINE = 520;
const NARROW_LINE = 350;
const PLOT = { least: 150, most: 0.7 };

const toScale = (size: number): number => size / BASE_LABEL;

type Laid = {
  columns: Column[];
  scale: number;
  height: number;
  /** How far it stands out of the room at its foot. */
  over: number;
};

/** Rows in so many columns, at the largest scale that fits; at the least one they may stand out. */
function layColumns(bands: Bands, count: number, room: Room, preset: Preset): Laid | null {
  const { best, least } = preset.label;
  const columns = toColumns(bands, count);
  const needed = columns.length * bands.minWidth + (columns.length - 1) * GUTTER;
  const height = columnsHeight(bands, columns);
  const wide = room.width / needed;
  if (wide < toScale(least) && columns.length > 1) return null;
  const fitting = Math.min(toScale(best) * LARGER, room.height / height, wide);
  // A little below the least is better than a picture that is a little too tall.
  const isNear = fitting >= toScale(least) * NEAR;
  const scale = isNear ? fitting : Math.min(toScale(least), wide);
  return { columns, scale, height, over: Math.max(0, height * scale - room.height) };
}

/** One more column has to be worth its shorter bars: type that is larger by so much. */
const WORTH = 1.12;
/** A picture that stands out by less than this share of its room counts as one that fits. */
const SLACK = 0.08;

/** The fewest columns whose type is large enough, else those with clearly the largest. */
function chooseColumns(bands: Bands, room: Room, preset: Preset): Laid {
  const laid = Array.from({ length: MOST_COLUMNS }, (_, i) =>
    layColumns(bands, i + 1, room, preset)
  ).filter((l) => l !== null);
  const reached = laid.find((l) => l.scale >= toScale(preset.label.enough));
  if (reached) return reached;
  const slack = room.height * SLACK;
  const isBetter = (a: Laid, b: Laid) =>
    Math.abs(a.over - b.over) > slack ? a.over < b.over : a.scale > b.scale * WORTH;
  return laid.reduce((chosen, next) => (isBetter(next, chosen) ? next : chosen));
}

function fitRows(
  model: Exclude<ChartModel, LineModel | PlotModel | WholeModel>,
  room: Room,
  preset: Preset,
  document: Document
): Fitted {
  const { palette } = preset;
  const bands = model.kind === 'table' ? tableBands(model) : bandsOf(model);
  const { columns, scale, height, over } = chooseColumns(bands, room, preset);
  // A line across bars reads in one column only, and is the first to go where there is no room.
  if (model.kind === 'rank' && model.lines && (columns.length > 1 || over > 0)) {
    const { lines: _lines, ...bare } = model;
    return fitRows(bare, room, preset, document);
  }
  const count = columns.length;
  const width = (room.width / scale - GUTTER * (count - 1)) / count;
  const shapes =
    model.kind === 'table'
      ? drawTable(model, { width, palette })
      : flatten(drawChart(model, { width, document, palette }));
  return {
    shapes: inColumns(shapes, bands, columns, width + GUTTER).map((s) =>
      moved(s, { x: 0, y: 0, scale })
    ),
    height: height * scale,
    label: BASE_LABEL * scale
  };
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
