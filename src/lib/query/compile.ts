import type { Plan } from './plan.ts';
import { cellSteps } from './steps-cells.ts';
import { groundSteps, wholeSteps } from './steps-figures.ts';
import { normSteps } from './steps-norm.ts';
import { outputSql, rankSteps } from './steps-rank.ts';
import { join, sql } from './sql.ts';

/**
 * The one compiler: a plan to one SQL statement. Its steps, in order: figures → whole figures →
 * periods and boundaries → cells with their blanks → normalisation → places, totals and coverage.
 */
export function compile(plan: Plan): string {
  const steps = [
    ...groundSteps(plan),
    ...wholeSteps(plan),
    ...cellSteps(plan),
    ...normSteps(plan),
    ...rankSteps(plan)
  ];
  return sql`WITH ${join(steps, ',\n')} ${outputSql(plan)}`.text;
}
