import fc from 'fast-check';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import type { Dialect } from '../reader/reading.ts';
import { cutRecords } from './cut.ts';
import { sniffDialect } from './sniff.ts';
import { expectLinear, PATIENT } from '../linear.fixture.ts';

const dialect = (rest: Partial<Dialect> = {}): Dialect => ({
  delimiter: ',',
  quote: '"',
  escape: '"',
  newline: '\n',
  ...rest
});

const cut = (text: string, rest: Partial<Dialect> = {}) => {
  const { records, issues } = cutRecords(text, dialect(rest), { file: 'a.csv' });
  return {
    cells: records.map(({ cells }) => cells),
    lines: records.map(({ line }) => line),
    issues: issues.map(({ code, row }) => `${code} ${row}`)
  };
};

type Case = {
  name: string;
  text: string;
  cells: string[][];
  lines?: number[];
  issues?: string[];
  rest?: Partial<Dialect>;
};

const head = 'a,b,c\n1,2,3\n4,5,6\n';
const headCells = [
  ['a', 'b', 'c'],
  ['1', '2', '3'],
  ['4', '5', '6']
];

const CASES: Case[] = [
  {
    name: 'lines in marks as a whole, with what another saving put behind them',
    text: '"a,b,""c d""";;\n"1,2,""3""";;\n"4,5,6";;\n',
    cells: [
      ['a', 'b', 'c d'],
      ['1', '2', '3'],
      ['4', '5', '6']
    ],
    issues: ['lines_unwrapped 1']
  },
  {
    name: 'only the lines that had marks of their own stand in marks as a whole',
    text: 'a,b,c\n"1,2,""3,4"""\n4,5,6\n"7,8,""9,1"""\n',
    cells: [
      ['a', 'b', 'c'],
      ['1', '2', '3,4'],
      ['4', '5', '6'],
      ['7', '8', '9,1']
    ],
    issues: ['lines_unwrapped 2']
  },
  {
    name: 'columns moved under one another by tabs',
    text: 'Đơn vị\t\tNăm\tSố\nBan Dân vận\t2023\t12\nHuế\t\t\t2023\t7\n',
    rest: { delimiter: '\t' },
    cells: [
      ['Đơn vị', 'Năm', 'Số'],
      ['Ban Dân vận', '2023', '12'],
      ['Huế', '2023', '7']
    ],
    issues: ['tab_runs_joined null']
  },
  {
    name: 'quotation marks of a word processor around cells',
    text: '“a”,“b”,“c”\n“1”,“2,5”,“3”\n“4”,“5”,”6”\n',
    cells: [
      ['a', 'b', 'c'],
      ['1', '2,5', '3'],
      ['4', '5', '6']
    ],
    issues: ['curly_quotes_read null']
  },
  {
    name: 'names in such marks keep them',
    text: 'a;b\n“Dân vận khéo”;2\n“Nhà sạch, vườn đẹp”;3\n',
    rest: { delimiter: ';' },
    cells: [
      ['a', 'b'],
      ['“Dân vận khéo”', '2'],
      ['“Nhà sạch, vườn đẹp”', '3']
    ]
  },
  {
    name: 'empty cells between tabs are cells',
    text: 'a\tb\tc\n1\t\t3\n4\t5\t6\n',
    rest: { delimiter: '\t' },
    cells: [
      ['a', 'b', 'c'],
      ['1', '', '3'],
      ['4', '5', '6']
    ]
  },
  {
    name: 'a column of quoted sentences is not unwrapped',
    text: '"a, b"\n"c, d, e"\n"f"\n',
    cells: [['a, b'], ['c, d, e'], ['f']]
  },
  { name: 'nothing', text: '', cells: [] },
  { name: 'a blank line is a record', text: 'a,b\n\nc,d\n', cells: [['a', 'b'], [''], ['c', 'd']] },
  { name: 'blank lines at the end', text: 'a,b\n\n\n', cells: [['a', 'b'], [''], ['']] },
  {
    name: 'no line end at the end',
    text: 'a,b\nc,d',
    cells: [
      ['a', 'b'],
      ['c', 'd']
    ]
  },
  {
    name: 'CR alone',
    text: 'a,b\rc,"d\re"\rf,g',
    cells: [
      ['a', 'b'],
      ['c', 'd\ne'],
      ['f', 'g']
    ],
    lines: [1, 2, 4]
  },
  {
    name: 'mixed',
    text: 'a,b\r\nc,d\ne,f\rg,h\r\r\ni,k',
    cells: [
      ['a', 'b'],
      ['c', 'd'],
      ['e', 'f'],
      ['g', 'h'],
      ['i', 'k']
    ]
  },
  {
    name: 'lines in cells',
    text: 'a,"b\r\nc"\r\n\r\nd,e\r\n',
    cells: [['a', 'b\nc'], [''], ['d', 'e']],
    lines: [1, 3, 4]
  },
  {
    name: 'spaces are kept, not around quotes',
    text: 'a, b ,c\n1, "2, x" ,3\n',
    cells: [
      ['a', ' b ', 'c'],
      ['1', '2, x', '3']
    ]
  },
  {
    name: 'sep line',
    text: 'sep=;\r\na;b\r\n1;2\r\n',
    rest: { delimiter: ';' },
    cells: [['sep=;'], ['a', 'b'], ['1', '2']],
    lines: [1, 2, 3]
  },
  { name: 'byte order mark', text: '\uFEFFa,b\n', cells: [['a', 'b']] },
  {
    name: 'two marks',
    text: 'a||"b||c"||d\n',
    rest: { delimiter: '||' },
    cells: [['a', 'b||c', 'd']]
  },
  { name: 'no delimiter', text: 'a, b\n"c"\n', rest: { delimiter: '' }, cells: [['a, b'], ['c']] },
  {
    name: 'backslash',
    text: 'a,"b \\"c\\", d",e\n',
    rest: { escape: '\\' },
    cells: [['a', 'b "c", d', 'e']]
  },
  {
    name: 'NUL',
    text: 'a,"b\u0000",c",d\n',
    rest: { escape: '\u0000' },
    cells: [['a', 'b",c', 'd']]
  },
  {
    name: 'quote in the middle',
    text: `${head}7" pipe,8,9\n`,
    cells: [...headCells, ['7" pipe', '8', '9']]
  },
  {
    name: 'unescaped inside',
    text: `${head}"7 "x" y",8,9\n`,
    cells: [...headCells, ['7 "x" y', '8', '9']],
    issues: ['quote_unescaped 4']
  },
  {
    name: 'a pair inside, the second before a comma of the sentence',
    text: 'a,b,c\n1,"the "so called", yes",5\n2,x,6\n3,"y",7\n',
    cells: [
      ['a', 'b', 'c'],
      ['1', 'the "so called", yes', '5'],
      ['2', 'x', '6'],
      ['3', 'y', '7']
    ],
    issues: ['quote_unescaped 2']
  },
  {
    name: 'one mark too many before a plain cell',
    text: `${head}x,"y,"a, b"\n7,8,9\n`,
    cells: [...headCells, ['x', '"y', 'a, b'], ['7', '8', '9']],
    issues: ['quote_unescaped 4']
  },
  {
    name: 'not doubled before the closing mark',
    text: `${head}"48"",7,8\n9,10,"x"\n`,
    cells: [...headCells, ['48"', '7', '8'], ['9', '10', 'x']],
    issues: ['quote_unclosed 4']
  },
  {
    name: 'never closed, in the last cell',
    text: `${head}7,8,"\n9,"x, y",10\n11,12,13\n`,
    cells: [...headCells, ['7', '8', '"'], ['9', 'x, y', '10'], ['11', '12', '13']],
    issues: ['quote_unclosed 4']
  },
  {
    name: 'never closed, nothing closes it below',
    text: `${head}7,"8,9\n${'1,2,3\n'.repeat(50)}`,
    cells: [...headCells, ['7', '"8', '9'], ...Array.from({ length: 50 }, () => ['1', '2', '3'])],
    issues: ['quote_unclosed 4']
  },
  {
    name: 'lines in quotes as a whole',
    text: '"a,b,""c"""\n"1,2,""x, y"""\n"3,4,5"\n',
    cells: [
      ['a', 'b', 'c'],
      ['1', '2', 'x, y'],
      ['3', '4', '5']
    ],
    issues: ['lines_unwrapped 1']
  },
  {
    name: 'a column of quoted sentences is no wrapped table',
    text: '"Một, hai"\n"Ba"\n"Bốn, năm, sáu"\n"Bảy"\n',
    cells: [['Một, hai'], ['Ba'], ['Bốn, năm, sáu'], ['Bảy']]
  },
  {
    name: 'a title over two lines',
    text: `"Biểu 01\nnăm 2024"\n${head}`,
    cells: [['Biểu 01\nnăm 2024'], ...headCells],
    lines: [1, 3, 4, 5]
  }
];

