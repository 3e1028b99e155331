import { PUBLISHED_FILE, type PublishedFigure } from '#lib/workspace/published.ts';
import type { PageServerLoad } from './$types';

/** Every published figure, so that the list can be read and linked to without scripts. */
export const load: PageServerLoad = async ({ fetch }) => {
  const response = await fetch(`/generated/${PUBLISHED_FILE}`);
  return { published: (await response.json()) as PublishedFigure[] };
};
