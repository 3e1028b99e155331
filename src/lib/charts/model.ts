import type { Result } from '#lib/query/result.ts';
import { asksOnePeriod, type Kind } from '#lib/spec/spec.ts';
import { toAlt } from './alt.ts';
import { drawnAgainst } from './against.ts';
import { breakdownsOf, partsAdd, type FigureContext } from './context.ts';
import { canDiverge } from './diverge.ts';
import { toApartModel, type ApartModel } from './models/apart.ts';
import { toAreaModel, type TilesModel } from './models/areas.ts';
import { toHeatModel, type HeatModel } from './models/heat.ts';
import { toLineModel, type LineModel } from './models/line.ts';
import { toRankModel, type RankModel } from './models/rank.ts';
import { canMap, hasOneEach, isComparable } from './models/suited.ts';
import { toStackModel, type StackModel } from './models/stack.ts';
import { toTableModel, type TableModel } from './models/table.ts';
import type { MoreModel } from './draw-more.ts';
import { isMoreKind, makerOf } from './more.ts';
import { seriesKind } from './series-kind.ts';
import { periodCode, yearsOf } from './time.ts';

/** A picture before pixels: plain data, with every text already written. */
export type ChartModel =
  RankModel | ApartModel | LineModel | HeatModel | StackModel | TableModel | TilesModel | MoreModel;

/** What is drawn as SVG; a table is HTML. */
export type DrawnModel = Exclude<ChartModel, TableModel>;

const MOST_PARTS = 6;

/** Parts may only be stacked when they add up, are few enough to tell apart, and are of one period. */
export function canStack(result: Result, context: FigureContext): boolean {
  const codes = breakdownsOf(result, context).filter((c) => c !== '');
  const valued = result.rows.filter((r) => r.value !== null);
  const perUnit = new Set(valued.map((r) => `${r.unitId} ${periodCode(r)}`)).size;
  const units = new Set(valued.map((r) => r.unitId)).size;
  return (
    partsAdd(result, context) && codes.length > 0 && codes.length <= MOST_PARTS && perUnit === units
  );
}

/**
 * The picture of a result. The kind asked for gives way where it would mislead: figures of unlike
 * periods stand apart, parts that do not add up are ranked one after the other.
 */
export function toChartModel(result: Result, context: FigureContext): ChartModel {
  if (result.refused) throw new Error(`invalid result to draw: ${result.refused.code}`);
  const drawn = drawnKind(result, context);
  const alt = toAlt(result, context, drawn);
  if (isMoreKind(drawn)) return makerOf(drawn).toModel(result, context, alt);
  switch (drawn) {
    case 'apart':
      return toApartModel(result, context, alt);
    case 'rank':
      return toRankModel(result, context, alt);
    case 'line':
      return toLineModel(result, context, alt);
    case 'heat':
      return toHeatModel(result, context, alt);
    case 'table':
      return toTableModel(result, context, alt);
    case 'stack':
    case 'stack100':
      return toStackModel(result, context, alt);
    case 'tiles':
      return toAreaModel('tiles', result, context, alt);
  }
}

/** Kinds that have a drawing; the others are neither offered nor refused, but drawn as the next best. */
export const DRAWN_KINDS: readonly Kind[] = [
  'rank',
  'dots',
  'tiles',
  'map',
  'line',
  'multiples',
  'slope',
  'dumbbell',
  'bump',
  'heat',
  'stack',
  'stack100',
  'diverging',
  'scatter',
  'path',
  'table'
];

/** The kind asked for, or the plainest one that answers the same question. */
const withDrawing = (kind: Kind): Exclude<ChartModel['kind'], 'apart'> =>
  (DRAWN_KINDS.includes(kind) ? kind : asksOnePeriod(kind) ? 'rank' : 'line') as 'rank' | 'line';

type Chosen = { catalogue: FigureContext['catalogue']; kind: ChartModel['kind'] };

/** One figure asks for its kind at every turn; nothing but the result and the catalogue decides it. */
const chosen = new WeakMap<Result, Chosen>();

/** The kind that is drawn in the end. */
export function drawnKind(result: Result, context: FigureContext): ChartModel['kind'] {
  const before = chosen.get(result);
  if (before?.catalogue === context.catalogue) return before.kind;
  const kind = chooseKind(result, context);
  chosen.set(result, { catalogue: context.catalogue, kind });
  return kind;
}

function chooseKind(result: Result, context: FigureContext): ChartModel['kind'] {
  const kind = withDrawing(result.spec.kind);
  const isSeries = !asksOnePeriod(kind);
  const isDated = result.spec.years !== null || yearsOf(result.rows) !== null;
  if (kind === 'path' && isDated)
    return drawnAgainst(result, context) ? kind : seriesKind('line', result);
  if (isSeries) return isDated ? seriesKind(kind, result) : 'apart';
  if (!isComparable(result, context)) return 'apart';
  if (kind === 'tiles' || kind === 'map') return canMap(result, context) ? kind : 'rank';
  if (kind === 'scatter') return drawnAgainst(result, context) ? kind : 'rank';
  if (kind === 'diverging') return canDiverge(result, context, canStack) ? kind : 'rank';
  if (kind === 'dots') return hasOneEach(result, context) ? kind : 'rank';
  return kind === 'rank' || !canStack(result, context) ? 'rank' : kind;
}
