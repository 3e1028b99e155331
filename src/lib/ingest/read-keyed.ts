import type { Issue } from '#lib/model/issue.ts';
import type { KeyedTable } from '#lib/model/schema-reference.ts';
import { readFields, type Row } from './fields.ts';
import { hasError, toIssue, type TextFile } from './issue.ts';
import { matchColumns, type Columns, type Strictness } from './match-columns.ts';
import { delimiterOf, readTable } from './read-table.ts';

export type KeyedRows = { file: string; rows: Row[]; columns: Columns; issues: Issue[] };

/** What stands for a table that is not there. */
export const noRows = (file: string, issues: Issue[] = []): KeyedRows => ({
  file,
  rows: [],
  columns: new Map(),
  issues
});

/** A row's value in words, whatever its type. */
const wordOf = (row: Row, field: string): string => row.seen[field] ?? '';

/** Reads a table that has keys; every key once. Rows come as they stand, faulty cells empty. */
export function readKeyed(
  file: TextFile,
  table: KeyedTable,
  strictness: Strictness = 'strict'
): KeyedRows {
  const delimiter = strictness === 'strict' ? ',' : delimiterOf(file.text);
  const { table: raw, issues } = readTable(file, { delimiter });
  if (!raw) return noRows(file.name, issues);
  const { columns, issues: columnIssues } = matchColumns(raw, table.fields, strictness);
  issues.push(...columnIssues);
  if (hasError(columnIssues)) return noRows(file.name, issues);
  const { rows, issues: cellIssues } = readFields(raw, columns, table.fields, strictness);
  const found = issues.concat(cellIssues);
  const firsts = new Map<string, number>();
  for (const row of rows) {
    const key = table.primaryKey.map((f) => wordOf(row, f)).join(', ');
    const first = firsts.get(key);
    if (first === undefined) firsts.set(key, row.line);
    else {
      const at = { file: file.name, row: row.line, column: table.primaryKey[0]!, seen: key };
      found.push(toIssue('error', 'duplicate_id', at, { first: `${file.name}:${first}` }));
    }
  }
  return { file: file.name, rows, columns, issues: found };
}

/** Every key that points at another table must find its row there; empty ones point nowhere. */
export function checkForeignKeys(
  tables: readonly KeyedTable[],
  read: ReadonlyMap<string, KeyedRows>
): Issue[] {
  const issues: Issue[] = [];
  for (const table of tables) {
    const from = read.get(table.name);
    for (const { fields, table: name, reference } of table.foreignKeys) {
      const to = read.get(name || table.name);
      if (!from || !to) continue;
      const known = new Set(to.rows.map((row) => wordOf(row, reference[0]!)));
      const column = fields[0]!;
      for (const row of from.rows) {
        const seen = wordOf(row, column);
        if (seen === '' || known.has(seen)) continue;
        const at = { file: from.file, row: row.line, column, seen };
        issues.push(toIssue('error', 'unknown_reference', at, { table: to.file }));
      }
    }
  }
  return issues;
}
