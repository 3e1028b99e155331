import { drawnAgainst } from '#lib/charts/against.ts';
import { toFigureText, toSourceText } from '#lib/charts/figure.ts';
import { refusalText } from '#lib/charts/notes.ts';
import { toAnnotations } from '#lib/charts/own-notes.ts';
import type { Catalogue } from '#lib/query/catalogue.ts';
import { toTitleFinding } from '#lib/query/findings.ts';
import { sumYears } from '#lib/query/sum-years.ts';
import type { Spec } from '#lib/spec/spec.ts';
import { fromViewQuery, toViewQuery } from '#lib/spec/view.ts';
import { frameWords } from '#lib/text/words/embed-frame.ts';
import { answerShipped, fetchWay } from './answer.ts';
import { fetchPairWords } from './pair-words.ts';
import { comparePath, toReady, type Ready, type Site } from './ready.ts';
import { fetchWords } from './words/fetched.ts';

/** The pack a person brought; its figures never leave their browser. */
const OWN = 'user';

/** Why a frame has no answer: no such data, years that it holds no sums of, or anything else. */
function whyNot(
  { pack: id, measure, against, years, lang }: Spec,
  catalogue: Catalogue
): { title: string; why: string } {
  const words = frameWords[lang];
  const pack = catalogue.packs.find((p) => p.info.id === id);
  const isKnown = (name: string) => catalogue.measures.some((m) => m.id === name);
  if (!pack || ![measure, against || measure].every(isKnown))
    return { title: words.unknown, why: words.unknownWhy };
  const { from, to } = sumYears(pack, catalogue);
  const isBeyond = years !== null && (years.from < from || years.to > to);
  return {
    title: words.unanswered,
    why: isBeyond ? words.beyondWhy(from, to) : words.unansweredWhy
  };
}

/**
 * The figure an address asks for, with the figures as the site has them now. Rejects when they
 * cannot be had; what only the engine could tell is said, with the way to the full page.
 */
export async function toLive(query: URLSearchParams, site: Site): Promise<Ready> {
  const view = fromViewQuery(query);
  const { lang } = site;
  const spec = { ...view.spec, lang };
  const words = frameWords[lang];
  const link = {
    href: site.to(
      comparePath(
        lang,
        toViewQuery({ ...view, spec: { ...spec, lang: 'vi', theme: 'auto' }, beside: null })
      )
    ),
    text: words.open
  };
  if (spec.pack === OWN)
    return { notice: { state: 'empty', title: words.own, reasons: [words.ownWhy], links: [] } };
  fetchWay(spec);
  const [catalogue] = await Promise.all([site.read<Catalogue>('catalogue.json'), fetchWords(lang)]);
  const result = await answerShipped(spec, { catalogue, load: (path) => site.read(path) });
  if (!result) {
    const { title, why } = whyNot(spec, catalogue);
    return { notice: { state: 'empty', title, reasons: [why], links: [link] } };
  }
  const context = { catalogue, lang, own: toAnnotations(view.notes) };
  if (result.refused) {
    const { title, reason, instead } = refusalText(result.refused, result, context);
    const reasons = [reason, instead, toSourceText(result, context)];
    return { notice: { state: 'empty', title, reasons, links: [link] } };
  }
  if (result.units.length === 0) {
    const notice = { title: words.empty, reasons: [words.emptyWhy], links: [link] };
    return { notice: { state: 'empty', ...notice } };
  }
  if (result.against) await fetchPairWords();
  const finding = drawnAgainst(result, context) ? null : toTitleFinding(result, catalogue);
  const text = toFigureText(result, context, { finding });
  return toReady(result, context, text, { standing: '', link }, site);
}
