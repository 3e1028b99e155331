import { readPack } from '#lib/ingest/pack.ts';
import { readReference } from '#lib/ingest/read-reference.ts';
import { frontAnswers } from '#lib/workspace/front-answers.ts';
import { toPublishedFigures } from '#lib/workspace/published.ts';
import type { PageServerLoad } from './$types';

const tables = import.meta.glob<string>('/data/{reference,published}/*.{csv,json}', {
  query: '?raw',
  import: 'default',
  eager: true
});

const folder = (name: string) =>
  Object.entries(tables)
    .filter(([path]) => path.startsWith(`/data/${name}/`))
    .map(([path, text]) => ({ name: path.slice(1), text }));

/** What the page shows before anyone asks: the published answers, and every published figure. */
export const load: PageServerLoad = async ({ fetch }) => {
  const { reference } = readReference(folder('reference'));
  const { pack } = readPack(folder('published'), reference);
  return {
    front: await frontAnswers((path) => fetch(`/generated/${path}`)),
    published: toPublishedFigures(pack.observations)
  };
};
