import type { ComboItem } from '../combobox.ts';
import type { Lang } from '../links.ts';
import { pick } from '../pick.ts';
import type { Unit } from '#lib/model/unit.ts';
import { SUBJECTS } from '#lib/model/observation.ts';
import { subjectTable } from '#lib/model/schema.ts';
import type { Catalogue } from '#lib/query/catalogue.ts';
import { importWords } from '#lib/text/words/import.ts';

/** Provinces of both lists, each with its list beside it, and units on no list. */
export function unitChoices(
  catalogue: Catalogue,
  own: readonly Pick<Unit, 'id' | 'nameVi' | 'nameEn'>[],
  lang: Lang
): ComboItem[] {
  const { schemes } = importWords[lang].facts;
  const aliases = new Map<string, string[]>();
  for (const { unitId, alias } of catalogue.aliases)
    aliases.set(unitId, [...(aliases.get(unitId) ?? []), alias]);
  const provinces = catalogue.units
    .filter((u) => u.level === 'province' && (u.scheme === '63' || u.scheme === '34'))
    .map((u): ComboItem => ({
      id: u.id,
      label: pick(lang, u.nameVi, u.nameEn),
      hint: schemes[u.scheme as '63' | '34'],
      terms: [u.nameEn, ...(aliases.get(u.id) ?? [])]
    }));
  return [
    ...provinces,
    ...own.map((u): ComboItem => ({ id: u.id, label: pick(lang, u.nameVi, u.nameEn) }))
  ];
}

/** Every measure, with its subject beside it. */
export const measureChoices = (catalogue: Catalogue, lang: Lang): ComboItem[] =>
  SUBJECTS.flatMap((subject) => {
    const table = subjectTable(subject);
    return catalogue.measures
      .filter((m) => m.subject === subject)
      .map((m) => ({
        id: m.id,
        label: pick(lang, m.nameVi, m.nameEn),
        hint: pick(lang, table.titleVi, table.titleEn),
        terms: [m.nameEn]
      }));
  });
