import type { Bound } from '#lib/model/bound.ts';
import type { Unit } from '#lib/model/unit.ts';
import { normaliseSpec } from '#lib/spec/spec.ts';
import { ask, type Run } from './ask.ts';
import type { Catalogue, PackHolding } from './catalogue.ts';
import type { Result, ResultRow } from './result.ts';
import { relatives } from './units.ts';

/**
 * A unit's own report, the roll-up of the units right below it, and own less roll-up. The roll-up
 * is ≥ until all of them reported; null where there is no figure. Never added to one another.
 */
export type Hierarchy = {
  own: number | null;
  ownBound: Bound;
  rollUp: number | null;
  rollUpBound: Bound;
  difference: number | null;
  differenceBound: Bound;
  /** Units below with a figure, of those that could have one. */
  reported: number;
  expected: number;
};

const MARKS = ['≈', '≥', '≤'] as const;

/** Marks of several figures together; a reader is shown one, or ≈ for several. */
const toBound = (marks: ReadonlySet<string>): Bound => {
  const held = MARKS.filter((m) => marks.has(m));
  return held.length === 0 ? '=' : held.length === 1 ? held[0]! : '≈';
};

const FLIPPED: Record<Bound, Bound> = { '=': '=', '≈': '≈', '≥': '≤', '≤': '≥' };

const clean = (n: number): number => Number(n.toPrecision(15));

const cellKey = (r: Pick<ResultRow, 'unitId' | 'periodStart' | 'periodEnd' | 'breakdown'>) =>
  `${r.unitId} ${r.periodStart}/${r.periodEnd} ${r.breakdown}`;

const isOutside = (r: ResultRow): boolean =>
  r.blank === 'not_applicable' || r.blank === 'not_in_being';

/** The pack's units right below a unit; those under a former province are under its heir too. */
export function unitsBelow(
  unit: Unit,
  pack: PackHolding | undefined,
  catalogue: Catalogue
): Unit[] {
  const family = [unit.id, ...relatives(unit, catalogue)];
  return pack?.units.filter((u) => family.includes(u.parentId)) ?? [];
}

function childrenOf(result: Result, catalogue: Catalogue): Map<string, Unit[]> {
  const pack = catalogue.packs.find((p) => p.info.id === result.spec.pack);
  const children = new Map<string, Unit[]>();
  for (const unit of result.units) {
    const below = unitsBelow(unit, pack, catalogue);
    if (below.length > 0) children.set(unit.id, below);
  }
  return children;
}

/** A merged province is only rolled up when units of each former one are known. */
function isWhole(unit: Unit, below: readonly Unit[], catalogue: Catalogue): boolean {
  if (below.some((u) => u.parentId === unit.id)) return true;
  const parents = new Set(below.map((u) => u.parentId));
  const former = catalogue.crosswalk.filter((c) => c.newId === unit.id);
  return former.every((c) => parents.has(c.oldId));
}

function reconcile(own: ResultRow, below: readonly ResultRow[], count: number, whole: boolean) {
  const outside = below.filter(isOutside).length;
  const valued = below.filter((r) => r.value !== null);
  const expected = count - outside;
  const marks = new Set<string>(valued.map((r) => r.bound));
  if (valued.length < expected || !whole) marks.add('≥');
  const rollUp = valued.length === 0 ? null : clean(valued.reduce((sum, r) => sum + r.value!, 0));
  const rollUpBound = rollUp === null ? '=' : toBound(marks);
  const flipped = [...marks].map((m) => FLIPPED[m as Bound]);
  const difference = own.value === null || rollUp === null ? null : clean(own.value - rollUp);
  return {
    own: own.value,
    ownBound: own.bound,
    rollUp,
    rollUpBound,
    difference,
    differenceBound: difference === null ? '=' : toBound(new Set([own.bound, ...flipped])),
    reported: valued.length,
    expected
  } satisfies Hierarchy;
}

type Rows = Pick<Result, 'rows'>;

/**
 * Reconciliation for the rows of a result, by row index, from the figures as reported: `own` of the
 * units shown, `below` of every unit under them. Rows of units with nobody below are left out.
 */
export function toHierarchy(
  result: Result,
  own: Rows,
  below: Rows,
  catalogue: Catalogue
): Map<number, Hierarchy> {
  const found = new Map<number, Hierarchy>();
  const measure = catalogue.measures.find((m) => m.id === result.spec.measure);
  if (result.refused || measure?.kind === 'rate') return found;
  const children = childrenOf(result, catalogue);
  const ownRows = new Map(own.rows.map((r) => [cellKey(r), r]));
  const childRows = new Map(below.rows.map((r) => [cellKey(r), r]));
  result.rows.forEach((row, i) => {
    const units = children.get(row.unitId);
    const reported = ownRows.get(cellKey(row));
    if (!units || !reported) return;
    const rows = units.flatMap((u) => childRows.get(cellKey({ ...row, unitId: u.id })) ?? []);
    const unit = result.units.find((u) => u.id === row.unitId)!;
    found.set(i, reconcile(reported, rows, units.length, isWhole(unit, units, catalogue)));
  });
  return found;
}

/**
 * The same, asked of the engine; empty when the pack knows no unit below those shown, or the measure
 * does not add. Figures are as reported, whatever the norm.
 */
export async function askHierarchy(
  result: Result,
  catalogue: Catalogue,
  run: Run
): Promise<Map<number, Hierarchy>> {
  const measure = catalogue.measures.find((m) => m.id === result.spec.measure);
  const children = childrenOf(result, catalogue);
  if (result.refused || measure?.kind === 'rate' || children.size === 0) return new Map();
  const plain = normaliseSpec({
    ...result.spec,
    against: '',
    norm: 'value',
    spans: 'draw',
    highlight: []
  });
  const ids = [...children.values()].flat().map((u) => u.id);
  const own = await ask(plain, catalogue, run);
  const below = await ask({ ...plain, units: { kind: 'list', ids } }, catalogue, run);
  return toHierarchy(result, own, below, catalogue);
}
