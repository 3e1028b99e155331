import type { Bound } from '#lib/model/bound.ts';
import type { ResultRow } from '#lib/query/result.ts';
import { formatRank } from '#lib/text/format.ts';
import {
  BLANK_WORDS,
  DERIVATION_WORDS,
  figureWords,
  STATUS_WORDS
} from '#lib/text/words/figure.ts';
import { periodText, type FigureContext } from './context.ts';
import type { NumberStyle } from './numbers.ts';
import { piecesText } from './pieces.ts';
import { periodCode } from './time.ts';

/** One figure of the result, as the table writes it. */
export type TwinCell = {
  /** The number with its sign, every digit written, or why there is none; '' where nothing was asked. */
  text: string;
  /** As computed, for `data-value`; null when blank. */
  value: number | null;
  /** Code of the reason, for `data-blank`; null for a number, and where nothing was asked. */
  blank: string | null;
  /** `2016`, `2016/2020`; '' when the source gives no period. */
  periodKey: string;
  /** The same in words; '' for a unit that reported nothing at all. */
  period: string;
  periodStart: string | null;
  periodEnd: string | null;
  bound: Bound;
  /** Code of the part; '' for the whole. */
  breakdown: string;
  /** `3–5`; null when not ranked. */
  rank: string | null;
  /** Short words on how the number is to be taken; '' when nothing needs saying. */
  note: string;
  /** Measure (id, name) and unit of measure, where a table holds two; absent where its caption says them. */
  measureId?: string;
  measure?: string;
  unitOfMeasure?: string;
};

function noteOf(row: ResultRow, style: NumberStyle, context: FigureContext): string {
  const words = figureWords[context.lang];
  if (row.value === null) return '';
  const pieces = piecesText(row, context.lang);
  const averaged =
    row.rawValue !== null && row.rawValue !== row.value && row.periodKind === 'span'
      ? words.averageOf(style.full(row.rawValue, row.bound), periodText(row, context.lang))
      : '';
  return [
    STATUS_WORDS[row.status][context.lang],
    pieces === '' ? DERIVATION_WORDS[row.derivation][context.lang] : words.onlyPieces(pieces),
    averaged
  ]
    .filter(Boolean)
    .join(', ');
}

/** `averages`: the value of a span is its yearly average, and its total is said in the note. */
export function toCell(
  row: ResultRow,
  style: NumberStyle,
  averages: boolean,
  context: FigureContext
): TwinCell {
  const blank = row.value === null ? (row.blank ?? 'missing') : null;
  const note = noteOf(averages ? row : { ...row, rawValue: null }, style, context);
  return {
    text: blank === null ? style.full(row.value!, row.bound) : BLANK_WORDS[blank][context.lang],
    value: row.value,
    blank,
    periodKey: periodCode(row),
    period: row.periodStart === null && blank !== null ? '' : periodText(row, context.lang),
    periodStart: row.periodStart,
    periodEnd: row.periodEnd,
    bound: row.bound,
    breakdown: row.breakdown,
    rank: row.rank === null ? null : formatRank(row.rank),
    note
  };
}

/** A place of the grid for which the result has no row: another unit's span, another unit's period. */
export const emptyCell = (periodKey: string, breakdown: string): TwinCell => ({
  text: '',
  value: null,
  blank: null,
  periodKey,
  period: '',
  periodStart: null,
  periodEnd: null,
  bound: '=',
  breakdown,
  rank: null,
  note: ''
});
