import { BOUND_OF } from '#lib/model/bound.ts';
import { DIMENSIONS, type Observation } from '#lib/model/observation.ts';
import type { Pack, Reference } from '#lib/model/pack.ts';
import type { Denominator } from '#lib/model/unit.ts';
import { endYear, lengthInDays, periodKind, startYear, toDayNumber } from '#lib/model/period.ts';

type Value = string | number | boolean | null;
type Column = { type: 'text' | 'number' | 'boolean'; values: Value[] };
/** Columns of one table, all of one length, ready for the engine. */
export type TableColumns = Record<string, Column>;

const NUMBERS = new Set([
  ...['obs', 'd_start', 'd_end', 'years', 'value', 'line', 'year'],
  ...['code', 'unit', 'what', 'range', 'place', 'rank']
]);
const BOOLEANS = new Set(['strict', 'is_part', 'is_first', 'twice']);

const typeOf = (name: string): Column['type'] =>
  NUMBERS.has(name) ? 'number' : BOOLEANS.has(name) ? 'boolean' : 'text';

/** A table of one row for each item, its columns typed by their names. */
export const pick = <T>(
  rows: readonly T[],
  columns: Record<string, (row: T) => Value>
): TableColumns =>
  Object.fromEntries(
    Object.entries(columns).map(([name, get]) => [
      name,
      { type: typeOf(name), values: rows.map(get) }
    ])
  );

/** Whole calendar years count exactly; otherwise days, to a hundredth of a year; the source's own count wins. */
export function yearsOf(
  o: Pick<Observation, 'spanYears' | 'periodStart' | 'periodEnd'>
): number | null {
  if (o.spanYears !== null) return o.spanYears;
  if (o.periodStart === null || o.periodEnd === null) return null;
  const p = { start: o.periodStart, end: o.periodEnd };
  if (p.start === p.end) return null;
  if (p.start.endsWith('-01-01') && p.end.endsWith('-12-31')) return endYear(p) - startYear(p) + 1;
  return Math.round((lengthInDays(p) / 365.2425) * 100) / 100;
}

/** The kind of a figure's period; `unstated` without both its dates. */
export const kindOf = (o: Pick<Observation, 'periodStart' | 'periodEnd'>): string =>
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

/** A part whose whole was left out for an error must not stand in its place. */
const mayBePart = (o: Observation, whole: Observation | undefined): boolean =>
  whole === undefined || isPart(o, whole);

/** Measures that have a state; one whose state is not given has the state `unknown`. */
export const measuresWithState = (reference: Reference): Set<string> =>
  new Set(reference.measures.filter((m) => m.dimensions.includes('state')).map((m) => m.id));

/** The dimensions a figure is split by, its state aside, joined by commas. */
export const splitOf = (dimensions: Observation['dimensions']): string =>
  DIMENSIONS.filter((d) => d !== 'state' && dimensions[d] !== '').join(',');

/** Figures made into columns in one go, before others may have their turn. */
const PIECE = 4000;

/** The table of figures in pieces, in their order; a pack of none has one empty piece. */
export function* observationPieces(
  observations: readonly Observation[],
  reference: Reference
): Generator<TableColumns> {
  const columnsOf = observationColumns(observations, reference);
  for (let from = 0; from === 0 || from < observations.length; from += PIECE)
    yield pick(observations.slice(from, from + PIECE), columnsOf);
}

/** How each column of a figure is had, called in the order of the figures. */
function observationColumns(
  observations: readonly Observation[],
  reference: Reference
): Record<string, (o: Observation) => Value> {
  const withState = measuresWithState(reference);
  const dimension = (d: (typeof DIMENSIONS)[number]) => (o: Observation) =>
    // A commendation whose state is not given has a state of its own.
    d === 'state' && withState.has(o.measureId) ? o.dimensions.state || 'unknown' : o.dimensions[d];
  const byId = new Map(observations.map((o) => [o.id, o]));
  let next = 0;
  return {
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
    split: (o) => splitOf(o.dimensions),
    value: (o) => o.value,
    bound: (o) => BOUND_OF[o.qualifier].bound,
    strict: (o) => BOUND_OF[o.qualifier].strict,
    qualifier: (o) => o.qualifier,
    status: (o) => o.status,
    part_of: (o) => o.partOf,
    is_part: (o) => o.partOf !== '' && mayBePart(o, byId.get(o.partOf)),
    file: (o) => o.file,
    line: (o) => o.line,
    source_id: (o) => o.sourceId,
    locator: (o) => o.locator,
    arithmetic: (o) => o.arithmetic,
    note: (o) => o.note
  };
}

/** The reference's and the pack's own; for one unit, kind and year the pack's own stands. */
function denominatorsOf(pack: Pack, reference: Reference): Denominator[] {
  const keyOf = (d: Denominator) => `${d.unitId} ${d.kind} ${d.year}`;
  const own = new Set(pack.denominators.map(keyOf));
  return [...reference.denominators.filter((d) => !own.has(keyOf(d))), ...pack.denominators];
}

/** The tables of one pack, by name. Denominators of the reference come along with the pack's own. */
export const toTables = (pack: Pack, reference: Reference): Record<string, TableColumns> => ({
  observation: pick(pack.observations, observationColumns(pack.observations, reference)),
  ...toTablesBeside(pack, reference)
});

/** The same without the table of figures, which may be long. */
export function toTablesBeside(pack: Pack, reference: Reference): Record<string, TableColumns> {
  return {
    unit: pick([...reference.units, ...pack.units], {
      unit_id: (u) => u.id,
      scheme: (u) => u.scheme,
      level: (u) => u.level,
      valid_from: (u) => u.validFrom,
      valid_to: (u) => u.validTo
    }),
    crosswalk: pick(reference.crosswalk, { old_id: (c) => c.oldId, new_id: (c) => c.newId }),
    denominator: pick(denominatorsOf(pack, reference), {
      unit_id: (d) => d.unitId,
      kind: (d) => d.kind,
      year: (d) => d.year,
      value: (d) => d.value
    })
  };
}
