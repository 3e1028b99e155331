import type { State } from '#lib/model/observation.ts';
import type { Catalogue } from '#lib/query/catalogue.ts';
import {
  asksOnePeriod,
  needsAgainst,
  normaliseSpec,
  type Spec,
  type SpecInput
} from '#lib/spec/spec.ts';
import {
  againstOffers,
  basisOffers,
  byOffers,
  denominatorYears,
  holdingOf,
  kindOffers,
  normOffers,
  packOf,
  type Offer
} from './offers.ts';

const open = <T>(offers: readonly Offer<T>[], wanted: T, fallback: T): T =>
  offers.some((o) => o.value === wanted && o.reason === null) ? wanted : fallback;

/** The province on the basis: itself, its successor, or the only one it came from. */
export function toBasisId(id: string, basis: Spec['basis'], catalogue: Catalogue): string | null {
  const scheme = basis === '63' ? '63' : '34';
  const unit = catalogue.units.find((u) => u.id === id);
  if (!unit || unit.scheme === '' || unit.scheme === scheme) return id;
  if (scheme === '34') return catalogue.crosswalk.find((c) => c.oldId === id)?.newId ?? null;
  const old = catalogue.crosswalk.filter((c) => c.newId === id);
  return old.length === 1 ? old[0]!.oldId : null;
}

function fitYears(spec: Spec, before: Spec, catalogue: Catalogue): Spec['years'] {
  const holding = holdingOf(spec, catalogue);
  if (!holding?.years) return null;
  const { from, to } = holding.years;
  const latest = holding.wholeYears.at(-1) ?? null;
  const oneYear = asksOnePeriod(spec.kind);
  const wasOne = asksOnePeriod(before.kind);
  const isYearly = holding.wholeYears.length > 1 && !holding.hasUnstated;
  const clamped = spec.years && {
    from: Math.max(from, Math.min(to, spec.years.from)),
    to: Math.max(from, Math.min(to, spec.years.to))
  };
  const isOther = spec.measure !== before.measure || spec.pack !== before.pack;
  const hasYears = holding.wholeYears.some((y) => clamped && y >= clamped.from && y <= clamped.to);
  // The year of another measure is no wish: one that only has spans, or no dates, is shown as it is.
  if (oneYear && isOther && clamped && !hasYears)
    return isYearly && latest !== null ? { from: latest, to: latest } : null;
  if (oneYear && isYearly && latest !== null) {
    if (clamped === null) return { from: latest, to: latest };
    if (!wasOne) {
      const last = holding.wholeYears.findLast((y) => y <= clamped.to) ?? latest;
      return { from: last, to: last };
    }
  }
  if (!oneYear && wasOne && clamped && clamped.from === clamped.to) return holding.years;
  return clamped;
}

function fitUnits(spec: Spec, catalogue: Catalogue): Spec['units'] {
  const { units, basis } = spec;
  if (units.kind === 'list') {
    const ids = units.ids.flatMap((id) => toBasisId(id, basis, catalogue) ?? []);
    return ids.length > 0 ? { kind: 'list', ids } : { kind: 'all' };
  }
  if (units.kind === 'region') {
    const scheme = basis === '63' ? '63' : '34';
    return units.id.startsWith(`${scheme}:`) ? units : { kind: 'all' };
  }
  if (units.kind === 'under') {
    const held = packOf(spec, catalogue)?.units.some((u) => u.parentId === units.id);
    return held ? units : { kind: 'all' };
  }
  return units;
}

/** Nobody at the level of a province reports the measure: show whoever does. */
function fitLevel(spec: Spec, catalogue: Catalogue): Spec['units'] {
  const holding = holdingOf(spec, catalogue);
  const hasProvince = holding?.unitIds.some((id) => /^(63|34):/.test(id)) ?? false;
  if (spec.units.kind === 'all' && holding && holding.unitIds.length > 0 && !hasProvince)
    return { kind: 'any' };
  return spec.units.kind === 'any' && hasProvince ? { kind: 'all' } : spec.units;
}

/**
 * Nobody reports a whole: show the parts, by what tells most of them apart; of equals by the last,
 * since measures name their dimensions from levels to what is counted. A split stays that does as well.
 */
