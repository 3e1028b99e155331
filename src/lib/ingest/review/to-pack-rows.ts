import type { Issue } from '#lib/model/issue.ts';
import type { Observation } from '#lib/model/observation.ts';
import type { Reference, Source } from '#lib/model/pack.ts';
import type { Denominator, DenominatorKind, Unit } from '#lib/model/unit.ts';
import { endYear, periodKind } from '#lib/model/period.ts';
import { checkRows, rejectFaulty } from '../check-rows.ts';
import { toIssue } from '../issue.ts';
import { toLookup, type Lookup } from '../lookup.ts';
import type { FileReading, Hints, ReadObservation, ReadTable } from '../reader/reading.ts';
import { toUserSources } from '../user-file.ts';
import { judgeRows } from './judge-rows.ts';
import { toObservation } from './to-observation.ts';
import { isRecount, tellRecount } from './recount.ts';
import { toOwnUnit } from './own-units.ts';
import { columnName } from './touched.ts';

export type PackRows = {
  observations: Observation[];
  /** Units on no list that an observation speaks of: those given, and those the files add. */
  units: Unit[];
  sources: Source[];
  denominators: Denominator[];
  /** What was found since the reading; `toAccount` and `groupIssues` take them in. */
  issues: Issue[];
};

/** What divides others and is no measure of its own. */
const DIVISORS: readonly DenominatorKind[] = ['population', 'subordinate_units', 'area_km2'];
const isDivisor = (id: string): id is DenominatorKind =>
  (DIVISORS as readonly string[]).includes(id);

type Made = {
  file: string;
  observations: Observation[];
  /** Lines of the wholes, by the line of their part. */
  wholes: { line: number; whole: number; column: string }[];
  denominators: { line: number; denominator: Denominator }[];
  issues: Issue[];
};
type Shared = { lookup: Lookup; units: Map<string, Unit>; ids: Set<string> };

/** The unit a figure names by its id; own ones are made as they are met. Null when there is none. */
function unitOf(o: ReadObservation, table: ReadTable, { lookup, units }: Shared): Unit | null {
  const known = lookup.units.byId.get(o.unitId) ?? units.get(o.unitId);
  if (known) return known;
  if (!o.unitId.startsWith('own:')) return null;
  const unit = toOwnUnit(o, { table, lookup, order: 1000 + lookup.units.byId.size + units.size });
  units.set(unit.id, unit);
  return unit;
}

/** The same for the same place of the same file, whatever else the file says. */
function idOf(o: ReadObservation, file: string, ids: Set<string>): string {
  const plain = `${file}#${o.line}.${o.column + 1}`;
  let id = plain;
  for (let n = 2; ids.has(id); n++) id = `${plain}-${n}`;
  ids.add(id);
  return id;
}

function toDenominator(
  o: ReadObservation,
  kind: DenominatorKind,
  file: string
): Denominator | null {
  const period = { start: o.periodStart, end: o.periodEnd };
  if (o.figure.value === null || period.end === '' || periodKind(period) === 'span') return null;
  const value = Number((o.figure.value * o.figure.scale).toPrecision(15));
  const year = endYear(period);
  return { unitId: o.unitId, kind, year, value, sourceId: file, nameVi: o.measureRaw, nameEn: '' };
}

function addDivisor(o: ReadObservation, kind: DenominatorKind, file: string, made: Made): void {
  const denominator = toDenominator(o, kind, file);
  if (denominator) made.denominators.push({ line: o.line, denominator });
  else {
    const at = { file, row: o.line, seen: o.measureRaw };
    made.issues.push(toIssue('error', 'denominator_no_year', at));
  }
}

/** Parts by the id of their whole. A whole that is not among the figures keeps its part back. */
function joinParts(table: ReadTable, byIndex: ReadonlyMap<number, Observation>, made: Made): void {
  for (const [index, observation] of byIndex) {
    const whole = table.observations[index]!.partOf;
    if (whole === null) {
      made.observations.push(observation);
      continue;
    }
    const line = table.observations[whole]?.line ?? 0;
    const column = columnName(table, table.observations[index]!.column);
    made.wholes.push({ line: observation.line, whole: line, column });
    const partOf = byIndex.get(whole)?.id ?? '?';
    made.observations.push({ ...observation, partOf });
  }
}

