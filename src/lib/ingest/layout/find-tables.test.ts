import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Cut } from '../reader/reading.ts';
import { findTables } from './find-tables.ts';
import { headerColumns } from './header-columns.ts';
import { expectLinear, PATIENT } from '../linear.fixture.ts';

const file = 'a.csv';
const toCuts = (rows: string[][]): Cut[] => rows.map((cells, i) => ({ line: i + 1, cells }));

const cell = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.constantFrom('', '', ' ', '-', 'x', '…', 'I', '1', '1.1', 'a)', '(1)')
  },
  { weight: 3, arbitrary: fc.integer({ min: 0, max: 99999 }).map(String) },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      'Đơn vị',
      'Hà Nội',
      'Tổng cộng',
      'Khối Đảng',
      'Trong đó:',
      '- Tập thể',
      '2020',
      'Năm 2021',
      'Biểu 1',
      'Ghi chú: số sơ bộ',
      'Đơn vị tính: đồng',
      'Người lập biểu',
      '# ghi',
      '1,5 tỷ'
    )
  },
  { weight: 1, arbitrary: fc.string({ maxLength: 12 }) }
);
const records = fc
  .array(fc.array(cell, { minLength: 1, maxLength: 7 }), { minLength: 1, maxLength: 30 })
  .map(toCuts);

test('every record has one place, every row has all columns, and no cell is lost', () => {
  fc.assert(
    fc.property(records, (cuts) => {
      const { tables, error } = findTables(cuts, { file });
      if (error) {
        expect(tables).toEqual([]);
        return;
      }
      const places = tables.flatMap(({ headerRows, rows, aside }) => [
        ...headerRows,
        ...rows.map(({ record }) => record),
        ...aside.map(({ record }) => record)
      ]);
      expect([...places].sort((a, b) => a - b)).toEqual(cuts.map((_, i) => i));
      for (const { columns, rows } of tables)
        for (const row of rows) {
          expect(row.cells).toHaveLength(columns.length);
          const text = (cells: string[]) => cells.join('').replace(/\s/g, '');
          expect(text(row.cells)).toBe(text(cuts[row.record]!.cells));
          for (const group of row.groups) expect(group).toBeLessThan(row.record);
        }
    }),
    { numRuns: 3000 }
  );
});

test('merged areas of a sheet are followed, not guessed', () => {
  const cuts = toCuts([
    ['Đơn vị', 'Khen thưởng', '', 'Ghi chú'],
    ['', 'Tập thể', 'Cá nhân', ''],
    ['Hà Nội', '5', '6', '']
  ]);
  const names = (merges: Parameters<typeof headerColumns>[3]) =>
    headerColumns(cuts, [0, 1], 4, merges).map(({ name }) => name);
  const spread = ['Đơn vị', 'Khen thưởng / Tập thể', 'Khen thưởng / Cá nhân', 'Ghi chú'];
  expect(names([])).toEqual(spread);
  expect(names([{ top: 0, left: 1, bottom: 0, right: 2 }])).toEqual(spread);
  expect(names([{ top: 0, left: 0, bottom: 1, right: 0 }])).toEqual([
    'Đơn vị',
    'Khen thưởng / Tập thể',
    'Cá nhân',
    'Ghi chú'
  ]);
});

test('one row that is far longer than all others does not widen every row', () => {
  const rows = Array.from({ length: 100 }, (_, i) => [`Xã ${i}`, String(i), '5']);
  rows[50] = ['Xã 50', ...Array.from({ length: 3000 }, () => '1')];
  const { tables } = findTables(toCuts([['Đơn vị', 'Số A', 'Số B'], ...rows]), { file });
  expect(tables[0]!.columns.length).toBeLessThan(10);
  expect(tables[0]!.rows[50]!.cells.join(' ').split(' ')).toHaveLength(3002);
  expect(tables[0]!.issues.map(({ code, row }) => [code, row])).toContainEqual(['row_long', 52]);
});

test.each<[string, (n: number) => string[][]]>([
  [
    'names again in every other row',
    (n: number) =>
      Array.from({ length: n }, (_, i) => (i % 2 ? ['Đơn vị', 'Số A', 'Số B'] : ['Huế', '1', '2']))
  ],
  [
    'a title in every other row',
    (n) => Array.from({ length: n }, (_, i) => (i % 2 ? [`Bảng ${i}`] : ['Huế', '1', '2']))
  ],
  [
    'remarks where figures should be',
    (n) => Array.from({ length: n }, (_, i) => [`Xã ${i}`, 'đang rà soát', `lần ${i}`])
  ],
  [
    '5,000 columns',
    (n: number) =>
      Array.from({ length: n / 250 }, (_, i) =>
        Array.from({ length: 5000 }, (_, c) => String(i * c))
      )
  ],
  [
    'cells of a megabyte',
    (n: number) => [
      ['Huế', '9'.repeat(n * 50), '1'],
      ['Huế', 'a '.repeat(n * 25), '2'],
      ['Huế', ' '.repeat(n * 50), '3']
    ]
  ],
  ['blank rows', (n: number) => Array.from({ length: 2 * n }, () => ['', '', ''])]
])('time stays in bounds: %s', PATIENT, async (_, rows) => {
  const cutsOf = (n: number) =>
    toCuts([['Đơn vị', 'Số A', 'Số B'], ['Hà Nội', '1', '2'], ...rows(n)]);
  await expectLinear(10_000, cutsOf, (cuts) => findTables(cuts, { file }));
});
