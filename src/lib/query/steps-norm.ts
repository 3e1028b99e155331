import {
  differenceBound,
  openPieces,
  quotientBound,
  shareBound,
  sumBound,
  sumStrict
} from './bounds-sql.ts';
import { MARKS } from './marks-sql.ts';
import type { Plan } from './plan.ts';
import { tableOf } from './steps-figures.ts';
import { COUNTS } from './steps-place.ts';
import { raw, sql, type Sql } from './sql.ts';

const REST = raw(
  `unit_id, breakdown, p_start, p_end, p_kind, p_basis, years, status, derivation, have, need, role, both_lists, ${MARKS.text}`
);

type Normed = {
  value: Sql;
  bound?: Sql;
  /** Why there is no normalised number though there is a figure; NULL where there is one. */
  blank?: Sql;
  from: Sql;
  strict?: Sql;
  obs?: Sql;
  /** What was divided by or compared with, and its year; columns `base_value`, `base_bound`, `base_year`. */
  base?: Sql;
  /** What places follow, where it is not the normalised number itself. */
  place?: { value: Sql; bound: Sql; strict: Sql };
};

/** A normalised cell: `raw_value` keeps the figure before it. */
const normed = ({
  value,
  bound = raw('c.bound'),
  blank = raw('NULL'),
  from,
  strict = raw('c.strict'),
  obs = raw('c.obs'),
  base = raw(''),
  place
}: Normed): Sql =>
  sql`normed AS (SELECT ${raw(REST.text.replace(/(\w+)(,|$)/g, 'c.$1$2'))}, ${obs} AS obs, c.value AS raw_value,
    CASE WHEN c.value IS NULL THEN c.blank ELSE ${blank} END AS blank,
    CASE WHEN c.value IS NOT NULL AND (${blank}) IS NULL THEN ${value} END AS value,
    ${bound} AS bound, ${strict} AS strict${base}${place ? sql`, ${place.value} AS place_value, ${place.bound} AS place_bound, ${place.strict} AS place_strict` : raw('')} ${from})`;

/** Norms whose number stands on a second one, which is named beside it. */
export const hasBase = (plan: Plan): boolean =>
  plan.spec.norm === 'share' ||
  plan.denominatorKind !== null ||
  (plan.baseYear !== null && plan.mode !== 'own');

/** A share of one total ranks as the figures themselves do: the total is the same for all. */
export const ranksAsFigures = (plan: Plan): boolean =>
  plan.spec.norm === 'share' && (plan.spec.by === '' || plan.spec.by === 'state');

/**
 * Total over years: a year is its own average; a part of a year is not stretched to one, and an
 * undated figure has none.
 */
function perYear(): Sql[] {
  const blank = raw(
    `CASE WHEN c.p_kind = 'part-year' THEN 'part_year_only' WHEN c.years IS NULL OR c.years <= 0 THEN 'no_period' END`
  );
  return [normed({ value: raw('c.value / c.years'), blank, from: raw('FROM cell c') })];
}

const NO_TOTAL_YEAR = raw(', b.value AS base_value, b.bound AS base_bound, NULL AS base_year');

/** A part of its whole when split, otherwise a unit's part of all the units shown. */
const share = (plan: Plan): Sql[] =>
  plan.spec.by !== '' && plan.spec.by !== 'state' ? shareOfWhole() : shareOfAll(plan);

const shareOfWhole = (): Sql[] => [
  sql`base AS (SELECT unit_id, p_start, p_end, value, bound, strict FROM cell WHERE breakdown = '' AND value IS NOT NULL)`,
  normed({
    value: raw('100 * c.value / b.value'),
    bound: quotientBound('c.bound', 'b.bound'),
    strict: raw('c.strict OR coalesce(b.strict, false)'),
    blank: raw(`CASE WHEN b.value IS NULL OR b.value = 0 THEN 'no_base' END`),
    from: raw(
      'FROM cell c LEFT JOIN base b ON b.unit_id = c.unit_id AND b.p_start = c.p_start AND b.p_end = c.p_end'
    ),
    base: NO_TOTAL_YEAR
  })
];

/**
 * The sum of which each unit has a share, with what is open about it. Where every figure keeps a
 * period of its own, a unit lacks in each period but its own.
 */
function shareOfAll(plan: Plan): Sql[] {
  const lacking =
    plan.mode === 'own'
      ? 'count(DISTINCT unit_id) FILTER (WHERE value IS NOT NULL) < min(could.n)'
      : `bool_or(value IS NULL AND (${COUNTS.text}))`;
  // What is nested makes no total, so it has no share of one.
  const blank = sql`CASE WHEN b.value IS NULL OR b.value = 0 OR ${plan.nested} THEN 'no_base' END`;
  return [
    sql`could AS (SELECT breakdown, count(DISTINCT unit_id) FILTER (WHERE ${COUNTS}) AS n FROM cell WHERE role = 'main' GROUP BY breakdown)`,
    sql`base AS (SELECT breakdown, p_start, p_end, sum(value) AS value, ${sumBound(lacking)} AS bound, ${sumStrict} AS strict,
        ${openPieces(lacking)} FROM cell JOIN could USING (breakdown) WHERE role = 'main' GROUP BY breakdown, p_start, p_end)`,
    normed({
      value: raw('100 * c.value / b.value'),
      bound: shareBound(),
      strict: raw('(c.strict OR coalesce(b.strict, false)) AND c.value <> b.value'),
      blank,
      from: raw(
        'FROM cell c LEFT JOIN base b ON b.breakdown = c.breakdown AND b.p_start = c.p_start AND b.p_end = c.p_end'
      ),
      base: NO_TOTAL_YEAR,
      place: { value: raw('c.value'), bound: raw('c.bound'), strict: raw('c.strict') }
    })
  ];
}

