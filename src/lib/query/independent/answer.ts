import type { Bound } from '#lib/model/bound.ts';
import type { Pack, Reference } from '#lib/model/pack.ts';
import { lengthInDays } from '#lib/model/period.ts';
import type { Unit } from '#lib/model/unit.ts';
import { asksOnePeriod, type Spec } from '#lib/spec/spec.ts';
import {
  CERTAIN,
  kindOf,
  reportsOf,
  settledByUnit,
  splitOf,
  together,
  total,
  type Doubt,
  type Figure
} from './figures.ts';
import { answerFor, merged, type Asked } from './periods.ts';
import { totalsOf, type PlainTotal } from './totals.ts';

/** What the plain evaluator says of one cell; compared with the compiler's row of the same key. */
export type PlainRow = Doubt & {
  unitId: string;
  start: string;
  end: string;
  code: string;
  value: number | null;
  blank: string | null;
  rank: [number, number] | null;
};

type Role = 'main' | 'span' | 'aside';
type Cell = Figure & { unitId: string; role: Role; raw: number | null };

/** The mark a reader sees. */
export const boundOf = (d: Doubt): Bound => {
  const marks = [d.about ? '≈' : '', d.more ? '≥' : '', d.less ? '≤' : ''].filter(Boolean);
  return marks.length === 0 ? '=' : marks.length === 1 ? (marks[0] as Bound) : '≈';
};

const OUTSIDE = ['not_in_being', 'not_applicable'];
const STATED = ['suppressed', 'not_applicable', 'not_collected', 'conflict'];
const TURN = '2025-07-01';
/** The order of what lacks something, behind all that is whole. */
const PARTIAL = 3;

/** A figure, or a blank where there could be one. */
const isPossible = (c: { value: number | null; blank: string | null }): boolean =>
  c.value !== null || !OUTSIDE.includes(c.blank!);

type Ground = {
  spec: Spec;
  pack: Pack;
  reference: Reference;
  units: Unit[];
  codes: string[];
  years: { from: number; to: number } | null;
  baseYear: number | null;
};

const blankFigure = (blank: string, start = '', end = '', code = ''): Figure => ({
  ...CERTAIN,
  start,
  end,
  code,
  value: null,
  blank,
  years: null,
  complete: false,
  have: 0,
  need: 1,
  ofSpan: false,
  summed: false
});

/** The units, codes and years a spec means; the same catalogue facts the page has. */
type Facts = Omit<Ground, 'spec' | 'pack' | 'reference'> & {
  hasSpans: boolean;
  used: Record<string, number>;
};

