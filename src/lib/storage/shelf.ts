import type { Lot } from '#lib/model/lot.ts';
import { unsqueeze } from './gzip.ts';
import type { KeptNote } from './pack-workspace.ts';
import { prepare, type Change } from './prepare.ts';
import type { FileRecord, ImportRecord, KeptRows, RowsRecord, StateRecord } from './records.ts';
import { unpackLot } from './lots.ts';
import { decodeRows } from './rows.ts';
import {
  forgotten,
  redone,
  undone,
  unreferenced,
  withComparisons,
  withImports,
  withoutImport
} from './state.ts';
import type { Held, Store, Writes } from './store.ts';
import { StorageError, toRefused, type Refused, type StorageCode } from './trouble.ts';

type Answer<T> = Promise<({ ok: true } & T) | Refused>;

/** `changed` is false when everything was so already. */
export type Revision = { revision: number; changed: boolean };

/** The rows of one import in force; null when they cannot be read back. */
export type LoadedImport = { item: ImportRecord; rows: KeptRows | null };

/** What is in force, oldest first, without its rows: enough for a list. */
export type Listing = {
  revision: number;
  imports: ImportRecord[];
  canUndo: boolean;
  canRedo: boolean;
  comparisons: string[];
};

/** Everything in force and nothing of the way there: what goes to a colleague. */
export type Contents = {
  files: FileRecord[];
  imports: ImportRecord[];
  rows: RowsRecord[];
  comparisons: string[];
  /** Sign-offs of reconciliations, as whoever keeps them wrote them; absent where there are none. */
  signed?: unknown[];
  /** What pages keep by name, where a file carries it; the shelf itself holds none. */
  notes?: KeptNote[];
};

/** Bytes, null where the browser does not say; `persisted`: it will not clear them by itself. */
export type Estimate = { used: number | null; quota: number | null; persisted: boolean };

type Locks = { request<T>(name: string, work: () => Promise<T>): Promise<T> };

/** The outside world; null where the browser has no such thing. */
export type Surroundings = {
  now: () => Date;
  /** Between the tabs of one person. */
  channel: Pick<BroadcastChannel, 'postMessage' | 'close' | 'onmessage'> | null;
  locks: Locks | null;
  storage: Pick<StorageManager, 'estimate' | 'persist' | 'persisted'> | null;
  /** Another tab has changed what is kept. */
  onChange: () => void;
};

export const SHELF = 'doi-chieu-shelf';
/** Larger raw files come from no office. */
const RAW_LIMIT = 4 * 1024 ** 3;

/** Imports in force, in order; one whose record is gone is left out. */
const inForce = ({ state, imports }: Held): ImportRecord[] => {
  const byId = new Map(imports.map((item) => [item.id, item]));
  return state.order.flatMap((id) => byId.get(id) ?? []);
};

const toListing = (held: Held): Listing => ({
  revision: held.state.revision,
  imports: inForce(held),
  canUndo: held.state.past.length > 0,
  canRedo: held.state.future.length > 0,
  comparisons: held.state.comparisons
});

/** The state that a change leads to, with what it puts down; what nothing needs any more goes. */
function toWrites(
  held: Held,
  state: StateRecord | null,
  added: Omit<Writes, 'state' | 'drop'> = {}
): Writes | null {
  if (!state) return null;
  return {
    ...added,
    state,
    drop: unreferenced(state, [...held.imports, ...(added.imports ?? [])])
  };
}

/**
 * What a person brought, kept in this browser: imports, the raw files behind them, the way back.
 * Every change is one transaction; one that is refused leaves everything as it was.
 */
export class Shelf {
  #store: Store;
  #around: Surroundings;
  #trouble: StorageCode | null;

  /** `trouble` says why a store that does not last had to be taken. */
  constructor(store: Store, around: Surroundings, trouble: StorageCode | null = null) {
    this.#store = store;
    this.#around = around;
    this.#trouble = trouble;
    if (around.channel) around.channel.onmessage = () => around.onChange();
  }

  /** False: everything goes with the tab, for the reason in `trouble`. */
  get lasting(): boolean {
    return this.#store.lasting;
  }

  get trouble(): StorageCode | null {
    return this.#trouble;
  }

