import { wrap, type DBSchema, type IDBPDatabase } from 'idb';
import {
  EMPTY_STATE,
  type FileRecord,
  type ImportRecord,
  type RowsRecord,
  type StateRecord
} from './records.ts';
import type { Store, Writes } from './store.ts';
import { StorageError } from './trouble.ts';

export const DATABASE = 'doi-chieu';

interface Schema extends DBSchema {
  files: { key: string; value: FileRecord };
  imports: { key: string; value: ImportRecord };
  rows: { key: string; value: RowsRecord };
  state: { key: string; value: StateRecord };
}
type Database = IDBPDatabase<Schema>;
const STORES = ['files', 'imports', 'rows', 'state'] as const;
const NOW = 'now';

/** From each version to the next; never changed once released, only added to. */
const MIGRATIONS: ((db: IDBDatabase) => void)[] = [
  (db) => {
    db.createObjectStore('files', { keyPath: 'hash' });
    db.createObjectStore('imports', { keyPath: 'id' });
    db.createObjectStore('rows', { keyPath: 'id' });
    db.createObjectStore('state');
  }
];

type OpenOptions = {
  indexedDB: IDBFactory;
  /** Some browsers never answer; then nothing is kept, and it is said. */
  timeoutMs?: number;
  onClosed: () => void;
};

/** Rejects with `storage_blocked` when another tab will not let go, `storage_newer` for a later schema. */
function openDatabase({ indexedDB, timeoutMs = 8_000, onClosed }: OpenOptions): Promise<Database> {
  return new Promise((resolve, reject) => {
    let late = false;
    const giveUp = () => {
      late = true;
      reject(new StorageError('storage_blocked'));
    };
    const timer = setTimeout(giveUp, timeoutMs);
    const request = indexedDB.open(DATABASE, MIGRATIONS.length);
    request.onupgradeneeded = ({ oldVersion }) => {
      for (const migrate of MIGRATIONS.slice(oldVersion)) migrate(request.result);
    };
    request.onblocked = giveUp;
    request.onerror = () => {
      clearTimeout(timer);
      reject(request.error ?? new Error('the browser did not open its database'));
    };
    request.onsuccess = () => {
      clearTimeout(timer);
      const db = request.result;
      if (late) return db.close();
      // A newer edition of the site in another tab is let through; this one opens again when asked.
      db.onversionchange = () => {
        db.close();
        onClosed();
      };
      db.onclose = onClosed;
      resolve(wrap(db) as Database);
    };
  });
}

type Transaction = ReturnType<typeof readwrite>;
const readwrite = (db: Database) => db.transaction(STORES, 'readwrite', { durability: 'strict' });

/** Puts everything in; `done` of the transaction tells of failures, so each alone is not listened to. */
function putAll(tx: Transaction, writes: Writes): void {
  const asked = (request: Promise<unknown>) => void request.catch(() => {});
  for (const file of writes.files ?? []) asked(tx.objectStore('files').put(file));
  for (const item of writes.imports ?? []) asked(tx.objectStore('imports').put(item));
  for (const item of writes.rows ?? []) asked(tx.objectStore('rows').put(item));
  for (const hash of writes.drop?.files ?? []) asked(tx.objectStore('files').delete(hash));
  for (const id of writes.drop?.imports ?? []) {
    asked(tx.objectStore('imports').delete(id));
    asked(tx.objectStore('rows').delete(id));
  }
  asked(tx.objectStore('state').put(writes.state, NOW));
}

/** One transaction: whatever is thrown within it takes all of it back. */
async function write(db: Database, plan: Parameters<Store['change']>[0]): Promise<StateRecord> {
  const tx = readwrite(db);
  const failed = tx.done.then(
    () => null,
    (error: unknown) => error ?? new Error('the browser gave the transaction up')
  );
  try {
    const [state = EMPTY_STATE, imports] = await Promise.all([
      tx.objectStore('state').get(NOW),
      tx.objectStore('imports').getAll()
    ]);
    const writes = plan({ state, imports });
    if (writes) putAll(tx, writes);
    const error = await failed;
    if (error !== null) throw error;
    return writes?.state ?? state;
  } catch (error) {
    try {
      tx.abort();
    } catch {
      // It has ended already.
    }
    await failed;
    throw error;
  }
}

/** Opens the browser's database. Rejects with what the browser threw when it will not. */
export async function createIdbStore(options: Omit<OpenOptions, 'onClosed'>): Promise<Store> {
  let opened: Promise<Database> | null = null;
  const open = (): Promise<Database> =>
    (opened ??= openDatabase({ ...options, onClosed: () => (opened = null) }).catch(
      (error: unknown) => {
        opened = null;
        throw error;
      }
    ));
  await open();
  return {
    lasting: true,
    read: async () => {
      const tx = (await open()).transaction(['state', 'imports']);
      const [state = EMPTY_STATE, imports] = await Promise.all([
        tx.objectStore('state').get(NOW),
        tx.objectStore('imports').getAll()
      ]);
      return { state, imports };
    },
    readRows: async () => {
      const tx = (await open()).transaction(['state', 'imports', 'rows']);
      const [state = EMPTY_STATE, imports] = await Promise.all([
        tx.objectStore('state').get(NOW),
        tx.objectStore('imports').getAll()
      ]);
      const rows = await Promise.all(
        state.order.map(async (id) => (await tx.objectStore('rows').get(id)) ?? null)
      );
      return { state, imports, rows };
    },
    readFiles: async (hashes) => {
      const tx = (await open()).transaction('files');
      return Promise.all(hashes.map(async (hash) => (await tx.store.get(hash)) ?? null));
    },
    change: async (plan) => write(await open(), plan),
    close: () => {
      opened?.then(
        (db) => db.close(),
        () => {}
      );
      opened = null;
    }
  };
}
