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

export const isBlank = (cells: readonly string[]): boolean => cells.every((c) => c.trim() === '');

const linesIn = (cells: readonly string[]): number =>
  cells.reduce((n, cell) => n + cell.split('\n').length - 1, 1);

/** One record as it was cut; `doubtful` where a quotation mark stands where none should. */
export type RawRecord = RawRow & { doubtful: boolean };

/** Every record of a text, blank ones too; `isOpen` where its last quotation mark is never closed. */
export function cutText(
  text: string,
  delimiter: string
): { records: RawRecord[]; isOpen: boolean } {
  const clean = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const parsed = Papa.parse<string[]>(clean, { delimiter, newline: '\n', skipEmptyLines: false });
  const quotes = parsed.errors.filter((e) => e.type === 'Quotes');
  const doubtful = new Set(quotes.map((e) => e.row));
  let line = 1;
  const records = parsed.data.map((cells, index): RawRecord => {
    const record = { line, cells, doubtful: doubtful.has(index) };
    line += linesIn(cells);
    return record;
  });
  return { records, isOpen: quotes.some((e) => e.code === 'MissingQuotes') };
}

/** A row as wide as its header; null when it has more cells than that, and something in them. */
export function fitRow(
  { line, cells }: RawRow,
  { file, expected }: { file: string; expected: number }
): { row: RawRow | null; issues: Issue[] } {
  if (cells.length === expected) return { row: { line, cells }, issues: [] };
  const spilt = !isBlank(cells.slice(expected));
  const at = { file, row: line };
  const counts = { expected, found: cells.length };
  const issues =
    spilt || cells.length < expected
      ? [toIssue(spilt ? 'error' : 'warning', 'cell_count', at, counts)]
      : [];
  if (spilt) return { row: null, issues };
  const fitted = Array.from({ length: expected }, (_, i) => cells[i] ?? '');
  return { row: { line, cells: fitted }, issues };
}

/**
 * Cuts a CSV text into its header and rows. Blank lines are passed over but counted; line ends
 * inside cells become `\n`; a byte order mark is dropped. `table` is null when there is no header.
 * Rows with doubtful quotes or too many cells are left out, each with an error.
 */
export function readTable(
  { name, text }: TextFile,
  { delimiter = ',' }: { delimiter?: string } = {}
): { table: RawTable | null; issues: Issue[] } {
  const issues: Issue[] = [];
  let table: RawTable | null = null;
  for (const { line, cells: raw, doubtful } of cutText(text, delimiter).records) {
    if (doubtful) {
      issues.push(toIssue('error', 'bad_quotes', { file: name, row: line, seen: raw[0] }));
      continue;
    }
    if (isBlank(raw)) continue;
    const cells = raw.map((cell) => cell.normalize('NFC'));
    if (!table) {
      const header = cells.map((cell) => cell.trim());
      table = { file: name, header, headerLine: line, rows: [] };
      continue;
    }
    const fitted = fitRow({ line, cells }, { file: name, expected: table.header.length });
    issues.push(...fitted.issues);
    if (fitted.row) table.rows.push(fitted.row);
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
