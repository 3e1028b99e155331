import type { Observation } from '#lib/model/observation.ts';
import { toAccount, type Account } from './account.ts';
import { toBook, type Book, type BookInput, type Via } from './book.ts';
import { keyOf, toCells, type Cell, type Side } from './cell.ts';
import { toContext } from './context.ts';
import { diagnose } from './diagnose.ts';
import type { Diagnosis } from './diagnosis.ts';
import { nearOf, type NearMiss } from './near.ts';
import { pairCells } from './pair.ts';
import { toRenames } from './renamed.ts';
import { differenceOf, judge, type Grade, type Tolerance } from './tolerance.ts';

/** Where a cell stands: on both sides, agreed or not, or on one side only. */
export const STANDINGS = ['differ', 'left', 'right', 'agree'] as const;
export type Standing = (typeof STANDINGS)[number];

/** One line of a reconciliation. */
export type Line = {
  /** The same for the same thing of the same two sources; see `flipKey`. */
  key: string;
  standing: Standing;
  left: Cell | null;
  right: Cell | null;
  /** How the two were paired; null for a cell on one side only. */
  via: Via | null;
  /** Of cells that agree. */
  grade: Grade | null;
  /** Left less right; null unless both have a number. */
  difference: number | null;
  /** Of cells that differ, the strongest first. */
  causes: Diagnosis[];
  /** Of cells on one side only, where the other has something close. */
  near: NearMiss | null;
};

export type Reconciliation = { lines: Line[]; account: Account; book: Book };

const BETWEEN = ' > ';

const lineKey = (left: Cell | null, right: Cell | null): string => {
  const [a, b] = [left ? keyOf(left) : '', right ? keyOf(right) : ''];
  return a === b ? a : a + BETWEEN + b;
};

/** The key of a line when its sides change places. */
export const flipKey = (key: string): string =>
  key.includes(BETWEEN) ? key.split(BETWEEN).reverse().join(BETWEEN) : key;

const idsOf = (cells: readonly Cell[]): Set<string> => new Set(cells.map((c) => c.unitId));

type Sources = Record<Side, readonly Observation[]>;

/**
 * Two sources side by side: every cell of either stands on exactly one line. Lines come in the
 * order of the left source; those on the right only follow.
 */
export function reconcile(
  sources: Sources,
  input: BookInput & { tolerance: Tolerance }
): Reconciliation {
  const left = toCells(sources.left);
  const right = toCells(sources.right);
  const book = toBook(input, { left: idsOf(left), right: idsOf(right) });
  const { pairs, onlyLeft, onlyRight } = pairCells(left, right, book);
  const grades = new Map(pairs.map((p) => [p, judge(p.left, p.right, input.tolerance)]));
  const different = new Set(pairs.filter((p) => grades.get(p) === null));
  const context = toContext(pairs, different, { left, right, book });
  const only = { left: onlyLeft, right: onlyRight };
  const paired = {
    left: idsOf(pairs.map((p) => p.left)),
    right: idsOf(pairs.map((p) => p.right))
  };
  const near = nearOf(only, context, toRenames(only, paired, book));
  const both: Line[] = pairs.map((pair) => {
    const grade = grades.get(pair)!;
    return {
      key: lineKey(pair.left, pair.right),
      standing: grade === null ? 'differ' : 'agree',
      ...pair,
      grade,
      difference: differenceOf(pair.left, pair.right),
      causes: grade === null ? diagnose(pair, context) : [],
      near: null
    };
  });
  const alone = (cell: Cell, standing: Side): Line => {
    const sides = { left: null, right: null, [standing]: cell };
    return {
      key: lineKey(sides.left, sides.right),
      standing,
      ...sides,
      via: null,
      grade: null,
      difference: null,
      causes: [],
      near: near.get(cell) ?? null
    };
  };
  const firstLeft = new Map(left.map((c, i) => [c, i]));
  const lines = [...both, ...onlyLeft.map((c) => alone(c, 'left'))].sort(
    (a, b) => firstLeft.get(a.left!)! - firstLeft.get(b.left!)!
  );
  lines.push(...onlyRight.map((c) => alone(c, 'right')));
  const rows = { left: sources.left.length, right: sources.right.length };
  return { lines, account: toAccount(lines, rows), book };
}
