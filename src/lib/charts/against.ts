import type { Result, ResultRow } from '#lib/query/result.ts';
import { needsAgainst } from '#lib/spec/spec.ts';
import type { FigureContext } from './context.ts';
import { isWholeYear } from './ends.ts';
import { isComparable } from './models/suited.ts';
import { periodCode } from './time.ts';

/** More paths than this cannot be told apart. */
export const MOST_PATHS = 6;

/** One unit in one period; either figure may be blank. */
export type Both = { unitId: string; period: string; x: ResultRow; y: ResultRow };

/** Why two measures are not set against each other; the words are in `text/words/against.ts`. */
export type PairProblem =
  'none' | 'refused' | 'split' | 'several' | 'unlike' | 'places' | 'apart' | 'choose';

/** Rows of both measures that are of the same unit and period, in the order of the first. */
export function bothOf(result: Result, against: Result): Both[] {
  const keyOf = (r: ResultRow) => `${r.unitId} ${periodCode(r)}`;
  const others = new Map(against.rows.map((r) => [keyOf(r), r]));
  return result.rows.flatMap((x) => {
    const y = others.get(keyOf(x));
    return y ? [{ unitId: x.unitId, period: periodCode(x), x, y }] : [];
  });
}

export const isWhole = ({ x, y }: Both): boolean => x.value !== null && y.value !== null;

/** The units whose path is drawn: all of a few, else the highlighted, in the order of the result. */
export function pathUnits({ units, spec }: Result): string[] {
  const ids = units.map((u) => u.id);
  if (ids.length <= MOST_PATHS) return ids;
  const marked = spec.highlight.filter((id) => ids.includes(id)).slice(0, MOST_PATHS);
  return ids.filter((id) => marked.includes(id));
}

/** The years in which a unit has both figures, or lacks one. */
export const yearsOfPath = (result: Result, against: Result): Both[] => {
  const chosen = new Set(pathUnits(result));
  return bothOf(result, against).filter((b) => chosen.has(b.unitId) && isWholeYear(b.x));
};

const hasSeveral = ({ rows }: Result): boolean =>
  new Set(rows.map((r) => r.unitId)).size < rows.length;

/** Why the kind asked for gives way; null when both measures can be drawn. */
export function pairProblem(result: Result, context: FigureContext): PairProblem | null {
  const { against, spec } = result;
  if (!against) return 'none';
  if (against.refused) return 'refused';
  if (spec.by !== '' || result.rows.some((r) => r.breakdown !== '')) return 'split';
  if (spec.norm === 'rank') return 'places';
  if (spec.kind === 'path') {
    if (pathUnits(result).length === 0) return 'choose';
    return yearsOfPath(result, against).some(isWhole) ? null : 'apart';
  }
  if (hasSeveral(result) || hasSeveral(against)) return 'several';
  if (!isComparable(against, context)) return 'unlike';
  return bothOf(result, against).some(isWhole) ? null : 'apart';
}

/** The other measure's answer where it is drawn with the first; null where one stands alone. */
export function drawnAgainst(result: Result, context: FigureContext): Result | null {
  if (!needsAgainst(result.spec.kind) || pairProblem(result, context) !== null) return null;
  const isAlike = result.spec.kind === 'path' || isComparable(result, context);
  return isAlike ? result.against! : null;
}
