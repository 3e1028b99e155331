import { thaw } from '#lib/export/frozen.ts';
import { toViewQuery } from '#lib/spec/view.ts';
import { writeDay } from '#lib/text/format.ts';
import { frameWords } from '#lib/text/words/embed-frame.ts';
import { comparePath, toReady, type Ready, type Site } from './ready.ts';
import { readHash } from './read-hash.ts';
import { fetchWords } from './words/fetched.ts';

const OWN = 'user';

/**
 * The figure that an address carries, as it was shown on its day: no figures are asked for. It
 * keeps its own language; who made it is not vouched for, so that it says where its figures lie.
 */
export async function toFrozen(hash: string, site: Site): Promise<Ready> {
  const reading = await readHash(hash);
  if (!reading.ok) {
    const words = frameWords[site.lang];
    const [title, why] =
      reading.reason === 'old' ? [words.old, words.oldWhy] : [words.damaged, words.damagedWhy];
    return { notice: { state: 'error', title, reasons: [why], links: [] } };
  }
  const { result, context, text, passport } = thaw(reading.figure);
  const { lang } = context;
  await fetchWords(lang);
  const words = frameWords[lang];
  const isOwn = result.spec.pack === OWN;
  const standing = [words.frozen(writeDay(passport.made)), isOwn ? words.frozenOwn : '']
    .filter(Boolean)
    .join(' ');
  const query = toViewQuery({
    spec: { ...result.spec, lang: 'vi', theme: 'auto' },
    beside: null,
    notes: [],
    name: ''
  });
  // The full page has no figures of another person's computer.
  const link = isOwn
    ? { href: site.to(lang === 'en' ? 'en/' : ''), text: words.site }
    : { href: site.to(comparePath(lang, query)), text: words.open };
  return toReady(result, context, text, { standing, link }, site);
}
