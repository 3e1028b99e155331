import type { Result } from '#lib/query/result.ts';
import { moreWords } from '#lib/text/words/chart-more.ts';
import { yearSign } from '../annotations.ts';
import { breakdownsOf, type FigureContext } from '../context.ts';
import { endYears } from '../ends.ts';
import { toNumberStyle } from '../numbers.ts';
import type { ColourRole } from '../palette.ts';
import type { Reach } from '../reach.ts';
import {
  barColour,
  nameOfPart,
  sortUnits,
  type BlankMark,
  type ModelBase,
  type Tag
} from './common.ts';
import { changeUnit, toChange, type Change } from './change.ts';
import { joinsOf, statusOf, toEnd, toHollow, toMissing, type End } from './ends-common.ts';
import { toPairs } from './pairs.ts';

export type DumbbellRow = {
  unitId: string;
  breakdown: string;
  name: string;
  colour: ColourRole;
  highlight: boolean;
  first: End;
  last: End;
  joins: 'solid' | 'dashed' | 'none';
  change: Change;
};

/** A unit that lacks an end: the figure it has and the reason, year after year. */
export type DumbbellBlank = BlankMark & { known: Tag | null; said: string };

/** The two ends of a range of years as two dots on one row, and what changed. */
export type DumbbellModel = ModelBase & {
  kind: 'dumbbell';
  unit: string;
  /** The two years. */
  heads: readonly [string, string];
  /** What a hollow point means; '' where there is none. */
  hollow: string;
  /** The column of changes, and its unit where that is another than the figures'. */
  changeHead: readonly string[];
  rows: DumbbellRow[];
  blanks: DumbbellBlank[];
  /** The lowest and the highest figure: all are written, so no length has to begin at zero. */
  domain: readonly [number, number];
  /** A value with a rule of its own, 0, or 100 for an index; null where all figures are on one side. */
  base: number | null;
  /** The scale held in common with other pictures. */
  reach?: Reach;
};

const withStatus = (end: End, hollow: string): End => {
  const status = statusOf(end, hollow);
  return status === '' ? end : { ...end, text: `${end.text} (${status})` };
};

export function toDumbbellModel(
  result: Result,
  context: FigureContext,
  alt: string
): DumbbellModel {
  const ends = endYears(result);
  if (!ends) throw new Error('missing ends of a dumbbell');
  const { lang } = context;
  const words = moreWords[lang];
  const style = toNumberStyle(result, context);
  const codes = breakdownsOf(result, context);
  const pairs = toPairs(result, ends, codes);
  const hollow = toHollow(
    pairs.flatMap((p) => [toEnd(p.first, style, lang), toEnd(p.last, style, lang)])
  );
  const byKey = new Map(pairs.map((p) => [`${p.unitId} ${p.breakdown}`, p]));
  const latest = (id: string) =>
    byKey.get(`${id} ${codes[0] ?? ''}`)?.last?.value ?? Number.NEGATIVE_INFINITY;
  const sorted = sortUnits(result, context, latest).flatMap((id) =>
    codes.map((code) => byKey.get(`${id} ${code}`)!)
  );
  const rows: DumbbellRow[] = [];
  const blanks: DumbbellBlank[] = [];
  for (const pair of sorted) {
    const { unitId, breakdown, joins, reasons } = pair;
    const name = nameOfPart(unitId, breakdown, codes, result, context);
    const first = toEnd(pair.first, style, lang);
    const last = toEnd(pair.last, style, lang);
    if (first && last) {
      const open: Change = { text: words.openChange, short: words.openShort };
      const barred: Change = { text: words.why[reasons[0] ?? 'missing'], short: words.notAlike };
      rows.push({
        unitId,
        breakdown,
        name,
        colour: barColour(unitId, result),
        highlight: result.spec.highlight.includes(unitId),
        first: withStatus(first, hollow),
        last: withStatus(last, hollow),
        joins: joinsOf(pair, first, last, hollow),
        change:
          joins === 'none'
            ? barred
            : (toChange(pair.first!, pair.last!, result, style, lang) ?? open)
      });
      continue;
    }
    const blank = toMissing(pair, name, ends, context)!;
    const known = first ?? last;
    const figure = known && words.inYear(String(first ? ends.from : ends.to), known.text);
    const said = !figure ? [blank.reason] : first ? [figure, blank.reason] : [blank.reason, figure];
    blanks.push({ ...blank, known, said: said.join('; ') });
  }
  const values = rows.flatMap((r) => [r.first.value, r.last.value]);
  const { reach } = context;
  const held = reach ? [...values, reach.min, reach.max] : values;
  const [low, high] = held.length === 0 ? [0, 1] : [Math.min(...held), Math.max(...held)];
  const base = result.spec.norm === 'index' ? 100 : 0;
  const unit = changeUnit(style, lang);
  return {
    kind: 'dumbbell',
    lang,
    alt,
    unit: style.unit,
    heads: [ends.from, ends.to].map((y) => `${y}${yearSign(y, result, context)}`) as [
      string,
      string
    ],
    hollow,
    changeHead: unit === '' ? [words.change] : [words.change, unit],
    rows,
    blanks,
    domain: [low, high],
    base: low <= base && base <= high ? base : null,
    ...(reach ? { reach } : {})
  };
}
