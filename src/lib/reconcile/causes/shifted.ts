import { otherSide, type Side } from '../cell.ts';
import type { Context } from '../context.ts';
import type { Diagnosis } from '../diagnosis.ts';
import { isSame } from '../digits.ts';
import type { Pair } from '../pair.ts';
import { atOnce } from '#lib/model/give-way.ts';
import { each, type Work } from '../turns.ts';
import { numbersOf, type Rule } from './rule.ts';

type Shifted = Extract<Diagnosis, { cause: 'shifted' }>;

/** One pair alone may meet its neighbour's figure by chance; two in a row with two values do not. */
const LEAST_RUN = 2;

/** What was found of a column, kept while its cells are gone over one after another. */
const memo = new WeakMap<readonly Pair[], Map<Pair, Shifted>>();

type Column = { pairs: readonly Pair[]; order: Side; context: Context };

/** Whether the figure at `i` is the one that the other side has `by` lines further on. */
function isOff({ pairs, order, context }: Column, i: number, by: number): boolean {
  const [here, there] = [pairs[i], pairs[i + by]];
  if (!here || !there || !context.isDifferent(here)) return false;
  const [a, b] = [here[order].value, there[otherSide(order)].value];
  return a !== null && b !== null && numbersOf(here) !== null && isSame(a, b);
}

/** Beyond the end of a run: blank, or the figure that fell out at the other end. */
function isEdge({ pairs, order, context }: Column, i: number, fallen: Pair): boolean {
  const pair = pairs[i];
  if (!pair || !context.isDifferent(pair)) return false;
  const [a, out] = [pair[order].value, fallen[otherSide(order)].value];
  return a === null || (out !== null && isSame(a, out));
}

function markRun(column: Column, found: Map<Pair, Shifted>, run: number[], by: number): void {
  const { pairs, order } = column;
  const first = run[0]!;
  const last = run.at(-1)!;
  const values = new Set(run.map((i) => pairs[i]![order].value));
  const isSwap = run.length === 1 && isOff(column, first + by, -by);
  const edge = by > 0 ? last + 1 : first - 1;
  const fallen = pairs[by > 0 ? first : last]!;
  const hasEdge = isEdge(column, edge, fallen);
  if (!isSwap && (run.length < LEAST_RUN || values.size < LEAST_RUN)) return;
  const length = run.length + (hasEdge ? 1 : 0);
  const put = (i: number, unitId: string) => {
    if (!found.has(pairs[i]!))
      found.set(pairs[i]!, { cause: 'shifted', unitId, run: length, swap: isSwap });
  };
  for (const i of run) put(i, pairs[i + by]!.left.unitId);
  if (hasEdge) put(edge, pairs[edge]![order].value === null ? '' : fallen.left.unitId);
}

function* shiftsOf(column: Column): Work<Map<Pair, Shifted>> {
  const found = new Map<Pair, Shifted>();
  for (const by of [1, -1]) {
    let run: number[] = [];
    const close = () => {
      if (run.length > 0) markRun(column, found, run, by);
      run = [];
    };
    yield* each(column.pairs, (_, i) => {
      if (isOff(column, i, by)) run.push(i);
      else close();
    });
    close();
  }
  return found;
}

const ORDERS = ['left', 'right'] as const;

/** Finds the shifts of the columns in which a pair stands, once for each of them. */
export function* prepareShifted(pair: Pair, context: Context): Work<void> {
  for (const order of ORDERS) {
    const pairs = context.column(pair, order);
    if (!memo.has(pairs)) memo.set(pairs, yield* shiftsOf({ pairs, order, context }));
  }
}

/** Figures that slid to the line above or below, and two lines that changed places. */
export const shifted: Rule = (pair, context) => {
  atOnce(prepareShifted(pair, context));
  for (const order of ORDERS) {
    const hit = memo.get(context.column(pair, order))!.get(pair);
    if (hit) return hit;
  }
  return null;
};
