import type { Catalogue } from './catalogue.ts';
import { toMarks, type Cell } from './answer-file-cells.ts';
import type { Plan } from './plan.ts';
import { counts, normed, sumOf, toPlain, type Normed } from './project-plain.ts';

/** Divisors of one kind: `[unitId, year, value]`. */
export type Divisors = readonly (readonly [string, number, number | null])[];

/** Figures by which others are divided, by kind, as a pack has them. */
export type DivisorFile = Record<string, Divisors>;

/** The bound of a quotient or a difference: more below is less of it. */
const against = (top: string, bottom: string): string => {
  const [t, b] = [(mark: string) => top.includes(mark), (mark: string) => bottom.includes(mark)];
  return toMarks(t('≈') || b('≈'), t('≥') || b('≤'), t('≤') || b('≥'));
};

function perYear(c: Cell): Normed {
  const undated = c.years === null || c.years <= 0;
  const blank = c.kind === 'part-year' ? 'part_year_only' : undated ? 'no_period' : null;
  return normed(c, { blank, value: c.value! / c.years! });
}

function grouped<T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group) group.push(item);
    else groups.set(key(item), [item]);
  }
  return groups;
}

function shareOfWhole(cells: readonly Cell[]): Normed[] {
  const keyOf = (c: Cell) => `${c.unitId} ${c.start} ${c.end}`;
  const wholes = new Map(
    cells.filter((c) => c.breakdown === '' && c.value !== null).map((c) => [keyOf(c), c])
  );
  return cells.map((c) => {
    const whole = wholes.get(keyOf(c));
    return normed(c, {
      value: (100 * c.value!) / (whole?.value ?? 0),
      bound: against(c.bound, whole?.bound ?? ''),
      strict: c.strict || whole?.strict === true,
      blank: whole?.value ? null : 'no_base',
      base: whole ? { value: whole.value!, bound: whole.bound, year: null } : null
    });
  });
}

/** A sum of which each unit has a share, with what is open about it. */
type Total = {
  value: number;
  bound: string;
  strict: boolean;
  more: number;
  less: number;
  lacks: boolean;
};

function totalOf(parts: readonly Cell[], lacks: boolean): Total | null {
  const value = sumOf(parts);
  const known = parts.filter((c) => c.value !== null);
  const number = (mark: string) => known.filter((c) => c.bound.includes(mark)).length;
  const [more, less] = [number('≥'), number('≤')];
  const bound = toMarks(number('≈') > 0, more > 0 || lacks, less > 0);
  return value === null
    ? null
    : { value, bound, strict: known.some((c) => c.strict), more, less, lacks };
}

/** It may be more where the figure may be more or the others less; what is all of it cannot be. */
function shareBound(c: Cell, total: Total): string {
  const isMain = c.role === 'main';
  const others = (number: number, mark: string) =>
    number > (isMain && c.bound.includes(mark) ? 1 : 0);
  const isAll = isMain && c.value === total.value;
  const less = total.lacks || others(total.more, '≥');
  if (isAll && !less) return '=';
  const more = !isAll && (c.bound.includes('≥') || others(total.less, '≤'));
  return toMarks(total.bound.includes('≈'), more, c.bound.includes('≤') || less);
}

const unitsOf = (cells: readonly Cell[]): number => new Set(cells.map((c) => c.unitId)).size;

function shareOfAll(plan: Plan, cells: readonly Cell[]): Normed[] {
  const keyOf = (c: Cell) => `${c.breakdown} ${c.start} ${c.end}`;
  const main = cells.filter((c) => c.role === 'main');
  const could = grouped(main.filter(counts), (c) => c.breakdown);
  const lacksIn = (parts: readonly Cell[]): boolean =>
    plan.mode === 'own'
      ? unitsOf(parts.filter((c) => c.value !== null)) <
        unitsOf(could.get(parts[0]!.breakdown) ?? [])
      : parts.some((c) => c.value === null && counts(c));
  const totals = new Map(
    [...grouped(main, keyOf)].map(([key, parts]) => [key, totalOf(parts, lacksIn(parts))])
  );
  return cells.map((c) => {
    const total = totals.get(keyOf(c)) ?? null;
    return normed(c, {
      place: { value: c.value, bound: c.bound, strict: c.strict },
      blank: !total?.value || plan.nested ? 'no_base' : null,
      ...(total && {
        value: (100 * c.value!) / total.value,
        bound: shareBound(c, total),
        strict: (c.strict || total.strict) && c.value !== total.value,
        base: { value: total.value, bound: total.bound, year: null }
      })
    });
  });
}

