import { drawBump } from '#lib/charts/marks/bump.ts';
import { toBumpModel } from '#lib/charts/models/bump.ts';
import type { Makers } from './maker.ts';

/** Places over the years. */
export const makers: Makers<'bump'> = {
  bump: { toModel: toBumpModel, draw: drawBump }
};
