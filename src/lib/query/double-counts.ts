import { DIMENSIONS } from '#lib/model/observation.ts';
import type { Unit } from '#lib/model/unit.ts';
import type { Catalogue } from './catalogue.ts';
import type { Result, Warning } from './result.ts';
import type { Traced } from './trace.ts';
import { ancestorsOf, unitsOf } from './units.ts';

/** Three levels with one value are telling whatever its size. */
const TELLING_LEVELS = 3;

const sameThing = (r: Traced): string =>
  [
    r.start,
    r.end,
    r.value,
    r.bound,
    ...DIMENSIONS.map((d) => (d === 'level' ? '' : r.dimensions[d]))
  ].join('|');

/** Something both rows tell of where they are from: a note, or one place in one source. */
const sameOrigin = (a: Traced, b: Traced): boolean =>
  (a.note !== '' && a.note === b.note) ||
  (a.sourceId !== '' && a.locator !== '' && a.sourceId === b.sourceId && a.locator === b.locator);

type Known = ReadonlyMap<string, Unit>;

/** Larger groups are of small numbers, where equal values of strangers say nothing. */
const FEW = 100;

/** Units of one group that are linked by suspicion; [] when there are none. */
function suspectsIn(
  rows: readonly Traced[],
  known: Known,
  above: (id: string) => Set<string>
): string[] {
  const present = new Set(rows.map((r) => r.unitId));
  const levelOf = (r: Traced) => known.get(r.unitId)?.level;
  const ids = new Set<string>();
  for (const id of present)
    for (const upper of above(id)) if (present.has(upper)) ids.add(id).add(upper);
  if (rows.length > FEW) return [...ids].sort();
  rows.forEach((a, i) => {
    for (const b of rows.slice(i + 1))
      if (levelOf(a) !== levelOf(b) && sameOrigin(a, b)) ids.add(a.unitId).add(b.unitId);
  });
  if (new Set(rows.map(levelOf)).size >= TELLING_LEVELS) for (const id of present) ids.add(id);
  return [...ids].sort();
}

/**
 * Likely double counts: one value of one measure and period reported by a unit and by one above it,
 * or at two levels with the same note or place in a source, or at three levels. A warning
 * names the units; whether it is one thing is for a person to say.
 */
export function toDoubleCounts(
  result: Result,
  rows: readonly Traced[],
  catalogue: Catalogue
): Warning[] {
  const pack = catalogue.packs.find((p) => p.info.id === result.spec.pack);
  if (!pack || pack.units.length === 0) return [];
  const known = unitsOf(catalogue, pack);
  const memo = new Map<string, Set<string>>();
  const above = (id: string): Set<string> => {
    const unit = known.get(id);
    const found = memo.get(id) ?? (unit ? ancestorsOf(unit, known, catalogue) : new Set<string>());
    memo.set(id, found);
    return found;
  };
  const groups = new Map<string, Traced[]>();
  const { years } = result.spec;
  for (const r of rows) {
    if (!r.value || r.isPart) continue;
    if (years && r.start !== '' && (r.end < `${years.from}` || r.start > `${years.to}-12-31`))
      continue;
    const key = sameThing(r);
    const group = groups.get(key);
    if (group) group.push(r);
    else groups.set(key, [r]);
  }
  return [...groups.values()].flatMap((group) => {
    if (group.length < 2) return [];
    const unitIds = suspectsIn(group, known, above);
    const { value, start, end } = group[0]!;
    return unitIds.length > 1
      ? [{ code: 'double_count' as const, unitIds, details: { value: value!, start, end } }]
      : [];
  });
}
