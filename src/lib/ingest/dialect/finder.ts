/**
 * Finds the next place of `needle` at or after a position; `text.length` when there is none.
 * What was found is remembered, so asking forward through a text costs one pass over it, also
 * when the needle is rare.
 */
export function createFinder(text: string, needle: string): (from: number) => number {
  let askedFrom = 0;
  let foundAt = -1;
  return (from) => {
    if (foundAt >= from && askedFrom <= from) return foundAt;
    askedFrom = from;
    const at = text.indexOf(needle, from);
    foundAt = at === -1 ? text.length : at;
    return foundAt;
  };
}

export type LineFinder = {
  /** Where the line that holds a position ends, before its line end. */
  endOf: (from: number) => number;
  /** Where the next line begins, given where one ends; CRLF and the CR CR LF of double conversion are one end. */
  after: (end: number) => number;
};

/** Lines as an editor counts them: CR, LF and CRLF each end one. */
export function createLineFinder(text: string): LineFinder {
  const nextLf = createFinder(text, '\n');
  const nextCr = createFinder(text, '\r');
  const after = (end: number): number => {
    if (text[end] !== '\r') return Math.min(end + 1, text.length);
    if (text[end + 1] === '\n') return end + 2;
    return text[end + 1] === '\r' && text[end + 2] === '\n' ? end + 3 : end + 1;
  };
  return { endOf: (from) => Math.min(nextLf(from), nextCr(from)), after };
}

/** How many line ends a stretch of text holds, counted as `createLineFinder` does. */
export const countLineEnds = (text: string): number => (text.match(/\r?\r\n|\r|\n/g) ?? []).length;
