import { foldChars } from './plain-text.ts';

/** A phrase for a regular expression: each word with its marks or, typed without, bare. */
const toPattern = (phrase: string): string => {
  if (phrase.startsWith('=')) return escape(phrase.slice(1));
  return phrase
    .split(' ')
    .map((word) => {
      const bare = foldChars(word);
      return bare === word ? escape(word) : `(?:${escape(word)}|${escape(bare)})`;
    })
    .join(' ');
};

const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');

/** What a phrase at one end of a text stands for, and what is left of the text. */
export type Taken<T> = { means: T; rest: string; words: string };

/** Looks phrases up at the start of a lower-case text. */
export type Phrases<T> = (text: string) => Taken<T> | null;

/**
 * Prepares a list of phrases; the longest that fits is taken. A phrase that begins with `=` is
 * taken only with its marks, because without them it is another word ("cỡ" and "có").
 */
export function toPhrases<T>(entries: readonly (readonly [T, readonly string[]])[]): Phrases<T> {
  const all = entries
    .flatMap(([means, phrases]) => phrases.map((phrase) => ({ means, phrase })))
    .sort((a, b) => b.phrase.length - a.phrase.length)
    .map(({ means, phrase }) => {
      const wordy = /[\p{L}\p{N}]$/u.test(phrase);
      const end = wordy ? '(?![\\p{L}\\p{M}])' : '';
      return { means, pattern: new RegExp(`^(?:${toPattern(phrase)})${end}`, 'u') };
    });
  return (text) => {
    for (const { means, pattern } of all) {
      const m = pattern.exec(text);
      if (m) return { means, rest: text.slice(m[0].length), words: m[0] };
    }
    return null;
  };
}
