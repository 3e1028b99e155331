import { unescapeText } from './markup.ts';

const ENTITY = /&(?:#\d{2,6}|#x[\dA-Fa-f]{2,5}|[A-Za-z]{3,8});/g;

/**
 * Letters that a web form wrote as entities ("Ngh&#7879; An") as letters; signs of markup stay as
 * they are. `count` says how many, `first` where and what; nothing is changed when there is none.
 */
export function readEntities(text: string): {
  text: string;
  count: number;
  first: { index: number; seen: string } | null;
} {
  if (!text.includes('&')) return { text, count: 0, first: null };
  let count = 0;
  let first: { index: number; seen: string } | null = null;
  const read = text.replace(ENTITY, (seen, index: number) => {
    const letter = unescapeText(seen);
    if (!/^[\p{L}\p{M}]$/u.test(letter)) return seen;
    count++;
    first ??= { index, seen };
    return letter;
  });
  return { text: read, count, first };
}
