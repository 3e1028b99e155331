import type { ComboItem } from '../combobox.ts';
import type { Issue } from '#lib/model/issue.ts';

type Words = {
  encodings: Readonly<Record<string, string>>;
  unnamedColumn: (n: string) => string;
  twinColumn: (name: string, n: string) => string;
};

/** Doubts whose text is the name of a column. */
const OF_COLUMNS = /measure/;

/** The issue with names for people in the place of ids and codes: measures, encodings, columns. */
export function withNames(
  issue: Issue,
  measures: readonly ComboItem[],
  { encodings, unnamedColumn, twinColumn }: Words
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
  // Steps before the page number columns without a name, and several of one name.
  const [, name = '', place] = /^(?:(.{1,200}) )?#(\d+)$/.exec(issue.seen) ?? [];
  const column = place && (name ? twinColumn(name, place) : unnamedColumn(place));
  return {
    ...issue,
    seen: column && OF_COLUMNS.test(issue.code) ? column : issue.seen,
    details: Object.fromEntries(details) as Issue['details']
  };
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
