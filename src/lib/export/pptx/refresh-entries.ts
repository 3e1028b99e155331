import type { Passport } from '../passport.ts';
import type { DeckSlide } from './refresh-package.ts';

/** A figure of a deck with the slides it stands on. */
export type DeckEntry = { passport: Passport; slides: DeckSlide[] };

const keyOf = ({ spec: _, ...rest }: Passport): string => JSON.stringify(rest);

/** Of one figure in one deck: the same question, figures, day and title. */
export const isSameFigure = (a: Passport, b: Passport): boolean => keyOf(a) === keyOf(b);

/** The figures of a deck in the order of its slides; one on several slides is one figure. */
export function entriesOf(slides: readonly DeckSlide[]): DeckEntry[] {
  const found = new Map<string, DeckEntry>();
  for (const slide of slides)
    for (const passport of [slide.passport, ...slide.more]) {
      if (passport === null || passport === 'damaged') continue;
      const entry = found.get(keyOf(passport));
      if (entry) entry.slides.push(slide);
      else found.set(keyOf(passport), { passport, slides: [slide] });
    }
  return [...found.values()];
}

/** The hidden slides that repeat a figure's numbers: its code stands in their notes, its passport not. */
export const behindOf = (slides: readonly DeckSlide[], code: string): DeckSlide[] =>
  slides.filter(
    ({ passport, hidden, lines }) =>
      passport === null && hidden && lines.some((line) => line.includes(code))
  );
