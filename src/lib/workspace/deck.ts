import { fromViewQuery, toViewQuery } from '#lib/spec/view.ts';

/** A comparison in a deck, asked again each time it is shown; '' for a title of its own. */
export type DeckFigure = {
  id: string;
  kind: 'figure';
  /** Canonical query of a view: its spec and what the person noted. */
  query: string;
  title: string;
  caption: string;
};

/** A page between figures. */
export type DeckDivider = { id: string; kind: 'divider'; heading: string; text: string };

export type DeckItem = DeckFigure | DeckDivider;

/** What is being put together; '' for a deck without a name. */
export type Deck = { title: string; items: readonly DeckItem[] };

export const EMPTY_DECK: Deck = { title: '', items: [] };

export const LONGEST = { title: 160, caption: 400, heading: 120, text: 600, items: 200 } as const;

/** The query of a figure as a deck keeps it: language and theme are those of who looks. */
export function toDeckQuery(query: string): string {
  const view = fromViewQuery(query);
  const spec = { ...view.spec, lang: 'vi' as const, theme: 'auto' as const };
  return toViewQuery({ spec, notes: view.notes, beside: null, name: '' });
}

const cut = (text: unknown, most: number): string =>
  typeof text === 'string' ? [...text.normalize('NFC')].slice(0, most).join('') : '';

function toItem(raw: unknown): DeckItem | null {
  const from = raw as Record<string, unknown> | null;
  if (typeof from?.id !== 'string' || from.id === '' || from.id.length > 64) return null;
  const { id } = from;
  if (from.kind === 'divider')
    return {
      id,
      kind: 'divider',
      heading: cut(from.heading, LONGEST.heading),
      text: cut(from.text, LONGEST.text)
    };
  if (from.kind !== 'figure' || typeof from.query !== 'string') return null;
  return {
    id,
    kind: 'figure',
    query: toDeckQuery(from.query),
    title: cut(from.title, LONGEST.title),
    caption: cut(from.caption, LONGEST.caption)
  };
}

/** A deck out of anything, a colleague's file included: what is no page of ours is left out. */
export function toDeck(raw: unknown): Deck {
  const from = raw as { title?: unknown; items?: unknown } | null;
  const items = Array.isArray(from?.items) ? from.items.map(toItem) : [];
  const seen = new Set<string>();
  const own = items.filter((item) => item !== null && !seen.has(item.id) && seen.add(item.id));
  return {
    title: cut(from?.title, LONGEST.title),
    items: (own as DeckItem[]).slice(0, LONGEST.items)
  };
}

/** The figure of the same query in the deck; null when there is none. */
export const figureIn = (deck: Deck, query: string): DeckFigure | null =>
  deck.items.find((i): i is DeckFigure => i.kind === 'figure' && i.query === query) ?? null;

/** The deck with an item put before another, at the end for null; a full deck stays as it is. */
export function withItem(deck: Deck, item: DeckItem, before: string | null = null): Deck {
  if (deck.items.length >= LONGEST.items) return deck;
  const items = deck.items.filter(({ id }) => id !== item.id);
  const at = before === null ? -1 : items.findIndex(({ id }) => id === before);
  return { ...deck, items: items.toSpliced(at < 0 ? items.length : at, 0, item) };
}

export const withoutItem = (deck: Deck, id: string): Deck => ({
  ...deck,
  items: deck.items.filter((item) => item.id !== id)
});

/** The deck with an item at a place from 0, counted without it. */
export function moved(deck: Deck, id: string, to: number): Deck {
  const item = deck.items.find((i) => i.id === id);
  if (!item) return deck;
  const others = deck.items.filter((i) => i.id !== id);
  const at = Math.max(0, Math.min(others.length, to));
  return { ...deck, items: others.toSpliced(at, 0, item) };
}

/** The deck with other words on an item. */
export const reworded = (
  deck: Deck,
  id: string,
  words: Partial<Omit<DeckFigure, 'id' | 'kind' | 'query'> & Omit<DeckDivider, 'id' | 'kind'>>
): Deck =>
  toDeck({ ...deck, items: deck.items.map((i) => (i.id === id ? { ...i, ...words } : i)) });

/** A colleague's deck taken in: beside one's own, what is there already once, or in its place. */
export function taken(own: Deck, theirs: Deck, mode: 'merge' | 'replace'): Deck {
  if (mode === 'replace' || own.items.length === 0) return theirs;
  const isThere = (item: DeckItem) =>
    own.items.some(({ id }) => id === item.id) ||
    (item.kind === 'figure' && figureIn(own, item.query) !== null);
  const more = theirs.items.filter((item) => !isThere(item));
  return toDeck({ title: own.title || theirs.title, items: [...own.items, ...more] });
}
