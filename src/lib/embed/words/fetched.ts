import type { Lang } from '#lib/text/format.ts';
import type { words as all } from './all.ts';

type Words = typeof all;
type Take = (words: Words) => void;

const FILES = { vi: () => import('./vi.ts'), en: () => import('./en.ts') };

const takers: Take[] = [];
let given: Words | null = null;
let asked: Lang | null = null;

/** What stands in a frame for a module of words takes them here, each time they come. */
export function takeWords(take: Take): void {
  takers.push(take);
  if (given) take(given);
}

/**
 * Fetches the words of a language, which must be there before a figure is put into words or drawn.
 * The language that was asked for last stays; rejects when the file cannot be had.
 */
export async function fetchWords(lang: Lang): Promise<void> {
  asked = lang;
  const { words } = await FILES[lang]();
  if (asked !== lang) return;
  given = words;
  for (const take of takers) take(words);
}
