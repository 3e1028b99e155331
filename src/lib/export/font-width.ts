import { textAdvance } from '#lib/charts/text-width.ts';
import { arialWidth } from './text-width.ts';

/** Widths of Times New Roman (as of Liberation Serif), as those of Arial are written. */
const REGULAR = [
  250, 333, 408, 500, 500, 833, 778, 180, 333, 333, 500, 564, 250, 333, 250, 278, 500, 500, 500,
  500, 500, 500, 500, 500, 500, 500, 278, 278, 564, 564, 564, 444, 921, 722, 667, 667, 722, 611,
  556, 722, 722, 333, 389, 722, 611, 889, 722, 722, 556, 722, 667, 556, 611, 722, 722, 944, 722,
  722, 611, 333, 278, 333, 469, 500, 333, 444, 500, 444, 500, 444, 333, 500, 500, 278, 278, 500,
  278, 778, 500, 500, 500, 500, 333, 389, 278, 500, 500, 722, 500, 500, 444, 480, 200, 480, 541
];
const BOLD = [
  250, 333, 555, 500, 500, 1000, 833, 278, 333, 333, 500, 570, 250, 333, 250, 278, 500, 500, 500,
  500, 500, 500, 500, 500, 500, 500, 333, 333, 570, 570, 570, 500, 930, 722, 667, 722, 722, 667,
  611, 778, 778, 389, 500, 778, 667, 944, 722, 778, 611, 778, 722, 556, 667, 722, 722, 1000, 722,
  722, 667, 333, 278, 333, 581, 500, 333, 500, 556, 444, 556, 444, 333, 500, 556, 278, 333, 556,
  278, 833, 556, 500, 556, 556, 444, 389, 333, 556, 500, 722, 500, 500, 444, 394, 220, 394, 520
];
/** Letters beyond ASCII that no other letter stands under. */
const OTHERS: Record<string, number> = { đ: 500, Đ: 722, '–': 500, '·': 250, '…': 1000 };

type Type = { size: number; bold?: boolean };

function timesWidth(text: string, { size, bold = false }: Type): number {
  const table = bold ? BOLD : REGULAR;
  let sum = 0;
  for (const char of text.normalize('NFC'))
    sum += OTHERS[char] ?? table[char.normalize('NFD').charCodeAt(0) - 32] ?? 549;
  return (sum * size) / 1000;
}

/** How far a line of text reaches in a family of ours, in pixels; one not known counts as Arial. */
export function fontWidth(text: string, font: string, type: Type): number {
  if (font.startsWith('Times')) return timesWidth(text, type);
  return font.includes('Be Vietnam Pro')
    ? textAdvance(text, type.size, { bold: type.bold ?? false })
    : arialWidth(text, type);
}
