import {
  DEFAULT_SPEC,
  asksOnePeriod,
  needsAgainst,
  normaliseSpec,
  type Spec,
  type SpecInput,
  type UnitSet
} from './spec.ts';

/**
 * The public query parameters, documented in the README; old links keep working.
 * Only what differs from the default is written, in this order, after `v=1`.
 */
export const PARAMETERS = [
  'v',
  'pack',
  'measure',
  'by',
  'states',
  'units',
  'basis',
  'years',
  'spans',
  'norm',
  'base',
  'denominator-year',
  'kind',
  'against',
  'axes',
  'sort',
  'mark',
  'mute',
  'lang',
  'theme'
] as const;

const unitsToText = (u: UnitSet): string =>
  u.kind === 'list'
    ? u.ids.join(',')
    : u.kind === 'all' || u.kind === 'any'
      ? u.kind
      : `${u.kind}:${u.id}`;

function unitsFromText(text: string): UnitSet {
  if (text === 'all' || text === 'any') return { kind: text };
  const m = /^(region|under):(.+)$/.exec(text);
  if (m) return { kind: m[1] as 'region' | 'under', id: m[2]! };
  return { kind: 'list', ids: text.split(',').filter(Boolean) };
}

const yearsToText = (y: Spec['years']): string =>
  y === null ? 'all' : y.from === y.to ? String(y.from) : `${y.from}-${y.to}`;

function yearsFromText(text: string): Spec['years'] {
  const m = /^(\d{4})(?:-(\d{4}))?$/.exec(text);
  return m ? { from: Number(m[1]), to: Number(m[2] ?? m[1]) } : null;
}

/** Leaves `:`, `,` and `/` readable; everything else that needs it is percent-encoded. */
export const encode = (text: string): string =>
  encodeURIComponent(text).replace(/%3A/g, ':').replace(/%2C/g, ',').replace(/%2F/g, '/');

/** The canonical query string, without `?`. Equal specs give equal strings. */
export function toQuery(input: SpecInput): string {
  const s = normaliseSpec(input);
  const d = DEFAULT_SPEC;
  const pairs: [string, string, string][] = [
    ['pack', s.pack, d.pack],
    ['measure', s.measure, d.measure],
    ['by', s.by, d.by],
    ['states', s.states.join(','), ''],
    ['units', unitsToText(s.units), 'all'],
    ['basis', s.basis, d.basis],
    ['years', yearsToText(s.years), 'all'],
    ['spans', s.spans, d.spans],
    ['norm', s.norm, d.norm],
    ['base', s.baseYear === null ? '' : String(s.baseYear), ''],
    ['denominator-year', s.denominatorYear === null ? '' : String(s.denominatorYear), ''],
    ['kind', s.kind, d.kind],
    ['against', s.against, d.against],
    ['axes', s.axes, d.axes],
    ['sort', s.sort, d.sort],
    ['mark', s.highlight.join(','), ''],
    ['mute', s.mute.join(','), ''],
    ['lang', s.lang, d.lang],
    ['theme', s.theme, d.theme]
  ];
  const written = pairs.filter(([, value, standard]) => value !== standard);
  return ['v=1', ...written.map(([key, value]) => `${key}=${encode(value)}`)].join('&');
}

/** Reads a query string; unknown parameters are ignored, bad values take the default. */
export function fromQuery(query: string | URLSearchParams): Spec {
  const q = typeof query === 'string' ? new URLSearchParams(query.replace(/^\?/, '')) : query;
  const list = (key: string) => (q.get(key) ?? '').split(',').filter(Boolean);
  const year = (key: string) => (q.has(key) ? Number(q.get(key)) : null);
  return normaliseSpec({
    pack: q.get('pack') ?? undefined,
    measure: q.get('measure') ?? undefined,
    by: q.get('by') ?? '',
    states: list('states'),
    units: unitsFromText(q.get('units') ?? 'all'),
    basis: q.get('basis') ?? undefined,
    years: yearsFromText(q.get('years') ?? 'all'),
    spans: q.get('spans') ?? undefined,
    norm: q.get('norm') ?? undefined,
    baseYear: year('base'),
    denominatorYear: year('denominator-year'),
    kind: q.get('kind') ?? undefined,
    against: q.get('against') ?? undefined,
    axes: q.get('axes') ?? undefined,
    sort: q.get('sort') ?? undefined,
    highlight: list('mark'),
    mute: list('mute'),
    lang: q.get('lang') ?? undefined,
    theme: q.get('theme') ?? undefined
  });
}

/**
 * The parts of a spec that change the numbers; two specs with one key share an answer. Kinds that
 * ask the same question share one: a ranking asks for one period, a line for each.
 */
export function toAnswerKey(spec: Spec): string {
  return toQuery({
    ...spec,
    kind: asksOnePeriod(spec.kind) ? 'rank' : 'line',
    against: needsAgainst(spec.kind) ? spec.against : '',
    axes: 'shared',
    sort: 'value',
    highlight: [],
    mute: [],
    lang: 'vi',
    theme: 'auto'
  });
}
