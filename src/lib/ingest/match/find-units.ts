import type { Unit } from '#lib/model/unit.ts';
import { isCityWords, keyOfWords, nameWords, unitKey } from '#lib/text/fold.ts';
import type { UnitIndex } from '../units.ts';
import {
  dropGluedDigit,
  dropNoteNumber,
  dropNumbering,
  dropStars,
  expandType,
  latinName,
  MAX_NAME,
  schemeMark,
  tidyName,
  turnType
} from './clean-name.ts';
import { COUNTRY_KEYS, REGION_KEYS } from './region-names.ts';
import { rememberNames } from './remember-names.ts';

/** Units a name stands for: one for each list it is on. */
export type FoundUnits = {
  units: readonly Unit[];
  how: 'exact' | 'alias';
  /** The list the name itself says: "(cũ)", "(mới)"; '' when it says none. */
  mark: '63' | '34' | '';
  /** Letters of another script stood in the name. */
  lookalike: boolean;
};

/** Keys without their spaces, "nghean", of everything on the lists. */
const compactKeys = new WeakMap<UnitIndex, Map<string, readonly Unit[]>>();

function compactOf(index: UnitIndex): Map<string, readonly Unit[]> {
  const there = compactKeys.get(index);
  if (there) return there;
  const made = new Map<string, readonly Unit[]>();
  for (const [key, units] of index.byKey) {
    const listed = units.filter((u) => u.scheme !== '');
    if (listed.length > 0) made.set(key.replaceAll(' ', ''), listed);
  }
  compactKeys.set(index, made);
  return made;
}

/** Cities of central rank are those whose name with "Thành phố" in front is known too. */
const isCentralCity = (index: UnitIndex, unit: Unit, key: string): boolean =>
  [key, unitKey(unit.nameVi)].some((k) => index.byKey.get(`tp ${k}`)?.includes(unit));

const REGION_CODES = new Map(
  Object.entries(REGION_KEYS).flatMap(([code, keys]) => keys.map((k) => [k, code] as const))
);

function regionsNamed(index: UnitIndex, key: string): Unit[] {
  const plain = key
    .replace(/^(?:vung|khu vuc|tieu vung) /, '')
    .replace(/\bva dhmt$/, 'va duyen hai mien trung');
  const code = REGION_CODES.get(plain);
  const named = (index.byKey.get(plain) ?? []).filter((u) => u.level === 'region');
  if (code === undefined) return named;
  const coded = ['63', '34'].map((s) => index.byId.get(`${s}:r:${code}`));
  return [...new Set([...named, ...coded.filter((u) => u !== undefined)])];
}

type Hit = { units: readonly Unit[]; how: 'exact' | 'alias' };

/** Units of one spelling: as it is, without its spaces, as a city of central rank, as a region. */
function lookUp(index: UnitIndex, words: string): Hit | null {
  const key = keyOfWords(words);
  if (key === '') return null;
  const city = isCityWords(words);
  const exact = index.byKey.get(city ? `tp ${key}` : key);
  if (exact) {
    const plain = exact.some((u) => unitKey(u.nameVi) === key);
    return { units: exact, how: plain ? 'exact' : 'alias' };
  }
  if (COUNTRY_KEYS.has(key)) {
    const country = index.byId.get('vn');
    return country ? { units: [country], how: 'alias' } : null;
  }
  if (city) {
    const cities = index.byKey.get(key)?.filter((u) => isCentralCity(index, u, key)) ?? [];
    if (cities.length > 0) return { units: cities, how: 'alias' };
  }
  const glued = words.replaceAll(' ', '').replace(/^tinh(?!uy|doan)/, '');
  const compact = compactOf(index).get(glued);
  if (compact) return { units: compact, how: 'alias' };
  const regions = regionsNamed(index, key);
  return regions.length > 0 ? { units: regions, how: 'alias' } : null;
}

/** Every way to read a name, the one that changes least first. */
function* readings(tidy: string): Generator<string> {
  yield tidy;
  const bare = dropStars(dropNumbering(tidy));
  yield bare;
  yield expandType(bare);
  const unnoted = dropStars(dropNoteNumber(bare));
  yield unnoted;
  yield expandType(unnoted);
  yield turnType(unnoted);
  yield dropGluedDigit(unnoted);
  yield expandType(dropGluedDigit(unnoted));
  // "1 Nghệ An", "01 Nghệ An": the order stands in the same cell.
  const numbered = /^\d{1,3}\s+(?=\p{L})/u.exec(unnoted);
  if (numbered) yield expandType(unnoted.slice(numbered[0].length));
  // H., P., Q., T. and X. are types of units, so only the first letters number a list.
  const lettered = /^[A-E]\s*[.)]\s+(?=\p{L}{2})/u.exec(unnoted);
  if (lettered) yield unnoted.slice(lettered[0].length);
}

function firstHit(index: UnitIndex, tidy: string): Hit | null {
  const tried = new Set<string>();
  for (const name of new Set(readings(tidy))) {
    const words = nameWords(name);
    if (tried.has(words)) continue;
    tried.add(words);
    const hit = lookUp(index, words);
    if (hit) return hit;
  }
  return null;
}

/**
 * The units a name stands for, marks, case, numbering, footnote marks and type words aside;
 * null when it is no name or alias. Never by likeness: that is a suggestion.
 */
export const findUnits = rememberNames((index, raw): FoundUnits | null => {
  if (raw.length > MAX_NAME * 4) return null;
  const tidy = tidyName(raw);
  if (tidy === '' || tidy.length > MAX_NAME) return null;
  const hit = firstHit(index, tidy);
  if (hit) return { ...hit, mark: '', lookalike: false };
  const latin = latinName(tidy);
  const lookalike = latin !== tidy;
  const inLatin = lookalike ? firstHit(index, latin) : null;
  if (inLatin) return { ...inLatin, mark: '', lookalike };
  const marked = schemeMark(latin);
  const unmarked = marked.scheme === '' ? null : firstHit(index, marked.name);
  return unmarked && { ...unmarked, mark: marked.scheme as '63' | '34', lookalike };
});
