import { dropUnseen } from '#lib/text/unseen.ts';

/**
 * Widths of Arial (as of Helvetica and Liberation Sans) in thousandths of the type size, for
 * printable ASCII from the space on. Times New Roman is narrower, so it fits where Arial does.
 */
const REGULAR = [
  278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556,
  556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667,
  611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667,
  667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500,
  222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584
];
const BOLD = [
  278, 333, 474, 556, 556, 889, 722, 238, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556,
  556, 556, 556, 556, 556, 556, 556, 333, 333, 584, 584, 584, 611, 975, 722, 722, 722, 722, 667,
  611, 778, 722, 278, 556, 722, 611, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667,
  667, 611, 333, 278, 333, 584, 556, 333, 556, 611, 556, 611, 556, 333, 611, 611, 278, 278, 556,
  278, 889, 611, 611, 611, 611, 389, 556, 333, 611, 556, 778, 556, 556, 500, 389, 280, 389, 584
];
const OTHERS: Record<string, number> = {
  '\u00a0': 278,
  '–': 556,
  '−': 584,
  '—': 1000,
  '·': 333,
  '“': 333,
  '”': 333,
  '’': 222,
  '…': 1000,
  '≥': 549,
  '≤': 549,
  '≈': 549,
  đ: 556,
  Đ: 722,
  ư: 640,
  Ư: 800,
  ơ: 600,
  Ơ: 850
};

function charWidth(char: string, table: readonly number[]): number {
  const known = OTHERS[char] ?? table[char.charCodeAt(0) - 32];
  if (known !== undefined) return known;
  const parts = char.normalize('NFD');
  // The horn makes a letter wider; other marks stand over it.
  const base = table[parts.charCodeAt(0) - 32] ?? 1000;
  return parts.includes('\u031b') ? base + 84 : base;
}

type Type = { size: number; bold?: boolean };

/** How far a line of text reaches in Arial, in pixels. */
export function arialWidth(text: string, { size, bold = false }: Type): number {
  const table = bold ? BOLD : REGULAR;
  let sum = 0;
  for (const char of text.normalize('NFC')) sum += charWidth(char, table);
  return (sum * size) / 1000;
}

/** A fallback font may run wider than the one asked for. */
const RESERVE = 1.02;

/** A word that is wider than its line, in pieces that fit; a letter that is wider stands alone. */
function cutWord(word: string, width: number, type: Type): string[] {
  const pieces = [''];
  for (const letter of word.normalize('NFC')) {
    const longer = pieces.at(-1)! + letter;
    if (longer === letter || arialWidth(longer, type) * RESERVE <= width)
      pieces[pieces.length - 1] = longer;
    else pieces.push(letter);
  }
  return pieces;
}

/**
 * Lines that fit a width, broken at plain spaces; a word that is wider is broken where it must be.
 * What cannot be seen is left out, since it would take room.
 */
export function wrapLines(text: string, width: number, type: Type): string[] {
  const lines: string[] = [];
  for (const word of dropUnseen(text).split(' ')) {
    const last = lines.at(-1);
    const longer = `${last} ${word}`;
    if (last !== undefined && arialWidth(longer, type) * RESERVE <= width)
      lines[lines.length - 1] = longer;
    else if (arialWidth(word, type) * RESERVE <= width) lines.push(word);
    else lines.push(...cutWord(word, width, type));
  }
  return lines;
}
