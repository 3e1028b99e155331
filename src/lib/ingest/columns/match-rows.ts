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
  period: Period | null;
  line: number;
};

const keyOf = ({ raw, code, parentRaw, period }: AskedUnit): string =>
  [raw, code, parentRaw, period?.start ?? '', period?.end ?? ''].join('\u0000');

/**
 * Matches all names of a table at once, since the list of provinces is decided from the whole of
 * it. The answer is by name, code, parent and period.
 */
export function matchTableUnits(
  asked: readonly AskedUnit[],
  { title, column }: { title: readonly string[]; column: string | null },
  { index, hints, file }: Context
): { find: (unit: AskedUnit) => UnitMatch | null; issues: Issue[] } {
  const names = asked.filter((a) => a.raw !== '' || a.code !== '');
  if (names.length === 0) return { find: () => null, issues: [] };
  const periods = distinctPeriods(names);
  const decision = decideScheme(
    names.map((n) => n.raw),
    { index, periods, codes: names.map((n) => n.code) }
  );
  const scheme = hints.scheme ?? decision.scheme;
  const queries: UnitName[] = names.map((n) => ({ ...n }));
  const matches = matchUnits(queries, { index, scheme, title, settled: hints.units });
  const byKey = new Map(names.map((n, i) => [keyOf(n), matches[i]!]));
  const at = { file, column };
  return {
    find: (unit) => byKey.get(keyOf(unit)) ?? null,
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
