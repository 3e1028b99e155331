/** Characters that take no room or turn the direction of writing. */
const INVISIBLE = /[\u00AD\u061C\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g;
const DASHES = /[\u2010-\u2015\u2212\uFE58\uFE63\uFF0D]/g;
/** Full-width signs and the digits of Arabic, Persian and Devanagari hands stand for their likes. */
const FOREIGN = /[\uFF01-\uFF5E\u0660-\u0669\u06F0-\u06F9\u0966-\u096F]/g;
/** Code points of the zeros of those digits. */
const ZEROS = [0x0660, 0x06f0, 0x0966] as const;

function toAscii(char: string): string {
  const code = char.charCodeAt(0);
  if (code >= 0xff01) return String.fromCharCode(code - 0xfee0);
  const zero = ZEROS.find((start) => code >= start && code <= start + 9)!;
  return String(code - zero);
}

/** Texts that are plain already: ASCII and composed letters, none of them a look-alike of Đ. */
const SIMPLE =
  /^(?:[\x21-\x7e\u00C0-\u00CF\u00D1-\u0188\u018A-\u024F\u1EA0-\u1EF9]+(?: [\x21-\x7e\u00C0-\u00CF\u00D1-\u0188\u018A-\u024F\u1EA0-\u1EF9]+)*)?$/;

/**
 * A cell as its readers want it: NFC, every space a plain one and single, one kind of dash and of
 * apostrophe, ASCII digits, nothing invisible, trimmed. Letters keep their case and marks.
 */
export function plainText(text: string): string {
  if (SIMPLE.test(text)) return text;
  return text
    .normalize('NFC')
    .replace(INVISIBLE, '')
    .replace(DASHES, '-')
    .replace(FOREIGN, toAscii)
    .replace(/[ÐƉ]/g, 'Đ')
    .replace(/[\u2018\u2019\u02BC\u2032]/g, "'")
    .replace(/\s+/g, ' ')
    .trim();
}

const MARKS = /\p{M}/gu;

const foldChar = (char: string): string => {
  const bare = char.normalize('NFD').replace(MARKS, '').toLowerCase();
  return bare === 'đ' ? 'd' : bare.length === 1 ? bare : char;
};
/** Folding asks a lot of the engine and texts use few letters; at most one entry per code unit. */
const folds = new Map<string, string>();

function foldOnce(char: string): string {
  let there = folds.get(char);
  if (there === undefined) folds.set(char, (there = foldChar(char)));
  return there;
}

/** "Quí III" is "Quý III" in the other spelling. */
const QUARTER = /\bqui(?=[ .]?(?:0?[1-4]|i{1,3}|iv)\b)/g;

/** Lower case without marks, `đ` as `d`, one character for each of the text, so that places hold. */
export function foldChars(text: string): string {
  let folded = '';
  for (let i = 0; i < text.length; i++) {
    const char = text[i]!;
    folded += char < '\x80' ? char.toLowerCase() : foldOnce(char);
  }
  return folded.includes('qui') ? folded.replace(QUARTER, 'quy') : folded;
}
