import type { Bound } from '#lib/model/bound.ts';
import type { Result, ResultRow } from '#lib/query/result.ts';
import { againstWords } from '#lib/text/words/against.ts';
import { listNames } from '#lib/text/words/join.ts';
import type { Both } from '../against.ts';
import { drawnName } from '../annotations.ts';
import type { FigureContext } from '../context.ts';
import { axisText } from '../subtitle.ts';
import { toNumberStyle } from '../numbers.ts';
import { niceTicks } from '../ticks.ts';
import { statusWord, type BlankLook, type Tag } from './common.ts';
import { isFromZero } from './axis-ends.ts';
import { LEAST_FOR_LINES, medianOf } from './middle.ts';

/** One axis: its ends, its marks, and what it counts. */
export type Axis = {
  domain: [number, number];
  ticks: { value: number; text: string }[];
  label: string;
};

/** A figure on each axis. */
export type TwoPoint = Tag & {
  x: number;
  y: number;
  xBound: Bound;
  yBound: Bound;
  xText: string;
  yText: string;
  /** Estimated or provisional, where others are not. */
  hollow: boolean;
};

/** Units that are not on the plot: a box each, how many and who in words. */
export type LeftOutGroup = { look: BlankLook; text: string; tags: Tag[] };

/** The middle of both measures over the units drawn; null where bounds leave it open. */
export type Medians = { x: number | null; y: number | null; text: string };

const TICKS = 5;
/** Names in a group of units that are not drawn; more are counted. */
const NAMED = 8;

export const valuesOf = (rows: readonly ResultRow[]): number[] =>
  rows.flatMap((r) => (r.value === null ? [] : [r.value]));

/** An axis that holds all the values, of which there is one at least. */
export function toAxis(values: readonly number[], result: Result, context: FigureContext): Axis {
  const [min, max] = [Math.min(...values), Math.max(...values)];
  const base = isFromZero(values) ? 0 : min;
  const ticks = niceTicks(Math.min(base, min), Math.max(base, max), TICKS);
  const style = toNumberStyle(result, context);
  return {
    domain: [ticks[0]!, ticks.at(-1)!],
    ticks: ticks.map((value) => ({ value, text: style.chart(value) })),
    label: axisText(result, context)
  };
}

/** Writes pairs of figures as points; those whose measures both have one. */
export function toPoints(
  pairs: readonly Both[],
  [result, against]: readonly [Result, Result],
  context: FigureContext
): TwoPoint[] {
  const [ofX, ofY] = [toNumberStyle(result, context), toNumberStyle(against, context)];
  const wordOf = ({ x, y }: Both) => statusWord(x, context.lang) + statusWord(y, context.lang);
  const allSay = new Set(pairs.map(wordOf)).size === 1;
  return pairs.map((both): TwoPoint => ({
    unitId: both.unitId,
    period: both.period,
    breakdown: '',
    x: both.x.value!,
    y: both.y.value!,
    xBound: both.x.bound,
    yBound: both.y.bound,
    xText: ofX.chart(both.x.value!, both.x.bound),
    yText: ofY.chart(both.y.value!, both.y.bound),
    hollow: !allSay && wordOf(both) !== ''
  }));
}

export function toMedians(
  pairs: readonly Both[],
  [result, against]: readonly [Result, Result],
  context: FigureContext
): Medians | null {
  const n = pairs.length;
  if (n < LEAST_FOR_LINES) return null;
  const words = againstWords[context.lang];
  const write = (m: ReturnType<typeof medianOf>, of: Result) =>
    m && toNumberStyle(of, context).chart(m.value, m.bound);
  const [x, y] = [medianOf(pairs.map((p) => p.x)), medianOf(pairs.map((p) => p.y))];
  const [ofX, ofY] = [write(x, result), write(y, against)];
  if (ofX === null && ofY === null) return null;
  return {
    x: x?.value ?? null,
    y: y?.value ?? null,
    text:
      ofX !== null && ofY !== null
        ? words.medians(n, ofX, ofY)
        : words.median(n, ofX !== null ? 'x' : 'y', (ofX ?? ofY)!)
  };
}

/** Names in a group, in the order of the result. */
export const namesIn = (ids: readonly string[], result: Result, context: FigureContext): string =>
  listNames(
    ids.map((id) => drawnName(id, result, context)),
    { lang: context.lang, shown: NAMED }
  );
