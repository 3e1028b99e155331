import { drawLine } from '#lib/charts/marks/line.ts';
import { toLineModel } from '#lib/charts/models/line.ts';
import type { Makers } from './maker.ts';

/** Lines over the years. */
export const makers: Makers<'line'> = {
  line: { toModel: toLineModel, draw: drawLine }
};
