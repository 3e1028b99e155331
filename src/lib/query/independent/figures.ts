import { BOUND_OF } from '#lib/model/bound.ts';
import { DIMENSIONS, type Dimension, type Observation } from '#lib/model/observation.ts';
import type { Measure } from '#lib/model/measure.ts';
import type { Pack } from '#lib/model/pack.ts';
import { lengthInDays, periodKind } from '#lib/model/period.ts';

/**
 * A second reading of the rules of honesty, in plain TypeScript over the rows of a pack, to hold
 * the compiler's answers against. It shares no step with the compiler. Here: what one unit reported.
 */

/** What may still happen to a number: become more, become less; `about` is a number said loosely. */
export type Doubt = { more: boolean; less: boolean; about: boolean; strict: boolean };

/** One figure of one unit for one period, or the reason there is none. */
export type Figure = Doubt & {
  start: string;
  end: string;
  code: string;
  value: number | null;
  blank: string | null;
  years: number | null;
  /** Every piece that was needed was there. */
  complete: boolean;
  have: number;
  need: number;
  /** Holds a total over several years. */
  ofSpan: boolean;
  /** Summed over former provinces. */
  summed: boolean;
  /** Days it was counted on, where it is counted on a day and put to a time asked for. */
  days: readonly string[];
};

export const CERTAIN: Doubt = { more: false, less: false, about: false, strict: false };

/** The doubts of a sum of figures. */
export const together = (list: readonly Doubt[]): Doubt => ({
  more: list.some((d) => d.more),
  less: list.some((d) => d.less),
  about: list.some((d) => d.about),
  strict: list.some((d) => d.strict)
});

export const total = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);

export const kindOf = (f: Pick<Figure, 'start' | 'end'>): string =>
  f.start === '' ? 'unstated' : periodKind(f);

export const daysOf = (f: Pick<Figure, 'start' | 'end'>): number => lengthInDays(f);

function yearsOf(o: Observation): number | null {
  if (o.spanYears !== null) return o.spanYears;
  if (!o.periodStart || !o.periodEnd || o.periodStart === o.periodEnd) return null;
  const [from, to] = [Number(o.periodStart.slice(0, 4)), Number(o.periodEnd.slice(0, 4))];
  const whole = o.periodStart.endsWith('01-01') && o.periodEnd.endsWith('12-31');
  if (whole) return to - from + 1;
  const days = lengthInDays({ start: o.periodStart, end: o.periodEnd });
  return Math.round((days / 365.2425) * 100) / 100;
}

/** Blanks that deny no number, the one that says least first. */
const SILENT = ['missing', 'not_collected', 'suppressed'];

/** One key, said by several: numbers that differ, or one where another says there can be none. */
function isContradiction(rows: readonly Observation[]): boolean {
  const numbers = new Set(
    rows.flatMap((o) => (o.value === null ? [] : `${o.value} ${o.qualifier}`))
  );
  const denied = rows.some((o) => o.status === 'not_applicable');
  const something = rows.some((o) => o.value !== null || SILENT.indexOf(o.status) > 0);
  return numbers.size > 1 || (denied && something);
}

/** Of several blanks the one that says most. */
const blankOf = (rows: readonly Observation[]): string =>
  rows.some((o) => o.status === 'not_applicable')
    ? 'not_applicable'
    : SILENT[Math.max(...rows.map((o) => SILENT.indexOf(o.status)))]!;

/** A settled figure with what it is split by; equal rows are one, different ones a conflict. */
type Settled = Figure & { dimensions: Record<Dimension, string>; part: boolean; state: string };

function settle(rows: readonly Observation[], part: boolean, state: string): Settled {
  const conflict = isContradiction(rows);
  const first = rows.find((o) => o.value !== null) ?? rows[0]!;
  const { bound } = BOUND_OF[first.qualifier];
  const valued = !conflict && first.value !== null;
  return {
    start: first.periodStart ?? '',
    end: first.periodEnd ?? '',
    code: '',
    value: valued ? first.value : null,
    blank: conflict ? 'conflict' : valued ? null : blankOf(rows),
    more: valued && bound === '≥',
    less: valued && bound === '≤',
    about: valued && bound === '≈',
    strict: valued && BOUND_OF[first.qualifier].strict,
    years:
      Math.max(...rows.map((o) => yearsOf(o) ?? -1)) < 0
        ? null
        : Math.max(...rows.map((o) => yearsOf(o) ?? -1)),
    complete: valued,
    have: valued ? 1 : 0,
    need: 1,
    ofSpan: false,
    summed: false,
    days: [],
    dimensions: first.dimensions,
    part,
    state
  };
}

