import { DIMENSIONS } from '#lib/model/observation.ts';
import { join, name, raw, sql, type Sql } from './sql.ts';

const KEY = raw(
  [
    'unit_id',
    'measure_id',
    'p_start',
    'p_end',
    'd_start',
    'd_end',
    'p_kind',
    ...DIMENSIONS,
    'split'
  ].join(', ')
);

/** Other names of the two tables, and which rows take part; all of them by default. */
type SettleOptions = { from?: string; to?: string; where?: Sql };

/**
 * Makes `figure` from `observation`, once per pack: equal rows become one; two rows with one key
 * and different values are a conflict, neither picked nor added, blank until a person settles it.
 * A row without a value denies none, except one that says there can be none: beside such a blank a
 * number stands, and is marked (`beside`); of two blanks the one that says more stands.
 * "Of which" rows keep a key of their own (`is_part`), so they never meet the whole.
 */
export function settleSql(
  schema: string,
  { from = 'observation', to = 'figure', where = raw('') }: SettleOptions = {}
): Sql {
  const at = (table: string): Sql => join([name(schema), name(table)], '.');
  return sql`
CREATE TABLE ${at(to)} AS
SELECT ${KEY}, is_part,
  count(DISTINCT concat_ws('|', value, bound, strict)) FILTER (WHERE value IS NOT NULL) > 1
    OR (bool_or(status = 'not_applicable') AND bool_or(value IS NOT NULL OR status IN ('suppressed', 'not_collected'))) AS in_conflict,
  CASE WHEN in_conflict THEN NULL ELSE min(value) END AS value,
  CASE WHEN in_conflict THEN '=' ELSE coalesce(min(bound) FILTER (WHERE value IS NOT NULL), '=') END AS bound,
  CASE WHEN in_conflict THEN false ELSE coalesce(bool_or(strict) FILTER (WHERE value IS NOT NULL), false) END AS strict,
  CASE WHEN in_conflict THEN 'conflict' WHEN min(value) IS NULL THEN max(status) END AS blank,
  CASE WHEN bool_or(status = 'estimated') THEN 'estimated'
       WHEN bool_or(status = 'provisional') THEN 'provisional'
       WHEN bool_or(status = 'derived') THEN 'derived'
       WHEN bool_or(status = 'break') THEN 'break' WHEN count(value) > 0 THEN 'normal' ELSE max(status) END AS status,
  min(p_basis) AS p_basis, max(years) AS years,
  string_agg(obs::INTEGER::VARCHAR, ',' ORDER BY obs) AS obs,
  NOT in_conflict AND count(value) BETWEEN 1 AND count(*) - 1 AS beside
FROM ${at(from)} ${where}
GROUP BY ${KEY}, is_part`;
}
