import { STATES } from '#lib/model/observation.ts';
import { normaliseSpec, toYearRange, type Basis, type Spec } from '#lib/spec/spec.ts';
import { toAnswerKey } from '#lib/spec/url.ts';
import type { MeasureHolding, PackHolding } from './catalogue.ts';

/**
 * What is answered at build time, so that the front page's controls, and most of the workbench's,
 * work before the engine has arrived; `front.test.ts` holds questions and answers together.
 */

/** Published reports stand as they were made; the demo opens on today's provinces. */
export const frontBases = (pack: PackHolding): Basis[] =>
  pack.info.frame === 'reporting' ? ['63'] : ['34', '63'];

/** The measures of the front page: one a subject, and what stands beside it under another definition. */
export function frontMeasures(pack: PackHolding): string[] {
  const beside = pack.info.frame === 'reporting' ? ['models_built'] : [];
  const held = new Set(pack.measures.map((m) => m.measureId));
  return [
    ...pack.headlines,
    ...beside.filter((id) => held.has(id) && !pack.headlines.includes(id))
  ];
}

/** Years the front page offers; none for a pack of undated figures and spans. */
export function frontYears(pack: PackHolding): number[] {
  if (pack.info.frame === 'reporting') return [];
  return toYearRange(
    pack.measures.filter((m) => pack.headlines.includes(m.measureId)).map((m) => m.years)
  );
}

/** The ranking of one year, or of every figure with its own period. */
export const frontRank = (
  pack: PackHolding,
  measure: string,
  basis: Basis,
  year: number | null
): Spec =>
  normaliseSpec({
    pack: pack.info.id,
    measure,
    basis,
    years: year === null ? null : { from: year, to: year },
    kind: 'rank'
  });

/** Every year of every unit: spark lines, changes, coverage. */
export const frontSeries = (pack: PackHolding, measure: string, basis: Basis): Spec =>
  normaliseSpec({ pack: pack.info.id, measure, basis, kind: 'line' });

/** Which split says most of a figure that has several, the most telling first. */
export const TELLING = ['recipient', 'level', 'form', 'item', 'field', 'target'] as const;

/**
 * The figures of a measure as they were reported, by whoever reported them; split by its
 * most telling dimension where nothing undivided was reported, since what is split may not be added.
 */
export function frontStanding(pack: PackHolding, measure: string, basis: Basis): Spec {
  const holding = pack.measures.find((m) => m.measureId === measure);
  const dimension = TELLING.find((d) => holding?.dimensions.includes(d)) ?? '';
  const by = holding && !holding.undivided ? dimension : '';
  return normaliseSpec({ ...frontRank(pack, measure, basis, null), units: { kind: 'any' }, by });
}

/** The same for the units right below one unit: a unit beside its siblings, and roll-ups. */
export const belowSeries = (
  pack: PackHolding,
  measure: string,
  basis: Basis,
  parentId: string
): Spec =>
  normaliseSpec({ ...frontSeries(pack, measure, basis), units: { kind: 'under', id: parentId } });

/** Units that have units of the pack right below them. */
const parentsIn = (pack: PackHolding): string[] =>
  [...new Set(pack.units.map((u) => u.parentId))].filter((id) => id !== '').sort();

/** One file of answers, with the specs whose answers it holds. */
export type ShippedAnswers = { path: string; specs: Spec[] };

/** A unit stands beside those of its own list of provinces, whichever the pack opens on. */
const UNIT_BASES = ['63', '34'] as const satisfies readonly Basis[];

/**
 * The same question by the most telling split, then of another state than awarded: what the page of
 * a unit asks in turn where there is no undivided figure.
 */
export function otherSpecs(spec: Spec, holding: MeasureHolding): Spec[] {
  const splits = TELLING.filter((d) => holding.dimensions.includes(d));
  const states = STATES.filter((s) => s !== 'awarded' && holding.states.includes(s));
  const bys = [...splits, ''] as const;
  return [
    ...splits.map((by) => normaliseSpec({ ...spec, by })),
    ...states.flatMap((state) => bys.map((by) => normaliseSpec({ ...spec, by, states: [state] })))
  ];
}

