import { FREQUENT } from './frequent-syllables.ts';
import { reread } from './single-byte.ts';
import { isSyllable } from './syllable.ts';

/**
 * Weighs readings of the same bytes against each other, word by word. A weight is about twice the
 * logarithm of how much likelier the word is in a text read rightly than in one read wrongly:
 * a frequent syllable hardly arises by accident, an impossible one hardly stands in real text.
 */
const WEIGHT = {
  unit: 6,
  frequent: 3,
  possible: 1.5,
  abbreviation: 1,
  neutral: 0,
  odd: -2,
  foreign: -3,
  impossible: -5
} as const;

/** Words are cut at what every encoding leaves as it is. */
// eslint-disable-next-line no-control-regex -- VISCII keeps six letters there
const CHUNK = /[A-Za-z\u0001-\u0008\u000E-\u001F\u0080-\uFFFF]+/g;
// eslint-disable-next-line no-control-regex -- VISCII keeps six letters there
const TELLING = /[\u0001-\u0008\u000E-\u001F\u0080-\uFFFF]/;
/** Longer runs are no words; they say nothing and would cost time. */
const LONGEST = 60;

/** Marks that stand at the edge of words in every language. */
const EDGE =
  /^[\s\u00AD\uFEFF\u2000-\u206F«»§·•©®™°±²³¹ªº¡¿£€¥¢¼½¾×÷]+|[\s\u00AD\uFEFF\u2000-\u206F«»§·•©®™°±²³¹ªº£€¥¢¼½¾×÷]+$/g;
