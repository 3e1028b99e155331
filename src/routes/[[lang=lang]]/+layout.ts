import type { LayoutLoad } from './$types';

export const load: LayoutLoad = ({ params }) => ({
  lang: params.lang === 'en' ? ('en' as const) : ('vi' as const)
});
