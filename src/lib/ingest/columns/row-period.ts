import type { Period } from '#lib/model/period.ts';
import { periodOf, periodSaid } from './ask.ts';
import { headerKey } from './header-words.ts';
import type { Role } from './roles.ts';
import { periodInYear, yearOf } from './value-columns.ts';

export type RowPeriod = { period: Period | null; unread: string };

const KEPT = 5000;

/**
 * Reads the period columns of a row together: a year and a quarter beside it, a first and a last
 * day. `unread` is what stands there when it says no period. Rows that say the same share it.
 */
export function toPeriodReader(
  roles: readonly Role[],
  names: readonly string[]
): (cell: (i: number) => string) => RowPeriod {
  const columns = roles.flatMap((r, i) => (/^period/.test(r.role) ? [i] : []));
  const known = new Map<string, RowPeriod>();
  return (cell) => {
    const key = columns.map(cell).join('\u0000');
    const there = known.get(key);
    if (there) return there;
    if (known.size >= KEPT) known.clear();
    const found = readPeriod(cell, roles, names);
    known.set(key, found);
    return found;
  };
}

function readPeriod(
  cell: (i: number) => string,
  roles: readonly Role[],
  names: readonly string[]
): RowPeriod {
  const of = (role: string): number[] => roles.flatMap((r, i) => (r.role === role ? [i] : []));
  const [start, end] = [of('period_start')[0], of('period_end')[0]];
  let unread = '';
  if (start !== undefined && end !== undefined) {
    const [a, b] = [dayOf(cell(start)), dayOf(cell(end))];
    if (a && b && a.start <= b.end) return { period: { start: a.start, end: b.end }, unread };
    if (cell(start) !== '' || cell(end) !== '') unread = `${cell(start)} – ${cell(end)}`;
  }
  const texts = of('period').map((i) => ({ text: cell(i), key: headerKey(names[i]!) }));
  const filled = withoutOtherDays(texts.filter((t) => t.text !== ''));
  const parts = dayOfParts(filled);
  if (parts) return { period: parts, unread };
  const whole = filled.map((t) => dayOf(t.text));
  const year = whole.map(yearOf).find((y) => y !== null && y !== undefined) ?? null;
  for (const { text, key } of filled) {
    const finer = periodOfPart(text, key, year);
    if (finer) return { period: finer, unread: '' };
  }
  const found = whole.find((p) => p !== null) ?? null;
  if (!found && filled.length > 0) unread = filled.map((t) => t.text).join(' ');
  return { period: found, unread };
}

type Said = { text: string; key: string };

/** A day beside a year or quarter it does not lie in says when the row was written, not of when it is. */
function withoutOtherDays(said: Said[]): Said[] {
  const isOfDay = ({ key }: Said): boolean => /^(?:ngay|date)/.test(key);
  const years = said.filter((s) => !isOfDay(s)).map((s) => yearOf(dayOf(s.text)));
  const year = years.find((y) => y !== null);
  if (year === undefined) return said;
  return said.filter(
    (s) =>
      !isOfDay(s) ||
      (!/^ngay (?:bao cao|quyet dinh)/.test(s.key) && (yearOf(dayOf(s.text)) ?? year) === year)
  );
}

/** "15", "5", "2020" under "Ngày", "Tháng", "Năm". */
function dayOfParts(said: readonly Said[]): Period | null {
  const [day, month, year] = ['ngay', 'thang', 'nam'].map((key) =>
    said.find((s) => s.key === key && /^\d{1,4}$/.test(s.text))
  );
  return day && month && year ? periodOf(`${day.text}/${month.text}/${year.text}`) : null;
}

/** A period cell, days as spreadsheets count them included. */
const dayOf = (text: string): Period | null => periodSaid(text, { serials: true })?.period ?? null;

/** "II" or "2" under "Quý", "6" under "Tháng", "Quý II" anywhere, in a year said beside it. */
function periodOfPart(text: string, key: string, year: number | null): Period | null {
  if (year === null || periodOf(text)) return null;
  const word = /^(?:quy|quarter)/.test(key) ? 'Quý' : /^(?:thang|month)/.test(key) ? 'Tháng' : '';
  if (word !== '' && /^(?:\d{1,2}|[IVX]{1,4})$/i.test(text))
    return periodInYear(`${word} ${text}`, year);
  return periodInYear(text, year);
}
