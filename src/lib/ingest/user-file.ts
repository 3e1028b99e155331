import type { Issue } from '#lib/model/issue.ts';
import type { Observation, Subject } from '#lib/model/observation.ts';
import type { Reference, Source } from '#lib/model/pack.ts';
import type { Denominator, Unit } from '#lib/model/unit.ts';
import { checkRows } from './check-rows.ts';
import { detectSubject, type TableKind } from './detect-subject.ts';
import { partExamples } from './examples.ts';
import { toIssue, type TextFile } from './issue.ts';
import { toLookup, type Lookup } from './lookup.ts';
import type { Columns } from './match-columns.ts';
import { readDenominators } from './read-denominators.ts';
import { readObservations } from './read-observations.ts';
import { COUNTRY } from './read-reference.ts';
import { delimiterOf, readTable } from './read-table.ts';

/** Every row of a file ends in one of three places; `read` is their sum. */
export type Account = { read: number; accepted: number; rejected: number; leftOut: number };

/** The rows of one file before they are held against those of others. */
export type UserRows = {
  kind: TableKind | null;
  observations: Observation[];
  denominators: Denominator[];
  /** How the file itself calls its columns. */
  columns: Columns;
  issues: Issue[];
  /** Rows met, headers and blank lines aside; example rows among them that were left out. */
  read: number;
  leftOut: number;
};

const nothing = (issues: Issue[], read = 0): UserRows => ({
  kind: null,
  observations: [],
  denominators: [],
  columns: new Map(),
  issues,
  read,
  leftOut: 0
});

/** Issues of rows that were left out as examples would only be in the way. */
const withoutLines = (issues: readonly Issue[], leftOut: readonly Issue[]): Issue[] => {
  const lines = new Set(leftOut.map((i) => i.row).filter((row) => row !== null));
  return issues.filter((i) => i.row === null || !lines.has(i.row));
};

const lineOf = (o: Observation) => ({ id: o.id, line: o.line });

/**
 * Reads a file that follows a template, as far as it can be read alone. `kind` is what it is about,
 * when that is known beforehand. Units on no list are added to the lookup.
 */
export function readUserRows(file: TextFile, lookup: Lookup, kind?: TableKind): UserRows {
  const { table, issues } = readTable(file, { delimiter: delimiterOf(file.text) });
  if (!table) return nothing(issues);
  const lost = issues.filter(
    (i) => i.severity === 'error' && i.row !== null && i.row > table.headerLine
  ).length;
  const read = table.rows.length + lost;
  const found = kind ?? detectSubject(table, lookup);
  if (!found)
    return nothing([...issues, toIssue('error', 'subject_unknown', { file: file.name })], read);
  if (found === 'denominators') {
    const { denominators, issues: more } = readDenominators(file, lookup, 'lenient');
    const parted = partExamples(denominators, file.name, (d) => ({ id: d.sourceId, line: null }));
    return {
      ...nothing([...more, ...parted.issues], read),
      kind: found,
      denominators: parted.kept,
      leftOut: parted.leftOut
    };
  }
  const { observations, columns, issues: more } = readObservations(table, found, lookup, 'lenient');
  const parted = partExamples(observations, file.name, lineOf);
  return {
    kind: found,
    observations: parted.kept,
    denominators: [],
    columns,
    issues: [...issues, ...withoutLines(more, parted.issues), ...parted.issues],
    read,
    leftOut: parted.leftOut
  };
}

/** By line, what concerns the whole file first; otherwise as they were found. */
const inOrder = (issues: readonly Issue[]): Issue[] =>
  [...issues].sort((a, b) => (a.row ?? 0) - (b.row ?? 0));

/** Issues about rows name the columns as the file does. */
export const inWordsOf = (columns: Columns, issues: readonly Issue[]): Issue[] =>
  issues.map((i) => ({ ...i, column: (i.column && columns.get(i.column)?.label) ?? i.column }));

/** A source of which only the name is known, such as a file's. */
export const sourceOf = (id: string): Source => ({
  id,
  titleVi: id,
  titleEn: id,
  publisher: '',
  date: '',
  url: '',
  licence: '',
  note: ''
});

/**
 * A source for every one that the figures name; a figure that names none comes from its file.
 * `known` are those described already.
 */
export function toUserSources(
  observations: readonly Observation[],
  denominators: readonly Denominator[],
  known: readonly Source[] = []
): { observations: Observation[]; denominators: Denominator[]; sources: Source[] } {
  const sources = new Map(known.map((s) => [s.id, s]));
  const named = observations.map((o) => (o.sourceId === '' ? { ...o, sourceId: o.file } : o));
  const ids = [...named, ...denominators].map((item) => item.sourceId).filter((id) => id !== '');
  for (const id of ids) if (!sources.has(id)) sources.set(id, sourceOf(id));
  return { observations: named, denominators: [...denominators], sources: [...sources.values()] };
}

/** Units on no list: those known beforehand, and those the file added that an accepted row speaks of. */
export function ownUnits(
  lookup: Lookup,
  given: readonly Unit[],
  items: readonly { unitId: string }[]
): Unit[] {
  const used = new Set(items.map((item) => item.unitId));
  const known = new Set(given.map((u) => u.id));
  const added = [...new Set(lookup.units.byId.values())].filter(
    (u) => u.scheme === '' && used.has(u.id) && !known.has(u.id) && u.id !== COUNTRY.id
  );
  return [...given, ...added];
}

export type UserTable = {
  /** Null when the file cannot be used at all; `issues` say why. */
  kind: TableKind | null;
  subject: Subject | null;
  observations: Observation[];
  denominators: Denominator[];
  sources: Source[];
  /** Units on no list: those passed in, and those the file added. */
  units: Unit[];
  issues: Issue[];
  account: Account;
};

/**
 * Reads a CSV that follows one of the templates. Rows with an error are rejected and listed in
 * `issues`, the others accepted; nothing is guessed silently and every row is accounted for.
 */
export function readUserTable(
  file: TextFile,
  reference: Reference,
  { units = [] }: { units?: readonly Unit[] } = {}
): UserTable {
  const lookup = toLookup(reference, units);
  const rows = readUserRows(file, lookup);
  const checked = checkRows(rows.observations, rows.issues);
  const { observations, sources } = toUserSources(checked.observations, rows.denominators);
  const accepted = observations.length + rows.denominators.length;
  return {
    kind: rows.kind,
    subject: rows.kind === 'denominators' ? null : rows.kind,
    observations,
    denominators: rows.denominators,
    sources,
    units: ownUnits(lookup, units, [...observations, ...rows.denominators]),
    issues: inOrder([...rows.issues, ...inWordsOf(rows.columns, checked.issues)]),
    account: {
      read: rows.read,
      accepted,
      leftOut: rows.leftOut,
      rejected: rows.read - accepted - rows.leftOut
    }
  };
}
