import type { Unit } from '#lib/model/unit.ts';
import { unitKey } from '#lib/text/fold.ts';
import type { UnitIndex } from '../units.ts';
import { dropNumbering, dropStars, latinName, tidyName } from './clean-name.ts';
import { editDistance } from './edit-distance.ts';

export type UnitSuggestion = { unitId: string; name: string; score: number };

/**
 * Likeness is 1 minus the share of letters to change. Below 0.7 lie pairs of real provinces
 * (Hà Nam and Hà Nội 0.5, Bình Định and Bình Dương 0.67); "Nghê Anh" and "Quảng Nan" lie above.
 */
export const SUGGESTION_THRESHOLD = 0.7;
const MOST = 3;

type Spelling = { key: string; units: readonly Unit[] };
const spellings = new WeakMap<UnitIndex, Spelling[]>();

/** Names of provinces and their longer aliases; abbreviations are like everything. */
function spellingsOf(index: UnitIndex): Spelling[] {
  const there = spellings.get(index);
  if (there) return there;
  const made = [...index.byKey].flatMap(([key, units]) => {
    const provinces = units.filter((u) => u.level === 'province');
    const compact = key.replaceAll(' ', '');
    return provinces.length > 0 && compact.length >= 4 ? [{ key: compact, units: provinces }] : [];
  });
  spellings.set(index, made);
  return made;
}

const initialsOf = (name: string): string =>
  unitKey(name)
    .split(' ')
    .map((w) => w[0]!)
    .join('');

/** "QN" and "Q.Ninh": first letters, perhaps with the last word; never certain, so half a likeness. */
function abbreviates(short: string, name: string): boolean {
  const parts = unitKey(short).split(' ');
  const full = unitKey(name).split(' ');
  if (full.length < 2) return false;
  if (parts.length === 1)
    return parts[0]!.length >= 2 && parts[0]!.length <= 5 && parts[0] === initialsOf(name);
  const [last, lead] = [parts.at(-1), parts.slice(0, -1).join('')];
  return lead.length <= 2 && last === full.at(-1) && full[0]!.startsWith(lead);
}

/** Whether a text is written like an abbreviation: few letters, capital or cut off by a full stop. */
const isShort = (tidy: string): boolean =>
  /^[\p{Lu}\d.\-\s]{2,7}$/u.test(tidy) || /^\p{Lu}\p{L}?\.\s*\p{L}+$/u.test(tidy);

function scoreOf(key: string, { key: known }: Spelling): number {
  if (key === known) return 0.95;
  // "Nghệ An (khối tỉnh)": the name and something behind it.
  if (known.length >= 5 && key.startsWith(known)) return 0.75;
  const limit = Math.max(key.length, known.length) <= 5 ? 1 : 2;
  const distance = editDistance(key, known, limit);
  return distance > limit ? 0 : 1 - distance / Math.max(key.length, known.length);
}

/**
 * The provinces whose spelling is most like a name, best first, at most three names; with a decided
 * scheme those of its list. For a person to confirm; a suggestion is never taken by itself.
 */
export function suggestUnits(
  index: UnitIndex,
  raw: string,
  { scheme }: { scheme: '63' | '34' | null }
): UnitSuggestion[] {
  const tidy = dropStars(dropNumbering(latinName(tidyName(raw))));
  const key = unitKey(tidy).replaceAll(' ', '');
  if (key.length < 2 || key.length > 40) return [];
  const best = new Map<string, UnitSuggestion>();
  const add = (unit: Unit, score: number) => {
    const there = best.get(unit.id);
    if (!there || there.score < score)
      best.set(unit.id, {
        unitId: unit.id,
        name: unit.nameVi,
        score: Math.round(score * 100) / 100
      });
  };
  const listed = (u: Unit) => scheme === null || u.scheme === scheme;
  for (const spelling of spellingsOf(index)) {
    const score = scoreOf(key, spelling);
    if (score >= SUGGESTION_THRESHOLD)
      for (const unit of spelling.units.filter(listed)) add(unit, score);
  }
  if (isShort(tidy))
    for (const unit of index.byId.values())
      if (unit.level === 'province' && listed(unit) && abbreviates(tidy, unit.nameVi))
        add(unit, 0.5);
  const sorted = [...best.values()].sort((a, b) => b.score - a.score);
  // A name on both lists is one suggestion of the three, with both ids.
  const names = [...new Set(sorted.map((s) => s.name))].slice(0, MOST);
  return sorted.filter((s) => names.includes(s.name));
}
