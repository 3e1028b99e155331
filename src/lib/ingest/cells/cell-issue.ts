import type { Issue, Severity } from '#lib/model/issue.ts';
import type { IssueCode } from '#lib/text/words/issues.ts';

/**
 * What one cell gives rise to; its place is added by whoever knows it. `error`: there is no value
 * until a person settles it. `warning`: read, but doubtful. `info`: read, and worth saying how.
 */
export type CellIssue = { severity: Severity; code: IssueCode; details?: Issue['details'] };

const WEIGHT: Record<Severity, number> = { error: 2, warning: 1, info: 0 };

/** The gravest of several; the first among equals, null of none. */
export const gravest = (issues: readonly CellIssue[]): CellIssue | null =>
  issues.reduce<CellIssue | null>(
    (worst, issue) => (worst && WEIGHT[worst.severity] >= WEIGHT[issue.severity] ? worst : issue),
    null
  );

/** A cell that a person has to settle. */
export const ask = (code: IssueCode, details?: Issue['details']): CellIssue => ({
  severity: 'error',
  code,
  ...(details ? { details } : {})
});

export const warn = (code: IssueCode, details?: Issue['details']): CellIssue => ({
  severity: 'warning',
  code,
  ...(details ? { details } : {})
});

export const inform = (code: IssueCode): CellIssue => ({ severity: 'info', code });
