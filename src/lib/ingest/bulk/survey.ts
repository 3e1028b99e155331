import type { Issue } from '#lib/model/issue.ts';
import type { Reference } from '#lib/model/pack.ts';
import type { AskOpinion } from '../dialect/second-opinion.ts';
import { readFile } from '../reader/read-file.ts';
import type { ColumnRole, Dialect, Encoding, FileReading, Hints } from '../reader/reading.ts';
import type { Aspects } from './collector.ts';
import type { Source } from './pieces.ts';
import type { Marks } from './scan-records.ts';

/** What the head of a file settles of the rest: how it is cut, and what its columns are for. */
export type Survey = {
  encoding: Encoding;
  decoded: NonNullable<FileReading['decoded']>;
  dialect: Dialect;
  /** Null where only the tolerant reader can cut it. */
  marks: Marks | null;
  aspects: Aspects;
  /** The line on which the rows begin, counted from 1. */
  bodyLine: number;
  /** What another reader said of the delimiter, and the issue that came of it; null where none was asked. */
  second: { opinion: NonNullable<FileReading['secondOpinion']>; issues: Issue[] } | null;
};

/** A lot writes the place of a column in one byte. */
const MOST_COLUMNS = 256;
/** Enough rows to know a table by. */
const HEAD = 96 * 1024;

const UNIT: readonly ColumnRole[] = ['unit', 'unit_code', 'parent_unit'];
const WHEN: readonly ColumnRole[] = ['period', 'period_start', 'period_end'];
const WHAT: readonly ColumnRole[] = ['measure', 'unit_of_measure', 'dimension'];

/** The head up to its last line end, so that no cell is cut in two. */
export async function headOf(source: Source): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = new Uint8Array(await source.slice(0, HEAD).arrayBuffer());
  const wide = bytes[0] === 0xff || bytes[0] === 0xfe || bytes[0] === 0 || bytes[1] === 0;
  const end = bytes.lastIndexOf(10) + 1;
  // Of two bytes, the second of a little-endian line end is still to come.
  return bytes.slice(0, end + (wide && bytes[0] !== 0xfe && bytes[0] !== 0 ? 1 : 0));
}

function marksOf({ delimiter, quote, escape, newline }: Dialect): Marks | null {
  const isByte = delimiter.length === 1 && delimiter.charCodeAt(0) < 128 && delimiter !== ' ';
  const isKnown = quote === '' || escape === quote || escape === '';
  if (!isByte || !isKnown || newline === 'mixed') return null;
  return {
    delimiter: delimiter.charCodeAt(0),
    quote: quote === '' ? -1 : quote.charCodeAt(0),
    newline: newline === '\r' ? 13 : 10
  };
}

/**
 * Whether every row stands for itself: one table, no groups, parts or filled-in blanks. Only then
 * can rows be told by the texts in them.
 */
function isPlain({ tables, error, decoded }: FileReading): boolean {
  const [table, ...more] = tables;
  return (
    error === null &&
    more.length === 0 &&
    table !== undefined &&
    decoded?.repaired === null &&
    table.columns.length <= MOST_COLUMNS &&
    table.headerRows.length > 0 &&
    table.rows.length > 0 &&
    table.rows.every((r) => r.role !== 'group' && r.depth === 0 && r.groups.length === 0) &&
    table.observations.length > 0 &&
    table.observations.every((o) => o.partOf === null) &&
    table.issues.every((i) => i.code !== 'cells_filled_down')
  );
}

type Asked = {
  name: string;
  reference: Reference;
  hints?: Hints;
  /** Asked about a delimiter that the head leaves in doubt, as for a small file. */
  askOpinion?: AskOpinion;
  signal?: AbortSignal;
};

/** Null for a file whose rows cannot be read one by one: archives, workbooks, tables of groups. */
export async function survey(source: Source, asked: Asked): Promise<Survey | null> {
  const { name, ...options } = asked;
  const readings = await readFile({ name, bytes: await headOf(source) }, options);
  const [reading] = readings;
  if (!reading || readings.length > 1 || !isPlain(reading)) return null;
  const table = reading.tables[0]!;
  const of = (roles: readonly ColumnRole[]): number[] =>
    table.columnReadings.filter((c) => roles.includes(c.role)).map((c) => c.index);
  return {
    encoding: reading.decoded!.encoding,
    decoded: reading.decoded!,
    dialect: reading.dialect!,
    marks: marksOf(reading.dialect!),
    bodyLine: table.rows[0]!.line,
    second: secondOf(reading),
    aspects: {
      width: table.columns.length,
      unit: of(UNIT),
      when: of(WHEN),
      what: of(WHAT),
      values: of(['value']),
      words: table.columnReadings.flatMap(({ role, index }) =>
        role === 'note' || role === 'source' ? [{ role, index }] : []
      )
    }
  };
}

const secondOf = ({ secondOpinion: opinion, issues }: FileReading): Survey['second'] =>
  opinion ? { opinion, issues: issues.filter((i) => i.code === 'delimiter_two_ways') } : null;

/** Whether two surveys would have a file gone through alike. */
export const isAlike = (a: Survey, b: Survey): boolean =>
  JSON.stringify({ ...a, second: null }) === JSON.stringify({ ...b, second: null });
