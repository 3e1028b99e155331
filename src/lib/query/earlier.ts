import { fold } from '#lib/text/fold.ts';
import { sumBlank, sumBound, sumStrict, weakestStatus } from './bounds-sql.ts';
import type { Catalogue, MeasureHolding, PackHolding } from './catalogue.ts';
import { BESIDE_TOGETHER } from './marks-sql.ts';
import { join, list, raw, sql, type Sql } from './sql.ts';

/**
 * A province of the 63 whose land was another before a day. Figures of that time are known by the
 * later name: of a larger land they are at most what today's land would have, of a smaller one at
 * least; what joined it whole is added, what was cut from a neighbour cannot be.
 */
export type Redrawn = {
  unitId: string;
  /** ISO day from which the land is the later one. */
  from: string;
  was: 'larger' | 'smaller';
  /** Ids of units that joined whole, as the pack knows them; [] when it has none. */
  joined: string[];
  /** Pieces the later land is made of: itself, what joined whole, what was cut from neighbours. */
  pieces: number;
};

/** The earliest year whose list of provinces (the 64) is near enough to the 63 to stand for them. */
export const FIRST_YEAR = 2004;

/** Hà Tây joined Hà Nội whole, with Mê Linh from Vĩnh Phúc and four communes from Hòa Bình. */
const CHANGES = [
  { unitId: '63:01', from: '2008-08-01', was: 'smaller', joins: ['ha tay'], pieces: 4 },
  { unitId: '63:26', from: '2008-08-01', was: 'larger', joins: [], pieces: 1 },
  { unitId: '63:17', from: '2008-08-01', was: 'larger', joins: [], pieces: 1 },
  { unitId: '63:12', from: '2004-01-01', was: 'larger', joins: [], pieces: 1 },
  { unitId: '63:66', from: '2004-01-01', was: 'larger', joins: [], pieces: 1 },
  { unitId: '63:92', from: '2004-01-01', was: 'larger', joins: [], pieces: 1 }
] as const;

const bareName = (name: string): string => fold(name).replace(/^tinh /, '');

const namedOneOf = (units: PackHolding['units'], names: readonly string[]): string[] =>
  units.filter((u) => names.includes(bareName(u.nameVi))).map((u) => u.id);

/** The redrawn provinces that a pack has figures old enough for; [] for nearly every pack. */
export function redrawnIn(pack: PackHolding, holding: MeasureHolding | null): Redrawn[] {
  const first = holding?.years?.from;
  if (first === undefined || first > 2008) return [];
  return CHANGES.filter((c) => Number(c.from.slice(0, 4)) >= first).map((c) => ({
    unitId: c.unitId,
    from: c.from,
    was: c.was,
    joined: c.joins.length === 0 ? [] : namedOneOf(pack.units, c.joins),
    pieces: c.pieces
  }));
}

type Placed = { unitId: string; periodStart: string | null; periodEnd: string | null };

/** The redrawn provinces that a unit of either list is, or is made of. */
function redrawnOf(
  redrawn: readonly Redrawn[],
  catalogue: Pick<Catalogue, 'crosswalk'>,
  unitId: string
): Redrawn[] {
  if (redrawn.length === 0) return [];
  const old = catalogue.crosswalk.filter((c) => c.newId === unitId).map((c) => c.oldId);
  return redrawn.filter((r) => r.unitId === unitId || old.includes(r.unitId));
}

/** The redrawn province behind a unit of either list, for a period that ended before its day. */
export const redrawnBehind = (
  redrawn: readonly Redrawn[],
  catalogue: Pick<Catalogue, 'crosswalk'>,
  { unitId, periodEnd }: Placed
): Redrawn | null =>
  redrawnOf(redrawn, catalogue, unitId).find((r) => periodEnd !== null && periodEnd < r.from) ??
  null;

/** The same for a period that began before its day and ended after it: part is of the earlier land. */
export const redrawnWithin = (
  redrawn: readonly Redrawn[],
  catalogue: Pick<Catalogue, 'crosswalk'>,
  { unitId, periodStart, periodEnd }: Placed
): Redrawn | null =>
  redrawnOf(redrawn, catalogue, unitId).find(
    (r) => periodStart !== null && periodStart < r.from && periodEnd! >= r.from
  ) ?? null;

const WITH_LESS = raw(
  `CASE WHEN bound = '=' THEN '≤' WHEN contains(bound, '≤') THEN bound ELSE bound || '≤' END`
);

const isBefore = (r: Redrawn, ids: readonly string[]): Sql =>
  sql`(unit_id IN ${list(ids)} AND p_end <> '' AND p_end < ${r.from})`;

/** One redrawn province's figures of the time before, on its later land. */
function earlierRows(r: Redrawn, period: Sql, adds: boolean): Sql {
  if (!adds)
    return sql`SELECT * REPLACE (CAST(NULL AS DOUBLE) AS value, coalesce(blank, 'parts_only') AS blank, 0 AS have)
      FROM told WHERE ${isBefore(r, [r.unitId])}`;
  if (r.was === 'larger')
    return sql`SELECT * REPLACE (CASE WHEN value IS NULL THEN bound ELSE ${WITH_LESS} END AS bound)
      FROM told WHERE ${isBefore(r, [r.unitId])}`;
  return sql`SELECT ${r.unitId} AS unit_id, breakdown, ${period}, sum(value) AS value, ${sumBound('true')} AS bound,
      ${sumStrict} AS strict, ${weakestStatus} AS status, CASE WHEN count(value) = 0 THEN ${sumBlank('false')} END AS blank,
      string_agg(obs, ',' ORDER BY unit_id) AS obs, min(p_basis) AS p_basis, max(years) AS years, 'predecessors' AS derivation,
      count(value)::INTEGER AS have, ${r.pieces} AS need, bool_or(from_span) AS from_span, ${BESIDE_TOGETHER}
    FROM told WHERE ${isBefore(r, [r.unitId, ...r.joined])} GROUP BY breakdown, ${period}`;
}

/** `whole` from `told`: figures of redrawn provinces from before their day, told as what they are. */
export const earlierStep = (redrawn: readonly Redrawn[], period: Sql, adds: boolean): Sql => {
  const before = join(
    redrawn.map((r) => isBefore(r, [r.unitId])),
    ' OR '
  );
  const rows = redrawn.map((r) => earlierRows(r, period, adds));
  return sql`whole AS (SELECT * FROM told WHERE NOT (${before}) UNION ALL BY NAME ${join(rows, ' UNION ALL BY NAME ')})`;
};
