import { schemeOfPeriod } from '../match/choose-unit.ts';
import { NotPlain, type Collector } from './collector.ts';
import type { ReadExcerpt } from './excerpt.ts';

/** Periods of before the merger, of after it, and those that are neither or span it. */
export const ERAS = 3;

/**
 * "Quảng Trị" of 2020 and of 2026 are two provinces, so a name is read once for each era it stands
 * in. A case is `code * ERAS + era`.
 */
export type UnitCases = {
  /** By code of a period. */
  eraOf: Uint8Array;
  /** By case: the first line on which the name stands in that era; 0 where there is none. */
  lineOf: Uint32Array;
};

const MOST_PICKED = 60_000;

function toEra(
  line: number,
  excerpt: ReadExcerpt,
  rowAt: ReadonlyMap<number, number>,
  column: number
) {
  const row = rowAt.get(line);
  const o = row === undefined ? null : excerpt.readAs('1', row, column)?.observation;
  if (!o || o.periodStart === '') return 2;
  const scheme = schemeOfPeriod({ start: o.periodStart, end: o.periodEnd });
  return scheme === '63' ? 0 : scheme === '34' ? 1 : 2;
}

export function toUnitCases(collector: Collector, excerpt: ReadExcerpt): UnitCases {
  const rowAt = new Map(excerpt.table.rows.map((row, r) => [row.line, r]));
  const column = collector.aspects.values[0]!;
  const eraOf = Uint8Array.from(collector.when.firstLines, (line) =>
    toEra(line, excerpt, rowAt, column)
  );
  const lineOf = new Uint32Array(collector.unit.firstLines.length * ERAS);
  for (const { length, unit, when, line } of collector.blocks)
    for (let i = 0; i < length; i++) {
      const at = unit[i]! * ERAS + eraOf[when[i]!]!;
      if (lineOf[at] === 0) lineOf[at] = line[i]!;
    }
  return { eraOf, lineOf };
}

/** Lines that the excerpt lacks to read every name in every era it stands in. */
export function lackingLines({ lineOf }: UnitCases, collector: Collector): Set<number> {
  const lines = new Set<number>();
  for (const line of lineOf) if (line > 0 && !collector.picked.has(line)) lines.add(line);
  if (lines.size > MOST_PICKED) throw new NotPlain('bulk_lists');
  return lines;
}
