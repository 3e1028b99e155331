import * as duckdb from '@duckdb/duckdb-wasm';
import { decode, decodeInTurns, encodePiece } from './arrow.ts';
import {
  QueryError,
  checkInserted,
  countRows,
  insertAll,
  toPieces,
  type Engine
} from './engine.ts';
import { engineFiles } from './files.ts';
import { createQueue } from './queue.ts';
import { LOCK, OPEN_FIRST } from './settings.ts';

/** What is under way, for people: bytes of the engine that have come, or that it is starting. */
export type EngineProgress = { stage: 'download' | 'start'; fraction: number | null };

/** Some failures of the engine never answer; nothing we ask takes this long. */
const TIME_LIMIT_MS = 30_000;

/** DuckDB in a worker of our own origin. Import this module only when the engine is needed: it is 7 MB. */
export async function createBrowserEngine({
  onProgress = () => {}
}: { onProgress?: (progress: EngineProgress) => void } = {}): Promise<Engine> {
  onProgress({ stage: 'download', fraction: null });
  const worker = new Worker(engineFiles.worker);
  const db = new duckdb.AsyncDuckDB(new duckdb.VoidLogger(), worker);
  try {
    await db.instantiate(engineFiles.wasm, null, ({ bytesLoaded, bytesTotal }) => {
      onProgress({ stage: 'download', fraction: bytesTotal > 0 ? bytesLoaded / bytesTotal : null });
    });
    onProgress({ stage: 'start', fraction: null });
    await db.open({});
    return await connect(db, worker);
  } catch (error) {
    worker.terminate();
    throw error;
  }
}

async function connect(db: duckdb.AsyncDuckDB, worker: Worker): Promise<Engine> {
  const connection = await db.connect();
  const enqueue = createQueue({ timeLimitMs: TIME_LIMIT_MS });
  const run = (text: string, signal?: AbortSignal): Promise<Uint8Array> =>
    enqueue(async () => {
      try {
        return await connection.useUnsafe((bindings, id) => bindings.runQuery(id, text));
      } catch (cause) {
        throw new QueryError(cause, text);
      }
    }, signal);
  for (const statement of OPEN_FIRST) await run(statement);
  const insertArrow: Engine['insertArrow'] = async (schema, table, bytes, rows) => {
    await enqueue(() =>
      connection.insertArrowFromIPCStream(bytes, { schema, name: table, create: true })
    );
    checkInserted(decode(await run(countRows(schema, table))), rows, table);
  };
  const insertPieces: Engine['insertPieces'] = async (schema, table, pieces) => {
    const rows = await insertAll(pieces, encodePiece, (bytes, create) =>
      enqueue(() => connection.insertArrowFromIPCStream(bytes, { schema, name: table, create }))
    );
    checkInserted(decode(await run(countRows(schema, table))), rows, table);
  };
  return {
    query: async (text, { signal } = {}) => decodeInTurns(await run(text, signal)),
    insertArrow,
    insert: (schema, table, columns) => insertPieces(schema, table, toPieces(columns)),
    insertPieces,
    lock: async () => {
      for (const statement of LOCK) await run(statement);
    },
    close: async () => {
      worker.terminate();
    }
  };
}
