import type { Result } from '#lib/query/result.ts';
import { moreWords } from '#lib/text/words/chart-more.ts';
import { MOST_COLOURED, toCategories, unitColours } from '../colours.ts';
import { yearSign } from '../annotations.ts';
import { breakdownsOf, type FigureContext } from '../context.ts';
import { endYears } from '../ends.ts';
import { toNumberStyle } from '../numbers.ts';
import type { ColourRole } from '../palette.ts';
import type { Reach } from '../reach.ts';
import { nameOfPart, type BlankMark, type ModelBase } from './common.ts';
import { joinsOf, statusOf, toEnd, toHollow, toMissing, type End } from './ends-common.ts';
import { toPairs } from './pairs.ts';

export type SlopeLine = {
  unitId: string;
  breakdown: string;
  name: string;
  colour: ColourRole;
  highlight: boolean;
  first: End | null;
  last: End | null;
  joins: 'solid' | 'dashed' | 'none';
  /** Said after the name where both ends are there and are not joined; '' otherwise. */
  why: string;
  /** Words beside the figures that the head does not say: provisional, estimated. */
  status: { first: string; last: string };
};

/** The two ends of a range of years, a line for each unit. */
export type SlopeModel = ModelBase & {
  kind: 'slope';
  unit: string;
  /** The two years. */
  heads: readonly [string, string];
  /** What a hollow point means; '' where there is none. */
  hollow: string;
  /** Highest first. */
  lines: SlopeLine[];
  leftOut: BlankMark[];
  leftOutHead: string;
  /** The values of foot and head of the plot. */
  domain: readonly [number, number];
  /** A value with a rule of its own, and what is written on it; null where the plot does not reach it. */
  base: number | null;
  /** What stands at the foot of the plot: the base, or that the plot does not begin there. */
  footText: string;
  /** Least height of the plot in pixels; a picture of a fixed size sets it, a page leaves it. */
  plotHeight?: number;
};

/** More lines than this lie too close on a plot that begins at its base; all figures are written. */
const MOST_FROM_BASE = 12;

type SlopeAxis = Pick<SlopeModel, 'domain' | 'base' | 'footText'>;

function toAxis(
  values: readonly number[],
  base: number,
  count: number,
  baseText: string,
  cut: (base: string) => string
): SlopeAxis {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  if (count > MOST_FROM_BASE && low > base && high > low)
    return { domain: [low, high], base: null, footText: cut(baseText) };
  return { domain: [Math.min(base, low), Math.max(base, high)], base, footText: baseText };
}

/** The axis that holds what another picture's reaches to, which may be its base. */
function heldAxis(
  own: SlopeAxis,
  { min, max }: Reach,
  base: number,
  baseText: string,
  cut: (base: string) => string
): SlopeAxis {
  const domain = [Math.min(own.domain[0], min), Math.max(own.domain[1], max)] as const;
  const isThere = domain[0] <= base && base <= domain[1];
  return { domain, base: isThere ? base : null, footText: isThere ? baseText : cut(baseText) };
}

export function toSlopeModel(result: Result, context: FigureContext, alt: string): SlopeModel {
  const ends = endYears(result);
  if (!ends) throw new Error('missing ends of a slope');
  const { lang } = context;
  const words = moreWords[lang];
  const style = toNumberStyle(result, context);
  const codes = breakdownsOf(result, context);
  const pairs = toPairs(result, ends, codes);
  const ofUnit = unitColours(result);
  const ofCode = toCategories(codes.filter((c) => c !== ''));
  const byPart = result.units.length === 1 && codes.length > 1;
  const many = pairs.length > MOST_COLOURED;
  const all = pairs.map((pair) => {
    const first = toEnd(pair.first, style, lang);
    const last = toEnd(pair.last, style, lang);
    const name = nameOfPart(pair.unitId, pair.breakdown, codes, result, context);
    return { pair, first, last, name };
  });
  const hollow = toHollow(all.flatMap((a) => [a.first, a.last]));
  const lines = all
    .filter(({ first, last }) => first || last)
    .map(({ pair, first, last, name }): SlopeLine => {
      const highlight = !byPart && result.spec.highlight.includes(pair.unitId);
      const own = ofUnit.get(pair.unitId)!;
      const part: ColourRole = pair.breakdown === '' ? 'mark' : ofCode.get(pair.breakdown)!;
      const grey = many && !highlight && own !== 'faint';
      const broken = pair.joins === 'none' && first !== null && last !== null;
      return {
        unitId: pair.unitId,
        breakdown: pair.breakdown,
        name,
        colour: byPart ? part : grey ? 'quiet' : own,
        highlight,
        first,
        last,
        joins: first && last ? joinsOf(pair, first, last, hollow) : 'none',
        why: broken ? words.notCompared(words.why[pair.reasons[0]!]) : '',
        status: { first: statusOf(first, hollow), last: statusOf(last, hollow) }
      };
    })
    .sort((a, b) => (b.last ?? b.first)!.value - (a.last ?? a.first)!.value);
  const values = lines.flatMap((l) => [l.first, l.last].flatMap((e) => (e ? [e.value] : [])));
  const base = result.spec.norm === 'index' ? 100 : 0;
  const own = toAxis(values, base, lines.length, style.chart(base), words.notFromBase);
  const { reach } = context;
  return {
    kind: 'slope',
    lang,
    alt,
    unit: style.unit,
    heads: [ends.from, ends.to].map((y) => `${y}${yearSign(y, result, context)}`) as [
      string,
      string
    ],
    hollow,
    lines,
    leftOut: all.flatMap(({ pair, name }) => toMissing(pair, name, ends, context) ?? []),
    leftOutHead: words.oneEnd,
    ...(reach ? heldAxis(own, reach, base, style.chart(base), words.notFromBase) : own),
    ...(reach?.plot ? { plotHeight: reach.plot } : {})
  };
}
