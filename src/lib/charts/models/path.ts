import type { Result } from '#lib/query/result.ts';
import { againstWords } from '#lib/text/words/against.ts';
import { isWhole, pathUnits, yearsOfPath, type Both } from '../against.ts';
import { unitColours } from '../colours.ts';
import { isInYear, joinSigns, notedOf, pointSign } from '../annotations.ts';
import { unitName, type FigureContext } from '../context.ts';
import type { ColourRole } from '../palette.ts';
import { yearOf } from '../time.ts';
import type { ModelBase } from './common.ts';
import {
  namesIn,
  toAxis,
  valuesOf,
  toPoints,
  type Axis,
  type LeftOutGroup,
  type TwoPoint
} from './two-axes.ts';

export type PathPoint = TwoPoint & {
  year: number;
  /** How it is joined to the point before: not at all across a gap or a break. */
  from: 'none' | 'solid' | 'dashed';
  /** The way turns here, so that its year is worth a label. */
  turns: boolean;
  /** Small numbers of what is noted of the unit, or of all, in the year; '' for none. */
  noted: string;
};

export type Path = {
  unitId: string;
  name: string;
  colour: ColourRole;
  highlight: boolean;
  points: PathPoint[];
};

/** Two measures over the years, joined in time, one path for each of a few units. */
export type PathModel = ModelBase & {
  kind: 'path';
  x: Axis;
  y: Axis;
  paths: Path[];
  leftOut: LeftOutGroup[];
  /** Height of the plot in pixels; a picture of a fixed size sets it, a page leaves it. */
  plotHeight?: number;
};

/** A step shorter than this share of both axes turns nothing. */
const LEAST_STEP = 0.03;

const unsettled = ({ x, y }: Both): boolean =>
  [x, y].some((r) => r.status === 'provisional' || r.status === 'estimated');
const breaks = ({ x, y }: Both): boolean => x.status === 'break' || y.status === 'break';

function joinOf(now: Both, before: Both | undefined): PathPoint['from'] {
  if (!before || yearOf(now.x) - yearOf(before.x) > 1 || breaks(now)) return 'none';
  return unsettled(now) || unsettled(before) ? 'dashed' : 'solid';
}

/** A point is a turn where the way goes back on itself, by steps that can be seen. */
function markTurns(points: PathPoint[], x: Axis, y: Axis): PathPoint[] {
  const width = ({ domain }: Axis) => domain[1] - domain[0] || 1;
  const step = (a: PathPoint, b: PathPoint) =>
    [(b.x - a.x) / width(x), (b.y - a.y) / width(y)] as const;
  return points.map((point, i) => {
    const [before, after] = [points[i - 1], points[i + 1]];
    if (!before || !after || point.from === 'none' || after.from === 'none') return point;
    const [a, b] = [step(before, point), step(point, after)];
    const isSeen = Math.hypot(...a) > LEAST_STEP && Math.hypot(...b) > LEAST_STEP;
    return { ...point, turns: isSeen && a[0] * b[0] + a[1] * b[1] < 0 };
  });
}

export function toPathModel(result: Result, context: FigureContext, alt: string): PathModel {
  const against = result.against!;
  const pairs = yearsOfPath(result, against)
    .filter(isWhole)
    .sort((a, b) => yearOf(a.x) - yearOf(b.x));
  const x = toAxis(context.reach?.values ?? valuesOf(pairs.map((p) => p.x)), result, context);
  const y = toAxis(context.reach?.others ?? valuesOf(pairs.map((p) => p.y)), against, context);
  const written = toPoints(pairs, [result, against], context);
  const colours = unitColours(result);
  const drawn = pathUnits(result).filter((id) => pairs.some((p) => p.unitId === id));
  // What is noted of a year that is drawn stands there.
  const unplaced = (unitId: string, points: readonly PathPoint[]) =>
    joinSigns(
      notedOf(result, context).filter(
        ({ annotation: a }) => a.unitId === unitId && !points.some(({ year }) => isInYear(a, year))
      )
    );
  const paths = drawn.map((unitId): Path => {
    const own = pairs.flatMap((pair, i) => (pair.unitId === unitId ? [{ pair, i }] : []));
    const points = own.map(({ pair, i }, n): PathPoint => ({
      ...written[i]!,
      year: yearOf(pair.x),
      from: joinOf(pair, own[n - 1]?.pair),
      turns: false,
      noted: pointSign(unitId, yearOf(pair.x), result, context)
    }));
    return {
      unitId,
      name: unitName(unitId, result, context) + unplaced(unitId, points),
      colour: colours.get(unitId)!,
      highlight: result.spec.highlight.includes(unitId),
      points: markTurns(points, x, y)
    };
  });
  const without = pathUnits(result).filter((id) => !drawn.includes(id));
  return {
    kind: 'path',
    lang: context.lang,
    alt,
    x,
    y,
    paths,
    leftOut:
      without.length === 0
        ? []
        : [
            {
              look: 'hatch',
              text: againstWords[context.lang].noYear(
                without.length,
                namesIn(without, result, context)
              ),
              tags: without.map((unitId) => ({ unitId, period: '', breakdown: '' }))
            }
          ]
  };
}
