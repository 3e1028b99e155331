import { DIMENSIONS, type Dimension } from '#lib/model/observation.ts';
import { sumBlank, sumBound, sumStrict, weakestStatus } from './bounds-sql.ts';
import { earlierStep } from './earlier.ts';
import { BESIDE_TOGETHER, MARKS, MARKS_TOGETHER } from './marks-sql.ts';
import type { Plan } from './plan.ts';
import { join, list, name, raw, sql, type Sql } from './sql.ts';

/** The period columns of a figure that has not been put to a target yet. */
export const FIGURE_PERIOD = raw('p_start, p_end, d_start, d_end, p_kind');

/** `"schema".table` of the plan's pack. */
export const tableOf = (plan: Plan, table: string): Sql =>
  join([name(plan.pack.info.id), name(table)], '.');

const FIGURE = raw('value, bound, strict, status, blank, obs, p_basis, years, beside');

/** Pieces of a group that could have no figure, so that a sum does not wait for them. */
const NOT_APPLICABLE = `count(*) FILTER (WHERE blank = 'not_applicable')`;

/** Predecessors that could have a figure. */
const COULD = raw(`(min(of_pieces) - ${NOT_APPLICABLE})`);

/** What predecessors brought is whole, each for itself; otherwise the pieces of all are counted. */
const EACH_WHOLE = raw(`bool_and(have >= need) FILTER (WHERE value IS NOT NULL)`);

/** All predecessors lack the same: one year of five, say. */
const ALL_ALIKE = raw(
  `(NOT ${EACH_WHOLE.text} AND count(value) = count(*) AND count(value) = min(of_pieces)
        AND min(have) = max(have) AND min(need) = max(need))`
);

const statesAre = (plan: Plan): Sql =>
  plan.measure.dimensions.includes('state') ? sql`state IN ${list(plan.states)}` : raw('true');

/**
 * `whole`: one row per reporting unit, period and breakdown. "Of which" rows never stand for a
 * whole. Where no whole was reported, the parts of a dimension that adds up may be summed, and say so.
 */
export function wholeSteps(plan: Plan): Sql[] {
  if (plan.redrawn.length === 0) return toldSteps(plan, 'whole');
  return [...toldSteps(plan, 'told'), earlierStep(plan.redrawn, FIGURE_PERIOD, plan.addsOverUnits)];
}

function toldSteps(plan: Plan, cte: string): Sql[] {
  const { by } = plan.spec;
  const of = sql`FROM ${tableOf(plan, 'figure')} WHERE measure_id = ${plan.measure.id} AND ${statesAre(plan)} AND unit_id IN (FROM involved)`;
  const reported = raw(
    `'reported' AS derivation, CASE WHEN value IS NULL THEN 0 ELSE 1 END AS have, 1 AS need, false AS from_span`
  );
  if (by === 'state') {
    return [
      sql`${raw(cte)} AS (SELECT unit_id, state AS breakdown, ${FIGURE_PERIOD}, ${FIGURE}, ${reported}
      ${of} AND split = '' AND NOT is_part)`
    ];
  }
  const parts = plan.measure.additiveDimensions.filter(
    (d) => d !== 'state' && DIMENSIONS.includes(d)
  );
  const steps: Sql[] = [
    sql`stated AS (SELECT unit_id, '' AS breakdown, ${FIGURE_PERIOD}, ${FIGURE}, ${reported}
      ${of} AND split = '' AND NOT is_part)`
  ];
  for (const d of parts) {
    const expected = `${plan.holding?.codes[d]?.length ?? 0} - ${NOT_APPLICABLE}`;
    steps.push(sql`${name(`sum_${d}`)} AS (SELECT unit_id, '' AS breakdown, ${FIGURE_PERIOD},
        sum(value) AS value, ${sumBound(`count(value) < ${expected}`)} AS bound, ${sumStrict} AS strict,
        ${weakestStatus} AS status, NULL AS blank, string_agg(obs, ',' ORDER BY ${name(d)}) AS obs, min(p_basis) AS p_basis, max(years) AS years, ${BESIDE_TOGETHER},
        'parts' AS derivation, count(value)::INTEGER AS have, (${raw(expected)})::INTEGER AS need, false AS from_span
      ${of} AND split = ${d} AND NOT is_part GROUP BY unit_id, ${FIGURE_PERIOD} HAVING count(value) > 0)`);
  }
  const union = [
    raw(
      `SELECT *, 0 AS preference FROM stated WHERE value IS NOT NULL OR blank IN ('suppressed', 'not_applicable', 'conflict')`
    ),
    ...parts.map((d, i) => sql`SELECT *, ${i + 1} AS preference FROM ${name(`sum_${d}`)}`),
    raw(
      `SELECT *, 99 AS preference FROM stated WHERE value IS NULL AND blank NOT IN ('suppressed', 'not_applicable', 'conflict')`
    )
  ];
  if (by !== '') {
    steps.push(narrowStep(by, of));
    union.push(raw(`SELECT *, 0 AS preference FROM narrow`));
  }
  steps.push(sql`${raw(cte)} AS (SELECT * EXCLUDE (preference) FROM (${join(union, ' UNION ALL ')})
      QUALIFY row_number() OVER (PARTITION BY unit_id, breakdown, p_start, p_end ORDER BY preference) = 1)`);
  return steps;
}

