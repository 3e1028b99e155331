import { expect, test } from 'vitest';
import { sniffDialect } from './sniff.ts';
import { expectLinear, PATIENT } from '../linear.fixture.ts';

const lines = (...rows: string[]): string => `${rows.join('\n')}\n`;
const repeat = (n: number, row: (i: number) => string): string =>
  lines(...Array.from({ length: n }, (_, i) => row(i)));

const CASES: [name: string, text: string, delimiter: string][] = [
  ['plain commas', lines('Tỉnh,Năm,Số', 'Hà Nội,2024,15', 'Huế,2024,7'), ','],
  [
    'semicolons, decimal commas',
    lines('Tỉnh;Tỷ lệ;Thu', 'Hà Nội;1,5;1.234,5', 'Huế;2,7;987,1'),
    ';'
  ],
  [
    'only decimal commas and one semicolon',
    lines('1.234,5;2,7', '1.001,5;3,9', '2.000,1;4,4'),
    ';'
  ],
  ['tabs, decimal commas', lines('Tỉnh\tTỷ lệ', 'Hà Nội\t1,5', 'Huế\t2,7', 'Đà Nẵng\t3,0'), '\t'],
  ['tabs, thousands', lines('Unit\tCount', 'Hà Nội\t1,234', 'Huế\t2,345'), '\t'],
  ['pipes', lines('Tỉnh|Số', 'Hà Nội|15', 'Huế|7'), '|'],
  ['pipes with spaces', lines('Tỉnh | Số | Ghi chú', 'Hà Nội | 15 | a', 'Huế | 7 | b'), ' | '],
  ['comma and space', lines('Tỉnh, Năm, Số', 'Hà Nội, 2024, 15', 'Huế, 2024, 7'), ', '],
  ['comma and space, quotes', lines('a, b, c', '1, "x, y", 2', '3, "z, t", 4'), ', '],
  ['two pipes', lines('Tỉnh||Năm||Số', 'Hà Nội||2024||15', 'Huế||2024||7'), '||'],
  ['two colons', lines('Tỉnh::Năm::Số', 'Hà Nội::2024::15', 'Huế::2024::7'), '::'],
  ['two semicolons', lines('Tỉnh;;Năm;;Số', 'Hà Nội;;2024;;15', 'Huế;;2024;;7'), ';;'],
  ['three marks', lines('Tỉnh~|~Năm', 'Hà Nội~|~2024', 'Huế~|~2024'), '~|~'],
  ['tilde', lines('Tỉnh~Năm', 'Hà Nội~2024', 'Huế~2024'), '~'],
  ['caret', lines('Tỉnh^Năm', 'Hà Nội^2024', 'Huế^2024'), '^'],
  ['unit separator', lines('Tỉnh\u001fNăm', 'Hà Nội\u001f2024', 'Huế\u001f2024'), '\u001f'],
  ['colon', lines('ma:so:gia', 'a1:15:7', 'a2:16:8', 'a3:17:9'), ':'],
  [
    'colons before figures that look like times',
    lines('Tỉnh:Năm:Số:Thu', 'Nghệ An:2023:12:1.234,5', 'Hà Tĩnh:2023:7:98,1', 'Huế:2023:9:12'),
    ':'
  ],
  ['spaces between figures', lines('x y z', '1 2.5 3', '4 5.5 6', '7 8.5 9', '2 1.5 4'), ' '],
  [
    'spaces between words and figures',
    lines('don_vi nam so_luong kinh_phi', 'ha_noi 2020 15 1.200,5', 'hue 2020 7 300,0'),
    ' '
  ],
  [
    'columns set apart by gaps',
    lines(
      'Don vi          Nam    So luong',
      'Nghe An         2020         15',
      'Ha Tinh         2020      1.207',
      'Thanh Hoa       2021          3'
    ),
    '  '
  ],
  [
    'numbered lines of five words',
    lines('1. Mở đầu buổi họp', '2. Nghe báo cáo chung', '3. Thảo luận các tổ'),
    ','
  ],
  [
    'verses of seven words',
    lines(
      'Ngày mai trời lại sáng hơn nhiều',
      'Ta đi theo ánh sáng của đời',
      'Bao nhiêu năm nữa vẫn còn tươi'
    ),
    ','
  ],
  ['one column of moments', lines('15/5/2016 10:30', '16/5/2016 11:30', '17/5/2016 12:30'), ','],
  ['one column of quarters', lines('Quý 1', 'Quý 2', 'Quý 3', 'Quý 4'), ','],
  ['the file says so', lines('sep=;', 'a,b;c', 'd,e;f'), ';'],
  ['the file says so of a mark it does not hold', lines('sep=,', 'a;b', 'c;d', 'e;f'), ';'],
  [
    'lines in marks as a whole',
    lines('"Tỉnh;Kinh phí"', '"Hà Nội;1.234,5"', '"Huế;7,2"', '"Đà Nẵng;1,0"'),
    ';'
  ],
  ['the file says so, in quotes', lines('"sep=|"', 'a,b|c', 'd,e|f'), '|'],
  ['one column of names', lines('Họ tên', 'Nguyễn Văn A', 'Trần Thị B', 'Lê Văn C'), ','],
  ['one column of times', lines('Giờ', '08:15', '09:30', '10:45'), ','],
  ['one column of numbers', lines('Số', '1 234', '5 678', '9 012'), ','],
  ['one column of dates', lines('Ngày', '15/5/2016', '16/5/2016'), ','],
  [
    'one column of prose',
    lines('Ghi chú', 'Năm 2020, tốt', 'Chưa có', 'Đã làm, đã xong, đã nộp', 'Không', 'Sẽ làm'),
    ''
  ],
  ['a header alone', lines('DATE,TIME,Qty'), ','],
  ['nothing', '', ','],
  [
    'titles above, signatures below',
    lines(
      'BIỂU 01: KẾT QUẢ THỰC HIỆN, NĂM 2024',
      'Đơn vị tính: triệu đồng',
      '',
      'STT;Tỉnh;Kế hoạch;Thực hiện',
      '1;Hà Nội;1.200,5;1.100,2',
      '2;Huế;300,0;299,9',
      '3;Đà Nẵng;500,1;512,4',
      '',
      'Hà Nội, ngày 15 tháng 5 năm 2024',
      'Người lập biểu, Thủ trưởng đơn vị'
    ),
    ';'
  ],
  [
    'cells in quotes with line ends and other delimiters',
    lines(
      'ten,ghi chu,so',
      '"Nguyễn; A","dòng 1;\ndòng 2;\ndòng 3",5',
      '"Trần; B","x;\ny;\nz",6',
      '"Lê; C","x;\ny;\nz",7'
    ),
    ','
  ],
  [
    'the table begins late',
    `${repeat(40, () => 'Mở đầu')}${repeat(60, (i) => `${i};a b;1,${i}`)}`,
    ';'
  ]
];

