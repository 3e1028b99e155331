import type { Cut } from '../reader/reading.ts';
import { isNames } from './leading-names.ts';
import { FIGURES, fit, type Expected } from './row-types.ts';
import { createScanner } from './scan-record.ts';

const OTHER_DELIMITERS = [';', '\t', '|', ',', ' '];

type RecutOptions = {
  /** How well the row has to fit; by default enough to show that it was cut right. */
  needed?: number;
  accept?: (cells: readonly string[], delimiter: string) => boolean;
};

/** The row cut by another delimiter, where that alone gives the right width and the right types. */
export function recut(
  cells: readonly string[],
  delimiter: string,
  expected: Expected,
  { needed, accept = () => true }: RecutOptions = {}
): string[] | null {
  const line = cells.join(delimiter);
  if (line.length > 100_000 || expected.length < 3) return null;
  const figures = expected.filter((type) => FIGURES.includes(type)).length;
  for (const other of OTHER_DELIMITERS) {
    if (other === delimiter || !line.includes(other)) continue;
    const { scan } = createScanner(line, { delimiter: other, quote: '"', escape: '"' });
    const found = scan(0);
    if (found.unclosed || found.cells.length !== expected.length) continue;
    // Words have spaces: only figures in the columns of figures show that the space is a mark.
    const atLeast = needed ?? (other === ' ' ? Math.max(2, figures) : 1);
    if (fit(found.cells, expected) < atLeast) continue;
    if (accept(found.cells, other)) return found.cells;
  }
  return null;
}

const YEAR = /^\s*(?:19|20)\d\d\s*$/;

/** "Tỉnh;2019;2020" over figures that are no years: a header itself, which needs no other above it. */
function headsYears({ cells }: Cut, after: Cut | undefined): boolean {
  const years = cells.flatMap((cell, c) => (YEAR.test(cell) ? [c] : []));
  return (
    years.length > 0 && isNames(cells) && !years.every((c) => YEAR.test(after?.cells[c] ?? ''))
  );
}

/** Vietnamese has a space after every syllable, none of which has more letters than "nghiêng". */
const SYLLABLE = 7;
const isNoVietnamese = (cells: readonly string[]): boolean =>
  cells.every((cell) => !/[^\x20-\x7e]/.test(cell)) && cells.some((cell) => cell.length > SYLLABLE);

/** A sentence has a space after its commas, as no other name of a column has. */
const isSentence = ([, ...rest]: readonly string[]): boolean =>
  rest.every((cell) => /^\s\S/.test(cell));

/**
 * The header of a table, cut by another delimiter than its rows: text, right above rows that are
 * data already. Null for titles, which have commas and spaces too.
 */
export function recutHeader(
  { cells }: Cut,
  [next, after]: readonly Cut[],
  delimiter: string,
  expected: Expected
): string[] | null {
  const known = expected.filter((type) => type !== null).length;
  const figures = expected.filter((type) => FIGURES.includes(type)).length;
  if (!next || figures === 0 || fit(next.cells, expected) < known * 0.6) return null;
  if (headsYears(next, after)) return null;
  const text: Expected = expected.map(() => null);
  const isHeading = (cell: string) => cell.trim() !== '' && /\p{L}/u.test(cell);
  return recut(cells, delimiter, text, {
    needed: 0,
    accept: (names, mark) =>
      names.every(isHeading) && (mark === ' ' ? isNoVietnamese(names) : !isSentence(names))
  });
}
