import type { Qualifier } from '#lib/model/bound.ts';
import {
  DIMENSIONS,
  type Observation,
  type PeriodBasis,
  type Status
} from '#lib/model/observation.ts';
import type { Run } from './ask.ts';
import type { Catalogue } from './catalogue.ts';
import { join, name, raw, sql } from './sql.ts';

const COLUMNS = raw(
  [
    'id',
    'unit_id',
    'measure_id',
    'p_start',
    'p_end',
    'p_basis',
    'years',
    ...DIMENSIONS,
    'value',
    'qualifier',
    'status',
    'part_of',
    'file',
    'line',
    'source_id',
    'locator',
    'arithmetic',
    'note'
  ].join(', ')
);

/** Every row of a pack as it was loaded, in the order of its files; states that nobody gave are `unknown`. */
export async function askPackRows(
  pack: string,
  catalogue: Catalogue,
  run: Run
): Promise<Observation[]> {
  const table = join([name(pack), name('observation')], '.');
  const { length, values } = await run(sql`SELECT ${COLUMNS} FROM ${table} ORDER BY obs`.text);
  const unitsOfMeasure = new Map(catalogue.measures.map((m) => [m.id, m.unitOfMeasure]));
  return Array.from({ length }, (_, i) => {
    const text = (column: string) => String(values[column]![i] ?? '');
    const number = (column: string) => {
      const value = values[column]![i];
      return value === null || value === undefined ? null : Number(value);
    };
    return {
      file: text('file'),
      line: Number(text('line')),
      id: text('id'),
      unitId: text('unit_id'),
      measureId: text('measure_id'),
      periodStart: text('p_start') || null,
      periodEnd: text('p_end') || null,
      spanYears: number('years'),
      periodBasis: text('p_basis') as PeriodBasis,
      dimensions: Object.fromEntries(
        DIMENSIONS.map((d) => [d, text(d)])
      ) as Observation['dimensions'],
      value: number('value'),
      unitOfMeasure: unitsOfMeasure.get(text('measure_id')) ?? '',
      qualifier: text('qualifier') as Qualifier,
      status: text('status') as Status,
      partOf: text('part_of'),
      sourceId: text('source_id'),
      locator: text('locator'),
      arithmetic: text('arithmetic'),
      note: text('note')
    };
  });
}
