import * as duckdb from '@duckdb/duckdb-wasm';
import workerUrl from '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url';
import wasmUrl from '@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url';

/** Milliseconds from the file to the answer, rows, and the longest time the page did not answer. */
export type Run = { ms: number; rows: number; gap: number };
export type Reader = 'ours' | 'duckdb' | 'duckdb-told' | 'papaparse';

const file = (): File => document.querySelector('input')!.files![0]!;

/** Notes the longest stretch in which the page could not have answered. */
function watchGaps(): () => number {
  let longest = 0;
  let last = performance.now();
  const timer = setInterval(() => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
  }, 4);
  return () => {
    clearInterval(timer);
    return longest;
  };
}

async function inWorker(reader: Reader): Promise<Omit<Run, 'gap'>> {
  const worker = new Worker(new URL('./reader.worker.ts', import.meta.url), { type: 'module' });
  const answer = (): Promise<Omit<Run, 'gap'>> =>
    new Promise((resolve, reject) => {
      worker.onmessage = ({ data }) => resolve(data);
      worker.onerror = (event) => reject(new Error(event.message));
    });
  const ready = answer();
  const reference = await (await fetch('reference.json')).json();
  worker.postMessage({ reference });
  await ready;
  const done = answer();
  worker.postMessage({ reader, file: file() });
  return done;
}

/** DuckDB's reader from a file handle into a table: by itself, or told the dialect, all as text. */
async function inDuckDB(reader: Reader): Promise<Omit<Run, 'gap'>> {
  const db = new duckdb.AsyncDuckDB(new duckdb.VoidLogger(), new Worker(workerUrl));
  await db.instantiate(wasmUrl);
  await db.open({ query: { castBigIntToDouble: true } });
  const connection = await db.connect();
  await connection.query('SET threads = 1');
  const told = reader === 'duckdb-told' ? ", delim = ',', quote = '\"', all_varchar = true" : '';
  const begun = performance.now();
  await db.registerFileHandle(
    'file.csv',
    file(),
    duckdb.DuckDBDataProtocol.BROWSER_FILEREADER,
    true
  );
  await connection.query(
    `CREATE TABLE t AS SELECT * FROM read_csv('file.csv', header = true${told})`
  );
  const ms = performance.now() - begun;
  const counted = await connection.query('SELECT count(*)::INTEGER AS n FROM t');
  return { ms, rows: Number(counted.toArray()[0]!.toJSON().n) };
}

Object.assign(window, {
  benchImport: async (reader: Reader): Promise<Run> => {
    const gaps = watchGaps();
    const run = await (reader.startsWith('duckdb') ? inDuckDB(reader) : inWorker(reader));
    return { ...run, gap: gaps() };
  }
});
