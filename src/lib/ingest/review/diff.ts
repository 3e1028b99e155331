import { BOUND_OF } from '#lib/model/bound.ts';
import { DIMENSIONS, type Observation } from '#lib/model/observation.ts';
import type { Denominator } from '#lib/model/unit.ts';

export type Changed = { before: Observation; after: Observation };

/** What a file changes in the figures that are there already. */
export type RowDiff = {
  added: Observation[];
  changed: Changed[];
  unchanged: Observation[];
  /** Figures the same file gave earlier and gives no more. */
  gone: Observation[];
};

/** What makes two rows speak of one figure. "Of which" rows never meet a whole. */
export const keyOf = (o: Observation): string =>
  [
    o.unitId,
    o.measureId,
    o.periodStart ?? '',
    o.periodEnd ?? '',
    o.partOf !== '',
    ...DIMENSIONS.map((d) => o.dimensions[d])
  ].join('\u0000');

/** What a figure says: two rows that agree in this are the same figure. */
export const figureOf = (o: Observation): string => {
  const { bound, strict } = BOUND_OF[o.qualifier];
  return [o.value ?? '', o.status, bound, strict].join('\u0000');
};

function group(rows: readonly Observation[]): Map<string, Observation[]> {
  const groups = new Map<string, Observation[]>();
  for (const o of rows) {
    const key = keyOf(o);
    const there = groups.get(key);
    if (there) there.push(o);
    else groups.set(key, [o]);
  }
  return groups;
}

/**
 * A key said by several rows (a conflict, a duplicate): equal ones meet first, the rest in order.
 * Equal rows are one figure, so a second one goes where the first went. Gives back what none met.
 */
function pair(after: readonly Observation[], before: readonly Observation[], diff: RowDiff) {
  const there = new Set(before.map(figureOf));
  const said = new Set(after.map(figureOf));
  const rest = [...new Map(before.map((o) => [figureOf(o), o])).entries()]
    .filter(([figure]) => !said.has(figure))
    .map(([, o]) => o);
  const old = new Map<string, Observation | undefined>();
  let next = 0;
  for (const o of after) {
    const figure = figureOf(o);
    if (there.has(figure)) {
      diff.unchanged.push(o);
      continue;
    }
    if (!old.has(figure)) old.set(figure, rest[next++]);
    const twin = old.get(figure);
    if (twin) diff.changed.push({ before: twin, after: o });
    else diff.added.push(o);
  }
  return rest.slice(next);
}

/**
 * Holds the figures of a file (`after`) against those of one pack (`before`), by unit, measure,
 * period and dimensions. `gone` are those of the files in `scope`, by their names, that are not
 * said any more; without it the files of `after` themselves. Every row of `after` is in one list.
 */
export function diffRows(
  before: readonly Observation[],
  after: readonly Observation[],
  { scope = new Set(after.map((o) => o.file)) }: { scope?: ReadonlySet<string> } = {}
): RowDiff {
  const diff: RowDiff = { added: [], changed: [], unchanged: [], gone: [] };
  const there = group(before);
  for (const [key, rows] of group(after)) {
    const left = pair(rows, there.get(key) ?? [], diff);
    there.set(key, left);
  }
  const left = new Set([...there.values()].flat());
  diff.gone = before.filter((o) => left.has(o) && scope.has(o.file));
  return diff;
}

export type DenominatorDiff = {
  added: Denominator[];
  changed: { before: Denominator; after: Denominator }[];
  unchanged: Denominator[];
  gone: Denominator[];
};

const divisorKey = (d: Denominator): string => [d.unitId, d.kind, d.year].join('\u0000');

/**
 * The same for denominators, which have one value for a unit, kind and year: of two in a file the
 * later holds. `gone` are those of the sources that the file names.
 */
export function diffDenominators(
  before: readonly Denominator[],
  after: readonly Denominator[]
): DenominatorDiff {
  const diff: DenominatorDiff = { added: [], changed: [], unchanged: [], gone: [] };
  const there = new Map(before.map((d) => [divisorKey(d), d]));
  const said = new Map(after.map((d) => [divisorKey(d), d]));
  for (const [key, one] of said) {
    const old = there.get(key);
    if (!old) diff.added.push(one);
    else if (old.value === one.value) diff.unchanged.push(one);
    else diff.changed.push({ before: old, after: one });
  }
  const sources = new Set(after.map((d) => d.sourceId));
  diff.gone = [...there]
    .filter(([key, d]) => !said.has(key) && sources.has(d.sourceId))
    .map(([, d]) => d);
  return diff;
}
