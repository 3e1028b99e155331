import { DIMENSIONS, SUBJECTS, type Observation, type State } from '#lib/model/observation.ts';
import type { Pack, Reference } from '#lib/model/pack.ts';
import { endYear, periodKind, startYear } from '#lib/model/period.ts';
import type { Scheme, Unit } from '#lib/model/unit.ts';
import { isPart } from './tables.ts';
import type { Catalogue, MeasureHolding, PackHolding } from './catalogue.ts';

const unique = <T>(values: Iterable<T>): T[] => [...new Set(values)];

/** A year that only a few units report whole is not one to open a page on. */
function wholeYearsOf(rows: readonly Observation[]): number[] {
  const units = new Map<number, Set<string>>();
  for (const o of rows) {
    if (o.value === null || o.periodStart === null || o.periodEnd === null) continue;
    const period = { start: o.periodStart, end: o.periodEnd };
    if (periodKind(period) !== 'year') continue;
    const year = startYear(period);
    units.set(year, (units.get(year) ?? new Set()).add(o.unitId));
  }
  const best = Math.max(0, ...[...units.values()].map((ids) => ids.size));
  return [...units].flatMap(([year, ids]) => (ids.size * 2 >= best ? [year] : [])).sort();
}

function holdingOf(
  measureId: string,
  rows: readonly Observation[],
  hasState: boolean
): MeasureHolding {
  const byId = new Map(rows.map((o) => [o.id, o]));
  const dated = rows.filter((o) => o.periodStart !== null && o.periodEnd !== null);
  const periods = dated.map((o) => ({ start: o.periodStart!, end: o.periodEnd! }));
  const kinds = periods.map(periodKind);
  const codes: MeasureHolding['codes'] = {};
  for (const d of DIMENSIONS) {
    if (d === 'state') continue;
    const used = unique(rows.map((o) => o.dimensions[d]).filter(Boolean)).sort();
    if (used.length > 0) codes[d] = used;
  }
  const states = hasState
    ? unique(rows.map((o) => (o.dimensions.state || 'unknown') as State)).sort()
    : [];
  return {
    measureId,
    rows: rows.length,
    undivided: rows.some(
      (o) => o.value !== null && DIMENSIONS.every((d) => d === 'state' || o.dimensions[d] === '')
    ),
    dimensions: [
      ...(states.length > 0 ? (['state'] as const) : []),
      ...DIMENSIONS.filter((d) => codes[d])
    ],
    codes,
    states,
    years:
      periods.length > 0
        ? { from: Math.min(...periods.map(startYear)), to: Math.max(...periods.map(endYear)) }
        : null,
    wholeYears: wholeYearsOf(rows),
    unitIds: unique(rows.filter((o) => o.value !== null).map((o) => o.unitId)).sort(),
    hasSpans: kinds.includes('span'),
    hasPartYears: kinds.includes('part-year'),
    hasUnstated: dated.length < rows.length,
    partRows: rows.filter((o) => o.partOf !== '' && isPart(o, byId.get(o.partOf))).length
  };
}

/** The provinces that could report: all of a list, or those that appear in the pack. */
function provincesOf(pack: Pack, reference: Reference, scheme: Scheme): string[] {
  const provinces = reference.units
    .filter((u) => u.level === 'province' && u.scheme === scheme)
    .sort((a, b) => a.order - b.order);
  if (pack.info.frame === 'all') return provinces.map((u) => u.id);
  const seen = new Set(pack.observations.map((o) => o.unitId));
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
  const groups = new Map<string, PackHolding['denominators'][number]>();
  const schemeOf = new Map([...reference.units, ...pack.units].map((u) => [u.id, u.scheme]));
  for (const d of [...reference.denominators, ...pack.denominators]) {
    const scheme = schemeOf.get(d.unitId) ?? '';
    const key = `${d.kind} ${scheme} ${d.nameVi}`;
    const group = groups.get(key) ?? {
      kind: d.kind,
      scheme,
      years: [],
      nameVi: d.nameVi,
      nameEn: d.nameEn
    };
    groups.set(key, { ...group, years: unique([...group.years, d.year]).sort() });
  }
  return [...groups.values()];
}

/** One measure per subject: of those the pack has, the one with the lowest headline number. */
function headlinesOf(pack: Pack, reference: Reference): string[] {
  const has = new Set(pack.observations.map((o) => o.measureId));
  return SUBJECTS.flatMap((subject) =>
    reference.measures
      .filter((m) => m.subject === subject && m.headline > 0 && has.has(m.id))
      .sort((a, b) => a.headline - b.headline)
      .slice(0, 1)
      .map((m) => m.id)
  ).slice(0, 4);
}

/** What one pack holds. `shipped` are the files its tables come in; none for a pack a person brought. */
export function toHolding(
  pack: Pack,
  reference: Reference,
  shipped: PackHolding['shipped'] = []
): PackHolding {
  const byMeasure = new Map<string, Observation[]>();
  for (const o of pack.observations) {
    const rows = byMeasure.get(o.measureId);
    if (rows) rows.push(o);
    else byMeasure.set(o.measureId, [o]);
  }
  return {
    info: pack.info,
    sources: pack.sources,
    units: pack.units,
    provinceIds: {
      '63': provincesOf(pack, reference, '63'),
      '34': provincesOf(pack, reference, '34')
    },
    measures: reference.measures.flatMap((m) => {
      const rows = byMeasure.get(m.id);
      return rows ? [holdingOf(m.id, rows, m.dimensions.includes('state'))] : [];
    }),
    headlines: headlinesOf(pack, reference),
    denominators: denominatorsOf(pack, reference),
    shipped
  };
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
