/** What a long work is given: a stop to heed, and a way to tell how far it is. */
export type Job = {
  signal: AbortSignal;
  /** False when the work is to stop. */
  onProgress: (done: number, of: number) => boolean;
};

export type JobWords = { working: string; stopped: string };

/** A work that takes longer than this shows its progress and can be stopped; in milliseconds. */
const SLOW = 500;

const isStop = (error: unknown): boolean =>
  error instanceof DOMException && error.name === 'AbortError';

/** Rejects when the stop comes, for works that do not look out for it. */
const stopOf = (signal: AbortSignal): Promise<never> =>
  new Promise((_, fail) =>
    signal.addEventListener('abort', () => fail(new DOMException('stopped', 'AbortError')))
  );

/**
 * One work at a time, with what is said of it. What a stopped work still gives is thrown away, so
 * that nothing is saved or copied after it.
 */
export class ExportJob {
  /** What is being done, what came of it, or why it did not work. */
  said = $state('');
  /** The work takes its time: it shows how far it is, and can be stopped. */
  isSlow = $state(false);
  /** Null while nobody can say. */
  progress = $state.raw<{ done: number; of: number } | null>(null);
  #stop: AbortController | null = null;

  /** A second work waits for no one: it is not begun while the first is under way. */
  async run(
    work: (job: Job) => Promise<string>,
    { words, failed }: { words: JobWords; failed: string }
  ): Promise<void> {
    if (this.#stop) return;
    const stop = (this.#stop = new AbortController());
    const { signal } = stop;
    this.said = words.working;
    const timer = setTimeout(() => (this.isSlow = true), SLOW);
    const onProgress = (done: number, of: number) => {
      if (!signal.aborted && of > 1) this.progress = { done, of };
      return !signal.aborted;
    };
    try {
      this.said = await Promise.race([work({ signal, onProgress }), stopOf(signal)]);
    } catch (error) {
      this.said = isStop(error) ? words.stopped : failed;
    } finally {
      clearTimeout(timer);
      this.#stop = null;
      this.isSlow = false;
      this.progress = null;
    }
  }

  stop(): void {
    this.#stop?.abort();
  }
}
