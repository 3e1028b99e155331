import { nameOf, type FigureContext } from '#lib/charts/context.ts';
import { SUBJECTS, type Subject } from '#lib/model/observation.ts';
import type { Unit } from '#lib/model/unit.ts';
import type { PublishedFigure } from '#lib/workspace/published.ts';

/** What has been published of a place: of all of it, of units within it, or without a period. */
export type WhereState = 'own' | 'within' | 'undated' | 'none';

/** Figures counted, not added: how many there are of a place, and whose they are. */
export type WherePlace = {
  id: string;
  name: string;
  state: WhereState;
  /** Of the province as a whole, and of units within it. */
  own: number;
  within: number;
  /** Of both, those whose source gives no period. */
  undated: number;
  /** Names of the units within it. */
  units: string[];
};

/** A unit whose province the source does not name. */
export type WhereOutside = { id: string; name: string; count: number; undated: number };

export type Where = {
  /** Every province of the list of 63, in official order. */
  places: WherePlace[];
  outside: WhereOutside[];
};

const isUndated = (f: PublishedFigure): boolean => f.periodStart === null || f.periodEnd === null;

const stateOf = ({ own, within, undated }: Omit<WherePlace, 'state'>): WhereState => {
  if (own + within === 0) return 'none';
  if (undated === own + within) return 'undated';
  return own > 0 ? 'own' : 'within';
};

/** Subjects that have figures, in the order of the tables. */
export function subjectsIn(
  figures: readonly PublishedFigure[],
  { catalogue }: FigureContext
): Subject[] {
  const ofMeasure = new Map(catalogue.measures.map((m) => [m.id, m.subject]));
  const present = new Set(figures.map((f) => ofMeasure.get(f.measureId)));
  return SUBJECTS.filter((s) => present.has(s));
}

/** The province a unit is, or lies in; null where nothing says so. */
function provinceOf(unitId: string, units: ReadonlyMap<string, Unit>): Unit | null {
  for (let unit = units.get(unitId); unit; unit = units.get(unit.parentId))
    if (unit.level === 'province') return unit;
  return null;
}

/** Where figures of a subject have been published, or of any when it is null. */
export function toWhere(
  figures: readonly PublishedFigure[],
  subject: Subject | null,
  { catalogue, lang }: FigureContext
): Where {
  const own = catalogue.packs.find((p) => p.info.id === 'published')?.units ?? [];
  const units = new Map([...catalogue.units, ...own].map((u) => [u.id, u]));
  const ofMeasure = new Map(catalogue.measures.map((m) => [m.id, m.subject]));
  const asked = figures.filter((f) => subject === null || ofMeasure.get(f.measureId) === subject);
  const placeOf = (f: PublishedFigure) => provinceOf(f.unitId, units)?.id ?? null;
  const nameFor = (id: string): string => {
    const unit = units.get(id);
    return unit ? nameOf(unit, lang) : id;
  };
  const places = catalogue.units
    .filter((u) => u.level === 'province' && u.scheme === '63')
    .sort((a, b) => a.order - b.order)
    .map((province): WherePlace => {
      const all = asked.filter((f) => placeOf(f) === province.id);
      const inside = all.filter((f) => f.unitId !== province.id);
      const counted = {
        id: province.id,
        name: nameOf(province, lang),
        own: all.length - inside.length,
        within: inside.length,
        undated: all.filter(isUndated).length,
        units: [...new Set(inside.map((f) => f.unitId))].map(nameFor)
      };
      return { ...counted, state: stateOf(counted) };
    });
  const unplaced = asked.filter((f) => placeOf(f) === null);
  const outside = [...new Set(unplaced.map((f) => f.unitId))].map((id): WhereOutside => {
    const all = unplaced.filter((f) => f.unitId === id);
    return { id, name: nameFor(id), count: all.length, undated: all.filter(isUndated).length };
  });
  return { places, outside };
}
