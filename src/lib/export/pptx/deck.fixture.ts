import { parseHTML } from 'linkedom';
import type { FigureCase } from '#lib/charts/cases/build.ts';
import { toFigureText } from '#lib/charts/figure.ts';
import { MADE } from '../cases.fixture.ts';
import { toPassport } from '../passport.ts';
import { toDeck, type DeckFigure, type DeckTools } from './figure-deck.ts';

/** One white pixel: what a browser would draw is tested in a browser. */
const PIXEL = Uint8Array.from(
  atob(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8/5+hHgAHggJ/PchI7wAAAABJRU5ErkJggg=='
  ),
  (c) => c.charCodeAt(0)
);

export const LINK = 'https://vi-du.test/so-sanh/?v=1&pack=case';

export const tools = (): DeckTools => ({
  document: parseHTML('<!doctype html><html><body></body></html>').document as unknown as Document,
  toPng: () => Promise.resolve(PIXEL)
});

export function figureOf(make: () => FigureCase): DeckFigure {
  const { result, context } = make();
  const text = { ...toFigureText(result, context), demoLabel: 'Dữ liệu minh họa' };
  return { result, context, text, passport: toPassport(result, MADE), link: LINK };
}

/** A deck of gallery figures, as a browser writes it. */
export const deckOf = async (makers: readonly (() => FigureCase)[]): Promise<Uint8Array> =>
  (await toDeck(makers.map(figureOf), tools(), { title: 'Thử' }))!;