test.each(CASES)('$name', ({ text, cells, lines, issues = [], rest }) => {
  const found = cut(text, rest);
  expect(found.cells).toEqual(cells);
  if (lines) expect(found.lines).toEqual(lines);
  expect(found.issues).toEqual(issues);
});

const rows =
  'Tỉnh,Năm,Số,Ngày\nHà Nội,2024,15,15/5/2024\nHuế,2024,7,16/5/2024\nĐà Nẵng,2024,9,17/5/2024\nCần Thơ,2024,3,18/5/2024\n';

test.each([
  [
    'another delimiter',
    'Lào Cai;2024;8;19/5/2024',
    ['Lào Cai', '2024', '8', '19/5/2024'],
    'row_other_delimiter 6'
  ],
  [
    'one too many',
    'Lào Cai,,2024,8,19/5/2024',
    ['Lào Cai', '2024', '8', '19/5/2024'],
    'row_realigned 6'
  ],
  [
    'one too few',
    'Lào Cai2024,8,19/5/2024',
    ['Lào Cai2024', '', '8', '19/5/2024'],
    'row_realigned 6'
  ],
  [
    'cells beyond',
    'Lào Cai,2024,8,19/5/2024,ghi chú',
    ['Lào Cai', '2024', '8', '19/5/2024', 'ghi chú'],
    null
  ],
  [
    'delimiters at the end',
    'Lào Cai,2024,8,19/5/2024,,',
    ['Lào Cai', '2024', '8', '19/5/2024', '', ''],
    null
  ],
  ['cells left out at the end', 'Lào Cai,2024', ['Lào Cai', '2024'], null],
  ['words are not cut by their spaces', 'Ghi chú cuối bảng', ['Ghi chú cuối bảng'], null]
])('a row of another width: %s', (_, row, cells, issue) => {
  const found = cut(`${rows}${row}\n`);
  expect(found.cells[5]).toEqual(cells);
  expect(found.issues).toEqual(issue ? [issue] : []);
});

