import type { Result, ResultRow } from '#lib/query/result.ts';
import { notedWords } from '#lib/text/words/chart-noted.ts';
import { chartWords } from '#lib/text/words/chart.ts';
import { drawnName, isInYear, notedOf, plainSign, yearSign, type Noted } from '../annotations.ts';
import { blankWord, breakdownName, breakdownsOf, type FigureContext } from '../context.ts';
import { toNumberStyle, yearly, type NumberStyle } from '../numbers.ts';
import { classOf, quantileLimits } from '../ticks.ts';
import { periodCode, yearsOf } from '../time.ts';
import {
  lookOf,
  sortUnits,
  statusWord,
  type BlankLook,
  type ModelBase,
  type Tag
} from './common.ts';
import { toSlots, type Slot } from './slots.ts';

export type HeatCell = Tag & {
  /** Calendar years, both included; more than one for a span. */
  from: number;
  to: number;
  /** Step of the ramp from 0; null when nothing is coloured: a blank, or part of a year. */
  step: number | null;
  /** Sign and number; for a span also what says that it is an average, longest first. */
  text: string;
  spanTexts: readonly string[];
  /** Estimated, provisional, or part of a year: dashed edge. */
  dashed: boolean;
  blank: BlankLook | null;
  reason: string;
  /** Something is noted of its unit in its years; the sign stands at the name. */
  noted: boolean;
};

export type HeatRow = {
  unitId: string;
  name: string;
  highlight: boolean;
  /** Stands back: pale, and in every class and number as before. */
  muted: boolean;
  cells: HeatCell[];
};

export type HeatKey = { look: 'dashed' | 'part' | BlankLook; text: string };

export type HeatModel = ModelBase & {
  kind: 'heat';
  years: { from: number; to: number };
  rows: HeatRow[];
  /** Every figure that has a colour. */
  values: readonly number[];
  /** Limits between the steps, written. Diverging ramps have the base in their middle. */
  limits: string[];
  ramp: 'seq' | 'div';
  unit: string;
  keys: HeatKey[];
  /** Over the years, one text for each: numbers of what is noted of all units; absent where nothing is. */
  signs?: { head: string; texts: string[] };
};

const STEPS = 6;

type Ramp = { kind: 'seq' | 'div'; limits: number[]; stepOf: (value: number) => number };

/** Classes by quantile; around 0 or the base of an index, three on each side and one for itself. */
function toRamp(values: readonly number[], norm: string): Ramp {
  if (norm !== 'change' && norm !== 'change-pct' && norm !== 'index') {
    const limits = quantileLimits(values, STEPS);
    return { kind: 'seq', limits, stepOf: (v) => classOf(v, limits) };
  }
  const base = norm === 'index' ? 100 : 0;
  const sizes = values.map((v) => Math.abs(v - base)).filter((v) => v > 0);
  const away = quantileLimits(sizes, 3);
  const limits = [...away.map((a) => base - a).reverse(), base, ...away.map((a) => base + a)];
  const stepOf = (v: number) =>
    v === base ? 3 : 3 + Math.sign(v - base) * (1 + classOf(Math.abs(v - base), away));
  return { kind: 'div', limits, stepOf };
}

function toCell(
  slot: Slot,
  tag: Tag,
  ramp: Ramp,
  style: NumberStyle,
  result: Result,
  context: FigureContext
): HeatCell {
  const { row } = slot;
  const isNoted = ({ annotation: a }: Noted) =>
    a.unitId === tag.unitId && result.units.length > 1 && isInYear(a, slot.from, slot.to);
  const noted = notedOf(result, context).some(isNoted);
  const base = { ...tag, from: slot.from, to: slot.to, noted };
  if (slot.kind === 'blank' || row === null || row.value === null) {
    const blank = row?.blank ?? 'missing';
    return {
      ...base,
      period: String(slot.from),
      step: null,
      text: '',
      spanTexts: [],
      dashed: false,
      blank: lookOf(blank),
      reason: blankWord(blank, context.lang)
    };
  }
  const value = yearly(row, result, context) ?? row.value;
  const text = style.cell(value, row.bound);
  const years = String(Math.round(row.years ?? 0));
  const words = chartWords[context.lang];
  return {
    ...base,
    step: slot.kind === 'part' ? null : ramp.stepOf(value),
    text,
    spanTexts:
      slot.kind === 'span' ? [words.spanAverageIs(years, text), words.spanShort(text)] : [],
    dashed: slot.kind === 'part' || statusWord(row, context.lang) !== '',
    blank: null,
    reason: ''
  };
}

