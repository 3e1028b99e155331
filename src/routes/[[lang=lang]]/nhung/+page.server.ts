import { toAhead } from '#lib/ui/embed-ahead.ts';
import { frontAnswers } from '#lib/workspace/front-answers.ts';
import { shippedCatalogue } from '#lib/workspace/shipped.ts';
import type { PageServerLoad } from './$types';

type Entry = { script: string; needs: string[] };

const entries = import.meta.glob<Entry>('/static/generated/embed/entry.json', {
  eager: true,
  import: 'default'
});

export const load: PageServerLoad = async ({ fetch, params }) => {
  const [entry] = Object.values(entries);
  if (!entry) throw new Error('missing static/generated/embed: run npm run embed:build');
  const { ranking } = await frontAnswers((path) => fetch(`/generated/${path}`));
  const lang = params.lang === 'en' ? ('en' as const) : ('vi' as const);
  const context = { catalogue: shippedCatalogue(), lang };
  return { lang, entry, ahead: toAhead(ranking, context) };
};
