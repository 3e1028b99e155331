import { quotientBound } from './bounds-sql.ts';
import type { Plan } from './plan.ts';
import { raw, sql, type Sql } from './sql.ts';

/** What a source says of its own rate stands, though its parts may be known. */
const STANDING = raw(`('suppressed', 'not_applicable', 'conflict')`);

/**
 * `cell` from `told_cell` (the rate as reported), `top_cell` and `bottom_cell`: where a rate was
 * not reported for the territory and time, it is what it counts over what it counts among, both
 * complete on that territory. A reported rate stands; rates are never averaged.
 */
export function ratioStep(plan: Plan): Sql {
  const { factor } = plan.ratio!;
  const sameTime =
    plan.mode === 'own'
      ? raw('t.p_start = b.p_start AND t.p_end = b.p_end')
      : raw('t.p_start = b.p_start AND t.p_end = b.p_end AND t.role = b.role');
  return sql`ratio AS (SELECT t.unit_id, t.breakdown, t.p_start, t.p_end, t.p_kind, t.p_basis, t.years,
        ${factor} * t.value / b.value AS value, ${quotientBound('t.bound', 'b.bound')} AS bound, t.strict OR b.strict AS strict,
        CASE WHEN 'estimated' IN (t.status, b.status) THEN 'estimated' WHEN 'provisional' IN (t.status, b.status) THEN 'provisional' ELSE 'derived' END AS status,
        NULL AS blank, concat_ws(',', t.obs, b.obs) AS obs, 'ratio' AS derivation,
        least(t.have, b.have) AS have, least(t.have, b.have) AS need, t.both_lists OR b.both_lists AS both_lists,
        least(t.day_first, b.day_first) AS day_first, greatest(t.day_last, b.day_last) AS day_last, t.beside OR b.beside AS beside, t.role
      FROM top_cell t JOIN bottom_cell b ON t.unit_id = b.unit_id AND ${sameTime}
      WHERE t.value IS NOT NULL AND b.value > 0 AND t.have >= t.need AND b.have >= b.need AND t.p_start <> ''),
    lacking AS (SELECT r.* FROM ratio r ANTI JOIN (FROM told_cell WHERE value IS NOT NULL OR (blank IN ${STANDING} AND derivation <> 'predecessors')) c
      ON c.unit_id = r.unit_id AND c.p_start = r.p_start AND c.p_end = r.p_end AND c.role = r.role),
    cell AS (SELECT c.* FROM told_cell c ANTI JOIN lacking r
        ON c.unit_id = r.unit_id AND c.value IS NULL AND (c.p_start = '' OR (c.p_start = r.p_start AND c.p_end = r.p_end AND c.role = r.role))
      UNION ALL BY NAME SELECT * FROM lacking)`;
}
