import { canDropGone, isIdle, toChange } from './import-change.ts';
import { compareWith } from './import-compare.ts';
import { ImportDraft } from './import-draft.svelte.ts';
import {
  FIRST_MEETING,
  toTrouble,
  type Given,
  type ImportStage,
  type ImportTrouble,
  type LeftAside,
  type Meeting,
  type Outcome
} from './import-stage.ts';
import { TableSight } from './import-sight.svelte.ts';
import type { Act, ReadProgress, ReviewView } from './import-view.ts';
import { toldLate, toOpening } from './import-asking.ts';
import { dropPreset, keepPresets } from './presets-kept.ts';
import { ReaderClient } from './reader-client.ts';
import type { Workspace } from './workspace.svelte.ts';

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
  /** A review that was left, and this one as it is kept aside. */
  readonly draft: ImportDraft;
  readonly sight: TableSight;
  #stage = $state.raw<ImportStage>('empty');
  #progress = $state.raw<ReadProgress | null>(null);
  #view = $state.raw<ReviewView | null>(null);
  #trouble = $state.raw<ImportTrouble | null>(null);
  #cancelled = $state(false);
  #stopped = $state(false);
  #outcome = $state.raw<Outcome | null>(null);
  #working = $state(0);
  #meeting = $state.raw<Meeting>(FIRST_MEETING);
  #aside = $state.raw<LeftAside | null>(null);
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
    this.draft = new ImportDraft(reader);
    this.sight = new TableSight(reader);
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
    return canDropGone(this.#view ?? { files: [] }, this.#workspace.kept.items);
  }
  /** Decisions are being worked in, one after another; what is shown is that of before. */
  get busy(): boolean {
    return this.#working > 0;
  }
  /** What of the folders that were given is not read; null when all is. */
  get aside(): LeftAside | null {
    return this.#aside;
  }
  get meeting(): Meeting {
    return this.#meeting;
  }

  /** Figures that a commit would record now. */
  get figures(): number {
    const { figures = 0, diff } = this.#view ?? {};
    return this.#meeting.takeNew ? figures : figures - (diff?.changed ?? 0);
  }

  /** Reads files, in place of whatever is under review. */
  async read(given: readonly Given[], aside: LeftAside | null = null): Promise<void> {
    if (this.#stage === 'writing') return;
    if (given.length > 0) await this.#open([...given], { name: given[0]!.name, aside });
    else if (aside) {
      this.#reset();
      this.#aside = aside;
    }
  }

  /** Takes a review up again that was left. */
  async resume(): Promise<void> {
    const { offered } = this.draft;
    if (!offered || this.#stage === 'writing') return;
    await this.#open('draft', { name: offered.name, aside: null, draft: offered.id });
  }

  async #open(
    given: Given[] | 'draft',
    { name, aside, draft }: { name: string; aside: LeftAside | null; draft?: string }
  ): Promise<void> {
    const turn = this.#begin(name);
    this.#aside = aside;
    try {
      await this.#workspace.recall().catch(() => {});
      const answer = await this.#reader.ask(toOpening(given, this.#workspace, this.#lang), {
        onProgress: (progress) => turn === this.#turn && (this.#progress = progress)
      });
      if (!answer.view) return this.#withoutDraft(turn);
      const compared = await this.#compare();
      if (turn !== this.#turn) return;
      this.draft.begin(draft);
      this.#show(compared ?? answer.view);
      this.#enter('review');
      void this.draft.keep(this.#view!);
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
    this.#reset();
    this.draft.look();
    this.#cancelled = wasReading;
  }

  /** Works a decision in. Rejected answers (a period that is none) give false. */
  async act(act: Act): Promise<boolean> {
    if (this.#stage !== 'review') return false;
    const turn = this.#turn;
    this.#working++;
    this.#stopped = false;
    const late = toldLate((progress) => (this.#progress = progress));
    try {
      const { view } = await this.#reader.ask({ kind: 'act', act }, { onProgress: late.hear });
      if (turn !== this.#turn) return false;
      if (view) {
        this.#show(view);
        void this.draft.keep(view);
      }
      return view !== undefined;
    } catch (error) {
      if (turn === this.#turn) {
        this.#trouble = toTrouble(error);
        this.#stopped = this.#trouble === null;
      }
      return false;
    } finally {
      late.end();
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
        : await this.#workspace.commit(
            toChange(harvest!, {
              view,
              kept: this.#workspace.kept.items,
              meeting: this.#meeting,
              base: this.#base
            })
          );
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
      this.draft.end();
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
    this.#reset();
  }

  #reset(): void {
    this.#turn++;
    this.#reader.close();
    this.draft.end();
    this.#clear();
  }

  #enter(stage: ImportStage): void {
    this.#stage = stage;
    this.#guard(stage === 'review' || stage === 'writing');
  }

  #begin(name: string): number {
    this.#reset();
    this.#enter('reading');
    this.#progress = { name, fraction: 0 };
    return this.#turn;
  }

  #clear(): void {
    this.#enter('empty');
    this.#progress = null;
    this.#view = null;
    this.sight.forget();
    this.#trouble = null;
    this.#cancelled = false;
    this.#stopped = false;
    this.#outcome = null;
    this.#working = 0;
    this.#meeting = FIRST_MEETING;
    this.#aside = null;
  }

  #show(view: ReviewView | null): void {
    this.#view = view;
    this.sight.forget();
    this.#progress = null;
  }

  #brokeOff(error: unknown): void {
    const trouble = toTrouble(error);
    this.#clear();
    this.#trouble = trouble;
    this.#cancelled = trouble === null;
  }

  /** The draft is there no more, or another edition of the site wrote it. */
  #withoutDraft(turn: number): void {
    if (turn !== this.#turn) return;
    this.draft.refuse();
    this.#clear();
    this.#trouble = { kind: 'draft' };
  }

  /** Holds the files against what is loaded. */
  #compare(): Promise<ReviewView | undefined> {
    const { kept, brought } = this.#workspace;
    this.#base = kept.ready ? kept.revision : undefined;
    return compareWith(brought, { reader: this.#reader, lang: this.#lang });
  }
}
