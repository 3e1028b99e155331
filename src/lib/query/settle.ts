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
  count(DISTINCT concat_ws('|', coalesce(value::VARCHAR, status), bound, strict)) > 1 AS in_conflict,
  CASE WHEN in_conflict THEN NULL ELSE min(value) END AS value,
  CASE WHEN in_conflict THEN '=' ELSE min(bound) END AS bound,
  CASE WHEN in_conflict THEN false ELSE bool_or(strict) END AS strict,
  CASE WHEN in_conflict THEN 'conflict' WHEN min(value) IS NULL THEN min(status) END AS blank,
  CASE WHEN bool_or(status = 'estimated') THEN 'estimated'
       WHEN bool_or(status = 'provisional') THEN 'provisional'
       WHEN bool_or(status = 'derived') THEN 'derived'
       WHEN bool_or(status = 'break') THEN 'break' ELSE min(status) END AS status,
  min(p_basis) AS p_basis, max(years) AS years,
  string_agg(obs::INTEGER::VARCHAR, ',' ORDER BY obs) AS obs
FROM ${at(from)} ${where}
GROUP BY ${KEY}, is_part`;
}
