import { drawHeat } from '#lib/charts/marks/heat.ts';
import { toHeatModel } from '#lib/charts/models/heat.ts';
import type { Makers } from './maker.ts';

/** A cell for each unit and year. */
export const makers: Makers<'heat'> = {
  heat: { toModel: toHeatModel, draw: drawHeat }
};
