import { startYear, type Period } from '#lib/model/period.ts';
import { mentionsIn, removeMentions, type Read } from './period-mentions.ts';
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

/**
 * Finds the period that a title or a header mentions ("Số mô hình năm 2020"). Numbers and days of
 * documents it cites, targets and years of comparison are passed over.
 */
export function findPeriodInText(text: string): FoundPeriod {
  const plain = plainText(text.slice(0, LONGEST_TITLE));
  if (!/\d{4}/.test(plain)) return { period: null, found: [], rest: plain };
  const mentions = mentionsIn(plain);
  const found = mentions
    .map(({ read }) => read)
    .filter((read, i, all) => all.findIndex((other) => other.code === read.code) === i);
  const rest = removeMentions(plain, mentions);
  const only = found.length === 1 ? narrowed(found[0]!, rest) : null;
  return { period: only?.period ?? null, found: only?.period ? [only] : found, rest };
}
