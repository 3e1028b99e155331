import type { Bound } from '#lib/model/bound.ts';
import type { Result, ResultRow } from '#lib/query/result.ts';
import { formatRank } from '#lib/text/format.ts';
import { drawnName } from '../annotations.ts';
import { breakdownName, breakdownsOf, periodText, type FigureContext } from '../context.ts';
import { toNumberStyle } from '../numbers.ts';
import type { ColourRole } from '../palette.ts';
import type { Reach } from '../reach.ts';
import { periodCode } from '../time.ts';
import { middleLines, type MiddleLine } from './middle.ts';
import {
  barColour,
  sortRows,
  statusWord,
  toBlankMark,
  type BlankMark,
  type ModelBase,
  type Tag
} from './common.ts';

export type RankBar = Tag & {
  name: string;
  value: number;
  bound: Bound;
  /** Sign, number and word, as written at the bar's end. */
  text: string;
  /** `3–5`; '' when not ranked. */
  rank: string;
  /** Said on the row when periods differ; '' otherwise. */
  note: string;
  /** Provisional or estimated: dashed edge, and the word in `status`. */
  status: string;
  colour: ColourRole;
};

export type RankSection = { label: string; bars: RankBar[]; blanks: BlankMark[] };

/** Ranked bars, one section per part when split in a way that does not stack. */
export type RankModel = ModelBase & {
  kind: 'rank';
  unit: string;
  sections: RankSection[];
  min: number;
  max: number;
  /** Median and whole of the bars, where they are alike; absent where there is none, or no room. */
  lines?: MiddleLine[];
  /** The scale held in common with other pictures. */
  reach?: Reach;
};

/** Lines only across bars of one period, one level and no parts: nothing else has one middle. */
function linesOf(result: Result, context: FigureContext): MiddleLine[] {
  const { by, norm } = result.spec;
  const figures = result.rows.filter((r) => r.value !== null);
  const level = new Map(result.units.map((u) => [u.id, u.level]));
  const isMixed =
    new Set(figures.map(periodCode)).size > 1 ||
    new Set(figures.map((r) => level.get(r.unitId))).size > 1 ||
    new Set(figures.map((r) => r.unitId)).size < figures.length ||
    result.warnings.some((w) => w.code === 'nested' || w.code === 'levels_differ');
  if (by !== '' || norm === 'rank' || isMixed) return [];
  return middleLines(figures, result, context, toNumberStyle(result, context));
}

export function toRankModel(result: Result, context: FigureContext, alt: string): RankModel {
  const style = toNumberStyle(result, context);
  const valued = result.rows.filter((r) => r.value !== null);
  const differ = new Set(valued.map(periodCode)).size > 1;
  const shared = valued[0] ? periodCode(valued[0]) : '';
  const toBar = (row: ResultRow): RankBar => ({
    unitId: row.unitId,
    period: periodCode(row),
    breakdown: row.breakdown,
    name: drawnName(row.unitId, result, context),
    value: row.value!,
    bound: row.bound,
    text: style.chart(row.value!, row.bound),
    rank: formatRank(row.rank),
    note: differ ? periodText(row, context.lang) : '',
    status: statusWord(row, context.lang),
    colour: barColour(row.unitId, result)
  });
  const sections = breakdownsOf(result, context).map((code): RankSection => {
    const rows = result.rows.filter((r) => r.breakdown === code);
    return {
      label: result.spec.by === '' ? '' : breakdownName(code, result, context),
      bars: sortRows(
        rows.filter((r) => r.value !== null),
        result,
        context
      ).map(toBar),
      blanks: rows
        .filter((r) => r.value === null)
        .map((r) => toBlankMark(r, periodCode(r) || shared, result, context))
    };
  });
  const values = valued.map((r) => r.value!);
  const lines = linesOf(result, context);
  return {
    kind: 'rank',
    lang: context.lang,
    alt,
    unit: style.unit,
    sections,
    min: Math.min(0, context.reach?.min ?? 0, ...values),
    max: Math.max(0, context.reach?.max ?? 0, ...values),
    ...(lines.length > 0 ? { lines } : {}),
    ...(context.reach ? { reach: context.reach } : {})
  };
}
