import { untrack } from 'svelte';
import type { Spec } from '#lib/spec/spec.ts';
import type { Result } from '#lib/query/result.ts';
import { answerKeyOf, queryOf } from './spec-text.ts';

export type Answerer = {
  (spec: Spec, options: { signal: AbortSignal }): Promise<Result>;
  /** Counts how often the pack was replaced: an answer of an older edition is asked for again. */
  edition?: (pack: string) => number;
  /** The answer that needs no waiting, so that the figure changes with its control; else null. */
  now?: (spec: Spec) => Result | null;
  /** The answer that can be had without the engine, before it is asked for; else null. */
  ahead?: (spec: Spec) => Promise<Result | null>;
};
export type ComparisonStatus = 'loading' | 'ready' | 'error';

/** The same numbers under another sort, highlight or language: only the spec is new. */
const under = (result: Result, spec: Spec): Result => ({ ...result, spec });

/**
 * Keeps an answer beside a spec that changes. The latest spec wins: an older question is
 * aborted, and the older answer stays in sight until the new one is here.
 * Created while a component is set up; `initial` spares the first question, a null spec asks none.
 */
export class Comparison {
  #spec: () => Spec | null;
  #answer: Answerer;
  #answered = $state.raw<{ key: string; result: Result } | null>(null);
  #failed = $state.raw<{ key: string; cause: unknown } | null>(null);
  #attempt = $state(0);
  #key = $derived.by(() => {
    const spec = this.#spec();
    if (spec === null) return null;
    const edition = this.#answer.edition?.(spec.pack) ?? 0;
    return edition === 0 ? answerKeyOf(spec) : `${answerKeyOf(spec)}#${edition}`;
  });

  /** The whole spec as text: an equal spec under a new object changes nothing and redraws nothing. */
  #query = $derived.by(() => {
    const spec = this.#spec();
    return spec === null ? null : queryOf(spec);
  });
  /** The latest answer there was, to the question asked now or to an older one. */
  #held: { key: string; result: Result } | null = null;
  #current = $derived.by(() => {
    const key = this.#key;
    if (this.#answered?.key === key) return (this.#held = this.#answered);
    const spec = untrack(this.#spec);
    if (key === null || spec === null || this.#held?.key === key) return this.#held;
    const result = this.#answer.now?.(spec);
    return result ? (this.#held = { key, result }) : this.#held;
  });
  #initial: { key: string; result: Result } | null = null;
  #last: Result | null = null;
  #result = $derived.by<Result | null>(() => {
    const query = this.#query;
    const spec = untrack(this.#spec);
    if (!this.#current || query === null || spec === null) return null;
    const { key, result } = this.#current;
    // Until the new answer is here the old one stays the same object, so that nothing is redrawn.
    if (key === this.#key || this.#last === null) this.#last = under(result, spec);
    return this.#last;
  });

  constructor(spec: () => Spec | null, answer: Answerer, initial: Result | null = null) {
    this.#spec = spec;
    this.#answer = answer;
    if (initial) {
      this.#initial = { key: answerKeyOf(initial.spec), result: initial };
      this.#held = this.#initial;
      this.#answered = this.#initial;
    }
    $effect(() => {
      const key = this.#key;
      void this.#attempt;
      const asked = untrack(this.#spec);
      if (key === null || asked === null || untrack(() => this.#current)?.key === key) return;
      const abort = new AbortController();
      answer(asked, { signal: abort.signal }).then(
        (result) => {
          if (abort.signal.aborted) return;
          this.#failed = null;
          this.#answered = { key, result };
        },
        (cause: unknown) => {
          if (!abort.signal.aborted) this.#failed = { key, cause };
        }
      );
      return () => abort.abort();
    });
    // What failed for want of a connection is asked again once there is one.
    $effect(() => {
      if (this.#failed === null) return undefined;
      const again = () => this.retry();
      addEventListener('online', again);
      return () => removeEventListener('online', again);
    });
  }

  /** What is asked now; null when nothing is. */
  get spec(): Spec | null {
    return this.#spec();
  }

  get status(): ComparisonStatus {
    if (this.#key === null) return 'ready';
    if (this.#current?.key === this.#key) return 'ready';
    return this.#failed?.key === this.#key ? 'error' : 'loading';
  }

  /** The answer in sight, under the current spec; null before the first one. */
  get result(): Result | null {
    return this.#result;
  }

  get cause(): unknown {
    return this.#failed?.key === this.#key ? this.#failed.cause : null;
  }

  /** Lets go of the answer it was created with, where another one is asked for and not here yet. */
  letGo(): void {
    if (this.#answered === null || this.#answered !== this.#initial) return;
    if (this.#answered.key === this.#key) return;
    this.#held = null;
    this.#last = null;
    this.#answered = null;
  }

  retry(): void {
    this.#failed = null;
    this.#attempt += 1;
  }
}
