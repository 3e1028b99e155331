import type { Merge } from '#lib/ingest/reader/reading.ts';

/** One sheet of a workbook, or one table of a page; rows and columns counted from its top left. */
export type Sheet = { name: string; rows: string[][]; merges: Merge[]; hidden: boolean };

/** Above this many cells, rows stay as long as they are instead of being filled up. */
const MOST_FILLED = 5_000_000;

/** Rows without the empty ones below and the empty cells to the right, all of one width. */
export function trimRows(rows: readonly (readonly string[])[]): string[][] {
  const lengths = rows.map((row) => row.findLastIndex((cell) => cell !== '') + 1);
  const height = lengths.findLastIndex((length) => length > 0) + 1;
  const width = lengths.reduce((most, length) => Math.max(most, length), 0);
  const filled = width * height <= MOST_FILLED;
  return rows.slice(0, height).map((row, r) => {
    const cells = row.slice(0, lengths[r]);
    while (filled && cells.length < width) cells.push('');
    return cells;
  });
}

/**
 * A number as text that can be read in one way only. Sheets hold numbers, not their marks; "5.395"
 * as text could be five thousand, so three decimals get a zero more: "5.3950".
 */
export function plainNumber(value: number): string {
  if (!Number.isFinite(value)) return '';
  // 15 digits are what spreadsheets keep: 0.1 + 0.2 is 0.3 there.
  const text = expand(String(Number(value.toPrecision(15))));
  return /^-?[1-9]\d{0,2}\.\d{3}$/.test(text) ? `${text}0` : text;
}

/** "1e-7" as "0.0000001". */
function expand(text: string): string {
  const match = /^(-?)(\d)(?:\.(\d+))?e([+-]\d+)$/.exec(text);
  if (!match) return text;
  const [, sign, head, rest = '', power] = match;
  const digits = head! + rest;
  const point = 1 + Number(power);
  if (point <= 0) return `${sign}0.${'0'.repeat(-point)}${digits}`;
  return `${sign}${digits.padEnd(point, '0')}`;
}
