import Papa from 'papaparse';
import type { Issue } from '#lib/model/issue.ts';
import { toIssue, type TextFile } from './issue.ts';

export type RawRow = {
  /** Line in the file on which the row begins, counted from 1 as an editor does. */
  line: number;
  /** Exactly as many as the header has; text as the file says it, NFC. */
  cells: string[];
};

export type RawTable = { file: string; header: string[]; headerLine: number; rows: RawRow[] };

const isBlank = (cells: readonly string[]): boolean => cells.every((c) => c.trim() === '');

const linesIn = (cells: readonly string[]): number =>
  cells.reduce((n, cell) => n + cell.split('\n').length - 1, 1);

/**
 * Cuts a CSV text into its header and rows. Blank lines are passed over but counted; line ends
 * inside cells become `\n`; a byte order mark is dropped. `table` is null when there is no header.
 * Rows with doubtful quotes or too many cells are left out, each with an error.
 */
export function readTable(
  { name, text }: TextFile,
  { delimiter = ',' }: { delimiter?: string } = {}
): { table: RawTable | null; issues: Issue[] } {
  const clean = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const parsed = Papa.parse<string[]>(clean, { delimiter, newline: '\n', skipEmptyLines: false });
  const doubtful = new Set(parsed.errors.filter((e) => e.type === 'Quotes').map((e) => e.row));
  const issues: Issue[] = [];
  let table: RawTable | null = null;
  let line = 1;
  for (const [index, raw] of parsed.data.entries()) {
    const at = { file: name, row: line };
    line += linesIn(raw);
    if (doubtful.has(index)) {
      issues.push(toIssue('error', 'bad_quotes', { ...at, seen: raw[0] }));
      continue;
    }
    if (isBlank(raw)) continue;
    const cells = raw.map((cell) => cell.normalize('NFC'));
    if (!table) {
      const header = cells.map((cell) => cell.trim());
      table = { file: name, header, headerLine: at.row, rows: [] };
      continue;
    }
    const expected = table.header.length;
    if (cells.length !== expected) {
      const spilt = !isBlank(cells.slice(expected));
      const counts = { expected, found: cells.length };
      if (spilt || cells.length < expected)
        issues.push(toIssue(spilt ? 'error' : 'warning', 'cell_count', at, counts));
      if (spilt) continue;
      cells.length = Math.min(cells.length, expected);
      while (cells.length < expected) cells.push('');
    }
    table.rows.push({ line: at.row, cells });
  }
  if (!table) issues.push(toIssue('error', 'file_empty', { file: name }));
  return { table, issues };
}

/** The delimiter of a table whose header names are known: the mark that stands most in its first line. */
export function delimiterOf(text: string): ',' | ';' | '\t' {
  const first = text.replace(/^\uFEFF/, '').split(/[\r\n]/, 1)[0]!;
  const count = (mark: string) => first.split(mark).length;
  const marks = [',', ';', '\t'] as const;
  return marks.reduce((best, mark) => (count(mark) > count(best) ? mark : best));
}
