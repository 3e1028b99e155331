import type { Cause } from './diagnosis.ts';
import { isOpen, type Decisions } from './decision.ts';
import type { Line, Standing } from './reconcile.ts';
import { groupBy } from './group.ts';

export const SORTS = ['source', 'size', 'share', 'unit'] as const;
export type Sort = (typeof SORTS)[number];

/** What of a reconciliation is in sight. Empty texts and null mean all. */
export type Sight = {
  standing: Standing | null;
  cause: Cause | '';
  measureId: string;
  /** Only lines that wait for somebody. */
  open: boolean;
  /** Unit ids, of a search by name; null when nothing is searched for. */
  unitIds: ReadonlySet<string> | null;
  sort: Sort;
};

export const measureIdOf = ({ left, right }: Line): string => (left ?? right)!.measureId;
export const unitIdOf = ({ left, right }: Line): string => (left ?? right)!.unitId;

/** The difference against the larger of the two, 0 to 1 (2 when the signs differ); null without both. */
export function shareOf({ left, right, difference }: Line): number | null {
  if (difference === null) return null;
  const far = Math.max(Math.abs(left!.value!), Math.abs(right!.value!));
  return far === 0 ? 0 : Math.abs(difference) / far;
}

/** Lines without a difference come last; equal ones keep the order of the source. */
function bySize(lines: readonly Line[], size: (line: Line) => number | null): Line[] {
  const sized = lines.map((line) => ({ line, size: size(line) ?? -1 }));
  return sized.sort((a, b) => b.size - a.size).map(({ line }) => line);
}

/** Lines of one unit together, units by name; within one the order of the source. */
function byUnit(lines: readonly Line[], nameOf: (unitId: string) => string): Line[] {
  const { compare } = new Intl.Collator('vi');
  const groups = groupBy(lines, (l) => nameOf(unitIdOf(l)));
  return [...groups].sort(([a], [b]) => compare(a, b)).flatMap(([, of]) => of);
}

/** The lines in sight, sorted. `nameOf` gives what units are sorted by. */
export function inSight(
  lines: readonly Line[],
  sight: Sight,
  { decisions, nameOf }: { decisions: Decisions; nameOf: (unitId: string) => string }
): Line[] {
  const { standing, cause, measureId, open, unitIds, sort } = sight;
  const shown = lines.filter(
    (l) =>
      (standing === null || l.standing === standing) &&
      (cause === '' || l.causes[0]?.cause === cause) &&
      (measureId === '' || measureIdOf(l) === measureId) &&
      (unitIds === null || unitIds.has(unitIdOf(l))) &&
      (!open || isOpen(l, decisions))
  );
  switch (sort) {
    case 'source':
      return shown;
    case 'size':
      return bySize(shown, (l) => (l.difference === null ? null : Math.abs(l.difference)));
    case 'share':
      return bySize(shown, shareOf);
    case 'unit':
      return byUnit(shown, nameOf);
  }
}

/** How many lines have each first cause, the commonest first. */
export function countCauses(lines: readonly Line[]): { cause: Cause; count: number }[] {
  const groups = groupBy(
    lines.filter((l) => l.causes.length > 0),
    (l) => l.causes[0]!.cause
  );
  return [...groups]
    .map(([cause, of]) => ({ cause, count: of.length }))
    .sort((a, b) => b.count - a.count);
}
