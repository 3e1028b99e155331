import type { Plan } from './plan.ts';
import type { Normed } from './project-plain.ts';
import type { Placed, Summary } from './project-places.ts';
import type { Answer } from './to-result.ts';

/** The base year is shown when it lies inside the years asked for, except in a ranking of changes. */
function isShown(plan: Plan): (c: Normed) => boolean {
  const { years } = plan.spec;
  const base = plan.baseYear;
  if (base === null) return () => true;
  const within =
    plan.mode === 'one'
      ? plan.targets.length === 1
      : years === null || (base >= years.from && base <= years.to);
  return within ? () => true : (c) => c.start !== `${base}-01-01`;
}

type Line = Record<string, string | number | boolean | null>;

function toLine(
  plan: Plan,
  { cell: c, ranks, rank, group }: Placed,
  summaries: ReadonlyMap<string, Summary>
): Line {
  const summary = summaries.get(group);
  const isPlace = plan.spec.norm === 'rank';
  const isUnranked = isPlace && c.value !== null && !ranks;
  return {
    row_kind: 'cell',
    unit_id: c.unitId,
    breakdown: c.breakdown,
    p_start: c.start,
    p_end: c.end,
    p_kind: c.kind,
    p_basis: c.basis,
    years: c.years,
    value: isPlace ? (rank?.[0] ?? null) : c.value,
    raw_value: c.raw,
    bound: isPlace ? (rank && rank[0] !== rank[1] ? '≥' : '=') : c.bound,
    strict: !isPlace && c.strict,
    blank: isUnranked ? 'no_base' : c.blank,
    status: c.status,
    derivation: c.derivation,
    have: c.have,
    need: c.need,
    obs: '',
    best: rank?.[0] ?? null,
    worst: rank?.[1] ?? null,
    reported: summary?.reported ?? 0,
    expected: summary?.expected ?? 0,
    both_lists: c.bothLists,
    base_value: c.base?.value ?? null,
    base_bound: c.base?.bound ?? null,
    base_year: c.base?.year ?? null
  };
}

const earliest = (days: string[]): string => days.sort()[0] ?? '';

function toTotalLine(
  plan: Plan,
  { cells, ranks, reported, expected, total, bound }: Summary
): Line {
  const isSum = ranks && plan.addsOverUnits && plan.spec.norm === 'value' && !plan.nested;
  const known = plan.mode === 'own' ? cells.filter((c) => c.value !== null) : cells;
  return {
    row_kind: 'total',
    breakdown: cells[0]!.breakdown,
    p_start: earliest(known.map((c) => c.start)),
    p_end: earliest(known.map((c) => c.end)),
    value: isSum && reported > 0 ? total : null,
    bound,
    blank: !isSum ? 'overlap' : reported === 0 ? 'missing' : null,
    reported,
    expected
  };
}

/** Lines as the engine hands them back, by columns. */
function toAnswer(lines: readonly Line[]): Answer {
  const names = new Set(lines.flatMap((line) => Object.keys(line)));
  return {
    length: lines.length,
    values: Object.fromEntries([...names].map((name) => [name, lines.map((l) => l[name] ?? null)]))
  };
}

/** What the engine would hand back of placed cells: `outputSql` in lines. */
export function toLines(
  plan: Plan,
  { places, summaries }: { places: readonly Placed[]; summaries: ReadonlyMap<string, Summary> }
): Answer {
  const wanted = isShown(plan);
  return toAnswer([
    ...places.filter((p) => wanted(p.cell)).map((p) => toLine(plan, p, summaries)),
    ...[...summaries.values()].map((s) => toTotalLine(plan, s))
  ]);
}
