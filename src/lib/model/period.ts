/**
 * A period is an inclusive range of calendar days. A year is a period; so is
 * "2016–2021", which is called a span when it is longer than a year.
 * Days are ISO strings (`2016-01-01`), compared as text; no time zone is involved.
 */
export type Period = { start: string; end: string };

export type PeriodKind = 'point' | 'part-year' | 'year' | 'span';

const pad = (n: number) => String(n).padStart(2, '0');
const isLeap = (y: number) => (y % 4 === 0 && y % 100 !== 0) || y % 400 === 0;
const monthDays = (y: number, m: number) =>
  m === 2 ? (isLeap(y) ? 29 : 28) : [4, 6, 9, 11].includes(m) ? 30 : 31;

/** The last day of a month; months count from 1. */
const monthEnd = (y: number, m: number) => `${y}-${pad(m)}-${pad(monthDays(y, m))}`;

/** The calendar year as a period. */
export const yearPeriod = (year: number): Period => ({
  start: `${year}-01-01`,
  end: `${year}-12-31`
});

/** Both years included, so `spanPeriod(2016, 2020)` is five years. */
export const spanPeriod = (from: number, to: number): Period => ({
  start: `${from}-01-01`,
  end: `${to}-12-31`
});

export const startYear = (p: Period): number => Number(p.start.slice(0, 4));
export const endYear = (p: Period): number => Number(p.end.slice(0, 4));

/** Days since 1970-01-01, so that lengths and order can be computed. */
export const toDayNumber = (day: string): number =>
  Math.round(Date.parse(`${day}T00:00:00Z`) / 864e5);

/** A real calendar day written `yyyy-mm-dd`. */
export function isDay(text: string): boolean {
  const m = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!m) return false;
  const [y, mo, d] = [Number(m[1]), Number(m[2]), Number(m[3])];
  return mo >= 1 && mo <= 12 && d >= 1 && d <= monthDays(y, mo);
}

/** Length in days, both ends counted. */
export const lengthInDays = (p: Period): number => toDayNumber(p.end) - toDayNumber(p.start) + 1;

/** A whole calendar year, less than one, more than one, or a single day (a stock at a date). */
export function periodKind(p: Period): PeriodKind {
  if (p.start === p.end) return 'point';
  const sameYear = startYear(p) === endYear(p);
  if (sameYear)
    return p.start.endsWith('-01-01') && p.end.endsWith('-12-31') ? 'year' : 'part-year';
  return lengthInDays(p) <= 366 ? 'part-year' : 'span';
}

/**
 * Reads the period notation of the command line and the templates:
 * `2016`, `2016-06`, `2016-05-15`, `2020-Q2`, `2021-H1`, `2021-9M`, `2016/2020`,
 * and a range of any two of them joined by `/`. Anything else gives `null`.
 */
export function parsePeriod(text: string): Period | null {
  const t = text.trim();
  const parts = t.split('/');
  if (parts.length === 2) {
    const a = parsePeriod(parts[0]!);
    const b = parsePeriod(parts[1]!);
    return a && b && a.start <= b.end ? { start: a.start, end: b.end } : null;
  }
  if (isDay(t)) return { start: t, end: t };
  const m = /^(\d{4})(?:-(?:(\d{2})|Q([1-4])|H([12])|(\d{1,2})M))?$/.exec(t);
  if (!m) return null;
  const y = Number(m[1]);
  if (y < 1900 || y > 2100) return null;
  if (m[2]) {
    const mo = Number(m[2]);
    return mo >= 1 && mo <= 12 ? { start: `${y}-${pad(mo)}-01`, end: monthEnd(y, mo) } : null;
  }
  if (m[3]) {
    const q = Number(m[3]);
    return { start: `${y}-${pad(q * 3 - 2)}-01`, end: monthEnd(y, q * 3) };
  }
  if (m[4])
    return m[4] === '1'
      ? { start: `${y}-01-01`, end: `${y}-06-30` }
      : { start: `${y}-07-01`, end: `${y}-12-31` };
  if (m[5]) {
    const n = Number(m[5]);
    return n >= 1 && n <= 11 ? { start: `${y}-01-01`, end: monthEnd(y, n) } : null;
  }
  return yearPeriod(y);
}

/** The shortest notation that `parsePeriod` reads back to the same period. */
export function toPeriodCode(p: Period): string {
  const y = startYear(p);
  // Nearly all figures are of a year, and a drawing asks hundreds of times.
  if (p.start.endsWith('-01-01') && p.end === `${y}-12-31`) return `${y}`;
  if (p.start === p.end) return p.start;
  for (const code of [`${y}-H1`, `${y}-H2`, ...[1, 2, 3, 4].map((q) => `${y}-Q${q}`)]) {
    const q = parsePeriod(code)!;
    if (q.start === p.start && q.end === p.end) return code;
  }
  const month = p.start.slice(0, 7);
  const asMonth = parsePeriod(month);
  if (asMonth && asMonth.start === p.start && asMonth.end === p.end) return month;
  if (p.start === `${y}-01-01` && endYear(p) === y) {
    const mo = Number(p.end.slice(5, 7));
    if (p.end === monthEnd(y, mo)) return `${y}-${mo}M`;
  }
  if (p.start.endsWith('-01-01') && p.end.endsWith('-12-31')) return `${y}/${endYear(p)}`;
  return `${p.start}/${p.end}`;
}
