import { createPause } from '#lib/model/give-way.ts';

/** Long work, a piece at a time: whoever runs it may rest, or break off, wherever it yields. */
export type Work<T> = Generator<void, T>;

/** Items gone over in one piece; the slowest of them takes a few milliseconds. */
export const PIECE = 1000;

/** Visits every item, and yields after each piece. */
export function* each<T>(items: readonly T[], visit: (item: T, i: number) => void): Work<void> {
  for (let i = 0; i < items.length; i++) {
    visit(items[i]!, i);
    if (i % PIECE === PIECE - 1) yield;
  }
}

/** As `groupBy`, in pieces. */
export function* group<T, K extends string>(
  items: readonly T[],
  key: (item: T) => K
): Work<Map<K, T[]>> {
  const groups = new Map<K, T[]>();
  yield* each(items, (item) => {
    const k = key(item);
    const there = groups.get(k);
    if (there) there.push(item);
    else groups.set(k, [item]);
  });
  return groups;
}

type Turns = {
  /** Aborted, the work is left where it is, and the reason is thrown. */
  signal?: AbortSignal;
  /** Told how many pieces are done, whenever others have had their turn. */
  onPieces?: (pieces: number) => void;
  pause?: () => Promise<void>;
};

/** Does the work while the page stays usable: others have their turn every few milliseconds. */
export async function inPieces<T>(
  work: Work<T>,
  { signal, onPieces, pause = createPause({ stretchMs: 16 }) }: Turns = {}
): Promise<T> {
  for (let pieces = 1; ; pieces++) {
    const { done, value } = work.next();
    if (done) return value;
    await pause();
    signal?.throwIfAborted();
    onPieces?.(pieces);
  }
}
