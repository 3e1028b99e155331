import { join } from 'node:path';
import Papa from 'papaparse';
import { DIMENSIONS } from '#lib/model/observation.ts';
import { TEMPLATE_SUBJECTS } from '#lib/model/schema.ts';
import { ROOT } from '../run.ts';
import { demoFiles } from './files.ts';
import { FLAWS, type Flaw } from './flaws.ts';
import { readReference } from './reference.ts';

/** For the tests: the demo made anew, read back from its own text. */
export const reference = readReference(join(ROOT, 'data', 'reference'));
export const files = demoFiles(reference);

export type Cells = Record<string, string>;

export const readCsv = (text: string): Cells[] =>
  Papa.parse<Cells>(text, { header: true, skipEmptyLines: true }).data;

/** A file of the demo as records of text. */
export const records = (name: string): Cells[] => readCsv(files.get(name)!);

/** Rows of all subject tables. */
export const rows: Cells[] = TEMPLATE_SUBJECTS.flatMap((s) => records(`${s}.csv`));

/** The dimensions a row is split by, the state apart. */
export const splitOf = (row: Cells): string =>
  DIMENSIONS.filter((d) => d !== 'state' && row[d])
    .map((d) => `${d}=${row[d]}`)
    .join(' ');

export const isWhole = (row: Cells): boolean => splitOf(row) === '' && !row['part_of'];

/** What two rows share when they speak of the same thing. */
export const keyOf = (row: Cells): string =>
  [
    row['unit_id'],
    row['measure'],
    row['state'] ?? '',
    row['period_start'],
    row['period_end'],
    splitOf(row)
  ].join('|');

/** Rows whose note begins with the label of a flaw. */
export const flawed = (flaw: Flaw): Cells[] =>
  rows.filter((r) => r['note']!.startsWith(`${FLAWS[flaw].label}: `));

/** Rows that speak of the same thing, by key. */
export const byKey = new Map<string, Cells[]>();
for (const row of rows) byKey.set(keyOf(row), [...(byKey.get(keyOf(row)) ?? []), row]);

const partsByWhole = new Map<string, Cells[]>();
for (const row of rows) {
  const whole = row['id']!.replace(/-[a-z]$/, '');
  if (splitOf(row) && !row['part_of'])
    partsByWhole.set(whole, [...(partsByWhole.get(whole) ?? []), row]);
}

/** The parts reported beside a whole, by the whole's id; [] when there are none. */
export const partsOf = (wholeId: string): Cells[] => partsByWhole.get(wholeId) ?? [];
