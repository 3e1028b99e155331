import type { Dimension } from '#lib/model/observation.ts';
import { BOUND_OF } from '#lib/model/bound.ts';
import type { Issue } from '#lib/model/issue.ts';
import type { Observation } from '#lib/model/observation.ts';
import { formatPeriod } from '#lib/text/format.ts';
import { periodKind } from '#lib/model/period.ts';
import { movedBy } from '#lib/ingest/layout/split-sides.ts';
import type { JudgedRow } from '#lib/ingest/review/judge-rows.ts';
import { columnsByName } from '#lib/ingest/review/touched.ts';
import type { ColumnReading, FileReading, Hints, ReadTable } from '#lib/ingest/reader/reading.ts';
import type { ColumnView, RowView, TableView, Written } from './import-view.ts';

/** Rows and columns of a table that are shown at once; the rest is fetched as it is asked for. */
const ROWS_SHOWN = 100;
export const COLUMNS_SHOWN = 40;
const CELL_LENGTH = 200;

export type Dimensions = Record<Dimension, string>;

/** Texts of a file are shown to a length; a cell may hold a megabyte. */
export const shorten = (text: string): string =>
  text.length > CELL_LENGTH ? `${text.slice(0, CELL_LENGTH)}…` : text;

export const toWritten = (
  o: Observation,
  lineOf: (id: string) => number | null = () => null
): Written => ({
  value: o.value,
  bound: BOUND_OF[o.qualifier].bound,
  status: o.status,
  unitOfMeasure: o.unitOfMeasure,
  partOf: o.partOf === '' ? null : lineOf(o.partOf)
});

/** A period in words, in the language of the page. */
export const periodText = (start: string, end: string, lang: 'vi' | 'en'): string =>
  start === '' || end === '' ? '' : formatPeriod(start, end, periodKind({ start, end }), lang);

function toColumn(
  table: ReadTable,
  reading: ColumnReading | undefined,
  index: number,
  lang: 'vi' | 'en'
): ColumnView {
  const written = table.columns[index]!.name;
  const twin = columnsByName(table).get(written || `#${index + 1}`)!.length > 1;
  const isPlain = written !== '' && !twin && written.length <= CELL_LENGTH;
  const cells = reading?.role === 'value' ? table.rows.slice(0, 500) : [];
  return {
    index,
    name: shorten(written),
    key: isPlain ? written : `#${index + 1}`,
    twin,
    role: reading?.role ?? 'ignored',
    measureId: reading?.measureId ?? '',
    scale: reading?.scale ?? 1,
    unitOfMeasure: shorten(reading?.unitOfMeasure ?? ''),
    dimension: reading?.dimension ?? '',
    confidence: reading?.confidence ?? 1,
    period: reading?.period ? periodText(reading.period.start, reading.period.end, lang) : '',
    style: reading?.numbers.style ?? 'plain',
    ambiguous: reading?.numbers.ambiguous ?? false,
    proof: reading?.numbers.proof ?? null,
    marked: cells.some((row) => /\d[.,\s\u00A0]\d/.test(row.cells[index] ?? ''))
  };
}

export type TableParts = {
  reading: FileReading;
  hints: Hints;
  judged: readonly JudgedRow[];
  issues: readonly Issue[];
  /** Figures that would be recorded, by "line:column index" of where they stand. */
  figures: ReadonlyMap<string, Written>;
  lang: 'vi' | 'en';
};

/** By the line: columns with a doubt. Of several of one name, those whose cell says what was seen. */
function toDoubts(
  table: ReadTable,
  rows: ReadTable['rows'],
  issues: readonly Issue[]
): Map<number, number[]> {
  const byName = columnsByName(table);
  const shown = new Map(rows.map((row) => [row.line, row]));
  const doubts = new Map<number, number[]>();
  for (const { row: line, column, severity, seen } of issues) {
    const row = line === null || severity === 'info' ? undefined : shown.get(line);
    const named = row && column !== null ? (byName.get(column) ?? []) : [];
    if (!row || named.length === 0) continue;
    const told = named.filter((i) => row.cells[i]?.trim() === seen.trim());
    const found = named.length > 1 && told.length > 0 ? told : named;
    doubts.set(row.line, [...new Set([...(doubts.get(row.line) ?? []), ...found])]);
  }
  return doubts;
}

/** A stretch of rows of one table, beginning with the row at `from`. */
export function toTableView(
  at: { file: number; part: number; table: number },
  parts: TableParts,
  { from = 0, most = ROWS_SHOWN }: { from?: number; most?: number } = {}
): TableView {
  const table = parts.reading.tables[at.table]!;
  const start = Math.max(0, Math.min(from, table.rows.length - 1));
  const rows = table.rows.slice(start, start + Math.min(most, ROWS_SHOWN));
  const lines = new Set(rows.map((row) => row.line));
  const judged = new Map(
    parts.judged.filter((j) => j.table === at.table && lines.has(j.line)).map((j) => [j.row, j])
  );
  const doubts = toDoubts(table, rows, parts.issues);
  // A table that stood to the right of another has nothing in the columns of that one.
  const moved = movedBy(table);
  const shown = Math.min(table.columns.length - moved, COLUMNS_SHOWN);
  const columns = Array.from({ length: shown }, (_, i) =>
    toColumn(table, table.columnReadings[moved + i], moved + i, parts.lang)
  );
  const toRow = (row: ReadTable['rows'][number], index: number): RowView => {
    const verdict = judged.get(start + index);
    const written = columns.flatMap((c): [number, Written][] => {
      const figure = parts.figures.get(`${row.line}:${c.index}`);
      return figure ? [[c.index, figure]] : [];
    });
    const texts = Array.from(
      { length: moved + shown },
      (_, i) => parts.hints.cells?.[`${row.line}:${i}`] ?? row.cells[i] ?? ''
    );
    return {
      line: row.line,
      role: row.role,
      depth: row.depth,
      place: verdict?.place ?? null,
      waiting: verdict?.waiting ?? false,
      cells: texts.map(shorten),
      long: texts.flatMap((text, i) => (text.length > CELL_LENGTH ? i : [])),
      written: Object.fromEntries(written),
      doubts: doubts.get(row.line) ?? []
    };
  };
  return {
    ...at,
    title: shorten(table.title.join(' · ')),
    columns,
    more: table.columns.length - moved - shown,
    from: start,
    rows: rows.map(toRow),
    total: table.rows.length
  };
}
