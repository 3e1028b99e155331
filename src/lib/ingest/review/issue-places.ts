import type { Issue } from '#lib/model/issue.ts';
import { fold } from '#lib/text/fold.ts';
import type { FileReading } from '../reader/reading.ts';
import { cellKey, type CellKey } from './apply-choice.ts';
import { columnName } from './touched.ts';

/** Where lines, columns and names of units stand among the tables of a part. */
export type Places = {
  /** Index of the table an issue is about; -1 when it is about the file. */
  tableFor: (issue: Issue) => number;
  /** The cell it stands on; null when it stands on none of the body. */
  cellOf: (issue: Issue) => CellKey | null;
  isBody: (line: number) => boolean;
  /** By the folded name: the lines of its rows and its spellings. A doubt about it is told once. */
  named: ReadonlyMap<string, { lines: Set<number>; names: Set<string> }>;
};

function byName({ tables }: FileReading) {
  const named = new Map<string, { lines: Set<number>; names: Set<string> }>();
  // Folding is dear, and a file names the same few units on every line.
  const spelt = new Map<string, { lines: Set<number>; names: Set<string> }>();
  for (const { observations } of tables)
    for (const { unitRaw, line } of observations) {
      const known = spelt.get(unitRaw);
      if (known) {
        known.lines.add(line);
        continue;
      }
      const key = fold(unitRaw.slice(0, 200));
      const there = named.get(key) ?? { lines: new Set(), names: new Set() };
      named.set(key, there);
      spelt.set(unitRaw, there);
      there.lines.add(line);
      there.names.add(unitRaw);
    }
  return named;
}

/** Everything that has to be looked up for the issues of one part. */
export function toPlaces(reading: FileReading): Places {
  const { tables } = reading;
  const tableOf = new Map<number, number>();
  for (const [index, table] of tables.entries())
    for (const row of table.rows) tableOf.set(row.line, index);
  const columns = tables.map((table) => {
    const byName = new Map<string, number>();
    for (const i of table.columns.keys()) {
      const name = columnName(table, i);
      if (!byName.has(name)) byName.set(name, i);
    }
    return byName;
  });
  const bodyOf = (row: number | null) => (row === null ? undefined : tableOf.get(row));
  return {
    tableFor: ({ row, column }) =>
      bodyOf(row) ?? (column === null ? -1 : columns.findIndex((names) => names.has(column))),
    cellOf: ({ row, column }) => {
      const table = bodyOf(row);
      const index = table === undefined ? undefined : columns[table]!.get(column ?? '');
      return index === undefined ? null : cellKey(row!, index);
    },
    isBody: (line) => tableOf.has(line),
    named: byName(reading)
  };
}
