import { DIMENSIONS } from '#lib/model/observation.ts';
import { STATUS_ORDER } from './lot-tables.ts';
import { settleSql } from './settle.ts';
import { join, name, raw, sql, type Sql } from './sql.ts';

/** Tables whose codes become whole numbers, as narrow as those of the table they explain. */
const CODED: Record<string, string> = {
  lot_unit: 'unit',
  lot_what: 'what',
  lot_period: 'period',
  lot_how: 'how',
  lot_place: 'place',
  lot_text: 'text'
};

const statusAt = (rank: string): Sql =>
  sql`list_extract([${join(STATUS_ORDER.map((s) => sql`${s}`))}], (${raw(rank)})::INTEGER + 1)`;

/** The weakest status of the numbers of a group, by its place in the order of weakness. */
const weakest = statusAt('min(rank) FILTER (WHERE value IS NOT NULL)');

/** Of several blanks the one that says more; they come last in the order. */
const mostTelling = statusAt('max(rank)');

const isRank = (...statuses: (typeof STATUS_ORDER)[number][]): Sql =>
  raw(`rank IN (${statuses.map((s) => STATUS_ORDER.indexOf(s)).join(', ')})`);

/** What the statements need to know; what a pack has none of is left out of them. */
export type LotShape = {
  /** Number of rows; figures of lots are numbered from there, in their order. */
  rows: number;
  /** Types of the columns of `lot`. */
  types: Record<string, string>;
  /** Some key of the lots is said more than once. */
  hasDoubles: boolean;
};

/**
 * Statements that show the rows of a pack (`row_observation`) and its lots as one: `observation`
 * and `figure` have the columns they have without lots, and mean the same.
 */
export function lotStatements(schema: string, { rows, types, hasDoubles }: LotShape): Sql[] {
  const at = (table: string): Sql => join([name(schema), name(table)], '.');
  const hasTexts = types.text !== undefined;
  const coded = Object.entries(CODED)
    .filter(([, column]) => types[column] !== undefined)
    .map(([table, column]) => sql`ALTER TABLE ${at(table)} ALTER code TYPE ${raw(types[column]!)}`);
  const settled = settleSql(schema, {
    from: 'row_observation',
    to: 'row_figure',
    where: sql`WHERE obs NOT IN (SELECT obs FROM ${at('lot_met')})`
  });
  const obs = sql`(l.rowid + ${rows})`;
  const view = (table: string, parts: (Sql | null)[]): Sql =>
    sql`CREATE VIEW ${at(table)} AS ${join(
      parts.filter((part) => part !== null),
      ' UNION ALL '
    )}`;
  const ofRows = (table: string) => (rows > 0 ? sql`SELECT * FROM ${at(table)}` : null);
  return [
    ...coded,
    settled,
    ...(hasDoubles ? [settleLots(at, obs)] : []),
    view('observation', [ofRows('row_observation'), lotObservations(at, obs, hasTexts)]),
    view('figure', [
      ofRows('row_figure'),
      lotFigures(at, obs),
      hasDoubles ? settledFigures(at) : null
    ])
  ];
}

type At = (table: string) => Sql;

const PERIOD = raw('p.p_start, p.p_end, p.d_start, p.d_end, p.p_kind');
const DIMENSION = join(DIMENSIONS.map((d) => raw(`w.${d}`)));

/** What the file says beside its figures; where it says nothing, its name and the line. */
const TEXTS = {
  kept: raw(`coalesce(nullif(t.source_id, ''), c.file) AS source_id,
      coalesce(nullif(t.locator, ''), c.locator_head || l.line || c.locator_tail) AS locator, t.arithmetic, t.note`),
  none: raw(
    `c.file AS source_id, c.locator_head || l.line || c.locator_tail AS locator, '' AS arithmetic, '' AS note`
  )
};

