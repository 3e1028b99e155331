import { drawMultiples } from '#lib/charts/marks/multiples.ts';
import { toMultiplesModel } from '#lib/charts/models/multiples.ts';
import type { Makers } from './maker.ts';

/** A small line for each unit. */
export const makers: Makers<'multiples'> = {
  multiples: { toModel: toMultiplesModel, draw: drawMultiples }
};
