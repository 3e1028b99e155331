import { sumBound, sumStrict, weakestStatus } from './bounds-sql.ts';
import { BESIDE_TOGETHER, daysOf, NO_DAYS } from './marks-sql.ts';
import type { Plan } from './plan.ts';
import { join, raw, sql, type Sql } from './sql.ts';

/** Over the years, spans are asked for beside them; against a base year only years are. */
const asksForSpans = (plan: Plan): boolean =>
  plan.mode === 'each' &&
  plan.spec.spans !== 'hide' &&
  plan.baseYear === null &&
  plan.holding?.hasSpans === true;

/**
 * `target`: the periods asked for. In mode `each` the spans that were reported inside the range are
 * asked for too, so that a merged province may add one predecessor's span to another's years.
 */
export function targetStep(plan: Plan): Sql {
  const rows = plan.targets.map(
    (t) =>
      sql`SELECT ${t.start} AS t_start, ${t.end} AS t_end, ${t.dayStart} AS t_from, ${t.dayEnd} AS t_to, false AS of_span`
  );
  if (asksForSpans(plan)) {
    const first = plan.targets[0]!;
    const last = plan.targets.at(-1)!;
    rows.push(sql`SELECT DISTINCT p_start, p_end, d_start, d_end, true FROM whole
      WHERE p_kind = 'span' AND p_start >= ${first.start} AND p_end <= ${last.end}`);
  }
  return sql`target AS (${join(rows, ' UNION ALL ')})`;
}

/**
 * `to`: one row per unit, breakdown and target that figures of `from` can answer.
 * The exact period wins. Otherwise periods that do not overlap are added: a span gives way to the
 * years that fill it, a shorter figure to a longer one that overlaps it, so nothing counts twice.
 * A year is only answered whole; a longer period may be answered in part, as "at least".
 */
export function tileSteps(
  plan: Plan,
  { from, to, target }: { from: string; to: string; target: string }
): Sql[] {
  const t = (suffix: string) => raw(`${to}_${suffix}`);
  const spansAllowed = plan.spec.spans === 'hide' ? raw(`p_kind <> 'span'`) : raw('true');
  const key = raw('unit_id, breakdown, t_start, t_end');
  const steps = [
    sql`${t('in')} AS (SELECT f.*, t.*, d_end - d_start + 1 AS days, p_start = t_start AND p_end = t_end AS exact
      FROM ${raw(from)} f JOIN ${raw(target)} t ON p_start >= t_start AND p_end <= t_end
      WHERE p_start <> '' AND (p_kind <> 'point' OR ${plan.measure.kind === 'stock'}) AND ${spansAllowed})`,
    sql`${t('exact')} AS (SELECT * FROM ${t('in')} WHERE exact)`
  ];
  if (plan.measure.kind === 'stock') {
    // A stock is not summed over time: the latest one inside the period stands for it.
    steps.push(sql`${t('sum')} AS (SELECT *, 1 AS covered FROM ${t('in')} WHERE NOT exact AND value IS NOT NULL
      QUALIFY row_number() OVER (PARTITION BY ${key} ORDER BY p_end DESC, days) = 1)`);
  } else {
    steps.push(
      sql`${t('loose')} AS (SELECT i.* FROM ${t('in')} i WHERE NOT exact AND value IS NOT NULL AND ${plan.addsOverTime})`
    );
    // Inside a single year there is no span that could give way.
    const spans =
      plan.holding?.hasSpans &&
      (asksForSpans(plan) || plan.targets.some((x) => x.dayEnd - x.dayStart > 366));
    if (spans) {
      steps.push(
        // A span that whole years fill gives way to them.
        sql`${t('filled')} AS (SELECT s.unit_id, s.breakdown, s.t_start, s.t_end, s.p_start, s.p_end
        FROM ${t('loose')} s JOIN ${t('loose')} y ON y.unit_id = s.unit_id AND y.breakdown = s.breakdown
          AND y.t_start = s.t_start AND y.t_end = s.t_end AND y.p_kind = 'year'
          AND y.p_start >= s.p_start AND y.p_end <= s.p_end
        WHERE s.p_kind = 'span' GROUP BY ALL HAVING sum(y.days) = min(s.days))`,
        sql`${t('kept')} AS (SELECT l.* FROM ${t('loose')} l ANTI JOIN ${t('filled')} f
        ON f.unit_id = l.unit_id AND f.breakdown = l.breakdown AND f.t_start = l.t_start AND f.t_end = l.t_end
          AND f.p_start = l.p_start AND f.p_end = l.p_end)`
      );
    }
    const kept = spans ? t('kept') : t('loose');
    steps.push(
      // In two steps: the engine compares each row with each other one in an anti join that asks for
      // more than equal columns, which takes half a minute for the communes of the country.
      sql`${t('yields')} AS (SELECT DISTINCT a.unit_id, a.breakdown, a.t_start, a.t_end, a.p_start, a.p_end
        FROM ${kept} a JOIN ${kept} b
        ON b.unit_id = a.unit_id AND b.breakdown = a.breakdown AND b.t_start = a.t_start AND b.t_end = a.t_end
        WHERE b.p_start <= a.p_end AND b.p_end >= a.p_start AND (b.p_start <> a.p_start OR b.p_end <> a.p_end)
          AND (b.days > a.days OR (b.days = a.days AND b.p_start < a.p_start)))`,
      sql`${t('tiles')} AS (SELECT k.* FROM ${kept} k ANTI JOIN ${t('yields')} y
        ON y.unit_id = k.unit_id AND y.breakdown = k.breakdown AND y.t_start = k.t_start AND y.t_end = k.t_end
          AND y.p_start = k.p_start AND y.p_end = k.p_end)`,
      sql`${t('sum')} AS (SELECT ${key}, sum(days) = min(t_to - t_from + 1) AS full_cover,
          sum(value) AS value, ${sumBound('sum(days) < min(t_to - t_from + 1)')} AS bound,
          ${sumStrict} AS strict, ${weakestStatus} AS status, string_agg(obs, ',' ORDER BY p_start) AS obs,
          'periods' AS derivation, ${piecesOf('have')} AS have, ${piecesOf('need')} AS need_inside,
          round(sum(days) / 365.25)::INTEGER AS have_years, min(round((t_to - t_from + 1) / 365.25))::INTEGER AS need_years,
          CASE WHEN full_cover THEN round(sum(CASE WHEN p_kind = 'part-year' THEN days / 365.2425 ELSE years END), 2) ELSE need_years END AS years,
          bool_or(p_kind = 'span') AS from_span, min(p_basis) AS p_basis, ${BESIDE_TOGETHER}
        FROM ${t('tiles')} GROUP BY ${key})`
    );
  }
  steps.push(tileUnion(plan, to));
  return steps;
}

