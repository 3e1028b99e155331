import { VIA, type Book, type Via } from './book.ts';
import { keyOf, type Cell } from './cell.ts';

export type Pair = { left: Cell; right: Cell; via: Via };
export type Paired = { pairs: Pair[]; onlyLeft: Cell[]; onlyRight: Cell[] };

/**
 * Cells of two sources that speak of the same unit, measure, period, breakdown and state. A period
 * is never paired with another, nor one state with another: what is close is told by `nearOf`.
 */
export function pairCells(left: readonly Cell[], right: readonly Cell[], book: Book): Paired {
  const waiting = new Map(right.map((c) => [keyOf(c), c]));
  const met = new Map<Cell, Pair>();
  for (const via of VIA) {
    const twins = via === 'id' ? null : book.twins.get(via)!;
    for (const cell of left) {
      if (met.has(cell)) continue;
      const unitId = twins ? twins.get(cell.unitId) : cell.unitId;
      const key = unitId === undefined ? undefined : keyOf(cell, unitId);
      const there = key === undefined ? undefined : waiting.get(key);
      if (!there) continue;
      waiting.delete(key!);
      met.set(cell, { left: cell, right: there, via });
    }
  }
  return {
    pairs: left.flatMap((c) => met.get(c) ?? []),
    onlyLeft: left.filter((c) => !met.has(c)),
    onlyRight: [...waiting.values()]
  };
}
