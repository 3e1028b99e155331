import { onMount } from 'svelte';
import { goto } from '$app/navigation';
import { page } from '$app/state';
import { afterPaint } from './after-paint.ts';
import { whenShownLate } from './shown-late.ts';
import { fromViewQuery, toViewQuery, type OwnNote, type View } from '#lib/spec/view.ts';
import { DEFAULT_SPEC, type Spec } from '#lib/spec/spec.ts';

type Asked = Omit<View, 'name'>;

/**
 * The comparison in the address. A prerendered page has no query, so the default stands until
 * scripts run; created while a component is set up.
 */
export class QuerySpec {
  #mounted = $state(false);
  /** Written, and on its way into the address. */
  #pending = $state.raw<Asked | null>(null);
  #cancel: () => void = () => {};
  #lang: () => Spec['lang'];
  #asked = $derived.by<Asked>(
    () =>
      this.#pending ??
      (this.#mounted
        ? fromViewQuery(page.url.searchParams)
        : { spec: DEFAULT_SPEC, beside: null, notes: [] })
  );
  #spec = $derived.by<Spec>(() => ({ ...this.#asked.spec, lang: this.#lang() }));
  #beside = $derived.by<Spec | null>(() => {
    const { beside } = this.#asked;
    return beside && { ...beside, lang: this.#lang() };
  });

  /** By what they say: the same notes read from another address are no reason to draw again. */
  #written = $derived(JSON.stringify(this.#asked.notes));
  #notes = $derived(JSON.parse(this.#written) as OwnNote[]);

  constructor(lang: () => Spec['lang']) {
    this.#lang = lang;
    onMount(() => {
      this.#mounted = true;
    });
    $effect(() => {
      const { theme } = this.#spec;
      if (theme === 'auto') delete document.documentElement.dataset.theme;
      else document.documentElement.dataset.theme = theme;
    });
  }

  /**
   * Shows the page once `ready` holds, if it was hidden because its address asks for another
   * comparison than the one built ahead. Where that takes long the page shows itself, and `late` is
   * called first: what was built ahead would stand there as the answer to another question.
   */
  showWhen(ready: () => boolean, late: () => void): void {
    onMount(() =>
      whenShownLate(() => {
        if (!ready()) late();
      })
    );
    $effect(() => {
      if (this.#mounted && ready()) delete document.documentElement.dataset.asked;
    });
  }

  get spec(): Spec {
    return this.#spec;
  }

  /** What stands beside it; null when it stands alone. */
  get beside(): Spec | null {
    return this.#beside;
  }

  /** What the person noted. */
  get notes(): OwnNote[] {
    return this.#notes;
  }

  /** True once the address has been read. */
  get read(): boolean {
    return this.#mounted;
  }

  /**
   * Writes a spec into the address, with what stands beside it; the language is in the path already. Back takes the step back.
   * The figure changes at once, the address after the next paint: going there measures the page,
   * which would otherwise hold up the drawing.
   */
  write(
    spec: Spec,
    {
      replace = false,
      beside = null,
      notes = this.notes
    }: { replace?: boolean; beside?: Spec | null; notes?: OwnNote[] } = {}
  ): void {
    const asked = { spec, beside, notes };
    this.#pending = asked;
    this.#cancel();
    this.#cancel = afterPaint(() => {
      const query = toViewQuery({
        spec: { ...spec, lang: 'vi' },
        beside: beside && { ...beside, lang: 'vi' },
        notes,
        name: ''
      });
      void goto(`?${query}`, { keepFocus: true, noScroll: true, replaceState: replace }).finally(
        () => {
          if (this.#pending === asked) this.#pending = null;
        }
      );
    });
  }
}
