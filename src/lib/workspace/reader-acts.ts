import type { Choice } from '#lib/ingest/review/apply-choice.ts';
import type { Act } from './import-view.ts';
import type { GivenFile } from './reader-file.ts';

/** What a decision about all parts alike is kept as. */
export const spreadOf = (part: number): string => `spread:${part}`;

/** A cause as it is named over all files: the file, and its key there. */
export const fromKey = (key: string): [number, string] => {
  const cut = key.indexOf('|');
  return /^\d+\|/.test(key) ? [Number(key.slice(0, cut)), key.slice(cut + 1)] : [0, key];
};

/** A text in place of one cell, or of every cell of its column that says the same. */
export function editOf(act: Extract<Act, { kind: 'edit' }>, file: GivenFile): Choice {
  const { line, column, text } = act;
  const cells: [string, string][] = [[`${line}:${column}`, text]];
  const rows = file.readings[act.part]!.tables[act.table]!.rows;
  const seen = rows.find((r) => r.line === line)?.cells[column];
  if (act.alike)
    for (const row of rows)
      if (row.cells[column] === seen) cells.push([`${row.line}:${column}`, text]);
  return { kind: 'cells', cells: Object.fromEntries(cells) };
}
