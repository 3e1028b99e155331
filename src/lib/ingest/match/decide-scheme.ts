import { toPeriodCode, type Period } from '#lib/model/period.ts';
import { SCHEMES, type Scheme, type Unit } from '#lib/model/unit.ts';
import { unitKey } from '#lib/text/fold.ts';
import type { UnitIndex } from '../units.ts';
import { MAX_NAME, tidyName } from './clean-name.ts';
import { describeName } from './describe-name.ts';
import { findUnits } from './find-units.ts';

export type SchemeDecision = {
  /** Null when nothing decides: a person is asked. */
  scheme: Scheme | null;
  /** What decides, as the file says it: names, codes of periods, "34/34" for a count. */
  proof: string[];
  /** Both lists stand in the table: its rows are told apart by their own periods, or asked about. */
  mixed: boolean;
};

export type SchemeOptions = {
  index: UnitIndex;
  /** Of the whole table: of rows, headers and title. */
  periods: readonly Period[];
  /** Official codes beside the names, where there is such a column. */
  codes?: readonly string[];
};

/** As many distinct provinces with none of the 29 that are only among the 63 can hardly be chance. */
const TELLING_COUNT = 20;
const SAMPLE = 20_000;
const MOST_PROOF = 5;

type Evidence = { strong: string[]; weak: string[] };
type Tally = { '63': Evidence; '34': Evidence; shared: Set<string>; repeats: boolean };

/** The list a set of units points to when they are all on one. */
const onlyScheme = (units: readonly Unit[]): Scheme | null => {
  const schemes = new Set(units.map((u) => u.scheme));
  const [scheme] = schemes;
  return schemes.size === 1 && scheme ? scheme : null;
};

export const padCode = (code: string): string => {
  const t = tidyName(code).replace(/^['"]|\.0+$/g, '');
  return /^\d$/.test(t) ? `0${t}` : t;
};

function weigh(tally: Tally, index: UnitIndex, raw: string, code: string): void {
  if (raw.length > MAX_NAME) return;
  const found = findUnits(index, raw);
  const name = tidyName(raw);
  if (!found) {
    const { level, provinces } = describeName(index, raw);
    const scheme = onlyScheme(provinces);
    if (scheme) tally[scheme].strong.push(name);
    else if (level === 'district') tally['63'].weak.push(name);
    else if (/^đặc khu /i.test(name)) tally['34'].weak.push(name);
    else if (unitKey(name) === 'ha tay') tally['63'].strong.push(name);
    return;
  }
  const { units, mark } = found;
  const scheme = mark || onlyScheme(units);
  const region = units.some((u) => u.level === 'region');
  if (units.some((u) => u.level === 'province')) tally.shared.add(unitKey(units[0]!.nameVi));
  if (scheme) tally[scheme][region ? 'weak' : 'strong'].push(name);
  else if (unitKey(name) === 'thua thien hue') tally['63'].weak.push(name);
  else if (code !== '') {
    // Seven provinces kept their names and changed their codes: name and code together tell.
    const coded = onlyScheme(units.filter((u) => u.code === padCode(code)));
    const differ = new Set(units.map((u) => u.code)).size > 1;
    if (coded && differ) tally[coded].strong.push(`${name} ${padCode(code)}`);
  }
}

function toTally(names: readonly string[], { index, codes }: SchemeOptions): Tally {
  const none = (): Evidence => ({ strong: [], weak: [] });
  const tally: Tally = { '63': none(), '34': none(), shared: new Set(), repeats: false };
  const met = new Set<string>();
  for (const [i, raw] of names.entries()) {
    const code = codes?.[i] ?? '';
    const key = `${raw}\u0000${code}`;
    if (met.has(key)) tally.repeats = true;
    else if (met.size < SAMPLE) weigh(tally, index, raw, code);
    met.add(key);
  }
  return tally;
}

const few = (proof: readonly string[]): string[] => [...new Set(proof)].slice(0, MOST_PROOF);

const before = (p: Period): boolean => p.end < SCHEMES['34'].from;
const after = (p: Period): boolean => p.start >= SCHEMES['34'].from;

/**
 * Decides from the table itself which list of provinces it is on: names found only among the 63,
 * exactly the 34, name and code together, periods, regions; never from codes alone.
 */
export function decideScheme(names: readonly string[], options: SchemeOptions): SchemeDecision {
  const { periods } = options;
  const tally = toTally(names, options);
  const [old, now] = [tally['63'], tally['34']];
  const count = tally.shared.size;
  const dates = few(periods.map(toPeriodCode));
  const later = few(periods.filter(after).map(toPeriodCode));
  const decided = (scheme: Scheme, proof: readonly string[], mixed = false): SchemeDecision => ({
    scheme,
    proof: few(proof),
    mixed
  });
  const unknown = (proof: readonly string[] = [], mixed = false): SchemeDecision => ({
    scheme: null,
    proof: few(proof),
    mixed
  });
  if (old.strong.length > 0 && now.strong.length > 0)
    return unknown([...old.strong.slice(0, 2), ...now.strong.slice(0, 2)], true);
  if (old.strong.length > 0 && later.length > 0) {
    const proof = [...old.strong.slice(0, 2), ...later.slice(0, 2)];
    // One row for each province with later years beside it is still one list, and an old one.
    return tally.repeats && periods.some(before)
      ? unknown(proof, true)
      : decided('63', proof, true);
  }
  if (old.strong.length > 0) return decided('63', old.strong);
  if (now.strong.length > 0) return decided('34', now.strong);
  if (count === 34) return decided('34', ['34/34']);
  const past = periods.length > 0 && periods.every(before);
  if (count >= TELLING_COUNT) return past ? unknown(dates) : decided('34', [`${count}/34`]);
  if (past) return decided('63', dates);
  if (periods.length > 0 && periods.every(after)) return decided('34', dates);
  if (old.weak.length > 0 && now.weak.length === 0) return decided('63', old.weak);
  if (now.weak.length > 0 && old.weak.length === 0) return decided('34', now.weak);
  return unknown(dates);
}
