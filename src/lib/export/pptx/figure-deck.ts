import { drawnAgainst } from '#lib/charts/against.ts';
import { measureOf, nameOf, type FigureContext } from '#lib/charts/context.ts';
import type { FigureText } from '#lib/charts/figure.ts';
import { toChartModel } from '#lib/charts/model.ts';
import type { Palette } from '#lib/charts/palette.ts';
import { toTwin } from '#lib/charts/twin.ts';
import type { Measure } from '#lib/model/measure.ts';
import { deckWords } from '#lib/text/words/deck.ts';
import { SLIDE } from '../palette.ts';
import type { Result } from '#lib/query/result.ts';
import { writePassport, type Passport } from '../passport.ts';
import { toBarePicture } from '../picture.ts';
import { unsaid } from './chart-layout.ts';
import { dataSlides } from './data-slide.ts';
import { dividerSlide, PASSPORT_MARK, toFoot, toSlides, type Slide } from './slide.ts';
import type { OfficeNumber } from './write-numbers.ts';
import { roomOf } from './lay-out.ts';
import { toZip } from './patch-deck.ts';
import { ownStage, type DeckSize, type Stage } from './stage.ts';
import { writeParts } from './write-deck.ts';

/** One answered comparison as it goes into a deck. */
export type DeckFigure = {
  result: Result;
  context: FigureContext;
  text: FigureText;
  passport: Passport;
  link: string;
};

/** A page between figures. */
export type DeckDivider = { divider: { heading: string; text: string } };

/** Headline numbers of one place and period, of one pack. */
export type DeckNumbers = {
  numbers: readonly OfficeNumber[];
  title: string;
  subtitle: string;
  demoLabel: string | null;
  source: string;
  link: string;
  /** One for each number, so that the file can be checked later. */
  passports: readonly Passport[];
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

type Ground = { stage: Stage; paletteOf: (highlights: boolean) => Palette };

/** What is counted on each axis, in the words of the catalogue. */
function definitionsOf(result: Result, context: FigureContext): string {
  const { lang } = context;
  const say = (measure: Measure) => (lang === 'vi' ? measure.definitionVi : measure.definitionEn);
  const against = drawnAgainst(result, context);
  const first = measureOf(result, context);
  if (!against) return say(first);
  return [first, measureOf(against, context)]
    .filter((measure) => say(measure) !== '')
    .map((measure) => deckWords[lang].definitionOf(nameOf(measure, lang), say(measure)))
    .join(' ');
}

/** Names that had to be shortened for the width of the slide are completed in its foot. */
function withUnsaid(slide: Slide, { area }: Stage): Slide {
  const left = slide.body.kind === 'charts' ? unsaid(slide.body.charts, area.w) : [];
  const foot = [slide.foot, ...left.map((said) => `${said}.`)].filter(Boolean).join(' ');
  return left.length === 0 ? slide : { ...slide, foot };
}

/** The slides of a figure, those behind it last and hidden. */
async function slidesOf(
  { result, context, text, passport, link }: DeckFigure,
  { stage, paletteOf }: Ground,
  { document, toPng }: DeckTools
): Promise<{ shown: Slide[]; behind: Slide[] }> {
  const model = toChartModel(result, context);
  const palette = paletteOf(result.spec.highlight.length > 0);
  const room = roomOf({ ...text, foot: toFoot(text) }, stage);
  const picture = async () => {
    const drawn = toBarePicture(model, room, { passport, document });
    return { ...drawn, png: await toPng(drawn, { scale: PICTURE_SCALE, passport }) };
  };
  const drawn = await toSlides({ model, text, passport, link, palette, picture });
  const shown = drawn.map((slide) => withUnsaid(slide, stage));
  const definition = definitionsOf(result, context);
  return {
    shown,
    behind: dataSlides(shown[0]!, toTwin(result, context), definition, context.lang)
  };
}

/** What is being done: figures are drawn one by one, then the file is written, then put in the template. */
export type DeckStep = 'figure' | 'write' | 'template';

export type DeckOptions = {
  size?: DeckSize;
  title: string;
  /**
   * Before each figure and each later step, with the figures done; false from it stops the work,
   * which then gives null.
   */
  onProgress?: (done: number, of: number, step: DeckStep) => boolean;
  /** A .pptx or .potx whose master, fonts, colours and slide size the deck takes; `size` then has no say. */
  template?: Uint8Array;
  /** The template's own slides stay in front of ours; else they are dropped. */
  keepSlides?: boolean;
};

const numbersSlide = ({ numbers, passports, ...words }: DeckNumbers, palette: Palette): Slide => {
  const said = numbers.map((n) =>
    [`${n.label}: ${n.value}`, n.isBlank ? '' : n.unit, `(${n.coverage})`].filter(Boolean).join(' ')
  );
  return {
    ...words,
    body: { kind: 'numbers', numbers: [...numbers] },
    foot: '',
    alt: said.join('; '),
    notes: [
      [words.title, words.demoLabel].filter(Boolean).join(' · '),
      ...said,
      words.source,
      words.link,
      ...passports.map((passport) => PASSPORT_MARK + writePassport(passport))
    ].filter(Boolean),
    palette
  };
};

/** Lets the page paint and hear the person between two figures. */
const breathe = (): Promise<void> => new Promise((done) => setTimeout(done));

/**
 * A PowerPoint file of figures and dividers, each on a slide, their data on hidden slides at the end. Null when
 * it was stopped; throws `TemplateFault` where the template cannot be used.
 */
export async function toDeck(
  figures: readonly (DeckFigure | DeckDivider | DeckNumbers)[],
  tools: DeckTools,
  { size = 'wide', title, onProgress = () => true, template, keepSlides = false }: DeckOptions
): Promise<Uint8Array | null> {
  const of = figures.length;
  const opened = template ? (await import('./template-deck.ts')).openGround(template) : null;
  const ground = opened ?? { stage: ownStage(size), paletteOf: () => SLIDE };
  const shown: Slide[] = [];
  const behind: Slide[] = [];
  for (const [i, figure] of figures.entries()) {
    if (!onProgress(i, of, 'figure')) return null;
    await breathe();
    if ('divider' in figure) {
      const { heading, text } = figure.divider;
      shown.push(dividerSlide(heading, text, ground.paletteOf(false)));
      continue;
    }
    if ('numbers' in figure) {
      shown.push(numbersSlide(figure, ground.paletteOf(false)));
      continue;
    }
    const slides = await slidesOf(figure, ground, tools);
    shown.push(...slides.shown);
    behind.push(...slides.behind);
  }
  const slides = [...shown, ...behind];
  if (!onProgress(of, of, 'write')) return null;
  await breathe();
  const parts = await writeParts(slides, { stage: ground.stage, title });
  if (!opened) return toZip(parts);
  if (!onProgress(of, of, 'template')) return null;
  await breathe();
  return toZip(opened.fill(slides, parts, { keepSlides }));
}
