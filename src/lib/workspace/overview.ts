import type { Catalogue, PackHolding } from '#lib/query/catalogue.ts';
import {
  frontBases,
  frontMeasures,
  frontRank,
  frontSeries,
  frontStanding,
  frontYears
} from '#lib/query/front.ts';
import { normaliseSpec, type Basis, type Spec } from '#lib/spec/spec.ts';
import { toBasisId } from './fit.ts';

/** What the front page shows, read from its query: every field is one the page can answer. */
export type Overview = {
  pack: PackHolding;
  measure: string;
  basis: Basis;
  /** Null: every figure with the period it was reported for. */
  year: number | null;
  /** The province in focus; null for the whole country. */
  unitId: string | null;
};

/** The newest year in which the measure has whole-year figures, of those the page offers. */
function latestYear(pack: PackHolding, measure: string, basis: Basis): number | null {
  const offered = yearsOffered(pack, basis);
  const whole = pack.measures.find((m) => m.measureId === measure)?.wholeYears ?? [];
  return offered.findLast((y) => whole.includes(y)) ?? offered.at(-1) ?? null;
}

const isBrought = (pack: PackHolding) => pack.shipped.length === 0;
const isProvinceId = (id: string) => /^(34|63):/.test(id);

/** Whole years in which provinces of a person's own pack reported a headline measure. */
const broughtYears = (pack: PackHolding): number[] => {
  const headlines = pack.measures.filter(
    (m) => pack.headlines.includes(m.measureId) && m.unitIds.some(isProvinceId)
  );
  return [...new Set(headlines.flatMap((m) => m.wholeYears))].sort((a, b) => a - b);
};

/** A list of provinces that had ended by then has no ranking to show. */
export const yearsOffered = (pack: PackHolding, basis: Basis): number[] =>
  (isBrought(pack) ? broughtYears(pack) : frontYears(pack)).filter(
    (year) => basis !== '63' || year <= 2025
  );

/**
 * What a person brought can be seen on either list, the one it was reported on first; shipped packs
 * on those computed ahead.
 */
export function basesOffered(pack: PackHolding): Basis[] {
  if (!isBrought(pack)) return frontBases(pack);
  const on34 = pack.measures.some((m) => m.unitIds.some((id) => id.startsWith('34:')));
  return on34 ? ['34', '63'] : ['63', '34'];
}

/** Takes any spec to what the front page can show; unknown wishes give way to the pack's own. */
export function toOverview(spec: Spec, catalogue: Catalogue): Overview {
  const pack = catalogue.packs.find((p) => p.info.id === spec.pack) ?? catalogue.packs[0];
  if (!pack) throw new Error('missing packs in the catalogue');
  const measures = frontMeasures(pack);
  const measure = measures.includes(spec.measure) ? spec.measure : (measures[0] ?? spec.measure);
  const bases = basesOffered(pack);
  const basis = bases.includes(spec.basis) ? spec.basis : bases[0]!;
  const years = yearsOffered(pack, basis);
  const asked = spec.years?.to ?? null;
  const year = asked !== null && years.includes(asked) ? asked : latestYear(pack, measure, basis);
  const focus = spec.highlight[0] ?? '';
  const isProvince = catalogue.units.some((u) => u.id === focus && u.level === 'province');
  const unitId = isProvince ? toBasisId(focus, basis, catalogue) : null;
  return { pack, measure, basis, year, unitId };
}

const inFocus = (spec: Spec, overview: Overview): Spec =>
  normaliseSpec({ ...spec, highlight: overview.unitId ? [overview.unitId] : [] });

/** The ranking in the middle of the page; also the page's query. */
export const rankingSpec = (o: Overview): Spec =>
  inFocus(frontRank(o.pack, o.measure, o.basis, o.year), o);

/** The same figures by place; null for undated ones, which no colour can compare. */
export const tilesSpec = (o: Overview): Spec | null =>
  o.year === null ? null : normaliseSpec({ ...rankingSpec(o), kind: 'tiles' });

/** Unit × year of the same measure; null for a pack of undated figures. */
export const seriesSpec = (o: Overview): Spec | null =>
  o.year === null
    ? null
    : inFocus(normaliseSpec({ ...frontSeries(o.pack, o.measure, o.basis), kind: 'heat' }), o);

/** A second definition that stands beside the first, never in its ranking; null where there is none. */
export function besideSpec(o: Overview): Spec | null {
  if (o.year !== null || o.measure !== 'models_commended') return null;
  return frontMeasures(o.pack).includes('models_built')
    ? inFocus(frontRank(o.pack, 'models_built', o.basis, null), o)
    : null;
}

/** One question per headline: its years, or its figures as reported where nothing is dated. */
export const headlineSpecs = (o: Overview): Spec[] =>
  o.pack.headlines.map((measure) =>
    o.year === null
      ? frontStanding(o.pack, measure, o.basis)
      : frontSeries(o.pack, measure, o.basis)
  );

/** Who is missing: the same questions, put to every province that could report. */
export const missingSpecs = (o: Overview): Spec[] =>
  o.year === null
    ? o.pack.headlines.map((m) => frontRank(o.pack, m, o.basis, null))
    : headlineSpecs(o);
