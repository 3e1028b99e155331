import type { Cut } from '../reader/reading.ts';
import { cellType } from './cell-type.ts';

/** The delimiter of columns that are set apart by two spaces or more, as old programs print them. */
export const SPACED = '  ';

const GAP = / {2,}/g;

/** Longer lines are no print of an old program, and are not looked through for gaps. */
const LONGEST = 2000;

type Token = { text: string; start: number; end: number };

/** What stands between gaps, with its place in the line. */
function tokensOf(line: string): Token[] {
  const tokens: Token[] = [];
  let start = line.length - line.trimStart().length;
  const end = line.trimEnd().length;
  for (const { index, 0: gap } of line.slice(0, end).matchAll(GAP)) {
    if (index < start) continue;
    tokens.push({ text: line.slice(start, index), start, end: index });
    start = index + gap.length;
  }
  if (start < end) tokens.push({ text: line.slice(start, end), start, end });
  return tokens;
}

type Extent = { start: number; end: number };

/** From where to where the cells of each column stand in full lines; their widest reach. */
function extentsOf(full: readonly Token[][]): Extent[] {
  return full[0]!.map((_, column) => ({
    start: full.reduce((least, tokens) => Math.min(least, tokens[column]!.start), Infinity),
    end: full.reduce((most, tokens) => Math.max(most, tokens[column]!.end), 0)
  }));
}

/** Cells of a line with some left empty, by the columns they stand under; null when that is unclear. */
function place(tokens: readonly Token[], extents: readonly Extent[]): string[] | null {
  const cells = extents.map(() => '');
  let next = 0;
  for (const { text, start, end } of tokens) {
    const under = extents.flatMap((e, i) => (start < e.end && end > e.start ? [i] : []));
    const [column] = under;
    if (under.length !== 1 || column! < next) return null;
    cells[column!] = text;
    next = column! + 1;
  }
  return cells;
}

const commonLength = (lists: readonly Token[][]): number => {
  const counts = new Map<number, number>();
  for (const { length } of lists) if (length > 1) counts.set(length, (counts.get(length) ?? 0) + 1);
  return [...counts].reduce((best, pair) => (pair[1] > best[1] ? pair : best), [1, 0])[0];
};

/**
 * Cuts a text whose columns are set apart by gaps. A line with fewer cells than most has them where
 * they stand under the full lines; one that stands under no column alone is cut at its gaps.
 */
export function cutSpaced(text: string): Cut[] {
  const lines = text.split(/\r?\r\n|\r|\n/);
  if (lines.at(-1) === '') lines.pop();
  const tokens = lines.map(tokensOf);
  const width = commonLength(tokens);
  const full = tokens.filter(({ length }) => length === width);
  const extents = width > 1 ? extentsOf(full) : [];
  return tokens.map((list, i): Cut => {
    const placed = list.length > 1 && list.length < width ? place(list, extents) : null;
    const cells = placed ?? list.map(({ text: cell }) => cell);
    return { line: i + 1, cells: cells.length > 0 ? cells : [''] };
  });
}

/** Lines judged; enough to know whether columns stand under one another. */
const MAX_ROWS = 500;

/** A cell that still has the delimiter of another dialect at its edge: "2020," or "| 15". */
const HAS_MARK = /^[,;|]|[,;|]$/;

/** Whether a column is figures, apart from its head and cells left empty. */
function isFigures(cells: readonly string[]): boolean {
  const types = cells.map(cellType).filter((type) => type !== 'empty');
  const figures = types.filter((type) => type === 'number' || type === 'date');
  return figures.length >= 2 && figures.length >= (types.length - 2) * 0.8;
}

/**
 * How many columns stand set apart by gaps in most lines of a sample; 0 when it is no such print:
 * marks of another dialect, lines that differ, or no column of figures.
 */
export function spacedWidth(pieces: readonly string[]): number {
  const lines = pieces.flatMap((piece) => piece.split(/[\r\n]+/, MAX_ROWS));
  if (!lines.some((line) => / {2}\S/.test(line)) || lines.some((line) => /["\t]/.test(line)))
    return 0;
  const kept = lines.filter(({ length }) => length <= LONGEST);
  const rows = cutSpaced(kept.join('\n')).map(({ cells }) => cells);
  const wide = rows.filter(({ length }) => length > 1);
  const width = wide.reduce((most, { length }) => Math.max(most, length), 0);
  const full = wide.filter(({ length }) => length === width);
  if (width < 2 || full.length < 3 || full.length < wide.length * 0.7) return 0;
  if (wide.length < rows.filter(([cell]) => cell !== '').length * 0.5) return 0;
  const columns = Array.from({ length: width }, (_, c) => full.map((row) => row[c]!));
  const marked = columns.some((cells) => cells.filter((c) => HAS_MARK.test(c)).length > 1);
  return !marked && columns.slice(1).some(isFigures) ? width : 0;
}
