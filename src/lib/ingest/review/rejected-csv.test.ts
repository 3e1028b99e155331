import { describe, expect, test } from 'vitest';
import Papa from 'papaparse';
import { neutralise, rejectedCsv } from './rejected-csv.ts';
import { PLAIN, readingOf, tableOf } from './reading.fixture.ts';

describe('formulas', () => {
  test.each([
    ['=1+1', "'=1+1"],
    ['+84', "'+84"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['-cmd|x', "'-cmd|x"],
    ['\t=1', "'\t=1"],
    ['\r', "'\r"],
    [' =1', "' =1"],
    ['-2+3', "'-2+3"],
    ['- Tập thể', "'- Tập thể"],
    ['-5', '-5'],
    ['-1.234,5', '-1.234,5'],
    ['- 12 %', '- 12 %'],
    ['-', '-'],
    ['--', '--'],
    ['a=b', 'a=b'],
    ['', '']
  ])('%j becomes %j', (text, expected) => {
    expect(neutralise(text)).toBe(expected);
  });
});

const table = tableOf({
  columns: PLAIN,
  above: [
    ['title', 'BIỂU 01, NĂM 2020'],
    ['unit_line', 'Đơn vị tính: mô hình']
  ],
  rows: [
    { cells: ['I. HUYỆN', ''], role: 'group' },
    { cells: ['Nghệ An', '5'] },
    { cells: ['Nghê "Anh"', '7'], groups: [3], figures: [{ unitId: '' }] },
    { cells: ['II. XÃ', ''], role: 'group' },
    { cells: ['Cộng', '12'], role: 'total' }
  ]
});

test('rejected rows stand under all they need to be read again, with why and from where', () => {
  const csv = rejectedCsv(readingOf([table]));
  expect(csv.startsWith('\uFEFF')).toBe(true);
  expect(csv.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  const { data } = Papa.parse<string[]>(csv.slice(1), { skipEmptyLines: true });
  expect(data).toEqual([
    ['BIỂU 01, NĂM 2020'],
    ['Đơn vị tính: mô hình'],
    ['Đơn vị', 'Số mô hình', 'Lý do', 'Dòng gốc'],
    ['I. HUYỆN', '', '', ''],
    ['Nghê "Anh"', '7', expect.stringMatching(/^Đơn vị: chưa biết “Nghê "Anh"” .*\.$/), '6']
  ]);
});

test('without a rejected row there is no file', () => {
  expect(rejectedCsv(readingOf([table]), { hints: { excluded: [6] } })).toBe('');
});

test('a header of several lines keeps them', () => {
  const wide = tableOf({
    columns: [
      { name: 'Tỉnh', role: 'unit' },
      { name: '2020 / Mô hình', role: 'value' }
    ],
    rows: [{ cells: ['Nghệ An', '5'] }],
    rest: {
      columns: [
        { path: ['Tỉnh'], name: 'Tỉnh' },
        { path: ['2020', 'Mô hình'], name: '2020 / Mô hình' }
      ]
    }
  });
  const lines = rejectedCsv(readingOf([wide]))
    .slice(1)
    .split('\r\n');
  expect(lines.slice(0, 2)).toEqual(['Tỉnh,2020,Lý do,Dòng gốc', ',Mô hình,,']);
});

test('the whole goes along with a rejected part, so that the part is not read as a whole', () => {
  const parts = tableOf({
    columns: PLAIN,
    rows: [
      { cells: ['Nghệ An', '9'] },
      { cells: ['trong đó', '7'], figures: [{ measureId: '', partOf: 0 }] }
    ]
  });
  const { data } = Papa.parse<string[]>(rejectedCsv(readingOf([parts])).slice(1), {
    skipEmptyLines: true
  });
  expect(data.slice(1).map((row) => [row[0], row[3]])).toEqual([
    ['Nghệ An', '2'],
    ['trong đó', '3']
  ]);
});
