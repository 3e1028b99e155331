import type { Spec } from '#lib/spec/spec.ts';
import { isPossible } from './cells.ts';
import { CERTAIN, type Doubt } from './figures.ts';
import type { Ground } from './ground.ts';
import { isNested, type Normed } from './norms.ts';

/** What the plain evaluator says of one cell; compared with the compiler's row of the same key. */
export type PlainRow = Doubt & {
  unitId: string;
  start: string;
  end: string;
  code: string;
  value: number | null;
  blank: string | null;
  rank: [number, number] | null;
};

const round = (n: number): number => Math.round(n * 1e9) / 1e9;

/** A unit's possible numbers; a missing one may be anything. */
const rangeOf = ({ place }: Normed) => {
  const less = !place || place.doubt.less;
  const more = !place || place.doubt.more;
  const value = place ? round(place.value) : 0;
  return {
    low: less ? -Infinity : value,
    high: more ? Infinity : value,
    lowOpen: place !== null && more && place.doubt.strict,
    highOpen: place !== null && less && place.doubt.strict
  };
};

function rankOf(c: Normed, rows: readonly Normed[], own: boolean): [number, number] {
  const a = rangeOf(c);
  const rivals = rows
    .filter((r) => r.unitId !== c.unitId && isPossible(r) && isBeside(r, c, own))
    .map(rangeOf);
  const above = rivals.filter(
    (b) => b.low > a.high || (b.low === a.high && (b.lowOpen || a.highOpen))
  );
  const perhaps = rivals.filter(
    (b) => b.high > a.low || (b.high === a.low && !(b.highOpen || a.lowOpen))
  );
  return [1 + above.length, 1 + perhaps.length];
}

/** Of the same code and, unless each figure keeps a period of its own, of the same period. */
const isBeside = (r: Normed, c: Normed, own: boolean): boolean =>
  r.role === 'main' && r.code === c.code && (own || (r.start === c.start && r.end === c.end));

/** Whether figures that may be ranked at all were counted on one day, where they are of a day. */
const areOfOneDay = (rows: readonly Normed[]): boolean =>
  new Set(rows.flatMap((r) => (r.value === null ? [] : r.days))).size < 2;

/** Of units of one level, none above another; of one period, or as yearly averages. */
export function mayRank(rows: readonly Normed[], ground: Ground): boolean {
  const { units, spec, own } = ground;
  if (new Set(units.map((u) => u.level)).size > 1 || isNested(ground)) return false;
  if (!own) return true;
  const valued = rows.filter((r) => r.value !== null);
  const one = new Set(valued.map((r) => `${r.unitId} ${r.code}`)).size === valued.length;
  const periods = new Set(valued.map((r) => `${r.start}/${r.end}`));
  return spec.norm === 'per-year' ? one : one && periods.size === 1 && !periods.has('/');
}

/** A cell as the compiler would show it, with its place among `rows`. */
export function toPlainRow(
  c: Normed,
  rows: readonly Normed[],
  { spec, own, ranks }: { spec: Spec; own: boolean; ranks: boolean }
): PlainRow {
  const isRanked =
    ranks &&
    c.value !== null &&
    c.role === 'main' &&
    areOfOneDay(rows.filter((r) => isBeside(r, c, own)));
  const rank = isRanked ? rankOf(c, rows, own) : null;
  const { unitId, start, end, code, more, less, about, strict } = c;
  const row = { unitId, start, end, code, rank };
  if (spec.norm !== 'rank')
    return c.value === null
      ? { ...row, ...CERTAIN, value: null, blank: c.blank }
      : { ...row, more, less, about, strict, value: c.value, blank: null };
  if (rank === null)
    return { ...row, ...CERTAIN, value: null, blank: c.value === null ? c.blank : 'no_base' };
  return { ...row, ...CERTAIN, more: rank[0] < rank[1], value: rank[0], blank: null };
}
