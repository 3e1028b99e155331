/** What a column was taken for. */
export type HowColumn = {
  /** As the file has it; '' where it has none. */
  name: string;
  role: string;
  /** For figures: what they count; '' where another column says it. */
  measureId: string;
  /** Factor to the base unit, from header or unit line: 1000000 for triệu. */
  scale: number;
  /** The period its header says, as DESIGN section 9 writes it; '' where it says none. */
  period: string;
  /** How its numbers are written; `plain` needed no mark to be decided. */
  numbers: string;
  /** The text that settled how they are written; '' where nothing had to be settled. */
  proof: string;
  /** A person settled it, by hand or by a way of reading that was remembered. */
  byHand: boolean;
};

/** One table of a part, with what was found around its figures. Lines are counted from 1. */
export type HowTable = {
  first: number;
  last: number;
  header: { first: number; last: number } | null;
  /** The line that says the unit of measure of all figures; '' where none does. */
  unitLine: string;
  /** In the order of the file. */
  columns: HowColumn[];
  /** Names that are not the unit's own, by the unit they were taken for. */
  names: { unitId: string; name: string; byHand: boolean }[];
  /** Cells that a person wrote anew. */
  cells: { line: number; column: number; text: string }[];
};

/** How one part of a file (a text, a sheet) was read: kept with its figures, told in their lineage. */
export type HowRead = {
  /** Name of the part, as its figures have it. */
  file: string;
  /** It follows a template, where nothing has to be found out. */
  template: boolean;
  /** '' for a sheet, which has no bytes to decode. */
  encoding: string;
  /** The legacy writing that was put right inside it; '' where none was. */
  repaired: string;
  /** Null for a sheet; '' for a file of one column. */
  delimiter: string | null;
  /** Names of the remembered ways of reading that were used. */
  presets: string[];
  /** What a person said holds for the whole file; '' where nobody did. */
  scheme: string;
  period: string;
  /** A cell mended in one row was mended in all rows alike: very large files are read so. */
  alike: boolean;
  /** Rows that gave no figure: left out by a person, not understood, sums of others. */
  rows: { excluded: number; rejected: number; totals: number };
  tables: HowTable[];
};

const LONGEST = 400;
const MOST = 5000;

type Json = Record<string, unknown>;
const isRecord = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const text = (value: unknown): string => (typeof value === 'string' ? value.slice(0, LONGEST) : '');
const count = (value: unknown): number =>
  Number.isSafeInteger(value) && (value as number) >= 0 ? (value as number) : 0;
const list = <T>(value: unknown, read: (item: Json) => T): T[] =>
  Array.isArray(value)
    ? (value as unknown[]).slice(0, MOST).map((item) => read(isRecord(item) ? item : {}))
    : [];

const toColumn = (raw: Json): HowColumn => ({
  name: text(raw.name),
  role: text(raw.role),
  measureId: text(raw.measureId),
  scale: typeof raw.scale === 'number' && raw.scale > 0 ? raw.scale : 1,
  period: text(raw.period),
  numbers: text(raw.numbers),
  proof: text(raw.proof),
  byHand: raw.byHand === true
});

function toTable(raw: Json): HowTable {
  return {
    first: count(raw.first),
    last: count(raw.last),
    header: isRecord(raw.header)
      ? { first: count(raw.header.first), last: count(raw.header.last) }
      : null,
    unitLine: text(raw.unitLine),
    columns: list(raw.columns, toColumn),
    names: list(raw.names, (n) => ({
      unitId: text(n.unitId),
      name: text(n.name),
      byHand: n.byHand === true
    })),
    cells: list(raw.cells, (c) => ({
      line: count(c.line),
      column: count(c.column),
      text: text(c.text)
    }))
  };
}

function toRows(raw: unknown): HowRead['rows'] {
  const rows = isRecord(raw) ? raw : {};
  return {
    excluded: count(rows.excluded),
    rejected: count(rows.rejected),
    totals: count(rows.totals)
  };
}

/** What is kept of a list: the rest of a longer one is not told. */
export const HOW_READ_MOST = MOST;

/** Reads what is kept, or came in a colleague's file: complete, texts cut; [] for another form. */
export const parseHowRead = (raw: unknown): HowRead[] =>
  list(raw, (part) => ({
    file: text(part.file),
    template: part.template === true,
    encoding: text(part.encoding),
    repaired: text(part.repaired),
    delimiter: typeof part.delimiter === 'string' ? part.delimiter.slice(0, 8) : null,
    presets: Array.isArray(part.presets) ? part.presets.slice(0, 20).map(text) : [],
    scheme: text(part.scheme),
    period: text(part.period),
    alike: part.alike === true,
    rows: toRows(part.rows),
    tables: list(part.tables, toTable)
  })).filter((part) => part.file !== '');
