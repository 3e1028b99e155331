import type { CellFile, SumFile } from '#lib/query/answer-file-cells.ts';
import { cellPath, divisorPath, isBare } from '#lib/query/front-cells.ts';
import { toPlan } from '#lib/query/plan.ts';
import { answerFromCells, toSteps } from '#lib/query/project-cells.ts';
import type { DivisorFile } from '#lib/query/project-norm.ts';
import type { Result } from '#lib/query/result.ts';
import { toRefusal } from '#lib/query/to-result.ts';
import { normaliseSpec, type Spec } from '#lib/spec/spec.ts';
import type { AnswerOptions } from './answer.ts';

const NONE = { length: 0, columns: {} };

/** Of what no shipped figure tells. */
const EMPTY: CellFile = {
  each: NONE,
  own: NONE,
  spans: {},
  sums: { years: { from: 0, to: 9999 }, cells: NONE, hidden: NONE }
};

/**
 * Answers a spec that was not answered at build as a whole: chosen units, other norms, sums over
 * years. Null where only the engine could tell.
 */
export async function answerByCells(
  spec: Spec,
  { catalogue, load }: AnswerOptions
): Promise<Result | null> {
  const { plan, refused } = toPlan(normaliseSpec(spec), catalogue);
  // Of what no catalogue knows there are no words either.
  if (refused)
    return /^unknown_(pack|measure)$/.test(refused.code) ? null : toRefusal(spec, refused);
  if (plan.units.length === 0)
    return { ...toRefusal(spec, { code: 'unknown_unit' }), refused: null };
  const path = cellPath(plan);
  const isEmpty = isBare(plan);
  const steps = toSteps(plan);
  // One that fails while the cells are on their way is told of when it is asked for.
  for (const step of Object.values(steps)) step?.catch(() => {});
  if (path === null && !isEmpty) return null;
  const cells = isEmpty ? EMPTY : ((await load(`${path}.json`)) as CellFile);
  const held = {
    cells,
    sums: async () => cells.sums ?? ((await load(`${path}.sums.json`)) as SumFile),
    steps,
    divisors: async () => (await load(divisorPath(spec.pack))) as DivisorFile
  };
  const result = await answerFromCells(plan, held, catalogue);
  return result && { ...result, spec };
}
