import type { Account } from '#lib/ingest/review/account.ts';
import type { Choice } from '#lib/ingest/review/apply-choice.ts';
import type { GroupStatus } from '#lib/ingest/review/group-issues.ts';
import type { Ask, OfferLabel } from '#lib/ingest/review/offer.ts';
import type { PersonalKind } from '#lib/ingest/review/personal-patterns.ts';
import type { RowPlace } from '#lib/ingest/review/judge-rows.ts';
import type { Facts, Waiting } from '#lib/ingest/review/summary.ts';
import type { Candidate, ColumnReading, NumberProof, RowRole } from '#lib/ingest/reader/reading.ts';
import type { Bound } from '#lib/model/bound.ts';
import type { Issue } from '#lib/model/issue.ts';
import type { Status } from '#lib/model/observation.ts';
import type { DenominatorKind } from '#lib/model/unit.ts';

/**
 * What the import page shows, as the worker hands it over: small whatever the size of the file.
 * Values only; the page has the words. Files are named by their index among those given.
 */

export type OfferView = {
  /** `useFile` answers to files that contradict one another. */
  label: OfferLabel | 'useFile';
  values: Record<string, string | number>;
  /** What has to be given first; null when pressing is enough. */
  ask: { kind: Ask['kind']; seen: string } | null;
};

export type GroupView = {
  /** The same on every reading of the same files. */
  key: string;
  file: number;
  status: GroupStatus;
  issue: Issue;
  count: number;
  /** The first few, with the count of all. */
  lines: number[];
  lineCount: number;
  columns: string[];
  /** The cell to jump to; null when it stands on none. */
  place: { line: number; column: string | null } | null;
  offers: OfferView[];
  /** Index of the answer in force; what stands without one is the first that keeps. */
  chosen: number | null;
  /** What the person gave to the chosen answer, where it asked. */
  given: string;
  /** A decision was taken, and can be taken back. */
  settled: boolean;
  /** Rows still wait for it, whatever was decided so far. */
  asks: boolean;
};

export type ColumnView = Pick<
  ColumnReading,
  'index' | 'name' | 'role' | 'measureId' | 'scale' | 'unitOfMeasure' | 'dimension' | 'confidence'
> & {
  /** What decisions call it: its name, or its place (`#3`) where the name does not tell it. */
  key: string;
  /** Another column has its name. */
  twin: boolean;
  period: string;
  style: ColumnReading['numbers']['style'];
  /** Both ways of writing numbers fit. */
  ambiguous: boolean;
  proof: NumberProof | null;
  /** Its numbers hold a mark, so that there is a way of writing to speak of. */
  marked: boolean;
};

/** One figure as it will be recorded. */
export type Written = {
  value: number | null;
  bound: Bound;
  status: Status;
  /** Id of the unit of measure. */
  unitOfMeasure: string;
  /** Line of the whole it is part of; null when it stands alone. */
  partOf: number | null;
};

export type RowView = {
  line: number;
  role: RowRole;
  depth: number;
  /** Null for rows that are not data. */
  place: RowPlace | null;
  waiting: boolean;
  /** By index of the column; shortened where a cell is very long; a person's change in its place. */
  cells: string[];
  /** Columns whose cell is longer than what is shown of it. */
  long: number[];
  /** By index of the column; only what will be recorded. */
  written: Record<number, Written>;
  /** Cells with a doubt on them. */
  doubts: number[];
};

/** A stretch of one table. */
export type TableView = {
  file: number;
  part: number;
  table: number;
  title: string;
  columns: ColumnView[];
  /** Columns beyond those shown. */
  more: number;
  from: number;
  rows: RowView[];
  total: number;
};

export type PartView = {
  facts: Facts;
  candidates: Candidate[];
  error: Issue | null;
  /** Other sheets with its header, for which not all holds that was settled here. */
  alike: number;
};

export type FileView = {
  name: string;
  size: number;
  /** Of a very large file: rows of its table that are shown, for all that are in it. */
  excerpt: { shown: number; all: number } | null;
  parts: PartView[];
  /** Follows one of our templates, and was read as one. */
  template: boolean;
  /** Names of the presets that were used. */
  presets: string[];
};

export type PersonalView = {
  file: number;
  part: number;
  kind: PersonalKind;
  /** Its name, that decisions call it by (see `ColumnView.key`), and its index from 0. */
  column: string;
  key: string;
  twin: boolean;
  index: number;
  count: number;
  sample: string;
};

export type DiffLine = {
  unitId: string;
  of: { kind: 'measure'; id: string } | { kind: 'denominator'; id: DenominatorKind };
  period: string;
  before: Written | null;
  after: Written | null;
};

export type DiffView = {
  added: number;
  changed: number;
  unchanged: number;
  gone: number;
  /** Figures of very large files that were held against nothing, being too many. */
  uncompared: number;
  /** The first few that changed, and that are gone. */
  changes: DiffLine[];
  losses: DiffLine[];
};

export type ReviewView = {
  files: FileView[];
  account: Account;
  waiting: Waiting;
  /** Figures and denominators that would be recorded now. */
  figures: number;
  groups: GroupView[];
  /** Of all groups; `groups` is capped. */
  groupCount: number;
  /** Decisions that rows wait for. */
  open: number;
  tables: TableView[];
  tableCount: number;
  personal: PersonalView[];
  diff: DiffView;
  /** Decisions taken so far. */
  decisions: number;
  /** Names of units on no list that would be added. */
  units: { id: string; name: string }[];
};

/** Where a reading stands; `fraction` goes from 0 to 1 over all files. */
export type ReadProgress = { name: string; fraction: number };

/** What a person does on the page. */
export type Act =
  | { kind: 'answer'; key: string; offer: number; given?: string }
  /** `part`: the sheet, or the file of an archive, for which alone it holds. */
  | { kind: 'set'; file: number; part: number; about: string; choice: Choice }
  | {
      kind: 'edit';
      file: number;
      part: number;
      table: number;
      line: number;
      column: number;
      text: string;
      alike: boolean;
    }
  /** Takes back what was decided about one thing, or the last decision. */
  | { kind: 'undo'; file?: number; part?: number; about?: string }
  | { kind: 'forgetPreset'; file: number }
  /** Sheets with the same header are read as this one. */
  | { kind: 'spread'; file: number; part: number };

export type { Account, Choice, Waiting };
