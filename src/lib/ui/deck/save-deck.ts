import { linkTo } from '../links.ts';
import { toPng } from '../export/rasterise.ts';
import { toPassport } from '#lib/export/passport.ts';
import type { DeckOptions } from '#lib/export/pptx/figure-deck.ts';
import { toQuery } from '#lib/spec/url.ts';
import type { Lang } from '#lib/text/format.ts';
import { freezeSlide } from '#lib/workspace/deck-frozen.ts';
import type { Shown, Slide } from '#lib/workspace/deck-slides.ts';

type FigureSlide = Extract<Slide, { kind: 'figure' }>;

/** What can stand in a file: figures that are drawn, and dividers. */
export const writable = (slides: readonly Slide[]): Exclude<Slide, { kind: 'absent' }>[] =>
  slides.filter((s) => s.kind !== 'absent');

const PPTX_TYPE = 'application/vnd.openxmlformats-officedocument.presentationml.presentation';

/** The caption is the first of the notes, where a file has no place of its own for it. */
const withCaption = ({ caption, shown }: FigureSlide): Shown =>
  caption === ''
    ? shown
    : { ...shown, text: { ...shown.text, notes: [caption, ...shown.text.notes] } };

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
    const { result, context, text } = withCaption(slide);
    const passport = toPassport(result, made, slide.isTyped ? text.title : undefined);
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
  { title, lang, made, onProgress }: Making
): Promise<Blob | null> {
  const { toSinglePage } = await import('#lib/export/single/single-page.ts');
  const pages = writable(slides).map((slide) => {
    if (slide.kind === 'divider') return { heading: slide.heading, text: slide.text };
    const frozen = freezeSlide({ ...slide, shown: withCaption(slide) }, made);
    if (frozen.kind !== 'figure') throw new Error('a figure that froze to something else');
    return frozen.figure;
  });
  try {
    const text = await toSinglePage(pages, { title, lang, made, document, onProgress });
    return new Blob([text], { type: 'text/html;charset=utf-8' });
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return null;
    throw error;
  }
}