/** One file for each measure, list of provinces, split and state. */
function inFiles(pack: PackHolding, specs: readonly Spec[]): ShippedAnswers[] {
  const files = new Map<string, Spec[]>();
  for (const spec of specs) {
    const path = answerPath(pack.info.id, spec);
    files.set(path, [...(files.get(path) ?? []), spec]);
  }
  return [...files].map(([path, held]) => ({ path, specs: held }));
}

/** What the page of one unit asks of the levels below, of siblings beside each other too. */
function belowAnswers(pack: PackHolding): ShippedAnswers[] {
  const parents = parentsIn(pack);
  const specs = pack.measures.flatMap((holding) =>
    UNIT_BASES.flatMap((basis) =>
      parents.flatMap((id) => {
        const whole = belowSeries(pack, holding.measureId, basis, id);
        return [whole, ...otherSpecs(whole, holding)];
      })
    )
  );
  return inFiles(pack, specs);
}

/**
 * What the page of one unit asks of published reports beside what the front page does: today's
 * provinces, and figures of another state than awarded.
 */
function standingAnswers(pack: PackHolding): ShippedAnswers[] {
  if (pack.info.frame !== 'reporting') return [];
  const specs = pack.measures.flatMap((holding) =>
    UNIT_BASES.flatMap((basis) => {
      const whole = frontSeries(pack, holding.measureId, basis);
      const others = otherSpecs(whole, holding);
      if (!frontBases(pack).includes(basis)) return [whole, ...others];
      return others
        .filter((spec) => spec.states.length > 0)
        .flatMap((spec) => [spec, { ...spec, units: { kind: 'any' as const } }]);
    })
  );
  return inFiles(pack, specs);
}

/**
 * Every answer computed at build: for each measure, list of provinces and breakdown, all units and
 * all years; from these `project` cuts single years and ranges. Undated figures and spans have one
 * more, each with its own period, and another for whoever reported.
 */
export function shippedAnswers(pack: PackHolding): ShippedAnswers[] {
  const shown = pack.measures.flatMap((holding) =>
    frontBases(pack).flatMap((basis) =>
      (['', ...holding.dimensions] as const).map((by) => {
        const rank = normaliseSpec({ ...frontRank(pack, holding.measureId, basis, null), by });
        const series = normaliseSpec({ ...frontSeries(pack, holding.measureId, basis), by });
        const everyone = (spec: Spec): Spec => ({ ...spec, units: { kind: 'any' } });
        const standing = pack.info.frame === 'reporting';
        return {
          path: answerPath(pack.info.id, series),
          specs: standing ? [series, rank, everyone(rank), everyone(series)] : [series]
        };
      })
    )
  );
  return [...shown, ...belowAnswers(pack), ...standingAnswers(pack)];
}

const answerPath = (pack: string, spec: Spec): string => {
  const isBelow = spec.units.kind === 'under';
  const part = [isBelow ? 'below' : spec.by || 'all', isBelow ? spec.by : '', ...spec.states];
  return `answers/${pack}/${spec.measure}.${spec.basis}.${part.filter(Boolean).join('-')}.json`;
};

const filesOf = new WeakMap<PackHolding, ReadonlyMap<string, readonly Spec[]>>();

/** The same list for every question about a pack, made with the first. */
function shippedFiles(pack: PackHolding): ReadonlyMap<string, readonly Spec[]> {
  const known = filesOf.get(pack);
  if (known) return known;
  const files = new Map(shippedAnswers(pack).map(({ path, specs }) => [path, specs]));
  filesOf.set(pack, files);
  return files;
}

/** The file, under `generated/`, that holds a spec's answer; null when none was computed. */
export function answerFile(spec: Spec, pack: PackHolding): string | null {
  if (pack.shipped.length === 0) return null;
  const key = toAnswerKey(spec);
  const path = answerPath(pack.info.id, spec);
  return shippedFiles(pack)
    .get(path)
    ?.some((s) => toAnswerKey(s) === key)
    ? path
    : null;
}
