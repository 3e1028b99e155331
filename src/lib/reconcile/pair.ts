import { VIA, type Book, type Via } from './book.ts';
import { keyOf, type Cell } from './cell.ts';
import { each, type Work } from './turns.ts';

export type Pair = { left: Cell; right: Cell; via: Via };
export type Paired = { pairs: Pair[]; onlyLeft: Cell[]; onlyRight: Cell[] };

/**
 * Cells of two sources that speak of the same unit, measure, period, breakdown and state. A period
 * is never paired with another, nor one state with another: what is close is told by `nearOf`.
 */
export function* pairCells(
  left: readonly Cell[],
  right: ReadonlyMap<string, Cell>,
  book: Book
): Work<Paired> {
  const taken = new Set<Cell>();
  const met = new Map<Cell, Pair>();
  for (const via of VIA) {
    const twins = via === 'id' ? null : book.twins.get(via)!;
    if (twins?.size === 0) continue;
    yield* each(left, (cell) => {
      if (met.has(cell)) return;
      const unitId = twins ? twins.get(cell.unitId) : cell.unitId;
      const there = unitId === undefined ? undefined : right.get(keyOf(cell, unitId));
      if (!there || taken.has(there)) return;
      taken.add(there);
      met.set(cell, { left: cell, right: there, via });
    });
  }
  const paired: Paired = { pairs: [], onlyLeft: [], onlyRight: [] };
  yield* each(left, (cell) => {
    const pair = met.get(cell);
    if (pair) paired.pairs.push(pair);
    else paired.onlyLeft.push(cell);
  });
  yield* each([...right.values()], (cell) => {
    if (!taken.has(cell)) paired.onlyRight.push(cell);
  });
  return paired;
}
