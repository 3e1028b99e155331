const quote = (text: string): string =>
  /[",\n\r]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;

/** A CSV as the packs keep it: UTF-8 without a mark, comma, LF, quotes only where needed. */
export const toCsv = (header: string[], rows: (string | number)[][]): string =>
  [header, ...rows].map((cells) => `${cells.map((c) => quote(String(c))).join(',')}\n`).join('');
