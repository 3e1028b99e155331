import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import { StorageError, toRefused, type Refused } from './trouble.ts';

/** Files under review, and what was decided so far: one draft, the last. Apart from what is kept. */
export type Draft<State> = {
  /** Of the review it belongs to. */
  id: string;
  files: { name: string; blob: Blob }[];
  state: State;
};

const DATABASE = 'doi-chieu-draft';
/** A draft of another edition of the site is none. */
const EDITION = 1;

type Head = { id: string; edition: number };
interface Schema extends DBSchema {
  draft: { key: 'head' | 'files' | 'state'; value: unknown };
}

/** Some browsers never answer. */
type Options = { timeoutMs?: number };

function open(): Promise<IDBPDatabase<Schema>> {
  return openDB<Schema>(DATABASE, 1, {
    upgrade: (db) => void db.createObjectStore('draft'),
    blocking: (_now, _next, event) => (event.target as IDBDatabase).close()
  });
}

/** Opens for one piece of work alone, so that no tab stands in the way of another. */
async function within<T>(
  work: (db: IDBPDatabase<Schema>) => Promise<T>,
  { timeoutMs = 15_000 }: Options
): Promise<T> {
  if (!globalThis.indexedDB) throw new StorageError('storage_refused');
  const opened = open();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new StorageError('storage_blocked')), timeoutMs);
  });
  try {
    return await Promise.race([opened.then(work), late]);
  } finally {
    clearTimeout(timer);
    opened.then(
      (db) => db.close(),
      () => {}
    );
  }
}

/** Keeps a draft in the place of any other. Its files are put down once, its state each time. */
export async function keepDraft<State>(
  { id, files, state }: Draft<State>,
  options: Options = {}
): Promise<{ ok: true } | Refused> {
  try {
    await within(async (db) => {
      const tx = db.transaction('draft', 'readwrite');
      const head = (await tx.store.get('head')) as Head | undefined;
      const isThere = head?.id === id && head.edition === EDITION;
      const asked = [
        ...(isThere
          ? []
          : [tx.store.put(files, 'files'), tx.store.put({ id, edition: EDITION }, 'head')]),
        tx.store.put(state, 'state')
      ];
      // What failed is told by the transaction, once.
      for (const one of asked) one.catch(() => {});
      await tx.done;
    }, options);
    return { ok: true };
  } catch (error) {
    return toRefused(error);
  }
}

/** The draft; null when there is none that this edition can take up. */
export async function readDraft<State>(options: Options = {}): Promise<Draft<State> | null> {
  return within(async (db) => {
    const tx = db.transaction('draft');
    const [head, files, state] = await Promise.all([
      tx.store.get('head') as Promise<Head | undefined>,
      tx.store.get('files') as Promise<Draft<State>['files'] | undefined>,
      tx.store.get('state') as Promise<State | undefined>
    ]);
    if (head?.edition !== EDITION || !files || !state) return null;
    return { id: head.id, files, state };
  }, options);
}

/** Lets the draft of one review go; that of another stays. */
export async function dropDraft(id: string, options: Options = {}): Promise<void> {
  await within(async (db) => {
    const tx = db.transaction('draft', 'readwrite');
    const head = (await tx.store.get('head')) as Head | undefined;
    if (head?.id === id) await tx.store.clear();
    await tx.done;
  }, options);
}
