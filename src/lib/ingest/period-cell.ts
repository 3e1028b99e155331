import { isDay, parsePeriod } from '#lib/model/period.ts';

export type PeriodCell =
  { ok: true; day: string } | { ok: false; code: 'period_unreadable' | 'period_impossible' };

const ISO = /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/;
const VIETNAMESE = /^(?:(\d{1,2})\/)?(\d{1,2})\/(\d{4})$/;

const pad = (part: string): string => part.padStart(2, '0');

/** `15/5/2016` and `5/2016` as ISO; the day always comes first. Null for anything else. */
function toIso(text: string): string | null {
  if (ISO.test(text)) return text;
  const m = VIETNAMESE.exec(text);
  if (!m) return null;
  const [, day, month, year] = m;
  return [year!, pad(month!), ...(day ? [pad(day)] : [])].join('-');
}

/**
 * Reads one end of a period: 2016, 2016-05, 2016-05-15, 5/2016 or 15/5/2016.
 * A start is the first day of what was written, an end the last, as ISO days.
 */
export function parsePeriodCell(text: string, end: 'start' | 'end'): PeriodCell {
  const iso = toIso(text.trim());
  if (iso === null) return { ok: false, code: 'period_unreadable' };
  const year = Number(iso.slice(0, 4));
  if (year < 1900 || year > 2100) return { ok: false, code: 'period_unreadable' };
  if (iso.length === 10)
    return isDay(iso) ? { ok: true, day: iso } : { ok: false, code: 'period_impossible' };
  const period = parsePeriod(iso);
  return period ? { ok: true, day: period[end] } : { ok: false, code: 'period_impossible' };
}
