import type PptxGenJS from 'pptxgenjs';
import type { Palette } from '#lib/charts/palette.ts';
import type { Places } from './lay-out.ts';

/** One headline number of a slide, in words: every line of it is text that can be edited. */
export type OfficeNumber = {
  label: string;
  /** The number as written, with its sign; what is said instead where there is none. */
  value: string;
  isBlank: boolean;
  unit: string;
  /** The beginning of `detail` that is set in bold. */
  strong: string;
  detail: string;
  coverage: string;
};

/** Points. */
const SIZES = { label: 16, value: 48, blank: 24, unit: 18, detail: 14, coverage: 12 } as const;
/** Inches. */
const GUTTER = 0.45;
const PAD = 0.22;
const HEIGHTS = { label: 0.62, value: 1.5, detail: 1.45, coverage: 0.5 } as const;

const colour = (hex: string): string => hex.slice(1).toUpperCase();

/** One size for all, so that none looks the larger for being shorter; a long one sets it. */
const valueSize = (numbers: readonly OfficeNumber[], width: number): number =>
  Math.min(
    SIZES.value,
    ...numbers
      .filter(({ isBlank }) => !isBlank)
      .map(({ value }) => Math.floor((width * 72) / (value.length * 0.58)))
  );

/** Headline numbers side by side, each in a column of its own under one rule. */
export function writeNumbers(
  on: PptxGenJS.Slide,
  numbers: readonly OfficeNumber[],
  at: Places,
  palette: Palette
): void {
  const w = (at.width - GUTTER * (numbers.length - 1)) / numbers.length;
  const size = valueSize(numbers, w);
  const top = at.body.y + 0.3;
  const plain = { margin: 0, lang: 'vi-VN', valign: 'top' as const, w };
  const ink = { color: colour(palette.ink) };
  on.addShape('line', {
    ...{ x: at.x, y: top, w: at.width, h: 0 },
    line: { ...ink, width: 1 }
  });
  numbers.forEach((number, i) => {
    const x = at.x + i * (w + GUTTER);
    if (i > 0)
      on.addShape('line', {
        ...{ x: x - GUTTER / 2, y: top + PAD, w: 0 },
        h: HEIGHTS.label + HEIGHTS.value + HEIGHTS.detail + HEIGHTS.coverage,
        line: { color: colour(palette.grid), width: 0.75 }
      });
    let y = top + PAD;
    const write = (text: string | PptxGenJS.TextProps[], h: number, options: object) => {
      on.addText(text as string, { ...plain, x, y, h, ...options });
      y += h;
    };
    write(number.label, HEIGHTS.label, { fontSize: SIZES.label, bold: true, ...ink });
    // Each run has a line of its own: PptxGenJS repeats the paragraph's properties between runs.
    const lines = (runs: PptxGenJS.TextProps[]) =>
      runs
        .filter(({ text }) => text !== '')
        .map((run) => ({ ...run, options: { ...run.options, breakLine: true } }));
    write(
      lines([
        {
          text: number.value,
          options: { fontSize: number.isBlank ? SIZES.blank : size, bold: !number.isBlank, ...ink }
        },
        {
          text: number.isBlank ? '' : number.unit,
          options: { fontSize: SIZES.unit, color: colour(palette.ink2) }
        }
      ]),
      HEIGHTS.value,
      {}
    );
    write(
      lines([
        { text: number.strong, options: { bold: true, ...ink } },
        { text: number.detail, options: { color: colour(palette.ink2) } }
      ]),
      HEIGHTS.detail,
      { fontSize: SIZES.detail }
    );
    write(number.coverage, HEIGHTS.coverage, {
      fontSize: SIZES.coverage,
      color: colour(palette.ink3)
    });
  });
}
