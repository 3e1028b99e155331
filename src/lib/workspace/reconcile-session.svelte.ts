import { contentHash } from '#lib/storage/hash.ts';
import type { Notes } from '#lib/storage/notes.ts';
import type { Side } from '#lib/reconcile/cell.ts';
import { flipDecisions, seenOf, type Decision, type Decisions } from '#lib/reconcile/decision.ts';
import type { Line, Reconciliation } from '#lib/reconcile/reconcile.ts';
import { NO_TOLERANCE, type Tolerance } from '#lib/reconcile/tolerance.ts';
import { Comparing } from './comparing.svelte.ts';
import { parseRef, refText, type SourceRef } from './reconcile-ref.ts';
import {
  fromFile,
  fromRef,
  type Loaded,
  type Source,
  type SourceTrouble
} from './reconcile-source.ts';
import { mergeSignOffs, readSignOffs, writeSignOffs, type Links } from './sign-offs.ts';
import type { Workspace } from './workspace.svelte.ts';

/** Where one side stands. */
export type SideState =
  | { stage: 'empty' }
  | { stage: 'reading'; name: string; fraction: number }
  | { stage: 'ready'; source: Source }
  | { stage: 'refused'; name: string; trouble: SourceTrouble };

/** What is found again after a reload. */
type Kept = { left: string; right: string; tolerance: Tolerance };
type KeptFile = { name: string; blob: Blob };

const NOW = 'reconcile';
const SIDES = ['left', 'right'] as const;
const EMPTY: SideState = { stage: 'empty' };
const NOTHING: Links = [];

type Options = {
  workspace: Workspace;
  lang: 'vi' | 'en';
  openNotes?: () => Promise<Notes>;
  now?: () => Date;
};

const openLater = async (): Promise<Notes> => (await import('#lib/storage/notes.ts')).sharedNotes();

const sessions = new WeakMap<Workspace, ReconcileSession>();

/** The reconciliation of a workspace: it stays while its person looks at other pages. */
export function reconciliationOf(workspace: Workspace, lang: 'vi' | 'en'): ReconcileSession {
  const there = sessions.get(workspace) ?? new ReconcileSession({ workspace, lang });
  sessions.set(workspace, there);
  return there;
}

/** Two sources, what came of them, and what a person says of each line. */
export class ReconcileSession {
  #workspace: Workspace;
  #lang: 'vi' | 'en';
  #openNotes: () => Promise<Notes>;
  #now: () => Date;
  #notes: Promise<Notes> | null = null;
  #sides = $state.raw<Record<Side, SideState>>({ left: EMPTY, right: EMPTY });
  #tolerance = $state.raw<Tolerance>(NO_TOLERANCE);
  #links = $state.raw<Links>(NOTHING);
  #decisions = $state.raw<Decisions>({});
  #lasting = $state(true);
  /** Readings of a side; the latest wins. */
  #turns: Record<Side, number> = { left: 0, right: 0 };
  /** Ids of the files given, from before they are put down: tidying up must leave them. */
  #files: Record<Side, string> = { left: '', right: '' };
  #recalled: Promise<void> | null = null;
  /** Nothing is kept while only half of what was kept is there again. */
  #isRecalling = false;
  #comparing = new Comparing();

  constructor({ workspace, lang, openNotes = openLater, now = () => new Date() }: Options) {
    this.#workspace = workspace;
    this.#lang = lang;
    this.#openNotes = openNotes;
    this.#now = now;
  }

  get sides(): Record<Side, SideState> {
    return this.#sides;
  }
  get tolerance(): Tolerance {
    return this.#tolerance;
  }
  get links(): Links {
    return this.#links;
  }
  get decisions(): Decisions {
    return this.#decisions;
  }
  /** Null until both sources are there and compared. */
  get result(): Reconciliation | null {
    return this.#comparing.result;
  }
  /** How far the comparison under way has come, and how to break it off. */
  get comparing(): Pick<Comparing, 'fraction' | 'stopped' | 'stop' | 'again'> {
    return this.#comparing;
  }
  /** False: sign-offs go with the tab, since the browser keeps nothing. */
  get lasting(): boolean {
    return this.#lasting;
  }