test.each(CASES)('%s', (_, text, delimiter) => {
  expect(sniffDialect(text).dialect.delimiter).toBe(delimiter);
});

test('middle and tail count: a long preamble of another kind does not decide', () => {
  const text = `${repeat(3000, () => 'lời nói đầu, rất dài')}${repeat(60_000, (i) => `${i};${i},5;x`)}`;
  expect(sniffDialect(text, { sampleBytes: 50_000 }).dialect.delimiter).toBe(';');
});

test.each([
  ['double', 'a,"b, c",d\n1,"2, 3",4\n', '"', '"'],
  ['single', "a,'b, c',d\n1,'2, 3',4\n1,'2, 4',4\n", "'", "'"],
  ['apostrophes', "a,it's,d\n'tis,b,c'\n", '"', '"'],
  ['backslash', 'a,"b \\"x\\" c",d\n1,"2 \\"y\\", 3",4\n', '"', '\\'],
  ['paths are no escapes', 'a,"C:\\tep\\",d\n1,"D:\\tep\\",4\n', '"', '"'],
  ['NUL', 'a,"b \u0000"x\u0000" c",d\n1,"2 \u0000"y\u0000", 3",4\n', '"', '\u0000']
])('quotes and escapes: %s', (_, text, quote, escape) => {
  expect(sniffDialect(text).dialect).toMatchObject({ quote, escape });
});

test.each([
  ['a,b\nc,d\n', '\n'],
  ['a,b\r\nc,d\r\n', '\r\n'],
  ['a,b\rc,d\r', '\r'],
  ['a,b\r\nc,d\n', 'mixed'],
  ['a,"x\ny"\r\nc,d\r\n', '\r\n'],
  ['a,b', '\n']
])('line ends of %j', (text, newline) => {
  expect(sniffDialect(text).dialect.newline).toBe(newline);
});

test('doubt is said: alternatives have scores, a sure choice has confidence', () => {
  const sure = sniffDialect('a;b\n1,5;2,5\n3,5;4,5\n');
  expect(sure.confidence).toBeGreaterThan(0.5);
  expect(sure.alternatives.every(({ score }) => score > 0)).toBe(true);
  expect(sniffDialect('sep=;\na;b\n').confidence).toBe(1);
});

test.each([
  ['one long line', (n: number) => 'x'.repeat(3 * n)],
  ['a quote that never closes', (n: number) => `a,b\n"${'c,d\n'.repeat(n)}`],
  [
    'many columns',
    (n: number) => `${Array.from({ length: n / 40 }, (_, i) => i).join(',')}\n`.repeat(20)
  ],
  ['only quotes', (n: number) => '"'.repeat(n)],
  ['only delimiters', (n: number) => ';'.repeat(n)],
  ['only spaces', (n: number) => ' '.repeat(n)]
])('hostile: %s', PATIENT, async (_, textOf) => {
  await expectLinear(100_000, textOf, (text) => sniffDialect(text));
});
