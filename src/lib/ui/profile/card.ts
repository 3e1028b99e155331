import type { Mini } from './mini.ts';
import type { FigureContext } from '#lib/charts/context.ts';
import type { NumberStyle } from '#lib/charts/numbers.ts';
import type { Result, ResultRow } from '#lib/query/result.ts';
import { formatBounded, formatNumber } from '#lib/text/format.ts';
import { profileWords } from '#lib/text/words/profile.ts';
import type { ProfileMeasure, ProfileSubject } from '#lib/workspace/profile.ts';
import { rowsOfPeriod, type Median, type PeerChoice } from '#lib/workspace/profile-standing.ts';

/** What one card speaks of. */
export type Card = {
  subject: ProfileSubject;
  measure: ProfileMeasure;
  mini: Mini;
  choice: PeerChoice;
  context: FigureContext;
  style: NumberStyle;
  /** The figure that is spoken of, and a newer one of part of a year. */
  newest: ResultRow;
  later: ResultRow | null;
};

/** A place among fewer reports than this says nothing. */
export const FEWEST = 3;

/** The words of the card's language. */
export const wordsOf = ({ context }: Card) => profileWords[context.lang];

/** Everyone's figures of the period that is spoken of, with how many there could be. */
export const periodOf = ({ measure: { result }, newest }: Card): Result => ({
  ...result,
  rows: rowsOfPeriod(result.rows, newest).filter((r) => r.breakdown === newest.breakdown),
  coverage: newest.coverage
});

/** Rows with a number. */
export const valued = ({ rows }: Result): ResultRow[] => rows.filter((r) => r.value !== null);

/** The unit's own figures of the period: one, or one for each part. */
export const ownOf = ({ measure, newest }: Card): ResultRow[] => rowsOfPeriod(measure.rows, newest);

/** Whether the figure has a place among the others. */
export const isRanked = ({ newest, subject }: Card): boolean =>
  newest.rank !== null &&
  newest.breakdown === '' &&
  subject.field !== 'none' &&
  newest.coverage.reported >= FEWEST;

/** The middle of two counts keeps its half, or a figure beside it could seem to be the same. */
export function medianText(
  { value, bound }: Median,
  style: NumberStyle,
  lang: 'vi' | 'en'
): string {
  const isHalf = !Number.isInteger(value) && Number.isInteger(value * 2) && Math.abs(value) < 1e6;
  return isHalf
    ? formatBounded(formatNumber(value, { lang, decimals: 1 }), bound)
    : style.chart(value, bound);
}
