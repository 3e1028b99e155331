import type { Observation } from '#lib/model/observation.ts';
import { toAccount, type Account } from './account.ts';
import { toBook, type Book, type BookInput, type Via } from './book.ts';
import { cellsByKey, keyOf, type Cell, type Side } from './cell.ts';
import { toContext, type Context } from './context.ts';
import { diagnose, prepare } from './diagnose.ts';
import type { Diagnosis } from './diagnosis.ts';
import { nearOf, type NearMiss } from './near.ts';
import { pairCells, type Pair } from './pair.ts';
import { toRenames } from './renamed.ts';
import { differenceOf, judge, type Grade, type Tolerance } from './tolerance.ts';
import { atOnce } from '#lib/model/give-way.ts';
import { each, type Work } from './turns.ts';

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

type Input = BookInput & { tolerance: Tolerance };

const lineOf = (
  left: Cell | null,
  right: Cell | null,
  rest: Partial<Line> & Pick<Line, 'standing'>
): Line => ({
  key: lineKey(left, right),
  left,
  right,
  via: null,
  grade: null,
  difference: null,
  causes: [],
  near: null,
  ...rest
});

/** The lines of pairs, by their left cell; every difference with its causes. */
function* pairLines(
  pairs: readonly Pair[],
  grades: ReadonlyMap<Pair, Grade>,
  context: Context
): Work<Map<Cell, Line>> {
  const lines = new Map<Cell, Line>();
  let seen = 0;
  for (const pair of pairs) {
    const { left, right, via } = pair;
    const grade = grades.get(pair) ?? null;
    if (grade === null) yield* prepare(pair, context);
    const causes = grade === null ? diagnose(pair, context) : [];
    const standing = grade === null ? 'differ' : 'agree';
    const difference = differenceOf(left, right);
    lines.set(left, lineOf(left, right, { standing, via, grade, difference, causes }));
    if (++seen % DIAGNOSED === 0) yield;
  }
  return lines;
}

/** Pairs in one piece of diagnosing, which takes longer than looking. */
const DIAGNOSED = 200;

/**
 * Two sources side by side: every cell of either stands on exactly one line. Lines come in the
 * order of the left source; those on the right only follow. A piece at a time, see `inPieces`.
 */
export function* reconciling(sources: Sources, input: Input): Work<Reconciliation> {
  const byKey = {
    left: yield* cellsByKey(sources.left),
    right: yield* cellsByKey(sources.right)
  };
  const cells = { left: [...byKey.left.values()], right: [...byKey.right.values()] };
  const book = toBook(input, { left: idsOf(cells.left), right: idsOf(cells.right) });
  yield;
  const { pairs, onlyLeft, onlyRight } = yield* pairCells(cells.left, byKey.right, book);
  const grades = new Map<Pair, Grade>();
  const different = new Set<Pair>();
  yield* each(pairs, (pair) => {
    const grade = judge(pair.left, pair.right, input.tolerance);
    if (grade === null) different.add(pair);
    else grades.set(pair, grade);
  });
  const rows = { left: sources.left.length, right: sources.right.length };
  const context = yield* toContext(pairs, different, { ...byKey, rows: rows.right, book });
  const only = { left: onlyLeft, right: onlyRight };
  const paired = {
    left: idsOf(pairs.map((p) => p.left)),
    right: idsOf(pairs.map((p) => p.right))
  };
  const near = yield* nearOf(only, context, yield* toRenames(only, paired, book));
  const both = yield* pairLines(pairs, grades, context);
  const lines: Line[] = [];
  yield* each(cells.left, (cell) => {
    const alone = () => lineOf(cell, null, { standing: 'left', near: near.get(cell) ?? null });
    lines.push(both.get(cell) ?? alone());
  });
  yield* each(onlyRight, (cell) => {
    lines.push(lineOf(null, cell, { standing: 'right', near: near.get(cell) ?? null }));
  });
  return { lines, account: toAccount(lines, rows), book };
}

/** The same in one go, for sources of a few thousand cells. */
export const reconcile = (sources: Sources, input: Input): Reconciliation =>
  atOnce(reconciling(sources, input));
