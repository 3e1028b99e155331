import type { IssueGroup } from '#lib/ingest/review/group-issues.ts';

/** What was said when a decision was taken: shown in its place once nothing asks any more. */
export type Answered = { group: IssueGroup; offer: number; given: string };

/** What a draft keeps of them: plain data. */
export type CausesState = { answered: [key: string, answered: Answered][]; order: string[] };

/** A longer list of causes does not stand still for the sake of a draft. */
const ORDER_KEPT = 2000;

/** A cause as it is shown: what it asks now, or what was answered. */
export type Cause = { group: IssueGroup; answered: Answered | null; asks: boolean };

/** Causes in the order they were first met, so that the list stands still as they are settled. */
export class Causes {
  #answered: Map<string, Answered>;
  #order: string[];

  constructor({ answered = [], order = [] }: Partial<CausesState> = {}) {
    this.#answered = new Map(answered);
    this.#order = [...order];
  }

  get state(): CausesState {
    return {
      answered: [...this.#answered],
      order: this.#order.length > ORDER_KEPT ? [...this.#answered.keys()] : this.#order
    };
  }

  /** Those that ask for something now, met for the first time or again. */
  meet(groups: readonly IssueGroup[]): void {
    const there = new Set(this.#order);
    this.#order.push(...groups.map((g) => g.key).filter((key) => !there.has(key)));
  }

  answer(key: string, answered: Answered): void {
    this.#answered.set(key, answered);
  }

  takeBack(key: string): void {
    this.#answered.delete(key);
  }

  /** Of all that were met, those that ask now and those that were answered. */
  among(groups: readonly IssueGroup[]): Cause[] {
    const now = new Map(groups.map((g) => [g.key, g]));
    return this.#order.flatMap((key) => {
      const answered = this.#answered.get(key) ?? null;
      const group = now.get(key) ?? answered?.group;
      return group ? [{ group, answered, asks: now.get(key)?.status === 'decide' }] : [];
    });
  }
}
