import { cellType, FIGURES, fit, type Expected } from './row-types.ts';

const same = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((cell, i) => cell === b[i]);

/** Of several rows, the one that fits clearly better than the row as it is; null when none, or two do. */
function pick(rows: readonly string[][], asItIs: number, expected: Expected): string[] | null {
  let best: string[] | null = null;
  let bestFit = asItIs + 1;
  let tied = false;
  for (const row of rows) {
    const value = fit(row, expected);
    if (best && value === bestFit && !same(row, best)) tied = true;
    if (value <= bestFit) continue;
    best = row;
    bestFit = value;
    tied = false;
  }
  return tied ? null : best;
}

/** One delimiter too many leaves an empty cell: the row without it, where the types then fit. */
export function dropEmpty(cells: readonly string[], expected: Expected): string[] | null {
  const rows = cells.flatMap((cell, i) =>
    cell.trim() === '' ? [[...cells.slice(0, i), ...cells.slice(i + 1)]] : []
  );
  return pick(rows, fit(cells.slice(0, expected.length), expected), expected);
}

/**
 * A text with the delimiter in it: the one place where joined cells leave every figure in its
 * column. An empty cell among them is a delimiter too many, and no text.
 */
export function joinText(
  cells: readonly string[],
  { columns, delimiter, expected }: { columns: number; delimiter: string; expected: Expected }
): string[] | null {
  const extra = cells.length - columns;
  const isText = (cell: string) => ['words', 'odd', 'empty'].includes(cellType(cell));
  const figures = expected.flatMap((type, c) => (FIGURES.includes(type) ? [c] : []));
  const joined = expected.flatMap((type, c) => {
    const parts = cells.slice(c, c + extra + 1);
    if ((type !== 'words' && type !== 'odd') || !parts.every(isText)) return [];
    const row = [...cells.slice(0, c), parts.join(delimiter), ...cells.slice(c + extra + 1)];
    const sound = figures.every((f) => [expected[f], 'empty'].includes(cellType(row[f]!)));
    return sound ? [{ row, whole: parts.every((part) => part.trim() !== '') }] : [];
  });
  const [only] = joined;
  return joined.length === 1 && only!.whole && figures.length > 0 ? only!.row : null;
}

/** What is written with what: "A A9" for "Lào Cai2024". */
export const shapeOf = (cell: string): string =>
  cell
    .slice(0, 100)
    .replace(/\p{L}[\p{L}\p{M}]*/gu, 'A')
    .replace(/\d+/g, '9');

/**
 * One delimiter too few runs two cells together: an empty cell after them puts the rest right. Where
 * types leave several places, the cell that looks like no other of its column is the double one.
 */
export function insertEmpty(
  cells: readonly string[],
  expected: Expected,
  shapes: readonly Set<string>[]
): string[] | null {
  const places = cells.slice(1).map((_, i) => {
    const row = [...cells.slice(0, i + 1), '', ...cells.slice(i + 1)];
    return { row, value: fit(row, expected), double: cells[i]!, column: i };
  });
  const most = Math.max(...places.map(({ value }) => value));
  if (most < fit(cells, expected) + 2) return null;
  const best = places.filter(({ value }) => value === most);
  const strange = best.filter(({ double, column }) => !shapes[column]!.has(shapeOf(double)));
  if (best.length > 1 && strange.length !== 1) return null;
  return (strange[0] ?? best[0]!).row;
}
