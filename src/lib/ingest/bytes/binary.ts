import { guessUtf16, isUtf32 } from './utf16.ts';
import { scanUtf8 } from './utf8.ts';

const SAMPLE = 64 * 1024;

const isText = (byte: number): boolean => byte >= 0x20 || byte === 9 || byte === 10 || byte === 13;

/** Whether bytes hold nothing to read: no byte at all, or only space, marks of order and zeros. */
export function isBlank(bytes: Uint8Array): boolean {
  const ignored = new Set([0, 9, 10, 11, 12, 13, 26, 32, 0xa0, 0xef, 0xbb, 0xbf, 0xfe, 0xff]);
  return bytes.every((byte) => ignored.has(byte));
}

function isMarkedUtf16(bytes: Uint8Array): boolean {
  return (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
}

/**
 * Whether bytes are no text of any encoding. Control characters are what tells: a few stand in
 * damaged text, in other data they are one byte in nine.
 */
export function isBinary(bytes: Uint8Array): boolean {
  if (isMarkedUtf16(bytes) || isUtf32(bytes) || guessUtf16(bytes)) return false;
  const sample = bytes.subarray(0, SAMPLE);
  let controls = 0;
  let zeros = 0;
  let high = 0;
  for (const byte of sample) {
    if (byte === 0) zeros++;
    else if (!isText(byte)) controls++;
    if (byte >= 0x80) high++;
  }
  const of = sample.length;
  const sound = scanUtf8(sample).strays <= 3;
  // Files that a crash left padded with zeros are text still.
  if (sound && controls === 0) return false;
  if (zeros > of * 0.3) return true;
  if (sound) return controls + zeros > of * 0.3 || (controls > 8 && controls > of * 0.15);
  return controls > of * 0.04 || (controls > of * 0.01 && high > of * 0.35);
}
