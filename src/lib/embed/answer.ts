import { toAgainstSpec } from '#lib/query/against.ts';
import type { Catalogue } from '#lib/query/catalogue.ts';
import type { Result } from '#lib/query/result.ts';
import { asksOnePeriod, type Spec } from '#lib/spec/spec.ts';

export type AnswerOptions = {
  catalogue: Catalogue;
  /** Reads a JSON file by its path under `generated/`. */
  load: (path: string) => Promise<unknown>;
};

const byFiles = () => import('./by-files.ts');
const byCells = () => import('./by-cells.ts');

/** Whether all of a measure may have been answered at build; chosen units, norms and sums were not. */
function mayBeWhole({ norm, units, spans, kind, years }: Spec): boolean {
  const isSum = asksOnePeriod(kind) && years !== null && years.from < years.to;
  const isChosen = units.kind === 'list' || units.kind === 'region';
  return norm === 'value' && spans === 'draw' && !isChosen && !isSum;
}

/** Sends for what will answer a spec, while its data are still on their way. */
export function fetchWay(spec: Spec): void {
  (mayBeWhole(spec) ? byFiles() : byCells()).catch(() => {});
}

/** The answer computed at build, cut from one, or made from cells; null where only the engine could tell. */
async function answerOne(spec: Spec, options: AnswerOptions): Promise<Result | null> {
  const whole = mayBeWhole(spec) ? await (await byFiles()).answerByFiles(spec, options) : null;
  return whole ?? (await byCells()).answerByCells(spec, options);
}

/**
 * Answers a spec from what is shipped, as the pages do before their engine has come, and never
 * asks an engine: null where one would be needed. Rejects when a file cannot be had.
 */
export async function answerShipped(spec: Spec, options: AnswerOptions): Promise<Result | null> {
  const other = toAgainstSpec(spec, options.catalogue);
  if (!other) return answerOne(spec, options);
  const [result, against] = await Promise.all([
    answerOne({ ...spec, against: '' }, options),
    answerOne(other, options)
  ]);
  return result && against ? { ...result, spec, against } : null;
}
