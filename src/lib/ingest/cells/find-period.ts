import { startYear, type Period } from '#lib/model/period.ts';
import { mentionsIn, removeMentions, type Mention, type Read } from './period-mentions.ts';
import { foldChars, plainText } from './plain-text.ts';
import { readPeriodText, type PeriodReading } from './read-period-text.ts';

/** Periods mentioned in a text, and the text without them. */
export type FoundPeriod = {
  /** The one period named, however often; null when there is none, or several that differ. */
  period: Period | null;
  /** All that differ, in the order of the text. */
  found: Read[];
  /** The text with every mention taken out and its ends tidied. */
  rest: string;
};

const LONGEST_TITLE = 400;
const PART =
  /(?:^|[^a-z0-9])((?:quy|q) ?(?:[1-4]|i{1,3}|iv)|\d{1,2} thang (?:dau|cuoi)(?: nam)?|nua (?:dau|cuoi) nam|thang \d{1,2})(?![a-z0-9])/;

/** "Năm 2020 … quý I": the year belongs to the part that names none. */
function narrowed(read: Read, rest: string): PeriodReading {
  const part = read.kind === 'year' ? PART.exec(foldChars(rest))?.[1] : undefined;
  return part ? readPeriodText(part, { year: startYear(read.period) }) : read;
}

/** What is still to come: "phương hướng năm 2021"; not "kết quả thực hiện nhiệm vụ năm 2020". */
const TO_COME =
  /(?<!(?:thuc hien|hoan thanh|trien khai) )\b(?:phuong huong|nhiem vu|du kien|ke hoach(?! so))\b/;

/** Where in a text the words begin that put a mention ahead; -1 where none does. */
function aheadAt(folded: string, mention: Mention, from: number): number {
  const before = folded.slice(from, mention.start);
  const found = /[.;:]/.test(before) ? null : TO_COME.exec(before);
  if (found) return from + found.index;
  return mention.read.flags.includes('planned') ? mention.start : -1;
}

/**
 * The mentions that say when the figures are of: beside a year that was, one still to come is none.
 * "6 tháng đầu năm và nhiệm vụ 6 tháng cuối năm 2021" is of the part before the task.
 */
function ofResults(plain: string, mentions: Mention[]): Read[] {
  const folded = foldChars(plain);
  const ahead = mentions.map((m, i) => aheadAt(folded, m, mentions[i - 1]?.end ?? 0));
  const past = mentions.filter((_, i) => ahead[i]! < 0);
  if (past.length > 0) return past.map(({ read }) => read);
  const [only] = mentions;
  const part = only && PART.exec(folded.slice(0, Math.max(0, ahead[0]!)))?.[1];
  const read = part ? readPeriodText(part, { year: startYear(only.read.period) }) : null;
  return read?.period ? [read] : mentions.map((m) => m.read);
}

/**
 * Finds the period that a title or a header mentions ("Số mô hình năm 2020"). Numbers and days of
 * documents it cites, targets and years of comparison are passed over.
 */
export function findPeriodInText(text: string): FoundPeriod {
  const plain = plainText(text.slice(0, LONGEST_TITLE));
  if (!/\d{4}/.test(plain)) return { period: null, found: [], rest: plain };
  const mentions = mentionsIn(plain);
  const found = ofResults(plain, mentions).filter(
    (read, i, all) => all.findIndex((other) => other.code === read.code) === i
  );
  const rest = removeMentions(plain, mentions);
  const only = found.length === 1 ? narrowed(found[0]!, rest) : null;
  return { period: only?.period ?? null, found: only?.period ? [only] : found, rest };
}
