/** Columns that are read from several cells: [first cell, number of cells] for each. */
export type Way = [from: number, count: number][];

/** A row put together again; `open` where nobody knows how, then its cells in doubt are one text. */
export type Joined = { cells: string[]; open: boolean };

/** The columns that several cells make. */
export const joinedColumns = (way: Way): number[] =>
  way.flatMap(([, count], c) => (count > 1 ? [c] : []));

/** The cells of a row by one way, those of one column joined by `mark`. */
export const applyWay = (cells: readonly string[], way: Way, mark = ','): string[] =>
  way.map(([from, count]) =>
    count === 1
      ? cells[from]!
      : cells
          .slice(from, from + count)
          .map((cell) => cell.trim())
          .join(mark)
  );

/** What two ways differ about, left as one text that is asked about; the columns after it stay empty. */
export function leaveOpen(cells: readonly string[], ways: readonly Way[]): string[] {
  const columns = ways[0]!.length;
  const agree = (c: number) => ways.every((w) => String(w[c]) === String(ways[0]![c]));
  let first = 0;
  while (agree(first)) first++;
  let last = columns - 1;
  while (agree(last)) last--;
  const from = ways[0]![first]![0];
  const [start, count] = ways[0]![last]!;
  const open = cells.slice(from, start + count).map((cell) => cell.trim());
  return ways[0]!.map(([at], c) =>
    c < first || c > last ? applyWay(cells, [ways[0]![c]!])[0]! : at === from ? open.join(', ') : ''
  );
}
