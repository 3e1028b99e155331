import type { Engine } from '#lib/engine/engine.ts';
import type { Pack, Reference } from '#lib/model/pack.ts';
import { findAnswer, type AnswerFile } from '#lib/query/answer-file.ts';
import { toAgainstSpec } from '#lib/query/against.ts';
import type { Run } from '#lib/query/ask.ts';
import type { Catalogue, PackHolding } from '#lib/query/catalogue.ts';
import { answerFile } from '#lib/query/front.ts';
import { project, toSeriesSpec } from '#lib/query/project.ts';
import type { LineageEntry, Result } from '#lib/query/result.ts';
import type { SizeOf } from '#lib/query/sizes.ts';
import type { Spec } from '#lib/spec/spec.ts';
import { answerKeyOf } from './spec-text.ts';

export type EngineState = 'idle' | 'loading' | 'ready' | 'error';
export type EngineReport = {
  state: EngineState;
  stage: 'download' | 'start' | 'data' | '';
  fraction: number | null;
};

type Options = {
  catalogue: Catalogue;
  /** Fetches a file under `generated/`. */
  load: (path: string) => Promise<Response>;
  createEngine: (options: {
    onProgress: (p: { stage: 'download' | 'start'; fraction: number | null }) => void;
  }) => Promise<Engine>;
  onEngine?: (report: EngineReport) => void;
  onCatalogue?: (catalogue: Catalogue) => void;
};

const withEngine = () => import('./with-engine.ts');

const DONE = Promise.resolve();

/** The first measure of a spec that sets another against it. */
const alone = (spec: Spec): Spec => ({ ...spec, against: '' });

/** Answers kept in memory; a person's last hundred moves come back at once. */
const KEPT = 100;

/**
 * Where answers come from: what was computed at build, what was asked before, or the engine,
 * which is started on the first question that needs it and never before.
 */
export class Answers {
  #options: Options;
  #catalogue: Catalogue;
  #files = new Map<string, Promise<AnswerFile>>();
  #kept = new Map<string, Result>();
  #engine: Promise<Engine> | null = null;
  /** Packs that are in the engine, or on their way into it. */
  #packs = new Map<string, Promise<void>>();
  /** Packs a person brought, until the engine is asked about them and after. */
  #brought = new Map<string, { pack: Pack; reference: Reference }>();
  /** How often each of them was replaced; answers of an older edition are not given. */
  #editions = new Map<string, number>();
  /** Loads of packs that were replaced; a new one must not run among their statements. */
  #leaving = new Map<string, Promise<void>>();
  #editionOf = new WeakMap<Result['rows'], number>();

  constructor(options: Options) {
    this.#options = options;
    this.#catalogue = options.catalogue;
  }

  get catalogue(): Catalogue {
    return this.#catalogue;
  }

