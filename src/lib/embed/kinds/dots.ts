import { drawDots } from '#lib/charts/marks/dots.ts';
import { toDotsModel } from '#lib/charts/models/dots.ts';
import type { Makers } from './maker.ts';

/** A dot for each unit on one line. */
export const makers: Makers<'dots'> = {
  dots: { toModel: toDotsModel, draw: drawDots }
};
