import type { Result, ResultRow } from '#lib/query/result.ts';
import { formatRank } from '#lib/text/format.ts';
import { chartWords } from '#lib/text/words/chart.ts';
import { BLANK_WORDS } from '#lib/text/words/figure.ts';
import { joinNames, periodText, unitName, type FigureContext } from './context.ts';
import { toCoverageText } from './coverage-text.ts';
import { toNumberStyle } from './numbers.ts';
import { measureText, whenText } from './subtitle.ts';

type DrawnKind = keyof (typeof chartWords)['vi']['chart'];

const bySize = (a: ResultRow, b: ResultRow) => b.value! - a.value!;

/**
 * The picture in words: kind, measure, period, extremes, where the highlighted units stand,
 * coverage. It never repeats the title.
 */
export function toAlt(result: Result, context: FigureContext, kind: DrawnKind): string {
  const { lang } = context;
  const words = chartWords[lang];
  const style = toNumberStyle(result, context);
  const isSeries = kind === 'line' || kind === 'heat' || kind === 'table';
  const whole = result.rows.filter((r) => r.breakdown === '');
  const rows = whole.length > 0 ? whole : result.rows;
  const valued = rows.filter((r) => r.value !== null);
  const name = (row: ResultRow) => {
    const unit = unitName(row.unitId, result, context);
    return isSeries || kind === 'apart' ? `${unit}, ${periodText(row, lang)}` : unit;
  };
  const value = (row: ResultRow) =>
    [style.chart(row.value!, row.bound), style.unit].filter(Boolean).join('\u00a0');

  const extremes = (): string[] => {
    if (kind === 'apart' || valued.length <= 2) {
      const said = valued.map((r) => words.stands(name(r), value(r)));
      return said.length > 0 ? [joinNames(said, lang)] : [];
    }
    // Totals of several years are no peers of single years.
    const peers = isSeries ? valued.filter((r) => r.periodKind === 'year') : valued;
    const sorted = [...peers].sort(bySize);
    const [high, low] = [sorted[0], sorted.at(-1)];
    if (!high || !low || high === low) return [];
    return [words.highest(name(high), value(high)), words.lowest(name(low), value(low))];
  };

  const marked = isSeries || kind === 'apart' ? [] : result.spec.highlight;
  const places = marked.flatMap((id) => {
    const row = rows.find((r) => r.unitId === id);
    if (!row) return [];
    const unit = unitName(id, result, context);
    if (row.value === null) return [words.missingHere(unit, BLANK_WORDS[row.blank!][lang])];
    return row.rank
      ? [words.place(unit, formatRank(row.rank), value(row))]
      : [words.stands(unit, value(row))];
  });
  const head = [measureText(result, context), whenText(result, context)].filter(Boolean);
  return [
    `${words.chart[kind]}: ${head.join(', ')}`,
    ...[...extremes(), ...places].map(capital),
    toCoverageText(result, context)
  ]
    .join('. ')
    .concat('.');
}

const capital = (text: string): string => text.slice(0, 1).toLocaleUpperCase() + text.slice(1);
