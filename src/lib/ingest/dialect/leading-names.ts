/** The names of the columns as the first rows of a text have them, and the record after them. */
export type LeadingNames = { names: string[]; body: number };

const LONGEST_NAME = 100;
const MOST_ROWS = 20;
const YEAR = /^\s*(?:19|20)\d\d\s*$/;

export const withoutTail = (cells: readonly string[]): string[] => {
  let end = cells.length;
  while (end > 0 && cells[end - 1]!.trim() === '') end--;
  return cells.slice(0, end);
};

/** Names, years and gaps, and nothing that counts anything. */
export const isNames = (cells: readonly string[]): boolean =>
  cells.length > 1 &&
  (cells[0]!.trim() === '' || cells.some((cell) => /\p{L}/u.test(cell))) &&
  cells.every(
    (cell) =>
      cell.trim() === '' || (cell.length < LONGEST_NAME && (/\p{L}/u.test(cell) || YEAR.test(cell)))
  );

/** A sentence has a space after each of its commas: "Biểu 1: mô hình| điển hình". */
const isTorn = (cells: readonly string[]): boolean =>
  cells.slice(1).every((cell) => /^\s+\S/.test(cell));

/**
 * The header at the top of a text: every row of names and years before the first row of anything
 * else, put together column by column; a title that its commas cut is none of them. Null when there
 * is no such row, or some column has no name.
 */
export function leadingNames(rows: readonly (readonly string[])[]): LeadingNames | null {
  const found: string[][] = [];
  let body = 0;
  for (let i = 0; i < rows.length && found.length < MOST_ROWS; i++) {
    const cells = withoutTail(rows[i]!);
    if (cells.length < 2) continue;
    if (!isNames(cells)) break;
    found.push(cells);
    body = i + 1;
  }
  const untorn = found.filter((cells) => !isTorn(cells));
  const lines = untorn.length > 0 ? untorn : found.slice(-1);
  const width = Math.max(0, ...lines.map(({ length }) => length));
  const names = Array.from({ length: width }, (_, c) =>
    lines
      .map((cells) => cells[c]?.trim() ?? '')
      .filter((cell) => cell !== '')
      .join(' ')
  );
  return width > 1 && names.every((name) => name !== '') ? { names, body } : null;
}
