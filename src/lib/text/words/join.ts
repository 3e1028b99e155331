type Lang = 'vi' | 'en';

export const capitalise = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** First letter small, but for capitals that stay within a sentence ("GDP", "Party members"). */
export const uncapitalise = (text: string): string =>
  /^(\p{Lu}\p{Lu}|Party\b)/u.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1);

/** `A, B và C`, `A, B and C`; '' for none. */
export function joinNames(names: readonly string[], lang: Lang): string {
  if (names.length < 2) return names[0] ?? '';
  const and = lang === 'vi' ? ' và ' : ' and ';
  return names.slice(0, -1).join(', ') + and + names.at(-1)!;
}

/** At most `shown` names with commas, then how many more: `A, B, C và 4 nơi khác`. */
export function listNames(
  names: readonly string[],
  { lang, shown = 5 }: { lang: Lang; shown?: number }
): string {
  if (names.length <= shown) return names.join(', ');
  const more = names.length - shown;
  const tail = lang === 'vi' ? `và ${more} nơi khác` : `and ${more} more`;
  return `${names.slice(0, shown).join(', ')} ${tail}`;
}

/** Puts values into `{name}` places; an unknown place is our mistake. */
export const fillIn = (text: string, values: Record<string, string | number>): string =>
  text.replace(/\{(\w+)\}/g, (_, key: string) => {
    if (!(key in values)) throw new Error(`missing value for: ${key}`);
    return String(values[key]);
  });

/** What says in its first word how much it is takes no "số" before it. */
const QUANTITY = /^(số|tỷ lệ|trị giá|mức|thời lượng)(?=\s|$)/i;

/** A measure's name inside a Vietnamese sentence: `số mô hình mới`, `số tiền ủng hộ, hỗ trợ`. */
export function countedVi(name: string): string {
  const small = uncapitalise(name);
  return QUANTITY.test(small) ? small : `số ${small}`;
}
