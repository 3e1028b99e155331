import { tick } from 'svelte';
import { dayOf } from './moments.ts';
import { formatNumber, type Lang } from '#lib/text/format.ts';
import { slidesWords } from '#lib/text/words/slides.ts';
import type { DeckItem } from '#lib/workspace/deck.ts';
import type { DeckDesk } from '#lib/workspace/deck-desk.svelte.ts';
import { freezeDeck } from '#lib/workspace/deck-frozen.ts';
import { slideTitle, type Slide } from '#lib/workspace/deck-slides.ts';

type Sources = {
  desk: DeckDesk;
  slides: () => readonly Slide[];
  /** No page waits for its figures any more. */
  settled: () => boolean;
  title: () => string;
  lang: () => Lang;
  /** What is looked at is a frozen copy, whose pages are not those of the deck. */
  isFrozen: () => boolean;
};

/** What a person does to the pages of a deck: which one is chosen, and what to say of what happened. */
export class DeckWork {
  #from: Sources;
  #chosen = $state('');
  said = $state('');
  #at = $derived.by(() =>
    Math.max(
      0,
      this.slides.findIndex(({ id }) => id === this.#chosen)
    )
  );

  constructor(from: Sources) {
    this.#from = from;
  }

  get slides(): readonly Slide[] {
    return this.#from.slides();
  }
  /** Of the page that is chosen, from 0; the first where none is. */
  get at(): number {
    return this.#at;
  }
  /** Null when there are no pages. */
  get slide(): Slide | null {
    return this.slides[this.#at] ?? null;
  }
  /** What the deck keeps of the chosen page; null in a frozen copy. */
  get item(): DeckItem | null {
    const { desk, isFrozen } = this.#from;
    const id = this.slide?.id;
    return isFrozen() ? null : (desk.deck.items.find((item) => item.id === id) ?? null);
  }

  get #words() {
    return slidesWords[this.#from.lang()];
  }
  #count(n: number): string {
    return formatNumber(n, { lang: this.#from.lang() });
  }

  choose(id: string): void {
    this.#chosen = id;
  }

  async move(id: string, to: number): Promise<void> {
    const { desk } = this.#from;
    const of = desk.deck.items.length;
    const place = Math.max(0, Math.min(of - 1, to));
    const hadFocus = document.activeElement?.id;
    await desk.move(id, place);
    this.#chosen = id;
    const name = slideTitle(this.slides.find((s) => s.id === id)!) || this.#words.figure;
    this.said = this.#words.movedTo(name, this.#count(place + 1), this.#count(of));
    await tick();
    // A list that is put in another order drops the focus of what it moved.
    if (hadFocus) document.getElementById(hadFocus)?.focus();
  }

  async remove(id: string): Promise<void> {
    const name = this.slide ? slideTitle(this.slide) : '';
    const next = this.slides[this.#at + 1] ?? this.slides[this.#at - 1];
    await this.#from.desk.remove(id);
    this.#chosen = next?.id ?? '';
    this.said = this.#words.removed(name || this.#words.figure);
    await tick();
  }

  async undo(): Promise<void> {
    const back = await this.#from.desk.undo();
    if (!back) return;
    this.#chosen = back.id;
    const name = back.kind === 'divider' ? back.heading : back.title || this.#words.figure;
    this.said = this.#words.restored(name);
  }

  /** Puts a divider after the chosen page, and chooses it. */
  async addDivider(): Promise<void> {
    const { newHeading, full } = this.#words;
    const id = await this.#from.desk.addDivider(newHeading, this.slide?.id ?? null);
    if (id === null) this.said = full;
    else this.#chosen = id;
  }

  /** Keeps what is shown now as it is, under the moment it was frozen at. */
  async freeze(): Promise<void> {
    const words = this.#words;
    if (!this.#from.settled()) return void (this.said = words.freezeWaits);
    const now = new Date();
    const name = this.#from.title() || words.unnamed;
    const deck = freezeDeck(this.slides, {
      id: now.getTime().toString(36),
      title: name,
      made: now.toISOString(),
      day: dayOf(now)
    });
    const isKept = await this.#from.desk.keepFrozen(deck);
    this.said = isKept ? words.frozenNow(name) : words.frozenForNow;
  }
}
