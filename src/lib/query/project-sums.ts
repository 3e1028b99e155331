import { spanPeriod } from '#lib/model/period.ts';
import {
  cleaned,
  toMarks,
  unpackCells,
  weakest,
  type Cell,
  type SumFile
} from './answer-file-cells.ts';
import type { Plan } from './plan.ts';
import { grid, toLookup, yearOf, type Lookup } from './project-cells.ts';

type Lookups = {
  /** Cells of single years. */
  yearAt: Lookup;
  blankAt: Lookup;
};

/** The calendar years of a range of whole years, first to last. */
function yearsWithin({
  start,
  end
}: {
  start: string;
  end: string;
}): ReturnType<typeof spanPeriod>[] {
  const [from, to] = [Number(start.slice(0, 4)), Number(end.slice(0, 4))];
  return Array.from({ length: to - from + 1 }, (_, i) => spanPeriod(from + i, from + i));
}

/**
 * What one would expect of a sum over years, from its years. Only a way to write less: the build
 * asks the engine for every sum, and keeps those that are otherwise.
 */
function expectedSum(blank: Cell, cells: readonly Cell[]): Cell {
  const known = cells.filter((c) => c.value !== null);
  const made = cells.find((c) => c.derivation === 'predecessors');
  const pieces = made && { derivation: made.derivation, have: most(cells, 'have') };
  if (known.length === 0) {
    const [first] = cells;
    const same = cells.every((c) => c.blank === first!.blank) ? first!.blank : 'missing';
    return { ...blank, status: first!.status, blank: same, ...pieces, need: most(cells, 'need') };
  }
  const has = (mark: string) => known.some((c) => c.bound.includes(mark));
  const lacks = known.length < cells.length;
  return {
    ...blank,
    basis: known[0]!.basis,
    years: cells.length,
    value: cleaned(known.reduce((sum, c) => sum + c.value!, 0)),
    bound: toMarks(has('≈'), has('≥') || lacks, has('≤')),
    strict: known.some((c) => c.strict),
    status: weakest(known),
    blank: null,
    ...(pieces
      ? { ...pieces, need: most(cells, 'need') }
      : { derivation: 'periods', have: known.length, need: cells.length })
  };
}

const most = (cells: readonly Cell[], key: 'have' | 'need'): number =>
  Math.max(...cells.map((c) => c[key]));

/** What a sum over years is expected to be, of figures that add up over time; a plain blank of others. */
export const toExpected =
  (plan: Plan, { yearAt, blankAt }: Lookups): Lookup =>
  (place) => {
    const blank = blankAt(place);
    if (!plan.addsOverTime) return blank;
    return expectedSum(
      blank,
      yearsWithin(place).map((year) => yearAt({ ...place, ...year }))
    );
  };

/**
 * Sums over several years, from those held or, where none is, from what is expected of the years;
 * null where a year lies outside those that sums are held of.
 */
export function sumCells(
  plan: Plan,
  lookups: Lookups,
  { years, cells, hidden }: SumFile
): Cell[] | null {
  const isHeld = (day: string) => yearOf(day) >= years.from && yearOf(day) <= years.to;
  if (!plan.targets.every((t) => isHeld(t.start) && isHeld(t.end))) return null;
  const kept = [...unpackCells(cells), ...(plan.spec.spans === 'hide' ? unpackCells(hidden) : [])];
  return grid(plan, toLookup(kept, toExpected(plan, lookups)));
}
