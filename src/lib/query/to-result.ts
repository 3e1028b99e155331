import type { Bound } from '#lib/model/bound.ts';
import type { BlankReason, PeriodBasis, Status } from '#lib/model/observation.ts';
import type { Spec } from '#lib/spec/spec.ts';
import type { Plan } from './plan.ts';
import type { Derivation, Refusal, Result, ResultRow, TotalRow } from './result.ts';

/** What the engine hands back, by columns; the shape of `Columns` without its room. */
export type Answer = {
  length: number;
  values: Record<string, (string | number | boolean | null)[]>;
};

const text = (v: unknown): string => (v === null || v === undefined ? '' : String(v));
const number = (v: unknown): number | null => (typeof v === 'number' ? v : null);
const day = (v: unknown): string | null => text(v) || null;

/** Sums of binary fractions leave dust (0.1 + 0.2); fifteen significant digits hold every figure we take. */
const clean = (v: unknown): number | null =>
  typeof v === 'number' ? Number(v.toPrecision(15)) : null;

/** Several marks at once are ≈ to a reader. */
const toBound = (v: unknown): Bound => (text(v).length > 1 ? '≈' : (text(v) as Bound));

/** What few rows have; absent where there is none. */
function toExtras(
  at: (column: string) => unknown
): Pick<ResultRow, 'base' | 'bothLists' | 'asOf' | 'besideBlank'> {
  const value = clean(at('base_value'));
  const first = day(at('day_first'));
  return {
    ...(value === null
      ? {}
      : { base: { value, bound: toBound(at('base_bound')), year: number(at('base_year')) } }),
    ...(at('both_lists') === true ? { bothLists: true as const } : {}),
    ...(first === null ? {} : { asOf: [first, text(at('day_last'))] as [string, string] }),
    ...(at('beside') === true && at('value') !== null ? { besideBlank: true as const } : {})
  };
}

function toRow(a: Answer, i: number): ResultRow {
  // Answers made without the engine lack what no shipped figure has.
  const at = (column: string) => a.values[column]?.[i] ?? null;
  const best = number(at('best'));
  const value = clean(at('value'));
  return {
    unitId: text(at('unit_id')),
    periodStart: day(at('p_start')),
    periodEnd: day(at('p_end')),
    periodKind: text(at('p_kind')) as ResultRow['periodKind'],
    periodBasis: text(at('p_basis')) as PeriodBasis,
    breakdown: text(at('breakdown')),
    value,
    bound: value === null ? '=' : toBound(at('bound')),
    strict: value !== null && at('strict') === true,
    blank: value === null ? (text(at('blank')) as BlankReason) : null,
    status: text(at('status')) as Status,
    derivation: text(at('derivation')) as Derivation,
    pieces: [number(at('have')) ?? 0, number(at('need')) ?? 1],
    years: number(at('years')),
    rawValue: clean(at('raw_value')),
    rank: best === null ? null : [best, number(at('worst'))!],
    coverage: { reported: number(at('reported')) ?? 0, expected: number(at('expected')) ?? 0 },
    lineage: [...new Set(text(at('obs')).split(',').filter(Boolean).map(Number))].sort(
      (x, y) => x - y
    ),
    ...toExtras(at)
  };
}

const toTotal = (a: Answer, i: number): TotalRow => {
  const at = (column: string) => a.values[column]![i];
  return {
    periodStart: day(at('p_start')),
    periodEnd: day(at('p_end')),
    breakdown: text(at('breakdown')),
    value: clean(at('value')),
    bound: toBound(at('bound')),
    blank: (text(at('blank')) || null) as BlankReason | null,
    coverage: { reported: number(at('reported')) ?? 0, expected: number(at('expected')) ?? 0 }
  };
};

/** By period, then unit in official order, then breakdown: the same rows in the same order, always. */
function* inOrder(plan: Plan, rows: readonly ResultRow[]): Generator<void, ResultRow[]> {
  const unit = new Map(plan.units.map((u, i) => [u.id, i]));
  const code = new Map(plan.codes.map((c, i) => [c, i]));
  const periods = new Map<string, ResultRow[]>();
  for (const r of rows) {
    const period = `${r.periodStart ?? '9'}/${r.periodEnd ?? ''}`;
    const same = periods.get(period);
    if (same) same.push(r);
    else periods.set(period, [r]);
  }
  const ordered: ResultRow[] = [];
  for (const period of [...periods.keys()].sort()) {
    const same = periods
      .get(period)!
      .sort(
        (a, b) =>
          (unit.get(a.unitId) ?? 0) - (unit.get(b.unitId) ?? 0) ||
          (code.get(a.breakdown) ?? -1) - (code.get(b.breakdown) ?? -1)
      );
    for (const r of same) ordered.push(r);
    yield;
  }
  return ordered;
}

/** The key of a period in `Result.missing`. */
export const periodKey = (r: { periodStart: string | null; periodEnd: string | null }): string =>
  r.periodStart === null ? '' : `${r.periodStart}/${r.periodEnd}`;

const isOutside = (blank: BlankReason | null) =>
  blank === 'not_in_being' || blank === 'not_applicable';

/** Units without a usable figure, by period. */
export function missingOf(rows: readonly ResultRow[]): Record<string, string[]> {
  const missing: Record<string, string[]> = {};
  for (const r of rows) {
    if (r.blank === null || r.blank === 'suppressed' || isOutside(r.blank) || r.breakdown !== '')
      continue;
    (missing[periodKey(r)] ??= []).push(r.unitId);
  }
  return missing;
}

/** Units with a usable figure anywhere in the comparison, of those that could report. */
export function coverageOf(rows: readonly ResultRow[]): Result['coverage'] {
  const reported = new Set<string>();
  const expected = new Set<string>();
  for (const r of rows) {
    if (!isOutside(r.blank)) expected.add(r.unitId);
    if (r.value !== null || r.blank === 'suppressed') reported.add(r.unitId);
  }
  return { reported: reported.size, expected: expected.size };
}

/** Rows made before others may have their turn. */
const STEP = 2000;

/** The engine's answer as a result, without its warnings; in steps, as it may have many rows. */
export function* toRows(plan: Plan, answer: Answer): Generator<void, Omit<Result, 'warnings'>> {
  const cells: ResultRow[] = [];
  const totals: TotalRow[] = [];
  for (let i = 0; i < answer.length; i++) {
    if (answer.values.row_kind![i] === 'total') totals.push(toTotal(answer, i));
    else cells.push(toRow(answer, i));
    if (i % STEP === STEP - 1) yield;
  }
  const rows = yield* inOrder(plan, cells);
  totals.sort((a, b) => (periodKey(a) + a.breakdown < periodKey(b) + b.breakdown ? -1 : 1));
  return {
    spec: plan.spec,
    rows,
    totals,
    units: plan.units,
    missing: missingOf(rows),
    coverage: coverageOf(rows),
    refused: null,
    lineage: {}
  };
}

/** A refusal is an answer: no rows, no invented number. */
export const toRefusal = (spec: Spec, refused: Refusal): Result => ({
  spec,
  rows: [],
  totals: [],
  units: [],
  missing: {},
  coverage: { reported: 0, expected: 0 },
  warnings: [],
  refused,
  lineage: {}
});
