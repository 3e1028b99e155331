import type { Engine } from '#lib/engine/engine.ts';
import { createPause } from '#lib/model/give-way.ts';
import type { Pack, Reference } from '#lib/model/pack.ts';
import { settleSql } from '#lib/query/settle.ts';
import { lotStatements } from '#lib/query/lot-sql.ts';
import { toLotTables } from '#lib/query/lot-tables.ts';
import { name, sql, type Sql } from '#lib/query/sql.ts';
import { observationPieces, toTablesBeside, type TableColumns } from '#lib/query/tables.ts';

/**
 * Puts a pack into the engine under a schema of its own (named as the pack), replacing an older
 * one of that name, and settles its figures. Reads and writes nothing else.
 */
export async function loadPack(engine: Engine, pack: Pack, reference: Reference): Promise<void> {
  const withLots = pack.lots?.some((lot) => lot.length > 0) === true;
  await intoSchema(engine, pack.info.id, async (schema) => {
    const pieces = inTurn(observationPieces(pack.observations, reference));
    await engine.insertPieces(schema, withLots ? 'row_observation' : 'observation', pieces);
    for (const [table, columns] of Object.entries(toTablesBeside(pack, reference)))
      await engine.insert(schema, table, columns);
    if (!withLots) return run(engine, [settleSql(schema)]);
    const lots = await toLotTables(pack, reference);
    for (const [table, columns] of Object.entries(lots.small))
      await engine.insert(schema, table, columns);
    await engine.insertPieces(schema, 'lot', lots.pieces);
    const types = await typesOf(engine, schema, 'lot');
    const rows = pack.observations.length;
    await run(engine, lotStatements(schema, { rows, types, hasDoubles: lots.hasDoubles }));
  });
}

/** Pieces as they are made, giving way to others between them. */
async function* inTurn(pieces: Iterable<TableColumns>): AsyncGenerator<TableColumns> {
  const pause = createPause();
  for (const piece of pieces) {
    yield piece;
    await pause();
  }
}

async function run(engine: Engine, statements: readonly Sql[]): Promise<void> {
  for (const { text } of statements) await engine.query(text);
}

async function typesOf(
  engine: Engine,
  schema: string,
  table: string
): Promise<Record<string, string>> {
  const { length, values } = await engine.query(
    sql`SELECT column_name, data_type FROM duckdb_columns()
      WHERE schema_name = ${schema} AND table_name = ${table}`.text
  );
  return Object.fromEntries(
    Array.from({ length }, (_, i) => [values.column_name![i], values.data_type![i]])
  ) as Record<string, string>;
}

/** The tables of a shipped pack: Arrow streams by table, with their row counts. */
export type ShippedTable = { table: string; rows: number; bytes: Uint8Array };

/** Puts a pack that was made into Arrow at build into the engine, and settles its figures. */
export async function loadShippedPack(
  engine: Engine,
  id: string,
  tables: readonly ShippedTable[]
): Promise<void> {
  await intoSchema(engine, id, async (schema) => {
    for (const { table, rows, bytes } of tables) {
      await engine.insertArrow(schema, table, bytes, rows);
    }
    await run(engine, [settleSql(schema)]);
  });
}

async function intoSchema(
  engine: Engine,
  schema: string,
  fill: (schema: string) => Promise<void>
): Promise<void> {
  await engine.query(sql`DROP SCHEMA IF EXISTS ${name(schema)} CASCADE`.text);
  await engine.query(sql`CREATE SCHEMA ${name(schema)}`.text);
  await fill(schema);
}
