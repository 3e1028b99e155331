import type { Result, ResultRow } from '#lib/query/result.ts';
import { againstWords } from '#lib/text/words/against.ts';
import { chartWords } from '#lib/text/words/chart.ts';
import { capitalise } from '#lib/text/words/join.ts';
import { bothOf, isWhole, pathUnits, yearsOfPath, type Both } from './against.ts';
import { blankWord, unitName, type FigureContext } from './context.ts';
import { toCoverageText } from './coverage-text.ts';
import { toNumberStyle } from './numbers.ts';
import { axisText, measureText, whenText } from './subtitle.ts';
import { yearOf } from './time.ts';

type Write = (row: ResultRow) => string;

const writer = (result: Result, context: FigureContext): Write => {
  const style = toNumberStyle(result, context);
  return (row) =>
    row.value === null
      ? blankWord(row.blank ?? 'missing', context.lang)
      : [style.chart(row.value, row.bound), style.unit].filter(Boolean).join('\u00a0');
};

/** The least and the most a figure can be. */
const floor = (r: ResultRow) => (r.bound === '≤' ? Number.NEGATIVE_INFINITY : r.value!);
const ceiling = (r: ResultRow) => (r.bound === '≥' ? Number.POSITIVE_INFINITY : r.value!);

/** Largest and smallest of one measure among the units drawn, where that is certain. */
function extremes(rows: readonly ResultRow[], write: Write, of: Result, context: FigureContext) {
  const words = chartWords[context.lang];
  const sorted = [...rows].sort((a, b) => b.value! - a.value!);
  const [high, low] = [sorted[0], sorted.at(-1)];
  if (!high || !low || high === low) return '';
  const isTop = sorted.slice(1).every((r) => ceiling(r) < floor(high));
  const isEnd = sorted.slice(0, -1).every((r) => floor(r) > ceiling(low));
  const name = (r: ResultRow) => unitName(r.unitId, of, context);
  return againstWords[context.lang].valueOf(
    measureText(of, context),
    [
      (isTop ? words.highest : words.stands)(name(high), write(high)),
      (isEnd ? words.lowest : words.stands)(name(low), write(low))
    ].join(', ')
  );
}

/** First and last year of each path, or that it has none. */
function pathSentences(
  result: Result,
  pairs: readonly Both[],
  say: (b: Both) => string,
  context: FigureContext
): string[] {
  const words = chartWords[context.lang];
  return pathUnits(result).flatMap((id) => {
    const own = pairs.filter((b) => b.unitId === id).sort((a, b) => yearOf(a.x) - yearOf(b.x));
    const ends = [...new Set([own[0], own.at(-1)])].flatMap((b) =>
      b ? [words.inYear(say(b), yearOf(b.x))] : []
    );
    const said = ends.length > 0 ? ends.join('; ') : blankWord('missing', context.lang);
    return [words.stands(unitName(id, result, context), said)];
  });
}

/** Two measures on one plot in words: both axes, extremes of each, the highlighted, coverage. */
export function pairInWords(result: Result, against: Result, context: FigureContext): string {
  const { lang } = context;
  const words = chartWords[lang];
  const { across, upward, and } = againstWords[lang];
  const kind = result.spec.kind as 'scatter' | 'path';
  const [ofX, ofY] = [result, against].map((r) => writer(r, context)) as [Write, Write];
  const say = ({ x, y }: Both) => and(ofX(x), ofY(y));
  const all = kind === 'path' ? yearsOfPath(result, against) : bothOf(result, against);
  const pairs = all.filter(isWhole);
  const marked = result.spec.highlight.flatMap((id) => {
    const both = all.find((b) => b.unitId === id);
    return both ? [words.stands(unitName(id, result, context), say(both))] : [];
  });
  const head = [
    across(axisText(result, context)),
    upward(axisText(against, context)),
    whenText(result, context)
  ];
  const said =
    kind === 'path'
      ? pathSentences(result, pairs, say, context)
      : [
          extremes(
            pairs.map((p) => p.x),
            ofX,
            result,
            context
          ),
          extremes(
            pairs.map((p) => p.y),
            ofY,
            against,
            context
          ),
          ...marked
        ];
  return [
    `${words.chart[kind]}: ${head.filter(Boolean).join('; ')}`,
    ...said.filter(Boolean).map(capitalise),
    toCoverageText(result, context)
  ]
    .join('. ')
    .concat('.');
}
