import type { Bound } from '#lib/model/bound.ts';
import type { ResultRow } from '#lib/query/result.ts';
import { moreWords } from '#lib/text/words/chart-more.ts';
import { blankWord, type FigureContext } from '../context.ts';
import type { Ends } from '../ends.ts';
import type { NumberStyle } from '../numbers.ts';
import { periodCode } from '../time.ts';
import { lookOf, statusWord, type BlankMark, type Tag } from './common.ts';
import type { Pair } from './pairs.ts';

/** One figure at one of the two ends. */
export type End = Tag & {
  value: number;
  bound: Bound;
  text: string;
  /** Estimated or provisional: a hollow point, and the word. */
  status: string;
};

export function toEnd(
  row: ResultRow | null,
  style: NumberStyle,
  lang: FigureContext['lang']
): End | null {
  if (row?.value == null) return null;
  return {
    unitId: row.unitId,
    period: periodCode(row),
    breakdown: row.breakdown,
    value: row.value,
    bound: row.bound,
    text: style.chart(row.value, row.bound),
    status: statusWord(row, lang)
  };
}

/** A unit that lacks an end, with the reason; null when both have a figure. */
export function toMissing(
  pair: Pair,
  name: string,
  ends: Ends,
  { lang }: FigureContext
): BlankMark | null {
  const words = moreWords[lang];
  const lacks = [
    { year: ends.from, row: pair.first },
    { year: ends.to, row: pair.last }
  ].filter(({ row }) => row?.value == null);
  if (lacks.length === 0) return null;
  const blankOf = (row: ResultRow | null) => row?.blank ?? 'missing';
  const reasons = [...new Set(lacks.map(({ row }) => blankWord(blankOf(row), lang)))];
  const shared = lacks.length === 2 && reasons.length === 1;
  return {
    unitId: pair.unitId,
    period: String(lacks.at(-1)!.year),
    breakdown: pair.breakdown,
    name,
    reason: shared
      ? reasons[0]!
      : lacks
          .map(({ year, row }) => words.inYear(String(year), blankWord(blankOf(row), lang)))
          .join('; '),
    look: lookOf(blankOf(lacks.at(-1)!.row))
  };
}

/** The word that hollow points mean: that of most unsettled figures; the others say their own. */
export function toHollow(ends: readonly (End | null)[]): string {
  const words = ends.flatMap((e) => (e && e.status !== '' ? [e.status] : []));
  const count = (word: string) => words.filter((w) => w === word).length;
  return [...new Set(words)].sort((a, b) => count(b) - count(a))[0] ?? '';
}

/** The word of one figure, where that of all hollow points is another. */
export const statusOf = (end: End | null, hollow: string): string =>
  end === null || end.status === hollow ? '' : end.status;

/** Land that figures of one list were added over is told in the notes, for nearly all alike. */
const TOLD = ['estimate', 'boundary'];

/** How two ends are joined: what the head and the notes say of all needs no dashes as well. */
export function joinsOf(
  { joins, reasons }: Pair,
  first: End,
  last: End,
  hollow: string
): Pair['joins'] {
  const said = statusOf(first, hollow) === '' && statusOf(last, hollow) === '';
  const exact = first.bound === '=' && last.bound === '=';
  const settled = said && exact && reasons.every((r) => TOLD.includes(r));
  return joins === 'dashed' && settled ? 'solid' : joins;
}
