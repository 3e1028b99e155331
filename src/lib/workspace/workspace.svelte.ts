import type { HowRead } from '#lib/model/how-read.ts';
import type { Reference } from '#lib/model/pack.ts';
import type { Run } from '#lib/query/ask.ts';
import type { Catalogue, PackHolding } from '#lib/query/catalogue.ts';
import type { LineageEntry, Result } from '#lib/query/result.ts';
import type { SizeOf } from '#lib/query/sizes.ts';
import type { ShippedRows } from '#lib/query/trace-file.ts';
import type { Spec } from '#lib/spec/spec.ts';
import type { Change } from '#lib/storage/prepare.ts';
import type { KeptRows } from '#lib/storage/records.ts';
import type { Refused } from '#lib/storage/trouble.ts';
import { Answers, type EngineReport } from './answers.ts';
import type { Answerer } from './comparison.svelte.ts';
import type { FigurePlace } from './how-reads.ts';
import { hasKept } from './kept-marker.ts';
import { NOTHING_KEPT, type KeptView } from './kept-view.ts';
import type { Kept, KeptNow } from './kept.ts';
import type { Profile, ProfileSubject } from './profile.ts';
import type { ProfileDetails, Traces } from './profile-details.ts';

type Options = {
  catalogue: Catalogue;
  /** Fetches a file under `generated/`. */
  load: (path: string) => Promise<Response>;
  openKept?: (options: { onChange: () => void }) => Promise<Kept>;
};

/** What came of a change to what is kept. `changed` is false when it was so already. */
export type KeptOutcome = { ok: true; revision: number; changed: boolean } | Refused;

/** The id of the pack a person brought; the module that builds it is fetched when needed. */
const USER = 'user';

/** The engine is 7 MB; its module is fetched with the first question that needs it. */
const createEngine: ConstructorParameters<typeof Answers>[0]['createEngine'] = async (options) =>
  (await import('#lib/engine/browser.ts')).createBrowserEngine(options);

/** So is the module over the browser's database, with the first thing that is kept. */
const openKeptLater: Options['openKept'] = async (options) =>
  (await import('./kept.ts')).openKept(options);

/** What all pages share: the catalogue with the pack a person brought, answers, what is kept. */
export class Workspace {
  #catalogue = $state.raw() as Catalogue;
  #engine = $state.raw<EngineReport>({ state: 'idle', stage: '', fraction: null });
  #kept = $state.raw<KeptView>(NOTHING_KEPT);
  /** Of the person's own pack; see `Answers.edition`. */
  #edition = $state(0);
  #answers: Answers;
  #load: Options['load'];
  #openKept: NonNullable<Options['openKept']>;
  #opened: Promise<Kept> | null = null;
  #recalled: Promise<void> | null = null;
  /** Changes to what is kept run one after another. */
  #last: Promise<unknown> = Promise.resolve();
  #shown: KeptNow['pack'] = null;

  constructor({ catalogue, load, openKept = openKeptLater! }: Options) {
    this.#catalogue = catalogue;
    this.#load = load;
    this.#openKept = openKept;
    this.#answers = new Answers({
      catalogue,
      load,
      createEngine,
      onEngine: (report) => (this.#engine = report),
      onCatalogue: (next) => {
        this.#catalogue = next;
        this.#edition = this.#answers.edition(USER);
      }
    });
    this.answer = Object.assign(
      async (spec: Spec, options: { signal: AbortSignal }) => {
        // A link to one's own figures, opened first thing: they have to be brought back before.
        if (spec.pack === USER) await this.recall();
        return this.#answers.answer(spec, options);
      },
      {
        edition: (pack: string) => (pack === USER ? this.#edition : 0),
        now: (spec: Spec) => this.#answers.now(spec),
        ahead: (spec: Spec) => this.#answers.ahead(spec)
      }
    );
  }

  get catalogue(): Catalogue {
    return this.#catalogue;
  }

  get engine(): EngineReport {
    return this.#engine;
  }

  /** What this browser keeps of what the person brought. */
  get kept(): KeptView {
    return this.#kept;
  }

  /** The person's own pack, whole; null when there is none. */
  get brought(): KeptNow['pack'] {
    return this.#shown;
  }

  /** The reference tables as reading a file needs them; denominators stay with their packs. */
  get reference(): Reference {
    return { ...this.#catalogue, denominators: [] };
  }

  pack(id: string): PackHolding | null {
    return this.#catalogue.packs.find((p) => p.info.id === id) ?? null;
  }

  /** Bound, so that it can be handed to a `Comparison`. */
  readonly answer: Answerer;

  /** Starts the engine ahead of the first question that needs it; a failure is told by `engine`. */
  warm(): void {
    this.#answers.engine().catch(() => {});
  }

  lineage(result: Result): Promise<Record<number, LineageEntry>> {
    return this.#answers.lineage(result);
  }

  /** How large each unit of a pack is, by id; rejects when the engine cannot start. */
  sizes(pack: string, size: SizeOf): Promise<Map<string, number>> {
    return this.#answers.sizes(pack, size);
  }

  /**
   * The rows behind a result's figures: their parts, and what was left out and why. Empty when its
   * pack has been replaced since; rejects when the engine cannot start.
   */
  async trace(result: Result): Promise<Traces> {
    const [lineage, rows] = await Promise.all([
      this.lineage(result),
      this.#shippedRows(result.spec.pack)
    ]);
    const { askTraces, toTraces } = await import('./profile-details.ts');
    if (rows) return toTraces({ ...result, lineage }, this.catalogue, rows.all);
    return this.#answers.inquire(result.spec.pack, (run) =>
      askTraces({ ...result, lineage }, this.catalogue, run)
    );
  }

