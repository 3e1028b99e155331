import { issuesOf } from '#lib/ingest/reader/issues-of.ts';
import { readFile } from '#lib/ingest/reader/read-file.ts';
import { loadReference } from './packs.ts';

let reference: ReturnType<typeof loadReference> | undefined;

/**
 * Header and rows of the first table of a file, read without a hint; no header line where there is
 * none, no rows where the file is refused. Parts of a merged header are joined by a space, as the
 * benchmark joins them.
 */
export async function readFirstTable(
  name: string,
  bytes: Uint8Array<ArrayBuffer>
): Promise<{ rows: string[][]; note: string }> {
  reference ??= loadReference();
  const [reading] = await readFile({ name, bytes }, { reference });
  const table = reading?.tables[0];
  if (!reading || !table) return { rows: [], note: reading?.error?.code ?? '' };
  const codes = [...new Set(issuesOf(reading).map(({ code }) => code))];
  const delimiter = JSON.stringify(reading.dialect?.delimiter);
  const note = `${delimiter} header ${table.headerRows.join()} ${codes.join(' ')}`;
  const header = table.columns.map((column) => column.name.replaceAll(' / ', ' '));
  const rows = table.rows.map(({ cells }) => cells);
  return { rows: table.headerRows.length ? [header, ...rows] : rows, note };
}
