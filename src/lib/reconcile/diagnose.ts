import { conflict, missing, missingZero } from './causes/blanks.ts';
import { cumulative } from './causes/cumulative.ts';
import { rounding, sign, transposed } from './causes/digits.ts';
import { doubleCount } from './causes/double-count.ts';
import { otherBasis } from './causes/other-basis.ts';
import type { Rule } from './causes/rule.ts';
import { prepareScale, scale } from './causes/scale.ts';
import { prepareShifted, shifted } from './causes/shifted.ts';
import type { Context } from './context.ts';
import type { Cause, Diagnosis } from './diagnosis.ts';
import type { Pair } from './pair.ts';
import type { Work } from './turns.ts';

/** Every cause has one rule; the order of causes is the strength of their evidence. */
const RULES: Record<Exclude<Cause, 'unknown'>, Rule> = {
  conflict,
  shifted,
  missing_zero: missingZero,
  missing,
  scale,
  sign,
  rounding,
  other_basis: otherBasis,
  cumulative,
  double_count: doubleCount,
  transposed
};

/** Works out, in pieces, what the rules look up of the columns of a pair. */
export function* prepare(pair: Pair, context: Context): Work<void> {
  yield* prepareScale(pair, context);
  yield* prepareShifted(pair, context);
}

/** All that would explain a difference, the strongest first; never empty. */
export function diagnose(pair: Pair, context: Context): Diagnosis[] {
  const found = Object.values(RULES).flatMap((rule) => rule(pair, context) ?? []);
  return found.length > 0 ? found : [{ cause: 'unknown' }];
}
