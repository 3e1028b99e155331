import type { Result, ResultRow } from '#lib/query/result.ts';
import { formatRank } from '#lib/text/format.ts';
import { moreWords } from '#lib/text/words/chart-more.ts';
import { isBehind, MOST_COLOURED, unitColours } from '../colours.ts';
import { drawnName, toNoteLines, type NoteLine } from '../annotations.ts';
import { blankWord, breakdownsOf, type FigureContext } from '../context.ts';
import { isWholeYear } from '../ends.ts';
import type { ColourRole } from '../palette.ts';
import { periodCode, yearOf, yearsOf } from '../time.ts';
import {
  lookOf,
  rowsByKey,
  statusWord,
  type BlankMark,
  type ModelBase,
  type Tag
} from './common.ts';
import { toBands, toFlags, type Band, type Flag } from './line-extras.ts';

export type BumpPoint = Tag & {
  year: number;
  /** Best and worst place it can have; equal when it is known. */
  best: number;
  worst: number;
  /** Estimated or provisional. */
  hollow: boolean;
  /** The year before has a place too, and is counted alike. */
  joins: boolean;
};

export type BumpSeries = {
  unitId: string;
  breakdown: string;
  name: string;
  colour: ColourRole;
  highlight: boolean;
  /** Open places are drawn as bands; of the others only their middles. */
  focus: boolean;
  points: BumpPoint[];
  /** Place and name at the line's end; null where it ends before the last year. */
  end: { place: string; name: string; middle: number } | null;
};

/** Places over the years, the first at the top. */
export type BumpModel = ModelBase & {
  kind: 'bump';
  years: { from: number; to: number };
  /** How many places there are. */
  places: number;
  ticks: number[];
  head: string;
  series: BumpSeries[];
  bands: Band[];
  flags: Flag[];
  /** What is noted at a time; absent where nothing is. */
  notes?: NoteLine[];
  leftOut: BlankMark[];
  leftOutHead: string;
  /** Least height of the plot in pixels; a picture of a fixed size sets it, a page leaves it. */
  plotHeight?: number;
};

const isPlaced = (row: ResultRow): boolean => isWholeYear(row) && row.rank !== null;

function toPoints(rows: readonly ResultRow[], lang: FigureContext['lang']): BumpPoint[] {
  const placed = rows.filter(isPlaced).sort((a, b) => yearOf(a) - yearOf(b));
  return placed.map((row, i): BumpPoint => {
    const before = placed[i - 1];
    const follows = before !== undefined && yearOf(row) - yearOf(before) === 1;
    return {
      unitId: row.unitId,
      period: periodCode(row),
      breakdown: row.breakdown,
      year: yearOf(row),
      best: row.rank![0],
      worst: row.rank![1],
      hollow: statusWord(row, lang) !== '',
      joins: follows && row.status !== 'break'
    };
  });
}

/** Every place of a few; of many the first, each fifth, and the last. */
function toTicks(places: number): number[] {
  const all = Array.from({ length: places }, (_, i) => i + 1);
  if (places <= 12) return all;
  const step = places > 40 ? 10 : 5;
  return all.filter((p) => p === 1 || p === places || (p % step === 0 && places - p >= step / 2));
}

export function toBumpModel(result: Result, context: FigureContext, alt: string): BumpModel {
  const { lang } = context;
  const words = moreWords[lang];
  const years = result.spec.years ?? yearsOf(result.rows) ?? { from: 2016, to: 2016 };
  const code = breakdownsOf(result, context)[0] ?? '';
  const rows = rowsByKey(result);
  const colours = unitColours(result);
  const many = result.units.length > MOST_COLOURED;
  const marked = result.units.some((u) => result.spec.highlight.includes(u.id));
  const all = result.units.map((unit) => {
    const own = rows.get(`${unit.id} ${code}`) ?? [];
    const name = drawnName(unit.id, result, context);
    return { id: unit.id, name, own, points: toPoints(own, lang) };
  });
  const last = Math.max(...all.flatMap((a) => a.points.map((p) => p.year)));
  const series: BumpSeries[] = all
    .filter((a) => a.points.length > 0)
    .map(({ id, name, points }): BumpSeries => {
      const highlight = result.spec.highlight.includes(id);
      const own = colours.get(id)!;
      const end = points.at(-1)!;
      const colour = many && !highlight && own !== 'faint' ? 'quiet' : own;
      const place = formatRank([end.best, end.worst]);
      return {
        unitId: id,
        breakdown: code,
        name,
        colour,
        highlight,
        focus: marked ? highlight : !isBehind(colour),
        points,
        end: end.year < last ? null : { place, name, middle: (end.best + end.worst) / 2 }
      };
    });
  const leftOut = all
    .filter((a) => a.points.at(-1)?.year !== last)
    .map(({ id, name, own, points }): BlankMark => {
      const inLast = own.find((r) => isWholeYear(r) && yearOf(r) === last);
      const row = inLast ?? own.find((r) => r.blank !== null) ?? own[0];
      const blank = row?.blank ?? 'missing';
      const why = row?.value == null ? blankWord(blank, lang) : words.notRanked;
      const end = points.at(-1);
      const reason = end ? words.lastPlace(why, formatRank([end.best, end.worst]), end.year) : why;
      const period = row ? periodCode(row) : '';
      return { unitId: id, period, breakdown: code, name, reason, look: lookOf(blank) };
    });
  const notes = toNoteLines(result, context, years);
  const places = Math.max(1, ...series.flatMap((s) => s.points.map((p) => p.worst)));
  return {
    kind: 'bump',
    lang,
    alt,
    years,
    places,
    ticks: toTicks(places),
    head: words.place,
    series,
    bands: toBands(series, result, years, context),
    flags: toFlags(result, context, statusWord),
    ...(notes.length > 0 ? { notes } : {}),
    leftOut,
    leftOutHead: words.noPlace(last)
  };
}
