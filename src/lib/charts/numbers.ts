import type { Bound } from '#lib/model/bound.ts';
import type { Result, ResultRow } from '#lib/query/result.ts';
import {
  formatAmount,
  formatBounded,
  formatChange,
  formatNumber,
  formatPercent,
  formatScaled,
  roundingOf,
  threeDigits,
  toScale,
  type Lang,
  type Rounding,
  type Scale
} from '#lib/text/format.ts';
import { chartWords } from '#lib/text/words/chart.ts';
import { baseYearOf, measureOf, nameOf, unitOfMeasure, type FigureContext } from './context.ts';

/** Quotients have endless digits; four decimals are more than any source reports. */
const settled = (value: number): number => Number(value.toFixed(4));

type Write = (value: number, bound?: Bound) => string;

/** How the values of one figure are written: same decimals and, where it can be, same scale. */
export type NumberStyle = {
  /** On the chart: at most three significant digits for amounts, with the word of the scale. */
  chart: Write;
  /** Where there is no room for a word: a cell, a segment. `cellUnit` then says the scale. */
  cell: Write;
  /** In the table and on demand: every digit. */
  full: Write;
  /** What the numbers are of, as `chart` leaves it unsaid: "mô hình", "đồng", ''. */
  unit: string;
  cellUnit: string;
};

const bounded =
  (write: (value: number, rounding: Rounding) => string): Write =>
  (value, bound = '=') =>
    formatBounded(write(value, roundingOf(bound)), bound);

/** More decimals than these say nothing on a drawing. */
const MOST_DECIMALS = 4;

/** A figure that is not zero is never written as one: it takes the decimals it needs. */
const neverZero =
  (write: (value: number, rounding: Rounding) => string, lang: Lang) =>
  (value: number, rounding: Rounding): string => {
    const text = write(value, rounding);
    if (text !== '0' || value === 0) return text;
    const needed = Math.ceil(-Math.log10(Math.abs(value)));
    return formatNumber(value, { lang, decimals: Math.min(MOST_DECIMALS, needed), rounding });
  };

const isDivided = (norm: string) =>
  norm === 'per-100k' || norm === 'per-1000-members' || norm === 'per-unit';

/** The values add up over time, so that a longer period holds more. */
export function isTotal(result: Result, context: FigureContext): boolean {
  const { kind } = measureOf(result, context);
  const { norm } = result.spec;
  return (kind === 'count' || kind === 'amount') && (norm === 'value' || isDivided(norm));
}

/** What a figure makes a year: a span's total by its years; every other figure as it is. */
export function yearly(row: ResultRow, result: Result, context: FigureContext): number | null {
  const spansAreTotals = isTotal(result, context) && result.spec.spans !== 'average';
  if (row.value === null || !spansAreTotals || row.periodKind !== 'span') return row.value;
  return row.years !== null && row.years > 0 ? row.value / row.years : null;
}

/** Decimals that every value of a figure shares; whole numbers keep none. */
function sharedDecimals(values: readonly number[], atMost: number): number {
  if (values.every((v) => Number.isInteger(v))) return 0;
  const top = Math.max(...values.map(Math.abs));
  return Math.min(atMost, top >= 100 ? 0 : top >= 1 ? 1 : 2);
}

/** One scale for all amounts, unless the smallest would vanish in it. */
function sharedScale(
  values: readonly number[],
  lang: Lang
): { scale: Scale; decimals: number } | null {
  const sizes = values.map(Math.abs).filter((v) => v > 0);
  if (sizes.length === 0) return null;
  const scale = toScale(Math.max(...sizes), lang);
  const most = threeDigits(Math.max(...sizes) / scale.factor);
  const scaled = sizes.map((v) => v / scale.factor);
  let decimals = 0;
  while (
    decimals < most &&
    scaled.some((v) => Number(v.toFixed(decimals)) !== Number(v.toFixed(most)))
  )
    decimals++;
  return Math.min(...scaled) < 0.5 * 10 ** -decimals ? null : { scale, decimals };
}

