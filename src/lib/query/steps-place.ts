import { raw, sql, type Sql } from './sql.ts';

/** Figures that could still be, so that others may come behind them. */
export const COUNTS = raw(`blank IS NULL OR blank NOT IN ('not_in_being', 'not_applicable')`);

/** With more units than these, every one against every other takes longer than sorting them. */
export const MOST_IN_PAIRS = 400;

const RIVAL = raw(
  `b.ranks AND (b.blank IS NULL OR b.blank NOT IN ('not_in_being', 'not_applicable'))`
);
const SURELY_ABOVE = raw('b.lo > a.hi OR (b.lo = a.hi AND (b.lo_open OR a.hi_open))');
const MAYBE_ABOVE = raw('b.hi > a.lo OR (b.hi = a.lo AND NOT (b.hi_open OR a.lo_open))');

/**
 * Places as ranges. A figure is an interval: a number is itself, ≥ reaches up without end, ≤ down,
 * a mix of both is open at either end, a missing one is anything. The best place counts those surely above, the worst those possibly
 * above or equal; so a tie takes all its places, and a figure that arrives later lands inside.
 */
export const placesByPairs: readonly Sql[] = [
  sql`place AS (SELECT a.n, (1 + count(*) FILTER (WHERE ${SURELY_ABOVE}))::INTEGER AS best,
        (1 + count(*) FILTER (WHERE ${MAYBE_ABOVE}))::INTEGER AS worst
      FROM field a JOIN field b ON b.grp = a.grp AND b.breakdown = a.breakdown AND b.unit_id <> a.unit_id AND ${RIVAL}
      WHERE a.value IS NOT NULL AND a.ranks GROUP BY a.n)`
];

/**
 * How many rivals reach the point that each figure asks about. `side` orders points of one value:
 * a rival counts where its point is not below that of the question.
 */
const counted = (rival: Sql, asked: Sql): Sql => sql`
      SELECT n, sum(rival) OVER (PARTITION BY grp, breakdown ORDER BY x DESC, side DESC) AS above
      FROM (SELECT NULL::BIGINT AS n, b.grp, b.breakdown, ${rival}, 1 AS rival FROM field b WHERE ${RIVAL}
        UNION ALL SELECT a.n, a.grp, a.breakdown, ${asked}, 0 FROM field a WHERE a.value IS NOT NULL AND a.ranks)
      QUALIFY n IS NOT NULL`;

/** The same places, for thousands of units: counted along the sorted ends of the intervals. */
export const placesBySorting: readonly Sql[] = [
  sql`surely AS (${counted(
    raw('b.lo AS x, CASE WHEN b.lo_open THEN 1 ELSE 0 END AS side'),
    raw('a.hi, CASE WHEN a.hi_open THEN 0 ELSE 1 END')
  )})`,
  sql`maybe AS (${counted(
    raw('b.hi AS x, CASE WHEN b.hi_open THEN 0 ELSE 1 END AS side'),
    raw('a.lo, CASE WHEN a.lo_open THEN 2 ELSE 1 END')
  )})`,
  // No unit is its own rival.
  sql`own AS (SELECT a.n, count(*) FILTER (WHERE ${SURELY_ABOVE}) AS surely, count(*) FILTER (WHERE ${MAYBE_ABOVE}) AS maybe
      FROM field a JOIN field b ON b.grp = a.grp AND b.breakdown = a.breakdown AND b.unit_id = a.unit_id AND ${RIVAL}
      WHERE a.value IS NOT NULL AND a.ranks GROUP BY a.n)`,
  sql`place AS (SELECT n, (1 + s.above - coalesce(o.surely, 0))::INTEGER AS best,
        (1 + m.above - coalesce(o.maybe, 0))::INTEGER AS worst
      FROM surely s JOIN maybe m USING (n) LEFT JOIN own o USING (n))`
];
