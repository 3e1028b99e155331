import { expect, test } from 'vitest';
import { expectLinear, PATIENT } from '../linear.fixture.ts';
import { reference } from '../reference.fixture.ts';
import type { FoundTable } from '../reader/reading.ts';
import { readColumns, readExcerpt } from './read-columns.ts';

const NAMES = ['Đơn vị', 'Năm', 'Số mô hình', 'Số điển hình'];

const tableOf = (rows: string[][]): FoundTable => ({
  title: [],
  unitLine: null,
  headerRows: [0],
  columns: NAMES.map((name) => ({ path: [name], name })),
  rows: rows.map((cells, i) => ({
    record: i + 1,
    line: i + 2,
    role: 'data',
    depth: 0,
    groups: [],
    cells
  })),
  aside: [],
  issues: []
});

const options = { reference, file: 'a.csv' };
const office = (i: number): string => `Cơ quan Yên Hòa số ${i}`;

test.each<[string, (n: number) => string[][]]>([
  [
    'units that nobody knows, in every year',
    (n) =>
      Array.from({ length: n }, (_, i) => [office(i % (n / 10)), `${2010 + (i % 10)}`, '5', '6'])
  ],
  [
    'cells that are no numbers',
    (n) => Array.from({ length: n }, (_, i) => ['Huế', '2020', `${i}+x`, 'ai biết'])
  ],
  [
    'figures that contradict one another',
    (n) => Array.from({ length: n }, (_, i) => ['Huế', '2020', String(i), String(i % 7)])
  ]
])('reading takes as long as there are rows: %s', PATIENT, async (_, rowsOf) => {
  await expectLinear(
    8000,
    (n) => tableOf(rowsOf(n)),
    (table) => readColumns(table, options)
  );
});

test('an excerpt of nothing but new names takes as long as there are names', PATIENT, async () => {
  let round = 0;
  await expectLinear(
    4000,
    (n) => n,
    (n) => {
      // Names of their own each time, since those once met are remembered.
      const rows = Array.from({ length: n }, (_, i) => [
        office(round * 10_000 + i),
        '2020',
        '5',
        '6'
      ]);
      round++;
      const { table } = readExcerpt(tableOf(rows), options);
      expect(table.observations).toHaveLength(2 * n);
    }
  );
});
