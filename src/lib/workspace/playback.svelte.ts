import { startYear, stepYear } from './playback.ts';

type Options = {
  years: () => readonly number[];
  at: () => number;
  /** Shows a year. */
  show: (year: number) => void;
  /** False while a year is still on its way: the next one waits for it. */
  ready: () => boolean;
  /** How long a year stands. */
  pauseMs?: number;
};

/**
 * Goes through the years one after another, and stops at the last. Created while a component is
 * set up; it stops with it.
 */
export class Playback {
  #options: Required<Options>;
  #playing = $state(false);

  constructor({ pauseMs = 1200, ...options }: Options) {
    this.#options = { ...options, pauseMs };
    $effect(() => {
      if (!this.#playing) return;
      const timer = setInterval(() => this.#tick(), this.#options.pauseMs);
      return () => clearInterval(timer);
    });
  }

  get playing(): boolean {
    return this.#playing;
  }

  play(): void {
    const { years, at, show } = this.#options;
    const first = startYear(years(), at());
    this.#playing = true;
    if (first !== at()) show(first);
  }

  pause(): void {
    this.#playing = false;
  }

  /** One year on or back; playing stops, as a person has taken over. */
  step(by: 1 | -1): void {
    this.#playing = false;
    const next = stepYear(this.#options.years(), this.#options.at(), by);
    if (next !== null) this.#options.show(next);
  }

  #tick(): void {
    const { years, at, show, ready } = this.#options;
    if (!ready()) return;
    const next = stepYear(years(), at(), 1);
    if (next !== null) show(next);
    if (next === null || stepYear(years(), next, 1) === null) this.#playing = false;
  }
}
