import { BOUND_OF } from '#lib/model/bound.ts';
import { DIMENSIONS, type Observation } from '#lib/model/observation.ts';
import type { Pack, Reference } from '#lib/model/pack.ts';
import { endYear, lengthInDays, periodKind, startYear, toDayNumber } from '#lib/model/period.ts';

type Value = string | number | boolean | null;
type Column = { type: 'text' | 'number' | 'boolean'; values: Value[] };
/** Columns of one table, all of one length, ready for the engine. */
export type TableColumns = Record<string, Column>;

const NUMBERS = new Set(['obs', 'd_start', 'd_end', 'years', 'value', 'line', 'year']);
const BOOLEANS = new Set(['strict', 'is_part']);

const typeOf = (name: string): Column['type'] =>
  NUMBERS.has(name) ? 'number' : BOOLEANS.has(name) ? 'boolean' : 'text';

const pick = <T>(rows: readonly T[], columns: Record<string, (row: T) => Value>): TableColumns =>
  Object.fromEntries(
    Object.entries(columns).map(([name, get]) => [
      name,
      { type: typeOf(name), values: rows.map(get) }
    ])
  );

/** Whole calendar years count exactly; otherwise days, to a hundredth of a year; the source's own count wins. */
function yearsOf(o: Observation): number | null {
  if (o.spanYears !== null) return o.spanYears;
  if (o.periodStart === null || o.periodEnd === null) return null;
  const p = { start: o.periodStart, end: o.periodEnd };
  if (p.start === p.end) return null;
  if (p.start.endsWith('-01-01') && p.end.endsWith('-12-31')) return endYear(p) - startYear(p) + 1;
  return Math.round((lengthInDays(p) / 365.2425) * 100) / 100;
}

const kindOf = (o: Observation): string =>
  o.periodStart === null || o.periodEnd === null
    ? 'unstated'
    : periodKind({ start: o.periodStart, end: o.periodEnd });

/**
 * "Of which" in the sense that must not be added: part of a figure of the same measure and period.
 * A part counted in another measure (desks, of a sum of money) is the whole of its own; a yearly
 * part of a span is told apart by its period, and overlapping periods are never added anyway.
 */
export function isPart(o: Observation, whole: Observation | undefined): boolean {
  return (
    whole !== undefined &&
    whole.measureId === o.measureId &&
    whole.periodStart === o.periodStart &&
    whole.periodEnd === o.periodEnd
  );
}

function observationTable(
  observations: readonly Observation[],
  reference: Reference
): TableColumns {
  const withState = new Set(
    reference.measures.filter((m) => m.dimensions.includes('state')).map((m) => m.id)
  );
  const dimension = (d: (typeof DIMENSIONS)[number]) => (o: Observation) =>
    // A commendation whose state is not given has a state of its own.
    d === 'state' && withState.has(o.measureId) ? o.dimensions.state || 'unknown' : o.dimensions[d];
  const byId = new Map(observations.map((o) => [o.id, o]));
  let next = 0;
  return pick(observations, {
    obs: () => next++,
    id: (o) => o.id,
    unit_id: (o) => o.unitId,
    measure_id: (o) => o.measureId,
    p_start: (o) => o.periodStart ?? '',
    p_end: (o) => o.periodEnd ?? '',
    d_start: (o) => (o.periodStart ? toDayNumber(o.periodStart) : null),
    d_end: (o) => (o.periodEnd ? toDayNumber(o.periodEnd) : null),
    p_kind: kindOf,
    p_basis: (o) => o.periodBasis,
    years: yearsOf,
    ...Object.fromEntries(DIMENSIONS.map((d) => [d, dimension(d)])),
    split: (o) => DIMENSIONS.filter((d) => d !== 'state' && o.dimensions[d] !== '').join(','),
    value: (o) => o.value,
    bound: (o) => BOUND_OF[o.qualifier].bound,
    strict: (o) => BOUND_OF[o.qualifier].strict,
    qualifier: (o) => o.qualifier,
    status: (o) => o.status,
    part_of: (o) => o.partOf,
    is_part: (o) => o.partOf !== '' && isPart(o, byId.get(o.partOf)),
    file: (o) => o.file,
    line: (o) => o.line,
    source_id: (o) => o.sourceId,
    locator: (o) => o.locator,
    arithmetic: (o) => o.arithmetic,
    note: (o) => o.note
  });
}

/** The tables of one pack, by name. Denominators of the reference come along with the pack's own. */
export function toTables(pack: Pack, reference: Reference): Record<string, TableColumns> {
  return {
    observation: observationTable(pack.observations, reference),
    unit: pick([...reference.units, ...pack.units], {
      unit_id: (u) => u.id,
      scheme: (u) => u.scheme,
      level: (u) => u.level,
      valid_from: (u) => u.validFrom,
      valid_to: (u) => u.validTo
    }),
    crosswalk: pick(reference.crosswalk, { old_id: (c) => c.oldId, new_id: (c) => c.newId }),
    denominator: pick([...reference.denominators, ...pack.denominators], {
      unit_id: (d) => d.unitId,
      kind: (d) => d.kind,
      year: (d) => d.year,
      value: (d) => d.value
    })
  };
}