/** The figures of one table, but for rows that wait or were left out. */
function fromTable(
  file: string,
  table: ReadTable,
  taken: ReadonlySet<number>,
  shared: Shared
): Made {
  const made: Made = { file, observations: [], wholes: [], denominators: [], issues: [] };
  const byIndex = new Map<number, Observation>();
  const recounted = isRecount(table);
  if (recounted) made.issues.push(...tellRecount(table, file));
  for (const [index, o] of table.observations.entries()) {
    if (!taken.has(o.row)) continue;
    const unit = unitOf(o, table, shared);
    if (!unit) {
      const at = { file, row: o.line, seen: o.unitId };
      made.issues.push(toIssue('error', 'unit_id_unknown', at));
    } else if (isDivisor(o.measureId)) addDivisor(o, o.measureId, file, made);
    else {
      const id = idOf(o, file, shared.ids);
      const { observation, issues } = toObservation(o, {
        ...shared,
        file,
        table,
        unit,
        id,
        recounted
      });
      made.issues.push(...issues);
      if (observation) byIndex.set(index, observation);
    }
  }
  joinParts(table, byIndex, made);
  return made;
}

/** Errors for the parts whose whole is not taken in, and for the parts of those in turn. */
function orphans({ file, observations, wholes, issues }: Made): Issue[] {
  const faulty = new Set(issues.filter((i) => i.severity === 'error').map((i) => i.row));
  const present = new Set(observations.map((o) => o.line).filter((line) => !faulty.has(line)));
  const partsOf = new Map<number, typeof wholes>();
  for (const part of wholes) {
    const there = partsOf.get(part.whole);
    if (there) there.push(part);
    else partsOf.set(part.whole, [part]);
  }
  const lost = [...partsOf.keys()].filter((line) => !present.has(line));
  const found: Issue[] = [];
  for (let whole = lost.pop(); whole !== undefined; whole = lost.pop())
    for (const { line, column } of partsOf.get(whole) ?? []) {
      if (line === whole || !present.delete(line)) continue;
      found.push(
        toIssue('error', 'wait_whole', { file, row: line, column }, { whole: String(whole) })
      );
      lost.push(line);
    }
  return found;
}

/** Checks between rows name our own columns; in a file only the row is sure to be found. */
const withoutColumn = (issues: readonly Issue[]): Issue[] =>
  issues.map((issue) => ({ ...issue, column: null }));

function fromReading(reading: FileReading, hints: Hints, shared: Shared): Made[] {
  const judged = judgeRows(reading, { hints }).filter(
    (row) => row.place === 'accepted' || row.place === 'fixed'
  );
  const taken = reading.tables.map(() => new Set<number>());
  for (const { table, row } of judged) taken[table]!.add(row);
  return reading.tables.map((table, index) => {
    const made = fromTable(reading.name, table, taken[index]!, shared);
    for (const issue of orphans(made)) made.issues.push(issue);
    return made;
  });
}

/** The checks of the templates, on rows that are sound by themselves; their parts follow a row out. */
function checkTogether(made: readonly Made[]): { observations: Observation[]; issues: Issue[] } {
  const sound = made.flatMap((m) => rejectFaulty(m.observations, m.issues));
  const checked = checkRows(sound, []);
  const lost = made.flatMap((m) => {
    const more = checked.issues.filter((i) => i.file === m.file);
    return orphans({ ...m, issues: [...m.issues, ...more] });
  });
  return {
    observations: rejectFaulty(checked.observations, lost),
    issues: [...withoutColumn(checked.issues), ...lost]
  };
}

/**
 * The figures of one file (all its parts and tables) as a pack keeps them, in the base unit of
 * their measure. A row is taken whole or not at all: rows without a unit, a measure on the list or
 * one sure reading stay out, as do those with an error among `issues`. Rows are held against one
 * another by the checks that the templates go through. `units` are own units known beforehand.
 */
export function toPackRows(
  readings: readonly FileReading[],
  {
    reference,
    hints = {},
    units: given = []
  }: { reference: Reference; hints?: Hints; units?: readonly Unit[] }
): PackRows {
  const lookup = toLookup(reference, given);
  const shared: Shared = { lookup, units: new Map(), ids: new Set() };
  const made = readings.flatMap((r) => fromReading(r, hints, shared));
  const checked = checkTogether(made);
  const issues = [...made.flatMap((m) => m.issues), ...checked.issues];
  const faulty = new Set(
    issues.filter((i) => i.severity === 'error').map((i) => `${i.file}:${i.row}`)
  );
  const divisors = made.flatMap(({ file, denominators }) =>
    denominators.filter(({ line }) => !faulty.has(`${file}:${line}`)).map((d) => d.denominator)
  );
  const named = toUserSources(rejectFaulty(checked.observations, issues), divisors);
  const used = new Set([...named.observations, ...divisors].map((item) => item.unitId));
  const known = new Set(given.map((u) => u.id));
  const added = [...shared.units.values()].filter((u) => used.has(u.id) && !known.has(u.id));
  return { ...named, units: [...given, ...added], issues };
}
