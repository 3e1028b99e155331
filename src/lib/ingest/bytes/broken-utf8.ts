import { chooseForWords } from './legacy-choice.ts';
import { decodeLegacy, type Legacy } from './single-byte.ts';
import { lossyUtf8, scanUtf8, type Scan } from './utf8.ts';
import { tellingWords } from './word-score.ts';

/**
 * A file that is UTF-8 but for some places. Places that read as Vietnamese in an old encoding
 * are read so; other bytes that belong nowhere become U+FFFD.
 */
export type Broken = {
  text: string;
  /** Encoding of the places that are not UTF-8; null when there are none. */
  mixed: { encoding: Legacy; count: number; line: number } | null;
  /** Bytes that belong to no character; `line` is that of the first; null when there are none. */
  strays: { count: number; line: number; cut: boolean } | null;
};

type Place = { from: number; to: number; line: number; scan: Scan };

const isBreak = (byte: number): boolean => byte === 10 || byte === 13;
/** Line ends and what may part cells: `,` `;` `|` `"` and the tab. */
const isSeparator = (byte: number): boolean =>
  isBreak(byte) || byte === 9 || byte === 44 || byte === 59 || byte === 124 || byte === 34;

/** Stretches between separators that hold bytes which are not UTF-8. */
function* brokenPlaces(bytes: Uint8Array): Generator<Place> {
  let line = 1;
  let from = 0;
  let high = false;
  for (let i = 0; i <= bytes.length; i++) {
    const byte = i < bytes.length ? bytes[i]! : 10;
    if (byte >= 0x80) high = true;
    if (!isSeparator(byte)) continue;
    if (high) {
      const scan = scanUtf8(bytes, from, i);
      if (scan.strays) yield { from, to: i, line, scan };
    }
    if (byte === 10 || (byte === 13 && bytes[i + 1] !== 10)) line++;
    from = i + 1;
    high = false;
  }
}

/** Words enough, and well enough read, to call the places legacy text rather than damage. */
const ENOUGH = { sum: 5, words: 2 };

function legacyOf(bytes: Uint8Array, places: readonly Place[]): Legacy | null {
  const words = new Set<string>();
  for (const { from, to } of places) {
    for (const word of tellingWords(decodeLegacy(bytes.subarray(from, to), 'windows-1252')))
      words.add(word);
    if (words.size > 3000) break;
  }
  const choice = chooseForWords(words);
  const enough = words.size >= ENOUGH.words && choice.sums[choice.encoding] >= ENOUGH.sum;
  return enough ? choice.encoding : null;
}

/** Reads a file that is mostly UTF-8; null when it is not UTF-8 at all. */
export function readBrokenUtf8(bytes: Uint8Array): Broken | null {
  const whole = scanUtf8(bytes);
  // A character cut at the end leaves at least its first byte, and only there.
  const onlyCut =
    whole.cut && whole.strays <= 3 && scanUtf8(bytes, 0, bytes.length - whole.strays).strays === 0;
  if (whole.expected === 0 && !(onlyCut && whole.strays > 1)) return null;
  const places = [...brokenPlaces(bytes)];
  const alien = places.filter(({ scan }) => scan.expected === 0);
  const encoding = onlyCut ? null : legacyOf(bytes, alien);
  // Sequences that happen to be well formed in a legacy file are few beside those that are not.
  if (!encoding && !onlyCut && whole.strays > whole.expected) return null;
  if (encoding && whole.expected * 20 < whole.strays) return null;
  const legacy = encoding ? alien : [];
  const damaged = encoding ? places.filter(({ scan }) => scan.expected > 0) : places;
  return {
    text: joinText(bytes, legacy, encoding),
    mixed: encoding && { encoding, count: legacy.length, line: legacy[0]!.line },
    strays: damaged.length
      ? {
          count: damaged.reduce((sum, { scan }) => sum + scan.strays, 0),
          line: damaged[0]!.line,
          cut: onlyCut
        }
      : null
  };
}

function joinText(bytes: Uint8Array, legacy: readonly Place[], encoding: Legacy | null): string {
  const parts: string[] = [];
  let at = 0;
  for (const { from, to } of encoding ? legacy : []) {
    parts.push(
      lossyUtf8(bytes.subarray(at, from)),
      decodeLegacy(bytes.subarray(from, to), encoding!)
    );
    at = to;
  }
  parts.push(lossyUtf8(bytes.subarray(at)));
  return parts.join('');
}
