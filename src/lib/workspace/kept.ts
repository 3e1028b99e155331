import type { HowRead } from '#lib/model/how-read.ts';
import type { Pack } from '#lib/model/pack.ts';
import { openShelf, type OpenShelf } from '#lib/storage/open-shelf.ts';
import { openWorkspace } from '#lib/storage/open-workspace.ts';
import { sharedNotes, type Notes } from '#lib/storage/notes.ts';
import { packWorkspaceBlob, WORKSPACE_TYPE } from '#lib/storage/pack-workspace.ts';
import type { Bytes, KeptRows } from '#lib/storage/records.ts';
import type { Change } from '#lib/storage/prepare.ts';
import type { LoadedImport, Listing, Shelf } from '#lib/storage/shelf.ts';
import type { Refused } from '#lib/storage/trouble.ts';
import { HowReads, type FigurePlace } from './how-reads.ts';
import { deckStoreOf } from './deck-store.ts';
import { markKept } from './kept-marker.ts';
import type { KeptItem, KeptView } from './kept-view.ts';
import { allSignOffs, takeSignOffs } from './sign-offs.ts';
import { toUserPackWithLots } from './user-pack.ts';

/** It knows every view that is shipped, which nothing else here asks for. */
const registerOf = () => import('./register.ts');

/** What stands on the shelf now: the list for pages, and the pack for answers. */
export type KeptNow = { view: KeptView; pack: Pack | null };

const toItem = ({ item, rows }: LoadedImport): KeptItem => ({
  id: item.id,
  files: item.files,
  added: item.added,
  figures: item.figures,
  size: item.files.reduce((sum, f) => sum + f.size, 0),
  damaged: rows === null
});

/** The shelf, and what has been read from it. Fetched with the first thing that is kept. */
export class Kept {
  readonly shelf: Shelf;
  /** Imports never change, so each is read back once. */
  #rows = new Map<string, KeptRows>();

  #how = new HowReads([]);
  #openNotes: () => Promise<Notes>;

  constructor(
    shelf: Shelf,
    { openNotes = sharedNotes }: { openNotes?: () => Promise<Notes> } = {}
  ) {
    this.shelf = shelf;
    this.#openNotes = openNotes;
  }

  /** Reads what is in force. A refusal leaves it to the caller to keep what it had. */
  async read(): Promise<({ ok: true } & KeptNow) | Refused> {
    const found = await this.shelf.load(this.#rows);
    if (!found.ok) return found;
    const readable = found.loaded.flatMap(({ item, rows }) => (rows ? [{ item, rows }] : []));
    this.#rows = new Map(readable.map(({ item, rows }) => [item.id, rows]));
    this.#how = new HowReads(readable);
    if (this.shelf.lasting) markKept(isWorthOpening(found));
    const pack = await toUserPackWithLots(
      readable.map(({ item, rows }) => ({
        files: item.files.map((f) => f.name),
        rows,
        supersedes: item.supersedes
      }))
    );
    return { ok: true, view: await this.#view(found), pack };
  }

  /** Keeps an import. Its lots stay in memory, so that the next reading need not unpack them. */
  async commit(change: Change): ReturnType<Shelf['commit']> {
    const done = await this.shelf.commit(change);
    const isLarge = (change.rows.lots ?? []).length > 0;
    if (done.ok && done.changed && isLarge) this.#rows.set(done.id, change.rows);
    return done;
  }

  /** The rows of one import in force; null when there is none, or it cannot be read back. */
  rowsOf(id: string): KeptRows | null {
    return this.#rows.get(id) ?? null;
  }

  /** How the file was read from which a figure came; null when that was not kept. */
  howRead(place: FigurePlace): HowRead | null {
    return this.#how.of(place);
  }

  /** Everything in force as one file. */
  async save(): Promise<{ ok: true; file: Blob } | Refused> {
    const found = await this.shelf.contents();
    if (!found.ok) return found;
    const notes = await this.#openNotes();
    const signed = await allSignOffs(notes);
    const decks = await deckStoreOf(notes).toNotes();
    const codes = await (await registerOf()).codesToKeep(notes);
    const file = await packWorkspaceBlob({ ...found, signed, notes: [...decks, ...codes] });
    return { ok: true, file: file.slice(0, undefined, WORKSPACE_TYPE) };
  }

  /** Takes a colleague's file in, whole or not at all. Sign-offs, decks and codes are for good, once its figures are in. */
  async open(bytes: Blob | Bytes, mode: 'merge' | 'replace'): ReturnType<Shelf['take']> {
    const opened = await openWorkspace(bytes);
    if (!opened.ok) return opened;
    const done = await this.shelf.take(opened.contents, mode);
    const { signed = [], notes: brought = [] } = opened.contents;
    if (!done.ok || signed.length + brought.length === 0) return done;
    const notes = await this.#openNotes();
    const isNew = await takeSignOffs(notes, signed, mode);
    const hasDeck = await deckStoreOf(notes).takeNotes(brought, mode);
    const hasCodes = await (await registerOf()).takeCodes(notes, brought, mode);
    return { ...done, changed: done.changed || isNew || hasDeck || hasCodes };
  }

  async #view(found: Listing & { loaded: LoadedImport[] }): Promise<KeptView> {
    const items = found.loaded.map(toItem);
    const damaged = items.some((item) => item.damaged) ? ('storage_damaged' as const) : null;
    return {
      ready: true,
      lasting: this.shelf.lasting,
      items,
      canUndo: found.canUndo,
      canRedo: found.canRedo,
      revision: found.revision,
      comparisons: found.comparisons,
      trouble: this.shelf.trouble ?? damaged,
      estimate: await this.shelf.estimate()
    };
  }
}

const isWorthOpening = ({ imports, canUndo, canRedo, comparisons }: Listing): boolean =>
  imports.length + comparisons.length > 0 || canUndo || canRedo;

export const openKept = async (options: OpenShelf = {}): Promise<Kept> =>
  new Kept(await openShelf(options));
