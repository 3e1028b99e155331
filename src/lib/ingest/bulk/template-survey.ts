import type { Subject } from '#lib/model/observation.ts';
import type { Reference } from '#lib/model/pack.ts';
import { subjectTable } from '#lib/model/schema.ts';
import type { Unit } from '#lib/model/unit.ts';
import { decode } from '../bytes/decode.ts';
import { detectSubject } from '../detect-subject.ts';
import { toLookup } from '../lookup.ts';
import { matchColumns } from '../match-columns.ts';
import { readFile } from '../reader/read-file.ts';
import type { FileReading } from '../reader/reading.ts';
import { delimiterOf, readTable, type RawTable } from '../read-table.ts';
import type { Source } from './pieces.ts';
import { headOf, type Survey } from './survey.ts';

/** What the head of a large file settles where it follows one of our templates. */
export type TemplateSurvey = Survey & {
  subject: Subject;
  /** The header, without rows. */
  table: RawTable;
};

type Known = { name: string; reference: Reference; units: readonly Unit[] };

/** Null for a file that follows no template, or whose bytes need more than decoding. */
export async function surveyTemplate(
  source: Source,
  { name, reference, units }: Known
): Promise<TemplateSurvey | null> {
  const head = await headOf(source);
  const [reading, ...more] = await readFile({ name, bytes: head }, { reference });
  const found = reading && more.length === 0 ? decodedOf(reading) : null;
  if (!found) return null;
  const { text } = decode(head, { file: name });
  const delimiter = delimiterOf(text);
  const { table } = readTable({ name, text }, { delimiter });
  const subject = table && detectSubject(table, toLookup(reference, units));
  if (!table || !subject || subject === 'denominators') return null;
  const { columns, issues } = matchColumns(table, subjectTable(subject).fields, 'lenient');
  if (issues.length > 0 || !columns.has('id')) return null;
  const isOld = /\r(?!\n)/.test(text) && !text.includes('\n');
  return {
    encoding: found.encoding,
    decoded: found,
    dialect: { delimiter, quote: '"', escape: '"', newline: isOld ? '\r' : '\n' },
    marks: { delimiter: delimiter.charCodeAt(0), quote: 34, newline: isOld ? 13 : 10 },
    bodyLine: table.headerLine + 1,
    // Which mark cuts it is known by the names of its columns.
    second: null,
    aspects: { width: table.header.length, unit: [], when: [], what: [], values: [], words: [] },
    subject,
    table: { ...table, rows: [] }
  };
}

const decodedOf = ({ decoded, error }: FileReading): Survey['decoded'] | null =>
  error === null && decoded && decoded.repaired === null ? decoded : null;
