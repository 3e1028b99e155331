import { toMarks, weakest, type Cell } from './answer-file-cells.ts';
import type { Plan } from './plan.ts';
import { counts, sumOf } from './project-plain.ts';

const least = <T extends string | number>(values: readonly T[]): T | null =>
  values.reduce<T | null>((a, b) => (a === null || b < a ? b : a), null);

const most = (values: readonly number[]): number | null =>
  values.length === 0 ? null : Math.max(...values);

/** Why a region has no figure: the reason of a province that could have had one. */
function blankOf(cells: readonly Cell[], all: number): string {
  const blanks = cells.flatMap((c) => c.blank ?? []);
  const telling = least(blanks.filter((b) => b !== 'not_applicable'));
  return telling ?? (cells.length >= all ? least(blanks) : null) ?? 'missing';
}

/** One region, period and breakdown; `all` is the number of its provinces. */
function regionCell(plan: Plan, unitId: string, cells: readonly Cell[], all: number): Cell {
  const known = cells.filter((c) => c.value !== null);
  const could = all - cells.filter((c) => !counts(c)).length;
  const has = (mark: string) => known.some((c) => c.bound.includes(mark));
  const adds = plan.addsOverUnits;
  return {
    ...cells[0]!,
    unitId,
    kind: least(cells.map((c) => c.kind))!,
    basis: least(cells.map((c) => c.basis))!,
    years: most(cells.flatMap((c) => c.years ?? [])),
    value: adds ? sumOf(known) : null,
    bound: toMarks(has('≈'), has('≥') || known.length < could, has('≤')),
    strict: known.some((c) => c.strict),
    status: weakest(cells),
    blank: known.length === 0 ? blankOf(cells, all) : adds ? null : 'parts_only',
    derivation: 'provinces',
    have: known.length,
    need: Math.max(1, could),
    bothLists: cells.some((c) => c.bothLists)
  };
}

/**
 * The regions shown, made of the cells of their provinces, beside the other units shown: what
 * `regionSteps` asks of the engine.
 */
export function withRegions(plan: Plan, cells: readonly Cell[]): Cell[] {
  if (plan.members.size === 0) return [...cells];
  const shown = new Set(plan.units.map((u) => u.id).filter((id) => !plan.members.has(id)));
  const regions = [...plan.members].flatMap(([region, ids]) => {
    const groups = new Map<string, Cell[]>();
    for (const c of cells) {
      if (c.role !== 'main' || !ids.includes(c.unitId)) continue;
      const key = `${c.breakdown} ${c.start} ${c.end}`;
      groups.set(key, [...(groups.get(key) ?? []), c]);
    }
    const made = [...groups.values()].map((group) => regionCell(plan, region, group, ids.length));
    const says = (c: Cell) => c.start !== '' || c.value !== null;
    const told = new Set(made.filter(says).map((c) => c.breakdown));
    return made.filter((c) => says(c) || !told.has(c.breakdown));
  });
  return [...cells.filter((c) => shown.has(c.unitId)), ...regions];
}
