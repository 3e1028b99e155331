import { toCsvCell } from '#lib/ingest/reader/tidy-csv.ts';
import { partHints } from '#lib/ingest/reader/part-hints.ts';
import { findPersonal } from '#lib/ingest/review/personal.ts';
import type { GivenFile } from './reader-file.ts';

/**
 * The file without the columns about persons that were taken out, as CSV in UTF-8: then the raw
 * bytes are not kept. Null when no such column was taken out, and the file is kept as it came.
 */
export async function redacted(file: GivenFile): Promise<Blob | null> {
  if (file.bulk) {
    const table = file.readings[0]!.tables[0]!;
    const { columns = {} } = partHints(file.hints, file.readings[0]!.name);
    const out = findPersonal(table).filter((p) => columns[p.column]?.role === 'ignored');
    return out.length > 0 ? file.bulk.without(new Set(out.map((p) => p.index))) : null;
  }
  let found = false;
  const lines = file.readings.flatMap((reading) => {
    const { columns = {} } = partHints(file.hints, reading.name);
    return reading.tables.flatMap((table) => {
      const out = new Set(
        findPersonal(table)
          .filter((p) => columns[p.column]?.role === 'ignored')
          .map((p) => p.index)
      );
      if (out.size > 0) found = true;
      const line = (cells: readonly string[]) =>
        cells.map((cell, i) => toCsvCell(out.has(i) ? '' : cell)).join(',');
      const depth = Math.max(0, ...table.columns.map((c) => c.path.length));
      const header = Array.from({ length: depth }, (_, level) =>
        line(table.columns.map((c) => c.path[level] ?? ''))
      );
      const above = [...table.title, ...(table.unitLine ? [table.unitLine.text] : [])];
      return [...above.map(toCsvCell), ...header, ...table.rows.map((r) => line(r.cells)), ''];
    });
  });
  return found ? new Blob([`\uFEFF${lines.join('\r\n')}`]) : null;
}
