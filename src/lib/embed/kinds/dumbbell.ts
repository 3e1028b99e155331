import { drawDumbbell } from '#lib/charts/marks/dumbbell.ts';
import { toDumbbellModel } from '#lib/charts/models/dumbbell.ts';
import type { Makers } from './maker.ts';

/** The first year and the last on one line each. */
export const makers: Makers<'dumbbell'> = {
  dumbbell: { toModel: toDumbbellModel, draw: drawDumbbell }
};
