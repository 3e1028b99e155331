import { createIdbStore } from './idb-store.ts';
import { createMemoryStore } from './memory-store.ts';
import { Shelf, SHELF, type Surroundings } from './shelf.ts';
import { toStorageCode } from './trouble.ts';

export type OpenShelf = Partial<Surroundings> & {
  /** Undefined takes the browser's; null keeps everything in memory. */
  indexedDB?: IDBFactory | null;
  timeoutMs?: number;
};

/** Reading a property of the window throws where the browser forbids storage altogether. */
function attempt<T>(read: () => T | undefined): T | null {
  try {
    return read() ?? null;
  } catch {
    return null;
  }
}

const channelOf = () =>
  attempt(() => (typeof BroadcastChannel === 'function' ? new BroadcastChannel(SHELF) : undefined));

/**
 * Opens what this browser keeps. When it will not, the shelf lives in memory, works the same, and
 * says so: `lasting` is false, `trouble` the reason.
 */
export async function openShelf(options: OpenShelf = {}): Promise<Shelf> {
  const around: Surroundings = {
    now: options.now ?? (() => new Date()),
    onChange: options.onChange ?? (() => {}),
    locks: options.locks === undefined ? attempt(() => navigator.locks) : options.locks,
    storage: options.storage === undefined ? attempt(() => navigator.storage) : options.storage,
    channel: null
  };
  const { timeoutMs } = options;
  try {
    const indexedDB = options.indexedDB === undefined ? globalThis.indexedDB : options.indexedDB;
    if (!indexedDB) throw new Error('missing indexedDB');
    const store = await createIdbStore({ indexedDB, timeoutMs });
    const channel = options.channel === undefined ? channelOf() : options.channel;
    return new Shelf(store, { ...around, channel });
  } catch (error) {
    return new Shelf(createMemoryStore(), { ...around, locks: null }, toStorageCode(error));
  }
}
