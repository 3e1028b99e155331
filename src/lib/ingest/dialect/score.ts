import { cellType, TYPE_WEIGHT, type CellType } from './cell-type.ts';
import { createScanner, type Marks } from './scan-record.ts';

export type Score = {
  /** 0 to 1, before the prior of the delimiter. */
  score: number;
  /** The number of cells that most rows with a delimiter have; 1 when no row has one. */
  width: number;
  /** Rows that stand in a run of rows of one width, among all rows that are not blank. */
  blockShare: number;
  /** Rows that are not blank. */
  rows: number;
  /** Cells that are a number, a date, a time or blank, among all cells looked at. */
  figureShare: number;
  /** Every row has the common width, and a column after the first holds figures below its head. */
  even: boolean;
};

const NONE: Score = {
  score: 0,
  width: 1,
  blockShare: 0,
  rows: 0,
  figureShare: 0,
  even: false
};

/** Cells judged per candidate, spread over the sample: enough to tell, and bounded. */
const MAX_CELLS = 20_000;
/** A quoted cell of the sample longer than this is taken for a stray mark. */
const MAX_QUOTED = 20_000;

/** The records of the sample that are not blank. */
function cutSample(pieces: readonly string[], marks: Marks): string[][] {
  const rows: string[][] = [];
  for (const piece of pieces) {
    const { scan } = createScanner(piece, marks);
    for (let at = 0; at < piece.length;) {
      let record = scan(at, { limit: Math.min(piece.length, at + MAX_QUOTED) });
      if (record.multiline && (record.unclosed || record.oddities > 0))
        record = scan(at, { literal: 'all' });
      at = Math.max(record.next, at + 1);
      if (record.cells.some((cell) => cell.trim() !== '')) rows.push(record.cells);
    }
  }
  return rows;
}

function modeOf(widths: readonly number[]): { width: number; count: number } {
  const counts = new Map<number, number>();
  for (const width of widths) counts.set(width, (counts.get(width) ?? 0) + 1);
  let best = { width: 1, count: 0 };
  for (const [width, count] of counts)
    if (count > best.count || (count === best.count && width > best.width)) best = { width, count };
  return best;
}

function judgeCells(rows: readonly string[][]): { types: number; figureShare: number } {
  const total = rows.reduce((n, row) => n + row.length, 0);
  const stride = Math.max(1, Math.floor(total / MAX_CELLS));
  const FIGURES: readonly CellType[] = ['number', 'date', 'time', 'empty'];
  let index = 0;
  let seen = 0;
  let weight = 0;
  let figures = 0;
  for (const row of rows)
    for (const cell of row) {
      if (index++ % stride !== 0) continue;
      const type = cellType(cell);
      seen++;
      weight += TYPE_WEIGHT[type];
      if (FIGURES.includes(type)) figures++;
    }
  return { types: weight / Math.max(1, seen), figureShare: figures / Math.max(1, seen) };
}

/** Rows looked at when columns are judged. */
const MAX_EVEN = 200;

/** Words that happen to be as many in each line are no table: a column must be figures. */
function isEven(rows: readonly string[][], width: number): boolean {
  if (rows.length < 3 || rows.some((row) => row.length !== width)) return false;
  const body = rows.slice(1, MAX_EVEN);
  const columns = Array.from({ length: width - 1 }, (_, i) => i + 1);
  const types = columns.map((c) => new Set(body.map((row) => cellType(row[c]!))));
  const named = width > 2 || new Set(body.map(([first]) => first)).size > 1;
  return (
    named &&
    types.some(
      (set) => set.has('number') && (set.size === 1 || (set.size === 2 && set.has('empty')))
    )
  );
}

/**
 * How well marks cut the sample: rows of one width, in one block or several, with cells that look
 * like cells. Rows without a delimiter (titles, notes, signatures) count little against it.
 */
export function scoreMarks(pieces: readonly string[], marks: Marks): Score {
  const rows = cutSample(pieces, marks);
  const bearing = rows.filter((row) => row.length > 1);
  if (bearing.length === 0) return NONE;
  const { width, count } = modeOf(bearing.map((row) => row.length));
  let steady = 0;
  let inRuns = 0;
  for (const [i, row] of rows.entries()) {
    if (row.length < 2) continue;
    const likePrevious = rows[i - 1]?.length === row.length;
    if (likePrevious) steady++;
    if (likePrevious || rows[i + 1]?.length === row.length) inRuns++;
  }
  const coverage = bearing.length / rows.length;
  // Several tables of different widths are steady too, though no width is that of most rows.
  const cohesion = Math.max(count / bearing.length, (steady / bearing.length) * 0.95);
  const { types, figureShare } = judgeCells(bearing);
  const columns = (width - 1) / width;
  return {
    score: cohesion * types ** 2 * coverage ** 0.5 * columns ** 0.5,
    width,
    blockShare: inRuns / rows.length,
    rows: rows.length,
    figureShare,
    even: isEven(rows, width)
  };
}
