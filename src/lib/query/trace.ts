import { BOUND_OF, type Bound, type Qualifier } from '#lib/model/bound.ts';
import { DIMENSIONS, type Dimension } from '#lib/model/observation.ts';
import type { Run } from './ask.ts';
import type { Catalogue } from './catalogue.ts';
import type { Result, ResultRow } from './result.ts';
import { join, list, name, raw, sql } from './sql.ts';
import { relatives } from './units.ts';

/** One row of a file, as far as needed to say what it did to a figure. */
export type Traced = {
  obs: number;
  id: string;
  unitId: string;
  measureId: string;
  start: string;
  end: string;
  dimensions: Record<Dimension, string>;
  value: number | null;
  bound: Bound;
  partOf: string;
  isPart: boolean;
  file: string;
  line: number;
  sourceId: string;
  locator: string;
  note: string;
};

/** "Trong đó": a figure and those its report says are part of it, of whatever measure. */
export type PartNode = {
  id: string;
  unitId: string;
  measure: string;
  value: number | null;
  bound: Bound;
  file: string;
  line: number;
  parts: PartNode[];
};

/** Why a row about the same unit, measure and time did not go into a figure. */
export type LeftOutReason =
  'part_of' | 'other_state' | 'other_breakdown' | 'other_list' | 'other_period';

export type LeftOut = { id: string; file: string; line: number; reason: LeftOutReason };

const COLUMNS = raw(
  [
    'obs',
    'id',
    'unit_id',
    'measure_id',
    'p_start',
    'p_end',
    ...DIMENSIONS,
    'value',
    'qualifier',
    'part_of',
    'is_part',
    'file',
    'line',
    'source_id',
    'locator',
    'note'
  ].join(', ')
);

/** Rows of the pack that meet a condition, in the order of the files. */
async function readRows(pack: string, where: string, run: Run): Promise<Traced[]> {
  const table = join([name(pack), name('observation')], '.');
  const answer = await run(
    sql`SELECT ${COLUMNS} FROM ${table} WHERE ${raw(where)} ORDER BY obs`.text
  );
  return Array.from({ length: answer.length }, (_, i) => {
    const at = (column: string) => answer.values[column]![i];
    const value = at('value');
    return {
      obs: Number(at('obs')),
      id: String(at('id')),
      unitId: String(at('unit_id')),
      measureId: String(at('measure_id')),
      start: String(at('p_start')),
      end: String(at('p_end')),
      dimensions: Object.fromEntries(
        DIMENSIONS.map((d) => [d, String(at(d))])
      ) as Traced['dimensions'],
      value: typeof value === 'number' ? value : null,
      bound: BOUND_OF[String(at('qualifier')) as Qualifier].bound,
      partOf: String(at('part_of')),
      isPart: at('is_part') === true,
      file: String(at('file')),
      line: Number(at('line')),
      sourceId: String(at('source_id')),
      locator: String(at('locator')),
      note: String(at('note'))
    };
  });
}

/** Every row of a pack. */
export const readAllRows = (pack: string, run: Run): Promise<Traced[]> =>
  readRows(pack, 'TRUE', run);

/** Every row of the result's measure, whoever reported it. */
export const readMeasureRows = (result: Result, run: Run): Promise<Traced[]> =>
  readRows(result.spec.pack, sql`measure_id = ${result.spec.measure}`.text, run);

/**
 * Rows about some units, of one measure or of all, and those their reports say are part of one,
 * whatever these count.
 */
export const readUnitRows = (
  pack: string,
  unitIds: readonly string[],
  run: Run,
  { measure = null }: { measure?: string | null } = {}
): Promise<Traced[]> => {
  const table = join([name(pack), name('observation')], '.');
  const ids = list(unitIds);
  const own =
    measure === null
      ? sql`unit_id IN ${ids}`
      : sql`unit_id IN ${ids} AND (measure_id = ${measure} OR part_of <> '')`;
  const wholes = sql`SELECT id FROM ${table} WHERE ${own}`;
  return readRows(pack, sql`(${own} OR (part_of <> '' AND part_of IN (${wholes})))`.text, run);
};

