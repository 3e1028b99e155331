/**
 * The one place that makes text of numbers and dates. Years, codes and ranks never pass
 * `formatNumber`: a year is not a quantity (2024, not 2.024).
 */
export type Lang = 'vi' | 'en';

/** `down` keeps "at least" true, `up` keeps "at most" true. */
export type Rounding = 'nearest' | 'down' | 'up';

type Sign = '=' | '≥' | '≤' | '≈';

/** Joins a sign or a unit to its number so that a line never breaks between them. */
const NBSP = '\u00a0';
const MINUS = '\u2212';

function round(value: number, decimals: number, rounding: Rounding): number {
  if (rounding === 'nearest') return value;
  const factor = 10 ** decimals;
  // The tolerance keeps 0.29 × 100 = 28.999… from losing a unit.
  const tolerance = Math.abs(value * factor) * 1e-12;
  return rounding === 'down'
    ? Math.floor(value * factor + tolerance) / factor
    : Math.ceil(value * factor - tolerance) / factor;
}

/** From here on a double is a whole number, and JavaScript itself would write 1e+21. */
const WRITTEN_WITH_E = 1e21;

/** The digits a number needs, never in the notation 1e-7. */
function shortest(value: number): string {
  const plain = String(value);
  return plain.includes('e') ? value.toFixed(10).replace(/\.?0+$/, '') : plain;
}

function digitsOf(size: number, decimals: number | undefined): string {
  if (size >= WRITTEN_WITH_E) return BigInt(size).toString();
  return decimals === undefined ? shortest(size) : size.toFixed(decimals);
}

/**
 * `1.234,5` in Vietnamese, `1,234.5` in English. Without `decimals` all digits are written.
 * Minus is U+2212.
 */
export function formatNumber(
  value: number,
  { lang, decimals, rounding = 'nearest' }: { lang: Lang; decimals?: number; rounding?: Rounding }
): string {
  if (!Number.isFinite(value)) throw new Error(`invalid number: ${value}`);
  const size = Math.abs(decimals === undefined ? value : round(value, decimals, rounding));
  const digits = digitsOf(size, decimals);
  const [whole, fraction] = digits.split('.') as [string, string?];
  const [group, point] = lang === 'vi' ? ['.', ','] : [',', '.'];
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, group);
  const sign = value < 0 && Number(digits) !== 0 ? MINUS : '';
  return sign + grouped + (fraction ? point + fraction : '');
}

/** Words for powers of a thousand; amounts are never written in the short style of `Intl`. */
const SCALES = [
  { factor: 1e12, vi: 'nghìn tỷ', en: 'trillion' },
  { factor: 1e9, vi: 'tỷ', en: 'billion' },
  { factor: 1e6, vi: 'triệu', en: 'million' },
  { factor: 1e3, vi: 'nghìn', en: 'thousand' },
  { factor: 1, vi: '', en: '' }
] as const;

/** A power of a thousand with its word; `word` is '' for units. */
export type Scale = { factor: number; word: string };

/** A size cut to the three digits that will be written, in the direction they will be cut. */
function threeDigitSize(value: number, rounding: Rounding): number {
  const size = Math.abs(value);
  if (size === 0) return 0;
  if (rounding === 'nearest') return Number(size.toPrecision(3));
  const decimals = 2 - Math.floor(Math.log10(size));
  return round(size, decimals, rounding);
}

/** The largest scale in which a value is at least one, after rounding to three digits. */
export function toScale(value: number, lang: Lang, rounding: Rounding = 'nearest'): Scale {
  const size = threeDigitSize(value, rounding);
  const scale = SCALES.find((s) => size >= s.factor) ?? SCALES[4];
  return { factor: scale.factor, word: scale[lang] };
}

/** Decimals that leave three significant digits: 0 from a hundred up, 1 from ten, else 2. */
export const threeDigits = (value: number, rounding: Rounding = 'nearest'): number => {
  const size = threeDigitSize(value, rounding);
  return size >= 100 ? 0 : size >= 10 ? 1 : 2;
};

const trimZeros = (value: number, decimals: number): number => {
  let needed = decimals;
  while (needed > 0 && Number(value.toFixed(needed - 1)) === Number(value.toFixed(needed))) {
    needed--;
  }
  return needed;
};

/** A number in a given scale: `41,8 tỷ`; the word is left out when `bare`. */
export function formatScaled(
  value: number,
  {
    lang,
    scale,
    decimals,
    rounding = 'nearest',
    bare = false
  }: { lang: Lang; scale: Scale; decimals: number; rounding?: Rounding; bare?: boolean }
): string {
  const number = formatNumber(value / scale.factor, { lang, decimals, rounding });
  return bare || scale.word === '' ? number : `${number}${NBSP}${scale.word}`;
}

/**
 * A large number or an amount of money. On charts at most three significant digits and a word
 * (`370 triệu đồng`); `full` writes every digit (`370.000.000 đồng`). `unit` '' leaves it out.
 */
export function formatAmount(
  value: number,
  {
    lang,
    full = false,
    unit = lang === 'vi' ? 'đồng' : 'VND',
    rounding = 'nearest'
  }: { lang: Lang; full?: boolean; unit?: string; rounding?: Rounding }
): string {
  const tail = unit === '' ? '' : `${NBSP}${unit}`;
  if (full) return formatNumber(value, { lang }) + tail;
  const scale = toScale(value, lang, rounding);
  const scaled = value / scale.factor;
  const decimals = threeDigits(scaled, rounding);
  const kept = trimZeros(round(scaled, decimals, rounding), decimals);
  return formatScaled(value, { lang, scale, decimals: kept, rounding }) + tail;
}

