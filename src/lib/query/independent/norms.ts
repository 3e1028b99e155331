import { lengthInDays } from '#lib/model/period.ts';
import { isPossible, type Cell } from './cells.ts';
import { CERTAIN, kindOf, together, total, type Doubt } from './figures.ts';
import type { Ground } from './ground.ts';

/** A normalised cell; `place` is what its place follows, null where there is no number. */
export type Normed = Cell & { place: { value: number; doubt: Doubt } | null };

/** A unit and one above it, on either list, are both among those shown. */
export function isNested({ units, pack, reference }: Ground): boolean {
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

/** A cell under the norm of the spec, or why it has no number there. */
export function normalise(c: Cell, cells: readonly Cell[], ground: Ground): Normed {
  const { spec, own } = ground;
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
