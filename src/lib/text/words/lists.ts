const LISTS = {
  vi: { '63': '63 tỉnh, đến 30/6/2025', '34': '34 tỉnh', own: 'đơn vị riêng của tệp' },
  en: { '63': '63 provinces, until 30/6/2025', '34': '34 provinces', own: 'a unit of this file' }
} as const;

type Words = Record<string, string>;

/** The name of a province with the list it is on: "Nghệ An (34 tỉnh)"; other lists go unnamed. */
export function onList(name: string, list: string, lang: 'vi' | 'en'): string {
  const words: Words = LISTS[lang];
  return words[list] === undefined ? name : `${name} (${words[list]})`;
}

/** A text with the lists in place of the ids behind names: "Nghệ An (63:40)", "Hà Tĩnh (own:ha-tinh)". */
export function withLists(text: string, lang: 'vi' | 'en'): string {
  const words: Words = LISTS[lang];
  return text.replace(/\((63|34|own):[^()]*\)/g, (_, list: string) => `(${words[list]})`);
}
