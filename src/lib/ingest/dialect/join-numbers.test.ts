import { expect, test } from 'vitest';
import { cutRecords } from './cut.ts';
import { sniffDialect } from './sniff.ts';
import { expectLinear, PATIENT } from '../linear.fixture.ts';

/** The rows below the header as they are cut, and each issue of theirs. */
function cut(...lines: string[]): { rows: string[][]; issues: string[] } {
  const text = `${lines.join('\n')}\n`;
  const { records, issues } = cutRecords(text, sniffDialect(text).dialect, { file: 'a.csv' });
  return {
    rows: records.slice(1).map(({ cells }) => cells),
    issues: issues.map(({ severity, code, row }) => `${severity} ${code} ${row}`)
  };
}

type Case = [name: string, lines: string[], rows: string[][], issues: string[]];

const CASES: Case[] = [
  [
    'a word too many makes no thousands of the numbers before it',
    ['Tỉnh,Năm,Mô hình,Quà', 'Nghệ An,2020,5,90', 'Huế,2020,6,100,thừa', 'Lào Cai,2020,7,200'],
    [
      ['Nghệ An', '2020', '5', '90'],
      ['Huế', '2020', '6', '100', 'thừa'],
      ['Lào Cai', '2020', '7', '200']
    ],
    []
  ],
  [
    'groups of thousands, of which some begin with 0',
    ['Tỉnh,Năm,Kinh phí,Số', 'Nghệ An,2020,1,234,500,15', 'Huế,2020,2,000,000,7'],
    [
      ['Nghệ An', '2020', '1,234,500', '15'],
      ['Huế', '2020', '2,000,000', '7']
    ],
    ['warning row_number_joined 2', 'warning row_number_joined 3']
  ],
  [
    'beside numbers below a thousand, which are whole',
    ['Tỉnh,Năm,Số', 'Nghệ An,2020,1,234', 'Huế,2020,950', 'Lào Cai,2020,7'],
    [
      ['Nghệ An', '2020', '1,234'],
      ['Huế', '2020', '950'],
      ['Lào Cai', '2020', '7']
    ],
    ['warning row_number_joined 2']
  ],
  [
    'two numbers that can be put together in several ways are left open',
    [
      'Tỉnh,Năm,Kinh phí (đồng),Quà (đồng),Số',
      'Nghệ An,2020,1,234,500,250,000,15',
      'Huế,2021,3,100,200,70,500,9'
    ],
    [
      ['Nghệ An', '2020', '1, 234, 500, 250, 000', '', '15'],
      ['Huế', '2021', '3,100,200', '70,500', '9']
    ],
    ['error row_number_cut 2', 'warning row_number_joined 3']
  ],
  [
    'decimals under a name that says so',
    ['Tỉnh,Năm,Tỷ lệ', 'Nghệ An,2020,17,29', 'Huế,2020,8,5', 'Lào Cai,2021,90,0'],
    [
      ['Nghệ An', '2020', '17,29'],
      ['Huế', '2020', '8,5'],
      ['Lào Cai', '2021', '90,0']
    ],
    ['warning row_number_joined 2', 'warning row_number_joined 3', 'warning row_number_joined 4']
  ],
  [
    'decimals of an amount beside a count: one row shows that no thousands were cut',
    [
      'Tỉnh,Năm,Số mô hình,Số tiền (triệu đồng)',
      'Nghệ An,2023,12,1234,5',
      'Hà Tĩnh,2023,7,987,1',
      'Huế,2023,9,1.250,25',
      'Lào Cai,2023,9,12'
    ],
    [
      ['Nghệ An', '2023', '12', '1234,5'],
      ['Hà Tĩnh', '2023', '7', '987,1'],
      ['Huế', '2023', '9', '1.250,25'],
      ['Lào Cai', '2023', '9', '12']
    ],
    ['warning row_number_joined 2', 'warning row_number_joined 3', 'warning row_number_joined 4']
  ],
  [
    'a name with a comma in it, and decimals',
    ['Tỉnh, thành phố,Năm,Số tiền', 'Nghệ An,2023,1234,5', 'Hà Tĩnh,2023,7,25', 'Huế,2023,9'],
    [
      ['Nghệ An', '2023', '1234,5'],
      ['Hà Tĩnh', '2023', '7,25'],
      ['Huế', '2023', '9']
    ],
    ['info header_comma_joined 1', 'warning row_number_joined 2', 'warning row_number_joined 3']
  ],
  [
    'a name with a comma in it over fewer cells',
    ['Tỉnh,Kiểm tra, giám sát,Mô hình', 'Nghệ An,12,5', 'Hà Tĩnh,7,6', 'Huế,8,9'],
    [
      ['Nghệ An', '12', '5'],
      ['Hà Tĩnh', '7', '6'],
      ['Huế', '8', '9']
    ],
    ['info header_comma_joined 1']
  ],
  [
    'a name with a space before it over as many cells',
    ['Tỉnh,năm, số', 'Nghệ An,2023,5', 'Hà Tĩnh,2023,6', 'Huế,2023,9'],
    [
      ['Nghệ An', '2023', '5'],
      ['Hà Tĩnh', '2023', '6'],
      ['Huế', '2023', '9']
    ],
    []
  ],
  [
    'decimals of two amounts: a row that can be read in two ways is left open',
    [
      'Tỉnh,Số,Tiền (triệu đồng),Tỷ lệ (%)',
      'Nghệ An,12,1.234,5,7,67',
      'Hà Tĩnh,9,812,5,10',
      'Huế,7,40,'
    ],
    [
      ['Nghệ An', '12', '1.234,5', '7,67'],
      ['Hà Tĩnh', '9', '812, 5, 10', ''],
      ['Huế', '7', '40', '']
    ],
    ['warning row_number_joined 2', 'error row_number_cut 3']
  ],
  [
    'names with a comma in them in every row',
    [
      'Đơn vị,Năm,Số',
      'Ban Dân vận, Tỉnh ủy,2023,12',
      'Ban Tổ chức, Tỉnh ủy,2023,7',
      'Văn phòng,2023,9'
    ],
    [
      ['Ban Dân vận, Tỉnh ủy', '2023', '12'],
      ['Ban Tổ chức, Tỉnh ủy', '2023', '7'],
      ['Văn phòng', '2023', '9']
    ],
    ['warning row_text_joined 2', 'warning row_text_joined 3']
  ],
  [
    'thousands of a count or decimals of an amount: nobody knows',
    ['Tỉnh,Số mô hình,Số tiền (triệu đồng)', 'Hà Tĩnh,7,987,1', 'Huế,9,120,25', 'Lào Cai,9,12'],
    [
      ['Hà Tĩnh', '7, 987, 1', ''],
      ['Huế', '9, 120, 25', ''],
      ['Lào Cai', '9', '12']
    ],
    ['error row_number_cut 2', 'error row_number_cut 3']
  ],
  [
    'a column without a name, or decimals: nobody knows',
    ['Tỉnh,Năm,Số', 'Nghệ An,2020,15,7', 'Huế,2020,12,9', 'Lào Cai,2021,11,8'],
    [
      ['Nghệ An', '2020', '15, 7'],
      ['Huế', '2020', '12, 9'],
      ['Lào Cai', '2021', '11, 8']
    ],
    ['error row_number_cut 2', 'error row_number_cut 3', 'error row_number_cut 4']
  ],
  [
    'numbered rows under a header without a name for them',
    ['Năm,Số', '1,345,678', '2,345,700', '3,346,800'],
    [
      ['1', '345', '678'],
      ['2', '345', '700'],
      ['3', '346', '800']
    ],
    []
  ],
  [
    'a title with a comma is no header',
    ['Biểu một, năm chẵn', 'Tỉnh,Xã,Số', 'Huế,15,700', 'Lào Cai,16,800', 'Sơn La,17,900'],
    [
      ['Tỉnh', 'Xã', 'Số'],
      ['Huế', '15', '700'],
      ['Lào Cai', '16', '800'],
      ['Sơn La', '17', '900']
    ],
    []
  ],
  [
    'a title with a comma over years: rows as wide as the years are whole',
    ['Mô hình, điển hình', 'Đơn vị,2019,2020', 'Nghệ An,12,500', 'Hà Tĩnh,7,300'],
    [
      ['Đơn vị', '2019', '2020'],
      ['Nghệ An', '12', '500'],
      ['Hà Tĩnh', '7', '300']
    ],
    []
  ],
  [
    'money under years',
    ['Đơn vị,2019,2020', 'Nghệ An,1,200,1,500', 'Hà Tĩnh,950,2,300', 'Huế,12,500,300'],
    [
      ['Nghệ An', '1,200', '1,500'],
      ['Hà Tĩnh', '950', '2,300'],
      ['Huế', '12, 500, 300', '']
    ],
    ['warning row_number_joined 2', 'warning row_number_joined 3', 'error row_number_cut 4']
  ],
  [
    'money under a header of two rows',
    [
      'Đơn vị,Năm 2019,,Năm 2020,',
      ',Số,Tiền,Số,Tiền',
      'Nghệ An,12,1,200,15,1,500',
      'Huế,7,900,8,950'
    ],
    [
      ['', 'Số', 'Tiền', 'Số', 'Tiền'],
      ['Nghệ An', '12', '1,200', '15', '1,500'],
      ['Huế', '7', '900', '8', '950']
    ],
    ['warning row_number_joined 3']
  ],
  [
    'decimals in every column, or columns without a name: nobody knows',
    ['Đơn vị,2019,2020', 'Nghệ An,12,5,13,5', 'Hà Tĩnh,7,2,8,1', 'Huế,5,0,6,3'],
    [
      ['Nghệ An', '12, 5', '13, 5'],
      ['Hà Tĩnh', '7, 2', '8, 1'],
      ['Huế', '5, 0', '6, 3']
    ],
    ['error row_number_cut 2', 'error row_number_cut 3', 'error row_number_cut 4']
  ],
  [
    'years that count up number no rows',
    ['Năm,Kinh phí (đồng)', '2019,1,200,000', '2020,950,000', '2021,1,300,500'],
    [
      ['2019', '1,200,000'],
      ['2020', '950,000'],
      ['2021', '1,300,500']
    ],
    ['warning row_number_joined 2', 'warning row_number_joined 3', 'warning row_number_joined 4']
  ],
  [
    'a text with commas in it, where the figures show its end',
    [
      'Tỉnh,Năm,Nội dung,Số',
      'Nghệ An,2020,dân vận khéo, xã A,15',
      'Huế,2020,năm không,7',
      'Lào Cai,2021,đổi mới, sáng tạo, hiệu quả,9',
      'Sơn La,2021,tốt,4',
      'Bắc Kạn,2021,tốt,4'
    ],
    [
      ['Nghệ An', '2020', 'dân vận khéo, xã A', '15'],
      ['Huế', '2020', 'năm không', '7'],
      ['Lào Cai', '2021', 'đổi mới, sáng tạo, hiệu quả', '9'],
      ['Sơn La', '2021', 'tốt', '4'],
      ['Bắc Kạn', '2021', 'tốt', '4']
    ],
    ['warning row_text_joined 2', 'warning row_text_joined 4']
  ]
];

test.each(CASES)('%s', (_, lines, rows, issues) => {
  expect(cut(...lines)).toEqual({ rows, issues });
});

test('rows that are too long take no time, however many', PATIENT, async () => {
  const rowsOf = (n: number) =>
    Array.from({ length: n }, (_, i) => `Xã ${i},1,${100 + (i % 900)},000,${i % 9}`);
  await expectLinear(20_000, rowsOf, (rows) => {
    const { issues } = cutRecords(
      `Tỉnh,Tiền,Số\n${rows.join('\n')}\n`,
      { delimiter: ',', quote: '"', escape: '"', newline: '\n' },
      { file: 'a.csv' }
    );
    expect(issues).toHaveLength(rows.length);
  });
});
