import type { Plan } from './plan.ts';
import { FIGURE_PERIOD, placeStep, tableOf } from './steps-figures.ts';
import { targetStep, tileSteps } from './steps-time.ts';
import { join, raw, sql, type Sql } from './sql.ts';

const CELL =
  raw(`unit_id, breakdown, p_start, p_end, p_kind, p_basis, years, value, bound, strict, status, blank,
  obs, derivation, have, need`);

/** Blank reasons a source gives itself; they stand before anything we find out. */
const STATED_BLANKS = raw(`('suppressed', 'not_applicable', 'not_collected', 'conflict')`);

const breakdowns = (plan: Plan): Sql => {
  const codes = plan.spec.by === 'state' ? plan.codes : ['', ...plan.codes];
  return codes.length === 0
    ? raw(`SELECT '' AS breakdown WHERE false`)
    : join(
        codes.map((c) => sql`SELECT ${c} AS breakdown`),
        ' UNION ALL '
      );
};

/** The unit's own report before its predecessors', for one and the same period. */
const placedSteps = (plan: Plan): Sql[] => [
  placeStep(plan, 'whole', 'two_ways', FIGURE_PERIOD),
  sql`placed AS (SELECT * EXCLUDE (own) FROM two_ways
    QUALIFY row_number() OVER (PARTITION BY unit_id, breakdown, p_start, p_end ORDER BY value IS NULL, own DESC) = 1)`
];

/** Mode `own`: every figure with the period it was reported for; one blank row for a unit without any. */
function ownSteps(plan: Plan): Sql[] {
  return [
    ...placedSteps(plan),
    sql`cell AS (
      SELECT ${CELL}, 'main' AS role FROM placed
      UNION ALL
      SELECT s.unit_id, b.breakdown, '', '', 'unstated', 'unstated', NULL, NULL, '=', false, 'missing',
        CASE WHEN EXISTS (FROM split_only p WHERE p.unit_id = s.unit_id) AND b.breakdown = '' THEN 'parts_only' ELSE 'missing' END,
        '', 'reported', 0, 1, 'main'
      FROM shown s CROSS JOIN (${breakdowns(plan)}) b
      WHERE NOT EXISTS (FROM placed p WHERE p.unit_id = s.unit_id AND p.breakdown = b.breakdown))`
  ];
}

/** Figures that exist only split in a way that does not add up, on the units shown. */
function splitOnlyStep(plan: Plan): Sql {
  const rows = sql`SELECT unit_id, p_start, p_end FROM ${tableOf(plan, 'figure')}
    WHERE measure_id = ${plan.measure.id} AND split <> '' AND value IS NOT NULL`;
  const moved = sql`SELECT new_id, p_start, p_end FROM (${rows}) JOIN ancestry ON old_id = unit_id`;
  return plan.spec.basis === '63'
    ? sql`split_only AS (${rows})`
    : sql`split_only AS (${rows} UNION ALL ${moved})`;
}

/** Why a cell has no number, from the most telling reason to the least. */
const blankReason = (plan: Plan): Sql => sql`CASE
    WHEN b.value IS NOT NULL THEN NULL
    WHEN (u.valid_to <> '' AND u.valid_to < g.t_start) OR (u.scheme <> '34' AND u.valid_from > g.t_end) THEN 'not_in_being'
    WHEN b.blank IN ${STATED_BLANKS} THEN b.blank
    WHEN EXISTS (FROM placed p WHERE p.unit_id = g.unit_id AND p.breakdown = g.breakdown AND p.value IS NOT NULL
      AND p.p_kind = 'span' AND p.d_start <= g.t_to AND p.d_end >= g.t_from) THEN 'span_only'
    WHEN EXISTS (FROM placed p WHERE p.unit_id = g.unit_id AND p.breakdown = g.breakdown AND p.value IS NOT NULL
      AND p.p_kind = 'part-year' AND p.d_start <= g.t_to AND p.d_end >= g.t_from) THEN 'part_year_only'
    WHEN EXISTS (FROM placed p WHERE p.unit_id = g.unit_id AND p.breakdown = g.breakdown AND p.value IS NOT NULL
      AND p.p_start >= g.t_start AND p.p_end <= g.t_end AND p.p_start <> '') AND NOT ${plan.addsOverTime} THEN 'overlap'
    WHEN g.breakdown = '' AND EXISTS (FROM split_only p WHERE p.unit_id = g.unit_id
      AND p.p_start >= g.t_start AND p.p_end <= g.t_end) THEN 'parts_only'
    ELSE coalesce(b.blank, 'missing') END`;

