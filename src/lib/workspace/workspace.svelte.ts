import type { Catalogue, PackHolding } from '#lib/query/catalogue.ts';

/** Stages of the engine as people see them; `percent` is null while nothing can be counted. */
export type EngineState = {
  stage: 'idle' | 'loading' | 'ready' | 'error';
  percent: number | null;
};

/** What all pages share: the catalogue, a pack a person brought, and the state of the engine. */
export class Workspace {
  #shipped: Catalogue;
  #brought = $state.raw<PackHolding[]>([]);
  #engine = $state.raw<EngineState>({ stage: 'idle', percent: null });
  #catalogue = $derived.by<Catalogue>(() => ({
    ...this.#shipped,
    packs: [...this.#shipped.packs, ...this.#brought]
  }));

  constructor(shipped: Catalogue) {
    this.#shipped = shipped;
  }

  /** The shipped packs and the pack a person brought. */
  get catalogue(): Catalogue {
    return this.#catalogue;
  }

  get engine(): EngineState {
    return this.#engine;
  }

  pack(id: string): PackHolding | null {
    return this.catalogue.packs.find((p) => p.info.id === id) ?? null;
  }
}