  /** Rows that are shipped as a file, so that nobody waits for the engine to see them. */
  async #shippedRows(pack: string): Promise<ShippedRows | null> {
    const { shippedRows } = await import('./profile-rows.ts');
    return shippedRows(this.pack(pack), this.#load);
  }

  /** Every row about a unit, those below and above it, and what is doubtful about them. */
  async details(subject: ProfileSubject, profile: Profile): Promise<ProfileDetails> {
    const { askDetails, toDetails } = await import('./profile-details.ts');
    const rows = await this.#shippedRows(subject.pack.info.id);
    if (rows) return toDetails(subject, profile, this.catalogue, rows.about(subject.unit.id));
    return this.#answers.inquire(subject.pack.info.id, (run) =>
      askDetails(subject, profile, this.catalogue, run)
    );
  }

  /** Hands over a way to ask the engine about a pack as it is now. */
  inquire<T>(pack: string, work: (run: Run) => Promise<T>): Promise<T> {
    return this.#answers.inquire(pack, work);
  }

  /** The rows of one import alone; null when it is not in force, or cannot be read back. */
  async importRows(id: string): Promise<KeptRows | null> {
    await this.recall();
    return (await this.#shelf()).rowsOf(id);
  }

  /** How the person's own files were read from which figures came; null where that was not kept. */
  async howRead(places: readonly FigurePlace[]): Promise<(HowRead | null)[]> {
    await this.recall();
    const kept = await this.#shelf();
    return places.map((place) => kept.howRead(place));
  }

  /** True when something is kept that this tab has not brought back yet. Opens nothing. */
  get isAwaited(): boolean {
    return this.#recalled === null && hasKept();
  }

  /** Brings back what is kept, once; asked again it waits for the same. A failure may be tried again. */
  recall(): Promise<void> {
    this.#recalled ??= this.#inTurn(async () => this.#show(await this.#shelf()));
    this.#recalled.catch(() => (this.#recalled = null));
    return this.#recalled;
  }

  /** Keeps files with the rows that came of them; their figures answer from then on. */
  commit(change: Change): Promise<KeptOutcome> {
    return this.#change((kept) => kept.commit(change));
  }

  undo(): Promise<KeptOutcome> {
    return this.#change((kept) => kept.shelf.undo());
  }

  redo(): Promise<KeptOutcome> {
    return this.#change((kept) => kept.shelf.redo());
  }

  /** Takes an import away; `undo` brings it back. */
  remove(id: string): Promise<KeptOutcome> {
    return this.#change((kept) => kept.shelf.remove(id));
  }

  /** Gives up the way back, and with it the room that removed imports take. */
  forget(): Promise<KeptOutcome> {
    return this.#change((kept) => kept.shelf.forget());
  }

  keepComparisons(queries: readonly string[]): Promise<KeptOutcome> {
    return this.#change((kept) => kept.shelf.keepComparisons(queries));
  }

  /** Takes a colleague's workspace file in, whole or not at all. */
  open(bytes: Blob | Uint8Array<ArrayBuffer>, mode: 'merge' | 'replace'): Promise<KeptOutcome> {
    return this.#change((kept) => kept.open(bytes, mode));
  }

  /** Everything kept as one file. */
  async save(): Promise<{ ok: true; file: Blob } | Refused> {
    return this.#inTurn(async () => {
      const saved = await (await this.#shelf()).save();
      if (!saved.ok) this.#kept = { ...this.#kept, trouble: saved.code };
      return saved;
    });
  }

  #shelf(): Promise<Kept> {
    this.#opened ??= this.#openKept({
      onChange: () => void this.#inTurn(async () => this.#show(await this.#shelf()))
    });
    this.#opened.catch(() => (this.#opened = null));
    return this.#opened;
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#last.then(work, work);
    this.#last = done;
    return done;
  }

  /** What was refused has changed nothing, so the list stays as it was, with the reason beside it. */
  #change(work: (kept: Kept) => Promise<KeptOutcome>): Promise<KeptOutcome> {
    return this.#inTurn(async () => {
      const kept = await this.#shelf();
      const done = await work(kept);
      await this.#show(kept);
      if (!done.ok) this.#kept = { ...this.#kept, trouble: done.code };
      return done;
    });
  }

  /** Reads the shelf; figures are put in anew only when they are others than those in sight. */
  async #show(kept: Kept): Promise<void> {
    const before = this.#kept;
    const now = await kept.read();
    if (!now.ok) {
      this.#kept = { ...before, ready: true, lasting: kept.shelf.lasting, trouble: now.code };
      return;
    }
    const { view, pack } = now;
    const ids = (items: KeptView['items']) => items.map((item) => item.id).join();
    const isSame = before.ready && ids(before.items) === ids(view.items);
    if (!isSame && (pack || this.#shown)) {
      await this.#answers.put(USER, pack, this.reference);
      this.#shown = pack;
    }
    this.#kept = view;
  }
}
