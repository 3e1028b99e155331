import { isTitleText } from './line-words.ts';
import { isEmptyCell, toLine } from './shape.ts';
import { unitOfLine } from './unit-line.ts';

const MOST_PIECES = 12;
const LONGEST = 400;

/**
 * A line of text that a delimiter within it cut up: "KẾT QUẢ BIỂU DƯƠNG| KHEN THƯỞNG NĂM 2020",
 * put together again with commas; null when the cells are no such line. Sentences have a space
 * after a comma and cells have none; titles, unit lines and what goes on in small letters are taken.
 */
export function tornLine(cells: readonly string[]): string | null {
  const filled = cells.filter((cell) => !isEmptyCell(cell));
  if (filled.length < 2 || filled.length > MOST_PIECES) return null;
  const whole = filled.every((cell, c) => cell === cells[c] && (c === 0 || /^\s\S/.test(cell)));
  if (!whole) return null;
  const text = toLine(filled.join(',').slice(0, LONGEST));
  const said = isTitleText(text) || isCapitals(text) || unitOfLine([text]) !== null;
  return said || goesOn(filled) ? text : null;
}

/** "Số cuộc kiểm tra| giám sát năm 2022", "Các năm 2019| 2020": a name of a column begins with a capital, a torn rest does not. */
const goesOn = ([, ...rest]: readonly string[]): boolean =>
  rest.every((cell) => /^\s(?:\p{Ll}{2}|(?:19|20)\d\d\s*$)/u.test(cell));

const isCapitals = (text: string): boolean =>
  text === text.toLocaleUpperCase('vi') && (text.match(/\p{Lu}/gu)?.length ?? 0) >= 12;
