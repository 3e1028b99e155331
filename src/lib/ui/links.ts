import { resolve } from '$app/paths';
import type { Pathname } from '$app/types';

export type Lang = 'vi' | 'en';

/** The pages that exist, in the order of the menu, with their path segments. */
export const PAGES = {
  overview: '',
  compare: 'so-sanh/',
  unit: 'don-vi/',
  reconcile: 'doi-chieu-nguon/',
  deck: 'trinh-chieu/',
  data: 'du-lieu/',
  reopen: 'mo-lai/',
  methods: 'phuong-phap/'
} as const;
export type PageName = keyof typeof PAGES;

/** The pages of the menu; the others are led to from where they are needed. */
export const MENU = (Object.keys(PAGES) as PageName[]).filter((page) => page !== 'reopen');

/** A link that works under any sub-path. `query` comes without `?`. */
export function linkTo(page: PageName, lang: Lang, query = ''): string {
  const path = `${lang === 'en' ? '/en/' : '/'}${PAGES[page]}` as Pathname;
  return resolve(path) + (query === '' ? '' : `?${query}`);
}

/** Which page a route id belongs to; null for an error page. */
export function pageOf(routeId: string | null): PageName | null {
  if (!routeId?.startsWith('/[[lang=lang]]')) return null;
  const segment = routeId.slice('/[[lang=lang]]/'.length);
  const found = Object.entries(PAGES).find(([, s]) => s.replace('/', '') === segment);
  return (found?.[0] as PageName | undefined) ?? null;
}
