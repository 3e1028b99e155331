import type { Issue } from '#lib/model/issue.ts';
import type { Field } from '#lib/model/schema.ts';
import { fold } from '#lib/text/fold.ts';
import { toIssue, type Place } from './issue.ts';
import type { Columns, Strictness } from './match-columns.ts';
import { parseNumberCell } from './number-cell.ts';
import type { RawTable } from './read-table.ts';

/** A row whose cells have their types; a cell that could not be read is empty and has an issue. */
export type Row = {
  line: number;
  texts: Record<string, string>;
  numbers: Record<string, number | null>;
  /** Cells as the file says them, by field. */
  seen: Record<string, string>;
};

type Reading = { text?: string; number?: number; issue?: Issue };

function readNumber(seen: string, field: Field, strictness: Strictness, at: Place): Reading {
  const cell = parseNumberCell(seen, strictness === 'strict' ? 'plain' : 'template');
  if (!cell.ok) {
    const details =
      cell.code === 'ambiguous_number' ? { whole: cell.whole, decimal: cell.decimal } : undefined;
    return { issue: toIssue('error', cell.code, at, details) };
  }
  if (field.type === 'integer' && !Number.isInteger(cell.value))
    return { issue: toIssue('error', 'not_an_integer', at) };
  if (field.minimum !== undefined && cell.value < field.minimum)
    return { issue: toIssue('error', 'below_minimum', at, { minimum: field.minimum }) };
  return { number: cell.value };
}

function readText(seen: string, field: Field, strictness: Strictness, at: Place): Reading {
  if (field.enum) {
    const text =
      strictness === 'strict'
        ? field.enum.find((e) => e === seen)
        : field.enum.find((e) => fold(e) === fold(seen).replaceAll(' ', '_'));
    if (text === undefined)
      return { issue: toIssue('error', 'not_in_list', at, { allowed: field.enum.join(', ') }) };
    return { text };
  }
  if (field.pattern && strictness === 'strict' && !new RegExp(field.pattern).test(seen))
    return { issue: toIssue('error', 'bad_pattern', at, { pattern: field.pattern }) };
  return { text: seen };
}

/** Gives every cell its type, by the table's schema. Cells are trimmed; a missing column is empty. */
export function readFields(
  table: RawTable,
  columns: Columns,
  fields: readonly Field[],
  strictness: Strictness
): { rows: Row[]; issues: Issue[] } {
  const issues: Issue[] = [];
  const rows = table.rows.map(({ line, cells }): Row => {
    const row: Row = { line, texts: {}, numbers: {}, seen: {} };
    for (const field of fields) {
      const column = columns.get(field.name);
      const seen = column ? cells[column.index]!.trim() : '';
      const isText = field.type === 'string';
      row.seen[field.name] = seen;
      if (isText) row.texts[field.name] = '';
      else row.numbers[field.name] = null;
      const at = { file: table.file, row: line, column: column?.label ?? field.name, seen };
      if (seen === '') {
        if (field.required) issues.push(toIssue('error', 'required_empty', at));
        continue;
      }
      const { text, number, issue } = isText
        ? readText(seen, field, strictness, at)
        : readNumber(seen, field, strictness, at);
      if (issue) issues.push(issue);
      else if (text !== undefined) row.texts[field.name] = text;
      else row.numbers[field.name] = number!;
    }
    return row;
  });
  return { rows, issues };
}
