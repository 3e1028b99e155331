import type { Plan } from './plan.ts';
import { cellSteps } from './steps-cells.ts';
import { groundSteps, wholeSteps } from './steps-figures.ts';
import { normSteps } from './steps-norm.ts';
import { outputSql, rankSteps } from './steps-rank.ts';
import { ratioStep } from './steps-ratio.ts';
import { regionSteps } from './steps-regions.ts';
import { join, raw, sql, type Sql } from './sql.ts';

const withSteps = (steps: readonly Sql[]): Sql => sql`WITH ${join(steps, ',\n')}`;

/** Figures to cells, as a table of its own name inside a larger statement. */
const cellsAs = (table: string, steps: readonly Sql[]): Sql =>
  sql`${raw(table)} AS (${withSteps(steps)} SELECT * FROM cell)`;

/** From figures to `cell`, for one measure; a region is made of its provinces' cells. */
function measureSteps(plan: Plan): Sql[] {
  const steps = [...groundSteps(plan), ...wholeSteps(plan), ...cellSteps(plan)];
  if (plan.members.size === 0) return steps;
  return [...groundSteps(plan), cellsAs('province_cell', steps), ...regionSteps(plan)];
}

/** A rate that can be recomputed is its own cells, completed from those of its two parts. */
function allCells(plan: Plan): Sql[] {
  if (plan.ratio === null) return measureSteps(plan);
  return [
    ...groundSteps(plan),
    cellsAs('told_cell', measureSteps(plan)),
    cellsAs('top_cell', measureSteps(plan.ratio.top)),
    cellsAs('bottom_cell', measureSteps(plan.ratio.bottom)),
    ratioStep(plan)
  ];
}

/**
 * The one compiler: a plan to one SQL statement. Its steps, in order: figures → whole figures →
 * periods and boundaries → cells with their blanks → normalisation → places, totals and coverage.
 */
export function compile(plan: Plan): string {
  const steps = [...allCells(plan), ...normSteps(plan), ...rankSteps(plan)];
  return sql`${withSteps(steps)} ${outputSql(plan)}`.text;
}

/**
 * The same as far as `cell`: every figure and every blank, none of which depends on what else is
 * asked for. A part of the year or a span that only others have is told apart by `role`.
 */
export const compileCells = (plan: Plan): string =>
  sql`${withSteps(allCells(plan))} SELECT * FROM cell`.text;

/** Which units, by breakdown, reported a span of which dates: the spans that are asked for beside the years. */
export const compileSpans = (plan: Plan): string =>
  sql`${withSteps([...groundSteps(plan), ...wholeSteps(plan)])}
    SELECT DISTINCT unit_id, breakdown, p_start, p_end FROM whole WHERE p_kind = 'span'`.text;