/** Every cell and every total of a spec, reckoned without SQL. */
export function evaluate(
  spec: Spec,
  pack: Pack,
  reference: Reference,
  facts: Facts
): { rows: PlainRow[]; totals: PlainTotal[] } {
  const measure = reference.measures.find((m) => m.id === spec.measure)!;
  const settled = settledByUnit(pack, measure);
  const states = !measure.dimensions.includes('state')
    ? []
    : spec.states.length > 0
      ? spec.states
      : spec.by === 'state'
        ? ['awarded', 'proposed', 'unknown']
        : ['awarded'];
  const adds = measure.kind !== 'rate';
  const reports = (id: string): Figure[] =>
    reportsOf(settled.get(id) ?? [], { measure, by: spec.by, states, codes: facts.used });
  const formerOf = (id: string): string[] =>
    spec.basis === '63'
      ? []
      : reference.crosswalk.filter((c) => c.newId === id).map((c) => c.oldId);
  const asksOne = asksOnePeriod(spec.kind);
  const based = ['index', 'change', 'change-pct'].includes(spec.norm);
  const range = spec.years ?? facts.years;
  const own = range === null || (asksOne && spec.years === null && !based);
  const codes = spec.by === 'state' ? facts.codes : ['', ...facts.codes];

  const cells: Cell[] = [];
  const put = (unitId: string, role: Role, f: Figure) =>
    cells.push({ ...f, unitId, role, raw: f.value });

  const splitPeriods = (id: string) =>
    [id, ...formerOf(id)].flatMap((u) =>
      (settled.get(u) ?? []).filter((f) => splitOf(f.dimensions) !== '' && f.value !== null)
    );

  /** Own and former provinces' figures, one a period and code. */
  const placedOf = (id: string): (Figure & { own: boolean })[] => {
    const former = formerOf(id);
    const mine = reports(id).map((f) => ({ ...f, own: true }));
    const theirs = former.flatMap(reports);
    const keys = new Set(theirs.map((f) => `${f.start}/${f.end}/${f.code}`));
    const sums = [...keys].map((key) => {
      const same = theirs.filter((f) => `${f.start}/${f.end}/${f.code}` === key);
      return { ...merged(same, former.length, adds)!, own: false };
    });
    const best = new Map<string, Figure & { own: boolean }>();
    for (const f of [...mine, ...sums]) {
      const key = `${f.start}/${f.end}/${f.code}`;
      const there = best.get(key);
      if (!there || (there.value === null && f.value !== null)) best.set(key, f);
    }
    return [...best.values()];
  };

  if (own) {
    for (const u of facts.units) {
      const placed = placedOf(u.id).filter((f) => codes.includes(f.code));
      for (const f of placed) put(u.id, 'main', f);
      for (const code of codes) {
        if (placed.some((f) => f.code === code)) continue;
        const split = code === '' && splitPeriods(u.id).length > 0;
        put(u.id, 'main', blankFigure(split ? 'parts_only' : 'missing', '', '', code));
      }
    }
  } else {
    const yearAsked = (y: number): Asked => ({
      start: `${y}-01-01`,
      end: `${y}-12-31`,
      span: false
    });
    const all = Array.from({ length: range.to - range.from + 1 }, (_, i) => range.from + i);
    const base = facts.baseYear;
    const asked: Asked[] = !asksOne
      ? [...new Set(base === null ? all : [...all, base])].sort().map(yearAsked)
      : base !== null
        ? [...new Set([base, range.to])].sort().map(yearAsked)
        : [{ start: `${range.from}-01-01`, end: `${range.to}-12-31`, span: false }];
    const [first, last] = [asked[0]!.start, asked.at(-1)!.end];
    const involved = facts.units.flatMap((u) => [u.id, ...formerOf(u.id)]);
    const spans = new Map<string, Asked>();
    if (!asksOne && spec.spans !== 'hide' && base === null && facts.hasSpans)
      for (const f of involved.flatMap(reports))
        if (kindOf(f) === 'span' && f.start >= first && f.end <= last)
          spans.set(`${f.start}/${f.end}`, { start: f.start, end: f.end, span: true });
    const rules = { kind: measure.kind, hideSpans: spec.spans === 'hide' };
    for (const u of facts.units) {
      const placed = placedOf(u.id);
      const former = formerOf(u.id);
      const mine = reports(u.id);
      const theirs = former.map(reports);
      for (const code of codes) {
        const answered: Asked[] = [];
        for (const t of [...asked, ...spans.values()]) {
          const of = (list: readonly Figure[]) => list.filter((f) => f.code === code);
          const candidates: { f: Figure; order: number }[] = [];
          const ownFigure = answerFor(of(mine), t, rules);
          if (ownFigure)
            candidates.push({
              f: ownFigure,
              order: ownFigure.value === null ? 6 : ownFigure.complete ? 0 : PARTIAL
            });
          const sum = merged(
            theirs.flatMap((list) => answerFor(of(list), t, rules) ?? []),
            former.length,
            adds
          );
          if (sum)
            candidates.push({ f: sum, order: sum.value === null ? 6 : sum.complete ? 1 : PARTIAL });
          if (spec.basis !== '63' && !t.span && t.start < TURN && t.end >= TURN) {
            const late = answerFor(of(placed), t, rules);
            if (late)
              candidates.push({
                f: late,
                order: late.value === null ? 7 : late.complete ? 2 : PARTIAL
              });
          }
          // Of sums that lack something the one that knows most.
          const best = candidates.sort(
            (a, b) => a.order - b.order || (a.order === PARTIAL ? b.f.value! - a.f.value! : 0)
          )[0]?.f;
          if (best && best.value !== null && !t.span) answered.push(t);
          if (t.span) {
            if (best && best.value !== null && best.ofSpan)
              put(u.id, 'span', { ...best, start: t.start, end: t.end, code });
            continue;
          }
          if (best && best.value !== null) {
            put(u.id, 'main', { ...best, start: t.start, end: t.end, code });
            continue;
          }
          put(
            u.id,
            'main',
            blankFigure(blankOf(u, code, t, best, of(placed)), t.start, t.end, code)
          );
        }
        if (asksOne) continue;
        for (const f of placed) {
          if (f.code !== code || f.value === null) continue;
          const kind = kindOf(f);
          const covered =
            f.start !== '' && answered.some((t) => t.start <= f.start && t.end >= f.end);
          const short = kind === 'part-year' || (kind === 'point' && measure.kind !== 'stock');
          const dated = short && f.start >= first && f.end <= last && !covered;
          if (dated || (kind === 'unstated' && spec.years === null)) put(u.id, 'aside', f);
        }
      }
    }
  }

  function blankOf(
    u: Unit,
    code: string,
    t: Asked,
    best: Figure | undefined,
    placed: readonly Figure[]
  ): string {
    if (u.validTo !== '' && u.validTo < t.start) return 'not_in_being';
    if (u.scheme === '' && u.validFrom !== '' && u.validFrom > t.end) return 'not_in_being';
    if (best?.blank && STATED.includes(best.blank)) return best.blank;
    const near = placed.filter(
      (f) => f.value !== null && f.start !== '' && f.start <= t.end && f.end >= t.start
    );
    if (near.some((f) => kindOf(f) === 'span')) return 'span_only';
    if (near.some((f) => kindOf(f) === 'part-year')) return 'part_year_only';
    const addsOverTime = measure.kind === 'count' || measure.kind === 'amount';
    if (!addsOverTime && near.some((f) => f.start >= t.start && f.end <= t.end)) return 'overlap';
    const split =
      code === '' &&
      splitPeriods(u.id).some((f) => f.start !== '' && f.start >= t.start && f.end <= t.end);
    return split ? 'parts_only' : (best?.blank ?? 'missing');
  }

  const normed = cells.map((c) => normalise(c, cells, { spec, pack, reference, ...facts }, own));
  const wanted = normed.filter(
    (c) =>
      facts.baseYear === null ||
      own ||
      c.start !== `${facts.baseYear}-01-01` ||
      (asksOne
        ? range.from === range.to && facts.baseYear === range.to
        : facts.baseYear >= range.from && facts.baseYear <= range.to)
  );
  const ground = { spec, pack, reference, ...facts };
  const mayAdd = adds && spec.norm === 'value' && !isNested(ground);
  return {
    rows: wanted.map((c) => toPlainRow(c, normed, spec, facts.units, own)),
    totals: totalsOf(
      normed.filter((c) => c.role === 'main'),
      { adds: mayAdd && mayRank(normed, spec, facts.units, own), own }
    )
  };
}

