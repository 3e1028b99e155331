import { chartHeight } from '#lib/charts/height.ts';
import type { BumpModel } from '#lib/charts/models/bump.ts';
import type { MultiplesModel } from '#lib/charts/models/multiples.ts';
import type { PathModel } from '#lib/charts/models/path.ts';
import type { ScatterModel } from '#lib/charts/models/scatter.ts';
import type { SlopeModel } from '#lib/charts/models/slope.ts';
import { BASE_LABEL, type Preset } from './presets.ts';

/** Kinds that have no rows to move, but plots whose height is free above what their names need. */
export type PlotModel = SlopeModel | BumpModel | MultiplesModel | ScatterModel | PathModel;

type Room = { width: number; height: number };

export const isPlot = (model: { kind: string }): model is PlotModel =>
  Object.hasOwn(LEAST, model.kind);

/** The least plot that is still itself, and the tallest in parts of the width. */
const LEAST = { slope: 150, bump: 120, multiples: 52, scatter: 160, path: 160 };
const MOST = { slope: 0.8, bump: 0.8, multiples: 0.45, scatter: 0.8, path: 0.8 };
const SIZES = 40;
const STEPS = 16;
/** The narrowest drawing that we lay out for. */
const NARROWEST = 326;

/**
 * The largest type at which the plot fits its room, and the plot as high as the room then lets it.
 * Where it fits at no size it has the least, and stands out at the foot.
 */
export function fitPlot<M extends PlotModel>(
  model: M,
  room: Room,
  { label }: Preset
): { model: M; width: number; scale: number; size: number } {
  const { best, least } = label;
  const withPlot = (plotHeight: number): M => ({ ...model, plotHeight });
  const sizes = Array.from({ length: SIZES }, (_, i) => best - ((best - least) * i) / (SIZES - 1));
  const scaleOf = (size: number) => size / BASE_LABEL;
  const heightAt = (plot: number, scale: number) =>
    chartHeight(withPlot(plot), room.width / scale) * scale;
  const size =
    sizes.find((s) => {
      const scale = scaleOf(s);
      if (room.width / scale < NARROWEST) return false;
      return heightAt(LEAST[model.kind], scale) <= room.height;
    }) ?? Math.min(least, (room.width / NARROWEST) * BASE_LABEL);
  const scale = scaleOf(size);
  const width = room.width / scale;
  let [low, high] = [LEAST[model.kind], Math.max(LEAST[model.kind], width * MOST[model.kind])];
  for (let i = 0; i < STEPS; i++) {
    const middle = (low + high) / 2;
    if (heightAt(middle, scale) <= room.height) low = middle;
    else high = middle;
  }
  return { model: withPlot(Math.floor(low)), width, scale, size };
}
