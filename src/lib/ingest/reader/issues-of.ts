import type { Issue } from '#lib/model/issue.ts';
import type { FileReading } from './reading.ts';

/** Everything that was said of a part, each thing once: of its bytes and cuts first, then of its tables in order. */
export const issuesOf = ({ issues, tables }: Pick<FileReading, 'issues' | 'tables'>): Issue[] => [
  ...issues,
  ...tables.flatMap((table) => table.issues)
];
