import * as duckdb from '@duckdb/duckdb-wasm';
import { decode } from './arrow.ts';
import type { EngineFiles } from './files.ts';
import { LOCK, OPEN_FIRST } from './settings.ts';
import { ALLOW_FOLDER, type SniffingEngine } from './sniffer.ts';

/**
 * A second DuckDB in a worker of its own, since the first is locked and busy with the page.
 * Import this module only when a question is there: it needs the engine's 7 MB, as a rule cached.
 */
export async function openSniffingEngine(
  files: EngineFiles,
  ended: AbortSignal
): Promise<SniffingEngine> {
  // This module may have come too late.
  ended.throwIfAborted();
  const worker = new Worker(files.worker);
  ended.addEventListener('abort', () => worker.terminate());
  const db = new duckdb.AsyncDuckDB(new duckdb.VoidLogger(), worker);
  await db.instantiate(files.wasm);
  await db.open({});
  const connection = await db.connect();
  const run = (text: string): Promise<Uint8Array> =>
    connection.useUnsafe((bindings, id) => bindings.runQuery(id, text));
  for (const statement of [...OPEN_FIRST, ALLOW_FOLDER, ...LOCK]) await run(statement);
  return {
    ask: async (file, bytes, sql) => {
      await db.registerFileBuffer(file, bytes);
      try {
        return decode(await run(sql));
      } finally {
        await db.dropFile(file);
      }
    }
  };
}
