import type { ChartModel } from '#lib/charts/model.ts';
import type { LineModel } from '#lib/charts/models/line.ts';
import { bandsOf, type Bands } from './bands.ts';
import { columnsHeight, toColumns, type Column } from './columns.ts';
import { isWhole, type WholeModel } from './fit-area.ts';
import { isPlot, type PlotModel } from './fit-plot.ts';
import { BASE_LABEL, type Preset } from './presets.ts';
import { tableBands } from './table-drawing.ts';

/** Kinds that are read row by row, and may stand in columns. */
export type RowModel = Exclude<ChartModel, LineModel | PlotModel | WholeModel>;

export const isRows = (model: ChartModel): model is RowModel =>
  model.kind !== 'line' && !isPlot(model) && !isWhole(model);

type Room = { width: number; height: number };

/** Rows in columns, at a scale. */
export type LaidRows = {
  model: RowModel;
  bands: Bands;
  columns: Column[];
  scale: number;
  height: number;
  /** How far it stands out of the room at its foot. */
  over: number;
};

export const MOST_COLUMNS = 4;
/** Between columns of rows, before scaling. */
export const GUTTER = 28;
/** A few rows may be drawn larger than the size we aim at, but not so that they shout. */
const LARGER = 1.25;
const NEAR = 0.94;
/** One more column has to be worth its shorter bars: type that is larger by so much. */
const WORTH = 1.08;
/** A picture that stands out by less than this share of its room counts as one that fits. */
const SLACK = 0.08;
/** Rows closer than on pages before they part into columns, and further apart to fill the height. */
const CLOSER = [1, 0.9, 0.8, 0.7];
const FURTHEST: Partial<Record<RowModel['kind'], number>> = { heat: 1.5, dumbbell: 1.6 };
const FAR = 1.7;
const STEPS = 7;

const toScale = (size: number): number => size / BASE_LABEL;

const canAir = ({ kind }: RowModel): boolean => kind !== 'table' && kind !== 'apart';

/** The same rows, so far apart, their legend on lines of so many pixels. */
function suited(model: RowModel, look: { air?: number; keyRoom?: number }): RowModel {
  if (!canAir(model)) return model;
  return model.kind === 'diverging'
    ? { ...model, stack: { ...model.stack, ...look } }
    : { ...model, ...look };
}

const aired = (model: RowModel, air: number): RowModel => suited(model, { air });

/** Where a drawing of rows may be cut. */
export const toBands = (model: RowModel): Bands =>
  model.kind === 'table' ? tableBands(model) : bandsOf(model);

/** Rows in so many columns, at the largest scale that fits; at the least one they may stand out. */
function layColumns(model: RowModel, count: number, room: Room, preset: Preset): LaidRows | null {
  const { best, least } = preset.label;
  const bands = toBands(model);
  const columns = toColumns(bands, count);
  const needed = columns.length * bands.minWidth + (columns.length - 1) * GUTTER;
  const height = columnsHeight(bands, columns);
  const wide = room.width / needed;
  if (wide < toScale(least) && columns.length > 1) return null;
  const fitting = Math.min(toScale(best) * LARGER, room.height / height, wide);
  // A little below the least is better than a picture that is a little too tall.
  const isNear = fitting >= toScale(least) * NEAR;
  const scale = isNear ? fitting : Math.min(toScale(least), wide);
  const over = Math.max(0, height * scale - room.height);
  return { model, bands, columns, scale, height, over };
}

/** The fewest columns whose type is large enough, else those with clearly the largest. */
function chooseColumns(model: RowModel, room: Room, preset: Preset): LaidRows {
  const airs = canAir(model) ? CLOSER : [1];
  const laid = Array.from({ length: MOST_COLUMNS }, (_, i) =>
    airs.flatMap((air) => layColumns(aired(model, air), i + 1, room, preset) ?? [])
  );
  const isEnough = (l: LaidRows) => l.scale >= toScale(preset.label.enough);
  // Sections rather stand side by side.
  const sections = model.kind === 'rank' ? model.sections.length : 1;
  const beside = sections > 1 ? laid[sections - 1]?.find(isEnough) : undefined;
  const reached = beside ?? laid.flat().find(isEnough);
  if (reached) return reached;
  const slack = room.height * SLACK;
  const isBetter = (a: LaidRows, b: LaidRows) =>
    Math.abs(a.over - b.over) > slack ? a.over < b.over : a.scale > b.scale * WORTH;
  return laid
    .flatMap((some) => some.at(-1) ?? [])
    .reduce((chosen, next) => (isBetter(next, chosen) ? next : chosen));
}

/** Rows further apart, as far as the room goes; no word grows smaller for it. */
function spread(laid: LaidRows, model: RowModel, room: Room): LaidRows {
  if (laid.over > 0 || !canAir(model)) return laid;
  const at = (air: number): LaidRows | null => {
    const wider = aired(model, air);
    const bands = toBands(wider);
    const columns = toColumns(bands, laid.columns.length);
    const height = columnsHeight(bands, columns);
    return height * laid.scale <= room.height
      ? { ...laid, model: wider, bands, columns, height }
      : null;
  };
  let [low, high] = [CLOSER.at(-1)!, FURTHEST[model.kind] ?? FAR];
  let best = at(high);
  if (best) return best;
  for (let i = 0; i < STEPS; i++) {
    const middle = (low + high) / 2;
    const tried = at(middle);
    if (tried) [best, low] = [tried, middle];
    else high = middle;
  }
  return best ?? laid;
}

/** Rows in the fewest columns that leave the type its size, using the height of the room. */
export function layRows(model: RowModel, room: Room, preset: Preset): LaidRows {
  // A legend is laid out before its scale is known: at the largest it has the least room.
  const least = room.width / toScale(preset.label.best * LARGER);
  const chosen = chooseColumns(suited(model, { keyRoom: least }), room, preset);
  return spread(chosen, suited(model, { keyRoom: room.width / chosen.scale }), room);
}
