import { toIssue } from '#lib/ingest/issue.ts';
import type { Issue } from '#lib/model/issue.ts';
import type { IssueCode } from '#lib/text/words/issues.ts';

/** Why something is not read: the code of its sentence and what fills the sentence's braces. */
export type Refusal = { code: IssueCode; details?: Issue['details'] };

/** The refusal of a whole file. */
export const toRefusal = ({ code, details }: Refusal, file: string): Issue =>
  toIssue('error', code, { file }, details);

/** What reading part of a file gives: a value, or the reason why there is none. */
export type Outcome<T> = { ok: true; value: T } | { ok: false; refusal: Refusal };

export const refused = (
  code: IssueCode,
  details?: Issue['details']
): { ok: false; refusal: Refusal } => ({
  ok: false,
  refusal: { code, ...(details ? { details } : {}) }
});

export const done = <T>(value: T): { ok: true; value: T } => ({ ok: true, value });
