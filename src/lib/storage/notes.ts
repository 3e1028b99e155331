import { openDB, type DBSchema, type IDBPDatabase } from 'idb';

/** What a page wants to find again, by name, beside what is kept of a person's figures. */
export type Notes = {
  /** False: everything goes with the tab. */
  readonly lasting: boolean;
  /** Null when there is none of the name. */
  read<T>(name: string): Promise<T | null>;
  /** `null` takes it away. False when the browser refused; then it holds for this tab alone. */
  write(name: string, value: unknown): Promise<boolean>;
  /** The names of all there are. */
  names(): Promise<string[]>;
  /** Takes away all whose name is not to stay. */
  keepOnly(stays: (name: string) => boolean): Promise<void>;
};

const DATABASE = 'doi-chieu-notes';
interface Schema extends DBSchema {
  notes: { key: string; value: unknown };
}

type Options = {
  /** Undefined takes the browser's; null keeps everything in memory. */
  indexedDB?: IDBFactory | null;
  /** Some browsers never answer. */
  timeoutMs?: number;
};

function attempt<T>(read: () => T): T | null {
  try {
    return read();
  } catch {
    return null;
  }
}

async function openDatabase(timeoutMs: number): Promise<IDBPDatabase<Schema>> {
  const opened = openDB<Schema>(DATABASE, 1, {
    upgrade: (db) => void db.createObjectStore('notes'),
    blocking: (_now, _next, event) => (event.target as IDBDatabase).close()
  });
  const late = new Promise<never>((_, reject) =>
    setTimeout(() => reject(new Error('the browser did not open its database')), timeoutMs)
  );
  return Promise.race([opened, late]);
}

let ofThisTab: Promise<Notes> | null = null;

/** The notes of this browser, opened once: where it keeps none, all of the tab share the same. */
export const sharedNotes = (): Promise<Notes> => (ofThisTab ??= openNotes());

/** Opens the notes of this browser; where it keeps none, they live as long as the tab. */
export async function openNotes({
  indexedDB = attempt(() => globalThis.indexedDB),
  timeoutMs = 8_000
}: Options = {}): Promise<Notes> {
  const memory = new Map<string, unknown>();
  const db = indexedDB ? await openDatabase(timeoutMs).catch(() => null) : null;
  return {
    lasting: db !== null,
    read: async <T>(name: string) => {
      const there = memory.get(name) ?? (await db?.get('notes', name).catch(() => undefined));
      return (there ?? null) as T | null;
    },
    write: async (name, value) => {
      if (value === null) memory.delete(name);
      else memory.set(name, value);
      if (!db) return false;
      return (value === null ? db.delete('notes', name) : db.put('notes', value, name)).then(
        () => {
          memory.delete(name);
          return true;
        },
        () => false
      );
    },
    names: async () => {
      const there = (await db?.getAllKeys('notes').catch(() => [])) ?? [];
      return [...new Set([...there, ...memory.keys()])];
    },
    keepOnly: async (stays) => {
      for (const name of [...memory.keys()]) if (!stays(name)) memory.delete(name);
      const there = (await db?.getAllKeys('notes').catch(() => [])) ?? [];
      for (const name of there) if (!stays(name)) await db!.delete('notes', name).catch(() => {});
    }
  };
}
