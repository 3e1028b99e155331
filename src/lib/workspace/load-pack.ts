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
  const schema = pack.info.id;
  await engine.query(sql`DROP SCHEMA IF EXISTS ${name(schema)} CASCADE`.text);
  await engine.query(sql`CREATE SCHEMA ${name(schema)}`.text);
  for (const [table, columns] of Object.entries(toTables(pack, reference))) {
    await engine.insert(schema, table, columns);
  }
  await engine.query(settleSql(schema).text);
}
