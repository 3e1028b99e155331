import type { Issue } from '#lib/model/issue.ts';
import type { Reference } from '#lib/model/pack.ts';
import { readExcerpt, type ReadAs } from '../columns/read-columns.ts';
import { cutRecords } from '../dialect/cut.ts';
import { findTables } from '../layout/find-tables.ts';
import type { Cut, FileReading, Hints, ReadTable } from '../reader/reading.ts';
import type { Collected } from './collect.ts';
import { NotPlain } from './collector.ts';
import type { Survey } from './survey.ts';

/**
 * The rows of a large file that hold, between them, every text of it: the first of each name,
 * period, measure and kind of cell, and every row that is not like the others. Reading them reads
 * the file.
 */
export type Excerpt = {
  records: Cut[];
  issues: Issue[];
};

const decoder = new TextDecoder();

/** The records above the rows, and those that were picked, in the order of the file. */
export function toExcerpt(
  { collector, head, issues }: Collected,
  { dialect, bodyLine }: Survey,
  file: string
): Excerpt {
  const cut = (text: string) => cutRecords(text, dialect, { file });
  const top = cut(head);
  const records: Cut[] = top.records.filter((r) => r.line < bodyLine);
  const found = [...top.issues, ...issues];
  const bytes: { line: number; text: string }[] = [];
  const flush = () => {
    for (const record of recut(bytes, cut)) records.push(record);
    bytes.length = 0;
  };
  for (const [line, record] of [...collector.picked].sort(([a], [b]) => a - b)) {
    if (record instanceof Uint8Array) bytes.push({ line, text: decoder.decode(record) });
    else {
      flush();
      records.push({ line, cells: [...record] });
    }
  }
  flush();
  return { records, issues: found };
}

/** Records that were picked one by one, cut together, each with the line it has in the file. */
function recut(
  picked: readonly { line: number; text: string }[],
  cut: (text: string) => { records: Cut[] }
): Cut[] {
  if (picked.length === 0) return [];
  const whole = picked.map(({ text }) => (/[\r\n]$/.test(text) ? text : `${text}\n`));
  const { records } = cut(whole.join(''));
  if (records.length !== picked.length)
    throw new Error(`missing records: ${records.length} of ${picked.length}`);
  return records.map((record, i) => ({ ...record, line: picked[i]!.line }));
}

export type ReadExcerpt = { reading: FileReading; table: ReadTable; readAs: ReadAs };

/** The excerpt, understood as any other table. Throws `NotPlain` where it is not one. */
export function understandExcerpt(
  { records, issues }: Excerpt,
  { decoded, dialect, second }: Survey,
  { file, reference, hints }: { file: string; reference: Reference; hints: Hints }
): ReadExcerpt {
  const found = findTables(records, { file, merges: [] });
  const [first, ...more] = found.tables;
  if (found.error || !first || more.length > 0) throw new NotPlain('bulk_tables');
  if (first.rows.some((r) => r.role === 'group')) throw new NotPlain('bulk_groups');
  const { table, readAs } = readExcerpt(first, { reference, hints, file });
  return {
    table,
    readAs,
    reading: {
      name: file,
      decoded,
      dialect,
      tables: [table],
      issues: [...(second?.issues ?? []), ...issues],
      error: null,
      ...(second ? { secondOpinion: second.opinion } : {})
    }
  };
}
