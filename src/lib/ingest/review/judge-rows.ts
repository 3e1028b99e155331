import type { Issue } from '#lib/model/issue.ts';
import { BLANK_STATUSES, type Status } from '#lib/model/observation.ts';
import { toIssue } from '../issue.ts';
import { partHints } from '../reader/part-hints.ts';
import type { FileReading, Hints, ReadObservation, ReadTable } from '../reader/reading.ts';
import { columnName, touches } from './touched.ts';

/** Where a data row of the body ends. */
export const ROW_PLACES = ['accepted', 'fixed', 'excluded', 'rejected'] as const;
export type RowPlace = (typeof ROW_PLACES)[number];

/** One data row with its place; `reasons` say why it was rejected, [] otherwise. */
export type JudgedRow = {
  table: number;
  /** Index among the rows of its table. */
  row: number;
  record: number;
  line: number;
  place: RowPlace;
  /** Nothing is wrong with the row but that a person has to choose first. */
  waiting: boolean;
  reasons: readonly Issue[];
};

const NONE: readonly Issue[] = [];
const BLANKS: readonly Status[] = BLANK_STATUSES;

/** What a cell without a number was understood to say; any other text in it was not understood. */
const SAID_BLANK: readonly string[] = ['blank', 'no_figure', 'missing'];

/** A cell with text of which no figure was made, whether or not an issue says so. */
const isUnread = ({ figure }: ReadObservation, seen: string): boolean =>
  figure.value === null &&
  (!BLANKS.includes(figure.status) ||
    (figure.status === 'missing' &&
      seen !== '' &&
      !figure.flags.some((flag) => SAID_BLANK.includes(flag))));

/** What keeps a figure from being used, as an issue; null when it can be used. */
export function whyUnusable(
  o: ReadObservation,
  table: ReadTable,
  file: string,
  cell = table.rows[o.row]?.cells[o.column] ?? ''
): Issue | null {
  const { figure } = o;
  const column = columnName(table, o.column);
  const seen = cell.trim();
  const at = { file, row: o.line, column, seen };
  if (figure.flags.includes('ambiguous')) return toIssue('error', 'wait_number', at);
  if (isUnread(o, seen)) return toIssue('error', 'wait_cell', at);
  if (o.measureId === '')
    return toIssue('error', 'wait_measure', { ...at, seen: o.measureRaw || column });
  if (o.unitId !== '') return null;
  if (o.unitRaw.trim() === '')
    return toIssue('error', 'wait_unit_unstated', { ...at, column: null, seen: '' });
  const unitColumn = table.columnReadings.find((c) => c.role === 'unit')?.name ?? null;
  return toIssue('error', 'wait_unit', { ...at, column: unitColumn, seen: o.unitRaw });
}

type Faults = { whole: Issue[]; byLine: Map<number, Issue[]>; byColumn: Map<string, Issue[]> };

function put<K>(map: Map<K, Issue[]>, key: K, issue: Issue): void {
  const there = map.get(key);
  if (there) there.push(issue);
  else map.set(key, [issue]);
}

/**
 * Errors by what they reject: a line of the body, a column, or all. One that stands on no line of
 * the body (the header's, say) speaks of its column, and without one of nothing.
 */
function toFaults(issues: readonly Issue[], lines: ReadonlySet<number>): Faults {
  const faults: Faults = { whole: [], byLine: new Map(), byColumn: new Map() };
  for (const issue of issues) {
    if (issue.severity !== 'error') continue;
    if (issue.row !== null && lines.has(issue.row)) put(faults.byLine, issue.row, issue);
    else if (issue.column !== null) put(faults.byColumn, issue.column, issue);
    else if (issue.row === null) faults.whole.push(issue);
  }
  return faults;
}

function byRow(table: ReadTable): ReadObservation[][] {
  const rows: ReadObservation[][] = table.rows.map(() => []);
  for (const o of table.observations) rows[o.row]?.push(o);
  return rows;
}

/** One issue for each cause: a row of a wide table says once that its unit is not known. */
function once(issues: readonly Issue[]): Issue[] {
  const seen = new Set<string>();
  return issues.filter((i) => {
    const key = [i.code, i.column, i.seen].join('\u0000');
    return seen.has(key) ? false : seen.add(key);
  });
}

/** Doubts that a choice settles; the others want a cell or the file mended. */
const CHOOSABLE =
  /^(?:wait_(?!cell|whole)|unit_(?!of_measure|outside|name_differs)|measure_un|ambiguous_number)/;
export const isChoosable = (issue: Issue): boolean => CHOOSABLE.test(issue.code);

/** Whether an error of the row already speaks of what it waits for. */
const isSaid = (wait: Issue, faulty: readonly Issue[]): boolean =>
  faulty.some(
    (f) => f.column === wait.column || (wait.seen !== '' && f.seen.trim() === wait.seen.trim())
  );

type Known = { hints: Hints; excluded: ReadonlySet<number>; lines: ReadonlySet<number> };

function judgeTable(
  { tables, name }: FileReading,
  index: number,
  shared: readonly Issue[],
  { hints, excluded, lines }: Known
): JudgedRow[] {
  const table = tables[index]!;
  const faults = toFaults([...shared, ...table.issues], lines);
  const figures = byRow(table);
  const isTouched = touches(table, hints);
  return table.rows.flatMap((row, i): JudgedRow[] => {
    const found = figures[i]!;
    // A table of totals alone has nothing else to give, so its totals are its data.
    if (row.role !== 'data' && found.length === 0) return [];
    const at = { table: index, row: i, record: row.record, line: row.line };
    if (excluded.has(row.line))
      return [{ ...at, place: 'excluded', waiting: false, reasons: NONE }];
    const faulty = [
      ...faults.whole,
      ...(faults.byLine.get(row.line) ?? NONE),
      ...found.flatMap((o) => faults.byColumn.get(columnName(table, o.column)) ?? NONE)
    ];
    const waits = found.flatMap((o) => {
      const wait = whyUnusable(o, table, name);
      return wait && !isSaid(wait, faulty) ? wait : [];
    });
    if (found.length === 0 && faulty.length === 0)
      faulty.push(toIssue('error', 'row_without_figures', { file: name, row: row.line }));
    const reasons = faulty.length + waits.length > 0 ? once([...faulty, ...waits]) : NONE;
    if (reasons.length === 0) {
      const place = isTouched(row.line, found) ? 'fixed' : 'accepted';
      return [{ ...at, place, waiting: false, reasons }];
    }
    return [{ ...at, place: 'rejected', waiting: reasons.every(isChoosable), reasons }];
  });
}

/**
 * Every data row of one part with the one place where it ends, in the order of the file. A row is
 * taken whole or not at all: one figure that cannot be used keeps its row back. `issues` are those
 * found since the reading, by `toPackRows`.
 */
export function judgeRows(
  reading: FileReading,
  { hints = {}, issues = [] }: { hints?: Hints; issues?: readonly Issue[] } = {}
): JudgedRow[] {
  const shared = [...reading.issues, ...issues.filter((i) => i.file === reading.name)];
  const own = partHints(hints, reading.name);
  const known = {
    hints: own,
    excluded: new Set(own.excluded),
    lines: new Set(reading.tables.flatMap((t) => t.rows.map((r) => r.line)))
  };
  return reading.tables.flatMap((_, index) => judgeTable(reading, index, shared, known));
}
