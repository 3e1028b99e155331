import type { FigureContext } from '#lib/charts/context.ts';
import { toTwin } from '#lib/charts/twin.ts';
import type { Result } from '#lib/query/result.ts';
import { toFigureRows } from './table-rows.ts';

/** One number of a figure as people read it, in the words of the file it stands in. */
export type FigureCell = {
  unit: string;
  /** '' for the whole. */
  part: string;
  period: string;
  /** The number with its sign, or why there is none, and how it is to be taken. */
  said: string;
  /** Where the file holds the number itself: it and its sign decide, not how they are written. */
  exact?: { value: number | null; bound: string };
};

/** A cell that is another now; null stands for one that was not there, or is no longer. */
export type CellChange = {
  unit: string;
  part: string;
  period: string;
  before: string | null;
  after: string | null;
};

/** The cells of an answered comparison, as table, workbook and slides write them. */
export const cellsOf = (result: Result, context: FigureContext): FigureCell[] =>
  toFigureRows(toTwin(result, context)).map(({ unit, part, cell }) => ({
    unit,
    part,
    period: cell.period,
    said: [cell.text, cell.note].filter(Boolean).join(' · '),
    exact: { value: cell.value, bound: cell.value === null ? '' : cell.bound }
  }));

/** Cells by what they are of; several of one name are told apart by their order. */
function keyed(cells: readonly FigureCell[]): Map<string, FigureCell> {
  const times = new Map<string, number>();
  return new Map(
    cells.map((cell) => {
      const key = JSON.stringify([cell.unit, cell.part, cell.period]);
      const n = (times.get(key) ?? 0) + 1;
      times.set(key, n);
      return [`${key}#${n}`, cell];
    })
  );
}

function isSame(a: FigureCell, b: FigureCell): boolean {
  if (!a.exact || !b.exact) return a.said === b.said;
  if (a.exact.value !== b.exact.value || a.exact.bound !== b.exact.bound) return false;
  return a.exact.value !== null || a.said === b.said;
}

/**
 * What changed between the cells of a file and those of today, in the order of today. `isWhole`:
 * the file holds every cell, so that one it lacks is new.
 */
export function diffCells(
  old: readonly FigureCell[],
  now: readonly FigureCell[],
  isWhole = true
): CellChange[] {
  const [before, after] = [keyed(old), keyed(now)];
  const named = ({ unit, part, period }: FigureCell) => ({ unit, part, period });
  const changed = [...after].flatMap(([key, cell]): CellChange[] => {
    const was = before.get(key);
    if (was ? isSame(was, cell) : !isWhole) return [];
    return [{ ...named(cell), before: was?.said ?? null, after: cell.said }];
  });
  const gone = [...before].flatMap(([key, cell]): CellChange[] =>
    after.has(key) ? [] : [{ ...named(cell), before: cell.said, after: null }]
  );
  return [...changed, ...gone];
}
