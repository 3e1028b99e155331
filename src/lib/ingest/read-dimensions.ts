import type { Issue } from '#lib/model/issue.ts';
import type { Measure } from '#lib/model/measure.ts';
import { DIMENSIONS, type Dimension } from '#lib/model/observation.ts';
import type { Row } from './fields.ts';
import { toIssue, type Place } from './issue.ts';
import type { Lookup } from './lookup.ts';
import type { Strictness } from './match-columns.ts';

/** Dimensions whose members a person may name freely; the others have a closed list. */
const OPEN: readonly Dimension[] = ['item', 'target', 'field'];

/** The codes of a row; '' where it is not split. Words in either language find their code. */
export function readDimensions(
  row: Row,
  measure: Measure,
  lookup: Lookup,
  at: (field: string) => Place,
  strictness: Strictness
): { dimensions: Record<Dimension, string>; issues: Issue[] } {
  const issues: Issue[] = [];
  const codeOf = (dimension: Dimension): string => {
    const seen = row.texts[dimension] ?? '';
    if (seen === '') return '';
    if (!measure.dimensions.includes(dimension)) {
      issues.push(
        toIssue('error', 'dimension_not_allowed', at(dimension), { measure: measure.id })
      );
      return '';
    }
    const code = lookup.code(dimension, seen);
    if (code && (strictness === 'lenient' || code.code === seen)) return code.code;
    if (strictness === 'lenient' && OPEN.includes(dimension)) {
      issues.push(toIssue('warning', 'code_added', at(dimension)));
      return seen;
    }
    const allowed = lookup.codesOf(dimension).join(', ');
    issues.push(toIssue('error', 'code_unknown', at(dimension), { allowed }));
    return '';
  };
  const dimensions = Object.fromEntries(DIMENSIONS.map((d) => [d, codeOf(d)])) as Record<
    Dimension,
    string
  >;
  return { dimensions, issues };
}
