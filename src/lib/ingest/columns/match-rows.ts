import type { Issue } from '#lib/model/issue.ts';
import type { Period } from '#lib/model/period.ts';
import { decideScheme } from '../match/decide-scheme.ts';
import { matchUnits, type UnitMatch, type UnitName } from '../match/match-units.ts';
import { schemeIssues, unitIssues } from '../match/unit-issues.ts';
import type { Context } from './context.ts';

/** A name as it stands in a row, a header or a title, with what is known beside it. */
export type AskedUnit = {
  raw: string;
  code: string;
  parentRaw: string;
  districtRaw: string;
  period: Period | null;
  line: number;
};

const keyOf = ({ raw, code, parentRaw, districtRaw, period }: AskedUnit): string =>
  [raw, code, parentRaw, districtRaw, period?.start ?? '', period?.end ?? ''].join('\u0000');

export type TableUnits = {
  /** The answer to the question at that place; null when it named nothing. */
  at: (place: number) => UnitMatch | null;
  /** The answer to any question that was among them; null when it was not. */
  find: (unit: AskedUnit) => UnitMatch | null;
  issues: Issue[];
};

/**
 * Matches all names of a table at once, since the list of provinces is decided from the whole of
 * it.
 */
export function matchTableUnits(
  asked: readonly AskedUnit[],
  { title, column }: { title: readonly string[]; column: string | null },
  { index, hints, file }: Context
): TableUnits {
  const isNamed = ({ raw, code }: AskedUnit): boolean => raw !== '' || code !== '';
  const names = asked.filter(isNamed);
  if (names.length === 0) return { at: () => null, find: () => null, issues: [] };
  const periods = distinctPeriods(names);
  const decision = decideScheme(
    names.map((n) => n.raw),
    { index, periods, codes: names.map((n) => n.code) }
  );
  const scheme = hints.scheme ?? decision.scheme;
  const queries: readonly UnitName[] = names;
  const matches = matchUnits(queries, { index, scheme, title, settled: hints.units });
  let next = 0;
  const placed = asked.map((a) => (isNamed(a) ? matches[next++]! : null));
  let byKey: Map<string, UnitMatch> | null = null;
  const at = { file, column };
  return {
    at: (place) => placed[place] ?? null,
    find: (unit) => {
      byKey ??= new Map(names.map((n, i) => [keyOf(n), matches[i]!]));
      return byKey.get(keyOf(unit)) ?? null;
    },
    issues: [
      ...(hints.scheme ? [] : schemeIssues(decision, at)),
      ...unitIssues(queries, matches, at)
    ]
  };
}

function distinctPeriods(names: readonly AskedUnit[]): Period[] {
  const met = new Map<string, Period>();
  for (const { period } of names) if (period) met.set(`${period.start}/${period.end}`, period);
  return [...met.values()];
}
