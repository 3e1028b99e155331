import { DIMENSIONS, SUBJECTS, type Subject } from '#lib/model/observation.ts';
import { TABLE_DIMENSIONS, subjectTable } from '#lib/model/schema.ts';
import type { Lookup } from './lookup.ts';
import { matchColumns } from './match-columns.ts';
import type { RawTable } from './read-table.ts';
import { DENOMINATORS_TEMPLATE } from './read-denominators.ts';

/** A table a person may bring: figures of a subject, or what to divide them by. */
export type TableKind = Subject | 'denominators';

const fieldsIn = (table: RawTable, fields: Parameters<typeof matchColumns>[1]): Set<string> =>
  new Set(matchColumns(table, fields, 'lenient').columns.keys());

/** The subject that most rows of the table name by their measure; null when none is known. */
function byMeasures(table: RawTable, lookup: Lookup): Subject | null {
  const { columns } = matchColumns(table, subjectTable('context').fields, 'lenient');
  const column = columns.get('measure');
  if (!column) return null;
  const counts = new Map<Subject, number>();
  for (const { cells } of table.rows) {
    const subject = lookup.measure(cells[column.index]!.trim())?.subject;
    if (subject) counts.set(subject, (counts.get(subject) ?? 0) + 1);
  }
  return (
    [...counts].reduce<[Subject, number] | null>(
      (best, one) => (best && best[1] >= one[1] ? best : one),
      null
    )?.[0] ?? null
  );
}

/** The subject whose dimension columns are exactly those of the header; null when none is. */
function byColumns(table: RawTable): Subject | null {
  const all = SUBJECTS.flatMap((s) => subjectTable(s).fields);
  const present = fieldsIn(table, all);
  if (!present.has('value')) return null;
  const dimensions = DIMENSIONS.filter((d) => present.has(d));
  const fits = (s: Subject) =>
    TABLE_DIMENSIONS[s].length === dimensions.length &&
    TABLE_DIMENSIONS[s].every((d) => present.has(d));
  return dimensions.length > 0 ? (SUBJECTS.find(fits) ?? null) : null;
}

/** What a table is about, by its measures first, then by its columns; null when neither tells. */
export function detectSubject(table: RawTable, lookup: Lookup): TableKind | null {
  const present = fieldsIn(table, DENOMINATORS_TEMPLATE.fields);
  if (['kind', 'year', 'value'].every((f) => present.has(f))) return 'denominators';
  return byMeasures(table, lookup) ?? byColumns(table);
}
