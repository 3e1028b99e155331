import { periodText, unitName } from '#lib/charts/context.ts';
import { toNumberStyle } from '#lib/charts/numbers.ts';
import { freeze, parseFrozen, thaw, type FrozenFigure } from '#lib/export/frozen.ts';
import { hashOf } from '#lib/export/passport.ts';
import type { Result, ResultRow } from '#lib/query/result.ts';
import { canonicalJson } from '#lib/storage/hash.ts';
import { sha256 } from '#lib/storage/sha256.ts';
import { BLANK_WORDS } from '#lib/text/words/figure.ts';
import { slideTitle, type Slide } from './deck-slides.ts';

/** A page of a frozen deck; one that could not be shown says so, and stays so. */
export type FrozenSlide =
  | { id: string; kind: 'figure'; caption: string; figure: FrozenFigure; isTyped?: true }
  | Exclude<Slide, { kind: 'figure' }>;

/** A deck exactly as it was shown at a moment: nothing that comes in later changes it. */
export type FrozenDeck = {
  frozenDeck: 1;
  id: string;
  /** May be changed later; it is no part of the hash. */
  title: string;
  /** ISO moment. */
  made: string;
  slides: readonly FrozenSlide[];
  /** SHA-256 of the slides, in hexadecimal. */
  hash: string;
};

const toHash = (slides: readonly FrozenSlide[]): string =>
  [...sha256(new TextEncoder().encode(canonicalJson(JSON.parse(JSON.stringify(slides)))))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');

export const freezeSlide = (slide: Slide, day: string): FrozenSlide =>
  slide.kind === 'figure'
    ? {
        id: slide.id,
        kind: 'figure',
        caption: slide.caption,
        figure: freeze(slide.shown, day),
        ...(slide.isTyped ? { isTyped: true } : {})
      }
    : slide;

/** A frozen page made usable again, drawn without pack or engine. */
export function thawSlide(slide: FrozenSlide): Slide {
  if (slide.kind !== 'figure') return slide;
  const { result, context, text } = thaw(slide.figure);
  const { id, caption, isTyped } = slide;
  const shown = { result, context, text };
  return { id, kind: 'figure', caption, shown, ...(isTyped ? { isTyped } : {}) };
}

type Moment = { id: string; title: string; made: string; day: string };

/** Keeps pages as they are shown; `day` is that of the person, `made` the moment. */
export function freezeDeck(slides: readonly Slide[], { id, title, made, day }: Moment): FrozenDeck {
  const frozen = JSON.parse(
    JSON.stringify(slides.map((slide) => freezeSlide(slide, day)))
  ) as FrozenSlide[];
  return { frozenDeck: 1, id, title, made, slides: frozen, hash: toHash(frozen) };
}

const isText = (value: unknown): value is string => typeof value === 'string';

function isSlide(raw: unknown): boolean {
  const slide = raw as Partial<Record<string, unknown>> | null;
  if (!isText(slide?.id)) return false;
  if (slide.kind === 'figure') return isText(slide.caption) && parseFrozen(slide.figure) !== null;
  if (slide.kind === 'divider') return isText(slide.heading) && isText(slide.text);
  return slide.kind === 'absent' && isText(slide.title) && isText(slide.reason);
}

/** A frozen deck read back; null for anything else, and for one that was altered since. */
export function parseFrozenDeck(value: unknown): FrozenDeck | null {
  const found = value as Partial<FrozenDeck> | null;
  if (found?.frozenDeck !== 1 || !isText(found.id) || !isText(found.made)) return null;
  if (!isText(found.title) || !Array.isArray(found.slides)) return null;
  if (!found.slides.every(isSlide) || toHash(found.slides) !== found.hash) return null;
  return found as FrozenDeck;
}

/** One figure that is another today. */
export type ChangedFigure = { unit: string; period: string; before: string; now: string };

/** What became of a frozen figure: its numbers asked anew. */
export type SlideChange = {
  id: string;
  title: string;
  state: 'same' | 'changed' | 'gone';
  /** The first of those that changed, and how many there are. */
  shown: ChangedFigure[];
  count: number;
};

const MOST_SHOWN = 5;

const keyOf = (r: ResultRow): string =>
  [r.unitId, r.periodStart, r.periodEnd, r.breakdown].join('|');
const valueOf = (r: ResultRow | undefined): string =>
  r ? [r.value, r.bound, r.blank, r.status].join('|') : '';

/** Compares a frozen page with the answer to its question today; null is no answer. */
export function toSlideChange(slide: FrozenSlide, today: Result | null): SlideChange | null {
  if (slide.kind !== 'figure') return null;
  const { result, context } = thaw(slide.figure);
  const title = slideTitle(thawSlide(slide));
  const base = { id: slide.id, title, shown: [], count: 0 };
  if (!today || today.refused) return { ...base, state: 'gone' };
  if (hashOf(today) === hashOf(result)) return { ...base, state: 'same' };
  const write = (row: ResultRow | undefined) =>
    row && row.value !== null
      ? toNumberStyle(result, context).full(row.value, row.bound)
      : BLANK_WORDS[row?.blank ?? 'missing'][context.lang];
  const [old, now] = [result, today].map((r) => new Map(r.rows.map((row) => [keyOf(row), row])));
  const changed = [...new Set([...old!.keys(), ...now!.keys()])]
    .map((key) => ({ before: old!.get(key), now: now!.get(key) }))
    .filter((pair) => valueOf(pair.before) !== valueOf(pair.now));
  const shown = changed.slice(0, MOST_SHOWN).map((pair): ChangedFigure => {
    const row = (pair.before ?? pair.now)!;
    const of = pair.before ? result : today;
    return {
      unit: unitName(row.unitId, of, context),
      period: periodText(row, context.lang),
      before: write(pair.before),
      now: write(pair.now)
    };
  });
  return { ...base, state: 'changed', shown, count: changed.length };
}
