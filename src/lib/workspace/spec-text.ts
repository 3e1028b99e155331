import { oncePer } from '#lib/charts/once.ts';
import { toAnswerKey, toQuery } from '#lib/spec/url.ts';
import type { Spec } from '#lib/spec/spec.ts';

/** `toQuery`, written once for each spec: one change of a control asks for it many times. */
export const queryOf = oncePer((spec: Spec): string => toQuery(spec));

/** `toAnswerKey`, written once for each spec. */
export const answerKeyOf = oncePer((spec: Spec): string => toAnswerKey(spec));
