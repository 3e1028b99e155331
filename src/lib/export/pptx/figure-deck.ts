import { measureOf, type FigureContext } from '#lib/charts/context.ts';
import type { FigureText } from '#lib/charts/figure.ts';
import { toChartModel } from '#lib/charts/model.ts';
import { toTwin } from '#lib/charts/twin.ts';
import type { Result } from '#lib/query/result.ts';
import type { Passport } from '../passport.ts';
import { toBarePicture } from '../picture.ts';
import { dataSlides } from './data-slide.ts';
import { toFoot, toSlides, type Slide } from './slide.ts';
import { roomOf, writeDeck, type DeckSize } from './write-deck.ts';

/** One answered comparison as it goes into a deck. */
export type DeckFigure = {
  result: Result;
  context: FigureContext;
  text: FigureText;
  passport: Passport;
  link: string;
};

export type DeckTools = {
  document: Document;
  /** Draws a whole SVG at three times its size; only asked for where no native chart exists. */
  toPng: (
    picture: { svg: string; width: number; height: number },
    options: { scale: number; passport: Passport }
  ) => Promise<Uint8Array>;
};

const PICTURE_SCALE = 3;

/** The slides of a figure, those behind it last and hidden. */
async function slidesOf(
  { result, context, text, passport, link }: DeckFigure,
  size: DeckSize,
  { document, toPng }: DeckTools
): Promise<{ shown: Slide[]; behind: Slide[] }> {
  const model = toChartModel(result, context);
  const room = roomOf({ ...text, foot: toFoot(text) }, size);
  const picture = async () => {
    const drawn = toBarePicture(model, room, { passport, document });
    return { ...drawn, png: await toPng(drawn, { scale: PICTURE_SCALE, passport }) };
  };
  const shown = await toSlides({ model, text, passport, link, picture });
  const measure = measureOf(result, context);
  const definition = context.lang === 'vi' ? measure.definitionVi : measure.definitionEn;
  return {
    shown,
    behind: dataSlides(shown[0]!, toTwin(result, context), definition, context.lang)
  };
}

type DeckOptions = {
  size?: DeckSize;
  title: string;
  /** After each figure; false from it stops the work, which then gives null. */
  onProgress?: (done: number, of: number) => boolean;
};

/** A PowerPoint file of figures: each on a slide, their data on hidden slides at the end. */
export async function toDeck(
  figures: readonly DeckFigure[],
  tools: DeckTools,
  { size = 'wide', title, onProgress = () => true }: DeckOptions
): Promise<Uint8Array | null> {
  const shown: Slide[] = [];
  const behind: Slide[] = [];
  for (const [i, figure] of figures.entries()) {
    const slides = await slidesOf(figure, size, tools);
    shown.push(...slides.shown);
    behind.push(...slides.behind);
    if (!onProgress(i + 1, figures.length)) return null;
  }
  return writeDeck([...shown, ...behind], { size, title });
}