  /** The source of a side; null until it is there. */
  source(side: Side): Source | null {
    const state = this.#sides[side];
    return state.stage === 'ready' ? state.source : null;
  }

  /** Names of packs come in this language from the next source on. */
  speak(lang: 'vi' | 'en'): void {
    this.#lang = lang;
  }

  /** Brings back what was put side by side last; later on, what others have signed off since. */
  recall(): Promise<void> {
    if (this.#recalled) return this.#recalled.then(() => this.#recallAgain());
    return (this.#recalled = this.#recall()
      .catch(() => {})
      .finally(() => {
        this.#isRecalling = false;
        this.#keep();
      }));
  }

  async choose(side: Side, ref: SourceRef): Promise<void> {
    this.#files[side] = '';
    await this.#bring(side, refText(ref), () => fromRef(ref, this.#options()));
  }

  async give(side: Side, { name, blob }: KeptFile): Promise<void> {
    const id = await contentHash(blob);
    const ref: SourceRef = { kind: 'file', id };
    this.#files[side] = id;
    const notes = await this.#theNotes();
    const isKept = await notes.write(`file ${id}`, { name, blob } satisfies KeptFile);
    this.#lasting = notes.lasting && isKept;
    await this.#bring(side, name, (onProgress) =>
      fromFile({ ref, name, blob }, { ...this.#options(), onProgress })
    );
  }

  clear(side: Side): void {
    this.#turns[side]++;
    this.#files[side] = '';
    this.#sides = { ...this.#sides, [side]: EMPTY };
    this.#links = NOTHING;
    this.#decisions = {};
    this.#compare();
    this.#keep();
  }

  /** The sides change places, and what was decided with them. */
  swap(): void {
    const { left, right } = this.#sides;
    if (left.stage === 'reading' || right.stage === 'reading') return;
    this.#sides = { left: right, right: left };
    this.#files = { left: this.#files.right, right: this.#files.left };
    this.#links = this.#links.map(([a, b]) => [b, a] as const);
    this.#decisions = flipDecisions(this.#decisions);
    this.#comparing.forget();
    this.#compare();
    this.#keep();
  }

  allow(tolerance: Partial<Tolerance>): void {
    this.#tolerance = { ...this.#tolerance, ...tolerance };
    this.#compare();
    this.#keep();
  }

  /** Two names are one unit; said again, they are not any more. */
  link(leftId: string, rightId: string): void {
    const others = this.#links.filter(([a, b]) => a !== leftId && b !== rightId);
    const isThere = this.#links.some(([a, b]) => a === leftId && b === rightId);
    this.#links = isThere ? others : [...others, [leftId, rightId]];
    this.#compare();
    this.#keepSignOffs();
  }

  /** Signs a line off, or notes something of it; a verdict given again is taken back. */
  decide(line: Line, change: Partial<Pick<Decision, 'verdict' | 'note'>>): void {
    const seen = seenOf(line);
    const there = this.#decisions[line.key];
    const at = this.#now().toISOString();
    const before = there?.seen === seen ? there : { verdict: null, note: '', seen };
    const isBack = change.verdict !== undefined && change.verdict === before.verdict;
    const next = { ...before, ...change, at, ...(isBack ? { verdict: null } : {}) };
    const { [line.key]: _, ...others } = this.#decisions;
    const isEmpty = next.verdict === null && next.note === '';
    this.#decisions = isEmpty ? others : { ...others, [line.key]: next };
    this.#keepSignOffs();
  }

  #options() {
    return { workspace: this.#workspace, lang: this.#lang };
  }

  /** Nothing is compared while a side is still being brought. */
  #compare(): void {
    const [left, right] = [this.source('left'), this.source('right')];
    if (!left || !right) return this.#comparing.forget();
    const { units, aliases, crosswalk, measures } = this.#workspace.catalogue;
    const own = { left: left.units, right: right.units };
    const book = { units, aliases, crosswalk, measures, own, links: this.#links };
    const rows = { left: left.rows, right: right.rows };
    void this.#comparing.ask([rows, { ...book, tolerance: this.#tolerance }]);
  }

  async #bring(
    side: Side,
    name: string,
    read: (onProgress: (fraction: number) => void) => Promise<Loaded>
  ): Promise<void> {
    const turn = ++this.#turns[side];
    const isLate = () => turn !== this.#turns[side];
    const put = (state: SideState) => {
      if (!isLate()) this.#sides = { ...this.#sides, [side]: state };
    };
    put({ stage: 'reading', name, fraction: 0 });
    this.#comparing.forget();
    const loaded = await read((fraction) => put({ stage: 'reading', name, fraction })).catch(
      (error: unknown): Loaded => ({
        ok: false,
        trouble: { code: 'failed', why: error instanceof Error ? error.message : String(error) }
      })
    );
    if (isLate()) return;
    this.#links = NOTHING;
    this.#decisions = {};
    put(
      loaded.ok
        ? { stage: 'ready', source: loaded.source }
        : { stage: 'refused', name, trouble: loaded.trouble }
    );
    await this.#recallSignOffs();
    if (!isLate()) this.#compare();
    this.#keep();
  }

  async #recallSignOffs(): Promise<void> {
    const [left, right] = [this.source('left'), this.source('right')];
    if (!left || !right) return;
    const before = { decisions: this.#decisions, links: this.#links };
    const there = await readSignOffs(await this.#theNotes(), refText(left.ref), refText(right.ref));
    if (this.source('left') !== left || this.source('right') !== right) return;
    // All that is said here is written down at once; only what was said meanwhile may be missing.
    const isAsItWas = this.#decisions === before.decisions && this.#links === before.links;
    const now = { ...there, decisions: this.#decisions, links: this.#links };
    ({ decisions: this.#decisions, links: this.#links } = isAsItWas
      ? there
      : mergeSignOffs(now, there));
  }

  async #recallAgain(): Promise<void> {
    const before = JSON.stringify(this.#links);
    await this.#recallSignOffs();
    if (JSON.stringify(this.#links) !== before) this.#compare();
  }

  async #recall(): Promise<void> {
    const notes = await this.#theNotes();
    const kept = await notes.read<Kept>(NOW);
    if (!kept || this.#sides.left !== EMPTY || this.#sides.right !== EMPTY) return;
    this.#isRecalling = true;
    this.#tolerance = kept.tolerance;
    await Promise.all(
      SIDES.map(async (side) => {
        const ref = parseRef(kept[side]);
        if (!ref) return;
        if (ref.kind !== 'file') return this.choose(side, ref);
        const file = await notes.read<KeptFile>(`file ${ref.id}`);
        if (file) await this.give(side, file);
      })
    );
  }

  #refOf(side: Side): string {
    const source = this.source(side);
    return source ? refText(source.ref) : '';
  }

  async #theNotes(): Promise<Notes> {
    const notes = await (this.#notes ??= this.#openNotes());
    this.#lasting = notes.lasting;
    return notes;
  }

  /** Files that neither side holds any more are let go; sign-offs stay, for when they come again. */
  #keep(): void {
    if (this.#isRecalling) return;
    if (SIDES.some((side) => this.#sides[side].stage === 'reading')) return;
    const kept: Kept = {
      left: this.#refOf('left'),
      right: this.#refOf('right'),
      tolerance: this.#tolerance
    };
    void this.#theNotes().then(async (notes) => {
      await notes.write(NOW, kept);
      await notes.keepOnly((name) => {
        const [kind, id] = name.split(' ');
        return kind !== 'file' || SIDES.some((side) => this.#files[side] === id);
      });
    });
  }

  #keepSignOffs(): void {
    const [left, right] = SIDES.map((side) => this.#refOf(side));
    if (!left || !right) return;
    const signed = { left, right, decisions: this.#decisions, links: this.#links };
    void this.#theNotes().then(async (notes) => {
      const isKept = await writeSignOffs(notes, signed);
      this.#lasting = notes.lasting && isKept;
    });
  }
}
