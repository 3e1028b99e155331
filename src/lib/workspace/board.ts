import type { Bound } from '#lib/model/bound.ts';
import type { BlankReason } from '#lib/model/observation.ts';
import type { Unit } from '#lib/model/unit.ts';
import type { Catalogue } from '#lib/query/catalogue.ts';
import type { Result } from '#lib/query/result.ts';
import { asksOnePeriod, normaliseSpec, type Spec, type UnitSet } from '#lib/spec/spec.ts';
import { holdingOf, packOf } from './offers.ts';

/** One unit of the picker; `value` is the plotted one, `other` that of a second measure. */
export type BoardRow = {
  id: string;
  nameVi: string;
  nameEn: string;
  regionId: string;
  value: number | null;
  bound: Bound;
  blank: BlankReason | null;
  other: number | null;
  otherBound: Bound;
};

export const BOARD_SORTS = ['value', 'other', 'official', 'name'] as const;
export type BoardSort = (typeof BOARD_SORTS)[number];

const schemeOf = (spec: Spec) => (spec.basis === '63' ? '63' : '34');

/** The provinces of the spec's list, in official order. */
export const provincesOf = (spec: Spec, catalogue: Catalogue): Unit[] => {
  const ids = new Set(packOf(spec, catalogue)?.provinceIds[schemeOf(spec)]);
  return catalogue.units.filter((u) => u.level === 'province' && ids.has(u.id));
};

/** The last whole year inside a range; null when there is none. */
function lastYear(spec: Spec, catalogue: Catalogue): number | null {
  const { years } = spec;
  const whole = holdingOf(spec, catalogue)?.wholeYears ?? [];
  return whole.findLast((y) => years === null || (y >= years.from && y <= years.to)) ?? null;
}

/**
 * The ranking that gives every unit its plotted value: the spec over all units, undivided, of the
 * period shown; for kinds that show many years, of the last whole one among them.
 */
export function plottedSpec(spec: Spec, catalogue: Catalogue): Spec {
  const held = holdingOf(spec, catalogue);
  const last = asksOnePeriod(spec.kind) && spec.years !== null ? null : lastYear(spec, catalogue);
  const provinces = new Set(provincesOf(spec, catalogue).map((u) => u.id));
  const { units } = spec;
  const isOwn =
    units.kind === 'any' || (units.kind === 'list' && units.ids.some((id) => !provinces.has(id)));
  const needsBase = /^(index|change)/.test(spec.norm);
  return normaliseSpec({
    ...spec,
    units: isOwn ? { kind: 'any' } : units.kind === 'under' ? units : { kind: 'all' },
    kind: 'rank',
    years: last === null ? spec.years : { from: last, to: last },
    norm: spec.norm === 'rank' ? 'value' : spec.norm,
    baseYear: needsBase ? (spec.baseYear ?? spec.years?.from ?? held?.years?.from) : null,
    by: '',
    against: '',
    axes: 'shared',
    sort: 'value',
    highlight: [],
    mute: []
  });
}

/** The same ranking of another measure, as it was reported. */
export const otherSpec = (plotted: Spec, measure: string): Spec =>
  normaliseSpec({ ...plotted, measure, states: [], norm: 'value', baseYear: null });

const cellsOf = (result: Result | null) =>
  new Map((result?.rows ?? []).filter((r) => r.breakdown === '').map((r) => [r.unitId, r]));

/** Every unit that can be chosen, in official order, with its plotted value where one is at hand. */
export function toBoard(
  spec: Spec,
  catalogue: Catalogue,
  plotted: Result | null,
  other: Result | null = null
): BoardRow[] {
  const answered = plotted !== null && !plotted.refused ? plotted.units : [];
  const units = answered.length > 0 ? answered : provincesOf(spec, catalogue);
  const values = cellsOf(plotted);
  const others = cellsOf(other);
  return units.map((unit): BoardRow => {
    const cell = values.get(unit.id);
    const second = others.get(unit.id);
    return {
      id: unit.id,
      nameVi: unit.nameVi,
      nameEn: unit.nameEn,
      regionId: unit.regionId,
      value: cell?.value ?? null,
      bound: cell?.bound ?? '=',
      blank: cell?.blank ?? null,
      other: second?.value ?? null,
      otherBound: second?.bound ?? '='
    };
  });
}

/** Rows in an order; the largest first, those without a figure last, equal ones in official order. */
export function sortBoard(
  rows: readonly BoardRow[],
  sort: BoardSort,
  lang: Spec['lang']
): BoardRow[] {
  if (sort === 'official') return [...rows];
  if (sort === 'name') {
    const collator = new Intl.Collator(lang);
    const name = (row: BoardRow) => (lang === 'en' && row.nameEn ? row.nameEn : row.nameVi);
    return [...rows].sort((a, b) => collator.compare(name(a), name(b)));
  }
  const number = (row: BoardRow) => row[sort] ?? Number.NEGATIVE_INFINITY;
  // Two without a figure are equal: the difference of two infinities is no number.
  return [...rows].sort((a, b) => (number(a) === number(b) ? 0 : number(b) - number(a)));
}

/** How long a value's bar is, 0 to 1 of the largest size among them; null has none. */
export function barShare(value: number | null, values: readonly (number | null)[]): number {
  const most = Math.max(0, ...values.map((v) => Math.abs(v ?? 0)));
  return value === null || most === 0 ? 0 : Math.abs(value) / most;
}

const sameIds = (a: ReadonlySet<string>, b: readonly string[]) =>
  a.size === b.length && b.every((id) => a.has(id));

/** The plainest set that holds just these units: all, one region, or a list. */
export function toUnitSet(ids: readonly string[], spec: Spec, catalogue: Catalogue): UnitSet {
  const chosen = new Set(ids);
  // On the basis of the unchanged, a set by name would hold the others too.
  if (spec.basis !== 'unchanged' && chosen.size > 1) {
    const provinces = provincesOf(spec, catalogue);
    if (
      sameIds(
        chosen,
        provinces.map((u) => u.id)
      )
    )
      return { kind: 'all' };
    const region = provinces.find((u) => chosen.has(u.id))?.regionId ?? '';
    const inside = provinces.filter((u) => u.regionId === region).map((u) => u.id);
    if (region !== '' && sameIds(chosen, inside)) return { kind: 'region', id: region };
  }
  return { kind: 'list', ids: [...chosen] };
}

/** The ids that a set holds among the rows of the board. */
export function idsOf(units: UnitSet, rows: readonly BoardRow[]): string[] {
  if (units.kind === 'list') return units.ids;
  const inside = units.kind === 'region' ? rows.filter((r) => r.regionId === units.id) : rows;
  return inside.map((r) => r.id);
}
