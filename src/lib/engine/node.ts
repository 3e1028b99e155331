import { createRequire } from 'node:module';
import {
  NODE_RUNTIME,
  VoidLogger,
  createDuckDB,
  type DuckDBConnection
} from '@duckdb/duckdb-wasm/blocking';
import { decode, encodePiece } from './arrow.ts';
import {
  QueryError,
  checkInserted,
  countRows,
  insertAll,
  toPieces,
  type Engine
} from './engine.ts';
import { LOCK, OPEN_FIRST } from './settings.ts';

const require = createRequire(import.meta.url);
const bundle = (file: string) => require.resolve(`@duckdb/duckdb-wasm/dist/${file}`);

/** The same WebAssembly as in the browser, in this process, with no setting of ours yet. */
export async function openNodeDuckDB(): ReturnType<typeof createDuckDB> {
  const files = { mainModule: bundle('duckdb-eh.wasm'), mainWorker: '' };
  const db = await createDuckDB({ mvp: files, eh: files }, new VoidLogger(), NODE_RUNTIME);
  await db.instantiate(() => {});
  db.open({});
  return db;
}

/** DuckDB in this process; 2–3 s to start. */
export async function createNodeEngine(): Promise<Engine> {
  const db = await openNodeDuckDB();
  const connection: DuckDBConnection = db.connect();
  const run = (text: string): Uint8Array => {
    try {
      return connection.useUnsafe((bindings, id) => bindings.runQuery(id, text));
    } catch (cause) {
      throw new QueryError(cause, text);
    }
  };
  for (const statement of OPEN_FIRST) run(statement);
  const insertArrow: Engine['insertArrow'] = async (schema, table, bytes, rows) => {
    connection.insertArrowFromIPCStream(bytes, { schema, name: table, create: true });
    checkInserted(decode(run(countRows(schema, table))), rows, table);
  };
  const insertPieces: Engine['insertPieces'] = async (schema, table, pieces) => {
    const rows = await insertAll(pieces, encodePiece, async (bytes, create) => {
      connection.insertArrowFromIPCStream(bytes, { schema, name: table, create });
    });
    checkInserted(decode(run(countRows(schema, table))), rows, table);
  };
  return {
    query: async (text) => decode(run(text)),
    insertArrow,
    insert: (schema, table, columns) => insertPieces(schema, table, toPieces(columns)),
    insertPieces,
    lock: async () => {
      for (const statement of LOCK) run(statement);
    },
    close: async () => {
      connection.close();
      db.reset();
    }
  };
}
