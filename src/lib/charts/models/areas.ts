import type { Scheme } from '#lib/model/unit.ts';
import type { Result, ResultRow } from '#lib/query/result.ts';
import { mapWords } from '#lib/text/words/map.ts';
import { drawnName, unitSign } from '../annotations.ts';
import { blankWord, type FigureContext } from '../context.ts';
import { toNumberStyle, type NumberStyle } from '../numbers.ts';
import { periodCode } from '../time.ts';
import { toClasses, type Classes, type ValueClass } from './classes.ts';
import { schemeOf } from './suited.ts';
import { lookOf, statusWord, type BlankLook, type ModelBase, type Tag } from './common.ts';

/** One province on a map, with everything written on or beside it. */
export type Area = Tag & {
  name: string;
  /** Small numbers of what is noted of it; they end its name too. */
  noted: string;
  /** Sign and number as short as the scale allows; '' for a blank. */
  text: string;
  /** Null for a blank; the bound is said by `sign`. */
  value: number | null;
  /** `≥`, `≤`, `≈` or ''. */
  sign: string;
  /** Step of the ramp from 0; null for a blank. */
  tone: number | null;
  blank: BlankLook | null;
  /** Estimated or provisional, where the others are not: dashed edge. */
  dashed: boolean;
  highlight: boolean;
  muted: boolean;
};

/** A class of the legend, lowest first. */
export type AreaClass = {
  tone: number;
  /** Its range in words. */
  text: string;
  /** The one value of the class; '' for a range. */
  only: string;
  /** The limit to the next class; '' where there is none. */
  upTo: string;
  names: string[];
};

export type AreaKey = { look: BlankLook | 'dashed' | 'outside'; text: string; names: string[] };

/** Provinces coloured by classes of one figure, as tiles or as boundaries. */
export type AreaModel = ModelBase & {
  kind: 'tiles' | 'map';
  scheme: Scheme;
  unit: string;
  /** How the classes were made. */
  method: string;
  ramp: 'seq' | 'div';
  classes: AreaClass[];
  keys: AreaKey[];
  /** In official order. */
  areas: Area[];
  /** The room of an export, in pixels before scaling; absent on pages, whose width is not known. */
  place?: { width: number; height: number };
};

export type TilesModel = AreaModel & { kind: 'tiles' };
export type MapModel = AreaModel & { kind: 'map' };

const valued = (rows: readonly ResultRow[]) => rows.filter((r) => r.value !== null);

/** Limits written with as many digits as keep them apart. */
function toLimitText(classes: Classes, style: NumberStyle): (value: number) => string {
  const limits = [...new Set(classes.classes.flatMap((c) => [c.low, c.high]))].filter(
    (v) => v !== null
  );
  const isApart = new Set(limits.map((v) => style.cell(v))).size === limits.length;
  return (value) => (isApart ? style.cell(value) : style.full(value));
}

type Words = (typeof mapWords)['vi'];

/** Below the base a limit belongs to the class under it, elsewhere to the class over it. */
function rangeText(
  { low, high, tone }: ValueClass,
  ramp: Classes['ramp'],
  write: (value: number) => string,
  words: Words
): string {
  if (low !== null && low === high) return write(low);
  if (ramp === 'seq') {
    if (low === null) return high === null ? '' : words.under(write(high));
    return high === null ? words.from(write(low)) : words.between(write(low), write(high));
  }
  const isBelow = tone < 3;
  const isNext = tone === 2 || tone === 4;
  if (low === null) return (isNext ? words.under : words.downTo)(write(high!));
  if (high === null) return isNext ? words.over(write(low)) : words.from(write(low));
  if (isNext) return words.aboveUnder(write(low), write(high));
  return (isBelow ? words.above : words.between)(write(low), write(high));
}

