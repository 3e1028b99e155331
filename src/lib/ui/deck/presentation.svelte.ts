import { findUnit, spotText } from './spotlight.ts';
import type { Catalogue } from '#lib/query/catalogue.ts';
import { lit, type Slide } from '#lib/workspace/deck-slides.ts';

type Sources = {
  slides: () => readonly Slide[];
  aliases: () => Catalogue['aliases'];
  /** The unit that stands out on a page before anything is typed. */
  spots: () => Readonly<Record<string, string>>;
  /** Told when a unit stands out on a page, '' when none does any more. */
  onspot: (id: string, unitId: string) => void;
};

/** Where a presentation stands, and whom it lights; what was typed goes along from page to page. */
export class Presentation {
  #from: Sources;
  #index = $state(0);
  #typed = $state('');
  /** Milliseconds of the epoch. */
  readonly started: number;
  #plain = $derived.by<Slide | null>(() => this.#from.slides()[this.index] ?? null);
  #found = $derived.by(() => {
    const slide = this.#plain;
    return slide?.kind === 'figure'
      ? findUnit(this.#typed, slide.shown, this.#from.aliases())
      : null;
  });
  #unitId = $derived.by(() =>
    this.#typed.trim() === ''
      ? (this.#from.spots()[this.#plain?.id ?? ''] ?? '')
      : (this.#found?.id ?? '')
  );
  #slide = $derived.by<Slide | null>(() => {
    const slide = this.#plain;
    return slide?.kind === 'figure' && this.#unitId !== ''
      ? { ...slide, shown: lit(slide.shown, this.#unitId) }
      : slide;
  });

  constructor(from: Sources, start: number, started: number) {
    this.#from = from;
    this.#index = start;
    this.started = started;
  }

  /** From 0; stays inside when pages go. */
  get index(): number {
    return Math.max(0, Math.min(this.#index, this.#from.slides().length - 1));
  }
  /** The page as it is shown, its spotlight on it; null when there are none. */
  get slide(): Slide | null {
    return this.#slide;
  }
  get typed(): string {
    return this.#typed;
  }
  /** '' when nothing stands out. */
  get unitId(): string {
    return this.#unitId;
  }
  /** Name and figure of whom it lights, '' for nobody. */
  get said(): string {
    const slide = this.#slide;
    return slide?.kind === 'figure' ? spotText(this.#unitId, slide.shown) : '';
  }
  /** Something was typed, and no unit of the page is called so. */
  get isUnknown(): boolean {
    return this.#typed.trim() !== '' && this.#plain?.kind === 'figure' && !this.#found;
  }

  go(to: number): void {
    this.#index = Math.max(0, Math.min(this.#from.slides().length - 1, to));
    this.#tell();
  }

  step(by: number): void {
    this.go(this.index + by);
  }

  type(text: string): void {
    this.#typed = text;
    if (text.trim() === '') this.clear();
    else this.#tell();
  }

  /** Nobody stands out on this page any more. */
  clear(): void {
    this.#typed = '';
    if (this.#plain) this.#from.onspot(this.#plain.id, '');
  }

  #tell(): void {
    if (this.#plain && this.#typed.trim() !== '')
      this.#from.onspot(this.#plain.id, this.#found?.id ?? '');
  }
}
