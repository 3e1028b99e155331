import { decodeLegacy, LEGACY, reread, type Legacy } from './single-byte.ts';
import { tellingWords, weighAll } from './word-score.ts';

/** How much of a long file is weighed: from its head and its end, in bytes. */
const HEAD = 4 << 20;
const TAIL = 1 << 20;

/** Weight by which an old Vietnamese encoding must beat the plain Western reading. */
const VIETNAMESE_FROM = 2.5;
/** Below this distance two readings are both possible. */
const CLEAR_FROM = 3;

export type Choice = {
  encoding: Legacy;
  /** Sums of weights by encoding, over the same words. */
  sums: Record<Legacy, number>;
  words: number;
  /** Words that the choice does not explain. */
  bad: number;
  /** Another reading is about as good, or this one is poor; null when the choice is clear. */
  rival: Legacy | null;
};

const sampleOf = (bytes: Uint8Array): string =>
  bytes.length <= HEAD + TAIL
    ? decodeLegacy(bytes, 'windows-1252')
    : `${decodeLegacy(bytes.subarray(0, HEAD), 'windows-1252')}\n${decodeLegacy(bytes.subarray(-TAIL), 'windows-1252')}`;

/** Chooses among the encodings of one byte a character by the words they make. */
export const chooseLegacy = (bytes: Uint8Array): Choice =>
  chooseForWords(tellingWords(sampleOf(bytes)));

/** The same for words that are cut already, as windows-1252 reads them. */
export function chooseForWords(words: ReadonlySet<string>): Choice {
  const sums = Object.fromEntries(
    LEGACY.map((name) => [name, weighFor(words, name).sum])
  ) as Choice['sums'];
  const ranked = [...LEGACY].sort((a, b) => sums[b] - sums[a]);
  const western = sums['windows-1252'];
  let encoding = ranked[0]!;
  if (sums[encoding] < western + VIETNAMESE_FROM) encoding = 'windows-1252';
  const differs = (name: Legacy) =>
    [...words].some((word) => reread(word, name) !== reread(word, encoding));
  const others = ranked.filter((name) => name !== encoding && differs(name));
  // Text that reads badly in the best encoding is in none of these.
  const poor = sums[encoding] < -words.size;
  const close = others.filter((name) => sums[name] > sums[encoding] - CLEAR_FROM);
  const rival = (poor ? others : close)[0] ?? null;
  const { bad } = weighFor(words, encoding);
  return { encoding, sums, words: words.size, bad, rival };
}

const weighFor = (words: ReadonlySet<string>, name: Legacy) =>
  weighAll(words, (word) => reread(word, name), name === 'windows-1252' ? 'latin' : 'legacy');
