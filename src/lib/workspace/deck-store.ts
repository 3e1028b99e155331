import { EMPTY_DECK, taken, toDeck, type Deck } from './deck.ts';
import { parseFrozenDeck, type FrozenDeck } from './deck-frozen.ts';
import type { Notes } from '#lib/storage/notes.ts';
import type { KeptNote } from '#lib/storage/pack-workspace.ts';

export const DECK_NOTE = 'deck';
const FROZEN_LIST = 'deck-frozen';
const FROZEN = `${FROZEN_LIST}-`;
const frozenNote = (id: string): string => FROZEN + id;

/** A frozen deck as a list shows it. */
export type FrozenLine = Pick<FrozenDeck, 'id' | 'title' | 'made' | 'hash'> & { pages: number };

type Locks = { request<T>(name: string, work: () => Promise<T>): Promise<T> };
type Channel = Pick<BroadcastChannel, 'postMessage' | 'onmessage'>;

type Options = {
  /** Between the tabs of one person; null where the browser has none. */
  locks?: Locks | null;
  channel?: Channel | null;
};

const toLine = ({ id, title, made, hash, slides }: FrozenDeck): FrozenLine => ({
  id,
  title,
  made,
  hash,
  pages: slides.length
});

const isLine = (raw: unknown): raw is FrozenLine => {
  const line = raw as Partial<FrozenLine> | null;
  return [line?.id, line?.title, line?.made, line?.hash].every((v) => typeof v === 'string');
};

/**
 * The deck and its frozen copies in this browser. A change is made to what is there now, so that
 * two tabs that add at once both count.
 */
export class DeckStore {
  #notes: Notes;
  #locks: Locks | null;
  #channel: Channel | null;
  #last: Promise<unknown> = Promise.resolve();

  constructor(notes: Notes, { locks = null, channel = null }: Options = {}) {
    this.#notes = notes;
    this.#locks = locks;
    this.#channel = channel;
    if (channel) channel.onmessage = () => this.#tell();
  }

  /** Called when another tab, or a workspace file, has changed something. */
  onChange: () => void = () => {};

  #tell(): void {
    this.onChange();
  }

  get lasting(): boolean {
    return this.#notes.lasting;
  }

  async deck(): Promise<Deck> {
    const kept = await this.#notes.read<unknown>(DECK_NOTE);
    return kept === null ? EMPTY_DECK : toDeck(kept);
  }

  /** Newest first. */
  async frozen(): Promise<FrozenLine[]> {
    const kept = await this.#notes.read<unknown>(FROZEN_LIST);
    return Array.isArray(kept) ? kept.filter(isLine) : [];
  }

  /** A frozen deck whole; null when it is not here, or was altered. */
  async frozenDeck(id: string): Promise<FrozenDeck | null> {
    return parseFrozenDeck(await this.#notes.read(frozenNote(id)));
  }

  /** Changes the deck; `kept` is false when the browser refused to keep it beyond the tab. */
  change(work: (deck: Deck) => Deck): Promise<{ deck: Deck; kept: boolean }> {
    return this.#alone(async () => {
      const deck = work(await this.deck());
      return { deck, kept: await this.#notes.write(DECK_NOTE, deck) };
    });
  }

  /** Puts a frozen deck down, in the place of one with its id. False when the browser refused. */
  putFrozen(deck: FrozenDeck): Promise<boolean> {
    return this.#alone(async () => {
      const kept = await this.#notes.write(frozenNote(deck.id), deck);
      const others = (await this.frozen()).filter(({ id }) => id !== deck.id);
      const lines = [toLine(deck), ...others].sort((a, b) => (a.made < b.made ? 1 : -1));
      return (await this.#notes.write(FROZEN_LIST, lines)) && kept;
    });
  }

  dropFrozen(id: string): Promise<void> {
    return this.#alone(async () => {
      const others = (await this.frozen()).filter((line) => line.id !== id);
      await this.#notes.write(FROZEN_LIST, others.length > 0 ? others : null);
      await this.#notes.write(frozenNote(id), null);
    });
  }

  /** What a workspace file takes along. */
  async toNotes(): Promise<KeptNote[]> {
    const deck = await this.deck();
    const frozen = await Promise.all((await this.frozen()).map(({ id }) => this.frozenDeck(id)));
    const isBare = deck.items.length === 0 && deck.title === '';
    return [
      ...(isBare ? [] : [{ name: DECK_NOTE, value: deck }]),
      ...frozen.filter((f) => f !== null).map((f) => ({ name: frozenNote(f.id), value: f }))
    ];
  }

  /** What a workspace file brought; an altered frozen deck is left out. False when nothing is new. */
  async takeNotes(notes: readonly KeptNote[], mode: 'merge' | 'replace'): Promise<boolean> {
    const before = JSON.stringify(await this.toNotes());
    for (const { name, value } of notes) {
      if (name === DECK_NOTE) await this.change((own) => taken(own, toDeck(value), mode));
      const frozen = name.startsWith(FROZEN) ? parseFrozenDeck(value) : null;
      if (frozen) await this.putFrozen(frozen);
    }
    return JSON.stringify(await this.toNotes()) !== before;
  }

  #alone<T>(work: () => Promise<T>): Promise<T> {
    const locked = () => (this.#locks ? this.#locks.request(DECK_NOTE, work) : work());
    const done = this.#last.then(locked, locked);
    this.#last = done.catch(() => undefined);
    return done.finally(() => {
      this.#channel?.postMessage('changed');
      this.#tell();
    });
  }
}

function attempt<T>(read: () => T): T | null {
  try {
    return read() ?? null;
  } catch {
    return null;
  }
}

const stores = new WeakMap<Notes, DeckStore>();

/** The decks among the notes of this browser; other tabs hear of changes. */
export function deckStoreOf(notes: Notes): DeckStore {
  const store =
    stores.get(notes) ??
    new DeckStore(notes, {
      locks: attempt(() => navigator.locks),
      channel: notes.lasting ? attempt(() => new BroadcastChannel('doi-chieu-deck')) : null
    });
  stores.set(notes, store);
  return store;
}

/** Opens the decks of this browser; where it keeps nothing, they live as long as the tab. */
export const openDeckStore = async (): Promise<DeckStore> =>
  deckStoreOf(await (await import('#lib/storage/notes.ts')).sharedNotes());
