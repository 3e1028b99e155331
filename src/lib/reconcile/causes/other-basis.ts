import { otherSide, type Cell, type Side } from '../cell.ts';
import type { Context } from '../context.ts';
import type { Exhibit } from '../diagnosis.ts';
import { clean, isSame } from '../digits.ts';
import { numbersOf, type Rule } from './rule.ts';

/** The provinces a new one was made of, with their figures of the same thing; null unless all have one. */
export function formerFigures(
  cell: Cell,
  heirId: string,
  { book, side }: Pick<Context, 'book' | 'side'>,
  source: Side
): { parts: Exhibit[]; sum: number } | null {
  const former = book.formerOf(heirId);
  const cells = former.map((id) => side[source].of(cell, id));
  if (former.length < 2 || cells.some((c) => c?.value == null)) return null;
  const parts = cells.map((c) => ({
    unitId: c!.unitId,
    value: c!.value!,
    file: c!.file,
    line: c!.line
  }));
  return { parts, sum: clean(parts.reduce((sum, p) => sum + p.value, 0)) };
}

/** One side counted on the merged province, the other on one of those it was made of. */
export const otherBasis: Rule = (pair, context) => {
  const numbers = numbersOf(pair);
  const { unitId } = pair.left;
  const heirId = context.book.heirOf(unitId) ?? unitId;
  if (!numbers || !context.adds(pair.left)) return null;
  for (const side of ['left', 'right'] as const)
    for (const source of [otherSide(side), side]) {
      const found = formerFigures(pair[source], heirId, context, source);
      if (found && isSame(found.sum, numbers[side]))
        return { cause: 'other_basis', side, heirId, ...found };
    }
  return null;
};
