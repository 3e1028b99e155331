import type { Issue } from '#lib/model/issue.ts';
import type { Qualifier } from '#lib/model/bound.ts';
import type { Status, Subject } from '#lib/model/observation.ts';
import type { Period } from '#lib/model/period.ts';

/**
 * What each step of reading a file hands to the next:
 * bytes → parts → text → records → tables → columns → observations. Nothing is thrown away on the
 * way: a record that is not data has a role, a cell that is not a number a status or an issue.
 */

/** Names are those of the document of `npm run read-csv`. */
export const ENCODINGS = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'windows-1258',
  'windows-1252',
  'tcvn3',
  'vni',
  'viscii'
] as const;
export type Encoding = (typeof ENCODINGS)[number];

/** One table-bearing thing found in what a person gave: a text, or a sheet of a workbook. */
export type Part =
  | { kind: 'text'; name: string; bytes: Uint8Array<ArrayBuffer> }
  | { kind: 'grid'; name: string; rows: string[][]; merges: Merge[] };

/** A merged area of a sheet, both ends included, counted from 0. */
export type Merge = { top: number; left: number; bottom: number; right: number };

export type Candidate = {
  encoding: Encoding;
  /** 0 to 1; comparable within one file only. */
  score: number;
  /** The first lines with letters beyond ASCII, as this encoding reads them. */
  sample: string;
};

export type Decoded = {
  /** NFC, line ends as they were, no byte order mark. */
  text: string;
  encoding: Encoding;
  bom: boolean;
  /** Legacy text that was found inside valid Unicode and put right; null when there was none. */
  repaired: 'tcvn3' | 'vni' | 'viscii' | 'windows-1258' | 'utf-8' | null;
  /** Best first; the chosen one is the first, unless a person chose. */
  candidates: Candidate[];
  issues: Issue[];
};

export type Newline = '\n' | '\r\n' | '\r' | 'mixed';

/** How a text is cut into cells. `''` means that there is none. */
export type Dialect = {
  delimiter: string;
  quote: '"' | "'" | '';
  /** What stands before a quotation mark inside a quoted cell; the quote itself when doubled. */
  escape: string;
  newline: Newline;
};

/** One record of the file. */
export type Cut = {
  /** Line on which it begins, counted from 1 as an editor does. */
  line: number;
  /** As the file says them, NFC, quotes taken off, not trimmed; as many as the record has. */
  cells: string[];
};

/** Rows of the body. A total is the sum of others, a group row is a heading among the data. */
export const ROW_ROLES = ['data', 'total', 'group'] as const;
export type RowRole = (typeof ROW_ROLES)[number];

/** Why a record is not in the body. */
export const ASIDE = [
  'blank',
  'title',
  'unit_line',
  'column_numbers',
  'repeated_header',
  'footnote',
  'signature',
  'comment'
] as const;
export type Aside = (typeof ASIDE)[number];

export type HeaderColumn = {
  /** The cells of the header above one another, merged cells spread; [] without a header. */
  path: string[];
  /** The path joined by " / ", parts that repeat the one above left out; '' when nothing stands there. */
  name: string;
};

export type BodyRow = {
  /** Index of its record in the file, blank records counted, from 0. */
  record: number;
  line: number;
  role: RowRole;
  /** Depth under group rows or numbering (I → 1 → a); 0 at the top. */
  depth: number;
  /** Records of the group rows it stands under, outermost first. */
  groups: number[];
  /** Exactly as many as the table has columns. */
  cells: string[];
};

/** One table found among the records. */
export type FoundTable = {
  /** Lines above the table, top first, empty ones left out: "BIỂU 01 …". */
  title: string[];
  /** What "Đơn vị tính: …" says; null when no line says it. */
  unitLine: { text: string; line: number } | null;
  headerRows: number[];
  columns: HeaderColumn[];
  rows: BodyRow[];
  /** Every record of the table's stretch that is neither header nor body, with its reason. */
  aside: { record: number; line: number; why: Aside; text: string }[];
  issues: Issue[];
};

/** How the numbers of a column are written. `plain` needs no mark to be decided. */
export type NumberStyle = 'dot_thousands' | 'comma_thousands' | 'space_thousands' | 'plain';

/**
 * What settles a column. Without `by` the cell at `index` can only be written in this style;
 * `counts`: whole things have no decimals; `pattern`: numbers below a thousand stand unmarked beside
 * marked ones; `total`: a total is the sum of its parts in this style only; `elsewhere`: another
 * column of the file proves it, and `index` counts its cells.
 */
export type NumberProof = {
  index: number;
  seen: string;
  by?: 'counts' | 'pattern' | 'total' | 'elsewhere';
};

