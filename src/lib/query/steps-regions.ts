import { sumBlank, sumBound, sumStrict, weakestStatus } from './bounds-sql.ts';
import { MARKS_TOGETHER } from './marks-sql.ts';
import type { Plan } from './plan.ts';
import { join, raw, sql, type Sql } from './sql.ts';

const OUTSIDE = raw(`('not_in_being', 'not_applicable')`);

/**
 * `cell` from `province_cell`: a region is the sum of its provinces on the one list of the basis,
 * whatever list they reported on, "at least" while one of them has no figure. It reports nothing
 * itself. Units that are no region stay as they are.
 */
export function regionSteps(plan: Plan): Sql[] {
  const members = [...plan.members].flatMap(([region, ids]) =>
    ids.map((id) => sql`SELECT ${region} AS region_id, ${id} AS unit_id`)
  );
  const others = plan.units.filter((u) => !plan.members.has(u.id)).map((u) => sql`${u.id}`);
  const adds = plan.addsOverUnits;
  // A list of values after IN is moved into the anti join that tells what stands aside, where the
  // engine (1.4.3) then loses rows; so it is asked for by a function.
  const kept = others.length > 0 ? sql`list_contains([${join(others)}], unit_id)` : raw('false');
  const none = raw('SELECT NULL AS region_id, NULL AS unit_id WHERE false');
  return [
    sql`member AS (SELECT *, count(*) OVER (PARTITION BY region_id) AS of_members FROM (${members.length > 0 ? join(members, ' UNION ALL ') : none}))`,
    sql`region_cell AS (SELECT region_id AS unit_id, breakdown, p_start, p_end, min(p_kind) AS p_kind, min(p_basis) AS p_basis,
        max(years) AS years, CASE WHEN ${adds} THEN sum(value) END AS value,
        ${sumBound(`count(value) < min(of_members) - count(*) FILTER (WHERE blank IN ${OUTSIDE.text})`)} AS bound,
        ${sumStrict} AS strict, ${weakestStatus} AS status,
        CASE WHEN count(value) = 0 THEN ${sumBlank('count(*) >= min(of_members)')} WHEN NOT ${adds} THEN 'parts_only' END AS blank,
        string_agg(obs, ',' ORDER BY unit_id) FILTER (WHERE obs <> '') AS obs, 'provinces' AS derivation, count(value)::INTEGER AS have,
        greatest(1, min(of_members) - count(*) FILTER (WHERE blank IN ${OUTSIDE}))::INTEGER AS need,
        bool_or(both_lists) AS both_lists, ${MARKS_TOGETHER}, 'main' AS role
      FROM province_cell JOIN member USING (unit_id) WHERE role = 'main' GROUP BY region_id, breakdown, p_start, p_end)`,
    // Without a period of their own, provinces that say nothing are no row beside those that say
    // something of a period, be it that they have no figure.
    sql`cell AS (SELECT * FROM province_cell WHERE ${kept} UNION ALL BY NAME SELECT * FROM region_cell r
        WHERE p_start <> '' OR value IS NOT NULL OR NOT EXISTS (FROM region_cell o WHERE o.unit_id = r.unit_id AND o.breakdown = r.breakdown AND (o.p_start <> '' OR o.value IS NOT NULL)))`
  ];
}
