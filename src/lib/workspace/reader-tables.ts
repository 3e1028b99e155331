import type { Dimension } from '#lib/model/observation.ts';
import { BOUND_OF } from '#lib/model/bound.ts';
import type { Issue } from '#lib/model/issue.ts';
import type { Observation } from '#lib/model/observation.ts';
import { formatPeriod } from '#lib/text/format.ts';
import { periodKind } from '#lib/model/period.ts';
import { movedBy } from '#lib/ingest/layout/split-sides.ts';
import type { JudgedRow } from '#lib/ingest/review/judge-rows.ts';
import { columnName } from '#lib/ingest/review/touched.ts';
import type { ColumnReading, FileReading, Hints, ReadTable } from '#lib/ingest/reader/reading.ts';
import type { ColumnView, RowView, TableView, Written } from './import-view.ts';

/** Rows and columns of a table that are shown at once; the rest is fetched as it is asked for. */
export const ROWS_SHOWN = 100;
const COLUMNS_SHOWN = 40;
const CELL_LENGTH = 200;

export type Dimensions = Record<Dimension, string>;

const shorten = (text: string): string =>
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
  const twin = table.columns.some((c, i) => i !== index && c.name === written);
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
    unitOfMeasure: reading?.unitOfMeasure ?? '',
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

/** A stretch of rows of one table, beginning with the row at `from`. */
export function toTableView(
  at: { file: number; part: number; table: number },
  parts: TableParts,
  from = 0
): TableView {
  const table = parts.reading.tables[at.table]!;
  const start = Math.max(0, Math.min(from, table.rows.length - 1));
  const rows = table.rows.slice(start, start + ROWS_SHOWN);
  const lines = new Set(rows.map((row) => row.line));
  const judged = new Map(
    parts.judged.filter((j) => j.table === at.table && lines.has(j.line)).map((j) => [j.row, j])
  );
  const byName = new Map(table.columns.map((_, i) => [columnName(table, i), i]));
  const doubts = new Map<number, Set<number>>();
  for (const { row, column, severity } of parts.issues) {
    const index = column === null ? undefined : byName.get(column);
    if (row === null || index === undefined || severity === 'info' || !lines.has(row)) continue;
    doubts.set(row, (doubts.get(row) ?? new Set()).add(index));
  }
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
    return {
      line: row.line,
      role: row.role,
      depth: row.depth,
      place: verdict?.place ?? null,
      waiting: verdict?.waiting ?? false,
      cells: Array.from({ length: moved + shown }, (_, i) =>
        shorten(parts.hints.cells?.[`${row.line}:${i}`] ?? row.cells[i] ?? '')
      ),
      written: Object.fromEntries(written),
      doubts: [...(doubts.get(row.line) ?? [])]
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
