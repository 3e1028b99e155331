import { normaliseSpec, toYearRange, type Basis, type Spec } from '#lib/spec/spec.ts';
import { toAnswerKey } from '#lib/spec/url.ts';
import type { PackHolding } from './catalogue.ts';

/**
 * What the front page can ask. Every one of these is answered at build time, so that its controls
 * work before the engine has arrived; `front.test.ts` holds the two together.
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

/** All of it, for one pack and measure. */
export function frontSpecs(pack: PackHolding, measure: string): Spec[] {
  return frontBases(pack).flatMap((basis) => [
    frontSeries(pack, measure, basis),
    ...(frontYears(pack).length === 0 ? [frontRank(pack, measure, basis, null)] : []),
    ...frontYears(pack)
      // A list of provinces that had ended by then has no ranking to show.
      .filter((year) => basis !== '63' || year <= 2025)
      .map((year) => frontRank(pack, measure, basis, year))
  ]);
}

/** The file, under `generated/answers/`, that holds a spec's answer; null when none was computed. */
export function answerFile(spec: Spec, pack: PackHolding): string | null {
  if (pack.shipped.length === 0 || !frontMeasures(pack).includes(spec.measure)) return null;
  const key = toAnswerKey(spec);
  return frontSpecs(pack, spec.measure).some((s) => toAnswerKey(s) === key)
    ? `${pack.info.id}-${spec.measure}.json`
    : null;
}
