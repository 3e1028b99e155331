import type { Issue } from '#lib/model/issue.ts';
import { toIssue } from '../issue.ts';
import type { FoundTable, ReadObservation } from '../reader/reading.ts';

/** Fewer figures may be small by chance. */
const MIN_FIGURES = 2;

/** "0,1729": a share of a hundred is rarely written so exactly when it is this small. */
const isExact = (value: number): boolean => !Number.isInteger(Number((value * 100).toFixed(9)));

/**
 * Columns of % in which every figure lies between 0 and 1, some with three decimals: what a
 * spreadsheet saves of 17,29% once its format is gone. They are read as they stand, and told.
 */
export function sharesTold(
  table: FoundTable,
  observations: readonly ReadObservation[],
  file: string
): Issue[] {
  const columns = new Map<number, ReadObservation[]>();
  for (const o of observations) {
    const { value, unitOfMeasure, flags } = o.figure;
    if (value === null || value === 0 || unitOfMeasure !== '%' || flags.includes('percent'))
      continue;
    const there = columns.get(o.column);
    if (there) there.push(o);
    else columns.set(o.column, [o]);
  }
  return [...columns].flatMap(([column, found]) => {
    const values = found.map((o) => Math.abs(o.figure.value!));
    const first = found.find((o) => isExact(o.figure.value!));
    if (!first || values.length < MIN_FIGURES || values.some((v) => v > 1)) return [];
    const seen = table.rows[first.row]!.cells[column]!.trim();
    const at = { file, row: first.line, column: table.columns[column]!.name, seen };
    return [toIssue('warning', 'share_of_one', at)];
  });
}
