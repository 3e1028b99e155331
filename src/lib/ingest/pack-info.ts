import type { Issue } from '#lib/model/issue.ts';
import type { PackInfo } from '#lib/model/pack.ts';
import { isDay } from '#lib/model/period.ts';
import { toIssue, type TextFile } from './issue.ts';

/** What stands in for pack.json where a person brings tables alone; `title` is shown as it is. */
export const userPackInfo = (title: string): PackInfo => ({
  id: 'user',
  titleVi: title,
  titleEn: title,
  frame: 'reporting',
  demo: false,
  date: '',
  sourceLineVi: `Nguồn: ${title}`,
  sourceLineEn: `Source: ${title}`
});

type Check = { expected: string; holds: (value: unknown) => boolean };

const sentence: Check = {
  expected: '"…"',
  holds: (v) => typeof v === 'string' && v.trim() !== ''
};

const CHECKS: Record<keyof PackInfo, Check> = {
  id: { expected: 'a-z, 0-9, -', holds: (v) => typeof v === 'string' && /^[a-z0-9-]+$/.test(v) },
  titleVi: sentence,
  titleEn: sentence,
  frame: { expected: '"reporting", "all"', holds: (v) => v === 'reporting' || v === 'all' },
  demo: { expected: 'true, false', holds: (v) => typeof v === 'boolean' },
  date: { expected: 'yyyy-mm-dd', holds: (v) => typeof v === 'string' && isDay(v) },
  sourceLineVi: sentence,
  sourceLineEn: sentence
};

/** Reads pack.json. Null when it cannot be used; each property that is wrong has an issue. */
export function readPackInfo({ name, text }: TextFile): { info: PackInfo | null; issues: Issue[] } {
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    const seen = error instanceof Error ? error.message : '';
    return { info: null, issues: [toIssue('error', 'json_unreadable', { file: name, seen })] };
  }
  const values = new Map(
    Object.entries(typeof json === 'object' && json !== null && !Array.isArray(json) ? json : {})
  );
  const issues = Object.entries(CHECKS)
    .filter(([field, { holds }]) => !holds(values.get(field)))
    .map(([field, { expected }]) => {
      const seen = JSON.stringify(values.get(field)) ?? '';
      return toIssue('error', 'info_invalid', { file: name, seen }, { field, expected });
    });
  if (issues.length > 0) return { info: null, issues };
  const info = Object.fromEntries(Object.keys(CHECKS).map((k) => [k, values.get(k)])) as PackInfo;
  return { info, issues };
}
