import { expect, test } from 'vitest';
import { createMemoryStore } from '#lib/storage/memory-store.ts';
import { openNotes } from '#lib/storage/notes.ts';
import { Shelf } from '#lib/storage/shelf.ts';
import { toDeckQuery, withItem, type DeckItem } from './deck.ts';
import { freezeDeck } from './deck-frozen.ts';
import { deckStoreOf, DeckStore } from './deck-store.ts';
import { Kept } from './kept.ts';

const notes = () => openNotes({ indexedDB: null });
const figure = (id: string): DeckItem => ({
  id,
  kind: 'figure',
  query: toDeckQuery(`v=1&measure=${id}`),
  title: '',
  caption: ''
});
const frozen = (id: string, made = '2026-01-01T00:00:00.000Z') =>
  freezeDeck([{ id: 'd', kind: 'divider', heading: 'Mở đầu', text: '' }], {
    id,
    title: `Bản ${id}`,
    made,
    day: '2026-01-01'
  });

const around = {
  now: () => new Date('2026-05-02T00:00:00Z'),
  channel: null,
  locks: null,
  storage: null,
  onChange: () => {}
};

test('two tabs that add at once both count', async () => {
  const shared = await notes();
  const [one, two] = [new DeckStore(shared), new DeckStore(shared)];
  // One queue for both, as the browser's own locks are.
  let last: Promise<unknown> = Promise.resolve();
  const locks = {
    request: <T>(_: string, work: () => Promise<T>): Promise<T> => {
      const done = last.then(work);
      last = done.catch(() => undefined);
      return done;
    }
  };
  const tabs = [one, two].map(() => new DeckStore(shared, { locks }));
  await Promise.all(
    tabs.flatMap((tab, i) =>
      [0, 1, 2].map((n) => tab.change((deck) => withItem(deck, figure(`m${i}${n}`))))
    )
  );
  expect((await one.deck()).items).toHaveLength(6);
});

test('a refusal of the browser is told, and the deck lives on', async () => {
  const store = new DeckStore(await notes());
  const done = await store.change((deck) => withItem(deck, figure('a')));
  expect(done.kept).toBe(false);
  expect(store.lasting).toBe(false);
  expect((await store.deck()).items).toHaveLength(1);
});

test('frozen copies are listed newest first, renamed, and let go', async () => {
  const store = new DeckStore(await notes());
  await store.putFrozen(frozen('a'));
  await store.putFrozen(frozen('b', '2026-02-01T00:00:00.000Z'));
  await store.putFrozen({ ...frozen('a'), title: 'Biên bản' });
  expect((await store.frozen()).map(({ title, pages }) => [title, pages])).toEqual([
    ['Bản b', 1],
    ['Biên bản', 1]
  ]);
  await store.dropFrozen('b');
  expect((await store.frozen()).map(({ id }) => id)).toEqual(['a']);
  expect(await store.frozenDeck('b')).toBeNull();
});

test('a workspace file carries the deck and its frozen copies to another machine', async () => {
  const [here, there] = [await notes(), await notes()];
  const machine = (own: typeof here) =>
    new Kept(new Shelf(createMemoryStore(), around), { openNotes: async () => own });
  await deckStoreOf(here).change((deck) => withItem({ ...deck, title: 'Họp' }, figure('a')));
  await deckStoreOf(here).putFrozen(frozen('f'));
  const saved = await machine(here).save();
  if (!saved.ok) throw new Error(saved.code);

  const other = machine(there);
  expect(await other.open(saved.file, 'merge')).toMatchObject({ ok: true, changed: true });
  expect(await deckStoreOf(there).deck()).toEqual(await deckStoreOf(here).deck());
  expect(await deckStoreOf(there).frozenDeck('f')).toEqual(frozen('f'));
  expect(await other.open(saved.file, 'merge')).toMatchObject({ ok: true, changed: false });
});

test('an altered frozen copy in a file is left out, the deck comes', async () => {
  const store = new DeckStore(await notes());
  const altered = { ...frozen('f'), hash: '0'.repeat(64) };
  const isNew = await store.takeNotes(
    [
      { name: 'deck-frozen-f', value: altered },
      { name: 'deck', value: { title: '', items: [figure('a')] } },
      { name: 'signed a b', value: {} }
    ],
    'merge'
  );
  expect(isNew).toBe(true);
  expect(await store.frozen()).toEqual([]);
  expect((await store.deck()).items).toHaveLength(1);
});