test('a header by another delimiter than its table', () => {
  const text = rows.replace('Tỉnh,Năm,Số,Ngày', 'Tỉnh;Năm;Số;Ngày');
  expect(cut(text).cells[0]).toEqual(['Tỉnh', 'Năm', 'Số', 'Ngày']);
  expect(cut(text).issues).toEqual(['row_other_delimiter 1']);
});

test.each([
  ['a header with a name too few', 'Tên đơn vị,Kế hoạch năm,Ngày báo cáo'],
  ['a title with delimiters', 'Biểu 01;năm 2024;số 5;quý I'],
  ['a signature', `${rows}Người lập biểu,,,,Thủ trưởng`]
])('left as it is: %s', (_, text) => {
  const whole = text.includes('\n') ? `${text}\n` : `${text}\n${rows}`;
  expect(cut(whole).issues).toEqual([]);
});

test('a total without its number stays under the right columns, and it is said', () => {
  const text = 'STT,Tỉnh,Số,Tiền\n1,Hà Nội,5,50\n2,Huế,6,60\n3,Đà Nẵng,7,70\nTổng cộng,18,180\n';
  expect(cut(text).cells[4]).toEqual(['Tổng cộng', '', '18', '180']);
  expect(cut(text).issues).toEqual(['row_realigned 5']);
});

test('a title with as many words as the table has columns stays a title', () => {
  expect(cut(`Biểu một năm nay\n${rows}`).cells[0]).toEqual(['Biểu một năm nay']);
});

const manyCells = (n: number, cell: (i: number) => string): string =>
  Array.from({ length: n / 16 }, (_, i) => cell(i)).join(',');

