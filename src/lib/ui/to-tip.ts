import type { MarkKey, Tip } from './tip.ts';
import { breakdownName, periodText, unitName, type FigureContext } from '#lib/charts/context.ts';
import { statusWord } from '#lib/charts/models/common.ts';
import { toNumberStyle, yearly } from '#lib/charts/numbers.ts';
import { periodCode } from '#lib/charts/time.ts';
import type { Result, ResultRow } from '#lib/query/result.ts';
import { formatRank } from '#lib/text/format.ts';
import { BLANK_WORDS } from '#lib/text/words/figure.ts';
import { tipWords } from '#lib/text/words/tip.ts';

/** What the sign before the number means; a strict bound is the wording of one source. */
function boundNote({ bound, strict }: ResultRow, lang: FigureContext['lang']): string {
  const words = tipWords[lang];
  if (bound === '≥') return strict ? words.moreThan : words.atLeast;
  if (bound === '≤') return strict ? words.nearly : words.atMost;
  return bound === '≈' ? words.about : '';
}

function notesOf(row: ResultRow, result: Result, context: FigureContext): string[] {
  const words = tipWords[context.lang];
  const style = toNumberStyle(result, context);
  const [have, need] = row.pieces;
  const average = row.periodKind === 'span' ? yearly(row, result, context) : null;
  const others = row.coverage.expected - row.coverage.reported;
  return [
    row.rank ? words.rank(formatRank(row.rank), row.coverage.reported) : '',
    row.rank && others > 0 ? words.missing(others) : '',
    average !== null && average !== row.value ? words.average(style.chart(average, row.bound)) : '',
    boundNote(row, context.lang),
    statusWord(row, context.lang),
    row.derivation === 'predecessors' ? words.predecessors(have, need) : '',
    row.derivation === 'periods' && need > 1 ? words.periods(have, need) : '',
    row.periodBasis === 'duration' ? words.inferred : ''
  ].filter(Boolean);
}

/** What the tooltip says of a mark; null when the mark stands for nothing in the result. */
export function toTip(key: MarkKey, result: Result, context: FigureContext): Tip | null {
  const row = result.rows.find(
    (r) =>
      r.unitId === key.unit &&
      r.breakdown === key.breakdown &&
      (periodCode(r) === key.period || key.period === '')
  );
  const name = unitName(key.unit, result, context);
  const part = key.breakdown ? `, ${breakdownName(key.breakdown, result, context)}` : '';
  if (!row) return null;
  const style = toNumberStyle(result, context);
  const value =
    row.value === null
      ? BLANK_WORDS[row.blank ?? 'missing'][context.lang]
      : `${style.full(row.value, row.bound)} ${style.unit}`.trim();
  return {
    unit: name + part,
    period: periodText(row, context.lang),
    value,
    notes: row.value === null ? [] : notesOf(row, result, context)
  };
}