  /** Keeps an import. The same files with the same recipe, in force already, change nothing. */
  async commit(change: Change): Answer<Revision & { id: string }> {
    const { item, files, rows } = await prepare(change, this.#around.now().toISOString());
    const done = await this.#change((held) => {
      if (change.base !== undefined && change.base !== held.state.revision)
        throw new StorageError('storage_moved');
      const state = withImports(held.state, [item.id], change.replaces);
      const isThere = held.state.order.includes(item.id);
      return toWrites(held, state, isThere ? {} : { files, imports: [item], rows: [rows] });
    });
    if (done.ok && done.changed) void this.#persist();
    return done.ok ? { ...done, id: item.id } : done;
  }

  undo(): Answer<Revision> {
    return this.#change((held) => toWrites(held, undone(held.state)));
  }

  redo(): Answer<Revision> {
    return this.#change((held) => toWrites(held, redone(held.state)));
  }

  /** Takes an import away; `undo` brings it back. */
  remove(id: string): Answer<Revision> {
    return this.#change((held) => toWrites(held, withoutImport(held.state, id)));
  }

  /** Gives up the way back, and with it the room that removed imports still take. */
  forget(): Answer<Revision> {
    return this.#change((held) => toWrites(held, forgotten(held.state)));
  }

  keepComparisons(queries: readonly string[]): Answer<Revision> {
    return this.#change((held) => toWrites(held, withComparisons(held.state, queries)));
  }

  /**
   * Takes in what a workspace file held: beside what is here, or in its place. One step, that
   * `undo` takes back; comparisons are added, or replaced, for good.
   */
  take(contents: Contents, mode: 'merge' | 'replace'): Answer<Revision> {
    return this.#change((held) => {
      const ids = contents.imports.map((item) => item.id);
      const replaces = mode === 'replace' ? held.state.order : [];
      const moved = withImports(held.state, ids, replaces) ?? held.state;
      const before = mode === 'replace' ? [] : held.state.comparisons;
      const comparisons = [...new Set([...before, ...contents.comparisons])];
      const both = { ...moved, comparisons, revision: held.state.revision + 1 };
      const isSame = moved === held.state && !withComparisons(held.state, comparisons);
      const there = new Set(held.imports.map((item) => item.id));
      const isNew = ({ id }: { id: string }) => !there.has(id);
      return toWrites(held, isSame ? null : both, {
        files: contents.files,
        imports: contents.imports.filter(isNew),
        rows: contents.rows.filter(isNew)
      });
    });
  }

  list(): Answer<Listing> {
    return this.#answer(async () => toListing(await this.#store.read()));
  }

  /**
   * All that is needed to rebuild the person's own pack. What is damaged is told, the rest comes.
   * Rows that the caller has read before are passed in by import, and not read again.
   */
  load(
    known: ReadonlyMap<string, KeptRows> = new Map()
  ): Answer<Listing & { loaded: LoadedImport[] }> {
    return this.#answer(async () => {
      const held = await this.#store.readRows();
      const rows = new Map(held.rows.flatMap((r) => (r ? [[r.id, r] as const] : [])));
      const loaded: LoadedImport[] = [];
      for (const item of inForce(held))
        loaded.push({
          item,
          rows: known.get(item.id) ?? (await readable(rows.get(item.id) ?? null))
        });
      return { ...toListing(held), loaded };
    });
  }

  /** A raw file as it was given; null when it is not here. */
  file(hash: string): Answer<{ file: { name: string; bytes: Blob } | null }> {
    return this.#answer(async () => {
      const [record] = await this.#store.readFiles([hash]);
      if (!record) return { file: null };
      const bytes = await unsqueeze(record, { limit: RAW_LIMIT, tooLarge: 'storage_damaged' });
      return { file: { name: record.name, bytes } };
    });
  }

  /** What `packWorkspace` puts into one file. */
  contents(): Answer<Contents> {
    return this.#answer(async () => {
      const held = await this.#store.readRows();
      const imports = inForce(held);
      const rows = held.rows.filter((r) => r !== null);
      const hashes = [...new Set(imports.flatMap((item) => item.files.map((f) => f.hash)))];
      const files = (await this.#store.readFiles(hashes)).filter((f) => f !== null);
      if (rows.length < imports.length || files.length < hashes.length)
        throw new StorageError('storage_damaged');
      return { files, imports, rows, comparisons: held.state.comparisons };
    });
  }

  async estimate(): Promise<Estimate> {
    const { storage } = this.#around;
    try {
      const { usage = null, quota = null } = (await storage?.estimate()) ?? {};
      return { used: usage, quota, persisted: (await storage?.persisted()) ?? false };
    } catch {
      return { used: null, quota: null, persisted: false };
    }
  }

  close(): void {
    this.#around.channel?.close();
    this.#store.close();
  }

  /** Asked once there is something to keep; some browsers then ask the person. */
  async #persist(): Promise<void> {
    try {
      const { storage } = this.#around;
      if (this.lasting && storage && !(await storage.persisted())) await storage.persist();
    } catch {
      // Then the browser may clear it when room runs out, as it may by default.
    }
  }

  #change(plan: (held: Held) => Writes | null): Answer<Revision> {
    return this.#answer(async () => {
      let changed = false;
      const work = () =>
        this.#store.change((held) => {
          const writes = plan(held);
          changed = writes !== null;
          return writes;
        });
      const { locks, channel } = this.#around;
      const { revision } = await (locks ? locks.request(SHELF, work) : work());
      if (changed) channel?.postMessage(revision);
      return { revision, changed };
    });
  }

  async #answer<T>(work: () => Promise<T>): Answer<T> {
    try {
      return { ok: true, ...(await work()) };
    } catch (error) {
      return toRefused(error);
    }
  }
}

/** The rows of an import and its lots, all of them checked. */
export async function toKeptRows({ data, lots = [] }: RowsRecord): Promise<KeptRows> {
  const rows = await decodeRows(data);
  if (lots.length === 0) return rows;
  const read: Lot[] = [];
  for (const lot of lots) read.push(await unpackLot(lot));
  return { ...rows, lots: read };
}

async function readable(record: RowsRecord | null): Promise<KeptRows | null> {
  try {
    return record && (await toKeptRows(record));
  } catch {
    return null;
  }
}
