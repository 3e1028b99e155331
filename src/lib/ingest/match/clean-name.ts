/** Letters of other scripts that look like Latin ones and stand in names typed with a wrong keyboard. */
const LOOKALIKES: Readonly<Record<string, string>> = {
  А: 'A',
  В: 'B',
  С: 'C',
  Е: 'E',
  Н: 'H',
  І: 'I',
  К: 'K',
  М: 'M',
  О: 'O',
  Р: 'P',
  Т: 'T',
  Х: 'X',
  У: 'Y',
  а: 'a',
  с: 'c',
  е: 'e',
  һ: 'h',
  і: 'i',
  о: 'o',
  р: 'p',
  х: 'x',
  у: 'y',
  Α: 'A',
  Β: 'B',
  Ε: 'E',
  Η: 'H',
  Ι: 'I',
  Κ: 'K',
  Μ: 'M',
  Ν: 'N',
  Ο: 'O',
  Ρ: 'P',
  Τ: 'T',
  Υ: 'Y',
  Χ: 'X',
  ο: 'o',
  α: 'a',
  ν: 'v',
  ı: 'i',
  ɡ: 'g',
  ɑ: 'a'
};

/** Marks that take no room or turn the reading direction; they never belong to a name. */
const UNSEEN = /[\p{Cc}\u00AD\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/gu;

/** A name longer than this is prose; it is kept, but nothing is looked for in it. */
export const MAX_NAME = 200;

/** Plain and Vietnamese letters as one character each, single spaces between words: most names. */
const TIDY = /^[\x21-\x7e\u00c0-\u024f\u1ea0-\u1ef9]+(?: [\x21-\x7e\u00c0-\u024f\u1ea0-\u1ef9]+)*$/;

/** Single spaces, NFC, no unseen marks, full-width letters made plain; letters are not changed. */
export const tidyName = (raw: string): string => (TIDY.test(raw) ? raw : tidied(raw));

const tidied = (raw: string): string =>
  raw
    .replace(/\s+/g, ' ')
    .replace(UNSEEN, '')
    .replace(/[\uFF01-\uFF5E]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .trim();

/** The name with look-alike letters of other scripts made Latin; the same text when it has none. */
export function latinName(name: string): string {
  if (!/[\u0131\u0250-\u02AF\u0370-\u052F]/.test(name) || !/[a-z]/i.test(name.normalize('NFD')))
    return name;
  return [...name.normalize('NFD')]
    .map((c) => LOOKALIKES[c] ?? c)
    .join('')
    .normalize('NFC');
}

const NUMBERING =
  /^(?:['"“”‘’`]+|(?:\d{1,3}(?:\.\d{1,3}){0,3}\s*[.)/:]|(?!x\s*\.)[ivx]{1,6}\s*[.)/:]|\(\d{1,3}\)|[a-eđ]\s*\)|\d{1,3}\s*[-–—])\s*|[-–—+•·*●▪■◦>]+\s*)/iu;

/** A name without the numbering, bullet or opening quotation mark in front: "1. Nghệ An", "- Nghệ An". */
export function dropNumbering(name: string): string {
  let rest = name;
  // "1. - “Nghệ An”" has three of them; more is not a name.
  for (let i = 0; i < 3 && NUMBERING.test(rest); i += 1) rest = rest.replace(NUMBERING, '');
  return rest.replace(/["”’“]+$/, '').trim() || name;
}

/** A name without the stars, daggers and raised digits that point to a footnote, and loose marks at its end. */
export const dropStars = (name: string): string =>
  name
    .replace(/[\s*†‡§#¹²³⁰-⁹ª°º:;.,_=-]+$/u, '')
    .replace(/\s*\(\s*[*†‡]{1,4}\s*\)$/u, '')
    .replace(/^[*†‡¹²³\s]+/u, '') || name;

/** A name without "(1)", "[2]", "(a)" at its end; only where what is left is known to be a name. */
export const dropNoteNumber = (name: string): string =>
  name.replace(/\s*[([]\s*(?:\d{1,2}|[a-z]|\*{1,4})\s*[)\]]\s*[*.]?$/iu, '') || name;

/** The same without a bare digit that was raised once: "Nghệ An1". */
export const dropGluedDigit = (name: string): string => name.replace(/(?<=\p{L}\p{M}*)\d$/u, '');

const SHORT_TYPES: readonly (readonly [RegExp, string])[] = [
  [/^(?:tỉnh|tinh)\s*(?:\/|,|và|hoặc)\s*(?:thành phố|thanh pho|tp\.?)\s*[:-]?\s+/i, ''],
  [/^(?:tỉnh|tinh|thành phố|thanh pho)\s*[:-]\s*/i, ''],
  [/^t\.\s*(?=\p{L}{2})(?!t\.|p\.)/iu, 'Tỉnh '],
  [/^h\.\s*(?=\p{L}{2})/iu, 'Huyện '],
  [/^q\.?\s*(?=\d)|^q\.\s*(?=\p{L}{2})/iu, 'Quận '],
  [/^(?:tx|t\.x)\b\.?\s*(?=\p{L}{2})/iu, 'Thị xã '],
  [/^x\.\s*(?=\p{L}{2})/iu, 'Xã '],
  [/^p\.?\s*(?=\d)|^p\.\s*(?=\p{L}{2})/iu, 'Phường '],
  [/^tt\.\s*(?=\p{L}{2})/iu, 'Thị trấn ']
];

/** A name with its abbreviated type written out: "T. Nghệ An", "H. Diễn Châu", "P.12". */
export function expandType(name: string): string {
  if (!/^[thqxp]/i.test(name)) return name;
  const found = SHORT_TYPES.find(([pattern]) => pattern.test(name));
  return found ? name.replace(found[0], found[1]) : name;
}

/** "Nghệ An (tỉnh)", "Nghe An province", "Huế, thành phố": the type behind the name put in front of it. */
export function turnType(name: string): string {
  const m = /^(.+?)[\s,(-]+(tỉnh|tinh|province|thành phố|thanh pho|tp\.?|city)\)?$/i.exec(name);
  if (!m) return name;
  return /^(?:t[ỉi]nh|province)$/i.test(m[2]!) ? `Tỉnh ${m[1]!}` : `Thành phố ${m[1]!}`;
}

/** What a name says of the list it is on: "Bắc Ninh (mới)" is one of the 34, "(cũ)" one of the 63. */
export function schemeMark(name: string): { name: string; scheme: '63' | '34' | '' } {
  const m =
    /^(.+?)[\s,-]*\(?\s*(mới|cũ|new|old|sau (?:sáp nhập|hợp nhất|sắp xếp)|trước (?:sáp nhập|hợp nhất|sắp xếp))\s*\)?$/i.exec(
      name
    );
  if (!m) return { name, scheme: '' };
  return { name: m[1]!, scheme: /^(?:mới|new|sau)/i.test(m[2]!) ? '34' : '63' };
}
