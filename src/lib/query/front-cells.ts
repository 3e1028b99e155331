import type { State } from '#lib/model/observation.ts';
import { spanPeriod, toDayNumber } from '#lib/model/period.ts';
import { normaliseSpec, type Basis, type Spec } from '#lib/spec/spec.ts';
import type { Catalogue, PackHolding } from './catalogue.ts';
import type { Plan } from './plan.ts';

/**
 * What a frame, which has no engine, needs beside the shipped answers: the cells of every unit that
 * can be asked for, from which `answerFromCells` makes any choice of units, norms and sums of years.
 */

/** Where the cells of a plan are, under `generated/`, without its ending; null where none are shipped. */
export function cellPath(plan: Plan): string | null {
  const { pack, spec, states, holding } = plan;
  if (pack.shipped.length === 0 || !holding || plan.redrawn.length > 0 || plan.ratio) return null;
  if (spec.spans === 'hide' && holding.hasSpans && plan.mode !== 'own') return null;
  const hasRegions = spec.basis !== 'unchanged' && pack.info.frame === 'all';
  if (plan.members.size > 0 && !hasRegions) return null;
  if (spec.by !== '' && !holding.dimensions.includes(spec.by)) return null;
  const [state] = states;
  const isOther = spec.by !== 'state' && state !== undefined && state !== 'awarded';
  if (isOther && (spec.by !== '' || !holding.states.includes(state))) return null;
  const basis = spec.basis === '63' ? '63' : '34';
  if (!cellBases(pack).includes(basis)) return null;
  const name = [plan.measure.id, basis, spec.by || 'all', ...(isOther ? [state] : [])].join('.');
  return `cells/${pack.info.id}/${name}`;
}

/** Divisors of a pack, under `generated/`. */
export const divisorPath = (pack: string): string => `cells/${pack}/divisors.json`;

/** Published reports stand as they were made. */
export const cellBases = (pack: PackHolding): Basis[] =>
  pack.info.frame === 'reporting' ? ['63'] : ['34', '63'];

/**
 * Every unit that can stand in a comparison on one list: provinces, the country, the pack's own, and
 * regions where the pack speaks of all provinces.
 */
export const cellUnits = ({ info, units }: PackHolding, basis: Basis, all: Catalogue): string[] => [
  ...all.units
    .filter((u) => u.scheme === basis || u.scheme === '')
    .filter((u) => info.frame === 'all' || u.level !== 'region')
    .map((u) => u.id),
  ...units.map((u) => u.id)
];

/**
 * The specs whose cells are computed at build, over all years and for every unit. What is split by
 * a dimension tells of the whole as well, which `wholeOf` takes from the first of a measure.
 */
export function cellSpecs(pack: PackHolding, catalogue: Catalogue): Spec[] {
  return pack.measures.flatMap((holding) =>
    cellBases(pack).flatMap((basis) => {
      const of = (by: Spec['by'], states: State[] = []): Spec =>
        normaliseSpec({
          pack: pack.info.id,
          measure: holding.measureId,
          by,
          states,
          basis,
          kind: 'line',
          units: { kind: 'list', ids: cellUnits(pack, basis, catalogue) }
        });
      const splits = holding.dimensions.filter((d) => d !== 'state');
      const others = holding.states.filter((s) => s !== 'awarded');
      return [
        ...(splits.length === 0 ? [of('')] : splits.map((d) => of(d))),
        ...(holding.dimensions.includes('state') ? [of('state')] : []),
        ...others.map((s) => of('', [s]))
      ];
    })
  );
}

/** The same spec unsplit, where its cells are among those of `spec`; null for what is by state. */
export const wholeOf = (spec: Spec): Spec | null =>
  spec.by === '' || spec.by === 'state' ? null : { ...spec, by: '' };

/** Terms of five years begin in 2016, 2021 and so on. */
const isTerm = (from: number, to: number): boolean => from % 5 === 1 && to === from + 4;

/**
 * A plan for sums over several years of a measure, in one question: every range of years, or, of
 * what is split, the terms of five years and all years. Null where there is none.
 */
export function toSumPlan(plan: Plan, years: Spec['years']): Plan | null {
  if (years === null || years.from === years.to || plan.measure.kind === 'rate') return null;
  if (plan.spec.states.length > 0) return null;
  const targets = [];
  for (let from = years.from; from < years.to; from++)
    for (let to = from + 1; to <= years.to; to++) {
      const isAll = from === years.from && to === years.to;
      if (plan.spec.by !== '' && !isTerm(from, to) && !isAll) continue;
      const { start, end } = spanPeriod(from, to);
      targets.push({ start, end, dayStart: toDayNumber(start), dayEnd: toDayNumber(end) });
    }
  return { ...plan, mode: 'one', targets };
}
