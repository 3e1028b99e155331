import type { Result } from '#lib/query/result.ts';
import { breakdownsOf, type FigureContext } from './context.ts';
import { hasOneEach } from './models/suited.ts';

/** Each number has a side of its own: one for each unit, and some on either side of zero or below. */
const hasSigns = (result: Result, context: FigureContext): boolean =>
  result.spec.by === '' &&
  hasOneEach(result, context) &&
  result.rows.some((r) => r.value !== null && r.value < 0);

/** Whether a result has two sides: parts that stack, two or more and none below zero, or signs. */
export const canDiverge = (
  result: Result,
  context: FigureContext,
  stacks: (result: Result, context: FigureContext) => boolean
): boolean =>
  hasSigns(result, context) ||
  (stacks(result, context) &&
    breakdownsOf(result, context).filter((c) => c !== '').length > 1 &&
    result.rows.every((r) => r.value === null || r.value >= 0));
