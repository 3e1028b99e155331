import type { Engine } from '#lib/engine/engine.ts';
import type { Pack, Reference } from '#lib/model/pack.ts';
import { findAnswer, type AnswerFile } from '#lib/query/answer-file.ts';
import type { Catalogue, PackHolding } from '#lib/query/catalogue.ts';
import { answerFile } from '#lib/query/front.ts';
import { project, toSeriesSpec } from '#lib/query/project.ts';
import type { LineageEntry, Result } from '#lib/query/result.ts';
import type { Spec } from '#lib/spec/spec.ts';
import { toAnswerKey } from '#lib/spec/url.ts';

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
  #packs = new Map<string, Promise<void>>();

  constructor(options: Options) {
    this.#options = options;
    this.#catalogue = options.catalogue;
  }

  get catalogue(): Catalogue {
    return this.#catalogue;
  }

  /** The answer when it can be given at once, without waiting for anything; null otherwise. */
  now(spec: Spec): Result | null {
    const kept = this.#kept.get(toAnswerKey(spec));
    if (kept) return { ...kept, spec };
    const series = toSeriesSpec(spec, this.#catalogue);
    const whole = series && this.#kept.get(toAnswerKey(series));
    return whole ? project(whole, spec, this.#catalogue) : null;
  }

  /** Answers a spec. Rejects with the signal's reason when it is superseded. */
  async answer(spec: Spec, { signal }: { signal?: AbortSignal } = {}): Promise<Result> {
    const known = this.now(spec) ?? (await this.#fromFile(spec));
    if (known) return this.#keep(spec, known);
    // A year is cut from the answer for all years, so that moving along them asks only once.
    const series = toSeriesSpec(spec, this.#catalogue);
    if (!series) return this.#keep(spec, await this.#ask(spec, signal));
    const whole =
      this.now(series) ?? (await this.#fromFile(series)) ?? (await this.#ask(series, signal));
    return this.#keep(spec, project(this.#keep(series, whole), spec, this.#catalogue));
  }

  /** What stands behind the handles of a result: file, line, source, wording. */
  async lineage(result: Result): Promise<Record<number, LineageEntry>> {
    const handles = [...new Set(result.rows.flatMap((r) => r.lineage))];
    if (handles.every((h) => result.lineage[h])) return result.lineage;
    const engine = await this.engine();
    await this.#ensurePack(engine, result.spec.pack);
    const { askLineage } = await withEngine();
    return askLineage(result.spec.pack, handles, (text) => engine.query(text));
  }

  async #ask(spec: Spec, signal?: AbortSignal): Promise<Result> {
    const engine = await this.engine();
    await this.#ensurePack(engine, spec.pack);
    const { ask } = await withEngine();
    signal?.throwIfAborted();
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

  /** Adds what a person brought; it appears in the catalogue and answers like any other pack. */
  async add(pack: Pack, reference: Reference): Promise<void> {
    const engine = await this.engine();
    const { loadPack, toCatalogue, toHolding } = await withEngine();
    await loadPack(engine, pack, reference);
    const others = this.#catalogue.packs.filter((p) => p.info.id !== pack.info.id);
    this.#catalogue = {
      ...toCatalogue(reference, [...others, toHolding(pack, reference)]),
      aliases: this.#catalogue.aliases
    };
    this.#forget(pack.info.id);
    this.#options.onCatalogue?.(this.#catalogue);
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

  /** A shipped pack is brought in when it is first asked about; a failure may be tried again. */
  #ensurePack(engine: Engine, id: string): Promise<void> {
    const shipped = this.#catalogue.packs.find((p) => p.info.id === id)?.shipped ?? [];
    if (shipped.length === 0) return Promise.resolve();
    let loading = this.#packs.get(id);
    if (!loading) {
      loading = this.#loadShipped(engine, id, shipped);
      this.#packs.set(id, loading);
      loading.catch(() => this.#packs.delete(id));
    }
    return loading;
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

  #keep(spec: Spec, result: Result): Result {
    const key = toAnswerKey(spec);
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
