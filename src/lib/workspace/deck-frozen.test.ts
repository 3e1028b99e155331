import { describe, expect, test } from 'vitest';
import { toFigureText } from '#lib/charts/figure.ts';
import { EXPORT_CASES } from '#lib/export/cases.fixture.ts';
import type { Result } from '#lib/query/result.ts';
import {
  freezeDeck,
  parseFrozenDeck,
  thawSlide,
  toSlideChange,
  type FrozenDeck
} from './deck-frozen.ts';
import { lit, slideTitle, type Slide } from './deck-slides.ts';

const slideOf = (name: string, id = name): Extract<Slide, { kind: 'figure' }> => {
  const { result, context } = EXPORT_CASES[name]!();
  return {
    id,
    kind: 'figure',
    caption: 'Lời chú',
    shown: { result, context, text: toFigureText(result, context) }
  };
};
const AT = { id: 'k1', title: 'Giao ban', made: '2026-11-22T03:04:05.000Z', day: '2026-11-22' };
const SLIDES: Slide[] = [
  slideOf('rank34'),
  { id: 'd', kind: 'divider', heading: 'Phần hai', text: '' },
  { id: 'x', kind: 'absent', title: 'Cũ', reason: 'gone', said: '' }
];
const overTheWire = (deck: FrozenDeck): FrozenDeck =>
  JSON.parse(JSON.stringify(deck)) as FrozenDeck;

describe('a frozen deck', () => {
  const deck = freezeDeck(SLIDES, AT);

  test('is read back whole, each page as it was shown', () => {
    const back = parseFrozenDeck(overTheWire(deck))!;
    expect(back).toEqual(deck);
    expect(back.slides.map(thawSlide).map(slideTitle)).toEqual(SLIDES.map(slideTitle));
    expect(thawSlide(back.slides[0]!)).toMatchObject({ caption: 'Lời chú' });
  });

  test('knows a title that was typed; copies made without the mark keep their hash', () => {
    const typed = freezeDeck([{ ...slideOf('rank34'), isTyped: true }], AT);
    const back = parseFrozenDeck(overTheWire(typed))!;
    expect(thawSlide(back.slides[0]!)).toMatchObject({ isTyped: true });
    expect(JSON.stringify(deck)).not.toContain('isTyped');
    expect(thawSlide(deck.slides[0]!)).not.toHaveProperty('isTyped');
  });

  test('has one hash for the same pages, whatever it is called', () => {
    expect(freezeDeck(SLIDES, { ...AT, title: 'Khác' }).hash).toBe(deck.hash);
    expect(deck.hash).toMatch(/^[0-9a-f]{64}$/);
    expect(freezeDeck(SLIDES.slice(1), AT).hash).not.toBe(deck.hash);
    expect(parseFrozenDeck({ ...overTheWire(deck), title: 'Đổi tên' })).not.toBeNull();
  });

  type Edit = (deck: FrozenDeck) => unknown;
  const edits: [string, Edit][] = [
    ['another caption', (d) => ((d.slides[0] as { caption: string }).caption = 'khác')],
    ['another number', (d) => d.slides[0]!.kind === 'figure' && (d.slides[0]!.figure.result.rows[0]!.value = 1)],
    ['another order', (d) => (d.slides as unknown[]).reverse()],
    ['a page less', (d) => (d.slides as unknown[]).pop()],
    ['no moment', (d) => Reflect.deleteProperty(d, 'made')],
    ['a stranger for a page', (d) => (d.slides as unknown[]).push({ id: 'z' })]
  ]; // prettier-ignore
  test.each(edits)('%s is no copy of ours', (_, edit) => {
    const altered = overTheWire(deck);
    edit(altered);
    expect(parseFrozenDeck(altered)).toBeNull();
  });

  test.each([null, 3, 'deck', {}, { frozenDeck: 1 }])('%j is none', (raw) =>
    expect(parseFrozenDeck(raw)).toBeNull()
  );
});

test('whom the speaker lit stands out in the copy, under a code that opens it so', () => {
  const { shown, ...slide } = slideOf('rank34');
  const unit = shown.result.units[3]!.id;
  const deck = freezeDeck([{ ...slide, shown: lit(shown, unit) }], AT);
  const back = thawSlide(parseFrozenDeck(overTheWire(deck))!.slides[0]!);
  if (back.kind !== 'figure') throw new Error('no figure');
  expect(back.shown.result.spec.highlight).toEqual([unit]);
  expect(back.shown.text.source).not.toBe(shown.text.source);
  expect(lit(shown, '')).toEqual(shown);
});

describe('what changed since', () => {
  const deck = freezeDeck(SLIDES, AT);
  const { result } = (SLIDES[0] as ReturnType<typeof slideOf>).shown;
  const figure = deck.slides[0]!;

  test('equal figures in another order are the same', () =>
    expect(toSlideChange(figure, { ...result, rows: result.rows.toReversed() })).toMatchObject({
      state: 'same',
      count: 0
    }));

  test('each figure that differs is named with both values', () => {
    const first = result.rows.find((r) => r.value !== null && r.bound === '=')!;
    const rows = result.rows.map((r) => (r === first ? { ...r, value: 987 } : r));
    const change = toSlideChange(figure, { ...result, rows });
    expect(change).toMatchObject({ state: 'changed', count: 1 });
    expect(change!.shown[0]!.now).toBe('987');
    expect(change!.shown[0]!.before).not.toBe('987');
  });

  test('a figure that is gone is told as blank', () => {
    const first = result.rows.find((r) => r.value !== null)!;
    const change = toSlideChange(figure, {
      ...result,
      rows: result.rows.filter((r) => r !== first)
    });
    expect(change!.shown[0]!.now).toBe('chưa có số liệu');
  });

  test('a refused question, or none, is gone', () => {
    const refused: Result = { ...result, refused: { code: 'unknown_pack' } };
    for (const today of [null, refused])
      expect(toSlideChange(figure, today)).toMatchObject({ state: 'gone' });
    expect(toSlideChange(deck.slides[1]!, result)).toBeNull();
  });
});
