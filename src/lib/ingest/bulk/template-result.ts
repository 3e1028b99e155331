import type { Issue } from '#lib/model/issue.ts';
import type { Lot } from '#lib/model/lot.ts';
import type { Unit } from '#lib/model/unit.ts';
import { readExcerpt } from '../columns/read-columns.ts';
import { checkKeys, checkParts } from '../check-rows.ts';
import { cutText } from '../read-table.ts';
import { toIssue } from '../issue.ts';
import { findTables } from '../layout/find-tables.ts';
import type { Lookup } from '../lookup.ts';
import type { Reference } from '#lib/model/pack.ts';
import type { FileReading, ReadTable } from '../reader/reading.ts';
import { emptyAccount, type Account } from '../review/account.ts';
import { inWordsOf, ownUnits, sourceOf, toUserSources, type UserTable } from '../user-file.ts';
import { createRowReader } from '../read-observations.ts';
import { NotPlain } from './collector.ts';
import { spokenOf } from './spoken.ts';
import { tellRepeats } from './template-repeats.ts';
import type { TemplateRows } from './template-rows.ts';
import type { TemplateSurvey } from './template-survey.ts';

/** A very large file that follows a template, as it reads now. */
export type TemplateResult = {
  /** As `readUserTable` gives it, but that the figures of most rows are in the lot. */
  table: UserTable;
  lot: Lot;
  /** Rows that show the file: its head, and those of which something is said. */
  reading: FileReading;
  account: Account;
  /** Of how many rows of the file an issue speaks. */
  rowsOf: (issue: Issue) => number;
  /** What keeps rows back that only holding them against others shows, by line. */
  late: ReadonlyMap<number, readonly Issue[]>;
};

type Asked = {
  survey: TemplateSurvey;
  lookup: Lookup;
  reference: Reference;
  units: readonly Unit[];
  /** Text of the file down to its header. */
  head: string;
};

/** Examples are left out among real figures, and stay where there is nothing else. */
function settleExamples(rows: TemplateRows, file: string): number {
  const { examples } = rows;
  if (examples.length === 0) return 0;
  if (rows.observed === 0) {
    rows.takeExamples();
    rows.told.add(toIssue('warning', 'example_only', { file }));
    return 0;
  }
  for (const { observation: o } of examples)
    rows.told.add(toIssue('warning', 'example_left_out', { file, row: o.line, seen: o.id }));
  return examples.length;
}

function toLot(rows: TemplateRows, { table }: TemplateSurvey): Lot {
  const { codes, writer } = rows;
  const blocks = writer.finish();
  const isSilent = codes.texts.list.length === 1;
  return {
    file: table.file,
    length: writer.length,
    unitIds: codes.units.list.map((u) => u.id),
    whats: codes.whats.list,
    whens: codes.whens.list.map(({ spanYears, ...when }) =>
      spanYears === null ? when : { ...when, spanYears }
    ),
    hows: codes.hows.list,
    columns: table.header,
    ...(isSilent ? {} : { texts: codes.texts.list }),
    blocks: isSilent ? blocks.map(({ text: _, ...block }) => block) : blocks
  };
}

/** Holds the rows that were kept as such against one another. */
function settleHeld(rows: TemplateRows, toWords: (issues: readonly Issue[]) => Issue[]) {
  const found = toWords(checkParts(rows.held.map((h) => h.observation)));
  rows.told.addAll(found);
  const late = new Map<number, Issue[]>();
  for (const issue of found)
    if (issue.severity === 'error') late.set(issue.row!, [...(late.get(issue.row!) ?? []), issue]);
  const sound = rows.held
    .filter((h) => !h.isFaulty && !late.has(h.observation.line))
    .map((h) => h.observation);
  rows.told.addAll(toWords(checkKeys(sound.filter((o) => o.partOf !== ''))));
  return { sound, late };
}

/** The columns of words that were not kept, each said once. */
function tellUnkept(rows: TemplateRows, labelOf: (name: string) => string, file: string): void {
  for (const [name, count] of rows.words.unkept) {
    const column = labelOf(name === 'sourceId' ? 'source' : name);
    rows.told.add(toIssue('warning', 'words_not_kept', { file, column }, { count }));
  }
}

const inOrder = (issues: readonly Issue[]): Issue[] =>
  [...issues].sort((a, b) => (a.row ?? 0) - (b.row ?? 0));

/** Brings together what one walk through the file gave. */
export function toTemplateResult(rows: TemplateRows, asked: Asked): TemplateResult {
  const { survey, lookup, units } = asked;
  const { file } = survey.table;
  // Rows hold much that nobody asks for any more once they are brought together.
  const { told } = rows;
  const { columns, issues } = createRowReader(survey.table, survey.subject, lookup);
  rows.told.addAll(issues);
  const toWords = (found: readonly Issue[]) => inWordsOf(columns, found);
  const leftOut = settleExamples(rows, file);
  const { sound, late } = settleHeld(rows, toWords);
  const wholes = sound.filter((o) => o.partOf === '');
  for (const o of wholes) rows.note(o);
  tellUnkept(rows, (name) => columns.get(name)?.label ?? name, file);
  const lot = toLot(rows, survey);
  tellRepeats(lot, wholes, (issue) => rows.told.add(issue));
  const named = toUserSources(sound, []);
  const spoken = spokenOf(lot);
  const ids = [...spoken, ...named.observations].map((item) => item.sourceId).filter(Boolean);
  const sources = [...new Set(ids)].map(sourceOf);
  const accepted = lot.length + sound.length;
  const table: UserTable = {
    kind: survey.subject,
    subject: survey.subject,
    observations: named.observations,
    denominators: [],
    sources,
    units: ownUnits(lookup, units, [...spoken, ...sound]),
    issues: inOrder(rows.told.issues),
    account: { read: rows.read, accepted, leftOut, rejected: rows.read - accepted - leftOut }
  };
  return {
    table,
    lot,
    late,
    account: toPageAccount(rows, table),
    reading: toReading(rows, table.issues, asked),
    rowsOf: (issue) => told.countOf(issue)
  };
}

function toPageAccount({ blank, excluded }: TemplateRows, { account }: UserTable): Account {
  const read = account.read + excluded;
  return {
    ...emptyAccount(),
    read,
    accepted: account.accepted,
    excluded: account.leftOut + excluded,
    rejected: account.rejected,
    others: { ...emptyAccount().others, header: 1, blank },
    records: read + 1 + blank
  };
}

/** The rows that are shown, as the general reader sees them; none of them waits for anything. */
function toReading(
  { picked }: TemplateRows,
  issues: readonly Issue[],
  { survey, reference, head }: Asked
): FileReading {
  const { table, decoded, dialect } = survey;
  const above = cutText(head, dialect.delimiter).records.filter((r) => r.line <= table.headerLine);
  const records = [
    ...above.map(({ line, cells }) => ({ line, cells })),
    ...[...picked].sort(([a], [b]) => a - b).map(([line, cells]) => ({ line, cells: [...cells] }))
  ];
  const { tables, error } = findTables(records, { file: table.file, merges: [] });
  if (error || !tables[0]) throw new NotPlain('bulk_tables');
  const read = readExcerpt(tables[0], { reference, hints: {}, file: table.file }).table;
  const shown: ReadTable = {
    ...read,
    rows: read.rows.map((row) => ({ ...row, role: 'group' as const })),
    issues: [],
    observations: []
  };
  return {
    name: table.file,
    decoded,
    dialect,
    tables: [shown],
    issues: [...issues],
    error: null
  };
}
