import { drawSlope } from '#lib/charts/marks/slope.ts';
import { toSlopeModel } from '#lib/charts/models/slope.ts';
import type { Makers } from './maker.ts';

/** The first year and the last, joined. */
export const makers: Makers<'slope'> = {
  slope: { toModel: toSlopeModel, draw: drawSlope }
};
