import { STATES, type State } from '#lib/model/observation.ts';
import { spanPeriod, toDayNumber } from '#lib/model/period.ts';
import { normaliseSpec, type Basis, type Spec } from '#lib/spec/spec.ts';
import type { Catalogue, PackHolding } from './catalogue.ts';
import type { Plan } from './plan.ts';

/**
 * What a frame, which has no engine, needs beside the shipped answers: the cells of every unit that
 * can be asked for, from which `answerFromCells` makes any choice of units, norms and sums of years.
 */

/** Whether no figure of the pack is what a plan asks for: of its measure, or with a state at all. */
export const isBare = ({ holding, spec }: Plan): boolean =>
  !holding || (spec.by === 'state' && !holding.dimensions.includes('state'));

/** Where the cells of a plan are, under `generated/`, without its ending; null where none are shipped. */
export function cellPath(plan: Plan): string | null {
  const { pack, spec, states, holding } = plan;
  if (pack.shipped.length === 0 || !holding || plan.redrawn.length > 0 || plan.ratio) return null;
  const isState = spec.by === 'state';
  const [state = 'awarded'] = isState ? [] : states;
  // A state that no figure has is as blank in each part as in the whole.
  const isHeld = state === 'awarded' || holding.states.includes(state);
  const isSplit = spec.by !== '' && holding.dimensions.includes(spec.by);
  const name = [
    plan.measure.id,
    ...(holdsBoth(pack) ? [] : [spec.basis === '63' ? '63' : '34']),
    isSplit && isHeld ? spec.by : 'all',
    ...(state === 'awarded' ? [] : [state])
  ];
  return `cells/${pack.info.id}/${name.join('.')}`;
}

/**
 * Of published reports, which speak of few provinces, one file holds the cells of both lists.
 * Provinces that did not change are among the 34.
 */
const holdsBoth = ({ info }: PackHolding): boolean => info.frame === 'reporting';

/** Divisors of a pack, under `generated/`. */
export const divisorPath = (pack: string): string => `cells/${pack}/divisors.json`;

/**
 * Every unit whose cells are held for one list: provinces, the country and the pack's own, which
 * both lists share. A region is made of its provinces.
 */
export const cellUnits = ({ units }: PackHolding, basis: Basis, all: Catalogue): string[] => [
  ...all.units
    .filter((u) => (u.scheme === basis || u.scheme === '') && u.level !== 'region')
    .map((u) => u.id),
  ...units.map((u) => u.id)
];

/**
 * The specs whose cells are computed at build, over all years and for every unit, those of one file
 * together. What is split by a dimension tells of the whole as well, which `wholeOf` takes from the
 * first of a measure.
 */
export function cellSpecs(pack: PackHolding, catalogue: Catalogue): Spec[][] {
  const bases: Basis[][] = holdsBoth(pack) ? [['63', '34']] : [['34'], ['63']];
  return pack.measures.flatMap((holding) =>
    bases.flatMap((together) => {
      const of = (by: Spec['by'], states: State[] = []): Spec[] =>
        together.map((basis) =>
          normaliseSpec({
            pack: pack.info.id,
            measure: holding.measureId,
            by,
            states,
            basis,
            kind: 'line',
            units: { kind: 'list', ids: cellUnits(pack, basis, catalogue) }
          })
        );
      const splits = holding.dimensions.filter((d) => d !== 'state');
      const ofStates = (states: State[], by: readonly Spec['by'][] = splits): Spec[][] =>
        by.length === 0 ? [of('', states)] : by.map((d) => of(d, states));
      const measure = catalogue.measures.find((m) => m.id === holding.measureId)!;
      const others = measure.dimensions.includes('state')
        ? STATES.filter((s) => s !== 'awarded')
        : [];
      return [
        ...ofStates([]),
        ...(holding.dimensions.includes('state') ? [of('state')] : []),
        ...others.flatMap((s) => ofStates([s], holding.states.includes(s) ? splits : []))
      ];
    })
  );
}

/** The same spec unsplit, where its cells are among those of `spec`; null for what is by state. */
export const wholeOf = (spec: Spec): Spec | null =>
  spec.by === '' || spec.by === 'state' ? null : { ...spec, by: '' };

/** A plan for every year and every sum over several years within `years`, in one question. */
export function toSumPlan(
  plan: Plan,
  { from: first, to: last }: NonNullable<Spec['years']>,
  spans: 'draw' | 'hide'
): Plan {
  const targets = [];
  for (let from = first; from <= last; from++)
    for (let to = from; to <= last; to++) {
      const { start, end } = spanPeriod(from, to);
      targets.push({ start, end, dayStart: toDayNumber(start), dayEnd: toDayNumber(end) });
    }
  return { ...plan, spec: { ...plan.spec, spans }, mode: 'one', targets };
}
