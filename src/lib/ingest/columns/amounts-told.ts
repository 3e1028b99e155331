import type { Issue } from '#lib/model/issue.ts';
import { toIssue } from '../issue.ts';
import type { FoundTable, ReadObservation } from '../reader/reading.ts';

/** Ten thousand billion đồng, as a number of millions. */
const VAST = 1e7;
/** No sum of money in đồng is as small as one coin was. */
const TINY = 1000;
/** How many times larger than the smallest of its column an amount must be to look miswritten. */
const APART = 1e4;

/** Whether an amount cannot be meant in the scale that header, unit line or cell give it. */
function isStrange({ value, scale, unitOfMeasure }: ReadObservation['figure'], least: number) {
  if (value === null || value === 0 || unitOfMeasure !== 'đồng') return false;
  const size = Math.abs(value);
  return scale === 1 ? size < TINY : scale >= 1e6 && size >= VAST && size > least * APART;
}

/**
 * Amounts whose scale was taken from elsewhere and cannot be right: "350.000.000" under triệu đồng
 * beside "850", or "350" under đồng. Read as they stand, and told once for each column.
 */
export function amountsTold(
  table: FoundTable,
  observations: readonly ReadObservation[],
  file: string
): Issue[] {
  const least = new Map<number, number>();
  for (const { column, figure } of observations)
    if (figure.value)
      least.set(column, Math.min(least.get(column) ?? Infinity, Math.abs(figure.value)));
  const told = new Set<number>();
  return observations.flatMap(({ column, row, line, figure }) => {
    if (told.has(column) || !isStrange(figure, least.get(column)!)) return [];
    told.add(column);
    const seen = table.rows[row]!.cells[column]!.trim();
    const at = { file, row: line, column: table.columns[column]!.name, seen };
    return [toIssue('warning', 'money_scale_doubtful', at)];
  });
}
