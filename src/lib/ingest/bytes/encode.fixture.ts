import { LEGACY, decodeLegacy, type Legacy } from './single-byte.ts';
import { VNI_PAIRS, VNI_SINGLES } from './legacy-tables.ts';

/** Encoders for tests only: the inverse of the tables, letter by letter. */
const maps = new Map<Legacy, Map<string, number>>();

function byteMap(encoding: Legacy): Map<string, number> {
  const known = maps.get(encoding);
  if (known) return known;
  const map = new Map<string, number>();
  for (let byte = 255; byte >= 0; byte--)
    map.set(
      decodeLegacy(Uint8Array.of(byte), encoding === 'vni' ? 'windows-1252' : encoding),
      byte
    );
  for (let byte = 9; byte < 0x7f; byte++)
    if (byte >= 0x20 || byte === 9 || byte === 10 || byte === 13)
      map.set(String.fromCharCode(byte), byte);
  maps.set(encoding, map);
  return map;
}

const vniOf = new Map<string, string>();
for (const [base, [marks, letters]] of Object.entries(VNI_PAIRS))
  [...letters].forEach((letter, i) => {
    vniOf.set(letter, base + [...marks][i]);
    vniOf.set(letter.toUpperCase(), (base + [...marks][i]).toUpperCase());
  });
for (const [char, letter] of Object.entries(VNI_SINGLES)) {
  vniOf.set(letter, char);
  vniOf.set(letter.toUpperCase(), char.toUpperCase());
}

/** Vowel with its quality, then the tone, as windows-1258 keeps them. */
const parted = (text: string): string =>
  [...text.normalize('NFC')]
    .map((char) => {
      if (byteMap('windows-1258').has(char)) return char;
      const marks = char.normalize('NFD');
      const tone = /[\u0300\u0301\u0303\u0309\u0323]/.exec(marks)?.[0] ?? '';
      return marks.replace(tone, '').normalize('NFC') + tone;
    })
    .join('');

/** Vietnamese as bytes of an old encoding; capitals TCVN3 does not have become small letters. */
export function encodeLegacy(text: string, encoding: Legacy): Uint8Array<ArrayBuffer> {
  const map = byteMap(encoding);
  const prepared =
    encoding === 'windows-1258'
      ? parted(text)
      : encoding === 'vni'
        ? [...text.normalize('NFC')].map((char) => vniOf.get(char) ?? char).join('')
        : text.normalize('NFC');
  return Uint8Array.from([...prepared], (char) => {
    const byte = map.get(char) ?? map.get(char.toLowerCase());
    if (byte === undefined) throw new Error(`unknown character in ${encoding}: ${char}`);
    return byte;
  });
}

export const OLD_VIETNAMESE = LEGACY.filter((name) => name !== 'windows-1252');