test.each([
  ['one long cell', (n: number) => `a,b\n"${'x\n'.repeat(5 * n)}",c\n`],
  ['quotes that never close, on every line', (n: number) => 'a,"b\n'.repeat(n)],
  ['a quote, then the whole file', (n: number) => `a,b,c\n"${'1,2,3\n'.repeat(2 * n)}`],
  ['many columns', (n: number) => `${manyCells(n, (i) => `"${i}"`)}\n`.repeat(40)],
  [
    'many columns with stray marks',
    (n: number) => `${manyCells(n, (i) => `"${i}"x`)}\n`.repeat(40)
  ],
  ['only quotes', (n: number) => '"'.repeat(10 * n)],
  ['only quotes and line ends', (n: number) => '"\n'.repeat(2 * n)],
  ['backslashes', (n: number) => `a,"${'\\'.repeat(5 * n)}"\n`]
])('hostile: %s', PATIENT, async (name, textOf) => {
  const escape = name === 'backslashes' ? '\\' : '"';
  await expectLinear(40_000, textOf, (text) => {
    const { records } = cutRecords(text, dialect({ escape }), { file: 'a.csv' });
    expect(records.length).toBeGreaterThan(0);
  });
});

const word = fc.constantFrom(
  'Hà Nội',
  'Đắk Lắk',
  'Thừa Thiên - Huế',
  'TP. Hồ Chí Minh',
  'Bà Rịa',
  'xã A'
);
const cell = fc.oneof(
  { weight: 4, arbitrary: word },
  { weight: 4, arbitrary: fc.integer({ min: 0, max: 99_999 }).map(String) },
  { weight: 2, arbitrary: fc.constantFrom('1.234,5', '1,234.5', '17,29%', '15/5/2016', '07', '') },
  {
    weight: 1,
    arbitrary: fc.constantFrom('nói "vâng"', 'dòng 1\ndòng 2', 'a, b; c\td|e', '"', '5" ống')
  }
);
const table = fc
  .tuple(fc.integer({ min: 2, max: 7 }), fc.integer({ min: 2, max: 12 }))
  .chain(([columns, count]) =>
    fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), {
      minLength: count,
      maxLength: count
    })
  )
  .map((body) => [body[0]!.map((_, i) => `Cột ${i + 1}`), ...body]);

test('any table, written in any dialect, reads back the same', () => {
  fc.assert(
    fc.property(
      table,
      fc.constantFrom(',', ';', '\t', '|', '||', '::', '~'),
      fc.constantFrom('\n', '\r\n', '\r'),
      fc.boolean(),
      (written, delimiter, newline, quotes) => {
        const text = Papa.unparse(written, { delimiter, newline, quotes });
        const { dialect: found } = sniffDialect(text);
        const { records, issues } = cutRecords(text, found, { file: 'a.csv' });
        expect(found.delimiter).toBe(delimiter);
        expect(records.map(({ cells }) => cells)).toEqual(written);
        expect(issues).toEqual([]);
      }
    ),
    { numRuns: 300, seed: 3 }
  );
});

test('our own cutter and Papa agree on what is well formed', () => {
  fc.assert(
    fc.property(table, fc.constantFrom(',', ';', '\t'), (written, delimiter) => {
      const text = Papa.unparse(written, { delimiter, newline: '\n' });
      // Another escape sends the text to our own cutter; doubled marks still read as one.
      const own = cutRecords(text, dialect({ delimiter, escape: '' }), { file: 'a.csv' });
      const papa = cutRecords(text, dialect({ delimiter }), { file: 'a.csv' });
      expect(own.records).toEqual(papa.records);
    }),
    { numRuns: 200, seed: 3 }
  );
});

test.each([
  ['as many words as columns', 'Số mô hình mới', 'Tỉnh;2019;2020;2021'],
  [
    'commas like a header of another delimiter',
    'Mô hình, điển hình, khen thưởng, biểu dương',
    'Tỉnh;2019;2020;2021'
  ],
  ['words in capitals without marks', 'Tong so mo hinh', 'Tinh;2019;2020;2021']
])('a title of %s stays above the header', (_, title, header) => {
  const text = [title, header, 'Nghệ An;1;2;3', 'Hà Tĩnh;4;5;6', 'Huế;7;8;9', ''].join('\n');
  const { records, issues } = cutRecords(text, dialect({ delimiter: ';' }), { file: 'a.csv' });
  expect(records[0]!.cells).toEqual([title]);
  expect(issues).toEqual([]);
});