export type NumberDecision = {
  style: NumberStyle;
  /** The cell that settles it, by its index among the cells given; null when nothing had to be settled. */
  proof: NumberProof | null;
  /** Nothing settles it: both readings fit ("1.234" alone). A person is asked. */
  ambiguous: boolean;
  /**
   * Thousands are settled ("12.345.678"), yet nothing shows the other mark as the decimal one, so
   * "1,234" is asked about. Hand the whole decision to the reader of cells.
   */
  askDecimals?: true;
};

/** What one cell says as a figure. */
export type Figure = {
  /** In the scale of the cell: 1,5 of "1,5 tỷ"; null when the cell holds no number. */
  value: number | null;
  /** Factor to the base unit: 1e9 for tỷ; 1 when the cell says none. */
  scale: number;
  /** "đồng", "mô hình" …, when the cell itself says so; '' otherwise. */
  unitOfMeasure: string;
  qualifier: Qualifier;
  /** Of a blank: its reason. Of a number: normal, or provisional, derived …, when the cell says so. */
  status: Status;
  /** Such as `percent`, `product`, `negative`, `footnote`, `dash_zero`; for people and tests. */
  flags: string[];
};

/** What a column is for. `ignored` and `note` are carried along, never counted. */
export const COLUMN_ROLES = [
  'unit',
  'unit_code',
  'parent_unit',
  'period',
  'period_start',
  'period_end',
  'measure',
  'value',
  'unit_of_measure',
  'dimension',
  'order',
  'note',
  'source',
  'personal',
  'ignored'
] as const;
export type ColumnRole = (typeof COLUMN_ROLES)[number];

export type ColumnReading = {
  index: number;
  name: string;
  role: ColumnRole;
  /** For `value`: what it counts. '' when the measure is not recognised, or stands in a column. */
  measureId: string;
  /** For `value`: the period its header says; null when another column or the title says it. */
  period: Period | null;
  /** For `value`: from header or unit line; a cell that says its own comes first. */
  scale: number;
  unitOfMeasure: string;
  /** For `dimension`: which; for `value`: the codes its header fixes, such as recipient: collective. */
  dimension: string;
  fixed: Record<string, string>;
  numbers: NumberDecision;
  /** 0 to 1: how sure. Below 0.5 a person is asked. */
  confidence: number;
};

/** One figure of the file, as far as it was understood. */
export type ReadObservation = {
  unitRaw: string;
  /** '' until a person says which unit it is; own units get an `own:` id. */
  unitId: string;
  unit: string;
  /** As DESIGN section 9 writes it; '' when the file states none. */
  period: string;
  periodStart: string;
  periodEnd: string;
  measureId: string;
  /** The measure in the file's words, where it is not recognised. */
  measureRaw: string;
  dimensions: Record<string, string>;
  /** Index among the table's columns and among its rows, from 0. */
  column: number;
  row: number;
  /** Line of the file. */
  line: number;
  figure: Figure;
  /** Index of the observation of which it is a part ("trong đó"); null otherwise. */
  partOf: number | null;
};

/** One table, understood. */
export type ReadTable = FoundTable & {
  subject: Subject | null;
  columnReadings: ColumnReading[];
  observations: ReadObservation[];
};

/** What a person settled of one column. */
export type ColumnHint = Partial<
  Pick<ColumnReading, 'role' | 'measureId' | 'scale' | 'unitOfMeasure' | 'dimension' | 'fixed'>
> & {
  /** What a dash in its cells says: it did not occur, as everywhere, or nothing was reported. */
  dash?: 'zero' | 'missing';
};

/** What a person settled; the recipe that replays. Everything is optional: no hint is needed. */
export type Hints = {
  encoding?: Encoding;
  dialect?: Partial<Dialect>;
  /** By column name of the file; `#3` for the third where it has none, or is one of several of a name. */
  numbers?: Record<string, NumberStyle>;
  columns?: Record<string, ColumnHint>;
  /** By the name in the file: the unit's id. */
  units?: Record<string, string>;
  scheme?: '63' | '34';
  /** Where no cell, header or title says it; as DESIGN section 9 writes it. */
  period?: string;
  /** By "line:column index": the text a person put in place of the cell. */
  cells?: Record<string, string>;
  /** Lines left out on purpose. */
  excluded?: number[];
  /** By the name of a sheet, or of a file of an archive: what holds for it alone. */
  parts?: Record<string, Omit<Hints, 'parts'>>;
};

/** What another reader made of a dialect in doubt; `other` is the one it would take. */
export type SecondOpinion = { agrees: true } | { agrees: false; other: Dialect };

/** One part of what was given, read. `error` is a refusal: then there are no tables. */
export type FileReading = {
  name: string;
  decoded: Omit<Decoded, 'text' | 'issues'> | null;
  dialect: Dialect | null;
  /** Absent where the dialect was in no doubt, where a person settled it, and where no answer came. */
  secondOpinion?: SecondOpinion;
  tables: ReadTable[];
  /** Of bytes and cuts; what is said of a table stands in that table alone. */
  issues: Issue[];
  error: Issue | null;
};
