import type { PackHolding } from '#lib/query/catalogue.ts';
import { rowsPath, unpackRows, type RowsFile, type ShippedRows } from '#lib/query/trace-file.ts';

/** Fetches a file under `generated/`. */
type Load = (path: string) => Promise<Response>;

const asked = new Map<string, Promise<ShippedRows>>();

/**
 * The rows of a pack that is shipped with them, fetched once for all who ask; null where only the
 * engine has them, or where the file did not come: then the engine says the same.
 */
export async function shippedRows(
  pack: PackHolding | null,
  load: Load
): Promise<ShippedRows | null> {
  const path = pack && rowsPath(pack);
  if (!path) return null;
  let rows = asked.get(path);
  if (!rows) {
    rows = load(path).then(async (response) => {
      if (!response.ok) throw new Error(`missing rows: ${path} (${response.status})`);
      return unpackRows((await response.json()) as RowsFile);
    });
    asked.set(path, rows);
    rows.catch(() => asked.delete(path));
  }
  return rows.catch(() => null);
}
