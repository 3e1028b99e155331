import * as duckdb from '@duckdb/duckdb-wasm';
import workerUrl from '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url';
import wasmUrl from '@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url';
import { control, draw, type Bar, type Point } from '../draw.ts';
import { DIMENSIONS, SUBJECTS } from '../tables.ts';

const db = await start();
const connection = await db.connect();
await Promise.all(SUBJECTS.map(register));
// Whole years of provinces, not split by anything, commendations as awarded.
await connection.query(`CREATE TABLE shown AS
  SELECT unit, measure, left(period_start, 4)::INTEGER AS year, value::DOUBLE AS value
  FROM read_csv([${SUBJECTS.map((subject) => `'${subject}.csv'`)}],
    header = true, all_varchar = true, union_by_name = true)
  WHERE value IS NOT NULL AND unit_id LIKE '63:%' AND part_of IS NULL
    AND left(period_start, 4) = left(period_end, 4) AND coalesce(state, 'awarded') = 'awarded'
    AND coalesce(${DIMENSIONS.join(', ')}) IS NULL`);

async function register(subject: string): Promise<void> {
  const response = await fetch(`${subject}.csv`);
  await db.registerFileText(`${subject}.csv`, await response.text());
}

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
    `SELECT unit, sum(value) AS value FROM shown ${where} AND year = 2024 GROUP BY unit ORDER BY value DESC`
  );
  const points = await rowsOf<Point>(
    `SELECT unit, year, sum(value) AS value FROM shown ${where} GROUP BY unit, year ORDER BY year`
  );
  draw(bars, points);
}

const measures = await rowsOf<{ measure: string }>(
  'SELECT DISTINCT measure FROM shown ORDER BY measure'
);
control(
  measures.map(({ measure }) => measure),
  (measure) => void show(measure)
);
await show(measures[0]!.measure);
document.documentElement.dataset.hydrated = '';
