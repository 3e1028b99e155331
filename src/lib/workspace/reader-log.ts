import type { Decision } from '#lib/ingest/review/apply-choice.ts';

/** A decision as far as it is counted and can be taken back: about what, and of which file. */
export type Noted = Pick<Decision, 'about' | 'part'> & { file: number };

/** What was decided, over all files, the last at the end. */
export class DecisionLog {
  #noted: readonly Noted[];

  constructor(noted: readonly Noted[] = []) {
    this.#noted = noted;
  }

  get all(): Noted[] {
    return [...this.#noted];
  }

  get last(): Noted | undefined {
    return this.#noted.at(-1);
  }

  /** The last about one thing: of one part where it is named, of any file where that is null. */
  lastAbout(
    about: string,
    { part, file }: { part: string | undefined; file: number | null }
  ): Noted | undefined {
    return this.#noted.findLast(
      (one) =>
        one.about === about &&
        (part === undefined || one.part === part) &&
        (file === null || one.file === file)
    );
  }

  /** The later of two decisions about one thing holds, and counts once. */
  note(file: number, { about, part }: Pick<Decision, 'about' | 'part'>): void {
    const isSame = (one: Noted) => one.file === file && one.about === about && one.part === part;
    this.#noted = [...this.#noted.filter((one) => !isSame(one)), { file, about, part }];
  }

  takeBack(noted: Noted): void {
    this.#noted = this.#noted.filter((one) => one !== noted);
  }
}
