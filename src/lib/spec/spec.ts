import { DIMENSIONS, STATES, type Dimension, type State } from '#lib/model/observation.ts';

export const KINDS = [
  'rank', // ranked bars
  'dots', // every unit a dot on one line
  'tiles', // a tile for each province
  'map', // boundaries
  'line',
  'multiples', // small lines, one for each unit
  'slope', // first and last year, one line for each unit
  'dumbbell', // first and last year, two dots for each unit
  'bump', // rank over time
  'heat', // unit × year
  'stack',
  'stack100',
  'diverging', // one part to the left, the others to the right
  'scatter', // two measures, one dot for each unit
  'path', // two measures over the years, joined
  'table'
] as const;
export type Kind = (typeof KINDS)[number];

const ONE_PERIOD: readonly Kind[] = [
  'rank',
  'dots',
  'tiles',
  'map',
  'stack',
  'stack100',
  'diverging',
  'scatter'
];

/** A kind that shows one period asks for the figure of the whole range; the others for each year's. */
export const asksOnePeriod = (kind: Kind): boolean => ONE_PERIOD.includes(kind);

/** Kinds that set a second measure against the first. */
export const needsAgainst = (kind: Kind): boolean => kind === 'scatter' || kind === 'path';

/** Whether small multiples share one scale, so that heights compare, or each has its own. */
export const AXES = ['shared', 'own'] as const;
export type Axes = (typeof AXES)[number];

/** `63` as reported until mid-2025, `34` today's list, `unchanged` the eleven that stayed as they were. */
export const BASES = ['34', '63', 'unchanged'] as const;
export type Basis = (typeof BASES)[number];

/**
 * `draw`: a span is a block as wide as its years, with its total. `average`: its yearly
 * average stands for it, said so. `hide`: left out and counted in a warning.
 */
export const SPAN_POLICIES = ['draw', 'average', 'hide'] as const;
export type SpanPolicy = (typeof SPAN_POLICIES)[number];

export const NORMS = [
  'value',
  'per-year',
  'share',
  'per-100k',
  'per-1000-members',
  'per-unit',
  'index',
  'change',
  'change-pct',
  'rank'
] as const;
export type Norm = (typeof NORMS)[number];

export const SORTS = ['value', 'official', 'name'] as const;
export type Sort = (typeof SORTS)[number];

/**
 * `all`: the provinces of the basis; `any`: whoever reports the measure, at whatever level;
 * a list of unit ids; a region (`63:r:TN`); the units under one unit.
 */
export type UnitSet =
  | { kind: 'all' }
  | { kind: 'any' }
  | { kind: 'list'; ids: string[] }
  | { kind: 'region'; id: string }
  | { kind: 'under'; id: string };

/** One comparison, complete. Page, embed, exports, prerender, benchmark and tests all go through it. */
export type Spec = {
  version: 1;
  pack: string;
  measure: string;
  /** '' for the whole, or the dimension it is split by. */
  by: Dimension | '';
  /** Which states to take; [] for the measures that have none. More than one needs `by: 'state'`. */
  states: State[];
  units: UnitSet;
  basis: Basis;
  /** Both included; null for every period, also those the source does not date. */
  years: { from: number; to: number } | null;
  spans: SpanPolicy;
  norm: Norm;
  /** The base of `index` and `change`; null takes the first year. */
  baseYear: number | null;
  /** A denominator's year chosen by a person; null takes only the year of the figure itself. */
  denominatorYear: number | null;
  kind: Kind;
  /** The measure of the other axis where the kind has one; '' for none. */
  against: string;
  axes: Axes;
  sort: Sort;
  /** Unit ids, in order of choice. */
  highlight: string[];
  /** Unit ids drawn faint, in order of choice; they stay in every number and rank. */
  mute: string[];
  lang: 'vi' | 'en';
  theme: 'auto' | 'light' | 'dark';
};

export const DEFAULT_SPEC: Spec = {
  version: 1,
  pack: 'published',
  measure: 'models_commended',
  by: '',
  states: [],
  units: { kind: 'all' },
  basis: '63',
  years: null,
  spans: 'draw',
  norm: 'value',
  baseYear: null,
  denominatorYear: null,
  kind: 'rank',
  against: '',
  axes: 'shared',
  sort: 'value',
  highlight: [],
  mute: [],
  lang: 'vi',
  theme: 'auto'
};

const oneOf = <T extends string>(list: readonly T[], value: unknown, fallback: T): T =>
  list.includes(value as T) ? (value as T) : fallback;

const isYear = (n: unknown): n is number =>
  Number.isInteger(n) && Number(n) >= 1900 && Number(n) <= 2100;

const toYears = (input: unknown): Spec['years'] => {
  const y = input as { from?: unknown; to?: unknown } | null | undefined;
  if (!y || !isYear(y.from) || !isYear(y.to)) return null;
  return { from: Math.min(y.from, y.to), to: Math.max(y.from, y.to) };
};

const toUnits = (input: unknown): UnitSet => {
  const u = input as UnitSet | undefined;
  if (u?.kind === 'list' && Array.isArray(u.ids)) {
    const ids = [...new Set(u.ids.filter((id) => typeof id === 'string' && id !== ''))].sort();
    return ids.length > 0 ? { kind: 'list', ids } : { kind: 'all' };
  }
  if ((u?.kind === 'region' || u?.kind === 'under') && u.id) return { kind: u.kind, id: u.id };
  return u?.kind === 'any' ? { kind: 'any' } : { kind: 'all' };
};

const toIds = (input: unknown): string[] =>
  Array.isArray(input)
    ? [...new Set(input.filter((id): id is string => typeof id === 'string' && id !== ''))]
    : [];

export type SpecInput = { [K in keyof Spec]?: unknown };

/** Takes anything and returns a complete spec in its one canonical form. */
export function normaliseSpec(input: SpecInput): Spec {
  const d = DEFAULT_SPEC;
  const text = (v: unknown, fallback: string) => (typeof v === 'string' && v !== '' ? v : fallback);
  const states = STATES.filter((s) => Array.isArray(input.states) && input.states.includes(s));
  const by = oneOf<Dimension | ''>(['', ...DIMENSIONS], input.by, '');
  return {
    version: 1,
    pack: text(input.pack, d.pack),
    measure: text(input.measure, d.measure),
    by: states.length > 1 ? 'state' : by,
    states,
    units: toUnits(input.units),
    basis: oneOf(BASES, input.basis, d.basis),
    years: toYears(input.years),
    spans: oneOf(SPAN_POLICIES, input.spans, d.spans),
    norm: oneOf(NORMS, input.norm, d.norm),
    baseYear: isYear(input.baseYear) ? input.baseYear : null,
    denominatorYear: isYear(input.denominatorYear) ? input.denominatorYear : null,
    kind: oneOf(KINDS, input.kind, d.kind),
    against: text(input.against, ''),
    axes: oneOf(AXES, input.axes, d.axes),
    sort: oneOf(SORTS, input.sort, d.sort),
    highlight: toIds(input.highlight),
    mute: toIds(input.mute),
    lang: oneOf(['vi', 'en'] as const, input.lang, d.lang),
    theme: oneOf(['auto', 'light', 'dark'] as const, input.theme, d.theme)
  };
}

/** Every year from the first to the last of several ranges. */
export function toYearRange(ranges: readonly Spec['years'][]): number[] {
  const known = ranges.filter((r) => r !== null);
  if (known.length === 0) return [];
  const from = Math.min(...known.map((r) => r.from));
  const to = Math.max(...known.map((r) => r.to));
  return Array.from({ length: to - from + 1 }, (_, i) => from + i);
}