const FACTOR = { population: 100_000, members: 1_000, subordinate_units: 1 } as const;

/** A region's denominator is that of all its provinces, where the pack gives it none of its own. */
const REGION_DIVISOR = raw(`divisor AS (FROM province_divisor UNION ALL
      SELECT region_id, d.year, sum(d.value) FROM province_divisor d JOIN member USING (unit_id)
      WHERE NOT EXISTS (FROM province_divisor own WHERE own.unit_id = region_id AND own.year = d.year)
      GROUP BY region_id, d.year HAVING count(*) = min(of_members))`);

/**
 * A denominator of the figure's own year, or the latest within its span; another year's only when
 * a person chose it. A merged province may add those of its predecessors, a region those of its
 * provinces, if all are there.
 */
function perDenominator(plan: Plan): Sql[] {
  const kind = plan.denominatorKind!;
  const table = tableOf(plan, 'denominator');
  const own = sql`SELECT unit_id, year, value, 0 AS preference FROM ${table} WHERE kind = ${kind}`;
  const added =
    plan.spec.basis === '63'
      ? raw('')
      : sql`UNION ALL SELECT new_id, year, sum(value), 1 FROM ${table} JOIN ancestry ON old_id = unit_id
          WHERE kind = ${kind} GROUP BY new_id, year HAVING count(value) = min(of_pieces)`;
  const chosen = plan.spec.denominatorYear;
  const years =
    chosen !== null
      ? sql`d.year = ${chosen}`
      : raw(
          `d.year BETWEEN TRY_CAST(left(c.p_start, 4) AS INTEGER) AND TRY_CAST(left(c.p_end, 4) AS INTEGER)`
        );
  const blank = raw(`CASE WHEN c.d_value IS NULL THEN 'no_denominator' END`);
  return [
    sql`province_divisor AS (SELECT unit_id, year, value FROM (${own} ${added}) WHERE value > 0
      QUALIFY row_number() OVER (PARTITION BY unit_id, year ORDER BY preference) = 1)`,
    plan.members.size === 0 ? raw('divisor AS (FROM province_divisor)') : REGION_DIVISOR,
    sql`divided AS (SELECT c.*, d.value AS d_value, d.year AS d_year FROM cell c LEFT JOIN divisor d ON d.unit_id = c.unit_id AND ${years}
      QUALIFY row_number() OVER (PARTITION BY c.unit_id, c.breakdown, c.p_start, c.p_end, c.role ORDER BY d.year DESC NULLS LAST) = 1)`,
    normed({
      value: sql`${FACTOR[kind]} * c.value / c.d_value`,
      blank,
      from: raw('FROM divided c'),
      base: raw(`, c.d_value AS base_value, '=' AS base_bound, c.d_year AS base_year`)
    })
  ];
}

/** Against the same unit's figure of the base year. Only whole years are compared. */
function againstBase(plan: Plan): Sql[] {
  const year = plan.baseYear ?? 0;
  const { norm } = plan.spec;
  const value = {
    index: raw('100 * c.value / b.value'),
    change: raw('c.value - b.value'),
    'change-pct': raw('100 * (c.value / b.value - 1)')
  }[norm as 'index' | 'change' | 'change-pct'];
  const bound =
    norm === 'change' ? differenceBound('c.bound', 'b.bound') : quotientBound('c.bound', 'b.bound');
  const zero = norm === 'change' ? raw('') : raw('OR b.value = 0');
  const blank = sql`CASE WHEN c.p_kind <> 'year' OR b.value IS NULL ${zero} THEN 'no_base' END`;
  return [
    sql`base AS (SELECT unit_id, breakdown, value, bound, strict, obs FROM cell
      WHERE role = 'main' AND p_start = ${`${year}-01-01`} AND p_end = ${`${year}-12-31`} AND value IS NOT NULL)`,
    normed({
      value,
      bound,
      blank,
      from: raw('FROM cell c LEFT JOIN base b USING (unit_id, breakdown)'),
      strict: raw('c.strict OR coalesce(b.strict, false)'),
      obs: raw(`concat_ws(',', nullif(c.obs, ''), nullif(b.obs, ''))`),
      base: sql`, b.value AS base_value, b.bound AS base_bound, ${year} AS base_year`
    })
  ];
}

/** `average`: in place of its total, a span shows its yearly average. */
function plain(plan: Plan): Sql[] {
  const value =
    plan.spec.spans === 'average'
      ? raw(`CASE WHEN c.role = 'span' AND c.years > 0 THEN c.value / c.years ELSE c.value END`)
      : raw('c.value');
  return [normed({ value, from: raw('FROM cell c') })];
}

/** Figures without a date have no base year to stand against. */
const noBase = (): Sql[] => [
  normed({ value: raw('c.value'), blank: raw(`'no_base'`), from: raw('FROM cell c') })
];

/** `normed`: the cells under the spec's normalisation, each blank with its reason. */
export function normSteps(plan: Plan): Sql[] {
  switch (plan.spec.norm) {
    case 'value':
    case 'rank':
      return plain(plan);
    case 'per-year':
      return perYear();
    case 'share':
      return share(plan);
    case 'per-100k':
    case 'per-1000-members':
    case 'per-unit':
      return perDenominator(plan);
    case 'index':
    case 'change':
    case 'change-pct':
      return plan.mode === 'own' ? noBase() : againstBase(plan);
  }
}
