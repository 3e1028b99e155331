import { reconciling, type Reconciliation } from '#lib/reconcile/reconcile.ts';
import { atOnce } from '#lib/model/give-way.ts';
import { inPieces, PIECE } from '#lib/reconcile/turns.ts';

/** Cells of both sides together that are compared within a frame or two; more are gone over in turns. */
const AT_ONCE = 4_000;

type Asked = Parameters<typeof reconciling>;

/** How long the work is in pieces: a few rounds over the cells, and what differs looked at closely. */
const piecesOf = ([{ left, right }]: Asked): number =>
  ((left.length + right.length) / PIECE) * 9 + 1;

/** Comparing two sources, piece by piece, so that the page stays usable; the latest question wins. */
export class Comparing {
  #result = $state.raw<Reconciliation | null>(null);
  #fraction = $state<number | null>(null);
  #stopped = $state(false);
  #under: AbortController | null = null;
  #asked: Asked | null = null;

  /** Of the last question that was worked out; stays while the next is under way. */
  get result(): Reconciliation | null {
    return this.#result;
  }
  /** 0 to 1, roughly, while a question is under way; null otherwise. */
  get fraction(): number | null {
    return this.#fraction;
  }
  /** The last question was broken off, so the result is that of an earlier one, or null. */
  get stopped(): boolean {
    return this.#stopped;
  }

  /** Null takes the result away. */
  async ask(asked: Asked | null): Promise<void> {
    this.#under?.abort();
    this.#asked = asked;
    this.#stopped = false;
    this.#fraction = null;
    if (!asked) this.#result = null;
    else if (asked[0].left.length + asked[0].right.length <= AT_ONCE)
      this.#result = atOnce(reconciling(...asked));
    else await this.#work(asked);
  }

  /** Breaks the question under way off; `again` takes it up anew. */
  stop(): void {
    if (this.#fraction === null) return;
    this.#under?.abort();
    this.#fraction = null;
    this.#stopped = true;
  }

  async again(): Promise<void> {
    if (this.#stopped) await this.ask(this.#asked);
  }

  /** What stands there is of other sources. */
  forget(): void {
    void this.ask(null);
  }

  async #work(asked: Asked): Promise<void> {
    const under = new AbortController();
    const all = piecesOf(asked);
    this.#under = under;
    this.#fraction = 0;
    const onPieces = (pieces: number) => {
      const now = Math.min(0.99, pieces / all);
      if (now - this.#fraction! >= 0.01) this.#fraction = now;
    };
    try {
      const result = await inPieces(reconciling(...asked), { signal: under.signal, onPieces });
      if (under.signal.aborted) return;
      this.#result = result;
      this.#fraction = null;
    } catch (error) {
      if (!under.signal.aborted) throw error;
    }
  }
}
