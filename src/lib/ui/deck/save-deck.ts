import { linkTo } from '../links.ts';
import { toPng } from '../export/rasterise.ts';
import { toOwnNotes } from '#lib/charts/own-notes.ts';
import { toPassport } from '#lib/export/passport.ts';
import type { DeckOptions } from '#lib/export/pptx/figure-deck.ts';
import type { SinglePageOptions } from '#lib/export/single/single-page.ts';
import { toQuery } from '#lib/spec/url.ts';
import type { Lang } from '#lib/text/format.ts';
import { freezeSlide } from '#lib/workspace/deck-frozen.ts';
import type { Shown, Slide } from '#lib/workspace/deck-slides.ts';
import { withCaption } from '#lib/workspace/reopen.ts';

type FigureSlide = Extract<Slide, { kind: 'figure' }>;

/** What can stand in a file: figures that are drawn, and dividers. */
export const writable = (slides: readonly Slide[]): Exclude<Slide, { kind: 'absent' }>[] =>
  slides.filter((s) => s.kind !== 'absent');

const PPTX_TYPE = 'application/vnd.openxmlformats-officedocument.presentationml.presentation';

const captioned = ({ caption, shown }: FigureSlide): Shown => ({
  ...shown,
  text: withCaption(shown.text, caption)
});

type Making = {
  title: string;
  lang: Lang;
  /** ISO day. */
  made: string;
  /** With the pages done; false from it stops the work. */
  onProgress: (done: number, of: number) => boolean;
};

/** The deck as a PowerPoint file; null when it was stopped. */
export async function toPptx(
  slides: readonly Slide[],
  {
    title,
    made,
    onProgress,
    ...look
  }: Making & Pick<DeckOptions, 'size' | 'template' | 'keepSlides'>
): Promise<Blob | null> {
  const { toDeck } = await import('#lib/export/pptx/figure-deck.ts');
  const pages = writable(slides).map((slide) => {
    if (slide.kind === 'divider') return { divider: { heading: slide.heading, text: slide.text } };
    const { result, context, text } = captioned(slide);
    const passport = toPassport(result, made, {
      title: slide.isTyped ? text.title : undefined,
      caption: slide.caption,
      notes: toOwnNotes(context)
    });
    const link = new URL(linkTo('compare', context.lang, toQuery(result.spec)), location.href);
    return { result, context, text, passport, link: link.href };
  });
  const tools = {
    document,
    toPng: async (...drawn: Parameters<typeof toPng>) =>
      new Uint8Array(await (await toPng(...drawn)).arrayBuffer())
  };
  const bytes = await toDeck(pages, tools, { ...look, title, onProgress });
  return bytes && new Blob([bytes as Uint8Array<ArrayBuffer>], { type: PPTX_TYPE });
}

/** The deck as one HTML file that needs no network; null when it was stopped. */
export async function toHtml(
  slides: readonly Slide[],
  { title, lang, made, onProgress, aliases }: Making & Pick<SinglePageOptions, 'aliases'>
): Promise<Blob | null> {
  const { toSinglePage } = await import('#lib/export/single/single-page.ts');
  const pages = writable(slides).map((slide) => {
    if (slide.kind === 'divider') return { heading: slide.heading, text: slide.text };
    const frozen = freezeSlide({ ...slide, shown: captioned(slide) }, made);
    if (frozen.kind !== 'figure') throw new Error('a figure that froze to something else');
    return frozen.figure;
  });
  try {
    const own = { title, lang, made, document, onProgress, aliases };
    const text = await toSinglePage(pages, own);
    return new Blob([text], { type: 'text/html;charset=utf-8' });
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return null;
    throw error;
  }
}