/** Keys only for what the picture shows. */
function toKeys(rows: readonly HeatRow[], slots: readonly Slot[], lang: FigureContext['lang']) {
  const words = chartWords[lang];
  const keys: HeatKey[] = [];
  const cells = rows.flatMap((r) => r.cells);
  if (slots.some((s) => s.kind === 'part')) keys.push({ look: 'part', text: words.partYear });
  const statuses = new Set(
    slots.flatMap((s) => (s.row?.value != null ? [statusWord(s.row, lang)] : []))
  );
  const dashed = [...statuses].filter(Boolean).join(', ');
  if (dashed !== '') keys.push({ look: 'dashed', text: dashed });
  for (const look of ['hatch', 'dots'] as const) {
    const reasons = [...new Set(cells.filter((c) => c.blank === look).map((c) => c.reason))];
    // Many reasons in one look are told apart in the table; the key then names the look itself.
    const missing = blankWord(look === 'hatch' ? 'missing' : 'not_applicable', lang);
    if (reasons.length > 0)
      keys.push({ look, text: reasons.length > 2 ? missing : reasons.join(', ') });
  }
  return keys;
}

/** The latest last; of two that end together the shorter, which says more of its years. */
const byEnd = (a: ResultRow, b: ResultRow): number =>
  a.periodEnd! < b.periodEnd!
    ? -1
    : a.periodEnd! > b.periodEnd!
      ? 1
      : (b.years ?? 0) - (a.years ?? 0);

/** Figures that have a colour: those of whole years, and yearly averages of spans. */
const colouredIn = (slots: readonly Slot[], result: Result, context: FigureContext): number[] =>
  slots.flatMap((s) =>
    s.kind === 'part' || s.row?.value == null ? [] : [yearly(s.row, result, context) ?? s.row.value]
  );

export function toHeatModel(result: Result, context: FigureContext, alt: string): HeatModel {
  const style = toNumberStyle(result, context);
  const years = result.spec.years ?? yearsOf(result.rows) ?? { from: 2016, to: 2016 };
  const byKey = new Map<string, ResultRow[]>();
  for (const row of result.rows) {
    const key = `${row.unitId} ${row.breakdown}`;
    byKey.set(key, [...(byKey.get(key) ?? []), row]);
  }
  const codes = breakdownsOf(result, context);
  const latest = (unitId: string): number => {
    const rows = byKey.get(`${unitId} ${codes[0]}`) ?? [];
    const whole = rows.filter((r) => r.periodKind === 'year' || r.periodKind === 'span');
    const last = whole
      .filter((r) => r.value !== null)
      .sort(byEnd)
      .at(-1);
    return last === undefined
      ? Number.NEGATIVE_INFINITY
      : (yearly(last, result, context) ?? last.value!);
  };
  const placed = sortUnits(result, context, latest).flatMap((unitId) =>
    codes.map((code) => ({
      unitId,
      code,
      slots: toSlots(byKey.get(`${unitId} ${code}`) ?? [], years)
    }))
  );
  const slots = placed.flatMap((p) => p.slots);
  const coloured = colouredIn(slots, result, context);
  const ramp = toRamp(context.reach?.values ?? coloured, result.spec.norm);
  const columns = Array.from({ length: years.to - years.from + 1 }, (_, i) => years.from + i);
  const signs = columns.map((year) => plainSign(yearSign(year, result, context)));
  const rows = placed.map(({ unitId, code, slots: own }): HeatRow => {
    const unit = drawnName(unitId, result, context);
    const part = breakdownName(code, result, context);
    return {
      unitId,
      name: codes.length === 1 ? unit : result.units.length === 1 ? part : `${unit} · ${part}`,
      highlight: result.spec.highlight.includes(unitId),
      muted: result.spec.mute.includes(unitId) && !result.spec.highlight.includes(unitId),
      cells: own.map((slot) => {
        const period = slot.row ? periodCode(slot.row) : String(slot.from);
        return toCell(slot, { unitId, breakdown: code, period }, ramp, style, result, context);
      })
    };
  });
  return {
    kind: 'heat',
    lang: context.lang,
    alt,
    years,
    rows,
    values: coloured,
    limits: ramp.limits.map((v) => style.cell(v)),
    ramp: ramp.kind,
    unit: style.cellUnit,
    keys: toKeys(rows, slots, context.lang),
    ...(signs.some(Boolean) ? { signs: { head: notedWords[context.lang].row, texts: signs } } : {})
  };
}
