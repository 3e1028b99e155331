import type { ChartModel } from '#lib/charts/model.ts';
import type { Bands } from './bands.ts';
import { toPages, type Column } from './columns.ts';
import { GUTTER, isRows, MOST_COLUMNS, toBands, type RowModel } from './fit-rows.ts';
import { BASE_LABEL, type Preset } from './presets.ts';

/** Rows on several pages, at one scale; each page has its own columns. */
export type LaidPages = {
  model: RowModel;
  bands: Bands;
  pages: Column[][];
  columns: number;
  scale: number;
};

type Room = { width: number; height: number };

/** A line across bars reads in one column only. */
function withoutLines(model: RowModel): RowModel {
  if (model.kind !== 'rank' || !model.lines) return model;
  const { lines: _lines, ...bare } = model;
  return bare;
}

/**
 * Rows that are too many for one page, on several of them, in type that is large enough. Null for
 * kinds that are not read row by row, and where one page or none is enough.
 */
export function layPages(of: ChartModel, room: Room, { label }: Preset): LaidPages | null {
  if (!isRows(of)) return null;
  const model = withoutLines(of);
  const scale = label.enough / BASE_LABEL;
  const bands = toBands(model);
  const [width, height] = [room.width / scale, room.height / scale];
  const fitting = Math.floor((width + GUTTER) / (bands.minWidth + GUTTER));
  const columns = Math.max(1, Math.min(MOST_COLUMNS, fitting));
  const around = bands.head + (bands.height - bands.foot);
  const pages = toPages(bands, columns, height - around);
  return pages && pages.length > 1 ? { model, bands, pages, columns, scale } : null;
}