type Normed = Cell & { place: { value: number; doubt: Doubt } | null };

/** A unit and one above it, on either list, are both among those shown. */
function isNested({ units, pack, reference }: Ground): boolean {
  const parent = new Map([...reference.units, ...pack.units].map((u) => [u.id, u.parentId]));
  const shown = new Set(units.map((u) => u.id));
  const alike = (id: string) => [
    id,
    ...reference.crosswalk.filter((c) => c.newId === id).map((c) => c.oldId),
    ...reference.crosswalk.filter((c) => c.oldId === id).map((c) => c.newId)
  ];
  const isUnder = (id: string): boolean => {
    const above = parent.get(id) ?? '';
    return above !== '' && (alike(above).some((a) => shown.has(a)) || isUnder(above));
  };
  return units.some((u) => isUnder(u.id));
}

const FACTOR: Record<string, [string, number]> = {
  'per-100k': ['population', 100_000],
  'per-1000-members': ['members', 1000],
  'per-unit': ['subordinate_units', 1]
};

/** What a larger second number does to a quotient or difference is the other way about. */
const against = (top: Doubt, bottom: Doubt): Doubt => ({
  more: top.more || bottom.less,
  less: top.less || bottom.more,
  about: top.about || bottom.about,
  strict: top.strict
});

