import type { Issue } from '#lib/model/issue.ts';
import type { Reference } from '#lib/model/pack.ts';
import type { Unit } from '#lib/model/unit.ts';
import { toLookup } from '../lookup.ts';
import type { FileReading, Hints } from '../reader/reading.ts';
import { unitsNamed } from '../units.ts';
import type { Cause } from './cause.ts';
import { offersFor } from './choices.ts';
import { isAboutUnit, subjectOf, toBags, type Bag } from './issue-bags.ts';
import { toPlaces, type Places } from './issue-places.ts';
import type { Offer } from './offer.ts';

/** decide: rows wait for it; look: read, and doubtful; know: read, and worth saying. */
export type GroupStatus = 'decide' | 'look' | 'know';

/** A column stands under the name that decisions give it. */
export type IssuePlace = { line: number | null; column: string | null; seen: string };

/** All issues with one cause, as a person answers them at once. */
export type IssueGroup = {
  /** The same on every reading of the file, so that a decision stays with its cause. */
  key: string;
  status: GroupStatus;
  /** Its sentence is said for the group. */
  first: Issue;
  count: number;
  /** The first few. */
  places: IssuePlace[];
  /** All lines, ascending, each once. */
  lines: number[];
  /** All columns; several when they say the same of different years. */
  columns: string[];
  /** What a step proposed; '' when nothing. */
  suggestion: string;
  offers: Offer[];
};

const SHOWN = 5;
const STATUS = { error: 'decide', warning: 'look', info: 'know' } as const;
const ORDER: readonly GroupStatus[] = ['decide', 'look', 'know'];

type Names = Pick<Cause, 'unitNamed' | 'measureNamed'>;

function toNames(reference: Reference | null, units: readonly Unit[]): Names {
  if (!reference) return { unitNamed: () => null, measureNamed: () => null };
  const lookup = toLookup(reference, units);
  return {
    unitNamed: (text) => {
      if (text === '') return null;
      const named = unitsNamed(lookup.units, text);
      const unit = lookup.units.byId.get(text) ?? (named.length === 1 ? named[0] : undefined);
      return unit ? { id: unit.id, name: unit.nameVi } : null;
    },
    measureNamed: (text) => {
      const measure = text === '' ? null : lookup.measure(text);
      return measure ? { id: measure.id, name: measure.nameVi } : null;
    }
  };
}

/** The gravest of a group speaks for it. */
const gravestFirst = (a: Issue, b: Issue): number =>
  ORDER.indexOf(STATUS[a.severity]) - ORDER.indexOf(STATUS[b.severity]) ||
  (a.row ?? 0) - (b.row ?? 0);

const ascending = (lines: Iterable<number>): number[] => [...new Set(lines)].sort((a, b) => a - b);

function toGroup(
  key: string,
  { issues, waiting }: Bag,
  { reading, places, names }: { reading: FileReading; places: Places; names: Names }
): IssueGroup {
  issues.sort(gravestFirst);
  const first = issues[0]!;
  const of = isAboutUnit(first) ? places.named.get(subjectOf(first)) : undefined;
  const lines = ascending([
    ...issues.flatMap((i) => i.row ?? []),
    ...waiting,
    ...(of?.lines ?? [])
  ]);
  const located = issues.flatMap((i) => places.cellsOf(i).map((cell) => ({ cell, seen: i.seen })));
  const columns = [...new Set(issues.flatMap((i) => i.column ?? []))];
  const offers = offersFor({
    first,
    lines: lines.filter((line) => places.isBody(line)),
    earlier: ascending(issues.flatMap((i) => Number(i.details?.first ?? NaN) || [])),
    columns: [...new Set(issues.flatMap(places.columnsOf))],
    cells: [...new Set(located.map((p) => p.cell))],
    alike: [...new Set(located.filter((p) => p.seen === first.seen).map((p) => p.cell))],
    names: [...new Set([first.seen, ...(of?.names ?? [])])],
    reading,
    table: reading.tables[places.tableFor(first)] ?? null,
    ...names
  });
  const told = Number(first.details?.count ?? 0) || 0;
  return {
    key,
    status: waiting.length > 0 ? 'decide' : STATUS[first.severity],
    first,
    count: Math.max(issues.length, told, new Set(waiting).size, of?.lines.size ?? 0),
    places: issues.slice(0, SHOWN).map((i) => ({
      line: i.row,
      column: places.columnsOf(i)[0] ?? i.column,
      seen: i.seen
    })),
    lines,
    columns,
    suggestion: String(first.details?.suggestion ?? ''),
    offers
  };
}

/**
 * The issues of some parts by cause: what rows wait for first, then what is doubtful, then what is
 * only worth saying; within each by the first line. `issues` are those found since the reading.
 * Without a reference, names that were proposed are not turned into offers.
 */
export function groupIssues(
  readings: readonly FileReading[],
  {
    hints = {},
    issues = [],
    reference = null,
    units = []
  }: {
    hints?: Hints;
    issues?: readonly Issue[];
    reference?: Reference | null;
    units?: readonly Unit[];
  } = {}
): IssueGroup[] {
  const names = toNames(reference, units);
  const groups = readings.flatMap((reading) => {
    const more = issues.filter((i) => i.file === reading.name);
    const places = toPlaces(reading);
    return [...toBags(reading, more, hints)].map(([key, bag]) =>
      toGroup(key, bag, { reading, places, names })
    );
  });
  return groups.sort(
    (a, b) =>
      ORDER.indexOf(a.status) - ORDER.indexOf(b.status) || (a.lines[0] ?? 0) - (b.lines[0] ?? 0)
  );
}