export const splitOf = (d: Record<Dimension, string>): string =>
  DIMENSIONS.filter((k) => k !== 'state' && d[k] !== '').join(',');

/** Everything a pack says of one measure, settled, by unit. */
export function settledByUnit(pack: Pack, measure: Measure): Map<string, Settled[]> {
  const byId = new Map(pack.observations.map((o) => [o.id, o]));
  const groups = new Map<string, { rows: Observation[]; part: boolean; state: string }>();
  for (const o of pack.observations) {
    if (o.measureId !== measure.id) continue;
    const whole = byId.get(o.partOf);
    const part = whole
      ? whole.measureId === o.measureId &&
        whole.periodStart === o.periodStart &&
        whole.periodEnd === o.periodEnd
      : o.partOf !== '';
    const state = measure.dimensions.includes('state') ? o.dimensions.state || 'unknown' : '';
    const key = JSON.stringify([
      o.unitId,
      o.periodStart,
      o.periodEnd,
      state,
      DIMENSIONS.map((d) => (d === 'state' ? '' : o.dimensions[d])),
      part
    ]);
    const group = groups.get(key) ?? { rows: [], part, state };
    group.rows.push(o);
    groups.set(key, group);
  }
  const units = new Map<string, Settled[]>();
  for (const { rows, part, state } of groups.values()) {
    const id = rows[0]!.unitId;
    units.set(id, [...(units.get(id) ?? []), settle(rows, part, state)]);
  }
  return units;
}

const periodOf = (f: Figure): string => `${f.start}/${f.end}`;

function groupBy<T>(list: readonly T[], key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of list) groups.set(key(item), [...(groups.get(key(item)) ?? []), item]);
  return groups;
}

const STANDING = ['suppressed', 'not_applicable', 'conflict'];

/** The whole for one period: as stated; else the sum of parts that add up; else the blank as stated. */
function wholeOf(
  list: readonly Settled[],
  measure: Measure,
  codes: Record<string, number>
): Figure | null {
  const stated = list.find((f) => splitOf(f.dimensions) === '' && !f.part);
  if (stated && (stated.value !== null || STANDING.includes(stated.blank!))) return stated;
  for (const d of measure.additiveDimensions) {
    if (d === 'state') continue;
    const parts = list.filter((f) => splitOf(f.dimensions) === d && !f.part && f.value !== null);
    if (parts.length === 0) continue;
    const senseless = list.filter(
      (f) => splitOf(f.dimensions) === d && !f.part && f.blank === 'not_applicable'
    );
    const need = (codes[d] ?? 0) - senseless.length;
    const sum = together(parts);
    return {
      ...parts[0]!,
      ...sum,
      more: sum.more || parts.length < need,
      value: total(parts.map((p) => p.value!)),
      years:
        Math.max(
          ...list.filter((f) => splitOf(f.dimensions) === d && !f.part).map((p) => p.years ?? 0)
        ) || null,
      complete: parts.length >= need,
      have: parts.length,
      need
    };
  }
  return stated ?? null;
}

/** One code of a breakdown for one period; several that are split further cannot be added. */
function partOf(list: readonly Settled[], by: string): Figure {
  const plain = list
    .filter((f) => splitOf(f.dimensions) === by)
    .sort((a, b) => Number(a.part) - Number(b.part));
  if (plain[0]) return plain[0];
  if (list.length === 1) return list[0]!;
  return { ...list[0]!, ...CERTAIN, value: null, blank: 'parts_only', complete: false, have: 0 };
}

/** What one unit reported, one figure a period and code: '' for the whole. */
export function reportsOf(
  settled: readonly Settled[],
  {
    measure,
    by,
    states,
    codes
  }: {
    measure: Measure;
    by: Dimension | '';
    states: readonly string[];
    codes: Record<string, number>;
  }
): Figure[] {
  const taken = settled.filter((f) => states.length === 0 || states.includes(f.state));
  const periods = [...groupBy(taken, periodOf).values()];
  if (by === 'state')
    return taken
      .filter((f) => splitOf(f.dimensions) === '' && !f.part)
      .map((f) => ({ ...f, code: f.state }));
  const wholes = periods
    .flatMap((list) => wholeOf(list, measure, codes) ?? [])
    .map((f) => ({ ...f, code: '' }));
  if (by === '') return wholes;
  const parts = periods.flatMap((list) =>
    [
      ...groupBy(
        list.filter((f) => f.dimensions[by] !== ''),
        (f) => f.dimensions[by]
      )
    ].map(([code, same]) => ({ ...partOf(same, by), code }))
  );
  return [...wholes, ...parts];
}
