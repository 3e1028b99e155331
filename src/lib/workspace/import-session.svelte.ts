import type { Refused } from '#lib/storage/trouble.ts';
import type { Act, ReadProgress, ReviewView, TableView } from './import-view.ts';
import type { KeptItem } from './kept-view.ts';
import { dropPreset, keepPresets, keptPresets } from './presets-kept.ts';
import { ReaderClient, ReadingCancelled } from './reader-client.ts';
import type { Harvest } from './reader-harvest.ts';
import { MOST_COMPARED, type TableAt } from './reader-messages.ts';
import type { Workspace } from './workspace.svelte.ts';

export type Given = { name: string; blob: Blob };

/** Where an import stands. The page shows one of these, and nothing else of it. */
export type ImportStage = 'empty' | 'reading' | 'review' | 'writing' | 'written';

/** What went wrong last: our reader, or what keeps the figures. */
export type ImportTrouble =
  { kind: 'reader'; why: string } | { kind: 'storage'; code: Refused['code'] };

export type Outcome = {
  figures: number;
  changed: boolean;
  waiting: number;
  undone: boolean;
  /** Of what is kept, when it was recorded. */
  revision: number;
};

/** How the figures of this import meet those that are there. */
export type Meeting = {
  /** Figures of the file stand in for the earlier ones of the same key. */
  takeNew: boolean;
  /** Figures that the same file gave before, and gives no more, are dropped. */
  dropGone: boolean;
};

const BATCH = 4000;
/** Shorter rereads are not worth a bar. */
const SLOW_MS = 250;

type Options = {
  lang: 'vi' | 'en';
  reader?: ReaderClient;
  /** Told when something would be lost with the tab, and when nothing would any more. */
  guard?: (isAtStake: boolean) => void;
};

const sessions = new WeakMap<Workspace, ImportSession>();

/** The import of a workspace: it goes on while its person looks at other pages. */
export function importOf(workspace: Workspace, options: Options): ImportSession {
  const there = sessions.get(workspace) ?? new ImportSession(workspace, options);
  sessions.set(workspace, there);
  return there;
}

/** One import: files, their reading in the worker, a person's decisions, the commit. */
export class ImportSession {
  #workspace: Workspace;
  #lang: 'vi' | 'en';
  #reader: ReaderClient;
  #guard: (isAtStake: boolean) => void;
  #stage = $state.raw<ImportStage>('empty');
  #progress = $state.raw<ReadProgress | null>(null);
  #view = $state.raw<ReviewView | null>(null);
  /** Stretches of tables that were asked for, by their place; they come before those of the view. */
  #stretches = $state.raw<Record<string, TableView>>({});
  #trouble = $state.raw<ImportTrouble | null>(null);
  #cancelled = $state(false);
  #stopped = $state(false);
  #outcome = $state.raw<Outcome | null>(null);
  #working = $state(0);
  #meeting = $state.raw<Meeting>({ takeNew: true, dropGone: false });
  /** Of what is kept, when the difference was computed. */
  #base: number | undefined;
  #turn = 0;

  constructor(
    workspace: Workspace,
    { lang, reader = new ReaderClient(), guard = () => {} }: Options
  ) {
    this.#workspace = workspace;
    this.#lang = lang;
    this.#reader = reader;
    this.#guard = guard;
  }

  get stage(): ImportStage {
    return this.#stage;
  }
  /** Null while nothing is being read, or not for long enough to be told. */
  get progress(): ReadProgress | null {
    return this.#progress;
  }
  get view(): ReviewView | null {
    return this.#view;
  }
  get trouble(): ImportTrouble | null {
    return this.#trouble;
  }
  get cancelled(): boolean {
    return this.#cancelled;
  }
  get outcome(): Outcome | null {
    return this.#outcome;
  }
  /** The last decisions were broken off; what is shown is that of before them. */
  get stopped(): boolean {
    return this.#stopped;
  }
  /** Nothing else was kept since, so that going back takes this commit back and no other change. */
  get canUndo(): boolean {
    const { changed = false, undone = true, revision } = this.#outcome ?? {};
    return changed && !undone && this.#workspace.kept.revision === revision;
  }
  /** Earlier figures of these files came without others beside them, so they can be dropped alone. */
  get canDropGone(): boolean {
    return this.#earlier().every((item) => item.files.every((f) => this.#names().has(f.name)));
  }
  /** Decisions are being worked in, one after another; what is shown is that of before. */
  get busy(): boolean {
    return this.#working > 0;
  }
  get meeting(): Meeting {
    return this.#meeting;
  }

  /** Figures that a commit would record now. */
  get figures(): number {
    const { figures = 0, diff } = this.#view ?? {};
    return this.#meeting.takeNew ? figures : figures - (diff?.changed ?? 0);
  }

