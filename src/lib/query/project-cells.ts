import { spanPeriod } from '#lib/model/period.ts';
import { atOnce } from '#lib/model/give-way.ts';
import {
  cellKey,
  expectedSum,
  plainBlank,
  unpackCells,
  type Cell,
  type CellFile,
  type SumFile
} from './answer-file-cells.ts';
import type { Catalogue } from './catalogue.ts';
import type { Plan, Target } from './plan.ts';
import { toNormed, type DivisorFile } from './project-norm.ts';
import { toPlaces, type Placed, type Summary } from './project-places.ts';
import type { Result } from './result.ts';
import { toRows, type Answer } from './to-result.ts';
import { toWarnings } from './warnings.ts';

/** What was answered at build of one measure, list of provinces and breakdown. */
export type Held = {
  cells: CellFile;
  /** Asked for only where a sum over years is. */
  sums: () => Promise<SumFile | null>;
  divisors: () => Promise<DivisorFile>;
};

const codesOf = (plan: Plan): string[] =>
  plan.spec.by === 'state' ? plan.codes : ['', ...plan.codes];

const yearOf = (t: Target): number | null =>
  t.start.slice(0, 4) === t.end.slice(0, 4) ? Number(t.start.slice(0, 4)) : null;

/** Units whose figures the plan looks up: those shown, the provinces of regions, all they were made of. */
function involvedIn(plan: Plan, catalogue: Catalogue): Set<string> {
  const ids = new Set([...plan.units.map((u) => u.id), ...[...plan.members.values()].flat()]);
  if (plan.spec.basis === '63') return ids;
  const old = catalogue.crosswalk.filter((c) => ids.has(c.newId)).map((c) => c.oldId);
  return new Set([...ids, ...old]);
}

type Lookup = (place: { unitId: string; breakdown: string; start: string; end: string }) => Cell;

/** Cells of years and sums as they are held, or as plain as what was not held. */
const lookupIn = (plan: Plan, cells: readonly Cell[]): Lookup => {
  const held = new Map(cells.map((c) => [cellKey(c), c]));
  return (place) =>
    held.get(cellKey({ ...place, role: 'main' })) ??
    plainBlank(place, plan.members.get(place.unitId)?.length);
};

/** Every unit, breakdown and target. */
const grid = (plan: Plan, cellAt: Lookup): Cell[] =>
  plan.units.flatMap(({ id }) =>
    codesOf(plan).flatMap((breakdown) =>
      plan.targets.map(({ start, end }) => cellAt({ unitId: id, breakdown, start, end }))
    )
  );

function ownCells(plan: Plan, { own }: CellFile): Cell[] {
  const held = new Map<string, Cell[]>();
  const keyOf = (c: Pick<Cell, 'unitId' | 'breakdown'>) => `${c.unitId} ${c.breakdown}`;
  for (const c of unpackCells(own)) held.set(keyOf(c), [...(held.get(keyOf(c)) ?? []), c]);
  return plan.units.flatMap(({ id: unitId }) =>
    codesOf(plan).flatMap((breakdown) => {
      const blank = { unitId, breakdown, start: '', end: '' };
      const members = plan.members.get(unitId)?.length;
      return held.get(keyOf(blank)) ?? [plainBlank(blank, members)];
    })
  );
}

/** Part of a year that was not asked for, between those that were: the base year may lie apart. */
function isInGap(plan: Plan, { own }: CellFile): boolean {
  const [first, last] = [plan.targets[0]!.start, plan.targets.at(-1)!.end];
  const asked = new Set(plan.targets.map((t) => t.start.slice(0, 4)));
  if (asked.size === yearsWithin({ start: first, end: last }).length) return false;
  return unpackCells(own).some(
    (c) =>
      c.value !== null &&
      c.start > first &&
      c.end < last &&
      !asked.has(c.start.slice(0, 4)) &&
      (c.kind === 'part-year' || c.kind === 'point')
  );
}

/** Spans that one of the units reported, and what stands aside, within the time asked for. */
function besideYears(
  plan: Plan,
  file: CellFile,
  cells: readonly Cell[],
  catalogue: Catalogue
): Cell[] {
  const units = new Set(plan.units.map((u) => u.id));
  const codes = new Set(codesOf(plan));
  const involved = involvedIn(plan, catalogue);
  const [first, last] = [plan.targets[0]!.start, plan.targets.at(-1)!.end];
  const asked = new Set(
    Object.entries(file.spans).flatMap(([period, by]) =>
      Object.entries(by).some(
        ([code, ids]) => codes.has(code) && ids.some((id) => involved.has(id))
      )
        ? [period]
        : []
    )
  );
  return cells.filter((c) => {
    if (c.role === 'main' || !units.has(c.unitId) || !codes.has(c.breakdown)) return false;
    if (c.start === '') return plan.spec.years === null;
    if (c.start < first || c.end > last) return false;
    return c.role === 'aside' || (plan.baseYear === null && asked.has(`${c.start}/${c.end}`));
  });
}

/** Sums over several years, from those held or, where none is, from what is expected of the years. */
async function sumCells(plan: Plan, yearAt: Lookup, held: Held): Promise<Cell[] | null> {
  const sums = await held.sums();
  if (!sums || !plan.targets.every((t) => sums.ranges.includes(`${t.start}/${t.end}`))) return null;
  const kept = new Map(unpackCells(sums.cells).map((c) => [cellKey(c), c]));
  return grid(plan, (place) => {
    const found = kept.get(cellKey({ ...place, role: 'main' }));
    return found ?? expectedSum(yearsWithin(place).map((year) => yearAt({ ...place, ...year })));
  });
}

