import type { Bound } from '#lib/model/bound.ts';
import type { Pack, Reference } from '#lib/model/pack.ts';
import type { Spec } from '#lib/spec/spec.ts';
import { toCells, type Cell } from './cells.ts';
import type { Doubt } from './figures.ts';
import { toGround, type Facts, type Ground } from './ground.ts';
import { normalise } from './norms.ts';
import { mayRank, toPlainRow, type PlainRow } from './places.ts';
import { totalsOf, type PlainTotal } from './totals.ts';

/** The mark a reader sees. */
export const boundOf = (d: Doubt): Bound => {
  const marks = [d.about ? '≈' : '', d.more ? '≥' : '', d.less ? '≤' : ''].filter(Boolean);
  return marks.length === 0 ? '=' : marks.length === 1 ? (marks[0] as Bound) : '≈';
};

/** The base year is shown when it lies inside the years asked for, except in a ranking of changes. */
function isShown({ baseYear, own, asksOne, range }: Ground): (c: Cell) => boolean {
  if (baseYear === null || own) return () => true;
  const { from, to } = range!;
  const isAsked = asksOne ? from === to && baseYear === to : baseYear >= from && baseYear <= to;
  return (c) => isAsked || c.start !== `${baseYear}-01-01`;
}

/** Every cell and every total of a spec, reckoned without SQL. */
export function evaluate(
  spec: Spec,
  pack: Pack,
  reference: Reference,
  facts: Facts
): { rows: PlainRow[]; totals: PlainTotal[] } {
  const ground = toGround(spec, pack, reference, facts);
  const cells = toCells(ground);
  const normed = cells.map((c) => normalise(c, cells, ground));
  const isSum = ground.measure.kind !== 'rate' && spec.norm === 'value';
  const { own } = ground;
  const ranks = mayRank(normed, ground);
  return {
    rows: normed.filter(isShown(ground)).map((c) => toPlainRow(c, normed, { spec, own, ranks })),
    totals: totalsOf(
      normed.filter((c) => c.role === 'main'),
      { adds: isSum && ranks, own }
    )
  };
}
