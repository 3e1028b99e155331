import { formatNumber, type Lang } from '#lib/text/format.ts';

export type Written = { value: number; text: string };

/** Powers of a thousand that Excel divides by, one comma each. */
const SCALES = [0, 1, 2, 3, 4] as const;
const MOST_DECIMALS = 4;

type Parts = { decimals: number; commas: number; tail: string };

const toCode = (decimals: number, commas: number, tail: string): string => {
  const digits = decimals === 0 ? '' : `.${'0'.repeat(decimals)}`;
  return `#,##0${digits}${','.repeat(commas)}${tail === '' ? '' : `"${tail}"`}`;
};

/**
 * The Excel format code by which most numbers come out as they are written on the page, "1,25 tỷ"
 * included; numbers it does not fit are to be labelled one by one. Codes are in American notation
 * whatever the reader's own, which the program uses by itself (ECMA-376 part 1, 18.8.31).
 */
export function toFormatCode(
  written: readonly Written[],
  lang: Lang
): { code: string; fits: (w: Written) => boolean; parts: Parts | null } {
  const tails = [...new Set(written.map((w) => tailOf(w.text)))];
  const candidates = tails.flatMap((tail) =>
    SCALES.flatMap((commas) =>
      Array.from({ length: MOST_DECIMALS + 1 }, (_, decimals) => ({ tail, commas, decimals }))
    )
  );
  const fitsWith =
    ({ tail, commas, decimals }: (typeof candidates)[number]) =>
    ({ value, text }: Written) =>
      text === fixed(value / 1000 ** commas, decimals, lang) + tail;
  let best = {
    count: -1,
    code: 'General',
    fits: (_: Written): boolean => false,
    parts: null as Parts | null
  };
  for (const candidate of candidates) {
    const fits = fitsWith(candidate);
    const count = written.filter(fits).length;
    const { decimals, commas, tail } = candidate;
    if (count > best.count)
      best = { count, fits, code: toCode(decimals, commas, tail), parts: candidate };
  }
  return { code: best.code, fits: best.fits, parts: best.parts };
}

/** The format code of an axis: no more decimals than its marks have. */
export function toAxisCode(marks: readonly Written[], lang: Lang): string {
  const { code, parts } = toFormatCode(marks, lang);
  if (!parts) return code;
  const isExact = (decimals: number) =>
    marks.every(({ value }) => {
      const scaled = value / 1000 ** parts.commas;
      return Math.abs(Number(scaled.toFixed(decimals)) - scaled) <= Math.abs(scaled) * 1e-9;
    });
  let { decimals } = parts;
  while (decimals > 0 && isExact(decimals - 1)) decimals -= 1;
  return toCode(decimals, parts.commas, parts.tail);
}

const fixed = (value: number, decimals: number, lang: Lang): string =>
  formatNumber(value, { lang, decimals });

/** What is written after the digits: "\u00a0tỷ", "%", ''. */
const tailOf = (text: string): string => /[\d](\D*)$/.exec(text)?.[1]?.replaceAll('"', '') ?? '';
