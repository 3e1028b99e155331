import type { Catalogue } from '#lib/query/catalogue.ts';
import { toFindings } from '#lib/query/findings.ts';
import type { Finding, Result } from '#lib/query/result.ts';

const known = new WeakMap<Result, { catalogue: Catalogue; findings: Finding[] }>();

/** What is found in a result, the most telling first; title and list of a page ask for the same. */
export function findingsOf(result: Result, catalogue: Catalogue): readonly Finding[] {
  const found = known.get(result);
  if (found?.catalogue === catalogue) return found.findings;
  const findings = toFindings(result, catalogue);
  known.set(result, { catalogue, findings });
  return findings;
}
