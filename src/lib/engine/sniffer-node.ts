import { decode } from './arrow.ts';
import { openNodeDuckDB } from './node.ts';
import { LOCK, OPEN_FIRST } from './settings.ts';
import { ALLOW_FOLDER, type SniffingEngine } from './sniffer.ts';

/**
 * DuckDB in this process, for sniffing alone; about a second to start. An answer cannot be broken
 * off here: what is asked is short, and a locked engine has nothing to wait for.
 */
export async function openSniffingEngine(ended: AbortSignal): Promise<SniffingEngine> {
  const db = await openNodeDuckDB();
  const connection = db.connect();
  const run = (text: string): Uint8Array =>
    connection.useUnsafe((bindings, id) => bindings.runQuery(id, text));
  for (const statement of [...OPEN_FIRST, ALLOW_FOLDER, ...LOCK]) run(statement);
  ended.addEventListener('abort', () => {
    try {
      connection.close();
      db.reset();
    } catch {
      // An engine that tripped may trip again over its end; its memory goes with the last reference.
    }
  });
  return {
    ask: async (file, bytes, sql) => {
      db.registerFileBuffer(file, bytes);
      try {
        return decode(run(sql));
      } finally {
        db.dropFile(file);
      }
    }
  };
}
