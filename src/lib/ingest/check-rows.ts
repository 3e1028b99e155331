import { BOUND_OF } from '#lib/model/bound.ts';
import type { Issue } from '#lib/model/issue.ts';
import { DIMENSIONS, type Observation } from '#lib/model/observation.ts';
import { toIssue, type Place } from './issue.ts';
import type { IssueCode } from '#lib/text/words/issues.ts';

const placeOf = (o: Observation, column: string, seen: string): Place => ({
  file: o.file,
  row: o.line,
  column,
  seen
});

const nameOf = (o: Observation): string => `${o.file}:${o.line}`;

/** Every id once in the pack, since "of which" rows point at ids. */
function checkIds(observations: readonly Observation[]): {
  byId: Map<string, Observation>;
  issues: Issue[];
} {
  const byId = new Map<string, Observation>();
  const issues: Issue[] = [];
  for (const o of observations) {
    const first = byId.get(o.id);
    if (!first) byId.set(o.id, o);
    else
      issues.push(
        toIssue('error', 'duplicate_id', placeOf(o, 'id', o.id), { first: nameOf(first) })
      );
  }
  return { byId, issues };
}

/** The ids met on the way up, ending where one comes round again; null when the top is reached. */
function circleFrom(o: Observation, byId: Map<string, Observation>): string[] | null {
  const path = [o.id];
  let above = byId.get(o.partOf);
  while (above) {
    path.push(above.id);
    if (above.id === o.id) return path;
    // A circle further up, which this row only leads into.
    if (path.length > 100 || path.indexOf(above.id) < path.length - 1) return null;
    above = byId.get(above.partOf);
  }
  return null;
}

/** A part that is surely more than its whole: wording such as "hơn" leaves room above, "gần" below. */
function exceeds(part: Observation, whole: Observation): boolean {
  if (part.value === null || whole.value === null) return false;
  if (part.unitOfMeasure !== whole.unitOfMeasure) return false;
  const partFloor = ['=', '≥'].includes(BOUND_OF[part.qualifier].bound);
  const wholeCeiling = ['=', '≤'].includes(BOUND_OF[whole.qualifier].bound);
  return partFloor && wholeCeiling && part.value > whole.value;
}

function checkPart(o: Observation, byId: Map<string, Observation>): Issue[] {
  const at = placeOf(o, 'part_of', o.partOf);
  const whole = byId.get(o.partOf);
  if (!whole) return [toIssue('error', 'part_of_unknown', at)];
  const circle = circleFrom(o, byId);
  if (circle) return [toIssue('error', 'part_of_circular', { ...at, seen: circle.join(' → ') })];
  const issues: Issue[] = [];
  if (whole.unitId !== o.unitId)
    issues.push(toIssue('error', 'part_of_other_unit', at, { other: whole.unitId }));
  if (exceeds(o, whole)) {
    const details = { part: o.value!, whole: whole.value! };
    issues.push(toIssue('warning', 'part_exceeds_whole', at, details));
  }
  return issues;
}

/**
 * What is wrong with rows that are parts of others; `observations` hold the wholes too. Of two rows
 * with one id the first is the whole.
 */
export function checkParts(observations: readonly Observation[]): Issue[] {
  const { byId } = checkIds(observations);
  return observations.flatMap((o) => (o.partOf === '' ? [] : checkPart(o, byId)));
}

/** What makes two rows speak of the same figure. "Of which" rows never meet a whole. */
const keyOf = (o: Observation): string =>
  [
    o.unitId,
    o.measureId,
    o.periodStart,
    o.periodEnd,
    o.partOf !== '',
    ...DIMENSIONS.map((d) => o.dimensions[d])
  ].join('\u0000');

const figureOf = (o: Observation): string => {
  const { bound, strict } = BOUND_OF[o.qualifier];
  return [o.value ?? o.status, bound, strict].join('\u0000');
};

/** Rows with one key, none of them faulty: equal ones count once, different ones are a conflict for a person to settle. */
export function checkKeys(observations: readonly Observation[]): Issue[] {
  const firsts = new Map<string, Observation>();
  const issues: Issue[] = [];
  for (const o of observations) {
    const key = keyOf(o);
    const first = firsts.get(key);
    if (!first) {
      firsts.set(key, o);
      continue;
    }
    const same = figureOf(o) === figureOf(first);
    const code: IssueCode = same ? 'duplicate' : 'conflict';
    const seen = o.value === null ? '' : String(o.value);
    const details = { first: nameOf(first) };
    issues.push(toIssue(same ? 'info' : 'warning', code, placeOf(o, 'value', seen), details));
  }
  return issues;
}

/** Leaves out the rows that have an error, by file and line. */
export function rejectFaulty(
  observations: readonly Observation[],
  issues: readonly Issue[]
): Observation[] {
  const faulty = new Set(
    issues.filter((i) => i.severity === 'error' && i.row !== null).map((i) => `${i.file}:${i.row}`)
  );
  return observations.filter((o) => !faulty.has(nameOf(o)));
}

/**
 * Holds rows against one another. `found` are the issues their cells have already: a faulty row
 * may still be the whole of another, but is never the one a good row conflicts with.
 * Gives back the rows without any error, and the new issues.
 */
export function checkRows(
  observations: readonly Observation[],
  found: readonly Issue[]
): { observations: Observation[]; issues: Issue[] } {
  const { byId, issues } = checkIds(observations);
  for (const o of observations) if (o.partOf !== '') issues.push(...checkPart(o, byId));
  const sound = rejectFaulty(observations, [...found, ...issues]);
  return { observations: sound, issues: [...issues, ...checkKeys(sound)] };
}
