import { emptyAccount, toAccount, type Account } from '#lib/ingest/review/account.ts';
import { decode } from '#lib/ingest/bytes/decode.ts';
import { cutRecords } from '#lib/ingest/dialect/cut.ts';
import { detectSubject } from '#lib/ingest/detect-subject.ts';
import { toLookup } from '#lib/ingest/lookup.ts';
import { matchColumns, type Columns } from '#lib/ingest/match-columns.ts';
import { DENOMINATORS_TEMPLATE } from '#lib/ingest/read-denominators.ts';
import { delimiterOf, readTable } from '#lib/ingest/read-table.ts';
import type { FileReading, Hints, ReadTable } from '#lib/ingest/reader/reading.ts';
import { readUserTable, type UserTable } from '#lib/ingest/user-file.ts';
import type { Reference } from '#lib/model/pack.ts';
import { subjectTable } from '#lib/model/schema.ts';
import type { Unit } from '#lib/model/unit.ts';

/** A file that follows a template, with everything only templates can say: ids, parts, sources. */
export type TemplateTable = {
  table: UserTable;
  account: Account;
  /** What templates say about the file: no waits of the general reader. */
  reading: FileReading;
  /** The file as it is shown, with the one column of figures that a template has. */
  shown: FileReading;
};

type Known = { reference: Reference; units: readonly Unit[]; hints: Hints };

/** What a template can take of a person's decisions; any other one wants the general reader. */
export const isMendOnly = (hints: Hints): boolean =>
  Object.keys(hints).every((key) => key === 'cells' || key === 'excluded');

/** Whether the head of a file, in UTF-8, is that of a template. */
export const looksLikeTemplate = (
  head: Uint8Array<ArrayBuffer>,
  name: string,
  known: Omit<Known, 'hints'>
): boolean => {
  const { text } = decode(head, { file: name });
  return templateColumns(text, name, { ...known, hints: {} }) !== null;
};

/**
 * Where the fields of the template stand that a text follows: every column is under a name of it,
 * and rows have the ids that only ours ask for. Null where it follows none.
 */
function templateColumns(text: string, name: string, { reference, units }: Known): Columns | null {
  const { table } = readTable({ name, text }, { delimiter: delimiterOf(text) });
  if (!table) return null;
  const lookup = toLookup(reference, units);
  const kind = detectSubject(table, lookup);
  if (!kind) return null;
  const fields = kind === 'denominators' ? DENOMINATORS_TEMPLATE.fields : subjectTable(kind).fields;
  const { columns, issues } = matchColumns(table, fields, 'lenient');
  const follows = issues.length === 0 && (kind === 'denominators' || columns.has('id'));
  return follows ? columns : null;
}

/** A table with figures in the one column where the template has them, and no doubt of any. */
function inTemplateTerms(table: ReadTable, columns: Columns): ReadTable {
  const figures = columns.get('value')?.index;
  return {
    ...table,
    columnReadings: table.columnReadings.map((c) => {
      if (c.index === figures) return { ...c, role: 'value', confidence: 1 };
      return { ...c, role: c.role === 'value' ? 'ignored' : c.role, confidence: 1 };
    }),
    observations: table.observations
      .filter((o) => o.column === figures)
      .map((o) => ({ ...o, partOf: null }))
  };
}

const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;

/** The text with cells put in place and lines left out; every record keeps its line. */
function mended(text: string, name: string, { cells = {}, excluded = [] }: Hints): string {
  if (Object.keys(cells).length + excluded.length === 0) return text;
  const delimiter = delimiterOf(text);
  const clean = text.replace(/\r\n?/g, '\n');
  const dialect = { delimiter, quote: '"', escape: '"', newline: '\n' } as const;
  const out = new Set(excluded);
  return cutRecords(clean, dialect, { file: name })
    .records.map(({ line, cells: given }) => {
      const height = given.reduce((n, cell) => n + cell.split('\n').length - 1, 0);
      if (out.has(line)) return '\n'.repeat(height);
      return given.map((cell, i) => quoted(cells[`${line}:${i}`] ?? cell)).join(delimiter);
    })
    .join('\n');
}

/** The account in the terms of the page. Rows left out by hand are no longer in the text. */
function toPageAccount({ account }: UserTable, reading: FileReading, hints: Hints): Account {
  const { header, blank } = toAccount(reading).others;
  const out = (hints.excluded ?? []).length;
  const others = { ...emptyAccount().others, header: Math.max(1, header), blank };
  const read = account.read + out;
  return {
    ...emptyAccount(),
    read,
    accepted: account.accepted,
    excluded: account.leftOut + out,
    rejected: account.rejected,
    others,
    records: read + others.header + others.blank
  };
}

/**
 * Reads a file as the template it follows; null when it follows none, or when something was decided
 * that templates do not know. `reading` then holds what templates say about it, and no waits.
 */
export function readTemplate(
  bytes: Uint8Array<ArrayBuffer>,
  readings: readonly FileReading[],
  known: Known
): TemplateTable | null {
  const [reading] = readings;
  const found = reading?.tables[0];
  if (!reading || !found || readings.length > 1 || reading.tables.length > 1) return null;
  if (!reading.decoded || reading.decoded.repaired || !isMendOnly(known.hints)) return null;
  const { text } = decode(bytes, { file: reading.name });
  const columns = templateColumns(text, reading.name, known);
  if (!columns) return null;
  const { reference, units, hints } = known;
  const file = { name: reading.name, text: mended(text, reading.name, hints) };
  const table = readUserTable(file, reference, { units });
  // Rows that are not "data" have no waits of the general reader.
  const rows = found.rows.map((row) => ({ ...row, role: 'group' as const }));
  const told = { ...found, rows, issues: [], observations: [] };
  return {
    table,
    account: toPageAccount(table, reading, hints),
    reading: { ...reading, issues: table.issues, tables: [told] },
    shown: { ...reading, tables: [inTemplateTerms(found, columns)] }
  };
}

/** The reading of a template in which only the rows it rejects are data, as `rejectedCsv` wants it. */
export function faultyRows({ reading }: TemplateTable): FileReading {
  const faulty = new Set(reading.issues.filter((i) => i.severity === 'error').map((i) => i.row));
  const tables = reading.tables.map((table) => ({
    ...table,
    observations: [],
    rows: table.rows.map((row) => (faulty.has(row.line) ? { ...row, role: 'data' as const } : row))
  }));
  return { ...reading, tables };
}