const INNER_SPACE = /[\u00A0\u2000-\u200A\u2010-\u2015\u202F\u3000\u2026/]+/;
/** UTF-8 read as windows-1252: a lead byte and what follows it. */
const MOJIBAKE = /[ÂÃÄÅÆáâĂ][\u0080-\u00A0¡-¿€‚ƒ„…†‡ˆ‰Š‹Œ‘’“”•–—˜™š›œžŸ]/;
const UNIT_OF_MEASURE = /^(?:[kcdm]?m[²³]|µ[mgls]|[Nn][º°]|°[CF])$/;
const SYMBOL_INSIDE =
  /[\p{L}\p{M}][^\p{L}\p{M}'’´`·-][\p{L}\p{M}]|[\uFFFD\u0080-\u009F\uE000-\uF8FF]/u;
const SYMBOL = /[^\p{L}\p{M}'’´`·-]/u;
const CAPITAL_INSIDE = /\p{Ll}\p{M}*\p{Lu}/u;
// eslint-disable-next-line no-control-regex -- the same six
const CONTROL = /[\u0001-\u0008\u000E-\u001F]/;
/** Vowel and mark as VNI writes them; rare neighbours in any language. */
const VNI_PAIR = /[aeuoy][øõ]|[aeoy]û|[aeuy]ù|où\p{L}|e[äåâáàã]|[oa][åâ]|a[ëü]|[ôö][øùûõï]/iu;
/** Signs that no language writes within or after a word, and TCVN3 read as windows-1252 does. */
const STUCK_SIGN = /\p{L}[µªº¬®¨©¶¸¹¼½¾]|^§\p{L}/u;
const ABBREVIATION = /^(?=.*[ĐƯ])[A-ZĐƯƠĂÂÊÔ]{2,7}$/;

/**
 * `legacy`: text as an old Vietnamese encoding reads it. `western`: Unicode as it stands.
 * `latin`: bytes as windows-1252, which cannot write Vietnamese: syllables say nothing for it.
 */
export type Reading = 'legacy' | 'western' | 'latin';

/** The words of a text with something beyond ASCII in them, each once, at most `limit`. */
export function tellingWords(text: string, limit = 3000): Set<string> {
  const words = new Set<string>();
  for (const [chunk] of text.matchAll(CHUNK)) {
    if (chunk.length > LONGEST || !TELLING.test(chunk)) continue;
    words.add(chunk);
    if (words.size >= limit) break;
  }
  return words;
}

const syllableWeight = (lower: string): number | null => {
  if (FREQUENT.has(lower)) return WEIGHT.frequent;
  if (!isSyllable(lower)) return null;
  // Any lone vowel is possible, and so says nothing.
  return [...lower].length === 1 ? WEIGHT.neutral : WEIGHT.possible;
};

function weighPart(part: string, reading: Reading): number {
  const word = (reading === 'western' ? asMeant(part) : part).replace(EDGE, '').normalize('NFC');
  // eslint-disable-next-line no-control-regex -- only what lies beyond ASCII tells
  if (!/[^\u0000-\u007F]/.test(word))
    return CONTROL.test(word) ? WEIGHT.impossible : WEIGHT.neutral;
  if (SYMBOL_INSIDE.test(word) || CONTROL.test(word)) return WEIGHT.impossible;
  if (CAPITAL_INSIDE.test(word) && !isOldCapitals(word)) return WEIGHT.impossible + 1;
  const weight = syllableWeight(word.toLowerCase());
  if (weight !== null) return reading === 'latin' ? WEIGHT.neutral : weight;
  if (SYMBOL.test(word)) return WEIGHT.odd;
  if (ABBREVIATION.test(word)) return WEIGHT.abbreviation;
  if (reading === 'legacy') return WEIGHT.foreign;
  return VNI_PAIR.test(word) ? WEIGHT.odd : WEIGHT.neutral;
}

/**
 * What Unicode often holds for what was meant: punctuation of windows-1252 as control characters,
 * and for Đ the look-alike of Icelandic.
 */
const asMeant = (word: string): string =>
  word.replace(/[\u0080-\u009F]/g, (char) => reread(char, 'windows-1252')).replace(/^Ð/, 'Đ');

/** TCVN3 has few capitals with a tone, so that headings read "TỉNH NGHệ AN". */
function isOldCapitals(word: string): boolean {
  return /^[^a-z]*$/.test(word) && isSyllable(word.toLowerCase());
}

const caches: Record<Reading, Map<string, number>> = {
  legacy: new Map(),
  western: new Map(),
  latin: new Map()
};
const CACHE_LIMIT = 20_000;

/** How well a word reads; above 0 as Vietnamese, below 0 as no text at all. */
export function weigh(word: string, reading: Reading): number {
  const cache = caches[reading];
  const known = cache.get(word);
  if (known !== undefined) return known;
  const weight = weighWord(word, reading);
  if (cache.size >= CACHE_LIMIT) cache.clear();
  cache.set(word, weight);
  return weight;
}

function weighWord(word: string, reading: Reading): number {
  if (UNIT_OF_MEASURE.test(word)) return WEIGHT.unit;
  if (reading !== 'legacy' && MOJIBAKE.test(word)) return WEIGHT.impossible;
  if (reading !== 'legacy' && STUCK_SIGN.test(word)) return stuckWeight(word);
  const weights = word
    .split(INNER_SPACE)
    .filter(Boolean)
    .map((part) => weighPart(part, reading));
  const least = weights.reduce((a, b) => Math.min(a, b), 0);
  return least < 0 ? least : weights.reduce((a, b) => Math.max(a, b), 0);
}

/** "Hµ" is impossible; "Windows®" stands in real text. */
const stuckWeight = (word: string): number =>
  /[µªº]|[^\p{L}]\p{L}/u.test(word.slice(1)) ? WEIGHT.impossible : WEIGHT.odd;

/** The sum over the words, each read by `read`; `good` and `bad` count those above and below 0. */
export function weighAll(
  words: Iterable<string>,
  read: (word: string) => string,
  reading: Reading
): { sum: number; good: number; bad: number } {
  const total = { sum: 0, good: 0, bad: 0 };
  for (const word of words) {
    const weight = weigh(read(word), reading);
    total.sum += weight;
    if (weight > 0) total.good++;
    if (weight < 0) total.bad++;
  }
  return total;
}