function amountStyle(values: readonly number[], unit: string, lang: Lang): NumberStyle {
  const shared = sharedScale(values, lang);
  const free: Write = bounded(
    neverZero((v, rounding) => formatAmount(v, { lang, unit: '', rounding }), lang)
  );
  const full: Write = bounded((v) => formatNumber(v, { lang }));
  if (!shared) return { chart: free, cell: free, full, unit, cellUnit: unit };
  return {
    chart: bounded((v, rounding) =>
      v === 0 ? '0' : formatScaled(v, { lang, ...shared, rounding })
    ),
    cell: bounded((v, rounding) =>
      v === 0 ? '0' : formatScaled(v, { lang, ...shared, rounding, bare: true })
    ),
    full,
    unit,
    cellUnit: [shared.scale.word, unit].filter(Boolean).join(' ')
  };
}

/** Counts are written whole; only from a million up do they take words. */
function countStyle(
  values: readonly number[],
  decimals: number,
  unit: string,
  lang: Lang
): NumberStyle {
  if (values.some((v) => Math.abs(v) >= 1e6)) return amountStyle(values, unit, lang);
  const chart = bounded(
    neverZero((v, rounding) => formatNumber(v, { lang, decimals, rounding }), lang)
  );
  const full = bounded((v) => formatNumber(settled(v), { lang }));
  return { chart, cell: chart, full, unit, cellUnit: unit };
}

function percentStyle(decimals: number, lang: Lang): NumberStyle {
  const chart = bounded((v, rounding) => formatPercent(v, { lang, decimals, rounding }));
  const full = bounded((v) => formatPercent(settled(v), { lang }));
  const cell = bounded((v, rounding) => formatNumber(v, { lang, decimals, rounding }));
  return { chart, cell, full, unit: '', cellUnit: '%' };
}

function changeStyle(
  values: readonly number[],
  kind: 'number' | 'percent',
  decimals: number,
  unit: string,
  lang: Lang
): NumberStyle {
  if (kind === 'number' && values.some((v) => Math.abs(v) >= 1e6)) {
    const base = amountStyle(values, unit, lang);
    const sign =
      (write: Write): Write =>
      (v, bound = '=') =>
        formatBounded((v > 0 ? '+' : '') + write(v), bound);
    return { ...base, chart: sign(base.chart), cell: sign(base.cell), full: sign(base.full) };
  }
  const chart = bounded((v, rounding) => formatChange(v, { lang, kind, decimals, rounding }));
  const cell = bounded((v, rounding) =>
    formatChange(v, { lang, kind: 'number', decimals, rounding })
  );
  return { chart, cell, full: chart, unit, cellUnit: kind === 'percent' ? '%' : unit };
}

/** The style that fits a result: its measure, its normalisation, and the size of its values. */
export function toNumberStyle(result: Result, context: FigureContext): NumberStyle {
  const { lang } = context;
  const words = chartWords[lang];
  const { norm } = result.spec;
  const measure = measureOf(result, context);
  const uom = unitOfMeasure(result, context);
  const unit = nameOf(uom, lang);
  const values = result.rows.flatMap((r) => {
    const drawn = yearly(r, result, context);
    return r.value === null ? [] : drawn === null ? [r.value] : [r.value, drawn];
  });
  // Averages of spans have decimals of their own; the figures themselves decide for all.
  const own = result.rows.flatMap((r) => (r.value === null ? [] : [r.value]));
  const isPercent = unit === '%';
  const base = baseYearOf(result, context);
  switch (norm) {
    case 'share':
      return percentStyle(1, lang);
    case 'change-pct':
      return changeStyle(own, 'percent', 1, '', lang);
    case 'change': {
      const what = isPercent ? words.points : unit;
      return changeStyle(own, 'number', measure.decimals, what, lang);
    }
    case 'index':
      return countStyle(own, sharedDecimals(own, 1), words.index(base ?? 0), lang);
    case 'per-100k':
    case 'per-1000-members':
    case 'per-unit': {
      const whole = `${unit} ${words.perUnitOf[norm]}`;
      return uom.money
        ? amountStyle(own, whole, lang)
        : countStyle(own, sharedDecimals(own, 2), whole, lang);
    }
    case 'rank':
      return countStyle(own, 0, words.asPlace, lang);
    case 'value':
    case 'per-year':
      if (isPercent) return percentStyle(measure.decimals, lang);
      if (uom.money) return amountStyle(values, unit, lang);
      return countStyle(values, Math.max(measure.decimals, sharedDecimals(own, 1)), unit, lang);
  }
}
