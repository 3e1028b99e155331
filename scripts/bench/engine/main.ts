import * as duckdb from '@duckdb/duckdb-wasm';
import workerUrl from '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url';
import wasmUrl from '@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url';
import { control, draw, type Bar, type Point } from '../draw.ts';

const [db, csv] = await Promise.all([
  start(),
  fetch('figures.csv').then((response) => response.text())
]);
await db.registerFileText('figures.csv', csv);
const connection = await db.connect();
await connection.query(`CREATE TABLE figures AS SELECT * FROM read_csv('figures.csv', header = true,
  columns = {unit: 'VARCHAR', measure: 'VARCHAR', year: 'INTEGER', value: 'DOUBLE'})`);

const rowsOf = async <T>(query: string): Promise<T[]> =>
  (await connection.query(query)).toArray().map((row) => row.toJSON() as T);

async function start(): Promise<duckdb.AsyncDuckDB> {
  const engine = new duckdb.AsyncDuckDB(new duckdb.VoidLogger(), new Worker(workerUrl));
  await engine.instantiate(wasmUrl);
  await engine.open({ query: { castBigIntToDouble: true, castDecimalToDouble: true } });
  return engine;
}

async function show(measure: string): Promise<void> {
  const where = `WHERE measure = '${measure.replaceAll("'", "''")}'`;
  const bars = await rowsOf<Bar>(
    `SELECT unit, sum(value) AS value FROM figures ${where} AND year = 2024 GROUP BY unit ORDER BY value DESC`
  );
  const points = await rowsOf<Point>(
    `SELECT unit, year, sum(value) AS value FROM figures ${where} GROUP BY unit, year ORDER BY year`
  );
  draw(bars, points);
}

const measures = await rowsOf<{ measure: string }>(
  'SELECT DISTINCT measure FROM figures ORDER BY measure'
);
control(
  measures.map(({ measure }) => measure),
  (measure) => void show(measure)
);
await show(measures[0]!.measure);
document.documentElement.dataset.hydrated = '';