function fitParts(kept: Spec['by'], spec: Spec, catalogue: Catalogue): Spec['by'] {
  const holding = holdingOf(spec, catalogue);
  if (holding?.undivided !== false) return kept;
  const partsBy = (by: Spec['by']) => (by === '' ? 0 : (holding.codes[by]?.length ?? 0));
  const best = byOffers(spec, catalogue)
    .filter((o) => o.reason === null)
    .map((o) => o.value)
    .reduce((best, by) => (partsBy(by) > 0 && partsBy(by) >= partsBy(best) ? by : best), '');
  return partsBy(kept) > 0 && partsBy(kept) >= partsBy(best) ? kept : best;
}

/** The only states of a measure of which nothing was awarded; null where something was. */
function otherStates(spec: Spec, catalogue: Catalogue): State[] | null {
  const states = holdingOf(spec, catalogue)?.states ?? [];
  return states.length > 0 && !states.includes('awarded') ? states : null;
}

/** Nothing was awarded: show what there is, under its name, until a measure comes that has awards. */
function fitStates(
  spec: Spec,
  before: Spec,
  { isNew, catalogue }: { isNew: boolean; catalogue: Catalogue }
): State[] {
  const held = holdingOf(spec, catalogue)?.states ?? [];
  const wasBrought = isNew && otherStates(before, catalogue) !== null;
  const states = wasBrought ? [] : spec.states.filter((s) => held.includes(s));
  const only = isNew && states.length === 0 ? otherStates(spec, catalogue) : null;
  return only ? only.slice(0, 1) : states;
}

/** The second measure where the kind has one: the one chosen, else the first on the front page that fits. */
function fitAgainst(spec: Spec, catalogue: Catalogue): string {
  if (!needsAgainst(spec.kind)) return '';
  const offers = againstOffers(spec, catalogue);
  const open = offers.filter((o) => o.reason === null).map((o) => o.value);
  if (open.includes(spec.against)) return spec.against;
  const first = packOf(spec, catalogue)?.headlines.find((id) => open.includes(id));
  return first ?? open[0] ?? '';
}

/**
 * A person's change to one control, with the others brought along so that the comparison can be
 * answered. A link is never treated this way: what it asks and cannot get is refused with the reason.
 */
export function fitSpec(before: Spec, change: SpecInput, catalogue: Catalogue): Spec {
  let spec = normaliseSpec({ ...before, ...change });
  const pack = packOf(spec, catalogue);
  if (pack && !holdingOf(spec, catalogue)) {
    const subject = catalogue.measures.find((m) => m.id === spec.measure)?.subject;
    const sibling = pack.measures.find(
      (h) => catalogue.measures.find((m) => m.id === h.measureId)?.subject === subject
    );
    const measure = sibling?.measureId ?? pack.headlines[0] ?? pack.measures[0]?.measureId;
    if (measure) spec = { ...spec, measure };
  }
  const held = holdingOf(spec, catalogue);
  const isNew = change.measure !== undefined || change.pack !== undefined;
  const states = fitStates(spec, before, { isNew, catalogue });
  const keepsState = spec.by === 'state' && (held?.states.length ?? 0) > 1;
  const kept = keepsState ? 'state' : open(byOffers(spec, catalogue), spec.by, '');
  const by = isNew && kept !== 'state' ? fitParts(kept, spec, catalogue) : kept;
  spec = normaliseSpec({ ...spec, states, by });
  spec = { ...spec, kind: open(kindOffers(spec, catalogue), spec.kind, 'rank') };
  spec = { ...spec, years: fitYears(spec, before, catalogue) };
  spec = { ...spec, basis: open(basisOffers(spec, catalogue), spec.basis, '34') };
  spec = { ...spec, norm: open(normOffers(spec, catalogue), spec.norm, 'value') };
  if (isNew) spec = { ...spec, units: fitLevel(spec, catalogue) };
  spec = { ...spec, against: fitAgainst(spec, catalogue) };
  const years = denominatorYears(spec, spec.norm, catalogue);
  return normaliseSpec({
    ...spec,
    units: fitUnits(spec, catalogue),
    highlight: spec.highlight.flatMap((id) => toBasisId(id, spec.basis, catalogue) ?? []),
    mute: spec.mute.flatMap((id) => toBasisId(id, spec.basis, catalogue) ?? []),
    denominatorYear: years.includes(spec.denominatorYear ?? -1) ? spec.denominatorYear : null,
    baseYear: /^(index|change)/.test(spec.norm) ? spec.baseYear : null
  });
}