const FACTOR = { population: 100_000, members: 1_000, subordinate_units: 1 } as const;

/** By unit, the latest year first: its own, those of all it was made of, of a region those of its provinces. */
function divisorsOf(
  plan: Plan,
  divisors: Divisors,
  catalogue: Catalogue
): (id: string) => [number, number][] {
  const told = new Map(divisors.map(([id, year, value]) => [`${id} ${year}`, value]));
  const years = [...new Set(divisors.map(([, year]) => year))].sort((a, b) => b - a);
  const added = (ids: readonly string[], of: (id: string) => number | null): number | null => {
    const values = ids.map(of);
    return values.length === 0 || values.includes(null)
      ? null
      : sumOf(values.map((value) => ({ value })));
  };
  const toldIn = (year: number) => (id: string) => told.get(`${id} ${year}`) ?? null;
  const positive = (value: number | null) => (value !== null && value > 0 ? value : null);
  const provinceIn = (year: number) => (id: string) => {
    const old = catalogue.crosswalk.filter((c) => c.newId === id).map((c) => c.oldId);
    const made = plan.spec.basis === '63' ? null : added(old, toldIn(year));
    return positive(toldIn(year)(id)) ?? positive(made);
  };
  return (id) =>
    years.flatMap((year): [number, number][] => {
      const members = plan.members.get(id) ?? [];
      const value = provinceIn(year)(id) ?? added(members, provinceIn(year));
      return value === null ? [] : [[year, value]];
    });
}

function perDivisor(
  plan: Plan,
  cells: readonly Cell[],
  catalogue: Catalogue,
  file: DivisorFile
): Normed[] {
  const kind = plan.denominatorKind! as keyof typeof FACTOR;
  const yearly = divisorsOf(plan, file[kind] ?? [], catalogue);
  const divisors = new Map(plan.units.map(({ id }) => [id, yearly(id)]));
  const chosen = plan.spec.denominatorYear;
  return cells.map((c) => {
    const isOf = (year: number) =>
      chosen !== null
        ? year === chosen
        : c.start !== '' &&
          year >= Number(c.start.slice(0, 4)) &&
          year <= Number(c.end.slice(0, 4));
    const [year, value] = divisors.get(c.unitId)?.find(([y]) => isOf(y)) ?? [null, null];
    return normed(c, {
      value: value === null ? null : (FACTOR[kind] * c.value!) / value,
      blank: value === null ? 'no_denominator' : null,
      base: value === null ? null : { value, bound: '=', year }
    });
  });
}

function againstBase(plan: Plan, cells: readonly Cell[]): Normed[] {
  const year = plan.baseYear!;
  const { norm } = plan.spec;
  const bases = new Map(
    cells
      .filter(
        (c) =>
          c.role === 'main' &&
          c.start === `${year}-01-01` &&
          c.end === `${year}-12-31` &&
          c.value !== null
      )
      .map((c) => [`${c.unitId} ${c.breakdown}`, c])
  );
  return cells.map((c) => {
    const base = bases.get(`${c.unitId} ${c.breakdown}`);
    const [v, b] = [c.value!, base?.value ?? null];
    const value =
      norm === 'index' ? (100 * v) / b! : norm === 'change' ? v - b! : 100 * (v / b! - 1);
    const isBare = c.kind !== 'year' || b === null || (norm !== 'change' && b === 0);
    return normed(c, {
      value,
      bound: against(c.bound, base?.bound ?? ''),
      strict: c.strict || base?.strict === true,
      blank: isBare ? 'no_base' : null,
      base: base ? { value: base.value!, bound: base.bound, year } : null
    });
  });
}

/**
 * The cells under the norm of the plan, each blank with its reason: what `normSteps` asks of the
 * engine. `project-cells.test.ts` holds the two together.
 */
export function toNormed(
  plan: Plan,
  cells: readonly Cell[],
  { catalogue, divisors }: { catalogue: Catalogue; divisors: DivisorFile }
): Normed[] {
  switch (plan.spec.norm) {
    case 'value':
    case 'rank':
      return toPlain(plan, cells);
    case 'per-year':
      return cells.map(perYear);
    case 'share':
      return plan.spec.by !== '' && plan.spec.by !== 'state'
        ? shareOfWhole(cells)
        : shareOfAll(plan, cells);
    case 'per-100k':
    case 'per-1000-members':
    case 'per-unit':
      return perDivisor(plan, cells, catalogue, divisors);
    case 'index':
    case 'change':
    case 'change-pct':
      return plan.baseYear === null
        ? cells.map((c) => normed(c, { blank: 'no_base' }))
        : againstBase(plan, cells);
  }
}
