import type { Plan } from './plan.ts';
import { counts, sumMarks, sumOf, type Normed } from './project-plain.ts';

/** A figure as the interval it may lie in, among those of its group. */
type Ranged = {
  cell: Normed;
  group: string;
  ranks: boolean;
  lo: number;
  hi: number;
  loOpen: boolean;
  hiOpen: boolean;
};

/** What is known of one period and breakdown. */
export type Summary = {
  cells: Normed[];
  reported: number;
  expected: number;
  total: number | null;
  bound: string;
  ranks: boolean;
};

export type Placed = { cell: Normed; group: string; rank: [number, number] | null; ranks: boolean };

/** Which cells are ranked: one period, one level, none above another; undated ones as yearly averages. */
function rankable(plan: Plan, cells: readonly Normed[]): (c: Normed) => boolean {
  const never = () => false;
  if (plan.nested || new Set(plan.units.map((u) => u.level)).size > 1) return never;
  if (plan.mode !== 'own') return (c) => c.role === 'main';
  const known = cells.filter((c) => c.value !== null);
  const isOne = new Set(known.map((c) => `${c.unitId} ${c.breakdown}`)).size === known.length;
  const isAlike = new Set(known.map((c) => c.start + c.end)).size === 1 && known[0]!.start !== '';
  const ranks = isOne && (plan.spec.norm === 'per-year' || isAlike);
  return () => ranks;
}

const placed = (value: number): number => {
  const shifted = value * 1e9;
  return Number.isFinite(shifted) ? Math.round(shifted) / 1e9 : value;
};

/** In mode `own` units without a figure have no period; all are ranked together. */
export const groupOf = (plan: Plan, c: Normed): string =>
  plan.mode === 'own' ? '' : `${c.start}/${c.end}`;

function toRanged(plan: Plan, cells: readonly Normed[]): Ranged[] {
  const ranks = rankable(plan, cells);
  return cells.map((cell) => {
    const { value, bound, strict } = cell.place ?? cell;
    const isKnown = cell.value !== null && value !== null;
    const [less, more] = [bound.includes('≤'), bound.includes('≥')];
    return {
      cell,
      group: `${groupOf(plan, cell)} ${cell.breakdown}`,
      ranks: ranks(cell),
      lo: !isKnown || less ? -Infinity : placed(value),
      hi: !isKnown || more ? Infinity : placed(value),
      loOpen: isKnown && strict && more,
      hiOpen: isKnown && strict && less
    };
  });
}

const isSurelyAbove = (b: Ranged, a: Ranged): boolean =>
  b.lo > a.hi || (b.lo === a.hi && (b.loOpen || a.hiOpen));

const mayBeAbove = (b: Ranged, a: Ranged): boolean =>
  b.hi > a.lo || (b.hi === a.lo && !(b.hiOpen || a.loOpen));

function rankOf(a: Ranged, rivals: readonly Ranged[]): [number, number] | null {
  if (a.cell.value === null || !a.ranks) return null;
  const others = rivals.filter((b) => b.cell.unitId !== a.cell.unitId);
  const number = (test: typeof mayBeAbove) => others.filter((b) => test(b, a)).length;
  return [1 + number(isSurelyAbove), 1 + number(mayBeAbove)];
}

const unitsWhere = (cells: readonly Normed[], test: (c: Normed) => boolean): number =>
  new Set(cells.filter(test).map((c) => c.unitId)).size;

function summaryOf(group: readonly Ranged[]): Summary {
  const cells = group.map((r) => r.cell);
  return {
    cells,
    reported: unitsWhere(cells, (c) => c.value !== null || c.blank === 'suppressed'),
    expected: unitsWhere(cells, counts),
    total: sumOf(cells),
    bound: sumMarks(cells),
    ranks: group.every((r) => r.ranks)
  };
}

/**
 * Places as ranges and sums, among the units of the plan alone: what `rankSteps` asks of the engine,
 * in pairs. Summaries are by period and breakdown.
 */
export function toPlaces(
  plan: Plan,
  cells: readonly Normed[]
): { places: Placed[]; summaries: Map<string, Summary> } {
  const ranged = toRanged(plan, cells);
  const groups = new Map<string, Ranged[]>();
  for (const r of ranged) groups.set(r.group, [...(groups.get(r.group) ?? []), r]);
  const rivals = new Map(
    [...groups].map(([key, group]) => [key, group.filter((r) => r.ranks && counts(r.cell))])
  );
  const summaries = new Map<string, Summary>();
  for (const [key, group] of groups) {
    const main = group.filter((r) => r.cell.role === 'main');
    if (main.length > 0) summaries.set(key, summaryOf(main));
  }
  const places = ranged.map((r) => ({
    cell: r.cell,
    group: r.group,
    ranks: r.ranks,
    rank: rankOf(r, rivals.get(r.group)!)
  }));
  return { places, summaries };
}
