import type { GroupView } from './import-view.ts';

const RANK = { decide: 0, look: 1, know: 2 } as const;
/** With more causes than this a draft keeps the places of those alone that were settled. */
const PLACES_KEPT = 2000;

export type RanksState = [key: string, rank: number][];

/** What a cause was when it was first met: by it the list is ordered, so that it stands still. */
export class Ranks {
  #ranks: Map<string, number>;

  constructor(state: RanksState = []) {
    this.#ranks = new Map(state);
  }

  /** What a draft keeps; `settled` are keys of causes that were decided. */
  state(settled: ReadonlySet<string>): RanksState {
    const all = [...this.#ranks];
    return all.length > PLACES_KEPT ? all.filter(([key]) => settled.has(key)) : all;
  }

  /** What rows wait for comes first. */
  inOrder(groups: readonly GroupView[]): GroupView[] {
    for (const { key, status } of groups)
      if (!this.#ranks.has(key)) this.#ranks.set(key, RANK[status]);
    return groups.toSorted((a, b) => this.#ranks.get(a.key)! - this.#ranks.get(b.key)!);
  }
}
