import type { Result, ResultRow } from '#lib/query/result.ts';
import { againstWords } from '#lib/text/words/against.ts';
import { bothOf, isWhole, type Both } from '../against.ts';
import { drawnName, notedUnits } from '../annotations.ts';
import { blankWord, type FigureContext } from '../context.ts';
import { measureText } from '../subtitle.ts';
import { periodCode } from '../time.ts';
import { lookOf, type ModelBase } from './common.ts';
import {
  namesIn,
  toAxis,
  valuesOf,
  toMedians,
  toPoints,
  type Axis,
  type LeftOutGroup,
  type Medians,
  type TwoPoint
} from './two-axes.ts';

export type ScatterPoint = TwoPoint & {
  name: string;
  highlight: boolean;
  muted: boolean;
  /** Something is noted of it: its name bears the sign. */
  noted: boolean;
  /** Order in which names find room, the first first; null for the many. */
  named: number | null;
};

/** Two measures of the same units and period, a dot for each unit. */
export type ScatterModel = ModelBase & {
  kind: 'scatter';
  x: Axis;
  y: Axis;
  points: ScatterPoint[];
  medians: Medians | null;
  leftOut: LeftOutGroup[];
  /** Height of the plot in pixels; a picture of a fixed size sets it, a page leaves it. */
  plotHeight?: number;
};

/** So few units that every one may be named. */
const ALL_NAMED = 12;
/** Ends of either axis that are named among many. */
const NAMED_ENDS = 2;

/** The highlighted and the noted, then the ends of both axes in turn, then the rest of a few. */
function namesInOrder(pairs: readonly Both[], first: readonly string[]): Map<string, number> {
  const by = (of: (b: Both) => number) => [...pairs].sort((a, b) => of(b) - of(a));
  const [byX, byY] = [by((b) => b.x.value!), by((b) => b.y.value!)];
  const marked = first.filter((id) => pairs.some((b) => b.unitId === id));
  const ends = Array.from({ length: NAMED_ENDS }, (_, i) =>
    [byX[i], byY[i], byX.at(-1 - i), byY.at(-1 - i)].flatMap((b) => b?.unitId ?? [])
  ).flat();
  const rest = pairs.length <= ALL_NAMED ? byY.map((b) => b.unitId) : [];
  return new Map([...new Set([...marked, ...ends, ...rest])].map((id, i) => [id, i]));
}

type Lack = { look: 'hatch' | 'dots'; say: (n: number, names: string) => string };

/** What a unit that is not drawn lacks, in words that units with the same lack share. */
function lackOf(
  x: ResultRow | undefined,
  y: ResultRow | undefined,
  names: readonly [string, string],
  context: FigureContext
): Lack {
  const words = againstWords[context.lang];
  const open = [x, y].map((r) => r === undefined || r.value === null);
  if (!open[0] && !open[1]) return { look: 'hatch', say: words.otherPeriods };
  const reasons = [x, y].flatMap((r, i) => (open[i] ? [r?.blank ?? 'missing'] : []));
  const looks = reasons.map((r) => lookOf(r));
  const measure = open[0] && open[1] ? words.lacksBoth : names[open[0] ? 0 : 1];
  const reason = [...new Set(reasons.map((r) => blankWord(r, context.lang)))].join('; ');
  return {
    look: looks.every((l) => l === 'dots') ? 'dots' : 'hatch',
    say: (n, who) => words.lacking(n, measure, reason, who)
  };
}

function toLeftOut(
  result: Result,
  against: Result,
  drawn: ReadonlySet<string>,
  context: FigureContext
): LeftOutGroup[] {
  const of = (r: Result) => new Map(r.rows.map((row) => [row.unitId, row]));
  const [xs, ys] = [of(result), of(against)];
  const names = [measureText(result, context), measureText(against, context)] as const;
  const shared = result.rows.map(periodCode).find((p) => p !== '') ?? '';
  const groups = new Map<string, { lack: Lack; ids: string[] }>();
  for (const { id } of result.units.filter((u) => !drawn.has(u.id))) {
    const lack = lackOf(xs.get(id), ys.get(id), names, context);
    const key = lack.say(0, '');
    const group = groups.get(key) ?? { lack, ids: [] };
    groups.set(key, { lack, ids: [...group.ids, id] });
  }
  return [...groups.values()].map(({ lack, ids }) => ({
    look: lack.look,
    text: lack.say(ids.length, namesIn(ids, result, context)),
    tags: ids.map((unitId) => {
      const row = xs.get(unitId);
      return { unitId, period: (row && periodCode(row)) || shared, breakdown: '' };
    })
  }));
}

export function toScatterModel(result: Result, context: FigureContext, alt: string): ScatterModel {
  const against = result.against!;
  const pairs = bothOf(result, against).filter(isWhole);
  const { highlight, mute } = result.spec;
  const noted = notedUnits(result, context);
  const named = namesInOrder(pairs, [...highlight, ...noted]);
  const both = [result, against] as const;
  return {
    kind: 'scatter',
    lang: context.lang,
    alt,
    x: toAxis(context.reach?.values ?? valuesOf(pairs.map((p) => p.x)), result, context),
    y: toAxis(context.reach?.others ?? valuesOf(pairs.map((p) => p.y)), against, context),
    points: toPoints(pairs, both, context).map((point) => ({
      ...point,
      name: drawnName(point.unitId, result, context),
      highlight: highlight.includes(point.unitId),
      muted: mute.includes(point.unitId) && !highlight.includes(point.unitId),
      noted: noted.includes(point.unitId),
      named: named.get(point.unitId) ?? null
    })),
    medians: toMedians(pairs, both, context),
    leftOut: toLeftOut(result, against, new Set(pairs.map((p) => p.unitId)), context)
  };
}
