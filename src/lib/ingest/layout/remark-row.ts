import { isFigure, isPeriodish } from './cell-kind.ts';
import { isBlankWord } from '../cells/blank-words.ts';
import { isColumnNumbers } from './column-numbers.ts';
import { isBilingual } from './header-part.ts';
import { isHeaderWord, isTitleText } from './line-words.ts';
import type { Profile } from './profile.ts';
import { textOf, toRow } from './shape.ts';
import type { Row } from './shape.ts';

const MOST_HEADER_ROWS = 4;
const IDENTIFIER = /^[\w.()-]*$/;
const VIETNAMESE = /(?![–—“”‘’…×²³])[\u0080-\uffff]/;

/** The names right above a row, those of several rows put together where the lower leave gaps. */
export function namesAbove(rows: readonly Row[], index: number): Row {
  const row = rows[index]!;
  let at = index - 1;
  while (at > 0 && isColumnNumbers(rows[at]!) && rows[at - 1]!.record === rows[at]!.record - 1)
    at--;
  let names = { ...rows[at]!, record: at === index - 1 ? rows[at]!.record : row.record - 1 };
  const lacks = (): boolean =>
    row.kinds.some((kind, c) => kind !== 'empty' && (names.kinds[c] ?? 'empty') === 'empty');
  for (let i = at - 1; i >= 0 && i > at - MOST_HEADER_ROWS && lacks(); i--) {
    const above = rows[i]!;
    const goesOn = above.record === rows[i + 1]!.record - 1 && above.filled > 1;
    if (!goesOn || above.kinds.some(isFigure) || isTitleText(textOf(above.cells))) break;
    const width = Math.max(above.cells.length, names.cells.length);
    const cells = Array.from({ length: width }, (_, c) =>
      `${above.cells[c] ?? ''} ${names.cells[c] ?? ''}`.trim()
    );
    names = toRow({ line: 0, cells }, names.record);
  }
  return names;
}

/**
 * A row of the body with words where figures should be, right below the names of its columns: the
 * first unit wrote "5+7" or "chưa rõ". Names once more, in another language or as codes, are none.
 */
export function isRemarkRow(row: Row, above: Row, profile: Profile): boolean {
  if (above.record !== row.record - 1 || above.first > row.first || above.filled < 2) return false;
  const named = row.kinds.every(
    (kind, c) => kind === 'empty' || (above.kinds[c] ?? 'empty') !== 'empty'
  );
  const labels = row.kinds.flatMap((kind, c) =>
    kind !== 'empty' && !profile.values[c] ? [c] : []
  );
  if (!named || labels.length === 0 || above.kinds.some(isFigure)) return false;
  const textAt = ({ cells }: Row, c: number): string => (cells[c] ?? '').trim();
  if (labels.every((c) => isHeaderWord(textAt(row, c)) || textAt(row, c) === textAt(above, c)))
    return false;
  return holdsData(row, above, profile) || !isBilingual(above, row, profile);
}

/**
 * What no name of a column is: a year under "Năm", "5+7" or "chưa rõ" under a name; and words in the
 * language of the row above, unless a program wrote them.
 */
function holdsData(row: Row, above: Row, profile: Profile): boolean {
  const textAt = ({ cells }: Row, c: number): string => (cells[c] ?? '').trim();
  const dated = row.kinds.some(
    (kind, c) => isPeriodish(kind) && profile.periods[c] && above.kinds[c] === 'text'
  );
  const counted = profile.figures.some(
    (c) =>
      isBlankWord(textAt(row, c)) || (/^\d/.test(textAt(row, c)) && !/^\d/.test(textAt(above, c)))
  );
  const sameTongue =
    VIETNAMESE.test(textOf(row.cells)) === VIETNAMESE.test(textOf(above.cells)) &&
    !row.cells.every((cell) => IDENTIFIER.test(cell.trim()));
  return dated || counted || sameTongue;
}
