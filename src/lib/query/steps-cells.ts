import { SCHEMES } from '#lib/model/unit.ts';
import { NO_DAYS } from './marks-sql.ts';
import { timeShown, type Plan } from './plan.ts';
import { FIGURE_PERIOD, placeStep, tableOf } from './steps-figures.ts';
import { targetStep, tileSteps } from './steps-time.ts';
import { join, raw, sql, type Sql } from './sql.ts';

const CELL =
  raw(`unit_id, breakdown, p_start, p_end, p_kind, p_basis, years, value, bound, strict, status, blank,
  obs, derivation, have, need, false AS both_lists, ${NO_DAYS.text}, beside`);

/** The day the 63 became the 34. */
const TURN = SCHEMES['34'].from;

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
  placeStep(plan, 'whole', 'two_ways', { key: FIGURE_PERIOD }),
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
        '', 'reported', 0, 1, false, NULL, NULL, false, 'main'
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

/**
 * `nearby`: what else a unit reported around a target, which tells why the target has no number.
 * `parts`: something is known, split in a way that does not add up.
 */
const nearbyStep = (plan: Plan): Sql => sql`nearby AS (
    SELECT unit_id, breakdown, t_start, t_end, bool_or(p_kind = 'span') AS span, bool_or(p_kind = 'part-year') AS part_year,
      bool_or(NOT parts AND p_start >= t_start AND p_end <= t_end) AND NOT ${plan.addsOverTime} AS inside,
      bool_or(parts AND p_start >= t_start AND p_end <= t_end) AS parts
    FROM (SELECT unit_id, breakdown, p_start, p_end, p_kind, false AS parts FROM placed WHERE value IS NOT NULL
      UNION ALL SELECT unit_id, '', p_start, p_end, '', true FROM split_only) p
    JOIN target t ON p_start <= t_end AND p_end >= t_start AND p_start <> '' GROUP BY unit_id, breakdown, t_start, t_end)`;

/**
 * Periods in which the former provinces and the new one both brought a figure of the same time: one
 * of them stands, they are never added, and the reader is told.
 */
const bothListsStep =
  raw(`lists AS (SELECT DISTINCT a.unit_id, a.breakdown, t_start, t_end FROM two_ways a
    JOIN two_ways b ON b.unit_id = a.unit_id AND b.breakdown = a.breakdown AND b.p_start <= a.p_end AND b.p_end >= a.p_start
    JOIN turning ON a.p_start <= t_end AND a.p_end >= t_start AND b.p_start <= t_end AND b.p_end >= t_start
    WHERE a.own AND NOT b.own AND a.value IS NOT NULL AND b.value IS NOT NULL AND a.p_start <> '' AND b.p_start <> '')`);

/** Why a cell has no number, from the most telling reason to the least. */
const blankReason = sql`CASE
    WHEN b.value IS NOT NULL THEN NULL
    WHEN (u.valid_to <> '' AND u.valid_to < g.t_start) OR (u.scheme = '' AND u.valid_from > g.t_end) THEN 'not_in_being'
    WHEN b.blank IN ${STATED_BLANKS} THEN b.blank
    WHEN n.span THEN 'span_only' WHEN n.part_year THEN 'part_year_only' WHEN n.inside THEN 'overlap' WHEN n.parts THEN 'parts_only'
    ELSE coalesce(b.blank, 'missing') END`;

/** Behind every complete answer. */
const PARTIAL = 3;

/**
 * Modes `one` and `each`: figures are put to the targets per reporting unit, then placed on the
 * basis; and once more after placing, for a year that began on one list of provinces and ended on
 * the other. The best answer is the unit's own, then complete ones; of partial ones, which are all
 * "at least", the one that knows most.
 */