/**
 * Modes `one` and `each`: figures are put to the targets per reporting unit, then placed on the
 * basis; and once more after placing, for a year that began on one list of provinces and ended on
 * the other. The best answer is the unit's own, then complete ones, then partial ones.
 */
function targetSteps(plan: Plan): Sql[] {
  const year = raw(
    `CASE WHEN g.t_from = g.t_to THEN 'point' WHEN g.of_span OR g.t_to - g.t_from > 366 THEN 'span' ELSE 'year' END`
  );
  return [
    ...placedSteps(plan),
    targetStep(plan),
    ...tileSteps(plan, 'whole', 'met'),
    placeStep(plan, 'met', 'met_placed', raw('t_start, t_end')),
    ...tileSteps(plan, 'placed', 'late'),
    sql`best AS (SELECT * FROM (
        SELECT *, CASE WHEN value IS NULL THEN 6 WHEN have >= need THEN CASE WHEN own THEN 0 ELSE 1 END ELSE CASE WHEN own THEN 3 ELSE 4 END END AS preference FROM met_placed
        UNION ALL BY NAME
        SELECT *, CASE WHEN value IS NULL THEN 7 WHEN have >= need THEN 2 ELSE 5 END AS preference FROM late)
      QUALIFY row_number() OVER (PARTITION BY unit_id, breakdown, t_start, t_end ORDER BY preference) = 1)`,
    sql`grid AS (SELECT s.unit_id, b.breakdown, t.* FROM shown s CROSS JOIN (${breakdowns(plan)}) b CROSS JOIN target t)`,
    sql`cell AS (
      SELECT g.unit_id, g.breakdown, g.t_start AS p_start, g.t_end AS p_end, ${year} AS p_kind,
        coalesce(b.p_basis, 'stated') AS p_basis,
        coalesce(b.years, round((g.t_to - g.t_from + 1) / 365.25, 2)) AS years,
        b.value, coalesce(b.bound, '=') AS bound, coalesce(b.strict, false) AS strict,
        coalesce(b.status, 'missing') AS status, ${blankReason(plan)} AS blank,
        coalesce(b.obs, '') AS obs, coalesce(b.derivation, 'reported') AS derivation,
        coalesce(b.have, 0) AS have, coalesce(b.need, 1) AS need,
        CASE WHEN g.of_span THEN 'span' ELSE 'main' END AS role
      FROM grid g LEFT JOIN best b ON b.unit_id = g.unit_id AND b.breakdown = g.breakdown AND b.t_start = g.t_start AND b.t_end = g.t_end
        LEFT JOIN ${tableOf(plan, 'unit')} u ON u.unit_id = g.unit_id
      WHERE NOT g.of_span OR (b.from_span AND b.value IS NOT NULL)
      ${plan.mode === 'each' ? asideRows(plan) : raw('')})`
  ];
}

/** Part-years that no whole year takes up, days, and (for every period) figures without a date. */
function asideRows(plan: Plan): Sql {
  const first = plan.targets[0]!;
  const last = plan.targets.at(-1)!;
  const kinds =
    plan.measure.kind === 'stock' ? raw(`('part-year')`) : raw(`('part-year', 'point')`);
  const unstated = plan.spec.years === null ? raw(`OR p.p_kind = 'unstated'`) : raw('');
  return sql`UNION ALL SELECT ${CELL}, 'aside' FROM placed p WHERE value IS NOT NULL
      AND ((p.p_kind IN ${kinds} AND p.p_start >= ${first.start} AND p.p_end <= ${last.end}
        AND NOT EXISTS (FROM best b WHERE b.unit_id = p.unit_id AND b.breakdown = p.breakdown AND b.value IS NOT NULL
          AND b.t_start <= p.p_start AND b.t_end >= p.p_end)) ${unstated})`;
}

/** `cell`: every figure and every blank of the comparison, not yet normalised. */
export const cellSteps = (plan: Plan): Sql[] => [
  splitOnlyStep(plan),
  ...(plan.mode === 'own' ? ownSteps(plan) : targetSteps(plan))
];
