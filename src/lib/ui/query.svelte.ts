import { onMount } from 'svelte';
import { goto } from '$app/navigation';
import { page } from '$app/state';
import { afterPaint } from './after-paint.ts';
import { fromQuery, toQuery } from '#lib/spec/url.ts';
import { DEFAULT_SPEC, type Spec } from '#lib/spec/spec.ts';

/**
 * The comparison in the address. A prerendered page has no query, so the default stands until
 * scripts run; created while a component is set up.
 */
export class QuerySpec {
  #mounted = $state(false);
  /** Written, and on its way into the address. */
  #pending = $state.raw<Spec | null>(null);
  #cancel: () => void = () => {};
  #lang: () => Spec['lang'];
  #spec = $derived.by<Spec>(() => ({
    ...(this.#pending ?? (this.#mounted ? fromQuery(page.url.searchParams) : DEFAULT_SPEC)),
    lang: this.#lang()
  }));

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
   * comparison than the one built ahead.
   */
  showWhen(ready: () => boolean): void {
    $effect(() => {
      if (this.#mounted && ready()) delete document.documentElement.dataset.asked;
    });
  }

  get spec(): Spec {
    return this.#spec;
  }

  /** True once the address has been read. */
  get read(): boolean {
    return this.#mounted;
  }

  /**
   * Writes a spec into the address; the language is in the path already. Back takes the step back.
   * The figure changes at once, the address after the next paint: going there measures the page,
   * which would otherwise hold up the drawing.
   */
  write(spec: Spec, { replace = false }: { replace?: boolean } = {}): void {
    this.#pending = spec;
    this.#cancel();
    this.#cancel = afterPaint(() => {
      const query = toQuery({ ...spec, lang: 'vi' });
      void goto(`?${query}`, { keepFocus: true, noScroll: true, replaceState: replace }).finally(
        () => {
          if (this.#pending === spec) this.#pending = null;
        }
      );
    });
  }
}
