import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  EMPTY_DECK,
  figureIn,
  LONGEST,
  moved,
  reworded,
  taken,
  toDeck,
  toDeckQuery,
  withItem,
  withoutItem,
  type Deck,
  type DeckItem
} from './deck.ts';

const figure = (id: string, measure = id): DeckItem => ({
  id,
  kind: 'figure',
  query: toDeckQuery(`v=1&measure=${measure}`),
  title: '',
  caption: ''
});
const divider = (id: string): DeckItem => ({ id, kind: 'divider', heading: id, text: '' });
const deckOf = (...items: DeckItem[]): Deck => ({ title: 'Họp quý', items });
const ids = (deck: Deck) => deck.items.map(({ id }) => id);

describe('moving', () => {
  const deck = deckOf(figure('a'), figure('b'), divider('c'), figure('d'));
  test.each<[string, number, string]>([
    ['a', 0, 'abcd'],
    ['a', 1, 'bacd'],
    ['a', 3, 'bcda'],
    ['a', 99, 'bcda'],
    ['d', 0, 'dabc'],
    ['d', -4, 'dabc'],
    ['c', 1, 'acbd'],
    ['x', 1, 'abcd']
  ])('%s to %i gives %s', (id, to, order) => expect(ids(moved(deck, id, to)).join('')).toBe(order));

  test('never loses or doubles a page, and puts it where it was asked', () => {
    fc.assert(
      fc.property(fc.nat(3), fc.nat(3), (which, to) => {
        const id = 'abcd'[which]!;
        const next = moved(deck, id, to);
        expect(ids(next).toSorted()).toEqual(ids(deck));
        expect(ids(next)[to]).toBe(id);
      })
    );
  });
});

test('what was removed comes back to its place', () => {
  const deck = deckOf(figure('a'), figure('b'), figure('c'));
  const without = withoutItem(deck, 'b');
  expect(ids(without)).toEqual(['a', 'c']);
  expect(withItem(without, deck.items[1]!, 'c')).toEqual(deck);
});

test('a page beside which nothing stands any more comes to the end', () => {
  expect(ids(withItem(deckOf(figure('a')), divider('b'), 'gone'))).toEqual(['a', 'b']);
});

test('a full deck takes no more', () => {
  const items = Array.from({ length: LONGEST.items }, (_, i) => divider(`d${i}`));
  expect(withItem(deckOf(...items), divider('more')).items).toHaveLength(LONGEST.items);
});

test('a figure is one whichever language or theme it was added in, and keeps its notes', () => {
  const query = toDeckQuery('v=1&years=2021&lang=en&theme=dark&note=2021-05-01%20đổi%20mẫu');
  expect(query).toBe(toDeckQuery(query));
  expect(query).not.toMatch(/lang=|theme=/);
  expect(query).toContain('note=');
  const deck = deckOf({ ...figure('a'), query } as DeckItem);
  expect(figureIn(deck, toDeckQuery('v=1&years=2021&note=2021-05-01 đổi mẫu'))?.id).toBe('a');
});

test('words are composed and cut to what a slide holds', () => {
  const deck = reworded(deckOf(figure('a')), 'a', {
    title: 'Mo\u0302 hi\u0300nh',
    caption: 'x'.repeat(999)
  });
  expect(deck.items[0]).toMatchObject({ title: 'Mô hình', caption: 'x'.repeat(LONGEST.caption) });
});

describe('reading what a file or a browser holds', () => {
  test.each<[string, unknown]>([
    ['nothing', null],
    ['a text', 'deck'],
    ['no list', { title: 3, items: {} }],
    [
      'strangers',
      { items: [null, 4, { id: 'a' }, { id: '', kind: 'divider' }, { kind: 'figure' }] }
    ]
  ])('%s is an empty deck', (_, raw) => expect(toDeck(raw)).toEqual(EMPTY_DECK));

  test('anything at all is a deck, and a deck stays itself', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (raw) => {
        const deck = toDeck(raw);
        expect(toDeck(JSON.parse(JSON.stringify(deck)))).toEqual(deck);
      })
    );
    const deck = deckOf(figure('a'), divider('b'));
    expect(toDeck(deck)).toEqual(deck);
  });

  test('of two pages with one id the first stays', () =>
    expect(ids(toDeck(deckOf(figure('a'), divider('a'))))).toEqual(['a']));
});

describe('a colleague’s deck', () => {
  const mine = deckOf(figure('a'), divider('b'));
  const theirs = { ...deckOf(figure('x', 'a'), figure('y'), divider('b')), title: 'Của bạn' };

  test('comes beside mine, without what I have', () =>
    expect(taken(mine, theirs, 'merge')).toMatchObject({
      title: 'Họp quý',
      items: [{ id: 'a' }, { id: 'b' }, { id: 'y' }]
    }));
  test('stands in the place of mine', () => expect(taken(mine, theirs, 'replace')).toEqual(theirs));
  test('is mine when I had none', () => expect(taken(EMPTY_DECK, theirs, 'merge')).toEqual(theirs));
});
