import type { Issue } from '#lib/model/issue.ts';
import { toIssue } from './issue.ts';
import { EXAMPLE_PREFIX } from './template.ts';

type Split<T> = { kept: T[]; leftOut: number; issues: Issue[] };

/**
 * Parts the example rows of a template from real ones. Among real figures they are left out; a file
 * of nothing else is somebody trying the template, and keeps them. Either way it is said.
 */
export function partExamples<T>(
  rows: readonly T[],
  file: string,
  markOf: (row: T) => { id: string; line: number | null }
): Split<T> {
  const isExample = (row: T) => markOf(row).id.startsWith(EXAMPLE_PREFIX);
  const examples = rows.filter(isExample);
  if (examples.length === 0) return { kept: [...rows], leftOut: 0, issues: [] };
  if (examples.length === rows.length)
    return { kept: [...rows], leftOut: 0, issues: [toIssue('warning', 'example_only', { file })] };
  const issues = examples.map((row) => {
    const { id, line } = markOf(row);
    return toIssue('warning', 'example_left_out', { file, row: line, seen: id });
  });
  return { kept: rows.filter((row) => !isExample(row)), leftOut: examples.length, issues };
}
