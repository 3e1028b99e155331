import { mayBeLess, mayBeMore, sumBound } from './bounds-sql.ts';
import type { Plan } from './plan.ts';
import { COUNTS, MOST_IN_PAIRS, placesByPairs, placesBySorting } from './steps-place.ts';
import { raw, sql, type Sql } from './sql.ts';
import { hasBase, ranksAsFigures } from './steps-norm.ts';

/** Rankings compare one period; figures of different periods only as yearly averages, one a unit. */
function rankable(plan: Plan): Sql {
  if (plan.nested || new Set(plan.units.map((u) => u.level)).size > 1) return raw('false');
  if (plan.mode !== 'own') return raw(`role = 'main'`);
  const one = raw(
    `(SELECT count(*) = count(DISTINCT (unit_id, breakdown)) FROM normed WHERE value IS NOT NULL)`
  );
  const alike = raw(
    `(SELECT count(DISTINCT p_start || p_end) = 1 AND min(p_start) <> '' FROM normed WHERE value IS NOT NULL)`
  );
  return plan.spec.norm === 'per-year' ? one : sql`(${one} AND ${alike})`;
}

/** In mode `own` units without a figure have no period; all are ranked together. */
const group = (plan: Plan): Sql =>
  plan.mode === 'own' ? raw(`''`) : raw(`p_start || '/' || p_end`);

/** Sums of binary fractions leave dust; nine decimals are more than any figure has. */
const PLACED = (value: string): Sql => raw(`round(${value}, 9)`);

/** Stocks stand beside one another where they were counted on one day, as do rates made of them. */
const hasDays = ({ measure, ratio }: Plan): boolean =>
  [measure, ratio?.top.measure, ratio?.bottom.measure].some((m) => m?.kind === 'stock');

/** Of one period and breakdown, figures counted on several days: neither ranked nor added. */
const daysDiffer = (plan: Plan): Sql => {
  if (!hasDays(plan)) return raw('false');
  const over = sql`FILTER (WHERE value IS NOT NULL AND role = 'main') OVER (PARTITION BY ${group(plan)}, breakdown)`;
  return sql`(role = 'main' AND coalesce(min(day_first) ${over} <> max(day_last) ${over}, false))`;
};

/** `field`: figures as the intervals that `placesByPairs` holds against one another; then sums of them. */
export function rankSteps(plan: Plan): Sql[] {
  const [value, bound, strict] = ranksAsFigures(plan)
    ? ['place_value', 'place_bound', 'place_strict']
    : ['value', 'bound', 'strict'];
  const [less, more] = [mayBeLess(bound), mayBeMore(bound)];
  return [
    sql`field AS (SELECT row_number() OVER () AS n, *, ${group(plan)} AS grp, ${daysDiffer(plan)} AS days_differ,
        ${rankable(plan)} AND NOT days_differ AS ranks,
        CASE WHEN value IS NULL OR ${less} THEN '-infinity'::DOUBLE ELSE ${PLACED(value)} END AS lo,
        CASE WHEN value IS NULL OR ${more} THEN 'infinity'::DOUBLE ELSE ${PLACED(value)} END AS hi,
        ${raw(strict)} AND ${more} AND value IS NOT NULL AS lo_open, ${raw(strict)} AND ${less} AND value IS NOT NULL AS hi_open
      FROM normed)`,
    ...(plan.units.length > MOST_IN_PAIRS ? placesBySorting : placesByPairs),
    sql`summary AS (SELECT grp, breakdown,
        count(DISTINCT unit_id) FILTER (WHERE value IS NOT NULL OR blank = 'suppressed')::INTEGER AS reported,
        count(DISTINCT unit_id) FILTER (WHERE ${COUNTS})::INTEGER AS expected,
        sum(value) AS total, ${sumBound(`bool_or(value IS NULL AND (${COUNTS.text}))`)} AS total_bound,
        bool_and(ranks) AS ranks, min(p_start) FILTER (WHERE value IS NOT NULL) AS first_start, min(p_end) FILTER (WHERE value IS NOT NULL) AS first_end
      FROM field WHERE role = 'main' GROUP BY grp, breakdown)`
  ];
}

const FIGURE_SHOWN = raw('f.value, f.raw_value, f.bound, f.strict, f.blank');

/**
 * The place itself as the number: the best it can be, ≥ when it may be a later one. Its figure is
 * `raw_value`; what is not ranked has no place.
 */
const PLACE_SHOWN =
  raw(`CASE WHEN f.value IS NOT NULL AND f.ranks THEN coalesce(p.best, 1) END AS value, f.raw_value,
  CASE WHEN coalesce(p.best, 1) = coalesce(p.worst, 1) THEN '=' ELSE '≥' END AS bound, false AS strict,
  CASE WHEN f.value IS NOT NULL AND NOT f.ranks THEN 'no_base' ELSE f.blank END AS blank`);

/** What one query returns: cells, then totals, told apart by `row_kind`. */
export function outputSql(plan: Plan): Sql {
  const adds = plan.addsOverUnits && plan.spec.norm === 'value' && !plan.nested;
  const wanted =
    plan.baseYear !== null && !baseIsShown(plan)
      ? sql`WHERE f.p_start <> ${`${plan.baseYear}-01-01`}`
      : raw('');
  const period =
    plan.mode === 'own'
      ? raw("coalesce(first_start, ''), coalesce(first_end, '')")
      : raw(`split_part(grp, '/', 1), split_part(grp, '/', 2)`);
  const base = hasBase(plan)
    ? raw('f.base_value, f.base_bound, f.base_year')
    : raw('NULL AS base_value, NULL AS base_bound, NULL AS base_year');
  const shown = plan.spec.norm === 'rank' ? PLACE_SHOWN : FIGURE_SHOWN;
  return sql`
SELECT 'cell' AS row_kind, f.unit_id, f.breakdown, f.p_start, f.p_end, f.p_kind, f.p_basis, f.years, ${shown}, f.status, f.derivation, f.have, f.need, f.obs, f.role,
  CASE WHEN f.value IS NOT NULL AND f.ranks THEN coalesce(p.best, 1) END AS best,
  CASE WHEN f.value IS NOT NULL AND f.ranks THEN coalesce(p.worst, 1) END AS worst,
  coalesce(s.reported, 0) AS reported, coalesce(s.expected, 0) AS expected, f.both_lists,
  CASE WHEN f.days_differ THEN f.day_first END AS day_first, CASE WHEN f.days_differ THEN f.day_last END AS day_last, f.beside, ${base}
FROM field f LEFT JOIN place p USING (n) LEFT JOIN summary s ON s.grp = f.grp AND s.breakdown = f.breakdown ${wanted}
UNION ALL
SELECT 'total', '', breakdown, ${period}, '', '', NULL, CASE WHEN ranks AND ${adds} AND reported > 0 THEN total END, NULL,
  total_bound, false, CASE WHEN NOT (ranks AND ${adds}) THEN 'overlap' WHEN reported = 0 THEN 'missing' END, '', '', 0, 0, '', 'main', NULL, NULL, reported, expected, false, NULL, NULL, false, NULL, NULL, NULL
FROM summary`;
}

/** The base year is shown when it lies inside the years asked for, except in a ranking of changes. */
function baseIsShown(plan: Plan): boolean {
  const { years } = plan.spec;
  const base = plan.baseYear!;
  if (plan.mode === 'one') return plan.targets.length === 1;
  return years === null || (base >= years.from && base <= years.to);
}
