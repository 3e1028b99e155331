import type { Engine } from '#lib/engine/engine.ts';
import type { Pack, Reference } from '#lib/model/pack.ts';
import { settleSql } from '#lib/query/settle.ts';
import { name, sql } from '#lib/query/sql.ts';
import { toTables } from '#lib/query/tables.ts';

/**
 * Puts a pack into the engine under a schema of its own (named as the pack), replacing an older
 * one of that name, and settles its figures. Reads and writes nothing else.
 */
export async function loadPack(engine: Engine, pack: Pack, reference: Reference): Promise<void> {
  const tables = Object.entries(toTables(pack, reference));
  await intoSchema(engine, pack.info.id, async (schema) => {
    for (const [table, columns] of tables) await engine.insert(schema, table, columns);
  });
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
  await engine.query(settleSql(schema).text);
}
