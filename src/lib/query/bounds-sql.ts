import { raw, type Sql } from './sql.ts';

/**
 * Inside a statement a bound is a set of marks, so that a place can be found for a mix of them:
 * ≈ the number is about, ≥ it may be more, ≤ it may be less; '=' is none. A reader is shown the
 * one mark, or ≈ for several.
 */
const marks = (about: string, more: string, less: string): Sql =>
  raw(`coalesce(nullif(CASE WHEN ${about} THEN '≈' ELSE '' END
    || CASE WHEN ${more} THEN '≥' ELSE '' END || CASE WHEN ${less} THEN '≤' ELSE '' END, ''), '=')`);

const has = (bound: string, mark: string) => `contains(${bound}, '${mark}')`;

/** A number that may be more than it says; the ceiling of such a figure is open. */
export const mayBeMore = (bound: string): Sql => raw(has(bound, '≥'));

/** A number that may be less than it says. */
export const mayBeLess = (bound: string): Sql => raw(has(bound, '≤'));

/**
 * The bound of a sum, as an aggregate: it may be more where a piece may be, and less where a piece
 * may be. `missing` is a condition over the group: a piece that did not report makes ≥.
 */
export const sumBound = (missing: string, column = 'bound'): Sql =>
  marks(
    `bool_or(value IS NOT NULL AND ${has(column, '≈')})`,
    `bool_or(value IS NOT NULL AND ${has(column, '≥')}) OR (${missing})`,
    `bool_or(value IS NOT NULL AND ${has(column, '≤')})`
  );

/**
 * Why a sum has no piece: what is not applicable everywhere is so for the sum; otherwise the reason
 * of a piece that could have had a figure. `all` is a condition: every piece has a row.
 */
export const sumBlank = (all: string): Sql =>
  raw(
    `coalesce(min(blank) FILTER (WHERE blank <> 'not_applicable'), CASE WHEN ${all} THEN min(blank) ELSE 'missing' END)`
  );

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
  marks(
    `${has(top, '≈')} OR ${has(bottom, '≈')}`,
    `${has(top, '≥')} OR ${has(bottom, '≤')}`,
    `${has(top, '≤')} OR ${has(bottom, '≥')}`
  );

/** The bound of `left - right`; the same marks, since a larger right makes the difference smaller. */
export const differenceBound = quotientBound;

/**
 * The bound of a figure's share of a sum it is in itself (row `c` of the sum `b`): it may be more
 * where the figure may be more or the others less, and the other way about. A figure that makes up
 * the whole sum cannot be more than all of it. `b` counts its open pieces (`n_more`, `n_less`) and
 * knows whether one is `lacking`.
 */
export const shareBound = (): Sql => {
  const others = (count: string, mark: string) =>
    `b.${count} > CASE WHEN c.role = 'main' AND ${has('c.bound', mark)} THEN 1 ELSE 0 END`;
  const alone = `c.role = 'main' AND c.value = b.value`;
  const nothingElse = `${alone} AND NOT b.lacking AND NOT (${others('n_more', '≥')})`;
  const kept = marks(
    has('b.bound', '≈'),
    `NOT (${alone}) AND (${has('c.bound', '≥')} OR ${others('n_less', '≤')})`,
    `${has('c.bound', '≤')} OR b.lacking OR ${others('n_more', '≥')}`
  );
  return raw(`CASE WHEN ${nothingElse} THEN '=' ELSE ${kept.text} END`);
};

/** Columns of a sum that `shareBound` asks for; `lacking` is a condition over the group. */
export const openPieces = (lacking: string): Sql =>
  raw(`count(*) FILTER (WHERE value IS NOT NULL AND ${has('bound', '≥')}) AS n_more,
        count(*) FILTER (WHERE value IS NOT NULL AND ${has('bound', '≤')}) AS n_less, ${lacking} AS lacking`);