  /** The answer when it can be given at once, without waiting for anything; null otherwise. */
  now(spec: Spec): Result | null {
    const other = toAgainstSpec(spec, this.#catalogue);
    if (!other) return this.#now(spec);
    const [result, against] = [this.#now(alone(spec)), this.#now(other)];
    return result && against ? { ...result, spec, against } : null;
  }

  #now(spec: Spec): Result | null {
    const kept = this.#known(answerKeyOf(spec));
    if (kept) return { ...kept, spec };
    const series = toSeriesSpec(spec, this.#catalogue);
    const whole = series && this.#known(answerKeyOf(series));
    return whole ? project(whole, spec, this.#catalogue) : null;
  }

  /**
   * The answer that was computed at build or asked before, fetched where need be and kept, so that
   * `now` has it; null when the engine would have to be asked.
   */
  async ahead(spec: Spec): Promise<Result | null> {
    const other = toAgainstSpec(spec, this.#catalogue);
    await Promise.all((other ? [alone(spec), other] : [spec]).map((one) => this.#fetch(one)));
    return this.now(spec);
  }

  async #fetch(spec: Spec): Promise<void> {
    if (this.#now(spec)) return;
    const edition = this.edition(spec.pack);
    const series = toSeriesSpec(spec, this.#catalogue);
    for (const one of series ? [spec, series] : [spec]) {
      const found = await this.#fromFile(one);
      if (found) return void this.#keep(one, found, edition);
    }
  }

  /** What was asked last is forgotten last. */
  #known(key: string): Result | null {
    const kept = this.#kept.get(key);
    if (!kept) return null;
    this.#kept.delete(key);
    this.#kept.set(key, kept);
    return kept;
  }

  /** One more each time what the pack holds was replaced; 0 for a pack as shipped. */
  edition(pack: string): number {
    return this.#editions.get(pack) ?? 0;
  }

  /**
   * Answers a spec. Rejects with the signal's reason when it is superseded. When its pack is
   * replaced in the meantime the question is put again, so that no answer speaks of figures gone.
   */
  async answer(spec: Spec, { signal }: { signal?: AbortSignal } = {}): Promise<Result> {
    for (;;) {
      const edition = this.edition(spec.pack);
      try {
        const result = await this.#answerBoth(spec, edition, signal);
        if (edition === this.edition(spec.pack)) return result;
      } catch (error) {
        if (edition === this.edition(spec.pack)) throw error;
      }
      signal?.throwIfAborted();
    }
  }

  /** Each measure is a question of its own, so that each is answered from wherever it can be. */
  async #answerBoth(spec: Spec, edition: number, signal?: AbortSignal): Promise<Result> {
    const other = toAgainstSpec(spec, this.#catalogue);
    if (!other) return this.#answer(spec, edition, signal);
    const [result, against] = await Promise.all([
      this.#answer(alone(spec), edition, signal),
      this.#answer(other, edition, signal)
    ]);
    return { ...result, spec, against };
  }

  async #answer(spec: Spec, edition: number, signal?: AbortSignal): Promise<Result> {
    const known = this.#now(spec) ?? (await this.#fromFile(spec));
    if (known) return this.#keep(spec, known, edition);
    // A year is cut from the answer for all years, so that moving along them asks only once.
    const series = toSeriesSpec(spec, this.#catalogue);
    if (!series) return this.#keep(spec, await this.#ask(spec, signal), edition);
    const whole =
      this.#now(series) ?? (await this.#fromFile(series)) ?? (await this.#ask(series, signal));
    const kept = this.#keep(series, whole, edition);
    return this.#keep(spec, project(kept, spec, this.#catalogue), edition);
  }

  /**
   * What stands behind the handles of a result: file, line, source, wording. None when its pack
   * has been replaced since: the same handles now mean other rows.
   */
  async lineage(result: Result): Promise<Record<number, LineageEntry>> {
    const { pack } = result.spec;
    const rows = [...result.rows, ...(result.against?.rows ?? [])];
    const handles = [...new Set(rows.flatMap((r) => r.lineage))];
    if (handles.every((h) => result.lineage[h])) return result.lineage;
    const isOld = () =>
      (this.#editionOf.get(result.rows) ?? this.edition(pack)) !== this.edition(pack);
    const engine = await this.engine();
    const { askLineage } = await withEngine();
    await this.#settledPack(engine, pack);
    if (isOld()) return {};
    return askLineage(pack, handles, (text) => engine.query(text));
  }

  /** How large each unit of a pack is, by id; asked of the engine. */
  async sizes(pack: string, size: SizeOf): Promise<Map<string, number>> {
    const engine = await this.engine();
    const { askSizes } = await withEngine();
    await this.#settledPack(engine, pack);
    return askSizes(pack, size, (text) => engine.query(text));
  }

  /** Hands over a way to ask the engine about a pack as it is now; the pack is in it by then. */
  async inquire<T>(pack: string, work: (run: Run) => Promise<T>): Promise<T> {
    const engine = await this.engine();
    await this.#settledPack(engine, pack);
    return work((text) => engine.query(text));
  }

  async #ask(spec: Spec, signal?: AbortSignal): Promise<Result> {
    const engine = await this.engine();
    const { ask } = await withEngine();
    await this.#settledPack(engine, spec.pack);
    signal?.throwIfAborted();
    // The question is in the engine's queue before anything else can happen here, so that a pack
    // that is replaced from now on is replaced after it.
    return ask(spec, this.#catalogue, (text) => engine.query(text, { signal }));
  }

  /** Starts the engine once; a failed start may be tried again. */
  engine(): Promise<Engine> {
    this.#engine ??= this.#start().catch((error: unknown) => {
      this.#engine = null;
      this.#packs.clear();
      this.#report({ state: 'error', stage: '', fraction: null });
      throw error;
    });
    return this.#engine;
  }

  /**
   * Puts what a person brought in the place of what they brought before; null takes it away. It is
   * in the catalogue at once and answers like any other pack; the engine gets it when it is asked.
   */
  async put(id: string, pack: Pack | null, reference: Reference): Promise<void> {
    const { toCatalogue, toHoldingWithLots } = await withEngine();
    const holding = pack && (await toHoldingWithLots(pack, reference));
    const others = this.#catalogue.packs.filter((p) => p.info.id !== id);
    const packs = holding ? [...others, holding] : others;
    this.#catalogue = {
      ...toCatalogue(reference, packs),
      aliases: this.#catalogue.aliases
    };
    if (pack) this.#brought.set(id, { pack, reference });
    else this.#brought.delete(id);
    this.#editions.set(id, this.edition(id) + 1);
    this.#leave(id);
    this.#forget(id);
    this.#options.onCatalogue?.(this.#catalogue);
  }

  /** The engine's copy is no longer the pack; the next load waits until one under way has ended. */
  #leave(id: string): void {
    const before = this.#packs.get(id);
    this.#packs.delete(id);
    if (before) this.#leaving.set(id, before);
  }

  async #start(): Promise<Engine> {
    this.#report({ state: 'loading', stage: 'download', fraction: null });
    const engine = await this.#options.createEngine({
      onProgress: ({ stage, fraction }) => this.#report({ state: 'loading', stage, fraction })
    });
    await engine.lock();
    this.#report({ state: 'ready', stage: '', fraction: 1 });
    return engine;
  }

