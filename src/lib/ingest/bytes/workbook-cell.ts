import type { CellObject, SSF } from '@e965/xlsx';
import { plainNumber } from './sheet.ts';

type Formats = typeof SSF;

const pad = (value: number, width = 2): string => String(Math.round(value)).padStart(width, '0');

/** The first section of a number format, without what stands in quotes, brackets or after `\`. */
const bare = (format: string): string =>
  format.replace(/"[^"]*"|\[[^\]]*\]|\\./g, '').split(';')[0]!;

/** Words in a format that scale the number for whoever reads it: `0" triệu"`. */
const SCALE_WORD = /"\s*((?:nghìn|ngàn|triệu|tỷ|tỉ)[^"]*)"/i;

/**
 * A date as exactly as its format shows it: 2016-05-15, 2016-05 where no day is shown, 2016 where
 * only the year is; with the time where it shows one.
 */
function dateText(
  value: number,
  format: string,
  formats: Formats,
  date1904: boolean
): string | null {
  const parts: unknown = formats.parse_date_code(value, { date1904 });
  if (!isDateParts(parts)) return null;
  const shown = bare(format).toLowerCase();
  const time = `${pad(parts.H)}:${pad(parts.M)}${parts.S ? `:${pad(parts.S)}` : ''}`;
  const hasDate = /[dy]/.test(shown);
  if (!hasDate && /[hs]/.test(shown)) return time;
  const year = pad(parts.y, 4);
  if (!shown.includes('d')) return shown.includes('m') ? `${year}-${pad(parts.m)}` : year;
  const day = `${year}-${pad(parts.m)}-${pad(parts.d)}`;
  return /h/.test(shown) && (parts.H || parts.M || parts.S) ? `${day} ${time}` : day;
}

type DateParts = { y: number; m: number; d: number; H: number; M: number; S: number };

const isDateParts = (value: unknown): value is DateParts =>
  typeof value === 'object' && value !== null && 'y' in value && 'H' in value;

/** A number as its format scales it, but with all its digits: per cent, thousands left out. */
function numberText(value: number, format: string): string {
  const shown = bare(format);
  const scale = SCALE_WORD.exec(format)?.[1];
  const left = /[0#?](,+)(?![0#?,])/.exec(shown)?.[1]?.length ?? 0;
  const scaled = value / 1000 ** left;
  if (shown.includes('%')) return `${plainNumber(scaled * 100)}%`;
  return scale ? `${plainNumber(scaled)} ${scale.trim()}` : plainNumber(scaled);
}

/**
 * What a cell says: text as stored, numbers in full and without marks for thousands, dates as
 * yyyy-mm-dd, TRUE or FALSE, errors by their name. A formula gives the value it was saved with.
 */
export function cellText(
  cell: CellObject | null | undefined,
  formats: Formats,
  date1904: boolean
): string {
  if (!cell) return '';
  const { t: type, v: value } = cell;
  if (type === 'b') return value ? 'TRUE' : 'FALSE';
  if (type === 'e') return cell.w ?? '#ERROR!';
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (typeof value !== 'number') return value === undefined ? '' : String(value);
  const format = typeof cell.z === 'string' ? cell.z : 'General';
  if (/\[[hms]+\]/i.test(format)) return cell.w ?? plainNumber(value);
  if (formats.is_date(format))
    return dateText(value, format, formats, date1904) ?? plainNumber(value);
  return numberText(value, format);
}
