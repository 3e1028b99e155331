import type { Result, ResultRow } from '#lib/query/result.ts';
import { bothOf, isWhole, yearsOfPath, type Both } from './against.ts';
import { unitOfMeasure, type FigureContext } from './context.ts';
import { layoutRank } from './layout/rank.ts';
import { layoutStack } from './layout/stack.ts';
import type { ChartModel } from './model.ts';
import { drawnKind, toChartModel } from './model.ts';
import { hasMore, isMoreKind, isMoreModel, makerOf } from './more.ts';
import { textWidth } from './text-width.ts';

/**
 * What several pictures must hold in common so that their lengths and heights compare: the ends of
 * the scale, and in pixels where bars begin and what is kept free past all of them. `ends` are the
 * bars that set how long one may be: their value and the room of what is written past it.
 */
export type Reach = {
  min: number;
  max: number;
  start: number;
  after: number;
  /** What is kept free at the left of bars to both sides. */
  before?: number;
  ends: BarEnd[];
  /** All figures, of the first and of the other measure: what axes of points and classes come from. */
  values?: readonly number[];
  others?: readonly number[];
  /** Height of a plot in pixels, where it follows from what is drawn on it. */
  plot?: number;
  /** Rows of two dots, and the column of changes beside them. */
  rows?: readonly RowReach[];
  changes?: { full: number; bare: number };
  /** Why it is held, for the notes of an export: beside another figure, or over so many years. */
  why?: 'beside' | { from: number; to: number };
};
export type BarEnd = { value: number; room: number };
/** One row's figures from the lesser to the greater, with the room each needs beside its dot. */
export type RowReach = { low: number; high: number; before: number; after: number };

/** Gap, slices of a bound and gap again: what stands between a bar and its value at most. */
const PAST_BAR = 6 + 12;
const STATUS_SIZE = 11;

const widestOf = (texts: readonly string[], size: number): number =>
  Math.max(0, ...texts.map((t) => textWidth(t, size, { bold: true })));

/** Pictures without bars keep no room beside them. */
const NO_ROOM = { start: 0, after: 0, ends: [] };

/** Of the bars, those that no longer one with as much written past it makes up for. */
const decisive = (ends: readonly BarEnd[]): BarEnd[] =>
  [...ends]
    .sort((a, b) => b.value - a.value)
    .reduce<BarEnd[]>(
      (kept, end) =>
        end.value > 0 && end.room > (kept.at(-1)?.room ?? -1) ? [...kept, end] : kept,
      []
    );

/** The reach of one picture alone; null for kinds whose lengths are no values. */
export function reachOf(model: ChartModel): Reach | null {
  if (model.kind === 'rank') {
    const { size, columns } = layoutRank(model);
    const ends = model.sections
      .flatMap((s) => s.bars)
      .map(({ value, text, status }): BarEnd => {
        const word = status === '' ? 0 : textWidth(status, STATUS_SIZE) + 6;
        return { value, room: textWidth(text, size, { bold: true }) + PAST_BAR + word };
      });
    return {
      min: model.min,
      max: model.max,
      start: columns.bars,
      after: Math.max(0, ...ends.map((e) => e.room)),
      ends: decisive(ends)
    };
  }
  if (model.kind === 'stack' || model.kind === 'stack100') {
    const { size, left } = layoutStack(model);
    const after =
      widestOf(
        model.rows.map((r) => r.total),
        size
      ) + 6;
    return { min: 0, max: model.max, start: left, after, ends: [] };
  }
  if (model.kind === 'line') {
    const values = model.series.flatMap((s) => [
      ...s.points.map((p) => p.value),
      ...s.spans.map((b) => b.average)
    ]);
    const all = [model.base, ...values];
    return { ...NO_ROOM, min: Math.min(...all), max: Math.max(...all) };
  }
  if (model.kind === 'heat') {
    const { values } = model;
    if (values.length === 0) return null;
    return { ...NO_ROOM, min: Math.min(...values), max: Math.max(...values), values };
  }
  return isMoreModel(model) ? (makerOf(model.kind).reachOf?.(model) ?? null) : null;
}

/** Kinds whose axes or classes follow from the figures alone. */
const OF_FIGURES: readonly ChartModel['kind'][] = ['dots', 'tiles', 'map', 'scatter', 'path'];

const valuesOf = (rows: readonly ResultRow[]): number[] =>
  rows.flatMap((r) => (r.value === null ? [] : [r.value]));

/** Figures of both measures, where a kind has an axis for each. */
function pairsOf(result: Result, kind: ChartModel['kind']): Both[] | null {
  if (kind === 'scatter') return bothOf(result, result.against!).filter(isWhole);
  return kind === 'path' ? yearsOfPath(result, result.against!).filter(isWhole) : null;
}

/** The reach of figures that are drawn as points or colours; null for other kinds. */
function reachOfFigures(result: Result, kind: ChartModel['kind']): Reach | null {
  if (!OF_FIGURES.includes(kind)) return null;
  const pairs = pairsOf(result, kind);
  const values = valuesOf(pairs ? pairs.map((p) => p.x) : result.rows);
  if (values.length === 0) return null;
  const [min, max] = [Math.min(...values), Math.max(...values)];
  const upward = pairs ? valuesOf(pairs.map((p) => p.y)) : null;
  const others = upward ? { others: [Math.min(...upward), Math.max(...upward)] } : {};
  // Axes need the ends alone; classes need every figure.
  const held = kind === 'tiles' || kind === 'map' ? values : [min, max];
  return { min, max, start: 0, after: 0, ends: [], values: held, ...others };
}

