import type { Issue, Severity } from '#lib/model/issue.ts';
import type { IssueCode } from '#lib/text/words/issues.ts';

/** Where an issue stands: a file, and in it a line, a column and the text that was read. */
export type Place = { file: string; row?: number | null; column?: string | null; seen?: string };

/** An issue with a code that has words in both languages. */
export const toIssue = (
  severity: Severity,
  code: IssueCode,
  { file, row = null, column = null, seen = '' }: Place,
  details?: Issue['details']
): Issue => ({ severity, code, file, row, column, seen, ...(details ? { details } : {}) });

export const hasError = (issues: readonly Issue[]): boolean =>
  issues.some((i) => i.severity === 'error');

/** A file as it reaches ingest: decoded text under the name its issues will carry. */
export type TextFile = { name: string; text: string };
