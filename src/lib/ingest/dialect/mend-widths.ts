import type { Issue } from '#lib/model/issue.ts';
import { toIssue } from '../issue.ts';
import type { Cut } from '../reader/reading.ts';
import { dropEmpty, insertEmpty, joinText, shapeOf } from './realign.ts';
import { recut, recutHeader } from './recut.ts';
import { cellType, expectTypes, FIGURES, fit, type Expected } from './row-types.ts';

/** Records that say what a column holds. */
const LOOKED_AT = 500;
/** The share of the known columns whose type a row of data has. */
const AGREE = 0.6;
/** Fewer full rows than this say nothing about what a row should be. */
const MIN_FULL = 3;

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
  pattern: Pattern
): { cells: string[]; code: 'row_other_delimiter' | 'row_realigned' | 'row_text_joined' } | null {
  const { columns, delimiter, expected, shapes } = pattern;
  const width = cells.length;
  const again = width < columns || width > columns + 1 ? recut(cells, delimiter, expected) : null;
  if (again) return { cells: again, code: 'row_other_delimiter' };
  let moved: string[] | null = null;
  if (width === columns + 1) moved = dropEmpty(cells, expected);
  if (width === columns - 1) moved = insertEmpty(cells, expected, shapes);
  const proven = moved?.some(
    (cell, i) => FIGURES.includes(expected[i]!) && cellType(cell) === expected[i]
  );
  if (moved && proven) return { cells: moved, code: 'row_realigned' };
  const text = width > columns ? joinText(cells, pattern) : null;
  return text && { cells: text, code: 'row_text_joined' };
}

/** The first row of the data: no row above it shows that the data began, but its own figures may. */
function firstRow(cells: readonly string[], pattern: Pattern): ReturnType<typeof mendRow> {
  const text = cells.length > pattern.columns ? joinText(cells, pattern) : null;
  const filled =
    text &&
    pattern.expected.every((type, c) => !FIGURES.includes(type) || cellType(text[c]!) === type);
  return filled ? { cells: text, code: 'row_text_joined' } : null;
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
      inData ||= fit(cells, expected) >= known * AGREE;
      return record;
    }
    // Only a lone row among full ones: two alike may be another table, a block of notes, a group.
    if (widthAt(i - 1) !== columns && widthAt(i + 1) !== columns) return record;
    if (width === widthAt(i - 1) || width === widthAt(i + 1)) return record;
    const header =
      i === first ? recutHeader(record, records.slice(i + 1, i + 3), delimiter, expected) : null;
    const found = header
      ? { cells: header, code: 'row_other_delimiter' as const }
      : inData
        ? mendRow(cells, pattern)
        : i > first
          ? firstRow(cells, pattern)
          : null;
    if (!found) return record;
    const seen = cells.join(delimiter).slice(0, 200);
    const details =
      found.code === 'row_other_delimiter' ? undefined : { found: width, expected: columns };
    issues.push(toIssue('warning', found.code, { file, row: line, seen }, details));
    return { line, cells: found.cells };
  });
  return { records: mended, issues };
}
