import type { Issue } from '#lib/model/issue.ts';
import type { Field } from '#lib/model/schema.ts';
import { fold } from '#lib/text/fold.ts';
import { toIssue } from './issue.ts';
import type { RawTable } from './read-table.ts';

/**
 * `strict`: a pack of ours, where every column stands under its own name.
 * `lenient`: a person's file, where titles in either language do, and columns may be left out.
 */
export type Strictness = 'strict' | 'lenient';

/** Where each field stands, and how the file itself calls it. */
export type Columns = Map<string, { index: number; label: string }>;

const key = (text: string): string => fold(text).replaceAll('_', ' ');

/** Field names by every way their header may be written. */
function namesOf(fields: readonly Field[], strictness: Strictness): Map<string, string> {
  if (strictness === 'strict') return new Map(fields.map((f) => [f.name, f.name]));
  // Names last: where a title and a field name read alike, the name wins.
  const titles = fields.flatMap((f) =>
    [f.titleVi, f.titleEn].map((t) => [key(t), f.name] as const)
  );
  return new Map([...titles, ...fields.map((f) => [key(f.name), f.name] as const)]);
}

/** Which fields the header names; columns it does not know are reported and not read. */
export function matchColumns(
  table: RawTable,
  fields: readonly Field[],
  strictness: Strictness
): { columns: Columns; issues: Issue[] } {
  const names = namesOf(fields, strictness);
  const columns: Columns = new Map();
  const issues: Issue[] = [];
  for (const [index, label] of table.header.entries()) {
    const at = { file: table.file, row: table.headerLine, column: label, seen: label };
    const name = names.get(strictness === 'strict' ? label : key(label));
    if (name === undefined) {
      // Spreadsheets leave empty columns at the right edge.
      if (label === '' && table.rows.every((r) => r.cells[index]!.trim() === '')) continue;
      issues.push(toIssue(strictness === 'strict' ? 'error' : 'warning', 'unknown_column', at));
    } else if (columns.has(name)) {
      issues.push(toIssue('error', 'duplicate_column', { ...at, seen: name }));
    } else columns.set(name, { index, label });
  }
  for (const field of fields)
    if (!columns.has(field.name) && (strictness === 'strict' || field.required))
      issues.push(
        toIssue('error', 'missing_column', {
          file: table.file,
          row: table.headerLine,
          seen: strictness === 'strict' ? field.name : field.titleVi
        })
      );
  return { columns, issues };
}
