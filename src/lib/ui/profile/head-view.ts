import { pick } from '../pick.ts';
import { nameOn, type Unit } from '#lib/model/unit.ts';
import type { Catalogue } from '#lib/query/catalogue.ts';
import { unitsOf } from '#lib/query/units.ts';
import { writeDay, type Lang } from '#lib/text/format.ts';
import { capitalise, joinNames } from '#lib/text/words/join.ts';
import { profileWords } from '#lib/text/words/profile.ts';
import { historyOf, type HistoryItem, type ProvinceEvent } from '#lib/workspace/profile-history.ts';
import type { ProfileSubject } from '#lib/workspace/profile.ts';

export type HeadView = {
  /** Kind, region and list in one line. */
  kind: string;
  parent: Unit | null;
  /** Names of the times they held; '' when there was only one. */
  names: string;
  history: {
    key: string;
    iso: string;
    day: string;
    text: string;
    more: string;
    legal: string;
    /** The same place, or those of which it was made, on the other list. */
    see: string;
    links: { id: string; text: string; label: string }[];
  }[];
};

const isCity = (typeVi: string): boolean => typeVi.startsWith('thành phố');

/** "Tỉnh Nghệ An", "Nghe An Province" as it was called on the last day of its list; today's otherwise. */
export function fullName(unit: Unit, lang: Lang): string {
  const day = unit.validTo === '' ? null : unit.validTo;
  const { nameVi, nameEn, typeVi } = nameOn(unit, day);
  const name = pick(lang, nameVi, nameEn);
  return typeVi ? profileWords[lang].fullName(name, isCity(typeVi)) : name;
}

const plainName = (unit: Unit, lang: Lang): string => pick(lang, unit.nameVi, unit.nameEn);

/** Latin letters without marks: names of provinces that are on no list here have no English one. */
const toEnglish = (name: string): string =>
  name.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'D');

function eventText({ event }: Extract<HistoryItem, { kind: 'event' }>, lang: Lang): string {
  if (lang === 'vi' && event.description !== '') return `${event.description}.`;
  const name = (text: string) => (lang === 'vi' ? text : toEnglish(text.replace(/ \(.*\)$/, '')));
  return profileWords[lang].event[event.kind]!(name(event.fromName), name(event.toName));
}

function toItem(item: HistoryItem, i: number, lang: Lang): HeadView['history'][number] {
  const words = profileWords[lang];
  const base = {
    key: `${item.day} ${i}`,
    iso: item.day,
    day: writeDay(item.day),
    legal: '',
    more: ''
  };
  const names = (units: readonly Unit[]) =>
    joinNames(
      units.map((u) => plainName(u, lang)),
      lang
    );
  const see = (units: readonly Unit[]) => ({
    see: words.onOther(units[0]!.scheme),
    links: units.map((u) => {
      const text = plainName(u, lang);
      return { id: u.id, text, label: words.seeOn(text, u.scheme) };
    })
  });
  switch (item.kind) {
    case 'event':
      return {
        ...base,
        text: eventText(item, lang),
        more: item.redraws ? words.redraws : '',
        legal: item.event.legalBasis,
        see: '',
        links: []
      };
    case 'merged-into':
      return {
        ...base,
        text: words.mergedInto(plainName(item.into, lang), names(item.others)),
        ...see([item.into])
      };
    case 'made-of':
      return {
        ...base,
        text: words.madeOf(names(item.parts)),
        more: words.madeOfHow,
        ...see(item.parts)
      };
    case 'unchanged':
      return { ...base, text: words.unchanged, ...see([item.other]) };
  }
}

function namesText(unit: Unit, lang: Lang): string {
  const words = profileWords[lang];
  const names = unit.names ?? [];
  const distinct = new Set(names.map((n) => `${n.nameVi} ${n.typeVi}`));
  if (distinct.size < 2) return '';
  const told = names.map((n, i) => {
    const full = words.fullName(pick(lang, n.nameVi, n.nameEn), isCity(n.typeVi));
    const isLast = i === names.length - 1;
    return words.names(full, writeDay(n.validFrom), isLast ? '' : writeDay(n.validTo));
  });
  return `${words.namesLead} ${told.join('; ')}.`;
}

/** What stands under the name of a unit. */
export function toHead(
  { unit, pack }: ProfileSubject,
  catalogue: Catalogue,
  events: readonly ProvinceEvent[],
  lang: Lang
): HeadView {
  const words = profileWords[lang];
  const known = unitsOf(catalogue, pack);
  const region = known.get(unit.regionId);
  const isProvince = unit.level === 'province';
  const { typeVi } = nameOn(unit, unit.validTo || null);
  const parent = isProvince ? null : (known.get(unit.parentId) ?? null);
  const kind =
    (isProvince ? words.kinds[typeVi] : words.levels[unit.level]) ?? words.levels.office!;
  return {
    kind: [
      kind,
      region && isProvince ? words.region(plainName(region, lang)) : '',
      isProvince ? (words.onList[unit.scheme] ?? '') : '',
      !isProvince && parent === null ? words.underUnknown : ''
    ]
      .filter(Boolean)
      .map((text, i) => (i === 0 ? capitalise(text) : text))
      .join(' · '),
    parent,
    names: namesText(unit, lang),
    history: historyOf(unit, events, catalogue).map((item, i) => toItem(item, i, lang))
  };
}
