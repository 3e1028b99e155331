import type { Lang } from './links.ts';

/** The text of one language; Vietnamese stands in where the English is empty. */
export const pick = (lang: Lang, vi: string, en: string): string => (lang === 'en' && en ? en : vi);
