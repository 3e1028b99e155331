import type { Issue } from '#lib/model/issue.ts';
import type { Measure } from '#lib/model/measure.ts';
import { DIMENSIONS, type Dimension, type Observation } from '#lib/model/observation.ts';
import type { Unit } from '#lib/model/unit.ts';
import { locator } from '#lib/text/words/import.ts';
import { toIssue, type Place } from '../issue.ts';
import type { Lookup } from '../lookup.ts';
import { checkValidity } from '../read-period.ts';
import type { ReadObservation, ReadTable } from '../reader/reading.ts';
import { toValue } from './to-value.ts';
import { columnName } from './touched.ts';

/** Dimensions whose members a person may name freely; the others have a closed list. */
const OPEN: readonly Dimension[] = ['item', 'target', 'field'];

type Split = { dimensions: Record<Dimension, string>; issues: Issue[] };

function toDimensions(
  given: Record<string, string>,
  measure: Measure,
  lookup: Lookup,
  at: Place
): Split {
  const issues: Issue[] = [];
  const codeOf = (dimension: Dimension): string => {
    const seen = Object.hasOwn(given, dimension) ? given[dimension]!.trim() : '';
    if (seen === '') return '';
    if (!measure.dimensions.includes(dimension)) {
      const details = { measure: measure.nameVi };
      issues.push(toIssue('error', 'dimension_not_allowed', { ...at, seen }, details));
      return '';
    }
    const code = lookup.code(dimension, seen);
    if (code) return code.code;
    if (!OPEN.includes(dimension)) {
      const allowed = lookup.codesOf(dimension).join(', ');
      issues.push(toIssue('error', 'code_unknown', { ...at, seen }, { allowed }));
    }
    return seen;
  };
  const entries = DIMENSIONS.map((d): [Dimension, string] => [d, codeOf(d)]);
  return { dimensions: Object.fromEntries(entries) as Split['dimensions'], issues };
}

const textOf = (role: 'note' | 'source', o: ReadObservation, table: ReadTable): string =>
  table.columnReadings
    .filter((c) => c.role === role)
    .map((c) => table.rows[o.row]?.cells[c.index]?.trim() ?? '')
    .filter(Boolean)
    .join('; ');

export type Context = {
  file: string;
  table: ReadTable;
  lookup: Lookup;
  unit: Unit;
  id: string;
  /** The table counts earlier years anew on the list of 34; said once for all of it. */
  recounted: boolean;
  /** The text of the cell, where it is not the one that stands in the table. */
  cell?: string;
};

/**
 * One figure of a file as the model keeps it, in the base unit of its measure, still without the
 * whole it is part of. Null when its measure is not on the list; `issues` say what does not fit.
 */
export function toObservation(
  o: ReadObservation,
  { file, table, lookup, unit, id, recounted, cell }: Context
): { observation: Observation | null; issues: Issue[] } {
  const column = columnName(table, o.column);
  const seen = (cell ?? table.rows[o.row]?.cells[o.column] ?? '').trim();
  const at: Place = { file, row: o.line, column, seen };
  const measure = lookup.measure(o.measureId);
  if (!measure) {
    const place = { ...at, seen: o.measureRaw || o.measureId };
    return { observation: null, issues: [toIssue('error', 'wait_measure', place)] };
  }
  const stated = o.periodStart !== '' && o.periodEnd !== '';
  const validity =
    stated && !(recounted && unit.scheme === '34')
      ? checkValidity(unit, { start: o.periodStart, end: o.periodEnd }, { ...at, seen: o.unitRaw })
      : [];
  const { value, issues } = toValue(o.figure, measure, lookup, at);
  const split = toDimensions(o.dimensions, measure, lookup, at);
  const stateless = measure.dimensions.includes('state') && split.dimensions.state === '';
  if (stateless && value !== null) issues.push(toIssue('warning', 'state_unstated', at));
  const observation: Observation = {
    file,
    line: o.line,
    id,
    unitId: o.unitId,
    measureId: measure.id,
    periodStart: stated ? o.periodStart : null,
    periodEnd: stated ? o.periodEnd : null,
    spanYears: null,
    periodBasis: stated ? 'stated' : 'unstated',
    dimensions: split.dimensions,
    value,
    unitOfMeasure: measure.unitOfMeasure,
    qualifier: o.figure.qualifier,
    status: o.figure.status,
    partOf: '',
    sourceId: textOf('source', o, table) || file,
    locator: locator(o.line, column),
    arithmetic: '',
    note: textOf('note', o, table)
  };
  return { observation, issues: [...issues, ...validity, ...split.issues] };
}
