import type { Period } from '#lib/model/period.ts';
import { lengthInDays } from '#lib/model/period.ts';
import { fold } from '#lib/text/fold.ts';
import { provincesInText } from '../match/describe-name.ts';
import type { FoundTable } from '../reader/reading.ts';
import { periodIn, periodOf } from './ask.ts';
import type { Context } from './context.ts';

/** What the lines above a table say of every figure in it. */
export type TitleFacts = {
  period: Period | null;
  /** As the title writes it; '' when it names none. */
  unitName: string;
  /** What is to be told of the period of the title, and its words; null when there is nothing. */
  question: { code: TitleQuestion; seen: string } | null;
};

type TitleQuestion = 'period_open' | 'period_planned' | 'period_school_year';

/** A district, commune or its committee, named in capitals or with capitals. */
const LOWER =
  /(?<![\p{L}\p{M}])(huyện(?:\s+ủy|\s+uỷ)?|quận(?:\s+ủy|\s+uỷ)?|thị\s+xã|thị\s+ủy|thị\s+trấn|xã|phường)\s+((?:\p{Lu}[\p{L}\p{M}]*|\d{1,2})(?:\s+\p{Lu}[\p{L}\p{M}]*){0,3})/iu;
const STOP =
  /^(?:nam|giai|quy|thang|ky|tu|den|ve|ket|tong|thong|bao|bieu|so|theo|trong|cua|va|voi|tai|co|cho|thuoc|truc|tren|nong|phuong|dat|duoc)$/;

function lowerUnit(line: string): string {
  const m = LOWER.exec(line.normalize('NFC'));
  if (!m) return '';
  const words = m[2]!.split(/\s+/).filter((w) => /^[\p{Lu}\d]/u.test(w));
  const stop = words.findIndex((w) => STOP.test(fold(w)));
  const name = (stop < 0 ? words : words.slice(0, stop)).join(' ');
  return name === '' || !/^[\p{Lu}\d]/u.test(m[2]!) ? '' : `${m[1]!} ${name}`;
}

/** Dates of decisions and letters stand in titles; only "tính đến" makes a day the period of a table. */
const isReferenceDay = (line: string, period: Period): boolean =>
  lengthInDays(period) === 1 && !/tinh den|den (?:het )?ngay|thoi diem|as of/.test(fold(line));

function periodOfLine(line: string): Period | null {
  const period = periodOf(line) ?? periodIn(line);
  return period && isReferenceDay(line, period) ? null : period;
}

const OPEN = /\b(?:tu|ke tu) [^,.;]{0,24}\b(?:19|20)\d\d den (?:nay|thoi diem)/;
const PLAN =
  /^(?:ke hoach(?! so| ?\d)|du kien|du bao|chi tieu (?:ke hoach|phan dau)|dang ky chi tieu)\b/;

/** "Từ 2016 đến nay" has no end, "KẾ HOẠCH … NĂM 2021" no results, "năm học" two years. */
function questionOf(lines: readonly string[], period: Period | null): TitleFacts['question'] {
  const is = (pattern: RegExp) => lines.find((line) => pattern.test(fold(line)));
  const [open, plan, school] = [is(OPEN), is(PLAN), is(/\b(?:nam hoc|nien khoa) (?:19|20)\d\d/)];
  if (plan !== undefined) return { code: 'period_planned', seen: plan };
  if (!period) return open === undefined ? null : { code: 'period_open', seen: open };
  return school === undefined ? null : { code: 'period_school_year', seen: school };
}

/** Reads period and unit from the lines above the table; the line nearest to it wins. */
export function readTitle(table: FoundTable, { index }: Context): TitleFacts {
  const lines = table.title.map((line) => line.slice(0, 600));
  const period = lines.map(periodOfLine).findLast((p) => p !== null) ?? null;
  const lower = lines.map(lowerUnit).findLast((name) => name !== '') ?? '';
  const [province] = provincesInText(index, lines);
  const unitName = lower || (province?.nameVi ?? '');
  return { period, unitName, question: questionOf(lines, period) };
}
