import type { Issue } from '#lib/model/issue.ts';
import type { Period } from '#lib/model/period.ts';
import type { Reference } from '#lib/model/pack.ts';
import { schemeOn, type Scheme, type Unit, type UnitLevel } from '#lib/model/unit.ts';
import { fold, isCityName, unitKey } from '#lib/text/fold.ts';
import { toIssue, type Place } from './issue.ts';
import type { Strictness } from './match-columns.ts';

/** Every unit a file may speak of, by id and by the ways its name is written. */
export type UnitIndex = {
  byId: Map<string, Unit>;
  byKey: Map<string, Unit[]>;
  /** Keys of names already met: a file names the same few units on every line. */
  keys: Map<string, string>;
};

/**
 * A city keeps its word: most provinces hold a city of their own name, so "Thành phố Bắc Ninh"
 * must not find the province. Cities of central rank have that spelling among their aliases.
 */
export const matchKey = (name: string): string =>
  isCityName(name) ? `tp ${unitKey(name)}` : unitKey(name);

/** Gathers units and their aliases; own units of a pack come after the provinces. */
export function toUnitIndex(
  { units, aliases }: Pick<Reference, 'units' | 'aliases'>,
  own: readonly Unit[] = []
): UnitIndex {
  const index: UnitIndex = { byId: new Map(), byKey: new Map(), keys: new Map() };
  for (const unit of [...units, ...own]) addUnit(index, unit);
  for (const { unitId, alias } of aliases) {
    const unit = index.byId.get(unitId);
    if (unit) addName(index, alias, unit);
  }
  return index;
}

function addName(index: UnitIndex, name: string, unit: Unit): void {
  if (name === '') return;
  const key = matchKey(name);
  const there = index.byKey.get(key);
  if (!there) index.byKey.set(key, [unit]);
  else if (!there.includes(unit)) there.push(unit);
}

function addUnit(index: UnitIndex, unit: Unit): void {
  index.byId.set(unit.id, unit);
  addName(index, unit.nameVi, unit);
  addName(index, unit.nameEn, unit);
}

/** Units of exactly this name or alias, marks, case and punctuation aside; [] when there is none. */
export function unitsNamed(index: UnitIndex, name: string): Unit[] {
  let key = index.keys.get(name);
  if (key === undefined) index.keys.set(name, (key = matchKey(name)));
  return index.byKey.get(key) ?? [];
}

/** The list of provinces that was in force for the whole period; null when there was no one list. */
function schemeOf(period: Period | null): Scheme | null {
  if (!period) return null;
  const scheme = schemeOn(period.start);
  return scheme === schemeOn(period.end) ? scheme : null;
}

const LEVEL_WORDS: [RegExp, UnitLevel][] = [
  [/^(?:xa|phuong|thi tran|dac khu) /, 'commune'],
  [/^(?:huyen|quan|thi xa|thanh pho|tp\.?) (?!uy\b|doan\b)/, 'district'],
  [/^chi bo /, 'cell']
];

const PLAIN_ID = /^[\p{L}\p{N}][\p{L}\p{N}_.:-]*$/u;

/** A unit that is on no list, as a person's file names it. Its level is read from its first word. */
function toOwnUnit(id: string, name: string, order: number): Unit {
  const level = LEVEL_WORDS.find(([pattern]) => pattern.test(fold(name)))?.[1] ?? 'office';
  return {
    // Ids stand in links and lists, so only plain ones are taken over.
    id: PLAIN_ID.test(id) ? id : `own:${matchKey(name || id).replaceAll(' ', '-')}`,
    scheme: '',
    code: '',
    nameVi: name || id,
    nameEn: '',
    level,
    parentId: '',
    regionId: '',
    validFrom: '',
    validTo: '',
    order
  };
}

export type UnitQuery = {
  unitId: string;
  name: string;
  period: Period | null;
  /** Where the id and the name stand. */
  idAt: Place;
  nameAt: Place;
};

type Found = { unit: Unit | null; issues: Issue[] };

function findById({ unitId, name, nameAt }: UnitQuery, index: UnitIndex): Found | null {
  const unit = index.byId.get(unitId);
  if (!unit) return null;
  const named = name === '' ? [unit] : unitsNamed(index, name);
  if (named.includes(unit)) return { unit, issues: [] };
  // A name nobody knows is a spelling; the name of another unit means that one of the two is wrong.
  const severity = named.length > 0 ? 'error' : 'warning';
  const details = { unitId: unit.id, unitName: unit.nameVi };
  const issues = [toIssue(severity, 'unit_name_differs', nameAt, details)];
  return { unit: severity === 'error' ? null : unit, issues };
}

function findByName({ period, nameAt }: UnitQuery, named: readonly Unit[]): Found {
  const scheme = schemeOf(period);
  const inForce = named.filter((u) => u.scheme === '' || u.scheme === scheme);
  const fitting = named.length === 1 ? named : inForce;
  if (fitting.length === 1) return { unit: fitting[0]!, issues: [] };
  const options = named.map((u) => u.id).join(', ');
  return { unit: null, issues: [toIssue('error', 'unit_ambiguous', nameAt, { options })] };
}

const isListId = (id: string): boolean => /^(63|34|64):/.test(id);

/**
 * Finds the unit of a row: by id; else by exact name or alias, on the list of provinces in force
 * for the whole period. A name of two units is asked about. A unit on no list is an error in a pack
 * of ours; in a person's file it is added to the index, with a warning once.
 */
export function resolveUnit(query: UnitQuery, index: UnitIndex, strictness: Strictness): Found {
  const { unitId, name, idAt, nameAt } = query;
  const byId = unitId === '' ? null : findById(query, index);
  if (byId) return byId;
  const known = name === '' ? [] : unitsNamed(index, name);
  if (unitId === '' && known.length > 0) return findByName(query, known);
  if (unitId !== '') {
    // A bare code names different provinces before and after July 2025; with the name it is enough.
    const coded = known.filter((u) => u.code !== '' && u.code === unitId.padStart(2, '0'));
    if (strictness === 'lenient' && coded.length > 0) return findByName(query, coded);
    if (strictness === 'strict' || known.length > 0 || name === '' || isListId(unitId))
      return { unit: null, issues: [toIssue('error', 'unit_id_unknown', idAt)] };
  }
  if (strictness === 'strict' || matchKey(name) === '')
    return { unit: null, issues: [toIssue('error', 'unit_unknown', nameAt)] };
  const unit = toOwnUnit(unitId, name, 1000 + index.byId.size);
  addUnit(index, unit);
  if (unitId !== '') index.byId.set(unitId, unit);
  return { unit, issues: [toIssue('warning', 'unit_added', nameAt, { unitId: unit.id })] };
}
