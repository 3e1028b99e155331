import { onDestroy } from 'svelte';
import { Presentation } from './presentation.svelte.ts';
import {
  freshSession,
  openLink,
  type FromPresenter,
  type FromStage,
  type PresenterState
} from './present-link.ts';
import { toFindings } from '#lib/query/findings.ts';
import type { Catalogue } from '#lib/query/catalogue.ts';
import type { Lang } from '#lib/text/format.ts';
import { freezeSlide } from '#lib/workspace/deck-frozen.ts';
import { slideTitle, type Slide } from '#lib/workspace/deck-slides.ts';
import { dayOf } from './moments.ts';

type Sources = {
  slides: () => readonly Slide[];
  title: () => string;
  lang: () => Lang;
  aliases: () => Catalogue['aliases'];
  spots: () => Readonly<Record<string, string>>;
  onspot: (id: string, unitId: string) => void;
  /** Address of the presenter's window of a session. */
  presenterHref: (session: string) => string;
};

/**
 * The presentation of a page and the presenter's window beside it, both in step: the window gets
 * what is shown as frozen figures, and asks for another page. Created with a component.
 */
export class Stage {
  #from: Sources;
  #session = freshSession();
  #show = $state.raw<Presentation | null>(null);
  #blocked = $state(false);
  #isHeard = $state(false);
  #link: ReturnType<typeof openLink<FromStage, FromPresenter>> = null;

  constructor(from: Sources) {
    this.#from = from;
    $effect(() => {
      this.#link = openLink<FromStage, FromPresenter>(this.#session, (message) =>
        this.#hear(message)
      );
      return () => this.close();
    });
    $effect(() => {
      const state = this.#isHeard ? this.#toState() : null;
      if (state) this.#link?.send({ kind: 'state', state });
    });
    onDestroy(() => this.close());
  }

  /** Null while nothing is presented. */
  get show(): Presentation | null {
    return this.#show;
  }
  /** The browser did not open the presenter's window. */
  get blocked(): boolean {
    return this.#blocked;
  }
  get presenterHref(): string {
    return this.#from.presenterHref(this.#session);
  }

  begin(at: number): void {
    this.#show = new Presentation(this.#from, at, Date.now());
  }

  end(): void {
    this.#show = null;
    this.#link?.send({ kind: 'ended' });
  }

  close(): void {
    this.#link?.send({ kind: 'ended' });
    this.#link?.close();
    this.#link = null;
  }

  /** Opens the presenter's window; where that is blocked a link is offered instead. */
  openPresenter(): void {
    const features = 'popup,width=1180,height=760';
    const opened = window.open(this.presenterHref, `trinh-bay-${this.#session}`, features);
    this.#blocked = opened === null;
  }

  #hear(message: FromPresenter): void {
    if (message.kind === 'hello') {
      // Said anew, also when a window was heard before.
      this.#isHeard = true;
      const state = this.#toState();
      if (state) this.#link?.send({ kind: 'state', state });
    } else if (message.kind === 'go') this.#show?.go(message.to);
    else this.#show?.type(message.text);
  }

  #toState(): PresenterState | null {
    const show = this.#show;
    const current = show?.slide;
    if (!show || !current) return null;
    const slides = this.#from.slides();
    const lang = this.#from.lang();
    const day = dayOf(new Date());
    const next = slides[show.index + 1];
    const findings =
      current.kind === 'figure'
        ? toFindings(current.shown.result, current.shown.context.catalogue).map((f) => f[lang])
        : [];
    return {
      lang,
      title: this.#from.title(),
      index: show.index,
      titles: slides.map(slideTitle),
      current: freezeSlide(current, day),
      next: next ? freezeSlide(next, day) : null,
      findings,
      typed: show.typed,
      spot: show.said,
      started: show.started
    };
  }
}
