import type { Status } from '#lib/model/observation.ts';
import { otherSide, type Side } from '../cell.ts';
import type { Pair } from '../pair.ts';
import type { Rule } from './rule.ts';

const SIDES = ['left', 'right'] as const;

/** One source says two things of the same, so there is nothing to hold the other against. */
export const conflict: Rule = (pair) => {
  const side = SIDES.find((s) => pair[s].status === 'conflict');
  return side ? { cause: 'conflict', side, values: pair[side].values } : null;
};

/** The side that is blank while the other has a number; null otherwise. */
function blankSide(pair: Pair): Side | null {
  const side = SIDES.find((s) => pair[s].value === null && pair[s].status !== 'conflict');
  return side && pair[otherSide(side)].value !== null ? side : null;
}

/** A zero was written where nothing was reported, or the other way round. */
export const missingZero: Rule = (pair) => {
  const side = blankSide(pair);
  if (!side || pair[otherSide(side)].value !== 0) return null;
  return { cause: 'missing_zero', side, status: pair[side].status as Status };
};

/** One side has no figure. */
export const missing: Rule = (pair) => {
  const side = blankSide(pair);
  if (!side || pair[otherSide(side)].value === 0) return null;
  return { cause: 'missing', side, status: pair[side].status as Status };
};
