import type { Issue } from '#lib/model/issue.ts';
import { toIssue } from '../issue.ts';
import type { Cut } from '../reader/reading.ts';
import { cellType as exactType, type CellType } from './cell-type.ts';
import { createScanner } from './scan-record.ts';

type Expected = (CellType | null)[];

/** "Huế" and "Hà Nội" are of one type here: one word or several says nothing about a column. */
function cellType(cell: string): CellType {
  const type = exactType(cell);
  return type === 'code' ? 'words' : type;
}

/** Records that say what a column holds, and the share that must agree. */
const LOOKED_AT = 500;
const AGREE = 0.6;
/** Fewer full rows than this say nothing about what a row should be. */
const MIN_FULL = 3;
const OTHER_DELIMITERS = [';', '\t', '|', ',', ' '];
const FIGURES: readonly (CellType | null)[] = ['number', 'date', 'time'];

/** The type that most cells of each column have; null where they differ or are empty. */
function expectTypes(rows: readonly string[][], columns: number): Expected {
  return Array.from({ length: columns }, (_, column) => {
    const counts = new Map<CellType, number>();
    let filled = 0;
    for (const row of rows) {
      const type = cellType(row[column]!);
      if (type === 'empty') continue;
      filled++;
      counts.set(type, (counts.get(type) ?? 0) + 1);
    }
    for (const [type, count] of counts) if (count >= filled * AGREE) return type;
    return null;
  });
}

/** Cells of the expected type, less those of another; an empty cell says nothing. */
function fit(cells: readonly string[], expected: Expected): number {
  return expected.reduce((sum, type, i) => {
    const found = cellType(cells[i] ?? '');
    if (type === null || found === 'empty') return sum;
    return sum + (found === type ? 1 : -1);
  }, 0);
}

/** The row cut by another delimiter, where that alone gives the right width and the right types. */
function recut(
  cells: readonly string[],
  delimiter: string,
  expected: Expected,
  { needed }: { needed?: number } = {}
): string[] | null {
  const line = cells.join(delimiter);
  if (line.length > 100_000 || expected.length < 3) return null;
  const figures = expected.filter((type) => FIGURES.includes(type)).length;
  for (const other of OTHER_DELIMITERS) {
    if (other === delimiter || !line.includes(other)) continue;
    const { scan } = createScanner(line, { delimiter: other, quote: '"', escape: '"' });
    const found = scan(0);
    if (found.unclosed || found.cells.length !== expected.length) continue;
    // Words have spaces: only figures in the columns of figures show that the space is a mark.
    const atLeast = needed ?? (other === ' ' ? Math.max(2, figures) : 1);
    if (fit(found.cells, expected) >= atLeast) return found.cells;
  }
  return null;
}

/** A header by another delimiter than its table: text, right above rows that are data already. */
function recutHeader(
  { cells }: Cut,
  next: Cut | undefined,
  delimiter: string,
  expected: Expected
): string[] | null {
  const known = expected.filter((type) => type !== null).length;
  const figures = expected.filter((type) => FIGURES.includes(type)).length;
  if (!next || figures === 0 || fit(next.cells, expected) < known * 0.6) return null;
  const text: Expected = expected.map(() => null);
  const found = recut(cells, delimiter, text, { needed: 0 });
  const isHeading = (cell: string) => cell.trim() !== '' && /\p{L}/u.test(cell);
  return found?.every(isHeading) ? found : null;
}

const same = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((cell, i) => cell === b[i]);

/** Of several rows, the one that fits clearly better than the row as it is; null when none, or two do. */
function pick(rows: readonly string[][], asItIs: number, expected: Expected): string[] | null {
  let best: string[] | null = null;
  let bestFit = asItIs + 1;
  let tied = false;
  for (const row of rows) {
    const value = fit(row, expected);
    if (best && value === bestFit && !same(row, best)) tied = true;
    if (value <= bestFit) continue;
    best = row;
    bestFit = value;
    tied = false;
  }
  return tied ? null : best;
}

/** One delimiter too many leaves an empty cell: the row without it, where the types then fit. */
function dropEmpty(cells: readonly string[], expected: Expected): string[] | null {
  const rows = cells.flatMap((cell, i) =>
    cell.trim() === '' ? [[...cells.slice(0, i), ...cells.slice(i + 1)]] : []
  );
  return pick(rows, fit(cells.slice(0, expected.length), expected), expected);
}

/** What is written with what: "A A9" for "Lào Cai2024". */
const shapeOf = (cell: string): string =>
  cell
    .slice(0, 100)
    .replace(/\p{L}[\p{L}\p{M}]*/gu, 'A')
    .replace(/\d+/g, '9');