/** `≥ 400`, `≤ 370 triệu đồng`, `≈ 1.130`; an exact number stands without a sign. */
export const formatBounded = (text: string, bound: Sign): string =>
  bound === '=' ? text : `${bound}${NBSP}${text}`;

/** How a bounded value may be rounded without becoming false. */
export const roundingOf = (bound: Sign): Rounding =>
  bound === '≥' ? 'down' : bound === '≤' ? 'up' : 'nearest';

/**
 * A figure of a measure as people read it, with its sign: `≥ 400`, `≤ 370 triệu đồng`, `1.130`.
 * Rounding never makes a bound false. `unit` is written after a number that is not money;
 * `full` writes every digit of an amount.
 */
export function formatMeasured(
  value: number,
  {
    lang,
    bound = '=',
    money = false,
    decimals = 0,
    unit = '',
    full = false
  }: {
    lang: Lang;
    bound?: Sign;
    money?: boolean;
    decimals?: number;
    unit?: string;
    full?: boolean;
  }
): string {
  const rounding = roundingOf(bound);
  if (money) return formatBounded(formatAmount(value, { lang, full, rounding }), bound);
  const number = formatNumber(value, { lang, decimals, rounding });
  return formatBounded(unit === '' ? number : `${number}${NBSP}${unit}`, bound);
}

/** `4,7 %` in Vietnamese, `4.7%` in English; `value` is in percent. All digits without `decimals`. */
export function formatPercent(
  value: number,
  { lang, decimals, rounding }: { lang: Lang; decimals?: number; rounding?: Rounding }
): string {
  const number = formatNumber(value, { lang, decimals, rounding });
  return lang === 'vi' ? `${number}${NBSP}%` : `${number}%`;
}

/**
 * A difference, with its sign: `+38`, `+9,7 %` for a relative change (`kind: 'percent'`), and
 * `+3 điểm phần trăm` between two percentages (`kind: 'points'`).
 */
export function formatChange(
  value: number,
  {
    lang,
    kind,
    decimals,
    rounding
  }: { lang: Lang; kind: 'number' | 'percent' | 'points'; decimals?: number; rounding?: Rounding }
): string {
  const number =
    kind === 'percent'
      ? formatPercent(value, { lang, decimals, rounding })
      : formatNumber(value, { lang, decimals, rounding });
  const points = lang === 'vi' ? 'điểm phần trăm' : 'percentage points';
  const plus = value > 0 && /[1-9]/.test(number) ? '+' : '';
  return plus + number + (kind === 'points' ? `${NBSP}${points}` : '');
}

/** A place or a range of places: `3`, `3–5`; '' when there is none. */
export const formatRank = (rank: readonly [number, number] | null): string =>
  rank === null ? '' : rank[0] === rank[1] ? String(rank[0]) : `${rank[0]}–${rank[1]}`;

/** An ISO day as dd/mm/yyyy, in both languages. */
export function writeDay(iso: string, _lang: Lang = 'vi'): string {
  const m = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso);
  if (!m) throw new Error(`invalid day: ${iso}`);
  return `${m[3]}/${m[2]}/${m[1]}`;
}

const QUARTERS = ['I', 'II', 'III', 'IV'];

/** Days of one calendar year that have a name of their own: half, quarter, months from January. */
function namedPart(start: string, end: string, lang: Lang): string | null {
  const year = start.slice(0, 4);
  const first = Number(start.slice(5, 7));
  const last = Number(end.slice(5, 7));
  if (!start.endsWith('-01') || !isMonthEnd(end) || end.slice(0, 4) !== year) return null;
  const vi = lang === 'vi';
  const months = last - first + 1;
  if (months === 12) return year;
  if (months === 1) return vi ? `tháng ${first}/${year}` : `${first}/${year}`;
  if (months === 3 && first % 3 === 1) {
    const quarter = (first + 2) / 3;
    return vi ? `quý ${QUARTERS[quarter - 1]}/${year}` : `Q${quarter} ${year}`;
  }
  if (first === 1)
    return vi ? `${months} tháng đầu năm ${year}` : `first ${months} months of ${year}`;
  if (last === 12)
    return vi ? `${months} tháng cuối năm ${year}` : `last ${months} months of ${year}`;
  return null;
}

const isMonthEnd = (day: string): boolean => {
  const [y, m, d] = day.split('-').map(Number) as [number, number, number];
  return new Date(Date.UTC(y, m, 0)).getUTCDate() === d;
};

/**
 * A period in words: `2016`, `2016–2020`, `6 tháng đầu năm 2025`, `2016 đến 04/05/2019`,
 * `04/05/2019` for one day, `không nêu kỳ` without dates. Days are ISO, both included.
 */
export function formatPeriod(
  start: string | null,
  end: string | null,
  kind: 'point' | 'part-year' | 'year' | 'span' | 'unstated',
  lang: Lang
): string {
  const vi = lang === 'vi';
  if (kind === 'unstated' || start === null || end === null) {
    return vi ? 'không nêu kỳ' : 'no period stated';
  }
  if (start === end) return writeDay(start);
  const from = start.slice(0, 4);
  const to = end.slice(0, 4);
  const opens = start.endsWith('-01-01');
  const closes = end.endsWith('-12-31');
  if (from !== to && opens && closes) return `${from}–${to}`;
  const named = namedPart(start, end, lang);
  if (named !== null) return named;
  const head = opens && from !== to ? from : writeDay(start);
  const tail = closes && from !== to ? (vi ? `hết ${to}` : `the end of ${to}`) : writeDay(end);
  return vi ? `${head} đến ${tail}` : `${head} to ${tail}`;
}