/** Gives the parts below a row, by its id, from all rows that may hold them. */
export function partsFinder(rows: readonly Traced[]): (id: string) => PartNode[] {
  const byWhole = new Map<string, Traced[]>();
  for (const r of rows)
    if (r.partOf !== '') byWhole.set(r.partOf, [...(byWhole.get(r.partOf) ?? []), r]);
  const below = (id: string, seen: readonly string[]): PartNode[] =>
    (byWhole.get(id) ?? [])
      .filter((r) => !seen.includes(r.id))
      .map((r) => ({
        id: r.id,
        unitId: r.unitId,
        measure: r.measureId,
        value: r.value,
        bound: r.bound,
        file: r.file,
        line: r.line,
        parts: below(r.id, [...seen, r.id])
      }));
  return (id) => below(id, [id]);
}

/** The parts below the figures behind each row of a result, by row index; rows without any are left out. */
export async function askParts(result: Result, run: Run): Promise<Map<number, PartNode[]>> {
  const rows = await readRows(result.spec.pack, `part_of <> ''`, run);
  return partsOf(result, rows);
}

/** The same from rows at hand: those of `part_of` must be among them. */
export function partsOf(result: Result, rows: readonly Traced[]): Map<number, PartNode[]> {
  const found = new Map<number, PartNode[]>();
  if (rows.every((r) => r.partOf === '')) return found;
  const below = partsFinder(rows);
  result.rows.forEach((row, i) => {
    const parts = row.lineage.flatMap((h) => {
      const id = result.lineage[h]?.id;
      return id === undefined ? [] : below(id);
    });
    if (parts.length > 0) found.set(i, parts);
  });
  return found;
}

const overlaps = (row: ResultRow, t: Traced): boolean =>
  row.periodStart === null
    ? t.start === ''
    : t.start !== '' && t.start <= row.periodEnd! && t.end >= row.periodStart;

function reasonOf(
  row: ResultRow,
  t: Traced,
  result: Result,
  used: ReadonlySet<string>
): LeftOutReason {
  const { by } = result.spec;
  if (t.isPart) return 'part_of';
  if (by !== 'state' && !used.has(t.dimensions.state)) return 'other_state';
  if (by === 'state' && t.dimensions.state !== row.breakdown) return 'other_state';
  const split = DIMENSIONS.filter((d) => d !== 'state' && t.dimensions[d] !== '');
  const wanted = row.breakdown === '' || by === 'state' || by === '' ? [] : [by];
  if (split.join() !== wanted.join() || (wanted[0] && t.dimensions[wanted[0]] !== row.breakdown))
    return 'other_breakdown';
  if (row.lineage.length > 0 && t.unitId.slice(0, 3) !== row.unitId.slice(0, 3))
    return 'other_list';
  return 'other_period';
}

/** Rows of the same unit, measure and time that did not go into a figure, each with the reason, by row index. */
export function leftOutOf(
  result: Result,
  rows: readonly Traced[],
  catalogue: Catalogue
): Map<number, LeftOut[]> {
  const byUnit = new Map<string, Traced[]>();
  for (const r of rows) byUnit.set(r.unitId, [...(byUnit.get(r.unitId) ?? []), r]);
  const stated = result.spec.states.length > 0 ? result.spec.states : ['awarded'];
  const states = new Set<string>(['', ...stated]);
  const units = new Map(result.units.map((u) => [u.id, [u.id, ...relatives(u, catalogue)]]));
  const found = new Map<number, LeftOut[]>();
  result.rows.forEach((row, i) => {
    const taken = new Set(row.lineage);
    const out = (units.get(row.unitId) ?? [row.unitId])
      .flatMap((id) => byUnit.get(id) ?? [])
      .filter((t) => t.value !== null && !taken.has(t.obs) && overlaps(row, t))
      .map((t) => ({
        id: t.id,
        file: t.file,
        line: t.line,
        reason: reasonOf(row, t, result, states)
      }));
    if (out.length > 0) found.set(i, out);
  });
  return found;
}
