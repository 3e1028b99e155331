/** How a row is numbered: the style says its level among the styles around it. */
export type Numbering =
  'upper' | 'roman' | 'arabic' | 'lower' | 'dash' | 'plus' | `dotted${number}`;

const MARK =
  /^\s*(?:([IVXLC]{1,6})(?:[.):/-]|\s*$|\s+(?=\p{Lu}))|([A-HĐK])(?:[.):/-]|\s*$)|(\d{1,4}(?:\.\d{1,3}){1,4})(?:[.)]|\s|$)|(\d{1,6})(?:[.)](?!\d)|\s*$)|([a-zđ])(?:[.)]|\s*$)|([-–—•*])\s*(?=\p{L}|$)|(\+)\s*(?=\p{L}|$))/u;

/**
 * The numbering at the beginning of a cell: "I", "A.", "1.2", "3", "a)", "- ", "+ ";
 * null without one. `before` are the styles in use: "C" goes on from "B", not from "IX".
 */
export function numberingOf(cell: string, before: readonly string[] = []): Numbering | null {
  const m = MARK.exec(cell.length > 40 ? cell.slice(0, 40) : cell);
  if (!m) return null;
  if (m[1])
    return m[1].length === 1 &&
      m[1] !== 'I' &&
      !before.includes('roman') &&
      before.includes('upper')
      ? 'upper'
      : 'roman';
  if (m[2]) return 'upper';
  if (m[3]) return `dotted${m[3].split('.').length}`;
  if (m[4]) return 'arabic';
  if (m[5]) return 'lower';
  return m[6] ? 'dash' : 'plus';
}
