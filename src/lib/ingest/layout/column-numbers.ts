import type { Row } from './shape.ts';

const LETTER = /^\(?\s*([A-ZĐ])\s*\)?$/i;
const NUMBER = /^[([]?\s*(\d{1,3})\s*[)\]]?\s*(?:[=:].{0,40})?$/;

/**
 * Whether a row only numbers the columns: "(1) (2) (3=1+2)", "A B 1 2 3".
 * Letters and numbers each go up by one; at least three cells, or two that leave no doubt.
 */
export function isColumnNumbers(row: Row): boolean {
  const cells = row.cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
  if (cells.length < 2 || cells.some((cell) => cell.length > 48)) return false;
  let letters = 0;
  let expected = 0;
  for (const cell of cells) {
    const letter = LETTER.exec(cell);
    if (letter) {
      if (letter[1]!.toUpperCase().charCodeAt(0) !== 65 + letters) return false;
      letters++;
      continue;
    }
    const n = Number(NUMBER.exec(cell)?.[1] ?? NaN);
    if (!(expected === 0 ? n === 1 || n === letters + 1 : n === expected)) return false;
    expected = n + 1;
  }
  if (expected === 0) return letters >= 3;
  return cells.length >= 3 || cells.every((cell) => /^[([]/.test(cell)) || letters > 0;
}
