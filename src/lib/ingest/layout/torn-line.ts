import { isTitleText } from './line-words.ts';
import { isEmptyCell, toLine } from './shape.ts';
import { unitOfLine } from './unit-line.ts';

const MOST_PIECES = 12;
const LONGEST = 400;

/**
 * A line of text that a delimiter within it cut up: "KẾT QUẢ BIỂU DƯƠNG| KHEN THƯỞNG NĂM 2020",
 * put together again with commas; null when the cells are no such line. Sentences have a space
 * after a comma and cells have none, and only titles and unit lines are taken for sentences.
 */
export function tornLine(cells: readonly string[]): string | null {
  const filled = cells.filter((cell) => !isEmptyCell(cell));
  if (filled.length < 2 || filled.length > MOST_PIECES) return null;
  const whole = filled.every((cell, c) => cell === cells[c] && (c === 0 || /^\s\S/.test(cell)));
  if (!whole) return null;
  const text = toLine(filled.join(',').slice(0, LONGEST));
  return isTitleText(text) || isCapitals(text) || unitOfLine([text]) !== null ? text : null;
}

const isCapitals = (text: string): boolean =>
  text === text.toLocaleUpperCase('vi') && (text.match(/\p{Lu}/gu)?.length ?? 0) >= 12;