function normalise(c: Cell, cells: readonly Cell[], ground: Ground, own: boolean): Normed {
  const { spec } = ground;
  const blank = (why: string): Normed => ({ ...c, value: null, blank: why, place: null });
  const say = (value: number, doubt: Doubt = c): Normed => ({
    ...c,
    ...doubt,
    value,
    place: { value, doubt }
  });
  if (c.value === null) return { ...c, place: null };
  const years =
    c.years ??
    (c.role === 'main' && c.start !== '' && !own
      ? Math.round((lengthInDays(c) / 365.25) * 100) / 100
      : null);
  const base = cells.find(
    (b) =>
      b.role === 'main' &&
      b.unitId === c.unitId &&
      b.code === c.code &&
      b.start === `${ground.baseYear}-01-01` &&
      b.end === `${ground.baseYear}-12-31` &&
      b.value !== null
  );
  switch (spec.norm) {
    case 'value':
    case 'rank':
      return say(
        spec.spans === 'average' && c.role === 'span' && years ? c.value / years : c.value
      );
    case 'per-year':
      if (kindOf(c) === 'part-year') return blank('part_year_only');
      return years ? say(c.value / years) : blank('no_period');
    case 'share': {
      if (spec.by !== '' && spec.by !== 'state') {
        const whole = cells.find(
          (w) =>
            w.unitId === c.unitId &&
            w.code === '' &&
            w.start === c.start &&
            w.end === c.end &&
            w.value !== null
        );
        return whole?.value
          ? say((100 * c.value) / whole.value, {
              ...against(c, whole),
              strict: c.strict || whole.strict
            })
          : blank('no_base');
      }
      const group = cells.filter(
        (w) => w.role === 'main' && w.code === c.code && w.start === c.start && w.end === c.end
      );
      const valued = group.filter((w) => w.value !== null);
      const sum = total(valued.map((w) => w.value!));
      if (!sum || valued.length === 0 || isNested(ground)) return blank('no_base');
      // The figure against all the others: they, too, may be more or less than they say.
      const others = together(valued.filter((w) => w !== c));
      const rest = total(valued.filter((w) => w !== c).map((w) => w.value!));
      const lacking = own
        ? ground.units.some(
            (u) =>
              cells.some((w) => w.unitId === u.id && w.code === c.code && isPossible(w)) &&
              !valued.some((w) => w.unitId === u.id)
          )
        : group.some((w) => w.value === null && isPossible(w));
      const doubt: Doubt =
        rest === 0
          ? { ...CERTAIN, about: c.about || others.about, less: c.less || others.more || lacking }
          : {
              ...against(c, { ...others, more: others.more || lacking }),
              strict: c.strict || others.strict
            };
      const shown = rest === 0 && !lacking && !others.more ? CERTAIN : doubt;
      return { ...c, ...shown, value: (100 * c.value) / sum, place: { value: c.value, doubt: c } };
    }
    case 'index':
    case 'change':
    case 'change-pct': {
      if (own || kindOf(c) !== 'year' || !base) return blank('no_base');
      if (spec.norm !== 'change' && base.value === 0) return blank('no_base');
      const doubt = { ...against(c, base), strict: c.strict || base.strict };
      if (spec.norm === 'change') return say(c.value - base.value!, doubt);
      const ratio = c.value / base.value!;
      return say(spec.norm === 'index' ? (100 * c.value) / base.value! : 100 * (ratio - 1), doubt);
    }
    default: {
      const [kind, factor] = FACTOR[spec.norm]!;
      const divisor = divisorOf(c, kind, ground);
      return divisor === null ? blank('no_denominator') : say((factor * c.value) / divisor);
    }
  }
}

