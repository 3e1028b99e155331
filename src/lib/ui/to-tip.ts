import type { MarkKey, Tip } from './tip.ts';
import { drawnAgainst } from '#lib/charts/against.ts';
import { breakdownName, periodText, unitName, type FigureContext } from '#lib/charts/context.ts';
import { statusWord } from '#lib/charts/models/common.ts';
import { toNumberStyle, yearly } from '#lib/charts/numbers.ts';
import { measureText } from '#lib/charts/subtitle.ts';
import { periodCode } from '#lib/charts/time.ts';
import type { Result, ResultRow } from '#lib/query/result.ts';
import { formatRank } from '#lib/text/format.ts';
import { againstWords } from '#lib/text/words/against.ts';
import { BLANK_WORDS } from '#lib/text/words/figure.ts';
import { uncapitalise } from '#lib/text/words/join.ts';
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

const valueText = (row: ResultRow, result: Result, context: FigureContext): string => {
  const style = toNumberStyle(result, context);
  return row.value === null
    ? BLANK_WORDS[row.blank ?? 'missing'][context.lang]
    : `${style.full(row.value, row.bound)} ${style.unit}`.trim();
};

/** Of a point of two measures: both figures, and what is to be known of each. */
function toPairTip(row: ResultRow, result: Result, against: Result, context: FigureContext): Tip {
  const { valueOf } = againstWords[context.lang];
  const other = against.rows.find(
    (r) => r.unitId === row.unitId && periodCode(r) === periodCode(row)
  );
  const sides: [Result, ResultRow][] = [
    [result, row],
    ...(other ? [[against, other] as [Result, ResultRow]] : [])
  ];
  const [first = '', ...rest] = sides.map(([of, r]) =>
    valueOf(measureText(of, context), valueText(r, of, context))
  );
  const notes = sides.flatMap(([of, r]) =>
    r.value === null
      ? []
      : notesOf(r, of, context).map((note) => valueOf(measureText(of, context), uncapitalise(note)))
  );
  return {
    unit: unitName(row.unitId, result, context),
    period: periodText(row, context.lang),
    value: first,
    notes: [...rest, ...notes]
  };
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
  const against = drawnAgainst(result, context);
  if (against) return toPairTip(row, result, against, context);
  const value = valueText(row, result, context);
  return {
    unit: name + part,
    period: periodText(row, context.lang),
    value,
    notes: row.value === null ? [] : notesOf(row, result, context)
  };
}
