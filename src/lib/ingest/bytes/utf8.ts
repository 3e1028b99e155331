import { toByte } from './single-byte.ts';

/** Bytes as UTF-8, byte order mark kept as a character; null when a byte does not belong. */
export function strictUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Bytes as UTF-8, U+FFFD where a byte does not belong. */
export const lossyUtf8 = (bytes: Uint8Array): string =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);

/** Length of the sequence that a byte begins; 0 when none can begin there. */
const lengthOf = (lead: number): number =>
  lead < 0x80 ? 1 : lead < 0xc2 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : lead < 0xf5 ? 4 : 0;

/** Latin letters, their marks, punctuation and signs of money: what an office's text is made of. */
const isExpected = (code: number): boolean =>
  (code >= 0xa0 && code < 0x370) ||
  (code >= 0x1e00 && code < 0x1f00) ||
  (code >= 0x2000 && code < 0x2300);

export type Scan = {
  /** Characters beyond ASCII that are well formed and of the kinds an office writes. */
  expected: number;
  /** Bytes that belong to no character. */
  strays: number;
  /** The last character lacks its end. */
  cut: boolean;
};

/** What of `bytes[from, to)` is well-formed UTF-8. */
export function scanUtf8(bytes: Uint8Array, from = 0, to = bytes.length): Scan {
  const scan: Scan = { expected: 0, strays: 0, cut: false };
  for (let i = from; i < to;) {
    const length = lengthOf(bytes[i]!);
    if (length === 1) {
      i++;
      continue;
    }
    let end = i + 1;
    while (end < to && end < i + length && bytes[end]! >> 6 === 2) end++;
    if (length && end === i + length) {
      if (isExpected(codeAt(bytes, i, length))) scan.expected++;
    } else {
      scan.strays += end - i;
      if (length && end === to) scan.cut = true;
    }
    i = end;
  }
  return scan;
}

function codeAt(bytes: Uint8Array, at: number, length: number): number {
  let code = bytes[at]! & (0xff >> (length + 1));
  for (let i = 1; i < length; i++) code = (code << 6) | (bytes[at + i]! & 0x3f);
  return code;
}

/** Characters that may be bytes of UTF-8 read as windows-1252 or windows-1258: lead, then the rest. */
const LEAD = '(?:[\u00C2-\u00F4ĂƠƯĐăơưđ]|\u0300|\u0301|\u0303|\u0309|\u0323)';
const REST = '[\u0080-\u00BF€‚ƒ„…†‡ˆ‰Š‹Œ‘’“”•–—˜™š›œžŸŽ]';
const SEQUENCE = new RegExp(`${LEAD}${REST}{1,3}`, 'g');

/** One sequence of such characters, put back; as it was when it is not well formed. */
function putBack(seen: string): string {
  const bytes = Uint8Array.from(seen, (char) => toByte(char) ?? 0);
  const length = lengthOf(bytes[0]!);
  if (length < 2 || bytes.length < length) return seen;
  const char = strictUtf8(bytes.subarray(0, length));
  return char === null ? seen : char + seen.slice(length);
}

/** "Nghá»‡ An" as "Nghệ An": UTF-8 that was read as windows-1252 and saved again, put right. */
export const undoUtf8 = (text: string): string => text.replace(SEQUENCE, putBack);

/**
 * The second byte of "à" is a no-break space, which programs turn into a space or trim away:
 * within text known to be UTF-8 read wrongly a bare Ã is that letter.
 */
export const restoreLostA = (text: string): string =>
  text.replace(/(^\p{Lu}?|[^\p{Lu}]\p{Lu}|[^\p{Lu}])Ã(?: (?= )|(?=[ \t\r\n,;|"]|$))/gu, '$1à');
