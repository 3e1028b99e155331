import {
  EMPTY_DECK,
  figureIn,
  LONGEST,
  moved,
  reworded,
  toDeckQuery,
  withItem,
  withoutItem,
  type Deck,
  type DeckItem
} from './deck.ts';
import type { FrozenDeck } from './deck-frozen.ts';
import { openDeckStore, type DeckStore, type FrozenLine } from './deck-store.ts';
import type { Workspace } from './workspace.svelte.ts';

/** What came of adding a figure; `page` counts from 1. */
export type Added =
  { state: 'added' | 'there'; page: number; id: string; kept: boolean } | { state: 'full' };

const freshId = (): string =>
  `${Date.now().toString(36)}-${Math.random().toString(36).slice(2, 8)}`;

const desks = new WeakMap<Workspace, DeckDesk>();

/** The deck of a workspace: it stays while its person looks at other pages. */
export function deckOf(workspace: Workspace): DeckDesk {
  const there = desks.get(workspace) ?? new DeckDesk();
  desks.set(workspace, there);
  return there;
}

/** The deck as pages see it, its frozen copies, and the way back from a removal. */
export class DeckDesk {
  #openStore: () => Promise<DeckStore>;
  #opened: Promise<DeckStore> | null = null;
  #deck = $state.raw<Deck>(EMPTY_DECK);
  #frozen = $state.raw<readonly FrozenLine[]>([]);
  #stage = $state<'closed' | 'open' | 'failed'>('closed');
  #lasting = $state(true);
  #removed = $state.raw<{ item: DeckItem; before: string | null } | null>(null);
  /** Which unit stood out last on a page, in this tab. */
  #spots = $state.raw<Readonly<Record<string, string>>>({});

  constructor(openStore: () => Promise<DeckStore> = openDeckStore) {
    this.#openStore = openStore;
  }

  get deck(): Deck {
    return this.#deck;
  }
  /** Newest first. */
  get frozen(): readonly FrozenLine[] {
    return this.#frozen;
  }
  get stage(): 'closed' | 'open' | 'failed' {
    return this.#stage;
  }
  /** False: the deck goes with the tab. */
  get lasting(): boolean {
    return this.#lasting;
  }
  /** What was removed last and can be put back; null when nothing was. */
  get removed(): DeckItem | null {
    return this.#removed?.item ?? null;
  }
  get spots(): Readonly<Record<string, string>> {
    return this.#spots;
  }

  /** Lets a unit stand out on a page; '' takes it back. */
  spot(id: string, unitId: string): void {
    if ((this.#spots[id] ?? '') === unitId) return;
    const { [id]: _, ...others } = this.#spots;
    this.#spots = unitId === '' ? others : { ...others, [id]: unitId };
  }

  /** Reads what the browser keeps; asked again it reads again. */
  async open(): Promise<void> {
    try {
      const store = await this.#store();
      const [deck, frozen] = await Promise.all([store.deck(), store.frozen()]);
      this.#deck = deck;
      this.#frozen = frozen;
      this.#lasting = store.lasting;
      this.#stage = 'open';
    } catch {
      if (this.#stage === 'closed') this.#stage = 'failed';
    }
  }

  /** Puts a figure at the end, once. `query` is that of a view. */
  async add(query: string): Promise<Added> {
    const own = toDeckQuery(query);
    const id = freshId();
    let isThere = false;
    const kept = await this.#change((deck) => {
      isThere = figureIn(deck, own) !== null;
      const item = { id, kind: 'figure' as const, query: own, title: '', caption: '' };
      return isThere ? deck : withItem(deck, item);
    });
    const item = figureIn(this.#deck, own);
    if (!item) return { state: 'full' };
    const page = this.#deck.items.indexOf(item) + 1;
    return { state: isThere ? 'there' : 'added', page, id: item.id, kept };
  }

  /** Puts a divider after a page, at the end for null; gives its id, null when the deck is full. */
  async addDivider(heading: string, after: string | null): Promise<string | null> {
    const id = freshId();
    await this.#change((deck) => {
      const at = deck.items.findIndex((item) => item.id === after);
      const before = at < 0 ? null : (deck.items[at + 1]?.id ?? null);
      return withItem(deck, { id, kind: 'divider', heading, text: '' }, before);
    });
    return this.#deck.items.some((item) => item.id === id) ? id : null;
  }

  async move(id: string, to: number): Promise<void> {
    await this.#change((deck) => moved(deck, id, to));
  }

  async reword(id: string, words: Parameters<typeof reworded>[2]): Promise<void> {
    await this.#change((deck) => reworded(deck, id, words));
  }

  async rename(title: string): Promise<void> {
    await this.#change((deck) => ({ ...deck, title: title.trim().slice(0, LONGEST.title) }));
  }

  async remove(id: string): Promise<void> {
    const at = this.#deck.items.findIndex((item) => item.id === id);
    const item = this.#deck.items[at];
    if (!item) return;
    this.#removed = { item, before: this.#deck.items[at + 1]?.id ?? null };
    await this.#change((deck) => withoutItem(deck, id));
  }

  /** Puts back what was removed last, where it was. */
  async undo(): Promise<DeckItem | null> {
    const removed = this.#removed;
    this.#removed = null;
    if (!removed) return null;
    await this.#change((deck) => withItem(deck, removed.item, removed.before));
    return removed.item;
  }

  /** Keeps a frozen copy, or one with another name. False when the browser refused. */
  async keepFrozen(deck: FrozenDeck): Promise<boolean> {
    const store = await this.#store();
    const kept = await store.putFrozen(deck);
    this.#frozen = await store.frozen();
    return kept;
  }

  async frozenDeck(id: string): Promise<FrozenDeck | null> {
    return (await this.#store()).frozenDeck(id);
  }

  async dropFrozen(id: string): Promise<void> {
    const store = await this.#store();
    await store.dropFrozen(id);
    this.#frozen = await store.frozen();
  }

  async #change(work: (deck: Deck) => Deck): Promise<boolean> {
    const store = await this.#store();
    const { deck, kept } = await store.change(work);
    this.#deck = deck;
    this.#lasting = kept;
    this.#stage = 'open';
    return kept;
  }

  #store(): Promise<DeckStore> {
    this.#opened ??= this.#openStore().then((store) => {
      store.onChange = () => void this.open();
      return store;
    });
    this.#opened.catch(() => (this.#opened = null));
    return this.#opened;
  }
}
