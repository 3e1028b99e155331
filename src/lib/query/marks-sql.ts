import { raw, type Sql } from './sql.ts';

/**
 * What goes with a number through every step: the first and the last day that it was counted on
 * (null for what is not counted on a day), and whether another row of its key is blank.
 */
export const MARKS = raw('day_first, day_last, beside');

export const BESIDE_TOGETHER = raw('coalesce(bool_or(beside), false) AS beside');

/** The marks of a sum, as aggregates. */
export const MARKS_TOGETHER = raw(
  `min(day_first) AS day_first, max(day_last) AS day_last, ${BESIDE_TOGETHER.text}`
);

/** A stock asked for by years is of the last day of its own period. */
export const daysOf = (isStock: boolean): Sql =>
  isStock
    ? raw(
        `CASE WHEN value IS NOT NULL THEN p_end END AS day_first, CASE WHEN value IS NOT NULL THEN p_end END AS day_last`
      )
    : NO_DAYS;

export const NO_DAYS = raw('NULL::VARCHAR AS day_first, NULL::VARCHAR AS day_last');
