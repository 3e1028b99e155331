import { cellType as exactType, type CellType } from './cell-type.ts';

/** What the cells of each column are, as most rows have them; null where they differ or are empty. */
export type Expected = (CellType | null)[];

/** "Huế" and "Hà Nội" are of one type here: one word or several says nothing about a column. */
export function cellType(cell: string): CellType {
  const type = exactType(cell);
  return type === 'code' ? 'words' : type;
}

/** The share of the cells of a column that must agree. */
const AGREE = 0.6;

/** What counts something, or says when. */
export const FIGURES: readonly (CellType | null)[] = ['number', 'date', 'time'];

/** The type that most cells of each column have; null where they differ or are empty. */
export function expectTypes(rows: readonly string[][], columns: number): Expected {
  return Array.from({ length: columns }, (_, column) => {
    const counts = new Map<CellType, number>();
    let filled = 0;
    for (const row of rows) {
      const type = cellType(row[column]!);
      if (type === 'empty') continue;
      filled++;
      counts.set(type, (counts.get(type) ?? 0) + 1);
    }
    for (const [type, count] of counts) if (count >= filled * AGREE) return type;
    return null;
  });
}

/** Cells of the expected type, less those of another; an empty cell says nothing. */
export function fit(cells: readonly string[], expected: Expected): number {
  return expected.reduce((sum, type, i) => {
    const found = cellType(cells[i] ?? '');
    if (type === null || found === 'empty') return sum;
    return sum + (found === type ? 1 : -1);
  }, 0);
}
