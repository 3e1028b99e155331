import type { Issue } from '#lib/model/issue.ts';
import type { Collector } from './collector.ts';
import type { ReadExcerpt } from './excerpt.ts';
import type { Counts } from './fill.ts';
import { aspectOf, isAboutWhat, type Settled } from './settle.ts';
import { ERAS } from './unit-cases.ts';

/**
 * Of how many rows of the file an issue speaks that stands on some lines of the excerpt: of all
 * that hold the texts it is about; of those lines alone where it is about no text.
 */
export function createRowsOf(
  collector: Collector,
  { cases }: Settled,
  counts: Counts,
  { table }: ReadExcerpt
): (issue: Issue, lines: readonly number[]) => number {
  const names = table.columns.map((c, i) => c.name || `#${i + 1}`);
  return (issue, lines) => {
    const aspect = aspectOf(issue, collector, names);
    const column = issue.column === null ? -1 : names.indexOf(issue.column);
    const value = isAboutWhat(issue) ? -1 : collector.aspects.values.indexOf(column);
    const met = new Set<number>();
    let rows = 0;
    const add = (code: number, held: Uint32Array) => {
      if (!met.has(code)) rows += held[code] ?? 0;
      met.add(code);
    };
    for (const line of lines) {
      const codes = collector.codes.get(line);
      if (!codes || aspect === 'row') rows++;
      else if (aspect === 'unit') add(codes.unit * ERAS + cases.eraOf[codes.when]!, counts.unit);
      else if (aspect === 'when') add(codes.when, counts.when);
      else if (value < 0) add(codes.what, counts.what);
      else add(codes.cells[value]!, counts.cells[value]!);
    }
    return rows;
  };
}
