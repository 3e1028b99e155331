import type { Catalogue } from '#lib/query/catalogue.ts';
import { BASES, type Basis, type Spec } from '#lib/spec/spec.ts';
import { basisOffers, holdingOf, type Reason } from './offers.ts';

/**
 * What a lens does to the figure in sight: `sum` adds the figures of former provinces, `rate`
 * recomputes them, `asReported` takes them as they came; `asReported63` and `mixed63` leave the
 * old list, the latter with a year in which it ended; `subset` keeps only what did not change.
 */
export type LensDoes = 'sum' | 'rate' | 'asReported' | 'asReported63' | 'mixed63' | 'subset';

export type Lens = {
  basis: Basis;
  does: LensDoes;
  /** Why it is closed; null when it is open. */
  reason: Reason | null;
  /** Former provinces that went into others, the provinces they made, and those left as they were. */
  merged: number;
  into: number;
  same: number;
};

/** First whole year of the 34 alone. */
const FIRST_OF_34 = 2026;

function doesOf(basis: Basis, spec: Spec, catalogue: Catalogue): LensDoes {
  const held = holdingOf(spec, catalogue)?.years;
  const from = spec.years?.from ?? held?.from ?? 0;
  const to = spec.years?.to ?? held?.to ?? 0;
  if (basis === 'unchanged') return 'subset';
  if (basis === '63') return to >= FIRST_OF_34 - 1 ? 'mixed63' : 'asReported63';
  if (from >= FIRST_OF_34) return 'asReported';
  const kind = catalogue.measures.find((m) => m.id === spec.measure)?.kind;
  return kind === 'rate' ? 'rate' : 'sum';
}

/** The three lenses, each with what it does to this comparison. Numbers come from the crosswalk. */
export function toLenses(spec: Spec, catalogue: Catalogue): Lens[] {
  const sources = new Map<string, number>();
  for (const { newId } of catalogue.crosswalk) sources.set(newId, (sources.get(newId) ?? 0) + 1);
  const made = [...sources.values()].filter((n) => n > 1);
  const merged = made.reduce((sum, n) => sum + n, 0);
  const reasons = new Map(basisOffers(spec, catalogue).map((o) => [o.value, o.reason]));
  return BASES.map((basis) => ({
    basis,
    does: doesOf(basis, spec, catalogue),
    reason: reasons.get(basis) ?? null,
    merged,
    into: made.length,
    same: sources.size - made.length
  }));
}
