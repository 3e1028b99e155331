import { raw, type Sql } from './sql.ts';

/**
 * The bound of a sum, as an aggregate: lower bounds stay ≥, upper bounds ≤, both together or an
 * "about" make ≈. `missing` is a condition over the group: a piece that did not report makes ≥.
 */
export const sumBound = (missing: string, column = 'bound'): Sql =>
  raw(`CASE
    WHEN bool_or(${column} = '≈') OR ((bool_or(${column} = '≥') OR (${missing})) AND bool_or(${column} = '≤')) THEN '≈'
    WHEN bool_or(${column} = '≥') OR (${missing}) THEN '≥'
    WHEN bool_or(${column} = '≤') THEN '≤' ELSE '=' END`);

/** A sum is strictly beyond its bound when any piece is. */
export const sumStrict = raw(`coalesce(bool_or(strict AND value IS NOT NULL), false)`);

/** The weakest status of the pieces stands for all. */
export const weakestStatus = raw(`CASE
    WHEN bool_or(status = 'estimated') THEN 'estimated'
    WHEN bool_or(status = 'provisional') THEN 'provisional'
    WHEN bool_or(status = 'derived') THEN 'derived'
    WHEN bool_or(status = 'break') THEN 'break' ELSE 'normal' END`);

/** The bound of `top / bottom`: a larger bottom makes the quotient smaller. */
export const quotientBound = (top: string, bottom: string): Sql =>
  raw(`CASE
    WHEN ${bottom} = '=' THEN ${top}
    WHEN ${top} IN ('=', '≤') AND ${bottom} = '≥' THEN '≤'
    WHEN ${top} IN ('=', '≥') AND ${bottom} = '≤' THEN '≥' ELSE '≈' END`);

/** The bound of `left - right`; the same table, since a larger right makes the difference smaller. */
export const differenceBound = quotientBound;
