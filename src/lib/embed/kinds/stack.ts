import { drawDiverging } from '#lib/charts/marks/diverging.ts';
import { drawStack } from '#lib/charts/marks/stack.ts';
import { toDivergingModel } from '#lib/charts/models/diverging.ts';
import { toStackModel } from '#lib/charts/models/stack.ts';
import type { Makers } from './maker.ts';

const stack = { toModel: toStackModel, draw: drawStack };

/** Bars of parts. */
export const makers: Makers<'stack' | 'stack100' | 'diverging'> = {
  stack,
  stack100: stack,
  diverging: { toModel: toDivergingModel, draw: drawDiverging }
};
