import { toAnnotations } from '#lib/charts/own-notes.ts';
import type { Result } from '#lib/query/result.ts';
import type { Lang } from '#lib/text/format.ts';
import type { DeckFigure, DeckItem } from '#lib/workspace/deck.ts';
import {
  askedBy,
  lit,
  readyToDraw,
  toSlide,
  toWaiting,
  type Slide
} from '#lib/workspace/deck-slides.ts';
import { queryOf } from '#lib/workspace/spec-text.ts';
import type { Workspace } from '#lib/workspace/workspace.svelte.ts';

type Answer = { key: string; result: Result } | { key: string; failed: true };

type Sources = {
  items: () => readonly DeckItem[];
  lang: () => Lang;
  /** The unit that stands out on each page. */
  spots: () => Readonly<Record<string, string>>;
  workspace: Workspace;
};

/**
 * The pages of a live deck: every figure is asked anew, also when its data change. A page that is
 * as before stays the same object, so that nothing is drawn twice. Created with a component.
 */
export class SlideBook {
  #from: Sources;
  #answers = $state.raw<Readonly<Record<string, Answer>>>({});
  #attempt = $state(0);
  #asking = new Map<string, string>();
  #made = new Map<string, { key: string; result: Result; catalogue: object; slide: Slide }>();
  #slides = $derived.by(() => this.#from.items().map((item) => this.#toSlide(item)));

  constructor(from: Sources) {
    this.#from = from;
    $effect(() => {
      void this.#attempt;
      for (const item of this.#from.items()) if (item.kind === 'figure') this.#ask(item);
    });
  }

  get slides(): readonly Slide[] {
    return this.#slides;
  }

  /** Every figure has its answer, or the reason why there is none. */
  get settled(): boolean {
    return this.#slides.every((s) => s.kind !== 'absent' || s.reason !== 'waiting');
  }

  /** Asks those again that failed. */
  retry(): void {
    const answered = Object.entries(this.#answers).filter(([, a]) => 'result' in a);
    this.#answers = Object.fromEntries(answered);
    this.#asking.clear();
    this.#attempt += 1;
  }

  #keyOf(item: DeckFigure): string {
    const { spec } = askedBy(item, this.#from.lang());
    return `${queryOf(spec)}#${this.#from.workspace.answer.edition?.(spec.pack) ?? 0}`;
  }

  #ask(item: DeckFigure): void {
    const key = this.#keyOf(item);
    if (this.#asking.get(item.id) === key) return;
    this.#asking.set(item.id, key);
    const { spec } = askedBy(item, this.#from.lang());
    const { workspace } = this.#from;
    const put = (answer: Answer) => {
      // A later question of the same page stands.
      if (this.#asking.get(item.id) === key)
        this.#answers = { ...this.#answers, [item.id]: answer };
    };
    const work = async (): Promise<Answer> => {
      const result = await workspace.answer(spec, { signal: new AbortController().signal });
      const context = { catalogue: workspace.catalogue, lang: spec.lang };
      if (!result.refused && result.units.length > 0) await readyToDraw({ result, context });
      return { key, result };
    };
    work().then(put, () => put({ key, failed: true }));
  }

  #toSlide(item: DeckItem): Slide {
    if (item.kind === 'divider') return toWaiting(item);
    const answer = this.#answers[item.id];
    if (!answer) return toWaiting(item);
    if ('failed' in answer)
      return { id: item.id, kind: 'absent', title: item.title, reason: 'failed', said: '' };
    const lang = this.#from.lang();
    const { catalogue } = this.#from.workspace;
    const spot = this.#from.spots()[item.id] ?? '';
    const key = JSON.stringify([item, lang, spot]);
    const made = this.#made.get(item.id);
    if (made?.key === key && made.result === answer.result && made.catalogue === catalogue)
      return made.slide;
    const { notes } = askedBy(item, lang);
    const plain = toSlide(item, answer.result, { lang, catalogue, own: toAnnotations(notes) });
    const slide =
      plain.kind === 'figure' && spot !== '' ? { ...plain, shown: lit(plain.shown, spot) } : plain;
    this.#made.set(item.id, { key, result: answer.result, catalogue, slide });
    return slide;
  }
}
