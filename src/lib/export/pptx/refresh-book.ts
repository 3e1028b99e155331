import { read, utils, write, type CellObject, type WorkBook, type WorkSheet } from '@e965/xlsx';
import { AS_XLSX, asRead } from '../sheet-text.ts';

const SHEET = 'Sheet1';

const options = { cellNF: true, cellStyles: true, cellFormula: true } as const;

const cellsOf = (sheet: WorkSheet): [string, CellObject][] =>
  Object.entries(sheet).filter(([key]) => !key.startsWith('!')) as [string, CellObject][];

const isFilled = (cell: CellObject): boolean => cell.t !== 'z' && cell.v !== undefined;

const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;

type Size = { rows: number; columns: number };

const isWithin = (address: string, { rows, columns }: Size): boolean => {
  const { r, c } = utils.decode_cell(address);
  return r < rows && c < columns;
};

const sizeOf = (sheet: WorkSheet): Size => {
  const { e } = utils.decode_range(sheet['!ref'] ?? 'A1');
  return { rows: e.r + 1, columns: e.c + 1 };
};

/** The same sheet, with cells a person put beside or under ours, and further sheets, kept. */
function graft(old: WorkBook, ours: Size, fresh: WorkSheet, size: Size): Uint8Array {
  const sheet = old.Sheets[SHEET]!;
  for (const [address] of cellsOf(sheet)) if (isWithin(address, ours)) delete sheet[address];
  for (const [address, cell] of cellsOf(fresh)) sheet[address] = cell;
  const whole = sizeOf(sheet);
  sheet['!ref'] = utils.encode_range({
    s: { r: 0, c: 0 },
    e: { r: Math.max(whole.rows, size.rows) - 1, c: Math.max(whole.columns, size.columns) - 1 }
  });
  for (const one of Object.values(old.Sheets))
    for (const [, cell] of cellsOf(one)) if (cell.t === 's') cell.v = asRead(String(cell.v));
  return new Uint8Array(write(old, AS_XLSX) as ArrayBuffer);
}

/**
 * The sheet behind a chart with the new figures. `ours` is how much of the old one the chart was
 * drawn from. Null when it cannot be read, is of another make, or what a person added is in the way.
 */
export function refreshBook(old: Uint8Array, fresh: Uint8Array, ours: Size): Uint8Array | null {
  // SheetJS takes any text for a table, and older books for new ones.
  if (!isZip(old)) return null;
  let book: WorkBook;
  try {
    book = read(old, options);
  } catch {
    return null;
  }
  const sheet = book.Sheets[SHEET];
  if (!sheet) return null;
  const next = read(fresh, { cellNF: true }).Sheets[SHEET]!;
  const size = sizeOf(next);
  const theirs = cellsOf(sheet)
    .filter(([address, cell]) => isFilled(cell) && !isWithin(address, ours))
    // A head over an empty column belongs to no range.
    .filter(([address, cell]) => (next[address] as CellObject | undefined)?.v !== cell.v)
    .map(([address]) => address);
  if (theirs.length === 0 && book.SheetNames.length === 1) return fresh;
  if (theirs.some((address) => isWithin(address, size))) return null;
  return graft(book, ours, next, size);
}
