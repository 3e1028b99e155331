import {
  EMPTY_STATE,
  type FileRecord,
  type ImportRecord,
  type RowsRecord,
  type StateRecord
} from './records.ts';
import type { Held, Store } from './store.ts';

/** The same as the browser's database, for as long as the tab lives. */
export function createMemoryStore(): Store {
  let state: StateRecord = EMPTY_STATE;
  const files = new Map<string, FileRecord>();
  const imports = new Map<string, ImportRecord>();
  const rows = new Map<string, RowsRecord>();
  const held = (): Held => ({ state, imports: [...imports.values()] });
  return {
    lasting: false,
    read: async () => held(),
    readRows: async () => ({ ...held(), rows: state.order.map((id) => rows.get(id) ?? null) }),
    readFiles: async (hashes) => hashes.map((hash) => files.get(hash) ?? null),
    change: async (plan) => {
      const writes = plan(held());
      if (!writes) return state;
      for (const file of writes.files ?? []) files.set(file.hash, file);
      for (const item of writes.imports ?? []) imports.set(item.id, item);
      for (const item of writes.rows ?? []) rows.set(item.id, item);
      for (const id of writes.drop?.imports ?? []) {
        imports.delete(id);
        rows.delete(id);
      }
      for (const hash of writes.drop?.files ?? []) files.delete(hash);
      return (state = writes.state);
    },
    close: () => {}
  };
}
