/**
 * How exact the wording of a figure was, and what that makes of its value.
 * "hơn 400" is strictly more than 400 and is kept as the bound ≥ with `strict`,
 * so that it ranks above exactly 400; no width is invented for any of them.
 */
export const QUALIFIERS = ['exact', 'about', 'more_than', 'at_least', 'nearly', 'at_most'] as const;
export type Qualifier = (typeof QUALIFIERS)[number];

/** `=` exact, `≥` lower bound, `≤` upper bound, `≈` about, or a mix that can only be approximate. */
export type Bound = '=' | '≥' | '≤' | '≈';

export const BOUND_OF: Record<Qualifier, { bound: Bound; strict: boolean }> = {
  exact: { bound: '=', strict: false },
  about: { bound: '≈', strict: false },
  more_than: { bound: '≥', strict: true },
  at_least: { bound: '≥', strict: false },
  nearly: { bound: '≤', strict: true },
  at_most: { bound: '≤', strict: false }
};

/** The bound of a sum: lower bounds stay ≥, upper bounds ≤, anything else mixed is ≈. */
export function sumBound(bounds: readonly Bound[]): Bound {
  const seen = new Set(bounds.filter((b) => b !== '='));
  if (seen.size === 0) return '=';
  if (seen.size > 1) return '≈';
  return [...seen][0]!;
}
