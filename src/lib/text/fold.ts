/** Dashes that people and programs write for one another. */
const DASHES = /[\u2010-\u2015\u2212\uFE58\uFE63\uFF0D]/g;
/** Characters that take no room: joiners, byte order mark, soft hyphen. */
const INVISIBLE = /[\u200B-\u200D\u2060\uFEFF\u00AD]/g;

const BEYOND_ASCII = /[\u0080-\uffff]/;

/** `đ` does not decompose, and real files hold two look-alikes of it (Ð U+00D0, Ɖ U+0189). */
const strip = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐðÐɖƉ]/g, 'd');

/**
 * A text as it is searched and matched: lower case, no marks, `đ` as `d`, one kind of dash,
 * single spaces. "Đắk  Lắk" and "dak lak" fold to the same; folding twice changes nothing.
 */
export function fold(text: string): string {
  const plain = strip(text).toLowerCase();
  // What is left of Vietnamese is plain: nothing more to take off.
  if (!BEYOND_ASCII.test(plain)) return plain.replace(/\s+/g, ' ').trim();
  // Once more: some capitals only show after their mark is gone, some marks after lowering.
  return strip(plain).replace(INVISIBLE, '').replace(DASHES, '-').replace(/\s+/g, ' ').trim();
}

/** "Tỉnh ủy" and "Tỉnh đoàn" are offices, not a province with its type before its name. */
const PROVINCE = /^tinh (?!uy\b|doan\b)(?=.)/;
const CITY = /^(?:thanh pho|tp|t p) (?=.)/;

/** A name as its folded words alone, single spaces between them. */
export const nameWords = (name: string): string =>
  fold(name)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** The key of a name whose words are already at hand; `unitKey` for any text. */
export const keyOfWords = (words: string): string => words.replace(PROVINCE, '').replace(CITY, '');

/** The same question as `isCityName`, of words already at hand. */
export const isCityWords = (words: string): boolean => CITY.test(words);

/**
 * The key by which names of units are compared: folded, punctuation gone, and a leading
 * "tỉnh", "thành phố" or "TP." dropped. "TP. Hồ Chí Minh" and "Hồ Chí Minh" have one key.
 */
export const unitKey = (name: string): string => keyOfWords(nameWords(name));

/** Whether a name is written as that of a city; "Thành phố Bắc Ninh" was not the province. */
export const isCityName = (name: string): boolean => isCityWords(nameWords(name));