const joined = (
  reaches: readonly Reach[],
  of: 'values' | 'others'
): Partial<Record<typeof of, readonly number[]>> =>
  reaches.some((r) => r[of]) ? { [of]: reaches.flatMap((r) => r[of] ?? []) } : {};

function joinedRows(reaches: readonly Reach[]): Pick<Reach, 'rows' | 'changes'> {
  const changes = reaches.flatMap((r) => r.changes ?? []);
  if (changes.length === 0) return {};
  return {
    rows: reaches.flatMap((r) => r.rows ?? []),
    changes: {
      full: Math.max(...changes.map((c) => c.full)),
      bare: Math.max(...changes.map((c) => c.bare))
    }
  };
}

/** One reach that holds all of them; null when there is none to hold. */
export const joinReaches = (reaches: readonly Reach[]): Reach | null =>
  reaches.length === 0
    ? null
    : {
        min: Math.min(...reaches.map((r) => r.min)),
        max: Math.max(...reaches.map((r) => r.max)),
        start: Math.max(...reaches.map((r) => r.start)),
        ...(reaches.some((r) => r.before)
          ? { before: Math.max(...reaches.map((r) => r.before ?? 0)) }
          : {}),
        after: Math.max(...reaches.map((r) => r.after)),
        ends: decisive(reaches.flatMap((r) => r.ends)),
        ...(reaches.some((r) => r.plot)
          ? { plot: Math.max(...reaches.map((r) => r.plot ?? 0)) }
          : {}),
        ...joinedRows(reaches),
        ...joined(reaches, 'values'),
        ...joined(reaches, 'others')
      };

/** Why two pictures have no scale in common. */
export type Apart = 'otherKind' | 'otherUnit' | 'ownAxes' | 'unlike' | 'noScale';

/** What is alike where a scale is held in common: lengths, places on an axis, or colours. */
export type SharedBy = 'length' | 'place' | 'colour';

const BY: Partial<Record<ChartModel['kind'], SharedBy>> = {
  rank: 'length',
  stack: 'length',
  stack100: 'length',
  diverging: 'length',
  tiles: 'colour',
  map: 'colour',
  heat: 'colour'
};

type Shown = { result: Result; kind: ChartModel['kind']; model: ChartModel };

/** Money counts in one unit whatever it was given for; a share counts in percent. */
const scaleUnit = ({ result, kind }: Shown, context: FigureContext): string => {
  const other = kind === 'scatter' || kind === 'path' ? result.against : null;
  return [result, ...(other ? [other] : [])].map((r) => unitOf(r, context)).join(' × ');
};

const unitOf = (result: Result, context: FigureContext): string => {
  const { norm } = result.spec;
  return norm === 'share' || norm === 'change-pct'
    ? norm
    : `${norm === 'per-year' ? 'value' : norm} ${unitOfMeasure(result, context).id}`;
};

const withoutScale = (shown: readonly Shown[]): Apart => {
  if (shown.some(({ kind }) => kind === 'apart')) return 'unlike';
  const isOwn = shown.some(
    ({ kind, result }) => kind === 'multiples' && result.spec.axes === 'own'
  );
  return isOwn ? 'ownAxes' : 'noScale';
};

/** The scale of two pictures beside each other, or why each keeps its own. */
export function linkReaches(
  a: Shown,
  b: Shown,
  context: FigureContext
): { reach: Reach; by: SharedBy } | { apart: Apart } {
  if (a.kind !== b.kind) return { apart: 'otherKind' };
  if (scaleUnit(a, context) !== scaleUnit(b, context)) return { apart: 'otherUnit' };
  const reaches = [a, b]
    .map(({ result, kind, model }) => reachOfFigures(result, kind) ?? reachOf(model))
    .filter((r) => r !== null);
  const reach = joinReaches(reaches);
  return reach && reaches.length === 2
    ? { reach: { ...reach, why: 'beside' }, by: BY[a.kind] ?? 'place' }
    : { apart: withoutScale([a, b]) };
}

/** The reach that holds a comparison in every year of it; null where its kind has none. */
export function reachOver(results: readonly Result[], context: FigureContext): Reach | null {
  const usable = results.filter((r) => !r.refused && r.units.length > 0);
  const reaches = usable.map((result) => {
    const kind = drawnKind(result, context);
    const ofFigures = reachOfFigures(result, kind);
    // Kinds of a file of their own may not be here yet.
    if (ofFigures || (isMoreKind(kind) && !hasMore(kind))) return ofFigures;
    return reachOf(toChartModel(result, context));
  });
  const reach = joinReaches(reaches.filter((r) => r !== null));
  const years = usable.flatMap(({ spec }) => (spec.years ? [spec.years.from, spec.years.to] : []));
  return reach && { ...reach, why: { from: Math.min(...years), to: Math.max(...years) } };
}
