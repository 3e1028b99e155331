import {
  TCVN3_HIGH,
  VISCII_HIGH,
  VISCII_LOW,
  VNI_PAIRS,
  VNI_SINGLES,
  WINDOWS_1252_C1,
  WINDOWS_1258
} from './legacy-tables.ts';

/**
 * The encodings of one byte a character; VNI then joins its letters with their marks. Of two that
 * fit alike the first is taken: windows-1258 reads most Western letters as they are.
 */
export const LEGACY = ['windows-1258', 'tcvn3', 'vni', 'viscii', 'windows-1252'] as const;
export type Legacy = (typeof LEGACY)[number];

const NO_LETTER = '·';

/** 256 characters by byte. Own tables: some runtimes read bytes 80 to 9F of windows-1252 as Latin-1. */
function table(high: Record<number, string> | string, from = 0x80): string[] {
  const chars = Array.from({ length: 256 }, (_, byte) => String.fromCharCode(byte));
  [...WINDOWS_1252_C1].forEach((char, i) => (chars[0x80 + i] = char));
  const entries =
    typeof high === 'string'
      ? [...high].map((char, i) => [from + i, char] as const)
      : Object.entries(high).map(([byte, char]) => [Number(byte), char] as const);
  for (const [byte, char] of entries) if (char !== NO_LETTER) chars[byte] = char;
  return chars;
}

const WINDOWS_1252 = table({});

/** What each byte means, by encoding; VNI's bytes are those of windows-1252. */
const CHARS: Record<Legacy, string[]> = {
  tcvn3: table(TCVN3_HIGH, 0xa0),
  'windows-1258': table(WINDOWS_1258),
  vni: WINDOWS_1252,
  viscii: table({
    ...VISCII_LOW,
    ...Object.fromEntries([...VISCII_HIGH].map((c, i) => [0x80 + i, c]))
  }),
  'windows-1252': WINDOWS_1252
};

const CODES = Object.fromEntries(
  LEGACY.map((name) => [name, Uint16Array.from(CHARS[name], (char) => char.charCodeAt(0))])
) as Record<Legacy, Uint16Array>;

const capital = (text: string): string => text.toUpperCase();

/** Both cases of letter and mark: "EÄ", "Eä" and "eä" are all met; the letter decides the case. */
function vniMap(): Map<string, string> {
  const map = new Map<string, string>();
  for (const [base, [marks, letters]] of Object.entries(VNI_PAIRS))
    [...marks].forEach((mark, i) => {
      for (const m of [mark, capital(mark)]) {
        map.set(base + m, [...letters][i]!);
        map.set(capital(base) + m, capital([...letters][i]!));
      }
    });
  for (const [char, letter] of Object.entries(VNI_SINGLES)) {
    map.set(char, letter);
    map.set(capital(char), capital(letter));
  }
  return map;
}

const VNI = vniMap();
const VNI_TOKEN =
  /[aA][øùûõïêèéúüëâàáåãäØÙÛÕÏÊÈÉÚÜËÂÀÁÅÃÄ]|[eEoO][øùûõïâàáåãäØÙÛÕÏÂÀÁÅÃÄ]|[uUôÔöÖ][øùûõïØÙÛÕÏ]|[yY][øùûõØÙÛÕ]|[ôÔöÖæÆóÓòÒîÎñÑ]/g;

/** VNI text, seen as windows-1252, as the Vietnamese it stands for. */
export const joinVni = (text: string): string =>
  text.replace(VNI_TOKEN, (token) => VNI.get(token) ?? token);

/** VNI joins letters and marks; windows-1258 keeps tones apart, which is no peculiarity of the file. */
const finish = (text: string, encoding: Legacy): string =>
  encoding === 'vni' ? joinVni(text) : encoding === 'windows-1258' ? text.normalize('NFC') : text;

/** Bytes as the text an encoding makes of them; no byte fails. */
export function decodeLegacy(bytes: Uint8Array, encoding: Legacy): string {
  const codes = CODES[encoding];
  const units = new Uint16Array(bytes.length);
  for (let i = 0; i < bytes.length; i++) units[i] = codes[bytes[i]!]!;
  const text = new TextDecoder('utf-16le', { ignoreBOM: true }).decode(units);
  return finish(text, encoding);
}

/** Bytes by the character that windows-1252, Latin-1 or windows-1258 showed for them. */
const BYTES = new Map<string, number>();
for (const [byte, char] of CHARS['windows-1258'].entries()) BYTES.set(char, byte);
for (const [byte, char] of WINDOWS_1252.entries()) BYTES.set(char, byte);
for (let byte = 0x80; byte < 0x100; byte++) BYTES.set(String.fromCharCode(byte), byte);

/** The byte a wrongly read character was, whichever Western reading it went through; null when none. */
export const toByte = (char: string): number | null => BYTES.get(char) ?? null;

// eslint-disable-next-line no-control-regex -- VISCII keeps six letters there
const WAS_BYTE = /[\u0001-\u0008\u000E-\u001F\u0080-\uFFFF]+/g;

/**
 * Text that a Western reading made of legacy bytes, read as that encoding instead; characters
 * that were no byte stay. "TØnh NghÖ An" from tcvn3 is "Tỉnh Nghệ An".
 */
export function reread(text: string, from: Legacy): string {
  const chars = CHARS[from];
  const letters = text.replace(WAS_BYTE, (run) => {
    let out = '';
    for (const char of run) {
      const byte = toByte(char);
      out += byte === null ? char : chars[byte]!;
    }
    return out;
  });
  return finish(letters, from);
}

/** Whether a Western reading of bytes could have shown every character of a text. */
export const isBytes = (text: string): boolean => [...text].every((char) => toByte(char) !== null);
