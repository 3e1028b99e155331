import { findAnswer, type AnswerFile } from '#lib/query/answer-file.ts';
import { answerFile } from '#lib/query/front.ts';
import { project, toSeriesSpec } from '#lib/query/project.ts';
import type { Result } from '#lib/query/result.ts';
import type { Spec } from '#lib/spec/spec.ts';
import type { AnswerOptions } from './answer.ts';

/** The answer computed at build, or cut from one; null where there is none. */
export async function answerByFiles(
  spec: Spec,
  { catalogue, load }: AnswerOptions
): Promise<Result | null> {
  const pack = catalogue.packs.find((p) => p.info.id === spec.pack);
  const lookUp = async (asked: Spec): Promise<Result | null> => {
    const path = pack ? answerFile(asked, pack) : null;
    return path === null ? null : findAnswer((await load(path)) as AnswerFile, asked, catalogue);
  };
  const own = await lookUp(spec);
  if (own) return { ...own, spec };
  const series = toSeriesSpec(spec, catalogue);
  const whole = series && (await lookUp(series));
  return whole && { ...project(whole, spec, catalogue), spec };
}
