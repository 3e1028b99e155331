import { DIMENSIONS, type Observation } from '#lib/model/observation.ts';
import { sumBound, BOUND_OF, type Bound, type Qualifier } from '#lib/model/bound.ts';
import type { Measure } from '#lib/model/measure.ts';
import { schemeOn, type CrosswalkRow, type Unit } from '#lib/model/unit.ts';
import { clean } from './digits.ts';
import { groupBy } from './group.ts';

/** Two levels of one pack: what units report themselves, and what the units below them add up to. */
export type Levels = { own: Observation[]; rollUp: Observation[] };

type Known = {
  units: readonly Unit[];
  crosswalk: readonly CrosswalkRow[];
  measures: readonly Measure[];
};

const QUALIFIER: Record<Bound, Qualifier> = {
  '=': 'exact',
  '≥': 'at_least',
  '≤': 'at_most',
  '≈': 'about'
};

const keyOf = (o: Observation, unitId: string): string =>
  [unitId, o.measureId, o.periodStart, o.periodEnd, ...DIMENSIONS.map((d) => o.dimensions[d])].join(
    '|'
  );

/** Those of one key as one row: the sum, ≥ unless every unit that could report did. */
function toSum(rows: readonly Observation[], unitId: string, expected: number): Observation {
  const first = rows[0]!;
  const outside = rows.filter((o) => o.status === 'not_applicable').length;
  const valued = rows.filter((o) => o.value !== null);
  const bounds = valued.map((o) => BOUND_OF[o.qualifier].bound);
  const isWhole = valued.length >= expected - outside;
  const bound = sumBound(isWhole ? bounds : [...bounds, '≥']);
  const none = valued.length === 0;
  return {
    ...first,
    id: `sum ${first.id}`,
    unitId,
    value: none ? null : clean(valued.reduce((sum, o) => sum + o.value!, 0)),
    qualifier: none ? 'exact' : QUALIFIER[bound],
    status: none ? 'missing' : 'derived',
    partOf: '',
    arithmetic: valued.map((o) => String(o.value)).join(' + '),
    note: ''
  };
}

/** One row for each unit below and key; rows given twice count once, contradicting ones not at all. */
function once(rows: readonly Observation[]): Observation[] {
  return [...groupBy(rows, (o) => o.unitId).values()].map((same) =>
    new Set(same.map((o) => `${o.value} ${o.qualifier}`)).size === 1
      ? same[0]!
      : { ...same[0]!, value: null, qualifier: 'exact', status: 'missing' }
  );
}

/**
 * Takes a pack's rows apart into the own reports of units that have others below them, of measures
 * that those others report too, and the sum of what they report. A unit under a former province is under its heir where the heir
 * reports, or the period is of the new list. "Of which" rows and rates are not added.
 */
export function toLevels(rows: readonly Observation[], known: Known): Levels {
  const units = new Map(known.units.map((u) => [u.id, u]));
  const heirs = new Map(known.crosswalk.map((c) => [c.oldId, c.newId]));
  const rates = new Set(known.measures.filter((m) => m.kind === 'rate').map((m) => m.id));
  const speaking = new Set(rows.map((o) => o.unitId));
  // Provinces are never added up to the country here: two lists of them hold in one year.
  const below = known.units.filter(
    (u) => u.scheme === '' && u.parentId !== '' && speaking.has(u.id)
  );
  const added = new Set(below.map((u) => u.id));
  const parents = new Set(below.flatMap((u) => [u.parentId, heirs.get(u.parentId) ?? u.parentId]));
  const plain = rows.filter((o) => o.partOf === '' && !rates.has(o.measureId));
  const own = plain.filter((o) => parents.has(o.unitId));
  const reported = new Set(own.map((o) => keyOf(o, o.unitId)));
  const above = (o: Observation): string | null => {
    if (!added.has(o.unitId)) return null;
    const { parentId } = units.get(o.unitId)!;
    const heir = heirs.get(parentId);
    if (heir === undefined) return parentId;
    const isNew = schemeOn(o.periodEnd ?? '') === '34';
    const [first, second] = isNew ? [heir, parentId] : [parentId, heir];
    return !reported.has(keyOf(o, first)) && reported.has(keyOf(o, second)) ? second : first;
  };
  const childrenOf = (id: string): number =>
    below.filter((u) => u.parentId === id || heirs.get(u.parentId) === id).length;
  const counts = new Map([...parents].map((id) => [id, childrenOf(id)]));
  const former = groupBy(known.crosswalk, (c) => c.newId);
  const isWhole = (id: string): boolean =>
    below.some((u) => u.parentId === id) ||
    (former.get(id) ?? []).every((c) => below.some((u) => u.parentId === c.oldId));
  const groups = groupBy(
    plain.filter((o) => above(o) !== null),
    (o) => keyOf(o, above(o)!)
  );
  const rollUp = [...groups.values()].map((group) => {
    const unitId = above(group[0]!)!;
    const missingKin = isWhole(unitId) ? 0 : 1;
    return toSum(once(group), unitId, counts.get(unitId)! + missingKin);
  });
  const measures = new Set(rollUp.map((o) => o.measureId));
  return { own: own.filter((o) => measures.has(o.measureId)), rollUp };
}
