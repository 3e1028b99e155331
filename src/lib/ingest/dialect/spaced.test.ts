import { expect, test } from 'vitest';
import type { Dialect } from '../reader/reading.ts';
import { cutRecords } from './cut.ts';
import { sniffDialect } from './sniff.ts';
import { expectLinear, PATIENT } from '../linear.fixture.ts';

const read = (...lines: string[]) => {
  const text = `${lines.join('\r\n')}\r\n`;
  const { dialect } = sniffDialect(text);
  const { records, issues } = cutRecords(text, dialect, { file: 'a.txt' });
  return { delimiter: dialect.delimiter, rows: records.map(({ cells }) => cells), issues };
};

test('a print with titles, cells left empty and decimal commas', () => {
  const { delimiter, rows, issues } = read(
    '      UBND TỈNH NGHỆ AN',
    '',
    'STT   Đơn vị            Số mô hình     Kinh phí (triệu đồng)',
    '  1   Thành phố Vinh            15                   1.200,5',
    '  2   Huyện Đô Lương                                   300,0',
    '  3   Huyện Anh Sơn              7                     410,2',
    '      Tổng cộng                 22                   1.910,7'
  );
  expect(delimiter).toBe('  ');
  expect(issues).toEqual([]);
  expect(rows).toEqual([
    ['UBND TỈNH NGHỆ AN'],
    [''],
    ['STT', 'Đơn vị', 'Số mô hình', 'Kinh phí (triệu đồng)'],
    ['1', 'Thành phố Vinh', '15', '1.200,5'],
    ['2', 'Huyện Đô Lương', '', '300,0'],
    ['3', 'Huyện Anh Sơn', '7', '410,2'],
    ['', 'Tổng cộng', '22', '1.910,7']
  ]);
});

test.each([
  [
    'cells padded before a comma',
    ['Tinh,    Nam,   So', 'Hue,     2020,  15', 'Ha Noi,  2020,  7']
  ],
  [
    'cells padded between pipes',
    ['Tinh    | Nam  | So', 'Hue     | 2020 | 15', 'Ha Noi  | 2021 | 7']
  ],
  ['sentences with two spaces between', ['Mot cau.  Hai cau.', 'Ba.  Bon cau nua.', 'Nam.  Sau.']]
])('no print: %s', (_, lines) => {
  expect(read(...lines).delimiter).not.toBe('  ');
});

test('a line of nothing but spaces takes no time', PATIENT, async () => {
  await expectLinear(
    300_000,
    (n) => `a  1\n${' '.repeat(n)}x\nb  2\nc  3\n`,
    (text) => {
      const dialect: Dialect = { delimiter: '  ', quote: '', escape: '', newline: '\n' };
      cutRecords(text, dialect, { file: 'a.txt' });
      expect(sniffDialect(text).dialect.delimiter).toBeDefined();
    }
  );
});