/**
 * One delimiter too few runs two cells together: an empty cell after them puts the rest right. Where
 * types leave several places, the cell that looks like no other of its column is the double one.
 */
function insertEmpty(
  cells: readonly string[],
  expected: Expected,
  shapes: readonly Set<string>[]
): string[] | null {
  const places = cells.slice(1).map((_, i) => {
    const row = [...cells.slice(0, i + 1), '', ...cells.slice(i + 1)];
    return { row, value: fit(row, expected), double: cells[i]!, column: i };
  });
  const most = Math.max(...places.map(({ value }) => value));
  if (most < fit(cells, expected) + 2) return null;
  const best = places.filter(({ value }) => value === most);
  const strange = best.filter(({ double, column }) => !shapes[column]!.has(shapeOf(double)));
  if (best.length > 1 && strange.length !== 1) return null;
  return (strange[0] ?? best[0]!).row;
}

/** What the rows of the right width say about the others. */
type Pattern = { columns: number; delimiter: string; expected: Expected; shapes: Set<string>[] };

/** Wide tables are left as they are: trying every place would cost the square of the width. */
const MAX_COLUMNS = 200;

function findPattern(
  records: readonly Cut[],
  { columns, delimiter }: { columns: number; delimiter: string }
): Pattern | null {
  if (columns < 2 || columns > MAX_COLUMNS || delimiter === '') return null;
  const full = records.filter(({ cells }) => cells.length === columns);
  if (full.length < MIN_FULL) return null;
  const sample = full.slice(-LOOKED_AT).map(({ cells }) => cells);
  const shapes = Array.from(
    { length: columns },
    (_, column) => new Set(sample.map((cells) => shapeOf(cells[column]!)))
  );
  return { columns, delimiter, expected: expectTypes(sample, columns), shapes };
}

/** A row among data, put right; null when nothing shows how, or no figure proves it. */
function mendRow(
  cells: readonly string[],
  { columns, delimiter, expected, shapes }: Pattern
): { cells: string[]; code: 'row_other_delimiter' | 'row_realigned' } | null {
  const width = cells.length;
  const again = width < columns || width > columns + 1 ? recut(cells, delimiter, expected) : null;
  if (again) return { cells: again, code: 'row_other_delimiter' };
  let moved: string[] | null = null;
  if (width === columns + 1) moved = dropEmpty(cells, expected);
  if (width === columns - 1) moved = insertEmpty(cells, expected, shapes);
  const proven = moved?.some(
    (cell, i) => FIGURES.includes(expected[i]!) && cellType(cell) === expected[i]
  );
  return moved && proven ? { cells: moved, code: 'row_realigned' } : null;
}

/**
 * Puts single rows of a wrong width right where the types of the other rows show how: cut by
 * another delimiter, one delimiter too many, one too few. Every mended row has an issue; a row that
 * is not mended keeps all its cells, however many.
 */
export function mendWidths(
  records: readonly Cut[],
  { file, columns, delimiter }: { file: string; columns: number; delimiter: string }
): { records: Cut[]; issues: Issue[] } {
  const pattern = findPattern(records, { columns, delimiter });
  if (!pattern) return { records: [...records], issues: [] };
  const { expected } = pattern;
  const known = expected.filter((type) => type !== null).length;
  const first = records.findIndex(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  const widthAt = (i: number) => records[i]?.cells.length ?? 0;
  const issues: Issue[] = [];
  // Titles and headers have other types than the data, so nothing above the data is moved.
  let inData = false;
  const mended = records.map((record, i): Cut => {
    const { line, cells } = record;
    const width = cells.length;
    if (width === columns) {
      inData ||= fit(cells, expected) >= known * 0.6;
      return record;
    }
    // Only a lone row among full ones: two alike may be another table, a block of notes, a group.
    if (widthAt(i - 1) !== columns && widthAt(i + 1) !== columns) return record;
    if (width === widthAt(i - 1) || width === widthAt(i + 1)) return record;
    const header = i === first ? recutHeader(record, records[i + 1], delimiter, expected) : null;
    const found = header
      ? { cells: header, code: 'row_other_delimiter' as const }
      : inData
        ? mendRow(cells, pattern)
        : null;
    if (!found) return record;
    const seen = cells.join(delimiter).slice(0, 200);
    const details =
      found.code === 'row_realigned' ? { found: width, expected: columns } : undefined;
    issues.push(toIssue('warning', found.code, { file, row: line, seen }, details));
    return { line, cells: found.cells };
  });
  return { records: mended, issues };
}
