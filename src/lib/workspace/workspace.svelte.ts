import type { UserTable } from '#lib/ingest/user-file.ts';
import type { Pack, Reference } from '#lib/model/pack.ts';
import type { Catalogue, PackHolding } from '#lib/query/catalogue.ts';
import type { LineageEntry, Result } from '#lib/query/result.ts';
import { Answers, type EngineReport } from './answers.ts';
import type { Answerer } from './comparison.svelte.ts';
import { joinPacks, toUserPack, type PackWords } from './user-pack.ts';

type Options = {
  catalogue: Catalogue;
  /** Fetches a file under `generated/`. */
  load: (path: string) => Promise<Response>;
};

/** The engine is 7 MB; its module is fetched with the first question that needs it. */
const createEngine: ConstructorParameters<typeof Answers>[0]['createEngine'] = async (options) =>
  (await import('#lib/engine/browser.ts')).createBrowserEngine(options);

/** What all pages share: the catalogue with the pack a person brought, answers, the engine's state. */
export class Workspace {
  #catalogue = $state.raw() as Catalogue;
  #engine = $state.raw<EngineReport>({ state: 'idle', stage: '', fraction: null });
  #answers: Answers;
  #brought: Pack | null = null;

  constructor({ catalogue, load }: Options) {
    this.#catalogue = catalogue;
    this.#answers = new Answers({
      catalogue,
      load,
      createEngine,
      onEngine: (report) => (this.#engine = report),
      onCatalogue: (next) => (this.#catalogue = next)
    });
  }

  get catalogue(): Catalogue {
    return this.#catalogue;
  }

  get engine(): EngineReport {
    return this.#engine;
  }

  /** The reference tables as reading a file needs them; denominators stay with their packs. */
  get reference(): Reference {
    return { ...this.#catalogue, denominators: [] };
  }

  pack(id: string): PackHolding | null {
    return this.#catalogue.packs.find((p) => p.info.id === id) ?? null;
  }

  /** Bound, so that it can be handed to a `Comparison`. */
  readonly answer: Answerer = (spec, options) => this.#answers.answer(spec, options);

  /** Starts the engine ahead of the first question that needs it; a failure is told by `engine`. */
  warm(): void {
    this.#answers.engine().catch(() => {});
  }

  lineage(result: Result): Promise<Record<number, LineageEntry>> {
    return this.#answers.lineage(result);
  }

  /** Adds a table a person brought to their pack, which answers like any other from then on. */
  async bring(table: UserTable, words: PackWords): Promise<void> {
    const joined = joinPacks(this.#brought, toUserPack(table, words));
    await this.#answers.add(joined, this.reference);
    this.#brought = joined;
  }
}
