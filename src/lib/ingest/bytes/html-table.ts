import type { Merge } from '#lib/ingest/reader/reading.ts';
import { attribute, tokens, unescapeText, type Token } from './markup.ts';
import { plainNumber, trimRows, type Sheet } from './sheet.ts';

/** Spans above this are mistakes or worse. */
const WIDEST = 16_384;
const TALLEST = 1_048_576;
/** Merged areas are noted, but no more of them than any real table has. */
const MOST_MERGES = 100_000;

const isOpen = (token: Token, name: string): boolean =>
  token.kind === 'open' && token.name === name;

type Cell = { text: string[]; columns: number; rows: number; exact: string | null };

/** One table while it is being read. Nested tables are text of the cell they stand in. */
class Grid {
  readonly rows: string[][] = [];
  readonly merges: Merge[] = [];
  /** Rows for which a cell above still fills a column, by column. */
  readonly #filled = new Map<number, number>();
  #column = 0;
  cell: Cell | null = null;

  startRow(): void {
    this.endCell();
    this.rows.push([]);
    this.#column = 0;
  }

  startCell(source: string): void {
    this.endCell();
    if (this.rows.length === 0) this.startRow();
    this.cell = {
      text: [],
      columns: span(source, 'colspan', WIDEST),
      rows: span(source, 'rowspan', TALLEST),
      exact: exactNumber(source)
    };
  }

  endCell(): void {
    const cell = this.cell;
    if (!cell) return;
    this.cell = null;
    const top = this.rows.length - 1;
    while ((this.#filled.get(this.#column) ?? -1) >= top) this.#column++;
    const left = this.#column;
    if (left >= WIDEST) return;
    const right = Math.min(WIDEST, left + cell.columns) - 1;
    const row = this.rows[top]!;
    while (row.length <= left) row.push('');
    row[left] = cell.exact ?? cellText(cell.text);
    if (cell.rows > 1)
      for (let column = left; column <= right; column++)
        this.#filled.set(column, top + cell.rows - 1);
    if ((cell.rows > 1 || right > left) && this.merges.length < MOST_MERGES)
      this.merges.push({ top, left, bottom: top + cell.rows - 1, right });
    this.#column = right + 1;
  }
}

const span = (source: string, name: string, most: number): number => {
  const value = Number(attribute(source, name) ?? '1');
  return Number.isInteger(value) && value > 1 ? Math.min(value, most) : 1;
};

/** Spreadsheets keep the number itself beside the text that shows it. */
function exactNumber(source: string): string | null {
  const seen = attribute(source, 'x:num');
  return seen && Number.isFinite(Number(seen)) ? plainNumber(Number(seen)) : null;
}

const cellText = (parts: string[]): string =>
  unescapeText(parts.join(''))
    .replace(/[\s\u00A0]+/g, ' ')
    .trim();

/** The tables of a page in order, those within a cell left out. Text only: nothing of it is run. */
export function readHtml(text: string): Sheet[] {
  const sheets: Sheet[] = [];
  let grid: Grid | null = null;
  let depth = 0;
  for (const token of tokens(text)) {
    if (isOpen(token, 'table') && ++depth === 1) grid = new Grid();
    else if (token.kind === 'close' && token.name === 'table' && depth > 0 && --depth === 0) {
      sheets.push(finish(grid!, sheets.length));
      grid = null;
    } else if (grid) feed(grid, token, depth);
  }
  if (grid) sheets.push(finish(grid, sheets.length));
  return sheets.filter(({ rows }) => rows.length > 0);
}

function feed(grid: Grid, token: Token, depth: number): void {
  if (token.kind === 'text') grid.cell?.text.push(token.text);
  else if (depth > 1 || /^(?:br|p|div|li)$/.test(token.name)) grid.cell?.text.push(' ');
  else if (isOpen(token, 'tr')) grid.startRow();
  else if (isOpen(token, 'td') || isOpen(token, 'th')) grid.startCell(token.source);
  else if (token.kind === 'close' && /^(?:td|th|tr)$/.test(token.name)) grid.endCell();
}

function finish(grid: Grid, index: number): Sheet {
  grid.endCell();
  const rows = trimRows(grid.rows);
  const merges = grid.merges
    .map((merge) => ({ ...merge, bottom: Math.min(merge.bottom, rows.length - 1) }))
    .filter(({ top, left, bottom, right }) => bottom >= top && (bottom > top || right > left));
  return { name: String(index + 1), rows, merges, hidden: false };
}
