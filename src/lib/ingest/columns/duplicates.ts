import type { Issue } from '#lib/model/issue.ts';
import { toIssue } from '../issue.ts';
import type { ReadObservation } from '../reader/reading.ts';
import { compareDecimals, toDecimal } from './decimal.ts';

const splitOf = (dimensions: ReadObservation['dimensions']): string => {
  for (const _ in dimensions) return JSON.stringify(Object.entries(dimensions).sort());
  return '';
};

/** All that tells one figure from another, apart by a character that no text has. */
const keyOf = (o: ReadObservation): string =>
  `${o.unitId || o.unitRaw}\u0000${o.periodStart}\u0000${o.periodEnd}\u0000` +
  `${o.measureId || o.measureRaw}\u0000${splitOf(o.dimensions)}\u0000${o.figure.unitOfMeasure === '%'}`;

const saysSame = (a: ReadObservation, b: ReadObservation): boolean => {
  const [x, y] = [a.figure, b.figure];
  if (x.value === null || y.value === null) return x.value === y.value && x.status === y.status;
  const equal = compareDecimals(toDecimal(x.value, x.scale), toDecimal(y.value, y.scale)) === 0;
  return equal && x.qualifier === y.qualifier;
};

/**
 * Two figures with one unit, period, measure and breakdown: the same twice is told, two different
 * ones are a conflict. Both stay among the observations; a person settles it.
 */
export function findDuplicates(
  observations: readonly ReadObservation[],
  { file, nameOf }: { file: string; nameOf: (column: number) => string }
): Issue[] {
  const issues: Issue[] = [];
  const first = new Map<string, ReadObservation>();
  for (const o of observations) {
    if (o.unitRaw === '' && o.unitId === '') continue;
    const key = keyOf(o);
    const before = first.get(key);
    if (!before) {
      first.set(key, o);
      continue;
    }
    if (before.row === o.row) continue;
    const same = saysSame(before, o);
    const at = { file, row: o.line, column: nameOf(o.column), seen: String(o.figure.value ?? '') };
    issues.push(
      toIssue(same ? 'info' : 'warning', same ? 'row_repeated' : 'row_conflict', at, {
        first: before.line,
        value: String(before.figure.value ?? ''),
        unit: o.unitRaw
      })
    );
  }
  return issues;
}
