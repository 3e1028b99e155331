import type { Result, ResultRow } from '#lib/query/result.ts';
import { formatRank } from '#lib/text/format.ts';
import { asksOnePeriod } from '#lib/spec/spec.ts';
import { chartWords } from '#lib/text/words/chart.ts';
import { notedWords } from '#lib/text/words/chart-noted.ts';
import { drawnAgainst } from './against.ts';
import { pairInWords } from './alt-against.ts';
import { notedInWords } from './annotations.ts';
import { endSentences, latestRows, placeSentences } from './alt-series.ts';
import {
  blankWord,
  breakdownName,
  breakdownsOf,
  joinNames,
  periodText,
  unitName,
  type FigureContext
} from './context.ts';
import { toCoverageText } from './coverage-text.ts';
import { toNumberStyle } from './numbers.ts';
import { measureText, whenText } from './subtitle.ts';

type DrawnKind = keyof (typeof chartWords)['vi']['chart'];

/** The least and the most a figure can be. */
const floor = (r: ResultRow) => (r.bound === '≤' ? Number.NEGATIVE_INFINITY : r.value!);
const ceiling = (r: ResultRow) => (r.bound === '≥' ? Number.POSITIVE_INFINITY : r.value!);

const bySize = (a: ResultRow, b: ResultRow) => b.value! - a.value!;

/** The whole; the first part where no whole has a figure, or where every whole is 100 %. */
function mainBreakdown(result: Result, context: FigureContext): string {
  const { by, norm } = result.spec;
  const codes = breakdownsOf(result, context);
  const valued = new Set(result.rows.flatMap((r) => (r.value === null ? [] : [r.breakdown])));
  const isShare = norm === 'share' && by !== '' && by !== 'state';
  const isMain = (c: string) => valued.has(c) && !(isShare && c === '');
  return codes.find(isMain) ?? codes[0] ?? '';
}

type Said = Pick<FigureContext, 'catalogue' | 'lang' | 'own'> & { alt: string };

/** Text and drawing of one figure say the same, so it is put in words once. */
const said = new WeakMap<Result, Partial<Record<DrawnKind, Said>>>();

/**
 * The picture in words: kind, measure, period, extremes, where the highlighted units stand,
 * coverage, what is noted. It never repeats the title.
 */
export function toAlt(result: Result, context: FigureContext, kind: DrawnKind): string {
  const { catalogue, lang, own } = context;
  const before = said.get(result) ?? {};
  const same = before[kind];
  if (same?.catalogue === catalogue && same.lang === lang && same.own === own) return same.alt;
  const noted = notedInWords(result, context);
  const alt = [
    inWords(result, context, kind),
    ...(noted.length > 0 ? [`${notedWords[lang].noted(noted.join('; '))}.`] : [])
  ].join(' ');
  said.set(result, { ...before, [kind]: { catalogue, lang, own, alt } });
  return alt;
}

function inWords(result: Result, context: FigureContext, kind: DrawnKind): string {
  const { lang } = context;
  const words = chartWords[lang];
  const style = toNumberStyle(result, context);
  const against = kind === 'scatter' || kind === 'path' ? drawnAgainst(result, context) : null;
  if (against) return pairInWords(result, against, context);
  const isSeries = kind !== 'apart' && !asksOnePeriod(kind);
  const first = mainBreakdown(result, context);
  const rows = result.rows.filter((r) => r.breakdown === first);
  const valued = latestRows(result, kind, rows).filter((r) => r.value !== null);
  const name = (row: ResultRow) => {
    const part = first === '' ? '' : `, ${breakdownName(first, result, context)}`;
    const unit = unitName(row.unitId, result, context) + part;
    return isSeries || kind === 'apart' ? `${unit}, ${periodText(row, lang)}` : unit;
  };
  const value = (row: ResultRow) =>
    [style.chart(row.value!, row.bound), style.unit].filter(Boolean).join('\u00a0');

  const extremes = (): string[] => {
    if (kind === 'bump') return placeSentences(result, context, rows);
    if (kind === 'apart' || valued.length <= 2) {
      const said = valued.map((r) => words.stands(name(r), value(r)));
      return said.length > 0 ? [joinNames(said, lang)] : [];
    }
    // Totals of several years are no peers of single years.
    const peers = isSeries ? valued.filter((r) => r.periodKind === 'year') : valued;
    const sorted = [...peers].sort(bySize);
    const [high, low] = [sorted[0], sorted.at(-1)];
    if (!high || !low || high === low) return [];
    // A lower bound elsewhere may be higher: then nothing is called the highest.
    const certainTop = sorted.slice(1).every((r) => ceiling(r) < floor(high));
    const certainEnd = sorted.slice(0, -1).every((r) => floor(r) > ceiling(low));
    return [
      (certainTop ? words.highest : words.stands)(name(high), value(high)),
      (certainEnd ? words.lowest : words.stands)(name(low), value(low))
    ];
  };

  const marked = isSeries || kind === 'apart' ? [] : result.spec.highlight;
  const places = marked.flatMap((id) => {
    const row = rows.find((r) => r.unitId === id);
    if (!row) return [];
    const unit = name(row);
    if (row.value === null) return [words.missingHere(unit, blankWord(row.blank!, lang))];
    return row.rank
      ? [words.place(unit, formatRank(row.rank), value(row))]
      : [words.stands(unit, value(row))];
  });
  const ends = isSeries ? endSentences(result, context, { kind, rows, value }) : [];
  const head = [measureText(result, context), whenText(result, context)].filter(Boolean);
  return [
    `${words.chart[kind]}: ${head.join(', ')}`,
    ...[...extremes(), ...places, ...ends].map(capital),
    toCoverageText(result, context)
  ]
    .join('. ')
    .concat('.');
}

const capital = (text: string): string => text.slice(0, 1).toLocaleUpperCase() + text.slice(1);