function toLegend(classes: Classes, areas: readonly Area[], style: NumberStyle, words: Words) {
  const write = toLimitText(classes, style);
  return classes.classes.map((one, i): AreaClass => {
    const next = classes.classes[i + 1];
    const isOne = one.low !== null && one.low === one.high;
    const nextIsOne = next !== undefined && next.low === next.high;
    return {
      tone: one.tone,
      text: rangeText(one, classes.ramp, write, words),
      only: isOne ? write(one.low!) : '',
      upTo: next === undefined || isOne || nextIsOne || one.high === null ? '' : write(one.high),
      names: areas.filter((a) => a.tone === one.tone).map((a) => a.name)
    };
  });
}

function toKeys(
  areas: readonly Area[],
  rows: readonly ResultRow[],
  outside: boolean,
  { lang }: FigureContext
): AreaKey[] {
  const reasons = new Map<string, AreaKey>();
  rows.forEach((row, i) => {
    const look = areas[i]!.blank;
    if (look === null) return;
    const text = blankWord(row.blank ?? 'missing', lang);
    const key = reasons.get(text) ?? { look, text, names: [] };
    reasons.set(text, { ...key, names: [...key.names, areas[i]!.name] });
  });
  const statuses = new Set(rows.filter((_, i) => areas[i]!.dashed).map((r) => statusWord(r, lang)));
  const dashed = areas.filter((a) => a.dashed).map((a) => a.name);
  return [
    ...(dashed.length > 0
      ? [{ look: 'dashed' as const, text: [...statuses].join(', '), names: dashed }]
      : []),
    ...[...reasons.values()].sort((a, b) => (a.look === b.look ? 0 : a.look === 'hatch' ? -1 : 1)),
    ...(outside ? [{ look: 'outside' as const, text: mapWords[lang].outside, names: [] }] : [])
  ];
}

const PROVINCES: Record<Scheme, number> = { '63': 63, '34': 34 };

/** A map of provinces; a result with other units, or several figures for one, is our mistake. */
export function toAreaModel<K extends AreaModel['kind']>(
  kind: K,
  result: Result,
  context: FigureContext,
  alt: string
): AreaModel & { kind: K } {
  const { lang } = context;
  const scheme = schemeOf(result);
  if (scheme === null) throw new Error('invalid units for a map of provinces');
  const style = toNumberStyle(result, context);
  const { highlight, mute, norm } = result.spec;
  const byUnit = new Map(result.rows.map((r) => [r.unitId, r]));
  const rows = result.units.flatMap((u) => byUnit.get(u.id) ?? []);
  const shared = valued(rows)[0] ? periodCode(valued(rows)[0]!) : '';
  const held = context.reach?.values;
  const classes = toClasses(held ?? valued(rows).map((r) => r.value!), norm);
  const allSay = new Set(valued(rows).map((r) => statusWord(r, lang))).size === 1;
  const areas = rows.map((row): Area => ({
    unitId: row.unitId,
    period: periodCode(row) || shared,
    breakdown: row.breakdown,
    name: drawnName(row.unitId, result, context),
    noted: unitSign(row.unitId, result, context),
    text: row.value === null ? '' : style.cell(row.value, row.bound),
    value: row.value,
    sign: row.value === null || row.bound === '=' ? '' : row.bound,
    tone: row.value === null ? null : classes.toneOf(row.value),
    blank: row.value === null ? lookOf(row.blank ?? 'missing') : null,
    dashed: row.value !== null && !allSay && statusWord(row, lang) !== '',
    highlight: highlight.includes(row.unitId),
    muted: mute.includes(row.unitId) && !highlight.includes(row.unitId)
  }));
  const words = mapWords[lang];
  return {
    kind,
    lang,
    alt,
    scheme,
    unit: style.cellUnit,
    method:
      classes.classes.length > 1 ? (held ? words.heldMethod : words.method)[classes.method] : '',
    ramp: classes.ramp,
    classes: toLegend(classes, areas, style, words),
    keys: toKeys(areas, rows, areas.length < PROVINCES[scheme], context),
    areas
  };
}