function targetSteps(plan: Plan): Sql[] {
  const year = raw(
    `CASE WHEN g.t_from = g.t_to THEN 'point' WHEN g.of_span OR g.t_to - g.t_from > 366 THEN 'span' ELSE 'year' END`
  );
  const turning =
    plan.spec.basis !== '63' && plan.targets.some((t) => t.start < TURN && t.end >= TURN);
  const order = (whole: string, blank: number) =>
    raw(
      `CASE WHEN value IS NULL THEN ${blank} WHEN have >= need THEN ${whole} ELSE ${PARTIAL} END AS preference`
    );
  return [
    ...placedSteps(plan),
    targetStep(plan),
    nearbyStep(plan),
    ...tileSteps(plan, { from: 'whole', to: 'met', target: 'target' }),
    placeStep(plan, 'met', 'met_placed', { key: raw('t_start, t_end'), hasDays: true }),
    ...(turning
      ? [
          sql`turning AS (SELECT * FROM target WHERE t_start < ${TURN} AND t_end >= ${TURN})`,
          ...tileSteps(plan, { from: 'placed', to: 'late', target: 'turning' }),
          bothListsStep
        ]
      : []),
    sql`best AS (SELECT * FROM (SELECT *, ${order('CASE WHEN own THEN 0 ELSE 1 END', 6)} FROM met_placed
        ${turning ? sql`UNION ALL BY NAME SELECT *, ${order('2', 7)} FROM late` : raw('')})
      QUALIFY row_number() OVER (PARTITION BY unit_id, breakdown, t_start, t_end
        ORDER BY preference, CASE WHEN preference = ${PARTIAL} THEN value END DESC, own DESC NULLS LAST) = 1)`,
    sql`grid AS (SELECT s.unit_id, b.breakdown, t.* FROM shown s CROSS JOIN (${breakdowns(plan)}) b CROSS JOIN target t)`,
    sql`cell AS (
      SELECT g.unit_id, g.breakdown, g.t_start AS p_start, g.t_end AS p_end, ${year} AS p_kind,
        coalesce(b.p_basis, 'stated') AS p_basis,
        coalesce(b.years, round((g.t_to - g.t_from + 1) / 365.25, 2)) AS years,
        b.value, coalesce(b.bound, '=') AS bound, coalesce(b.strict, false) AS strict,
        coalesce(b.status, 'missing') AS status, ${blankReason} AS blank,
        coalesce(b.obs, '') AS obs, coalesce(b.derivation, 'reported') AS derivation,
        coalesce(b.have, 0) AS have, coalesce(b.need, 1) AS need, ${raw(turning ? 'b.value IS NOT NULL AND l.unit_id IS NOT NULL' : 'false')} AS both_lists,
        b.day_first, b.day_last, coalesce(b.beside, false) AS beside,
        CASE WHEN g.of_span THEN 'span' ELSE 'main' END AS role
      FROM grid g LEFT JOIN best b ON b.unit_id = g.unit_id AND b.breakdown = g.breakdown AND b.t_start = g.t_start AND b.t_end = g.t_end
        LEFT JOIN nearby n ON n.unit_id = g.unit_id AND n.breakdown = g.breakdown AND n.t_start = g.t_start AND n.t_end = g.t_end
        LEFT JOIN ${tableOf(plan, 'unit')} u ON u.unit_id = g.unit_id
        ${raw(turning ? 'LEFT JOIN lists l ON l.unit_id = g.unit_id AND l.breakdown = g.breakdown AND l.t_start = g.t_start AND l.t_end = g.t_end' : '')}
      WHERE NOT g.of_span OR (b.from_span AND b.value IS NOT NULL)
      ${plan.mode === 'each' ? asideRows(plan) : raw('')})`
  ];
}

/**
 * Part-years that no whole year takes up, days, and (for every period) figures without a date; within
 * the years asked for, which the base year may lie apart from.
 */
function asideRows(plan: Plan): Sql {
  const within = timeShown(plan);
  const kinds =
    plan.measure.kind === 'stock' ? raw(`('part-year')`) : raw(`('part-year', 'point')`);
  const unstated = plan.spec.years === null ? raw(`OR p.p_kind = 'unstated'`) : raw('');
  return sql`UNION ALL SELECT ${CELL}, 'aside' FROM placed p
      ANTI JOIN (SELECT unit_id, breakdown, t_start, t_end FROM best JOIN target USING (t_start, t_end)
        WHERE value IS NOT NULL AND NOT of_span) b
        ON b.unit_id = p.unit_id AND b.breakdown = p.breakdown AND b.t_start <= p.p_start AND b.t_end >= p.p_end
      WHERE value IS NOT NULL AND ((p.p_kind IN ${kinds} AND p.p_start >= ${within.start} AND p.p_end <= ${within.end}) ${unstated})`;
}

/** `cell`: every figure and every blank of the comparison, not yet normalised. */
export const cellSteps = (plan: Plan): Sql[] => [
  splitOnlyStep(plan),
  ...(plan.mode === 'own' ? ownSteps(plan) : targetSteps(plan))
];
