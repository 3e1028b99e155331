import type { Refusal } from '#lib/query/result.ts';
import { DEFAULT_SPEC, normaliseSpec, type Spec, type SpecInput } from '#lib/spec/spec.ts';
import { toQuery } from '#lib/spec/url.ts';
import { panelWords } from '#lib/text/words/panel.ts';

/** A button beside a refusal: a link, or something to do. */
export type WayOut = { label: string; href?: string; onclick?: () => void };

type Way = keyof (typeof panelWords)['vi']['ways'];

/** What of the spec each way out changes. */
const CHANGES: Record<Way, SpecInput> = {
  published: DEFAULT_SPEC,
  on34: { basis: '34', units: { kind: 'all' }, highlight: [] },
  unchanged: { basis: 'unchanged', units: { kind: 'all' }, highlight: [] },
  allUnits: { units: { kind: 'all' }, highlight: [] },
  whole: { by: '', states: [] },
  absolute: { norm: 'value', denominatorYear: null, baseYear: null },
  allYears: { years: null }
};

/** At most two, the likelier first. */
const WAYS: Record<Refusal['code'], readonly Way[]> = {
  unknown_pack: ['published'],
  unknown_measure: ['published'],
  unknown_unit: ['allUnits'],
  unknown_dimension: ['whole'],
  no_split: ['on34', 'unchanged'],
  basis_too_old: ['allYears'],
  rate_not_additive: ['absolute'],
  stock_not_averaged: ['absolute'],
  no_denominator: ['absolute'],
  level_not_comparable: ['allUnits'],
  other_regions: ['allUnits']
};

const toWay = (way: Way, spec: Spec, lang: 'vi' | 'en', change = CHANGES[way]): WayOut => ({
  label: panelWords[lang].ways[way],
  href: `?${toQuery(normaliseSpec({ ...spec, ...change, lang: 'vi' }))}`
});

/** Links to what can be answered instead; the language is in the path already. */
export const toWaysOut = ({ code }: Refusal, spec: Spec, lang: 'vi' | 'en'): WayOut[] =>
  WAYS[code].map((way) => toWay(way, spec, lang));

const PROVINCE = /^(34|63):/;

/** Provinces were named, and none of them is among those left as they were. */
const isRedrawn = ({ basis, units }: Spec): boolean =>
  basis === 'unchanged' && units.kind === 'list' && units.ids.every((id) => PROVINCE.test(id));

/** Why an answer that was not refused has no unit. */
export const emptyReason = (spec: Spec, lang: 'vi' | 'en'): string =>
  panelWords[lang][isRedrawn(spec) ? 'emptyUnchanged' : 'empty'];

/** Links from an answer without units; none where every province was asked for already. */
export function toEmptyWays(spec: Spec, lang: 'vi' | 'en'): WayOut[] {
  const { units } = spec;
  if (units.kind === 'all') return [];
  const isToday = units.kind === 'list' && units.ids.every((id) => id.startsWith('34:'));
  const on34 = isRedrawn(spec) && isToday ? [toWay('on34', spec, lang, { basis: '34' })] : [];
  return [...on34, toWay('allUnits', spec, lang)];
}