/** The calendar years of a range of whole years, first to last. */
export function yearsWithin({
  start,
  end
}: {
  start: string;
  end: string;
}): ReturnType<typeof spanPeriod>[] {
  const [from, to] = [Number(start.slice(0, 4)), Number(end.slice(0, 4))];
  return Array.from({ length: to - from + 1 }, (_, i) => spanPeriod(from + i, from + i));
}

async function cellsOf(plan: Plan, held: Held, catalogue: Catalogue): Promise<Cell[] | null> {
  const file = held.cells;
  if (plan.mode === 'own') return ownCells(plan, file);
  const { years } = file;
  const isHeld = (year: number) => years !== null && year >= years.from && year <= years.to;
  if (plan.targets.some((t) => !yearsWithin(t).every((y) => isHeld(Number(y.start.slice(0, 4))))))
    return null;
  const each = unpackCells(file.each);
  const yearAt = lookupIn(
    plan,
    each.filter((c) => c.role === 'main')
  );
  if (plan.targets.some((t) => yearOf(t) === null)) return sumCells(plan, yearAt, held);
  const main = grid(plan, yearAt);
  if (plan.mode === 'one') return main;
  if (isInGap(plan, file)) return null;
  return [...main, ...besideYears(plan, file, each, catalogue)];
}

/** The base year is shown when it lies inside the years asked for, except in a ranking of changes. */
function isShown(plan: Plan): (c: Cell) => boolean {
  const { years } = plan.spec;
  const base = plan.baseYear;
  if (base === null) return () => true;
  const within =
    plan.mode === 'one'
      ? plan.targets.length === 1
      : years === null || (base >= years.from && base <= years.to);
  return within ? () => true : (c) => c.start !== `${base}-01-01`;
}

type Line = Record<string, string | number | boolean | null>;

function toLine(
  plan: Plan,
  { cell: c, ranks, rank, group }: Placed,
  summaries: ReadonlyMap<string, Summary>
): Line {
  const summary = summaries.get(group);
  const isPlace = plan.spec.norm === 'rank';
  const isUnranked = isPlace && c.value !== null && !ranks;
  return {
    row_kind: 'cell',
    unit_id: c.unitId,
    breakdown: c.breakdown,
    p_start: c.start,
    p_end: c.end,
    p_kind: c.kind,
    p_basis: c.basis,
    years: c.years,
    value: isPlace ? (rank?.[0] ?? null) : c.value,
    raw_value: c.raw,
    bound: isPlace ? (rank && rank[0] !== rank[1] ? '≥' : '=') : c.bound,
    strict: !isPlace && c.strict,
    blank: isUnranked ? 'no_base' : c.blank,
    status: c.status,
    derivation: c.derivation,
    have: c.have,
    need: c.need,
    obs: '',
    best: rank?.[0] ?? null,
    worst: rank?.[1] ?? null,
    reported: summary?.reported ?? 0,
    expected: summary?.expected ?? 0,
    both_lists: c.bothLists,
    base_value: c.base?.value ?? null,
    base_bound: c.base?.bound ?? null,
    base_year: c.base?.year ?? null
  };
}

const earliest = (days: string[]): string => days.sort()[0] ?? '';

function toTotalLine(
  plan: Plan,
  { cells, ranks, reported, expected, total, bound }: Summary
): Line {
  const isSum = ranks && plan.addsOverUnits && plan.spec.norm === 'value' && !plan.nested;
  const known = plan.mode === 'own' ? cells.filter((c) => c.value !== null) : cells;
  return {
    row_kind: 'total',
    breakdown: cells[0]!.breakdown,
    p_start: earliest(known.map((c) => c.start)),
    p_end: earliest(known.map((c) => c.end)),
    value: isSum && reported > 0 ? total : null,
    bound,
    blank: !isSum ? 'overlap' : reported === 0 ? 'missing' : null,
    reported,
    expected
  };
}

/** Lines as the engine hands them back, by columns. */
function toAnswer(lines: readonly Line[]): Answer {
  const names = new Set(lines.flatMap((line) => Object.keys(line)));
  return {
    length: lines.length,
    values: Object.fromEntries([...names].map((name) => [name, lines.map((l) => l[name] ?? null)]))
  };
}

/**
 * Answers a plan from the cells that the engine gave at build for every unit that can be asked for:
 * a unit's cells do not depend on the others; its share, its place and the totals do and are made
 * here. Null where it cannot be exact. Of the way back to the files (`lineage`) it knows nothing.
 */
export async function answerFromCells(
  plan: Plan,
  held: Held,
  catalogue: Catalogue
): Promise<Result | null> {
  const cells = await cellsOf(plan, held, catalogue);
  if (!cells) return null;
  const divisors = plan.denominatorKind === null ? {} : await held.divisors();
  const { places, summaries } = toPlaces(plan, toNormed(plan, cells, { catalogue, divisors }));
  const wanted = isShown(plan);
  const lines = [
    ...places.filter((p) => wanted(p.cell)).map((p) => toLine(plan, p, summaries)),
    ...[...summaries.values()].map((s) => toTotalLine(plan, s))
  ];
  const rows = atOnce(toRows(plan, toAnswer(lines)));
  return { ...rows, warnings: toWarnings(plan, rows, catalogue) };
}
