import type { Period } from '#lib/model/period.ts';
import type { Scheme } from '#lib/model/unit.ts';
import { timeClass } from './choose-unit.ts';
import { MAX_NAME } from './clean-name.ts';
import { decideScheme, padCode } from './decide-scheme.ts';
import { describeName, provincesInText } from './describe-name.ts';
import { findUnits } from './find-units.ts';
import { matchName } from './match-name.ts';
import type { MatchContext, MatchOptions, UnitMatch, UnitName } from './unit-match.ts';

export type { MatchOptions, UnitMatch, UnitName } from './unit-match.ts';

/** Facts of the whole column: what kind of list it is, and whether its codes are the official ones. */
function survey(names: readonly UnitName[], options: MatchOptions): MatchContext {
  const { index, title = [] } = options;
  const distinct = new Map(names.map((n) => [n.raw, n]));
  let [provinces, bare, agree, coded] = [0, 0, 0, 0];
  for (const name of [...distinct.values()].slice(0, 5000)) {
    const units = findUnits(index, name.raw)?.units ?? [];
    const isProvince = units.some((u) => u.level === 'province');
    if (isProvince) provinces += 1;
    else if (
      units.length === 0 &&
      name.raw.length <= MAX_NAME &&
      describeName(index, name.raw).level === ''
    )
      bare += 1;
    if (isProvince && /^\d\d$/.test(padCode(name.code ?? ''))) {
      coded += 1;
      if (units.some((u) => u.code === padCode(name.code!))) agree += 1;
    }
  }
  const titleProvinces = provincesInText(index, title);
  const share = provinces / Math.max(1, provinces + bare);
  return {
    ...options,
    tableScheme: options.scheme,
    titleProvinces,
    listsProvinces: share >= 0.2 || (bare <= 5 && titleProvinces.length === 0),
    // Of one or two rows nobody can tell a wrong code from codes of another kind.
    codesHold: coded < 3 || agree * 2 >= coded
  };
}

const periodKey = ({ start, end }: Period): string => `${start}/${end}`;

/** Where the table is on no one list, rows of one period are: what they name together decides. */
function schemesByPeriod(
  names: readonly UnitName[],
  { index, scheme }: MatchOptions
): Map<string, Scheme | null> {
  const groups = new Map<string, UnitName[]>();
  if (scheme !== null) return new Map();
  for (const name of names) {
    if (!name.period) continue;
    const key = periodKey(name.period);
    const group = groups.get(key);
    if (group) group.push(name);
    else groups.set(key, [name]);
  }
  return new Map(
    [...groups].map(([key, group]) => {
      const codes = group.map((n) => n.code ?? '');
      const periods = [group[0]!.period!];
      return [
        key,
        decideScheme(
          group.map((n) => n.raw),
          { index, periods, codes }
        ).scheme
      ];
    })
  );
}

/** The list that rows of a period are on, and all else that matching makes of it, as one text. */
type Time = { scheme: Scheme | null; key: string };

/**
 * Matches the names of a column, one answer for each, in order: by exact name, alias or code on the
 * decided list; else a suggestion for a person to confirm; else a unit of the file's own.
 * Rows that say the same share one answer. `unitIssues` tells what is doubtful.
 */
export function matchUnits(names: readonly UnitName[], options: MatchOptions): UnitMatch[] {
  const context = survey(names, options);
  const byPeriod = schemesByPeriod(names, options);
  const done = new Map<string, UnitMatch>();
  const times = new Map<Period, Time>();
  const timeOf = (period: Period | null | undefined): Time => {
    const there = period && times.get(period);
    if (there) return there;
    const scheme = options.scheme ?? (period ? byPeriod.get(periodKey(period)) : null) ?? null;
    const time = { scheme, key: `${scheme} ${timeClass(period)}` };
    if (period) times.set(period, time);
    return time;
  };
  return names.map((name) => {
    const { raw, code = '', parentRaw = '', districtRaw = '' } = name;
    const { scheme, key: when } = timeOf(name.period);
    const key = `${raw}\u0000${code}\u0000${parentRaw}\u0000${districtRaw}\u0000${when}`;
    const there = done.get(key);
    if (there) return there;
    const match = matchName(name, { ...context, scheme });
    done.set(key, match);
    return match;
  });
}
