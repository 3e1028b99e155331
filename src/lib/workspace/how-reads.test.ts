import { expect, test } from 'vitest';
import type { Observation } from '#lib/model/observation.ts';
import type { KeptRows } from '#lib/storage/records.ts';
import { HowReads } from './how-reads.ts';

const rows = (...ids: string[]): KeptRows => ({
  observations: ids.map((id) => ({ id }) as Observation),
  units: [],
  sources: [],
  denominators: []
});
const brought = (id: string, encoding: string, kept: KeptRows) => ({
  item: { id, how: [{ file: 'a.csv', encoding, tables: [] }] },
  rows: kept
});

const cases: [string, string, string][] = [
  ['of the first import', 'a.csv#2.3', 'utf-8'],
  ['of the second, whose row has an id of its own', 'a.csv#9.3', 'tcvn3'],
  ['of the second, whose row had the id of an earlier one', 'a.csv/a.csv#2.3', 'tcvn3'],
  ['of the third', 'a.csv/3/a.csv#2.3', 'vni'],
  ['of none that is held singly', 'a.csv#7777.3', 'vni']
];
test.each(cases)('one file brought three times: %s', (_, id, encoding) => {
  const reads = new HowReads([
    brought('1', 'utf-8', rows('a.csv#2.3')),
    brought('2', 'tcvn3', rows('a.csv#2.3', 'a.csv#9.3')),
    brought('3', 'vni', rows('a.csv#2.3'))
  ]);
  expect(reads.of({ file: 'a.csv', id })?.encoding).toBe(encoding);
});

test('an import of before, or of another form, says nothing', () => {
  const reads = new HowReads([
    { item: { id: '1' }, rows: rows() },
    { item: { id: '2', how: 'x' }, rows: rows() },
    { item: { id: '3', how: [{ file: '' }, null] }, rows: rows() }
  ]);
  expect(reads.of({ file: 'a.csv', id: 'a.csv#2.3' })).toBeNull();
});
