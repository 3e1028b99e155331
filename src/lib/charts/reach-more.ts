import { changeWidths, layoutDumbbell, toReaches } from './layout/dumbbell.ts';
import { plotOf } from './layout/multiples.ts';
import { layoutSlope } from './layout/slope.ts';
import { layoutStack, sideRoom } from './layout/stack.ts';
import type { DivergingModel, DivergingRow } from './models/diverging.ts';
import type { DumbbellModel } from './models/dumbbell.ts';
import type { MultiplesModel } from './models/multiples.ts';
import type { SlopeModel } from './models/slope.ts';
import type { Reach } from './reach.ts';

/** The reaches of kinds that come in a file of their own. */

const NO_BARS = { start: 0, after: 0, ends: [] };
/** A width at which names stand at both ends of a slope: lines are nowhere further apart. */
const BOTH_NAMED = 600;

/** Bars to both sides: where zero is, and the room of what is written past either end. */
export function divergingReach(model: DivergingModel): Reach {
  const { size, left } = layoutStack(model.stack);
  const room = (of: (r: DivergingRow) => string) => sideRoom(model.rows.map(of), size);
  const [before, after] = [room((r) => r.leftText), room((r) => r.rightText)];
  return { min: model.min, max: model.max, start: left, before, after, ends: [] };
}

/** The axis of both years, and how high it is drawn. */
export function slopeReach(model: SlopeModel): Reach | null {
  if (model.lines.length === 0) return null;
  const [min, max] = model.domain;
  const { top, bottom } = layoutSlope(model, BOTH_NAMED);
  return { ...NO_BARS, min, max, plot: bottom - top };
}

/** The axis of all rows, and what stands at both sides of it. */
export function dumbbellReach(model: DumbbellModel): Reach | null {
  if (model.rows.length === 0) return null;
  const { left, size } = layoutDumbbell(model);
  const [min, max] = model.domain;
  return {
    ...NO_BARS,
    min,
    max,
    start: left,
    rows: toReaches(model),
    changes: changeWidths(model, size)
  };
}

/** The axis of every panel; null where panels have their own, and share nothing with each other. */
export function multiplesReach(model: MultiplesModel): Reach | null {
  const domain = model.panels.find((p) => p.ticks.length > 0)?.domain;
  if (model.axes === 'own' || !domain) return null;
  return { ...NO_BARS, min: domain[0], max: domain[1], plot: plotOf(model) };
}
