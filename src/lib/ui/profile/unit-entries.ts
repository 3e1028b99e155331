import type { ComboItem } from '../combobox.ts';
import { pick } from '../pick.ts';
import type { Unit } from '#lib/model/unit.ts';
import type { Catalogue, PackHolding } from '#lib/query/catalogue.ts';
import type { Lang } from '#lib/text/format.ts';
import { profileWords } from '#lib/text/words/profile.ts';

/** One unit of the list, with whether the pack has a figure of it. */
export type UnitEntry = { id: string; name: string; held: boolean };

/** Units under one heading: a region, or what a pack's own unit belongs to. */
export type UnitGroup = { name: string; units: UnitEntry[] };

export type UnitIndex = {
  /** Everyone the pack has a figure of, in official order; only where these are few. */
  held: UnitEntry[];
  list34: UnitGroup[];
  list63: UnitGroup[];
  /** The pack's own units, under what they belong to; those of `held` are not repeated. */
  own: UnitGroup[];
};

const heldIn = (pack: PackHolding): Set<string> => new Set(pack.measures.flatMap((m) => m.unitIds));

function groupBy(
  units: readonly Unit[],
  nameOf: (u: Unit) => string,
  toEntry: (u: Unit) => UnitEntry
) {
  const groups = new Map<string, UnitEntry[]>();
  for (const unit of units) {
    const name = nameOf(unit);
    groups.set(name, [...(groups.get(name) ?? []), toEntry(unit)]);
  }
  return [...groups].map(([name, entries]): UnitGroup => ({ name, units: entries }));
}

/** Every unit a profile can be made of: both lists by region, and the pack's own. */
export function toUnitIndex(catalogue: Catalogue, pack: PackHolding, lang: Lang): UnitIndex {
  const words = profileWords[lang];
  const held = heldIn(pack);
  const names = new Map([...catalogue.units, ...pack.units].map((u) => [u.id, u]));
  const nameOf = (id: string) => {
    const unit = names.get(id);
    return unit ? pick(lang, unit.nameVi, unit.nameEn) : '';
  };
  const toEntry = (u: Unit): UnitEntry => ({ id: u.id, name: nameOf(u.id), held: held.has(u.id) });
  const provinces = (scheme: string) =>
    catalogue.units.filter((u) => u.level === 'province' && u.scheme === scheme);
  const byRegion = (scheme: string) =>
    groupBy(provinces(scheme), (u) => nameOf(u.regionId), toEntry);
  const reporting = pack.info.frame === 'reporting';
  const own = pack.units.filter((u) => u.level !== 'province' && u.level !== 'region');
  return {
    held: reporting
      ? [...provinces('34'), ...provinces('63'), ...own].filter((u) => held.has(u.id)).map(toEntry)
      : [],
    list34: byRegion('34'),
    list63: byRegion('63'),
    own: groupBy(
      reporting ? own.filter((u) => !held.has(u.id)) : own,
      (u) => (u.parentId === '' ? words.index.own : words.index.under(nameOf(u.parentId))),
      toEntry
    )
  };
}

/** The same as entries of a search: by name without marks, other spellings included. */
export function toSearchItems(catalogue: Catalogue, pack: PackHolding, lang: Lang): ComboItem[] {
  const words = profileWords[lang].index;
  const aliases = new Map<string, string[]>();
  for (const { unitId, alias } of catalogue.aliases)
    aliases.set(unitId, [...(aliases.get(unitId) ?? []), alias]);
  const names = new Map([...catalogue.units, ...pack.units].map((u) => [u.id, u]));
  const hintOf = (u: Unit): string => {
    const parent = names.get(u.parentId);
    if (u.level === 'province') return u.scheme === '34' ? words.hint34 : words.hint63;
    return parent ? words.under(pick(lang, parent.nameVi, parent.nameEn)) : '';
  };
  const held = heldIn(pack);
  const all = [
    ...catalogue.units.filter((u) => u.level === 'province'),
    ...pack.units.filter((u) => u.level !== 'province' && u.level !== 'region')
  ];
  const place = (u: Unit) => (held.has(u.id) ? 0 : 1);
  return all
    .sort((a, b) => place(a) - place(b))
    .map((u) => ({
      id: u.id,
      label: pick(lang, u.nameVi, u.nameEn),
      hint: hintOf(u),
      terms: [u.nameEn, ...(aliases.get(u.id) ?? [])]
    }));
}
