import type { ComboItem } from './combobox.ts';
import type { Lang } from './links.ts';
import { pick } from './pick.ts';
import type { Unit } from '#lib/model/unit.ts';
import type { Catalogue, PackHolding } from '#lib/query/catalogue.ts';
import type { Basis } from '#lib/spec/spec.ts';
import { compareWords } from '#lib/text/words/compare.ts';

/** Texts by id: a pack may have a hundred thousand units, and each asks. */
function byId(pairs: readonly (readonly [id: string, text: string])[]): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const [id, text] of pairs) {
    const texts = found.get(id);
    if (texts) texts.push(text);
    else found.set(id, [text]);
  }
  return found;
}

/**
 * Every province and every unit of the pack as entries of a combobox: those of the basis open, with
 * their history beside them; those of the other list closed, saying where they went.
 */
export function toUnitItems(
  catalogue: Catalogue,
  pack: PackHolding | null,
  basis: Basis,
  lang: Lang
): ComboItem[] {
  const words = compareWords[lang];
  const scheme = basis === '63' ? '63' : '34';
  const known = new Map(catalogue.units.map((u) => [u.id, u]));
  const name = (id: string) => {
    const unit = known.get(id);
    return unit ? pick(lang, unit.nameVi, unit.nameEn) : id;
  };
  const aliases = byId(catalogue.aliases.map((a) => [a.unitId, a.alias]));
  const terms = (unit: Unit) => [unit.nameEn, ...(aliases.get(unit.id) ?? [])];
  const former = byId(catalogue.crosswalk.map((c) => [c.newId, c.oldId]));
  const predecessors = (id: string) => former.get(id) ?? [];

  const provinces = catalogue.units.filter((u) => u.level === 'province' && u.scheme === scheme);
  const open = [...provinces, ...(pack?.units ?? [])].map((unit): ComboItem => {
    const parts = predecessors(unit.id);
    const regionName = unit.regionId ? name(unit.regionId) : '';
    return {
      id: unit.id,
      label: pick(lang, unit.nameVi, unit.nameEn),
      hint: parts.length > 1 ? words.was(parts.map(name).join(', ')) : regionName,
      ...(basis === 'unchanged' && parts.length > 1
        ? { reason: words.was(parts.map(name).join(', ')) }
        : {}),
      terms: terms(unit)
    };
  });
  const shown = new Set(open.map((o) => o.label));
  const closed = catalogue.units
    .filter((u) => u.level === 'province' && u.scheme !== scheme)
    .map((unit) => ({ unit, label: pick(lang, unit.nameVi, unit.nameEn) }))
    .filter(({ label }) => !shown.has(label))
    .map(({ unit, label }): ComboItem => {
      const heir = catalogue.crosswalk.find((c) => c.oldId === unit.id)?.newId;
      return {
        id: unit.id,
        label,
        reason: heir ? words.mergedInto(name(heir)) : words.notOn63,
        terms: terms(unit)
      };
    });
  return [...open, ...closed];
}