const IS_MERGED = `need > 1 AND derivation = 'predecessors'`;

/**
 * Years that the pieces of a sum make up, months and quarters together; of merged provinces the
 * provinces of each piece.
 */
const piecesOf = (column: 'have' | 'need'): Sql =>
  raw(`(coalesce(sum(${column}) FILTER (WHERE ${IS_MERGED}), 0)
            + round(coalesce(sum(days) FILTER (WHERE NOT (${IS_MERGED})), 0) / 365.25))::INTEGER`);

const tileUnion = (plan: Plan, to: string): Sql => {
  const t = (suffix: string) => raw(`${to}_${suffix}`);
  const isStock = plan.measure.kind === 'stock';
  const exact = sql`SELECT unit_id, breakdown, t_start, t_end, p_basis, years, value, bound, strict, status, blank, obs,
      derivation, have, need, p_kind = 'span' AS from_span, ${daysOf(isStock)}, beside,
      CASE WHEN value IS NULL THEN 3 ELSE 0 END AS preference FROM ${t('exact')}`;
  const summed = isStock
    ? sql`SELECT unit_id, breakdown, t_start, t_end, p_basis, NULL, value, bound, strict, status, blank, obs,
          derivation, have, need, false, ${daysOf(isStock)}, beside, 1 FROM ${t('sum')}`
    : sql`SELECT unit_id, breakdown, t_start, t_end, p_basis, years, value, bound, strict, status, NULL, obs, derivation,
          CASE WHEN need_inside > have THEN have WHEN full_cover THEN need_years ELSE least(have_years, need_years - 1) END,
          CASE WHEN need_inside > have THEN need_inside + greatest(0, need_years - have_years) ELSE need_years END,
          from_span, ${NO_DAYS}, beside, CASE WHEN full_cover THEN 1 ELSE 2 END
        FROM ${t('sum')} WHERE full_cover OR need_years > 1`;
  return sql`${raw(to)} AS (SELECT * EXCLUDE (preference) FROM (${exact} UNION ALL ${summed})
    QUALIFY row_number() OVER (PARTITION BY unit_id, breakdown, t_start, t_end ORDER BY preference) = 1)`;
};
