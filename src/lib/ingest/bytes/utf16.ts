/** Code units looked at when there is no byte order mark. */
const SAMPLE = 64 * 1024;

const unitAt = (bytes: Uint8Array, at: number, little: boolean): number =>
  little ? bytes[at]! | (bytes[at + 1]! << 8) : (bytes[at]! << 8) | bytes[at + 1]!;

const isOffice = (unit: number): boolean =>
  unit === 9 ||
  unit === 10 ||
  unit === 13 ||
  (unit >= 0x20 && unit < 0x370 && unit !== 0x7f) ||
  (unit >= 0x1e00 && unit < 0x1f00) ||
  (unit >= 0x2000 && unit < 0x2300) ||
  unit === 0xfeff;

/**
 * Whether text is UTF-16 without a byte order mark, and of which order: the upper byte of most
 * letters is zero, and what comes out is what an office writes. A text with stray zero bytes is not.
 */
export function guessUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const end = Math.min(bytes.length - (bytes.length % 2), SAMPLE);
  if (end < 4) return null;
  let even = 0;
  let odd = 0;
  for (let i = 0; i < end; i += 2) {
    if (bytes[i] === 0) even++;
    if (bytes[i + 1] === 0) odd++;
  }
  const pairs = end / 2;
  const little = odd > even;
  if (Math.max(odd, even) < pairs * 0.25 || Math.min(odd, even) > pairs * 0.05) return null;
  let fits = 0;
  for (let i = 0; i < end; i += 2) if (isOffice(unitAt(bytes, i, little))) fits++;
  return fits >= pairs * 0.95 ? (little ? 'utf-16le' : 'utf-16be') : null;
}

/** Text of UTF-16; a last half unit becomes U+FFFD. */
export const decodeUtf16 = (bytes: Uint8Array, encoding: 'utf-16le' | 'utf-16be'): string =>
  new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes);

/** Whether a text begins with the byte order mark of UTF-32, little end first or last. */
export function isUtf32(bytes: Uint8Array): 'le' | 'be' | null {
  if (bytes.length < 4 || bytes.length % 4) return null;
  const [a, b, c, d] = bytes;
  if (a === 0xff && b === 0xfe && c === 0 && d === 0) return 'le';
  return a === 0 && b === 0 && c === 0xfe && d === 0xff ? 'be' : null;
}

/** The text of UTF-32, which no runtime reads by itself, as bytes of UTF-8. */
export function utf32ToUtf8(bytes: Uint8Array, order: 'le' | 'be'): Uint8Array<ArrayBuffer> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts: string[] = [];
  for (let at = 4; at < bytes.length; at += 4) {
    const code = view.getUint32(at, order === 'le');
    const valid = code < 0xd800 || (code > 0xdfff && code < 0x110000);
    parts.push(valid ? String.fromCodePoint(code) : '\uFFFD');
  }
  return new TextEncoder().encode(parts.join(''));
}
