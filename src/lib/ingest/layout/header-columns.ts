import type { Cut, HeaderColumn, Merge } from '../reader/reading.ts';
import { isEmptyCell, toLine } from './shape.ts';

/** A name longer than this is cut: nobody reads it, and it would be carried everywhere. */
const LONGEST_NAME = 400;

/**
 * The names of the columns: cells of the header above one another, those that span several
 * columns repeated over each. Areas known to be merged are followed; otherwise a name spans the
 * empty cells at its right as far as the row below has names.
 */
export function headerColumns(
  records: readonly Cut[],
  header: readonly number[],
  width: number,
  merges: readonly Merge[] = []
): HeaderColumn[] {
  const grid = header.map((record) =>
    Array.from({ length: width }, (_, c) => nameOf(records[record]!.cells[c]))
  );
  const known = merges.filter((m) => header.some((r) => r >= m.top && r <= m.bottom));
  if (known.length) spreadMerges(grid, header, known);
  else for (let r = 0; r + 1 < grid.length; r++) spread(grid, r);
  return Array.from({ length: width }, (_, c) => {
    const path = grid.map((row) => row[c]!).filter((part) => part !== '');
    return { path, name: path.filter((part, i) => part !== path[i - 1]).join(' / ') };
  });
}

const nameOf = (cell: string | undefined): string =>
  isEmptyCell(cell) ? '' : toLine(cell!.slice(0, LONGEST_NAME));

/** A name goes right over empty cells, while a row below has names and no parent ends there. */
function spread(grid: string[][], r: number): void {
  const row = grid[r]!;
  const below = grid.slice(r + 1);
  for (let c = 0; c < row.length; c++) {
    if (row[c] === '' || !below.some((line) => line[c] !== '')) continue;
    for (let to = c + 1; to < row.length && row[to] === ''; to++) {
      if (!below.some((line) => line[to] !== '')) break;
      if (grid.slice(0, r).some((line) => line[to] !== '' && line[to] !== line[c])) break;
      row[to] = row[c]!;
    }
  }
}

function spreadMerges(grid: string[][], header: readonly number[], merges: readonly Merge[]): void {
  for (const { top, left, bottom, right } of merges) {
    const at = header.indexOf(top);
    if (at < 0) continue;
    const name = grid[at]?.[left] ?? '';
    if (name === '') continue;
    header.forEach((record, r) => {
      if (record < top || record > bottom) return;
      // Merged downwards the name stands once, in its first row; across it stands in each column.
      if (record !== top) return;
      for (let c = left; c <= right && c < grid[r]!.length; c++) grid[r]![c] = name;
    });
  }
}
