import { frontAnswers } from '#lib/workspace/front-answers.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch }) => {
  const { ranking } = await frontAnswers((path) => fetch(`/generated/${path}`));
  return { result: ranking };
};