  /** Waits until the pack as it is now is in the engine. */
  async #settledPack(engine: Engine, id: string): Promise<void> {
    for (let loading = this.#ensurePack(engine, id); ; loading = this.#ensurePack(engine, id)) {
      await loading;
      if (loading === this.#ensurePack(engine, id)) return;
    }
  }

  /** A pack is brought in when it is first asked about; a failure may be tried again. */
  #ensurePack(engine: Engine, id: string): Promise<void> {
    const brought = this.#brought.get(id);
    const shipped = this.#catalogue.packs.find((p) => p.info.id === id)?.shipped ?? [];
    if (!brought && shipped.length === 0) return DONE;
    let loading = this.#packs.get(id);
    if (!loading) {
      loading = brought
        ? this.#loadBrought(engine, brought.pack, brought.reference)
        : this.#loadShipped(engine, id, shipped);
      this.#packs.set(id, loading);
      const failed = loading;
      loading.catch(() => {
        if (this.#packs.get(id) === failed) this.#packs.delete(id);
      });
    }
    return loading;
  }

  async #loadBrought(engine: Engine, pack: Pack, reference: Reference): Promise<void> {
    await this.#leaving.get(pack.info.id)?.catch(() => {});
    const { loadPack } = await withEngine();
    await loadPack(engine, pack, reference);
  }

  async #loadShipped(engine: Engine, id: string, shipped: PackHolding['shipped']): Promise<void> {
    this.#report({ state: 'loading', stage: 'data', fraction: null });
    const tables = await Promise.all(
      shipped.map(async ({ table, rows, path }) => {
        const response = await this.#options.load(path);
        if (!response.ok) throw new Error(`missing data: ${path} (${response.status})`);
        return { table, rows, bytes: new Uint8Array(await response.arrayBuffer()) };
      })
    );
    const { loadShippedPack } = await withEngine();
    await loadShippedPack(engine, id, tables);
    this.#report({ state: 'ready', stage: '', fraction: 1 });
  }

  async #fromFile(spec: Spec): Promise<Result | null> {
    const pack = this.#catalogue.packs.find((p) => p.info.id === spec.pack);
    const path = pack ? answerFile(spec, pack) : null;
    if (!path) return null;
    let file = this.#files.get(path);
    if (!file) {
      file = this.#options.load(path).then((r) => {
        if (!r.ok) throw new Error(`missing answers: ${path} (${r.status})`);
        return r.json() as Promise<AnswerFile>;
      });
      this.#files.set(path, file);
      file.catch(() => this.#files.delete(path));
    }
    // Without its file of answers the page still works: the engine answers the same.
    return file.then(
      (found) => findAnswer(found, spec, this.#catalogue),
      () => null
    );
  }

  #keep(spec: Spec, result: Result, edition: number): Result {
    this.#editionOf.set(result.rows, edition);
    if (edition !== this.edition(spec.pack)) return { ...result, spec };
    const key = answerKeyOf(spec);
    this.#kept.delete(key);
    this.#kept.set(key, result);
    if (this.#kept.size > KEPT) this.#kept.delete(this.#kept.keys().next().value!);
    return { ...result, spec };
  }

  #forget(pack: string): void {
    for (const [key, result] of this.#kept) if (result.spec.pack === pack) this.#kept.delete(key);
  }

  #report(report: EngineReport): void {
    this.#options.onEngine?.(report);
  }
}
