import type { Measure } from '#lib/model/measure.ts';
import type { Pack, Reference } from '#lib/model/pack.ts';
import type { Unit } from '#lib/model/unit.ts';
import { asksOnePeriod, type Spec } from '#lib/spec/spec.ts';
import { reportsOf, settledByUnit, splitOf, type Figure } from './figures.ts';
import { merged } from './periods.ts';

/** The units, codes and years a spec means; the same catalogue facts the page has. */
export type Facts = {
  units: Unit[];
  codes: string[];
  years: { from: number; to: number } | null;
  baseYear: number | null;
  hasSpans: boolean;
  used: Record<string, number>;
};

/** Everything that cells are reckoned from. */
export type Ground = Facts & {
  spec: Spec;
  pack: Pack;
  reference: Reference;
  measure: Measure;
  /** The years asked for; null where no figure has any. */
  range: { from: number; to: number } | null;
  /** One period for all, as in a ranking. */
  asksOne: boolean;
  /** Every figure keeps the period it was reported for. */
  own: boolean;
  /** Codes of the breakdown, with '' for the whole where it is shown. */
  shownCodes: string[];
  /** What one unit reported, one figure a period and code. */
  reports: (id: string) => Figure[];
  /** Provinces a unit was made of; [] on the list that was reported. */
  formerOf: (id: string) => string[];
  /** Own and former provinces' figures, one a period and code. */
  placedOf: (id: string) => Figure[];
  /** Numbers that are known only in parts. */
  splitFigures: (id: string) => Figure[];
};

function statesOf(spec: Spec, measure: Measure): string[] {
  if (!measure.dimensions.includes('state')) return [];
  if (spec.states.length > 0) return spec.states;
  return spec.by === 'state' ? ['awarded', 'proposed', 'unknown'] : ['awarded'];
}

const keyOf = (f: Figure): string => `${f.start}/${f.end}/${f.code}`;

/** A unit's own figures before the sums of those it was made of, for one and the same period. */
function placed(mine: readonly Figure[], theirs: Figure[], of: number, adds: boolean): Figure[] {
  const sums = [...new Set(theirs.map(keyOf))].map((key) =>
    merged(
      theirs.filter((f) => keyOf(f) === key),
      of,
      adds
    )!
  );
  const best = new Map<string, Figure>();
  for (const f of [...mine, ...sums]) {
    const there = best.get(keyOf(f));
    if (!there || (there.value === null && f.value !== null)) best.set(keyOf(f), f);
  }
  return [...best.values()];
}

export function toGround(spec: Spec, pack: Pack, reference: Reference, facts: Facts): Ground {
  const measure = reference.measures.find((m) => m.id === spec.measure)!;
  const settled = settledByUnit(pack, measure);
  const rules = { measure, by: spec.by, states: statesOf(spec, measure), codes: facts.used };
  const reports = (id: string) => reportsOf(settled.get(id) ?? [], rules);
  const formerOf = (id: string) =>
    spec.basis === '63'
      ? []
      : reference.crosswalk.filter((c) => c.newId === id).map((c) => c.oldId);
  const asksOne = asksOnePeriod(spec.kind);
  const isBased = ['index', 'change', 'change-pct'].includes(spec.norm);
  const range = spec.years ?? facts.years;
  return {
    ...facts,
    spec,
    pack,
    reference,
    measure,
    range,
    asksOne,
    own: range === null || (asksOne && spec.years === null && !isBased),
    shownCodes: spec.by === 'state' ? facts.codes : ['', ...facts.codes],
    reports,
    formerOf,
    placedOf: (id) => {
      const former = formerOf(id);
      return placed(reports(id), former.flatMap(reports), former.length, measure.kind !== 'rate');
    },
    splitFigures: (id) =>
      [id, ...formerOf(id)].flatMap((u) =>
        (settled.get(u) ?? []).filter((f) => splitOf(f.dimensions) !== '' && f.value !== null)
      )
  };
}
