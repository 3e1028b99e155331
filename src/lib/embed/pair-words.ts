import type { FigureContext } from '#lib/charts/context.ts';
import type { TwinTable } from '#lib/charts/twin-grid.ts';
import type { Result } from '#lib/query/result.ts';

/**
 * Stands in a frame for the words and the table of two measures (`scripts/embed-build.ts` puts it
 * there), which few figures need: they are fetched by `fetchPairWords` before any is asked for.
 */
type PairWords = {
  pairTwin: (result: Result, against: Result, context: FigureContext) => TwinTable;
  pairInWords: (result: Result, against: Result, context: FigureContext) => string;
};

let fetched: PairWords | null = null;

/** Fetches them once. */
export async function fetchPairWords(): Promise<void> {
  fetched ??= (await import('./kinds/pair-words.ts')).words;
}

const words = (): PairWords => {
  if (!fetched) throw new Error('missing words of two measures');
  return fetched;
};

export const pairTwin: PairWords['pairTwin'] = (...of) => words().pairTwin(...of);
export const pairInWords: PairWords['pairInWords'] = (...of) => words().pairInWords(...of);
