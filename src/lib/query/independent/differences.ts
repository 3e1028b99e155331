import type { Plan } from '../plan.ts';
import type { Result, ResultRow, TotalRow } from '../result.ts';
import { boundOf, type evaluate } from './answer.ts';
import type { Facts } from './ground.ts';
import type { PlainRow } from './places.ts';
import type { PlainTotal } from './totals.ts';

/** The compiler's answer and the plain evaluator's, held against one another. */

const keyOf = (r: PlainRow) => `${r.unitId} ${r.start}/${r.end} ${r.code}`;
const toPlain = (r: ResultRow) => ({
  key: `${r.unitId} ${r.periodStart ?? ''}/${r.periodEnd ?? ''} ${r.breakdown}`,
  value: r.value,
  bound: r.bound,
  strict: r.strict,
  blank: r.blank,
  rank: r.rank
});

const mine = (r: PlainRow) => ({
  key: keyOf(r),
  value: r.value,
  bound: boundOf(r),
  strict: r.strict,
  blank: r.blank,
  rank: r.rank
});

const totalAsked = (t: TotalRow) => ({
  key: `${t.periodStart ?? ''}/${t.periodEnd ?? ''} ${t.breakdown}`,
  value: t.value,
  // A total that is not given has no bound to speak of.
  bound: t.value === null ? '=' : t.bound,
  blank: t.blank,
  ...t.coverage
});
const totalReckoned = (t: PlainTotal) => ({
  key: `${t.start}/${t.end} ${t.code}`,
  value: t.value,
  bound: t.value === null ? '=' : boundOf(t),
  blank: t.blank,
  reported: t.reported,
  expected: t.expected
});

/** Numbers reckoned in another order may differ in their last digits, and in nothing else. */
function isSame<T extends { value: number | null }>(a: T, b: T | undefined): boolean {
  if (!b || JSON.stringify({ ...a, value: 0 }) !== JSON.stringify({ ...b, value: 0 })) return false;
  if (a.value === null || b.value === null) return a.value === b.value;
  return Math.abs(a.value - b.value) <= 1e-9 * Math.max(1, Math.abs(a.value));
}

const sorted = <T extends { key: string }>(list: T[]): T[] =>
  [...list].sort((a, b) => (a.key < b.key ? -1 : 1));

/** The first line on which two reckonings differ, if any. */
function differing<T extends { key: string; value: number | null }>(
  of: string,
  theirs: T[],
  ours: T[]
): string[] {
  const [a, b] = [sorted(theirs), sorted(ours)];
  const at = a.findIndex((r, i) => !isSame(r, b[i]));
  if (at < 0 && a.length === b.length) return [];
  const say = (list: T[]) => `${list.length}: ${JSON.stringify(list[at])}`;
  return [`${of}\n  ${say(a)}\n  ${say(b)}`];
}

/** What the evaluator is told of a spec; the same facts the compiler has. */
export function factsOf(plan: Plan): Facts {
  const { years, hasSpans = false, codes = {} } = plan.holding ?? { years: null };
  const used = Object.fromEntries(Object.entries(codes).map(([d, list]) => [d, list.length]));
  return { units: plan.units, codes: plan.codes, years, hasSpans, used, baseYear: plan.baseYear };
}

/** Where the two differ, first of the rows and first of the totals; [] where they say the same. */
export const differences = (
  of: string,
  { rows, totals }: Result,
  reckoned: ReturnType<typeof evaluate>
): string[] => [
  ...differing(of, rows.map(toPlain), reckoned.rows.map(mine)),
  ...differing(`total of ${of}`, totals.map(totalAsked), reckoned.totals.map(totalReckoned))
];
