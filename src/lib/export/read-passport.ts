import { parsePassport, type Passport, type PassportReading } from './passport.ts';
import { isPng, readStamp } from './png.ts';
import { openDeck, slidesOf } from './pptx/refresh-package.ts';

/** A larger text is no picture of ours, and is not searched. */
const LARGEST_SVG = 20e6;

const ENTITIES: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  '#34': '"',
  '#39': "'"
};

const unescape = (text: string): string =>
  text.replace(/&([a-z]+|#\d+);/g, (whole, name: string) => ENTITIES[name] ?? whole);

/** What drawing programs may write around our text. */
const METADATA = /<metadata[^>]*>([\s\S]*?)<\/metadata>/g;

function fromSvg(bytes: Uint8Array): PassportReading {
  const text = new TextDecoder().decode(bytes);
  if (!/<svg[\s>]/.test(text)) return { ok: false, reason: 'not_a_picture' };
  const found = [...text.matchAll(METADATA)]
    .map(([, inner]) => unescape(inner!).trim())
    .find((inner) => inner.includes('"doichieu"'));
  if (found === undefined) return { ok: false, reason: 'no_passport' };
  return toReading(found.slice(found.indexOf('{'), found.lastIndexOf('}') + 1));
}

function toReading(text: string): PassportReading {
  const passport = parsePassport(text);
  return passport ? { ok: true, passport } : { ok: false, reason: 'damaged' };
}

const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;

/**
 * What the figures of a presentation say about themselves, in the order of its slides: null for one
 * whose words were altered. Empty when there are none, or when the bytes are no presentation.
 */
export function readDeckPassports(bytes: Uint8Array): (Passport | null)[] {
  const files = openDeck(bytes);
  return (files ? slidesOf(files) : [])
    .flatMap(({ passport, more }) => [passport, ...more])
    .flatMap((one) => (one === null ? [] : [one === 'damaged' ? null : one]));
}

function fromDeck(bytes: Uint8Array): PassportReading {
  const found = readDeckPassports(bytes);
  const first = found.find((passport) => passport !== null);
  if (first) return { ok: true, passport: first };
  return { ok: false, reason: found.length > 0 ? 'damaged' : 'no_passport' };
}

/** What a picture of ours says about itself, from the bytes of a PNG or SVG. */
export function readPicturePassport(bytes: Uint8Array): PassportReading {
  if (isPng(bytes)) {
    const stamp = readStamp(bytes);
    if (!stamp) return { ok: false, reason: 'no_passport' };
    return stamp.isWhole ? toReading(stamp.text) : { ok: false, reason: 'damaged' };
  }
  if (bytes.length > LARGEST_SVG) return { ok: false, reason: 'not_a_picture' };
  return fromSvg(bytes);
}

/**
 * The same for a presentation too (its first figure). Any bytes may come: a file without a passport,
 * or with one that was altered, is told by its reason.
 */
export const readPassport = (bytes: Uint8Array): PassportReading =>
  isZip(bytes) ? fromDeck(bytes) : readPicturePassport(bytes);
