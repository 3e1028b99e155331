import type { Catalogue } from '#lib/query/catalogue.ts';
import { needsAgainst, type Kind, type Spec } from '#lib/spec/spec.ts';
import { toQuery } from '#lib/spec/url.ts';
import { basisOffers, holdingOf } from './offers.ts';

/** Kinds that show one period and whose scale can be held fixed from year to year. */
const PLAYABLE: readonly Kind[] = [
  'rank',
  'dots',
  'tiles',
  'map',
  'stack',
  'stack100',
  'diverging',
  'scatter'
];

/**
 * The years a comparison can be played through; [] where it cannot: it shows another stretch of
 * time than one year, or its numbers hang on the year it starts from.
 */
export function playYears(spec: Spec, catalogue: Catalogue): number[] {
  const { years, kind, norm, baseYear } = spec;
  if (years === null || years.from !== years.to || !PLAYABLE.includes(kind)) return [];
  if (/^(index|change)/.test(norm) && baseYear === null) return [];
  const held = holdingOf(spec, catalogue)?.wholeYears ?? [];
  const other = needsAgainst(kind) ? holdingOf(otherOf(spec), catalogue)?.wholeYears : held;
  const whole = held.filter((year) => other?.includes(year));
  const open = whole.filter((year) => {
    const offers = basisOffers({ ...spec, years: { from: year, to: year } }, catalogue);
    return offers.some((o) => o.value === spec.basis && o.reason === null);
  });
  return open.length >= 2 ? open : [];
}

const otherOf = (spec: Spec): Spec => ({ ...spec, measure: spec.against });

/** The next of the years, or the one before; null past either end. */
export function stepYear(years: readonly number[], from: number, by: 1 | -1): number | null {
  const next = by === 1 ? years.find((y) => y > from) : years.findLast((y) => y < from);
  return next ?? null;
}

/** Where playing begins: on from here, or again from the first once the end is reached. */
export const startYear = (years: readonly number[], at: number): number =>
  stepYear(years, at, 1) === null ? years[0]! : at;

/** What a held scale belongs to: everything but the year and the looks. */
export const playKey = (spec: Spec): string =>
  toQuery({
    ...spec,
    years: null,
    highlight: [],
    mute: [],
    sort: 'value',
    lang: 'vi',
    theme: 'auto'
  });
