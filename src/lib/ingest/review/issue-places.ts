import type { Issue } from '#lib/model/issue.ts';
import { fold } from '#lib/text/fold.ts';
import type { BodyRow, FileReading, ReadTable } from '../reader/reading.ts';
import { cellKey, type CellKey } from './apply-choice.ts';
import { columnsByName, decisionName } from './touched.ts';

/** Where lines, columns and names of units stand among the tables of a part. */
export type Places = {
  /** Index of the table an issue is about; -1 when it is about the file. */
  tableFor: (issue: Issue) => number;
  /** The cells it stands on; [] when it stands on none of the body. */
  cellsOf: (issue: Issue) => CellKey[];
  /** What decisions call the columns it is about: by their places where several have one name. */
  columnsOf: (issue: Issue) => string[];
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

/** The first test that some pass narrows them; where none does, all are meant. */
function narrow(all: number[], tests: readonly ((index: number) => boolean)[]): number[] {
  for (const test of tests) {
    const passed = all.filter(test);
    if (passed.length > 0) return passed;
  }
  return all;
}

/** Columns by the words of a measure nobody knows. */
function countedIn({ observations }: ReadTable): Map<string, Set<number>> {
  const counted = new Map<string, Set<number>>();
  for (const { measureId, measureRaw, column } of observations)
    if (measureId === '') {
      const there = counted.get(measureRaw);
      if (there) there.add(column);
      else counted.set(measureRaw, new Set([column]));
    }
  return counted;
}

/**
 * Columns of one table that an issue is about. Issues name their column; where several have that
 * name, the number behind it ("Việc #4"), the text of the cell or the measure tells which.
 */
function toColumnsAbout(table: ReadTable) {
  const named = columnsByName(table);
  let counted: Map<string, Set<number>> | null = null;
  return ({ column, seen }: Issue, row: BodyRow | undefined): number[] => {
    const all = named.get(column ?? '') ?? [];
    if (all.length < 2) return all;
    const place = Number(/ #(\d+)$/.exec(seen)?.[1] ?? 0) - 1;
    const text = seen.trim();
    return narrow(all, [
      (i) => i === place,
      (i) => row?.cells[i]?.trim() === text,
      (i) => (counted ??= countedIn(table)).get(seen)?.has(i) ?? false
    ]);
  };
}

/** Everything that has to be looked up for the issues of one part. */
export function toPlaces(reading: FileReading): Places {
  const { tables } = reading;
  const rowAt = new Map<number, { table: number; row: BodyRow }>();
  for (const [index, table] of tables.entries())
    for (const row of table.rows) rowAt.set(row.line, { table: index, row });
  const names = tables.map(columnsByName);
  const about = tables.map(toColumnsAbout);
  const bodyOf = (row: number | null) => (row === null ? undefined : rowAt.get(row));
  const tableFor = ({ row, column }: Issue): number =>
    bodyOf(row)?.table ??
    (column === null ? -1 : names.findIndex((columns) => columns.has(column)));
  return {
    tableFor,
    cellsOf: (issue) => {
      const body = bodyOf(issue.row);
      if (!body) return [];
      return about[body.table]!(issue, body.row).map((index) => cellKey(body.row.line, index));
    },
    columnsOf: (issue) => {
      const table = tables[tableFor(issue)];
      const found = table
        ? about[tableFor(issue)]!(issue, bodyOf(issue.row)?.row).map((i) => decisionName(table, i))
        : [];
      return found.length > 0 || issue.column === null ? found : [issue.column];
    },
    isBody: (line) => rowAt.has(line),
    named: byName(reading)
  };
}
