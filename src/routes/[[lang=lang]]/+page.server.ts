import { frontAnswers } from '#lib/workspace/front-answers.ts';
import type { PageServerLoad } from './$types';

/** What the page shows before anyone asks. */
export const load: PageServerLoad = async ({ fetch }) => ({
  front: await frontAnswers((path) => fetch(`/generated/${path}`))
});
