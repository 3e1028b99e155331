import type { Issue } from '#lib/model/issue.ts';
import { toIssue } from '../issue.ts';
import type { SchemeDecision } from './decide-scheme.ts';
import type { UnitMatch, UnitName } from './unit-match.ts';

/** A column of names on no list is told so many times, and then once more with the number left. */
const MOST_ISSUES = 500;

/** Doubts about the table as a whole: one answer settles them for all of its names. */
const OF_THE_TABLE: ReadonlySet<string> = new Set([
  'unit_list_unknown',
  'list_of_other_time',
  'unit_codes_other'
]);

/** Rows that say the same share their match: where it comes first, and how often. */
function countMatches(
  matches: readonly UnitMatch[]
): Map<UnitMatch, { first: number; lines: number }> {
  const counts = new Map<UnitMatch, { first: number; lines: number }>();
  for (const [i, match] of matches.entries()) {
    const there = counts.get(match);
    if (there) there.lines += 1;
    else counts.set(match, { first: i, lines: 1 });
  }
  return counts;
}

/**
 * What is doubtful about the units of a column: one issue for each distinct doubt, on the first
 * line that has it, with the number of lines in `details.count`.
 */
export function unitIssues(
  names: readonly UnitName[],
  matches: readonly UnitMatch[],
  { file, column }: { file: string; column: string | null }
): Issue[] {
  const found = new Map<string, { issue: Issue; count: number }>();
  for (const [{ problems, name }, { first, lines }] of countMatches(matches))
    for (const { code, severity, details = {} } of problems) {
      const { raw, line, code: unitCode = '' } = names[first]!;
      const key = OF_THE_TABLE.has(code)
        ? code
        : [code, name, ...Object.values(details)].join('\u0000');
      const there = found.get(key);
      if (there) there.count += lines;
      else {
        const at = { file, row: line, column, seen: raw.trim() || unitCode };
        found.set(key, { issue: toIssue(severity, code, at, details), count: lines });
      }
    }
  const all = [...found.values()].map(({ issue, count }) => ({
    ...issue,
    details: { ...issue.details, count }
  }));
  if (all.length <= MOST_ISSUES) return all;
  // What must be settled goes before what may be read over.
  const sorted = [...all].sort(
    (a, b) => Number(b.severity === 'error') - Number(a.severity === 'error')
  );
  const rest = all.length - MOST_ISSUES;
  return [
    ...sorted.slice(0, MOST_ISSUES),
    toIssue('warning', 'units_more', { file, column }, { rest })
  ];
}

/** What is to be said of the list of provinces itself; [] when it is decided and nothing speaks against it. */
export const schemeIssues = (
  { scheme, mixed, proof }: SchemeDecision,
  { file, column }: { file: string; column: string | null }
): Issue[] =>
  mixed
    ? [
        toIssue(
          scheme ? 'warning' : 'error',
          'scheme_mixed',
          { file, column },
          {
            proof: proof.join(', ')
          }
        )
      ]
    : [];
