import type { Bound } from '#lib/model/bound.ts';
import type { Result, ResultRow } from '#lib/query/result.ts';
import { mapWords } from '#lib/text/words/map.ts';
import { drawnName, notedUnits, unitSign } from '../annotations.ts';
import { blankWord, type FigureContext } from '../context.ts';
import { toNumberStyle } from '../numbers.ts';
import { niceTicks } from '../ticks.ts';
import { periodCode } from '../time.ts';
import { lookOf, statusWord, type BlankLook, type ModelBase, type Tag } from './common.ts';
import { middleLines, type MiddleLine } from './middle.ts';

/** One unit at its value. */
export type Dot = Tag & {
  name: string;
  value: number;
  bound: Bound;
  /** Sign, number and word. */
  text: string;
  /** Estimated or provisional, where others are not: hollow. */
  hollow: boolean;
  highlight: boolean;
  muted: boolean;
  /** Small numbers of what is noted of it, which its name bears too; '' for none. */
  noted: string;
  /** Named on the drawing, the first first; null for the many. */
  named: number | null;
};

/** Units without a figure, by reason: as many boxes, and how many in words. */
export type DotBlanks = { look: BlankLook; text: string; tags: Tag[] };

/** Every unit a dot on one axis. */
export type DotsModel = ModelBase & {
  kind: 'dots';
  unit: string;
  /** In official order. */
  dots: Dot[];
  lines: MiddleLine[];
  blanks: DotBlanks[];
  domain: [number, number];
  ticks: { value: number; text: string }[];
};

/** Ends of the strip that are named when nothing is highlighted, and beside what is. */
const NAMED_ENDS = 2;
/** Values this close to each other, seen from zero, are drawn without it: dots have no length. */
const FAR_FROM_ZERO = 0.6;

function toDomain(values: readonly number[]): { domain: [number, number]; ticks: number[] } {
  const [min, max] = [Math.min(...values), Math.max(...values)];
  const isFar = min > 0 && min > max * FAR_FROM_ZERO && max > min;
  const ticks = niceTicks(isFar ? min : Math.min(0, min), Math.max(isFar ? min : 0, max), 5);
  return { domain: [ticks[0]!, ticks.at(-1)!], ticks };
}

/** The highlighted and the noted first, then the ends of the strip in turn. */
function namesInOrder(rows: readonly ResultRow[], first: readonly string[]): Map<string, number> {
  const sorted = [...rows].sort((a, b) => b.value! - a.value!);
  const marked = first.filter((id) => rows.some((r) => r.unitId === id));
  const ends = Array.from({ length: NAMED_ENDS }, (_, i) => [sorted[i], sorted.at(-1 - i)]).flat();
  const order = [...marked, ...ends.flatMap((r) => r?.unitId ?? [])];
  return new Map([...new Set(order)].map((id, i) => [id, i]));
}

export function toDotsModel(result: Result, context: FigureContext, alt: string): DotsModel {
  const { lang } = context;
  const words = mapWords[lang];
  const style = toNumberStyle(result, context);
  const { highlight, mute } = result.spec;
  const figures = result.rows.filter((r) => r.value !== null);
  const shared = figures[0] ? periodCode(figures[0]) : '';
  const named = namesInOrder(figures, [...highlight, ...notedUnits(result, context)]);
  const allSay = new Set(figures.map((r) => statusWord(r, lang))).size === 1;
  const tagOf = (row: ResultRow): Tag => ({
    unitId: row.unitId,
    period: periodCode(row) || shared,
    breakdown: row.breakdown
  });
  const dots = figures.map((row): Dot => ({
    ...tagOf(row),
    name: drawnName(row.unitId, result, context),
    value: row.value!,
    bound: row.bound,
    text: style.chart(row.value!, row.bound),
    hollow: !allSay && statusWord(row, lang) !== '',
    highlight: highlight.includes(row.unitId),
    muted: mute.includes(row.unitId) && !highlight.includes(row.unitId),
    noted: unitSign(row.unitId, result, context),
    named: named.get(row.unitId) ?? null
  }));
  const reasons = new Map<string, ResultRow[]>();
  for (const row of result.rows.filter((r) => r.value === null)) {
    const reason = blankWord(row.blank ?? 'missing', lang);
    reasons.set(reason, [...(reasons.get(reason) ?? []), row]);
  }
  const lines = middleLines(figures, result, context, style);
  const { domain, ticks } = toDomain(
    context.reach?.values ?? (figures.length > 0 ? figures.map((r) => r.value!) : [0])
  );
  return {
    kind: 'dots',
    lang,
    alt,
    unit: style.unit,
    dots,
    lines,
    blanks: [...reasons].map(([reason, rows]) => ({
      look: lookOf(rows[0]!.blank ?? 'missing'),
      text: words.blanks(reason, rows.length),
      tags: rows.map(tagOf)
    })),
    domain,
    ticks: ticks.map((value) => ({ value, text: style.chart(value) }))
  };
}
