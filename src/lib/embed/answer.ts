import { toAgainstSpec } from '#lib/query/against.ts';
import { findAnswer, type AnswerFile } from '#lib/query/answer-file.ts';
import type { Catalogue } from '#lib/query/catalogue.ts';
import { answerFile } from '#lib/query/front.ts';
import { project, toSeriesSpec } from '#lib/query/project.ts';
import type { Result } from '#lib/query/result.ts';
import type { Spec } from '#lib/spec/spec.ts';

type Options = {
  catalogue: Catalogue;
  /** Reads a file of answers, by its path under `generated/`. */
  load: (path: string) => Promise<AnswerFile>;
};

/** The answer computed at build, or cut from one; null where only the engine could tell. */
async function answerOne(spec: Spec, { catalogue, load }: Options): Promise<Result | null> {
  const pack = catalogue.packs.find((p) => p.info.id === spec.pack);
  if (!pack) return null;
  const lookUp = async (asked: Spec): Promise<Result | null> => {
    const path = answerFile(asked, pack);
    return path === null ? null : findAnswer(await load(path), asked, catalogue);
  };
  const own = await lookUp(spec);
  if (own) return { ...own, spec };
  const series = toSeriesSpec(spec, catalogue);
  const whole = series && (await lookUp(series));
  return whole ? { ...project(whole, spec, catalogue), spec } : null;
}

/**
 * Answers a spec from what is shipped, as the pages do before their engine has come, and never
 * asks an engine: null where one would be needed. Rejects when a file cannot be had.
 */
export async function answerShipped(spec: Spec, options: Options): Promise<Result | null> {
  const other = toAgainstSpec(spec, options.catalogue);
  if (!other) return answerOne(spec, options);
  const [result, against] = await Promise.all([
    answerOne({ ...spec, against: '' }, options),
    answerOne(other, options)
  ]);
  return result && against ? { ...result, spec, against } : null;
}
