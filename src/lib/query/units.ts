import type { Unit } from '#lib/model/unit.ts';
import type { Spec } from '#lib/spec/spec.ts';
import type { Catalogue, PackHolding } from './catalogue.ts';
import type { Refusal } from './result.ts';

/** All units a pack may speak of: the provinces of both lists and its own. */
export function unitsOf(catalogue: Catalogue, pack: PackHolding): Map<string, Unit> {
  return new Map([...catalogue.units, ...pack.units].map((u) => [u.id, u]));
}

type Shown =
  | {
      units: Unit[];
      /** Provinces whose figures make up each region shown, on the list of the basis; by region id. */
      members: Map<string, string[]>;
      /** Some unit shown stands above another one shown. */
      nested: boolean;
      refused: null;
    }
  | { units: null; refused: Refusal };

const refuse = (code: Refusal['code'], details?: Refusal['details']): Shown => ({
  units: null,
  refused: { code, details }
});

/** How many provinces of the 63 went into each of the 34. */
function predecessorCount(catalogue: Catalogue): Map<string, number> {
  const count = new Map<string, number>();
  for (const { newId } of catalogue.crosswalk) count.set(newId, (count.get(newId) ?? 0) + 1);
  return count;
}

/**
 * Takes a province to the list of the basis: old → new always; new → old only where the province
 * did not change, since a merged figure cannot be split. Other units stay as they are.
 */
function toBasis(unit: Unit, spec: Spec, catalogue: Catalogue): string | null {
  const wanted = spec.basis === '63' ? '63' : '34';
  if (unit.scheme === '' || unit.scheme === wanted) return unit.id;
  if (wanted === '34') return catalogue.crosswalk.find((c) => c.oldId === unit.id)?.newId ?? null;
  const old = catalogue.crosswalk.filter((c) => c.newId === unit.id);
  return old.length === 1 ? old[0]!.oldId : null;
}

function idsOf(
  spec: Spec,
  catalogue: Catalogue,
  pack: PackHolding,
  known: Map<string, Unit>
): string[] {
  const scheme = spec.basis === '63' ? '63' : '34';
  const provinces = pack.provinceIds[scheme];
  switch (spec.units.kind) {
    case 'all':
      return provinces;
    case 'any':
      return pack.measures.find((m) => m.measureId === spec.measure)?.unitIds ?? [];
    case 'list':
      return spec.units.ids;
    case 'region': {
      const region = spec.units.id;
      if (known.get(region)?.level === 'region' && known.get(region)!.scheme !== scheme) return [];
      return provinces.filter((id) => known.get(id)?.regionId === region);
    }
    case 'under': {
      const parent = known.get(spec.units.id);
      const family = parent ? [parent.id, ...relatives(parent, catalogue)] : [spec.units.id];
      return [...known.values()].filter((u) => family.includes(u.parentId)).map((u) => u.id);
    }
  }
}

type Crosswalk = Catalogue['crosswalk'];

/** Asked for each of thousands of units, so each crosswalk is gone through once. */
const counterparts = new WeakMap<Crosswalk, Map<string, string[]>>();

function counterpartsOf(crosswalk: Crosswalk): Map<string, string[]> {
  const known = counterparts.get(crosswalk);
  if (known) return known;
  const found = new Map<string, string[]>();
  const add = (id: string, other: string) => found.set(id, [...(found.get(id) ?? []), other]);
  for (const { oldId, newId } of crosswalk) {
    add(newId, oldId);
    add(oldId, newId);
  }
  counterparts.set(crosswalk, found);
  return found;
}

/** The same province on the other list; its subordinate units may hang under either. */
export const relatives = (unit: Unit, catalogue: Pick<Catalogue, 'crosswalk'>): readonly string[] =>
  counterpartsOf(catalogue.crosswalk).get(unit.id) ?? [];

/** The units of a comparison, in official order, each once; or why they cannot be shown. */
export function toShownUnits(spec: Spec, catalogue: Catalogue, pack: PackHolding): Shown {
  const known = unitsOf(catalogue, pack);
  const predecessors = predecessorCount(catalogue);
  const shown = new Map<string, Unit>();
  for (const id of idsOf(spec, catalogue, pack, known)) {
    const unit = known.get(id);
    if (!unit) return refuse('unknown_unit', { unit: id });
    const there = toBasis(unit, spec, catalogue);
    if (unit.level === 'region' && unit.scheme !== (spec.basis === '63' ? '63' : '34'))
      return refuse('other_regions', { unit: id });
    if (there === null) {
      // Whoever reports is taken as they are; a province asked for by name must not vanish silently.
      if (spec.units.kind !== 'list') continue;
      return refuse('no_split', { unit: id });
    }
    const onBasis = known.get(there)!;
    if (spec.basis === 'unchanged' && onBasis.scheme === '34' && predecessors.get(there) !== 1)
      continue;
    shown.set(there, onBasis);
  }
  const units = [...shown.values()].sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1));
  if (units.length === 0 && isOtherRegion(spec, known))
    return refuse('other_regions', { unit: spec.units.kind === 'region' ? spec.units.id : '' });
  const members = new Map(
    units.filter((u) => u.level === 'region').map((r) => [r.id, membersOf(r, spec, catalogue)])
  );
  return { units, members, nested: hasNested(units, known, catalogue), refused: null };
}

/** Regions were drawn anew with the 34; those of the other list are made of other provinces. */
const isOtherRegion = (spec: Spec, known: Map<string, Unit>): boolean =>
  spec.units.kind === 'region' &&
  known.get(spec.units.id)?.level === 'region' &&
  known.get(spec.units.id)!.scheme !== (spec.basis === '63' ? '63' : '34');

/** All provinces of a region, whether or not they appear in the pack: its sum needs every one of them. */
function membersOf(region: Unit, spec: Spec, catalogue: Catalogue): string[] {
  const predecessors = predecessorCount(catalogue);
  return catalogue.units
    .filter((u) => u.level === 'province' && u.regionId === region.id)
    .map((u) => u.id)
    .filter((id) => spec.basis !== 'unchanged' || predecessors.get(id) === 1);
}

/** The units above a unit, nearest first, on either list of provinces. */
export function ancestorsOf(
  unit: Unit,
  known: ReadonlyMap<string, Unit>,
  catalogue: Pick<Catalogue, 'crosswalk'>
): Set<string> {
  const above = new Set<string>();
  const climb = (id: string): void => {
    const parent = known.get(id);
    if (!parent || above.has(id)) return;
    above.add(id);
    for (const other of relatives(parent, catalogue)) above.add(other);
    climb(parent.parentId);
  };
  climb(unit.parentId);
  return above;
}

const hasNested = (
  units: readonly Unit[],
  known: ReadonlyMap<string, Unit>,
  catalogue: Catalogue
): boolean => {
  const ids = new Set(units.map((u) => u.id));
  // Provinces of one list hang side by side under the country.
  if (!ids.has('vn') && units.every((u) => u.level === 'province' || u.level === 'region'))
    return false;
  // Those of one parent have the same units above them.
  const parents = new Map(units.map((u) => [u.parentId, u]));
  return [...parents.values()].some((u) =>
    [...ancestorsOf(u, known, catalogue)].some((id) => ids.has(id))
  );
};
