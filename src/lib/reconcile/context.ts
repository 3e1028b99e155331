import type { MeasureKind } from '#lib/model/measure.ts';
import type { Book } from './book.ts';
import { keyOf, type Cell, type Side } from './cell.ts';
import { clean } from './digits.ts';
import type { Pair } from './pair.ts';
import { groupBy } from './group.ts';

/** What may be looked up of one source. */
export type SideIndex = {
  /** The cell of a unit that speaks of the same as another cell. */
  of(cell: Cell, unitId: string): Cell | undefined;
  /** Cells that the source says are part of this one. */
  parts(cell: Cell): readonly Cell[];
  /** Cells of the same unit, measure and period, split in another way. */
  splits(cell: Cell): readonly Cell[];
  /** What the units right below add up to, of the same thing; null when none of them has a figure. */
  below(cell: Cell): { sum: number; count: number } | null;
};

/** All a rule may look at beside the pair itself. */
export type Context = {
  book: Book;
  side: Record<Side, SideIndex>;
  isDifferent(pair: Pair): boolean;
  /** Pairs of one unit, over the periods, in order of time. */
  series(pair: Pair): readonly Pair[];
  /** Pairs of one measure, breakdown and period, in the order of either source. */
  column(pair: Pair, order: Side): readonly Pair[];
  /** Pairs of one measure and breakdown, whatever the period. */
  measure(pair: Pair): readonly Pair[];
  /** Whether figures of the measure may be added over periods and parts. */
  adds(cell: Cell): boolean;
};

/** Groups that are put together when they are first asked for. */
function lazyGroups<T>(
  items: readonly T[],
  key: (item: T) => string,
  sort?: (a: T, b: T) => number
) {
  let groups: Map<string, T[]> | null = null;
  const build = () => {
    const made = groupBy(items, key);
    if (sort) for (const group of made.values()) group.sort(sort);
    return made;
  };
  return (wanted: string): readonly T[] => (groups ??= build()).get(wanted) ?? [];
}

function toIndex(cells: readonly Cell[], book: Book): SideIndex {
  const byKey = new Map(cells.map((c) => [keyOf(c), c]));
  const parts = lazyGroups(
    cells.filter((c) => c.partOf !== ''),
    (c) => c.partOf
  );
  const about = (c: Cell) => `${c.unitId}|${c.measureId}|${c.start}|${c.end}`;
  const splits = lazyGroups(cells, about);
  // Two lists of provinces hold in one year, so they are not added up to the country.
  const parentOf = (c: Cell) => {
    const unit = book.unit(c.unitId);
    return unit?.scheme === '' ? unit.parentId : '';
  };
  const children = lazyGroups(
    cells.filter((c) => parentOf(c) !== '' && c.value !== null),
    (c) => keyOf(c, parentOf(c))
  );
  return {
    of: (cell, unitId) => byKey.get(keyOf(cell, unitId)),
    parts: (cell) => cell.ids.flatMap((id) => parts(id)),
    splits: (cell) => splits(about(cell)).filter((c) => c !== cell),
    below: (cell) => {
      const found = children(keyOf(cell));
      if (found.length === 0) return null;
      return { sum: clean(found.reduce((sum, c) => sum + c.value!, 0)), count: found.length };
    }
  };
}

const ADDING: readonly MeasureKind[] = ['count', 'amount'];

/** Everything rules may look up, over all pairs of two sources. */
export function toContext(
  pairs: readonly Pair[],
  different: ReadonlySet<Pair>,
  { left, right, book }: { left: readonly Cell[]; right: readonly Cell[]; book: Book }
): Context {
  const what = (p: Pair) => p.left.what;
  const time = (p: Pair) => `${what(p)}|${p.left.start}|${p.left.end}`;
  const seriesKey = (p: Pair) => `${book.territory(p.left.unitId)}|${what(p)}`;
  const series = lazyGroups(pairs, seriesKey, (a, b) => (a.left.start < b.left.start ? -1 : 1));
  const columns = {
    left: lazyGroups(pairs, time, (a, b) => a.left.order - b.left.order),
    right: lazyGroups(pairs, time, (a, b) => a.right.order - b.right.order)
  };
  const measures = lazyGroups(pairs, what);
  return {
    book,
    side: { left: toIndex(left, book), right: toIndex(right, book) },
    isDifferent: (p) => different.has(p),
    series: (p) => series(seriesKey(p)),
    column: (p, order) => columns[order](time(p)),
    measure: (p) => measures(what(p)),
    adds: (c) => ADDING.includes(book.measure(c.measureId)?.kind ?? 'rate')
  };
}
