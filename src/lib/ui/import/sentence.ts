import type { ComboItem } from '../combobox.ts';
import type { Issue } from '#lib/model/issue.ts';

/** The issue with names for people in the place of ids and codes: measures and encodings. */
export function withNames(
  issue: Issue,
  measures: readonly ComboItem[],
  encodings: Readonly<Record<string, string>>
): Issue {
  const names = new Map([
    ...measures.map((m) => [m.id, m.label] as const),
    ...Object.entries(encodings)
  ]);
  const details = Object.entries(issue.details ?? {}).map(([key, value]) => [
    key,
    ['measure', 'encoding', 'other', 'from'].includes(key)
      ? (names.get(String(value)) ?? value)
      : value
  ]);
  return { ...issue, details: Object.fromEntries(details) as Issue['details'] };
}

/**
 * The first sentence, and what follows it. Full stops inside “…” are the file's, and numbers have
 * theirs; neither ends a sentence.
 */
export function splitSentence(text: string): { head: string; rest: string } {
  let depth = 0;
  for (let i = 0; i < text.length - 1; i++) {
    const c = text[i];
    if (c === '“') depth++;
    else if (c === '”') depth = Math.max(0, depth - 1);
    else if (depth === 0 && c === '.' && text[i + 1] === ' ')
      return { head: text.slice(0, i), rest: text.slice(i + 2) };
  }
  return { head: text.replace(/\.$/, ''), rest: '' };
}
