import { DIMENSIONS } from '#lib/model/observation.ts';
import type { Columns } from '../match-columns.ts';

/** Where the columns of a template stand in a record; -1 for one that the file has not. */
export type TemplateColumns = {
  id: number;
  partOf: number;
  value: number;
  measure: number;
  arithmetic: number;
  unit: number[];
  when: number[];
  what: number[];
  how: number[];
  /** What is said in words, by the names of `LotText`. */
  texts: { name: 'sourceId' | 'locator' | 'arithmetic' | 'note'; index: number }[];
  /** Under no name; the template leaves them where nothing stands in them. */
  unnamed: number[];
};

const UNIT = ['unit_id', 'unit'];
const WHEN = ['period_start', 'period_end', 'period_basis', 'span_years'];
const WHAT = ['measure', ...DIMENSIONS, 'unit_of_measure'];
const HOW = ['qualifier', 'status'];
const TEXTS = [
  ['source', 'sourceId'],
  ['locator', 'locator'],
  ['arithmetic', 'arithmetic'],
  ['note', 'note']
] as const;

export function toTemplateColumns(columns: Columns, width: number): TemplateColumns {
  const at = (name: string): number => columns.get(name)?.index ?? -1;
  const there = (names: readonly string[]): number[] => names.map(at).filter((i) => i >= 0);
  const named = new Set([...columns.values()].map((c) => c.index));
  return {
    id: at('id'),
    partOf: at('part_of'),
    value: at('value'),
    measure: at('measure'),
    arithmetic: at('arithmetic'),
    unit: there(UNIT),
    when: there(WHEN),
    what: there(WHAT),
    how: there(HOW),
    texts: TEXTS.flatMap(([field, name]) => (at(field) < 0 ? [] : [{ name, index: at(field) }])),
    unnamed: Array.from({ length: width }, (_, i) => i).filter((i) => !named.has(i))
  };
}
