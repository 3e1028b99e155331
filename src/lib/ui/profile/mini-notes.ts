import { annotationNotes } from '#lib/charts/annotations.ts';
import type { FigureContext } from '#lib/charts/context.ts';
import type { Mini } from './mini.ts';

/** What the signs in the small charts stand for; `own` has a list for each chart, in their order. */
export type MiniNotes = { shared: string[]; own: string[][] };

/**
 * The numbered notes of small charts that all have the years of the page: told once, where every
 * chart says the same, else under each chart.
 */
export function toMiniNotes(
  minis: readonly Mini[],
  years: { from: number; to: number },
  context: FigureContext
): MiniNotes {
  const own = minis.map(({ result }) =>
    annotationNotes({ ...result, spec: { ...result.spec, years } }, context)
  );
  const [first = []] = own;
  const isShared = own.every((notes) => notes.join('\n') === first.join('\n'));
  return isShared ? { shared: first, own: own.map(() => []) } : { shared: [], own };
}

/** Whether a chart among them draws a figure that is only a bound, as an arrow. */
export const hasBounds = (minis: readonly Mini[]): boolean =>
  minis.some(({ result }) => result.rows.some((r) => r.bound === '≥' || r.bound === '≤'));
