import { atOnce, createPause, inTurns } from '#lib/model/give-way.ts';
import { DIMENSIONS, SUBJECTS, type Observation, type State } from '#lib/model/observation.ts';
import type { Pack, Reference } from '#lib/model/pack.ts';
import type { Denominator, Scheme, Unit } from '#lib/model/unit.ts';
import type { Catalogue, MeasureHolding, PackHolding } from './catalogue.ts';
import { Tallies, type Tally } from './tally.ts';

const unique = <T>(values: Iterable<T>): T[] => [...new Set(values)];

function holdingOf(
  measureId: string,
  tally: Tally,
  tallies: Tallies,
  hasState: boolean
): MeasureHolding {
  const codes: MeasureHolding['codes'] = {};
  for (const d of DIMENSIONS) {
    const used = tally.codes.get(d);
    if (used) codes[d] = [...used].sort();
  }
  const states = hasState
    ? unique([...tally.states].map((s) => (s || 'unknown') as State)).sort()
    : [];
  return {
    measureId,
    rows: tally.rows,
    undivided: tally.undivided,
    dimensions: [
      ...(states.length > 0 ? (['state'] as const) : []),
      ...DIMENSIONS.filter((d) => codes[d])
    ],
    codes,
    states,
    years: tally.years,
    wholeYears: tally.wholeYears,
    unitIds: tallies.namesOf(tally.units).sort(),
    hasSpans: tally.hasSpans,
    hasPartYears: tally.hasPartYears,
    hasUnstated: tally.hasUnstated,
    partRows: tally.partRows
  };
}

/** The provinces that could report: all of a list, or those that appear in the pack. */
function provincesOf(
  pack: Pack,
  reference: Reference,
  scheme: Scheme,
  seen: ReadonlySet<string>
): string[] {
  const provinces = reference.units
    .filter((u) => u.level === 'province' && u.scheme === scheme)
    .sort((a, b) => a.order - b.order);
  if (pack.info.frame === 'all') return provinces.map((u) => u.id);
  const heirs = new Map<string, string[]>();
  for (const { oldId, newId } of reference.crosswalk)
    heirs.set(newId, [...(heirs.get(newId) ?? []), oldId]);
  const appears = (u: Unit): boolean =>
    seen.has(u.id) ||
    (scheme === '34'
      ? (heirs.get(u.id) ?? []).some((id) => seen.has(id))
      : [...heirs].some(([newId, old]) => old.length === 1 && old[0] === u.id && seen.has(newId)));
  return provinces.filter(appears).map((u) => u.id);
}

function denominatorsOf(pack: Pack, reference: Reference): PackHolding['denominators'] {
  const groups = new Map<string, Denominator & { scheme: string; years: Set<number> }>();
  const held = [...reference.denominators, ...pack.denominators];
  const wanted = new Set(held.map((d) => d.unitId));
  const schemeOf = new Map<string, string>();
  for (const list of [reference.units, pack.units])
    for (const u of list) if (wanted.has(u.id)) schemeOf.set(u.id, u.scheme);
  for (const d of held) {
    const scheme = schemeOf.get(d.unitId) ?? '';
    const key = `${d.kind} ${scheme} ${d.nameVi}`;
    let group = groups.get(key);
    if (!group) groups.set(key, (group = { ...d, scheme, years: new Set() }));
    group.years.add(d.year);
  }
  return [...groups.values()].map(({ kind, scheme, years, nameVi, nameEn }) => ({
    kind,
    scheme,
    years: [...years].sort(),
    nameVi,
    nameEn
  }));
}

/** One measure per subject: of those the pack has, the one with the lowest headline number. */
function headlinesOf(reference: Reference, has: ReadonlySet<string>): string[] {
  return SUBJECTS.flatMap((subject) =>
    reference.measures
      .filter((m) => m.subject === subject && m.headline > 0 && has.has(m.id))
      .sort((a, b) => a.headline - b.headline)
      .slice(0, 1)
      .map((m) => m.id)
  ).slice(0, 4);
}

type Shipped = PackHolding['shipped'];

function* talliesOf(pack: Pack): Generator<void, Tallies> {
  const byMeasure = new Map<string, Observation[]>();
  for (const o of pack.observations) {
    const rows = byMeasure.get(o.measureId);
    if (rows) rows.push(o);
    else byMeasure.set(o.measureId, [o]);
  }
  yield;
  const tallies = new Tallies(pack.observations, pack.lots ?? []);
  yield;
  for (const [measureId, rows] of byMeasure) yield* tallies.addRows(measureId, rows);
  return tallies;
}

function* holdingFrom(
  pack: Pack,
  reference: Reference,
  tallies: Tallies,
  shipped: Shipped
): Generator<void, PackHolding> {
  const { seen } = tallies;
  yield;
  const met = [...tallies.byMeasure].flatMap(([id, tally]) => (tally.rows > 0 ? [id] : []));
  const measures: MeasureHolding[] = [];
  for (const m of reference.measures) {
    const tally = tallies.byMeasure.get(m.id);
    if (!tally || tally.rows === 0) continue;
    measures.push(holdingOf(m.id, tally, tallies, m.dimensions.includes('state')));
    yield;
  }
  const denominators = denominatorsOf(pack, reference);
  yield;
  return {
    info: pack.info,
    sources: pack.sources,
    units: pack.units,
    provinceIds: {
      '63': provincesOf(pack, reference, '63', seen),
      '34': provincesOf(pack, reference, '34', seen)
    },
    measures,
    headlines: headlinesOf(reference, new Set(met)),
    denominators,
    ...(pack.annotations ? { annotations: pack.annotations } : {}),
    shipped
  };
}

/**
 * What one pack holds. `shipped` are the files its tables come in; none for a pack a person brought.
 * A pack with lots needs `toHoldingWithLots`.
 */
export function toHolding(pack: Pack, reference: Reference, shipped: Shipped = []): PackHolding {
  if (pack.lots && pack.lots.length > 0) throw new Error('invalid pack: lots take their time');
  return atOnce(holdingFrom(pack, reference, atOnce(talliesOf(pack)), shipped));
}

/** The same for a pack with lots or without, giving way to others while it goes over them. */
export async function toHoldingWithLots(pack: Pack, reference: Reference): Promise<PackHolding> {
  const tallies = await inTurns(talliesOf(pack));
  const pause = createPause();
  for (const lot of pack.lots ?? []) {
    await tallies.addLot(lot);
    await pause();
  }
  return inTurns(holdingFrom(pack, reference, tallies, []));
}

/** The catalogue of a reference and its packs. */
export const toCatalogue = (reference: Reference, packs: readonly PackHolding[]): Catalogue => ({
  units: reference.units,
  aliases: reference.aliases,
  crosswalk: reference.crosswalk,
  measures: reference.measures,
  codes: reference.codes,
  unitsOfMeasure: reference.unitsOfMeasure,
  packs: [...packs]
});
