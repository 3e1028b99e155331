import {
  ANNOTATIONS_TABLE,
  DENOMINATORS_TABLE,
  SOURCES_TABLE,
  UNITS_TABLE,
  type KeyedTable
} from '#lib/model/schema-reference.ts';
import { TEMPLATE_SUBJECTS } from '#lib/model/schema.ts';
import { toCsv } from './csv.ts';
import { denominators } from './denominators.ts';
import { observations } from './observations.ts';
import { ANNOTATIONS, INFO, SOURCES } from './pack.ts';
import { readme } from './readme.ts';
import type { DemoReference } from './reference.ts';
import { columnsOf, toCells, type Row } from './row.ts';
import { subordinateRecords } from './subordinates.ts';

type Cells = Record<string, string | number | undefined>;

/** A table by its schema; columns a record does not name stay empty. */
function tableCsv(table: KeyedTable, records: Cells[]): string {
  const columns = table.fields.map((f) => f.name);
  return toCsv(
    columns,
    records.map((r) => columns.map((name) => r[name] ?? ''))
  );
}

/** The files of the demo pack, name → text; one reference always gives the same bytes. */
export function demoFiles({ provinces, unitsOfMeasure }: DemoReference): Map<string, string> {
  const made = observations(provinces);
  const unitOfMeasure = ({ strand }: Row): string => {
    const unit = unitsOfMeasure.get(strand.measure);
    if (!unit) throw new Error(`unknown measure: ${strand.measure}`);
    return unit;
  };
  const tables = TEMPLATE_SUBJECTS.map((subject): [string, string] => [
    `${subject}.csv`,
    toCsv(
      columnsOf(subject),
      made.rows.filter((r) => r.strand.subject === subject).map((r) => toCells(r, unitOfMeasure(r)))
    )
  ]);
  return new Map([
    ...tables,
    ['denominators.csv', tableCsv(DENOMINATORS_TABLE, denominators(provinces))],
    ['sources.csv', tableCsv(SOURCES_TABLE, SOURCES)],
    ['annotations.csv', tableCsv(ANNOTATIONS_TABLE, ANNOTATIONS)],
    ['units.csv', tableCsv(UNITS_TABLE, subordinateRecords(provinces['63']))],
    ['pack.json', `${JSON.stringify(INFO, null, 2)}\n`],
    ['README.md', readme(made)]
  ]);
}
