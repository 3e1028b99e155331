import { periodKind } from '#lib/model/period.ts';
import { DIMENSIONS } from '#lib/model/observation.ts';
import { formerFigures } from './causes/other-basis.ts';
import { otherSide, type Cell, type Side } from './cell.ts';
import type { Context } from './context.ts';
import type { Exhibit } from './diagnosis.ts';
import { isSame } from './digits.ts';
import { each, group, type Work } from './turns.ts';

/** Why a figure has no counterpart, though the other source has one close by. */
export const NEAR_REASONS = [
  'renamed',
  'basis',
  'state',
  'part_of',
  'breakdown',
  'span',
  'part_year',
  'overlap',
  'no_period'
] as const;
export type NearReason = (typeof NEAR_REASONS)[number];

export type NearMiss = {
  reason: NearReason;
  /** The close one, of the other source. */
  other: Cell;
  /** `basis`: the provinces that were merged, where all of them have a figure, and their sum. */
  sum: { parts: Exhibit[]; sum: number; isEqual: boolean } | null;
};

/** Periods that overlap without being the same; null when they have nothing in common. */
function periodReason(a: Cell, b: Cell): NearReason | null {
  if (a.start === '' || b.start === '') return 'no_period';
  if (a.start > b.end || b.start > a.end) return null;
  const kinds = [a, b].map((c) => periodKind({ start: c.start, end: c.end }));
  if (kinds.includes('span')) return 'span';
  return kinds.includes('part-year') || kinds.includes('point') ? 'part_year' : 'overlap';
}

function reasonOf(a: Cell, b: Cell): NearReason | null {
  const off = DIMENSIONS.filter((d) => a.dims[d] !== b.dims[d]);
  const isPeriod = a.start === b.start && a.end === b.end;
  const isPart = (a.partOf === '') !== (b.partOf === '');
  if (!isPeriod) return off.length === 0 && !isPart ? periodReason(a, b) : null;
  if (off.length === 0) return isPart ? 'part_of' : null;
  if (isPart) return null;
  if (off.length === 1 && off[0] === 'state') return 'state';
  // One is the whole of what the other splits; two different parts are simply two things.
  const isWhole = (c: Cell) => off.every((d) => c.dims[d] === '');
  return isWhole(a) || isWhole(b) ? 'breakdown' : null;
}

/** Old and new province of one territory that was merged, on either side. */
function basisOf(
  cell: Cell,
  side: Side,
  context: Context,
  left: ReadonlySet<Cell>
): NearMiss | null {
  const { book } = context;
  const theirs = context.side[otherSide(side)];
  const former = book.formerOf(cell.unitId);
  if (former.length > 1) {
    const others = former.flatMap((id) => theirs.of(cell, id) ?? []).filter((c) => left.has(c));
    if (others.length === 0) return null;
    const found = formerFigures(cell, cell.unitId, context, otherSide(side));
    const isEqual = found !== null && cell.value !== null && isSame(found.sum, cell.value);
    return { reason: 'basis', other: others[0]!, sum: found && { ...found, isEqual } };
  }
  const heirId = book.heirOf(cell.unitId);
  const heir = heirId === undefined ? undefined : theirs.of(cell, heirId);
  if (!heir || !left.has(heir)) return null;
  const found = formerFigures(heir, heirId!, context, side);
  const isEqual = found !== null && heir.value !== null && isSame(found.sum, heir.value);
  return { reason: 'basis', other: heir, sum: found && { ...found, isEqual } };
}

type Only = Record<Side, readonly Cell[]>;

/**
 * For each cell without a counterpart the closest of the other source that has none either, with
 * the reason why they are not one. `renames` pairs units by id, left to right.
 */
export function* nearOf(
  only: Only,
  context: Context,
  renames: ReadonlyMap<string, string>
): Work<Map<Cell, NearMiss>> {
  const near = new Map<Cell, NearMiss>();
  const backwards = new Map([...renames].map(([a, b]) => [b, a]));
  const { book } = context;
  const about = (c: Cell) => `${book.territory(c.unitId)}|${c.measureId}`;
  for (const side of ['left', 'right'] as const) {
    const others = only[otherSide(side)];
    const open = new Set(others);
    const groups = yield* group(others, about);
    yield* each(only[side], (cell) => {
      const name = (side === 'left' ? renames : backwards).get(cell.unitId);
      const twin = name === undefined ? undefined : context.side[otherSide(side)].of(cell, name);
      if (twin && open.has(twin)) {
        near.set(cell, { reason: 'renamed', other: twin, sum: null });
        return;
      }
      const basis = basisOf(cell, side, context, open);
      const close = (groups.get(about(cell)) ?? []).flatMap((other) => {
        const reason = reasonOf(cell, other);
        return reason ? [{ reason, other, sum: null }] : [];
      });
      const rank = (n: NearMiss) => NEAR_REASONS.indexOf(n.reason);
      const best = [...(basis ? [basis] : []), ...close].reduce<NearMiss | null>(
        (top, n) => (top === null || rank(n) < rank(top) ? n : top),
        null
      );
      if (best) near.set(cell, best);
    });
  }
  return near;
}
