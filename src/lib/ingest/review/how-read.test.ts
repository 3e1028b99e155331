import { expect, test } from 'vitest';
import { parseHowRead } from '#lib/model/how-read.ts';
import { readFile } from '../reader/read-file.ts';
import type { Hints } from '../reader/reading.ts';
import { reference } from '../reference.fixture.ts';
import { toAccount } from './account.ts';
import { toHowRead } from './how-read.ts';

const names = new Map(reference.units.map((u) => [u.id, u.nameVi]));

async function howOf(lines: readonly string[], hints: Hints = {}) {
  const bytes = new TextEncoder().encode(lines.join('\r\n'));
  const [reading] = await readFile({ name: 'a.csv', bytes }, { reference, hints });
  return toHowRead(reading!, {
    hints,
    account: toAccount(reading!, { hints }),
    template: false,
    alike: false,
    presets: ['mẫu quý'],
    nameOf: (id) => names.get(id) ?? ''
  });
}

const FILE = [
  'BIỂU 01',
  'Đơn vị tính: triệu đồng',
  'Tỉnh;Năm;Số tiền ủng hộ',
  'T. Nghệ An;2024;1.234',
  'Thanh Hóa;2024;12.345.678',
  'Tổng cộng;;12.346.912'
];

test('what the reader found by itself is told, column by column', async () => {
  const how = await howOf(FILE);
  expect(how).toMatchObject({
    file: 'a.csv',
    encoding: 'utf-8',
    repaired: '',
    delimiter: ';',
    presets: ['mẫu quý'],
    rows: { excluded: 0, rejected: 0, totals: 1 }
  });
  const [table] = how.tables;
  expect(table).toMatchObject({ first: 4, last: 6, header: { first: 3, last: 3 } });
  expect(table!.unitLine).toContain('triệu đồng');
  expect(table!.columns.map((c) => [c.name, c.role, c.byHand])).toEqual([
    ['Tỉnh', 'unit', false],
    ['Năm', 'period', false],
    ['Số tiền ủng hộ', 'value', false]
  ]);
  expect(table!.columns[2]).toMatchObject({
    measureId: 'charity_money',
    scale: 1_000_000,
    numbers: 'dot_thousands',
    proof: '12.345.678'
  });
  expect(table!.names).toEqual([{ unitId: '63:40', name: 'T. Nghệ An', byHand: false }]);
});

test('what a person settled is told apart', async () => {
  const how = await howOf(FILE, {
    units: { 'T. Nghệ An': '63:42' },
    columns: { 'Số tiền ủng hộ': { scale: 1000 } },
    cells: { '5:2': '99' },
    excluded: [6]
  });
  const [table] = how.tables;
  expect(table!.names).toEqual([{ unitId: '63:42', name: 'T. Nghệ An', byHand: true }]);
  expect(table!.columns[2]).toMatchObject({ scale: 1000, byHand: true });
  expect(table!.cells).toEqual([{ line: 5, column: 2, text: '99' }]);
});

test('what is kept is read back as it was; another form gives nothing, or what can be told of it', async () => {
  const how = await howOf(FILE);
  expect(parseHowRead(JSON.parse(JSON.stringify([how])))).toEqual([how]);
  for (const raw of [null, 'x', {}, [null], [{ file: 3 }]]) expect(parseHowRead(raw)).toEqual([]);
  expect(parseHowRead([{ file: 'b.csv', tables: [{ columns: 'x', cells: [3] }] }])).toMatchObject([
    { file: 'b.csv', delimiter: null, tables: [{ columns: [], cells: [{ line: 0 }] }] }
  ]);
});
