/** One number of a cell, and the text up to the next one. */
export type FigurePart = {
  numeral: string;
  after: string;
  /** A letter touches it that is neither a word of its own nor a unit: "1O5". */
  glued: boolean;
};

export type FigureParts = { before: string; parts: FigurePart[] };

/** Groups by space or apostrophe first, then digits with dots and commas. */
const NUMERAL = /\d{1,3}(?:[ ']\d{3})+(?![\d'])(?:[.,]\d+)*|[.,]?\d+(?:[.,]\d+)*/g;
/** "m2", "km3": the digit belongs to the word. */
const POWER = /(?:^|[^\p{L}])[kdcmh]?m$/u;
/** Letters that are written for 0 and 1. */
const LIKE_A_DIGIT = /[OoQlI|]/;

function isGlued(text: string, start: number, end: number): boolean {
  const before = text[start - 1] ?? '';
  const after = text[end] ?? '';
  if (LIKE_A_DIGIT.test(before) && !/\p{L}/u.test(text[start - 2] ?? '')) return true;
  return LIKE_A_DIGIT.test(after) && !/\p{L}/u.test(text[end + 1] ?? '');
}

/** Cuts plain text at its numbers; `parts` is [] when there is none. */
export function splitAtNumbers(text: string): FigureParts {
  const found: { start: number; end: number }[] = [];
  for (const m of text.matchAll(NUMERAL)) {
    // A mark in front belongs to the number only where nothing else is: ",5" but not "a.5".
    const marked = /^[.,]/.test(m[0]) && m.index > 0 && !/[\s(<>=~+-]/.test(text[m.index - 1]!);
    const start = m.index + (marked ? 1 : 0);
    const end = m.index + m[0].length;
    if (/^[23]$/.test(m[0]) && POWER.test(text.slice(Math.max(0, start - 4), start))) continue;
    found.push({ start, end });
  }
  const parts = found.map(({ start, end }, i) => ({
    numeral: text.slice(start, end),
    after: text.slice(end, found[i + 1]?.start ?? text.length),
    glued: isGlued(text, start, end)
  }));
  return { before: text.slice(0, found[0]?.start ?? text.length), parts };
}
