/**
 * Widths of Be Vietnam Pro in thousandths of the font size, for the printable ASCII from the space
 * on. Drawings at build have no browser to measure with.
 */
const REGULAR = [
  230, 280, 318, 807, 645, 849, 740, 179, 439, 439, 497, 608, 303, 608, 286, 503, 676, 385, 651,
  660, 710, 660, 680, 594, 634, 680, 286, 303, 556, 726, 556, 573, 1005, 736, 674, 775, 728, 620,
  633, 783, 709, 258, 465, 679, 624, 853, 732, 826, 644, 822, 668, 635, 650, 725, 706, 1005, 720,
  665, 660, 459, 485, 459, 559, 702, 202, 642, 652, 613, 652, 599, 386, 643, 583, 264, 274, 555,
  255, 893, 573, 642, 652, 652, 392, 508, 428, 566, 576, 870, 559, 583, 502, 426, 408, 426, 468
];
const BOLD = [
  230, 320, 367, 833, 648, 863, 755, 208, 449, 449, 508, 637, 332, 607, 319, 528, 692, 415, 660,
  674, 716, 674, 693, 596, 656, 693, 319, 332, 568, 744, 568, 605, 1014, 758, 698, 778, 743, 634,
  640, 788, 725, 280, 482, 703, 637, 877, 743, 828, 667, 825, 697, 656, 674, 733, 732, 1039, 753,
  701, 664, 489, 515, 489, 594, 724, 260, 652, 662, 624, 662, 611, 401, 654, 600, 285, 292, 584,
  277, 895, 590, 652, 662, 662, 416, 527, 434, 581, 588, 879, 591, 592, 514, 462, 426, 462, 483
];
const OTHERS: Record<string, number> = {
  '\u00a0': 230,
  '–': 690,
  '−': 650,
  '—': 868,
  '·': 275,
  '“': 410,
  '”': 430,
  '’': 300,
  '…': 800,
  '¹': 420,
  '²': 420,
  '³': 420,
  '⁴': 420,
  '⁵': 420,
  '⁶': 420,
  '⁷': 420,
  '⁸': 420,
  '⁹': 420,
  '⁰': 420,
  '≥': 570,
  '≤': 570,
  '≈': 570,
  đ: 672,
  Đ: 788
};

/** Wider than measured, so that a browser's own shaping and a fallback font do not touch. */
const RESERVE = 1.03;

function charWidth(char: string, table: readonly number[]): number {
  const known = OTHERS[char] ?? table[char.charCodeAt(0) - 32];
  if (known !== undefined) return known;
  const base = char.normalize('NFD').charCodeAt(0) - 32;
  return (table[base] ?? 900) + 12;
}

type Style = { bold?: boolean };

/** Names come back in every drawing, and are looked at several times in each. */
const MOST_KNOWN = 4000;
const known = { regular: new Map<string, number>(), bold: new Map<string, number>() };

/** In thousandths of the font size. */
function advance(text: string, bold: boolean): number {
  const widths = bold ? known.bold : known.regular;
  const found = widths.get(text);
  if (found !== undefined) return found;
  const table = bold ? BOLD : REGULAR;
  let sum = 0;
  for (const char of text.normalize('NFC')) sum += charWidth(char, table);
  if (widths.size >= MOST_KNOWN) widths.clear();
  widths.set(text, sum);
  return sum;
}

/** How far a line of text reaches by the font's own widths, in pixels; weight 600 when bold. */
export const textAdvance = (text: string, size: number, { bold = false }: Style = {}): number =>
  (advance(text, bold) * size) / 1000;

/** The room a line of text needs, in pixels. */
export const textWidth = (text: string, size: number, style: Style = {}): number =>
  textAdvance(text, size, style) * RESERVE;

/** The widest of several texts; 0 for none. */
export const widest = (texts: readonly string[], size: number, style: Style = {}): number =>
  texts.reduce((most, text) => Math.max(most, textWidth(text, size, style)), 0);

/** A word that is wider than its line, in pieces that fit; a letter that is wider stands alone. */
function cutWord(word: string, width: number, size: number, style: Style): string[] {
  const pieces = [''];
  for (const letter of word.normalize('NFC')) {
    const longer = pieces.at(-1)! + letter;
    if (longer === letter || textWidth(longer, size, style) <= width)
      pieces[pieces.length - 1] = longer;
    else pieces.push(letter);
  }
  return pieces;
}

/** Lines that fit a width, broken at spaces; a word that is wider is broken where it must be. */
export function wrapText(text: string, width: number, size: number, style: Style = {}): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    const longer = last === undefined ? word : `${last} ${word}`;
    if (last !== undefined && textWidth(longer, size, style) <= width)
      lines[lines.length - 1] = longer;
    else if (textWidth(word, size, style) <= width) lines.push(word);
    else lines.push(...cutWord(word, width, size, style));
  }
  return lines;
}