/** Of the figure's own year, or the latest within its span; another year's only when chosen. */
function divisorOf(c: Cell, kind: string, { spec, pack, reference }: Ground): number | null {
  const all = [...pack.denominators, ...reference.denominators].filter((d) => d.kind === kind);
  const of = (id: string, year: number) =>
    all.find((d) => d.unitId === id && d.year === year)?.value ?? null;
  const at = (year: number): number | null => {
    const own = of(c.unitId, year);
    if (own !== null || spec.basis === '63') return own;
    const former = reference.crosswalk
      .filter((x) => x.newId === c.unitId)
      .map((x) => of(x.oldId, year));
    return former.length > 0 && former.every((v) => v !== null) ? total(former as number[]) : null;
  };
  if (spec.denominatorYear !== null) return at(spec.denominatorYear) || null;
  if (c.start === '') return null;
  for (let y = Number(c.end.slice(0, 4)); y >= Number(c.start.slice(0, 4)); y--)
    if (at(y)) return at(y);
  return null;
}

const round = (n: number): number => Math.round(n * 1e9) / 1e9;

/** A unit's possible numbers; a missing one may be anything. */
const rangeOf = ({ place }: Normed) => {
  const less = !place || place.doubt.less;
  const more = !place || place.doubt.more;
  const value = place ? round(place.value) : 0;
  return {
    low: less ? -Infinity : value,
    high: more ? Infinity : value,
    lowOpen: place !== null && more && place.doubt.strict,
    highOpen: place !== null && less && place.doubt.strict
  };
};

function rankOf(c: Normed, rows: readonly Normed[], own: boolean): [number, number] {
  const a = rangeOf(c);
  const rivals = rows.filter(
    (r) =>
      r.role === 'main' &&
      r.unitId !== c.unitId &&
      r.code === c.code &&
      (own || (r.start === c.start && r.end === c.end)) &&
      !(r.value === null && OUTSIDE.includes(r.blank!))
  );
  const above = rivals
    .map(rangeOf)
    .filter((b) => b.low > a.high || (b.low === a.high && (b.lowOpen || a.highOpen)));
  const perhaps = rivals
    .map(rangeOf)
    .filter((b) => b.high > a.low || (b.high === a.low && !(b.highOpen || a.lowOpen)));
  return [1 + above.length, 1 + perhaps.length];
}

function mayRank(
  rows: readonly Normed[],
  spec: Spec,
  units: readonly Unit[],
  own: boolean
): boolean {
  if (new Set(units.map((u) => u.level)).size > 1) return false;
  if (!own) return true;
  const valued = rows.filter((r) => r.value !== null);
  const one = new Set(valued.map((r) => `${r.unitId} ${r.code}`)).size === valued.length;
  const periods = new Set(valued.map((r) => `${r.start}/${r.end}`));
  return spec.norm === 'per-year' ? one : one && periods.size === 1 && !periods.has('/');
}

function toPlainRow(
  c: Normed,
  rows: readonly Normed[],
  spec: Spec,
  units: readonly Unit[],
  own: boolean
): PlainRow {
  const ranked = c.value !== null && c.role === 'main' && mayRank(rows, spec, units, own);
  const rank = ranked ? rankOf(c, rows, own) : null;
  const { unitId, start, end, code, more, less, about, strict } = c;
  const row = { unitId, start, end, code, rank };
  if (spec.norm !== 'rank')
    return c.value === null
      ? { ...row, ...CERTAIN, value: null, blank: c.blank }
      : { ...row, more, less, about, strict, value: c.value, blank: null };
  if (rank === null)
    return { ...row, ...CERTAIN, value: null, blank: c.value === null ? c.blank : 'no_base' };
  return { ...row, ...CERTAIN, more: rank[0] < rank[1], value: rank[0], blank: null };
}
