import { normaliseSpec, toYearRange, type Basis, type Spec } from '#lib/spec/spec.ts';
import { toAnswerKey } from '#lib/spec/url.ts';
import type { PackHolding } from './catalogue.ts';

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

/** What the page of one unit asks of the levels below, one file a measure and list of provinces. */
function belowAnswers(pack: PackHolding): ShippedAnswers[] {
  const parents = parentsIn(pack);
  if (parents.length === 0) return [];
  return pack.measures.flatMap(({ measureId }) =>
    frontBases(pack).map((basis) => {
      const specs = parents.map((id) => belowSeries(pack, measureId, basis, id));
      return { path: answerPath(pack.info.id, specs[0]!), specs };
    })
  );
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
  return [...shown, ...belowAnswers(pack)];
}

const answerPath = (pack: string, spec: Spec): string => {
  const part = spec.units.kind === 'under' ? 'below' : spec.by || 'all';
  return `answers/${pack}/${spec.measure}.${spec.basis}.${part}.json`;
};

/** The file, under `generated/`, that holds a spec's answer; null when none was computed. */
export function answerFile(spec: Spec, pack: PackHolding): string | null {
  if (pack.shipped.length === 0) return null;
  const key = toAnswerKey(spec);
  const path = answerPath(pack.info.id, spec);
  const shipped = shippedAnswers(pack).find((s) => s.path === path);
  return shipped?.specs.some((s) => toAnswerKey(s) === key) ? path : null;
}
