import worker from '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url';
import wasm from '@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url';

/** Where the engine's two files stand. */
export type EngineFiles = { wasm: string; worker: string };

/**
 * The files of the site's one copy of DuckDB. Name them on a page and hand them to a worker: a
 * worker that names them itself is built with a second copy of 34 MB under other addresses.
 */
export const engineFiles: EngineFiles = { wasm, worker };
