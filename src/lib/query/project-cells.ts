import { atOnce } from '#lib/model/give-way.ts';
import {
  cellKey,
  plainBlank,
  unpackCells,
  type Cell,
  type CellFile,
  type SumFile
} from './answer-file-cells.ts';
import type { Catalogue } from './catalogue.ts';
import { timeShown, type Plan } from './plan.ts';
import { toLines } from './project-lines.ts';
import type { DivisorFile } from './project-norm.ts';
import { isPlain, toPlain } from './project-plain.ts';
import { toPlaces } from './project-places.ts';
import type { Result } from './result.ts';
import { toRows } from './to-result.ts';
import { unitsOf } from './units.ts';
import { toWarnings } from './warnings.ts';

/** What was answered at build of one measure, list of provinces and breakdown. */
export type Held = {
  cells: CellFile;
  /** Asked for only where a sum over years is. */
  sums: () => Promise<SumFile>;
  divisors: () => Promise<DivisorFile>;
  steps: Steps;
};

type Steps = ReturnType<typeof toSteps>;

/**
 * What few plans need beyond their cells, each a file of its own: sent for before the cells are
 * here. Null where a plan does without.
 */
export const toSteps = (plan: Plan) => ({
  sums: plan.targets.some((t) => yearOf(t.start) !== yearOf(t.end))
    ? import('./project-sums.ts')
    : null,
  regions: plan.members.size > 0 ? import('./project-regions.ts') : null,
  norms: isPlain(plan.spec) ? null : import('./project-norm.ts')
});

const codesOf = (plan: Plan): string[] =>
  plan.spec.by === 'state' ? plan.codes : ['', ...plan.codes];

export const yearOf = (day: string): number => Number(day.slice(0, 4));

/** Units whose cells are looked up: those shown, and the provinces of the regions shown. */
const countedIn = (plan: Plan): Set<string> =>
  new Set([
    ...plan.units.map((u) => u.id).filter((id) => !plan.members.has(id)),
    ...[...plan.members.values()].flat()
  ]);

/** The same, and all they were made of. */
function involvedIn(plan: Plan, catalogue: Catalogue): Set<string> {
  const ids = countedIn(plan);
  if (plan.spec.basis === '63') return ids;
  const old = catalogue.crosswalk.filter((c) => ids.has(c.newId)).map((c) => c.oldId);
  return new Set([...ids, ...old]);
}

type Place = Pick<Cell, 'unitId' | 'breakdown' | 'start' | 'end'>;
export type Lookup = (place: Place) => Cell;

/** Cells of years and sums as they are held, or as plain as what was not held. */
export function toLookup(cells: readonly Cell[], blankAt: Lookup): Lookup {
  const held = new Map(cells.map((c) => [cellKey(c), c]));
  return (place) => held.get(cellKey({ ...place, role: 'main' })) ?? blankAt(place);
}

/** The cell of whoever said nothing. */
export function toBlanks(plan: Plan, catalogue: Catalogue): Lookup {
  const units = unitsOf(catalogue, plan.pack);
  return (place) => plainBlank(units.get(place.unitId), place);
}

/** Every unit, breakdown and target. */
export const grid = (plan: Plan, cellAt: Lookup): Cell[] =>
  [...countedIn(plan)].flatMap((unitId) =>
    codesOf(plan).flatMap((breakdown) =>
      plan.targets.map(({ start, end }) => cellAt({ unitId, breakdown, start, end }))
    )
  );

function ownCells(plan: Plan, own: readonly Cell[], blankAt: Lookup): Cell[] {
  const held = new Map<string, Cell[]>();
  const keyOf = (c: Pick<Cell, 'unitId' | 'breakdown'>) => `${c.unitId} ${c.breakdown}`;
  for (const c of own) held.set(keyOf(c), [...(held.get(keyOf(c)) ?? []), c]);
  return [...countedIn(plan)].flatMap((unitId) =>
    codesOf(plan).flatMap((breakdown) => {
      const place = { unitId, breakdown, start: '', end: '' };
      return held.get(keyOf(place)) ?? [blankAt(place)];
    })
  );
}

/** Spans that one of the units reported, and what stands aside, within the time asked for. */
function besideYears(plan: Plan, { spans, each }: Opened, catalogue: Catalogue): Cell[] {
  const units = new Set(plan.units.map((u) => u.id));
  const codes = new Set(codesOf(plan));
  const involved = involvedIn(plan, catalogue);
  const within = timeShown(plan);
  const asked = new Set(
    Object.entries(spans).flatMap(([period, by]) =>
      Object.entries(by).some(
        ([code, ids]) => codes.has(code) && ids.some((id) => involved.has(id))
      )
        ? [period]
        : []
    )
  );
  const showsSpans = plan.baseYear === null && plan.spec.spans !== 'hide';
  return each.filter((c) => {
    if (c.role === 'main' || !units.has(c.unitId) || !codes.has(c.breakdown)) return false;
    if (c.start === '') return plan.spec.years === null;
    if (c.start < within.start || c.end > within.end) return false;
    return c.role === 'aside' || (showsSpans && asked.has(`${c.start}/${c.end}`));
  });
}

/** A file of cells, unpacked. */
type Opened = Pick<CellFile, 'spans'> & { each: Cell[]; own: Cell[] };

async function cellsOf(plan: Plan, held: Held, catalogue: Catalogue): Promise<Cell[] | null> {
  const { each, own, spans } = held.cells;
  const opened = { each: unpackCells(each), own: unpackCells(own), spans };
  const blankAt = toBlanks(plan, catalogue);
  if (plan.mode === 'own') return ownCells(plan, opened.own, blankAt);
  const yearAt = toLookup(opened.each, blankAt);
  if (held.steps.sums)
    return (await held.steps.sums).sumCells(plan, { yearAt, blankAt }, await held.sums());
  const main = grid(plan, yearAt);
  return plan.mode === 'one' ? main : [...main, ...besideYears(plan, opened, catalogue)];
}

/**
 * Answers a plan from the cells that the engine gave at build for every unit that can be asked for:
 * a unit's cells do not depend on the others; its share, its place, the totals and the sums of
 * regions do and are made here. Null for sums over years that are not held. Of the way back to the
 * files (`lineage`) it knows nothing.
 */
export async function answerFromCells(
  plan: Plan,
  held: Held,
  catalogue: Catalogue
): Promise<Result | null> {
  const cells = await cellsOf(plan, held, catalogue);
  if (!cells) return null;
  const { regions, norms } = held.steps;
  const shown = regions ? (await regions).withRegions(plan, cells) : cells;
  const divisors = plan.denominatorKind === null ? {} : await held.divisors();
  const normed = norms
    ? (await norms).toNormed(plan, shown, { catalogue, divisors })
    : toPlain(plan, shown);
  const rows = atOnce(toRows(plan, toLines(plan, toPlaces(plan, normed))));
  return { ...rows, warnings: toWarnings(plan, rows, catalogue) };
}