const lotObservations = (at: At, obs: Sql, hasTexts: boolean): Sql => sql`
    SELECT ${obs}::DOUBLE AS obs, c.id_head || l.line || c.id_tail AS id, u.unit_id, w.measure_id,
      ${PERIOD}, p.p_basis, p.years, ${DIMENSION}, w.split, l.value, h.bound, h.strict,
      h.qualifier, h.status, '' AS part_of, false AS is_part, c.file, l.line::DOUBLE AS line,
      ${hasTexts ? TEXTS.kept : TEXTS.none}
    FROM ${at('lot')} l JOIN ${at('lot_unit')} u ON u.code = l.unit JOIN ${at('lot_what')} w ON w.code = l.what
      JOIN ${at('lot_period')} p ON p.code = l.period JOIN ${at('lot_how')} h ON h.code = l.how
      JOIN ${at('lot_place')} c ON c.code = l.place ${
        hasTexts ? sql`JOIN ${at('lot_text')} t ON t.code = l.text` : raw('')
      }`;

const lotFigures = (at: At, obs: Sql): Sql => sql`
    SELECT u.unit_id, w.measure_id, ${PERIOD}, ${DIMENSION}, w.split, false AS is_part, false AS in_conflict,
      l.value, h.bound, h.strict, CASE WHEN l.value IS NULL THEN h.status END AS blank, h.status,
      p.p_basis, p.years, ${obs}::VARCHAR AS obs, false AS beside
    FROM ${at('lot')} l JOIN ${at('lot_unit')} u ON u.code = l.unit JOIN ${at('lot_what')} w ON w.code = l.what
      JOIN ${at('lot_period')} p ON p.code = l.period JOIN ${at('lot_how')} h ON h.code = l.how AND NOT h.twice`;

const settledFigures = (at: At): Sql => sql`
    SELECT u.unit_id, w.measure_id, ${PERIOD}, ${DIMENSION}, w.split, false AS is_part, s.in_conflict,
      s.value, s.bound, s.strict, s.blank, s.status, s.p_basis, s.years, s.obs, s.beside
    FROM ${at('lot_settled')} s JOIN ${at('lot_unit')} u ON u.code = s.unit JOIN ${at('lot_what')} w ON w.code = s.what
      JOIN ${at('lot_period')} p ON p.range = s.range AND p.is_first`;

const NUMBER = raw('WHERE value IS NOT NULL');

/** The rules of `settleSql`, over codes instead of words: for keys that are said more than once. */
const settleLots = (at: At, obs: Sql): Sql => sql`CREATE TABLE ${at('lot_settled')} AS
    SELECT unit, what, range,
      coalesce(min(value) <> max(value) OR min(bound) FILTER (${NUMBER}) <> max(bound) FILTER (${NUMBER})
          OR bool_or(strict) FILTER (${NUMBER}) <> bool_and(strict) FILTER (${NUMBER}), false)
        OR (bool_or(${isRank('not_applicable')}) AND bool_or(value IS NOT NULL OR ${isRank('suppressed', 'not_collected')})) AS in_conflict,
      CASE WHEN in_conflict THEN NULL ELSE min(value) END AS value,
      CASE WHEN in_conflict THEN '=' ELSE coalesce(min(bound) FILTER (${NUMBER}), '=') END AS bound,
      CASE WHEN in_conflict THEN false ELSE coalesce(bool_or(strict) FILTER (${NUMBER}), false) END AS strict,
      CASE WHEN in_conflict THEN 'conflict' WHEN min(value) IS NULL THEN ${mostTelling} END AS blank,
      CASE WHEN count(value) > 0 THEN ${weakest} ELSE ${mostTelling} END AS status, min(p_basis) AS p_basis, max(years) AS years,
      string_agg(obs::INTEGER::VARCHAR, ',' ORDER BY obs) AS obs,
      NOT in_conflict AND count(value) BETWEEN 1 AND count(*) - 1 AS beside
    FROM (
      SELECT l.unit, l.what, p.range, l.value, h.bound, h.strict, h.rank, p.p_basis, p.years, ${obs} AS obs
      FROM ${at('lot')} l JOIN ${at('lot_how')} h ON h.code = l.how AND h.twice JOIN ${at('lot_period')} p ON p.code = l.period
      UNION ALL
      SELECT unit, what, range, value, bound, strict, rank, p_basis, years, obs FROM ${at('lot_met')})
    GROUP BY unit, what, range`;
