import type { Spec } from '#lib/spec/spec.ts';
import { toMarks, type Cell } from './answer-file-cells.ts';
import type { Plan } from './plan.ts';

/** A cell under a norm: `raw` is the figure before it. What a place follows is `place`, if it is not the value. */
export type Normed = Cell & {
  raw: number | null;
  base: { value: number; bound: string; year: number | null } | null;
  place: Pick<Cell, 'value' | 'bound' | 'strict'> | null;
};

/** Whether a cell without a number could have had one. */
export const counts = (c: Pick<Cell, 'blank'>): boolean =>
  c.blank !== 'not_in_being' && c.blank !== 'not_applicable';

/** The bound of a sum of cells, of which some may lack. */
export function sumMarks(cells: readonly Pick<Cell, 'value' | 'bound' | 'blank'>[]): string {
  const has = (mark: string) => cells.some((c) => c.value !== null && c.bound.includes(mark));
  const lacks = cells.some((c) => c.value === null && counts(c));
  return toMarks(has('≈'), has('≥') || lacks, has('≤'));
}

/** The sum of what is known; null where nothing is. */
export function sumOf(cells: readonly Pick<Cell, 'value'>[]): number | null {
  const known = cells.flatMap((c) => c.value ?? []);
  return known.length === 0 ? null : known.reduce((a, b) => a + b, 0);
}

/** A normalised cell; it gives no number where it had none, or where `blank` says why. */
export const normed = (c: Cell, more: Partial<Normed>): Normed => {
  const blank = c.value === null ? c.blank : (more.blank ?? null);
  const made = { ...c, raw: c.value, base: null, place: null, ...more, blank };
  return c.value === null || blank !== null ? { ...made, value: null } : made;
};

/** A figure as it is; in place of its total a span may show its yearly average. */
const plain = (plan: Plan, c: Cell): Normed =>
  normed(
    c,
    plan.spec.spans === 'average' && c.role === 'span' && c.years !== null && c.years > 0
      ? { value: c.value! / c.years }
      : {}
  );

/** Norms that leave figures as they are, so that nothing more is fetched for them. */
export const isPlain = ({ norm }: Spec): boolean => norm === 'value' || norm === 'rank';

export const toPlain = (plan: Plan, cells: readonly Cell[]): Normed[] =>
  cells.map((c) => plain(plan, c));