  /** The stretch of a table that is in sight. */
  table(shown: TableView): TableView {
    return this.#stretches[placeOf(shown)] ?? shown;
  }

  /** Reads files, in place of whatever is under review. */
  async read(given: readonly Given[]): Promise<void> {
    if (given.length === 0 || this.#stage === 'writing') return;
    const turn = this.#begin(given[0]!.name);
    try {
      await this.#workspace.recall().catch(() => {});
      const { units, crosswalk, aliases, measures, codes, unitsOfMeasure } =
        this.#workspace.reference;
      const answer = await this.#reader.ask(
        {
          kind: 'open',
          given: [...given],
          reference: {
            units,
            crosswalk,
            aliases,
            measures,
            codes,
            unitsOfMeasure,
            denominators: []
          },
          units: this.#workspace.pack('user')?.units ?? [],
          presets: keptPresets(),
          lang: this.#lang
        },
        { onProgress: (progress) => turn === this.#turn && (this.#progress = progress) }
      );
      const compared = await this.#compare();
      if (turn !== this.#turn) return;
      this.#show(compared ?? answer.view ?? null);
      this.#enter('review');
    } catch (error) {
      if (turn === this.#turn) this.#brokeOff(error);
    }
  }

  /** Names of periods come in this language from here on. */
  async speak(lang: 'vi' | 'en'): Promise<void> {
    if (lang === this.#lang) return;
    this.#lang = lang;
    if (this.#stage !== 'review') return;
    const turn = this.#turn;
    const { view } = await this.#reader.ask({ kind: 'view', lang }).catch(() => ({ view: null }));
    if (turn === this.#turn && view) this.#show(view);
  }

  /** Breaks off a reading; what was under review before it is let go. */
  cancel(): void {
    const wasReading = this.#stage === 'reading';
    this.#turn++;
    this.#reader.close();
    this.#clear();
    this.#cancelled = wasReading;
  }

  /** Works a decision in. Rejected answers (a period that is none) give false. */
  async act(act: Act): Promise<boolean> {
    if (this.#stage !== 'review') return false;
    const turn = this.#turn;
    this.#working++;
    this.#stopped = false;
    let fraction = 0;
    const tell = () => (this.#progress = { name: '', fraction });
    // A step may take long without a word, so the clock tells, not the first word.
    const late = setTimeout(tell, SLOW_MS);
    try {
      const { view } = await this.#reader.ask(
        { kind: 'act', act },
        {
          onProgress: (progress) => {
            fraction = progress.fraction;
            if (this.#progress) tell();
          }
        }
      );
      if (turn !== this.#turn) return false;
      if (view) this.#show(view);
      return view !== undefined;
    } catch (error) {
      if (turn === this.#turn) {
        this.#trouble = toTrouble(error);
        this.#stopped = this.#trouble === null;
      }
      return false;
    } finally {
      clearTimeout(late);
      if (turn === this.#turn) {
        this.#working--;
        this.#progress = null;
      }
    }
  }

  /** Breaks off the decisions that are being worked in; those before them stay. */
  stop(): void {
    if (this.busy) void this.#reader.ask({ kind: 'cancel' }).catch(() => {});
  }

  /** Takes back the presets that were used, and forgets them if asked. */
  async withoutPreset(file: number, { forget }: { forget: boolean }): Promise<void> {
    const names = forget ? (this.#view?.files[file]?.presets ?? []) : [];
    for (const name of names) await dropPreset(name);
    await this.act({ kind: 'forgetPreset', file });
  }

  meet(meeting: Partial<Meeting>): void {
    this.#meeting = { ...this.#meeting, ...meeting };
  }

  /** Brings the rows around a line in sight, or those from an index on. Null when there are none. */
  async look(at: {
    file: number;
    part: string;
    table?: TableAt;
    line?: number;
    from?: number;
  }): Promise<TableView | null> {
    const { table: place, ...rest } = at;
    const { table } = await this.#reader.ask({ kind: 'table', at: place, ...rest });
    if (table) this.#stretches = { ...this.#stretches, [placeOf(table)]: table };
    return table ?? null;
  }

  async text(which: 'rejected' | 'checklist'): Promise<string> {
    return (await this.#reader.ask({ kind: 'text', which })).text ?? '';
  }

  /** Records what is ready. What was refused leaves the review as it was, with the reason. */
  async commit(): Promise<void> {
    const view = this.#view;
    if (this.#stage !== 'review' || this.busy || !view || this.figures === 0) return;
    this.#enter('writing');
    this.#trouble = null;
    try {
      const { harvest } = await this.#reader.ask({
        kind: 'harvest',
        takeNew: this.#meeting.takeNew
      });
      const done = isIdle(view)
        ? ({ ok: true, changed: false } as const)
        : await this.#workspace.commit(this.#change(harvest!));
      if (!done.ok) {
        this.#trouble = { kind: 'storage', code: done.code };
        if (done.code === 'storage_moved') this.#show((await this.#compare()) ?? view);
        this.#enter('review');
        return;
      }
      if (harvest!.presets !== null) keepPresets(harvest!.presets);
      this.#outcome = {
        figures: this.figures,
        changed: done.changed,
        waiting: view.account.rejected,
        undone: false,
        revision: this.#workspace.kept.revision
      };
      this.#reader.close();
      this.#view = null;
      this.#enter('written');
    } catch (error) {
      this.#trouble = toTrouble(error);
      this.#enter('review');
    }
  }

  /** Takes the commit back. */
  async undo(): Promise<void> {
    const outcome = this.#outcome;
    if (!outcome || !this.canUndo) return;
    const done = await this.#workspace.undo();
    if (done.ok) this.#outcome = { ...outcome, undone: true };
    else this.#trouble = { kind: 'storage', code: done.code };
  }

  /** Lets everything go that was not recorded. */
  clear(): void {
    this.#turn++;
    this.#reader.close();
    this.#clear();
  }

  #enter(stage: ImportStage): void {
    this.#stage = stage;
    this.#guard(stage === 'review' || stage === 'writing');
  }

  #begin(name: string): number {
    this.#turn++;
    this.#reader.close();
    this.#clear();
    this.#enter('reading');
    this.#progress = { name, fraction: 0 };
    return this.#turn;
  }

  #clear(): void {
    this.#enter('empty');
    this.#progress = null;
    this.#view = null;
    this.#stretches = {};
    this.#trouble = null;
    this.#cancelled = false;
    this.#stopped = false;
    this.#outcome = null;
    this.#working = 0;
    this.#meeting = { takeNew: true, dropGone: false };
  }

  #show(view: ReviewView | null): void {
    this.#view = view;
    this.#stretches = {};
    this.#progress = null;
  }

  #brokeOff(error: unknown): void {
    const trouble = toTrouble(error);
    this.#clear();
    this.#trouble = trouble;
    this.#cancelled = trouble === null;
  }

  #change({ files, recipe, rows, packedLots }: Harvest): Parameters<Workspace['commit']>[0] {
    const { takeNew, dropGone } = this.#meeting;
    const replaces = this.#earlier().map((item) => item.id);
    return {
      files,
      recipe,
      rows,
      ...(packedLots.length > 0 ? { packedLots } : {}),
      supersedes: takeNew,
      ...(dropGone && this.canDropGone ? { replaces } : {}),
      ...(this.#base === undefined ? {} : { base: this.#base })
    };
  }

  #names(): Set<string> {
    return new Set(this.#view?.files.map((f) => f.name));
  }

  /** Imports that some file of these came with before. */
  #earlier(): KeptItem[] {
    const names = this.#names();
    return this.#workspace.kept.items.filter((item) => item.files.some((f) => names.has(f.name)));
  }

  /** Hands over what is loaded, a batch at a time, so that the page keeps answering. */
  async #compare(): Promise<ReviewView | undefined> {
    const { kept, brought } = this.#workspace;
    this.#base = kept.ready ? kept.revision : undefined;
    const { observations = [], denominators = [], lots = [] } = brought ?? {};
    const most = Math.max(observations.length, denominators.length, 1);
    for (let i = 0; i < most; i += BATCH)
      await this.#reader.ask({
        kind: 'before',
        loaded: {
          observations: observations.slice(i, i + BATCH),
          denominators: denominators.slice(i, i + BATCH),
          lots: []
        },
        fresh: i === 0,
        last: i + BATCH >= most && lots.length === 0
      });
    const isTooMuch = lots.reduce((n, lot) => n + lot.length, 0) > MOST_COMPARED;
    for (const [i, lot] of lots.entries())
      await this.#reader.ask({
        kind: 'before',
        loaded: {
          observations: [],
          denominators: [],
          lots: [isTooMuch ? { ...lot, blocks: [] } : lot]
        },
        fresh: false,
        last: i === lots.length - 1
      });
    return (await this.#reader.ask({ kind: 'view', lang: this.#lang })).view;
  }
}

/** Every figure is there already, under whatever name its file came. */
const isIdle = ({ diff }: ReviewView): boolean =>
  diff.unchanged > 0 && diff.added + diff.changed + diff.gone === 0;

const placeOf = ({ file, part, table }: TableAt): string => `${file}:${part}:${table}`;

function toTrouble(error: unknown): ImportTrouble | null {
  if (error instanceof ReadingCancelled) return null;
  return { kind: 'reader', why: error instanceof Error ? error.message : String(error) };
}
