import type { ReadObservation } from '../reader/reading.ts';
import type { RowContext } from './row-context.ts';
import type { TableLayout } from './table-layout.ts';

/** Row of which each row is a part: the nearest before it that stands higher; null when there is none. */
export function wholesOfRows(rows: readonly RowContext[], isGroup: (row: number) => boolean) {
  const stack: { row: number | null; level: number }[] = [];
  let opened: number | null = null;
  return rows.map((original): number | null => {
    let row = original;
    if (opened !== null && row.part && !row.opensParts && row.level > opened)
      row = { ...row, level: opened };
    else opened = row.opensParts ? row.level : null;
    while (stack.length > 0 && stack.at(-1)!.level >= row.level) stack.pop();
    const whole = stack.findLast((s) => s.row !== null)?.row ?? null;
    if (!isGroup(row.row)) stack.push({ row: row.row, level: row.level });
    // A heading cuts: what stands under it is no part of the figure before it, "trong đó" apart.
    else if (!row.part) stack.push({ row: null, level: row.level });
    return isGroup(row.row) || stack.at(-2)?.row === null ? null : whole;
  });
}

/** Rows of another period or, where rows name measures, of another unit are no parts. */
const mayBePart = (part: RowContext, whole: RowContext): boolean =>
  part.ownPeriod?.start === whole.ownPeriod?.start &&
  part.ownPeriod?.end === whole.ownPeriod?.end &&
  (part.labels.length === 0 || part.unitRaw === whole.unitRaw);

/** Where among the observations that of a row and column stands; -1 where there is none. */
export type At = (row: number, column: number) => number;

/** Points parts at their wholes: across columns first, then up the rows of the same column. */
export function linkParts(observations: ReadObservation[], at: At, layout: TableLayout): void {
  const link = (row: number, part: number, whole: { row: number; column: number }): void => {
    const index = at(row, part);
    const target = at(whole.row, whole.column);
    if (index < 0 || target < 0) return;
    const [a, b] = [observations[index]!, observations[target]!];
    // Money is no part of a count, nor a share of what it is a share of.
    if (
      a.figure.unitOfMeasure !== b.figure.unitOfMeasure &&
      a.figure.unitOfMeasure &&
      b.figure.unitOfMeasure
    )
      return;
    if (a.partOf === null) observations[index] = { ...a, partOf: target };
  };
  const rowWholes = wholesOfRows(layout.rows, (r) => !layout.imports(r));
  for (const { whole, parts } of layout.wholes)
    for (const row of layout.rows)
      for (const part of parts) link(row.row, part, { row: row.row, column: whole });
  layout.rows.forEach((row, i) => {
    const whole = rowWholes[i];
    if (whole === null || whole === undefined || !mayBePart(row, layout.rows[whole]!)) return;
    for (const { index } of layout.values) link(row.row, index, { row: whole, column: index });
  });
}
