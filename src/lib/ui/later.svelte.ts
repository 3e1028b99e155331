import { untrack } from 'svelte';
import { afterPaint } from './after-paint.ts';

/**
 * A value that follows another by one frame: what stands around a figure waits until the figure
 * itself is on the screen. Created while a component is set up.
 */
export class Later<T> {
  #value = $state.raw() as T;

  constructor(latest: () => T) {
    this.#value = untrack(latest);
    $effect(() => {
      const next = latest();
      if (next === untrack(() => this.#value)) return undefined;
      return afterPaint(() => (this.#value = next));
    });
  }

  get value(): T {
    return this.#value;
  }
}
