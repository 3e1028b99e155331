import { BOUND_OF } from '#lib/model/bound.ts';
import { DIMENSIONS, type Observation } from '#lib/model/observation.ts';

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
const keyOf = (o: Observation): string =>
  [
    o.unitId,
    o.measureId,
    o.periodStart ?? '',
    o.periodEnd ?? '',
    o.partOf !== '',
    ...DIMENSIONS.map((d) => o.dimensions[d])
  ].join('\u0000');

/** What a figure says: two rows that agree in this are the same figure. */
const figureOf = (o: Observation): string => {
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
