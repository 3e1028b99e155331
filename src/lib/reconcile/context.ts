import type { MeasureKind } from '#lib/model/measure.ts';
import type { Book } from './book.ts';
import { keyOf, type Cell, type Side } from './cell.ts';
import { clean } from './digits.ts';
import type { Pair } from './pair.ts';
import { each, group, type Work } from './turns.ts';

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

const NO_PAIRS: readonly Pair[] = [];
const NO_CELLS: readonly Cell[] = [];

function* toIndex(byKey: ReadonlyMap<string, Cell>, book: Book): Work<SideIndex> {
  const parts = new Map<string, Cell[]>();
  // Two lists of provinces hold in one year, so they are not added up to the country.
  const parentOf = (c: Cell) => {
    const unit = book.unit(c.unitId);
    return unit?.scheme === '' ? unit.parentId : '';
  };
  const children = new Map<string, { sum: number; count: number }>();
  const about = (c: Cell) => `${c.unitId}|${c.measureId}|${c.start}|${c.end}`;
  const splits = yield* group([...byKey.values()], (c) => {
    if (c.partOf !== '') {
      const there = parts.get(c.partOf);
      if (there) there.push(c);
      else parts.set(c.partOf, [c]);
    }
    const parent = c.value === null ? '' : parentOf(c);
    if (parent !== '') {
      const key = keyOf(c, parent);
      const there = children.get(key) ?? { sum: 0, count: 0 };
      children.set(key, { sum: there.sum + c.value!, count: there.count + 1 });
    }
    return about(c);
  });
  return {
    of: (cell, unitId) => byKey.get(keyOf(cell, unitId)),
    parts: (cell) => cell.ids.flatMap((id) => parts.get(id) ?? NO_CELLS),
    splits: (cell) => (splits.get(about(cell)) ?? NO_CELLS).filter((c) => c !== cell),
    below: (cell) => {
      const found = children.get(keyOf(cell));
      return found ? { sum: clean(found.sum), count: found.count } : null;
    }
  };
}

/** Pairs in the order of the right source; `count` is the number of its rows. */
function* inRightOrder(pairs: readonly Pair[], count: number): Work<Pair[]> {
  const places: (Pair | undefined)[] = new Array<Pair | undefined>(count);
  yield* each(pairs, (pair) => void (places[pair.right.order] = pair));
  return places.filter((pair) => pair !== undefined);
}

const ADDING: readonly MeasureKind[] = ['count', 'amount'];

type Given = {
  left: ReadonlyMap<string, Cell>;
  right: ReadonlyMap<string, Cell>;
  /** Rows of the right source. */
  rows: number;
  book: Book;
};

/** Everything rules may look up, over all pairs of two sources. */
export function* toContext(
  pairs: readonly Pair[],
  different: ReadonlySet<Pair>,
  { left, right, rows, book }: Given
): Work<Context> {
  const what = (p: Pair) => p.left.what;
  const time = (p: Pair) => `${what(p)}|${p.left.start}|${p.left.end}`;
  const seriesKey = (p: Pair) => `${book.territory(p.left.unitId)}|${what(p)}`;
  // Nothing is looked up of pairs that agree.
  const looked = different.size > 0 ? pairs : NO_PAIRS;
  const series = yield* group(looked, seriesKey);
  yield* each([...series.values()], (of) => {
    if (of.length > 1) of.sort((a, b) => (a.left.start < b.left.start ? -1 : 1));
  });
  const columns = {
    left: yield* group(looked, time),
    right: yield* group(yield* inRightOrder(looked, rows), time)
  };
  const measures = yield* group(looked, what);
  return {
    book,
    side: { left: yield* toIndex(left, book), right: yield* toIndex(right, book) },
    isDifferent: (p) => different.has(p),
    series: (p) => series.get(seriesKey(p)) ?? NO_PAIRS,
    column: (p, order) => columns[order].get(time(p)) ?? NO_PAIRS,
    measure: (p) => measures.get(what(p)) ?? NO_PAIRS,
    adds: (c) => ADDING.includes(book.measure(c.measureId)?.kind ?? 'rate')
  };
}