/**
 * `narrow`: figures split by the breakdown. One split by it alone stands first. One split by
 * something else as well (individuals, at one level) stands in where it is the only one of its
 * unit, period and code, marked `narrow`; several cannot be added and leave a blank.
 */
const narrowStep = (by: Dimension, of: Sql): Sql => sql`narrow AS (
    SELECT unit_id, ${name(by)} AS breakdown, ${FIGURE_PERIOD},
      CASE WHEN count(*) OVER same = 1 OR plainly THEN value END AS value, bound, strict, status,
      CASE WHEN count(*) OVER same = 1 OR plainly THEN blank ELSE 'parts_only' END AS blank, obs, p_basis, years, beside,
      CASE WHEN plainly THEN 'reported' ELSE 'narrow' END AS derivation,
      CASE WHEN value IS NULL OR NOT (count(*) OVER same = 1 OR plainly) THEN 0 ELSE 1 END AS have, 1 AS need, false AS from_span
    FROM (SELECT *, split = ${by} AS plainly ${of} AND ${name(by)} <> '')
    WINDOW same AS (PARTITION BY unit_id, ${name(by)}, p_start, p_end)
    QUALIFY row_number() OVER (PARTITION BY unit_id, ${name(by)}, p_start, p_end ORDER BY plainly DESC, is_part, obs) = 1)`;

/**
 * `to`: figures of `from` on the list of provinces of the basis, per `key`. A merged province is
 * the sum of its predecessors where all that could report did, "at least" where some did; a rate is
 * not a sum of rates. The unit's own report stands beside it, told apart by `own`. `hasDays`: figures
 * of `from` have been put to a time asked for, and know the days they were counted on.
 */
export const placeStep = (
  plan: Plan,
  from: string,
  to: string,
  { key, hasDays = false }: { key: Sql; hasDays?: boolean }
): Sql => {
  const columns = sql`unit_id, breakdown, ${key}, p_basis, years, value, bound, strict, status, blank, obs,
    derivation, have, need, from_span, ${hasDays ? MARKS : raw('beside')}`;
  const own = sql`SELECT ${columns}, true AS own FROM ${raw(from)} WHERE unit_id IN (SELECT unit_id FROM shown)`;
  if (plan.spec.basis === '63') return sql`${raw(to)} AS (${own})`;
  const adds = plan.addsOverUnits;
  return sql`${raw(to)} AS (${own}
    UNION ALL
    SELECT new_id, breakdown, ${key}, min(p_basis), max(years),
      CASE WHEN ${adds} OR min(of_pieces) = 1 THEN sum(value) END,
      ${sumBound(`count(value) < ${COULD.text}`)}, ${sumStrict}, ${weakestStatus},
      CASE WHEN count(value) = 0 THEN ${sumBlank('count(*) >= min(of_pieces)')} WHEN NOT ${adds} AND min(of_pieces) > 1 THEN 'parts_only' END,
      string_agg(obs, ',' ORDER BY unit_id),
      CASE WHEN min(of_pieces) = 1 THEN min(derivation) WHEN count(value) = 0 OR ${EACH_WHOLE} THEN 'predecessors'
        ELSE max(derivation) FILTER (WHERE value IS NOT NULL AND have < need) END,
      CASE WHEN min(of_pieces) = 1 OR ${ALL_ALIKE} THEN min(have) WHEN ${EACH_WHOLE} THEN count(value)
        ELSE coalesce(sum(have) FILTER (WHERE value IS NOT NULL), 0) END::INTEGER,
      CASE WHEN min(of_pieces) = 1 OR ${ALL_ALIKE} THEN min(need) WHEN count(value) = 0 OR ${EACH_WHOLE} THEN greatest(1, ${COULD})
        ELSE sum(need) FILTER (WHERE value IS NOT NULL) + (${COULD} - count(value)) * max(need) FILTER (WHERE value IS NOT NULL) END::INTEGER,
      bool_or(from_span), ${hasDays ? MARKS_TOGETHER : BESIDE_TOGETHER}, false
    FROM ${raw(from)} JOIN ancestry ON old_id = unit_id GROUP BY new_id, breakdown, ${key})`;
};

/** The units asked for; old → new, with the number of predecessors; and all whose figures are needed. */
export const groundSteps = (plan: Plan): Sql[] => [
  sql`shown AS (SELECT unnest(string_split(${countedUnits(plan).join('|')}, '|')) AS unit_id)`,
  sql`ancestry AS (SELECT old_id, new_id, count(*) OVER (PARTITION BY new_id) AS of_pieces FROM ${tableOf(plan, 'crosswalk')}
    WHERE new_id IN (FROM shown))`,
  sql`involved AS (SELECT unit_id FROM shown ${raw(plan.spec.basis === '63' ? '' : 'UNION ALL SELECT old_id FROM ancestry')}
    ${join(
      plan.redrawn.flatMap((r) => r.joined).map((id) => sql`UNION ALL SELECT ${id}`),
      ' '
    )})`
];

/** Units whose figures are looked up: those shown, and the provinces of the regions shown. */
const countedUnits = (plan: Plan): string[] => [
  ...new Set([...plan.units.map((u) => u.id), ...[...plan.members.values()].flat()])
];
