import { describe, expect, test } from 'vitest';
import { findPersonal, personalIssues } from './personal.ts';
import { tableOf } from './reading.fixture.ts';

/** What is found in one column of these cells, beside a column of names or of provinces. */
const kindsIn = (header: string, cells: string[], beside = 'Tỉnh') =>
  findPersonal(
    tableOf({
      columns: [
        { name: beside, role: 'unit' },
        { name: header, role: 'note' }
      ],
      rows: cells.map((cell) => ({ cells: ['x', cell], figures: null }))
    })
  ).map(({ kind, count }) => `${kind} ${count}`);

describe('found', () => {
  test.each<[string, string[], string[]]>([
    ['Ghi chú', ['001099012345'], ['citizen_id 1']],
    ['Ghi chú', ['CCCD số 040 185 001 234, cấp 2021'], ['citizen_id 1']],
    ['Số CCCD', ['40185001234', '040185001235'], ['citizen_id 2']],
    ['Số CMND', ['182345678', '040185001235'], ['citizen_id 1', 'id_card 1']],
    ['CMND/CCCD', ['182345678'], ['id_card 1']],
    ['Ghi chú', ['0912345678', 'gọi 0987.654.321', '+84 912 345 678'], ['phone 3']],
    ['SĐT', ['912345678', '0243 825 1234', '84912345678'], ['phone 3']],
    ['Số điện thoại', ['0912-345-678'], ['phone 1']],
    ['Liên hệ', ['ban.tuyengiao@nghean.gov.vn; phòng 2'], ['email 1']],
    ['Email', ['a@b.vn', ''], ['email 1']],
    ['Số tài khoản', ['3600201001234'], ['bank_account 1']],
    ['STK', ['0101 0001 2345 67'], ['bank_account 1']]
  ])('%s: %j', (header, cells, expected) => {
    expect(kindsIn(header, cells)).toEqual(expected);
  });

  test('dates of birth, beside names only', () => {
    for (const header of ['Ngày sinh', 'Năm sinh', 'Ngày, tháng, năm sinh', 'Sinh năm']) {
      expect(kindsIn(header, ['15/5/1990', '1985', '1990-05-15'], 'Họ và tên')).toEqual([
        'birth 3'
      ]);
      expect(kindsIn(header, ['15/5/1990', '1985'])).toEqual([]);
    }
  });
});

describe('figures are none', () => {
  test.each<[string, string[]]>([
    ['Số tiền (đồng)', ['123456789', '1234567890', '370000000000', '84912345678', '912345678901']],
    ['Số tiền', ['1.234.567.890', '370.000.000', '123 456 789', '0.912345678', '0,912345678']],
    ['Tỷ lệ', ['0.0912345678', '0,345678912345']],
    ['Số CCCD đã cấp', ['123456', '1.234.567', '98765432']],
    ['Số tài khoản định danh đã kích hoạt', ['12345678', '123456789']],
    ['Số trẻ em sinh năm 2016', ['2016', '1234']],
    ['Mã xã', ['00004', '06970']],
    ['Kỳ', ['15/5/2016', '2016-2020', '30.06.2021 - 31.12.2021']],
    ['Số văn bản', ['05-CT/TW ngày 15-5-2016', '1234/QĐ-UBND']],
    ['Diện tích (m2)', ['331210000']],
    ['Mã số', ['000099012345', '097099012345', '001599012345']],
    ['Ghi chú', ['@', 'a@', '@b.vn', 'x @ y']]
  ])('%s: %j', (header, cells) => {
    expect(kindsIn(header, cells)).toEqual([]);
  });
});

test('where it stands, and no more of it than needed', () => {
  const table = tableOf({
    columns: [
      { name: 'Họ tên', role: 'unit' },
      { name: 'Điện thoại', role: 'note' },
      { name: 'Email', role: 'note' },
      { name: 'Ngày sinh', role: 'note' }
    ],
    rows: [
      { cells: ['a', '', '', ''], figures: null },
      { cells: ['b', '0912345678', 'nguyen@gmail.com', '1/2/1990'], figures: null }
    ]
  });
  const found = findPersonal(table);
  expect(found.map((f) => [f.kind, f.column, f.line, f.sample])).toEqual([
    ['phone', 'Điện thoại', 3, '0912***678'],
    ['email', 'Email', 3, 'ng***@gmail.com'],
    ['birth', 'Ngày sinh', 3, '***']
  ]);
  const issues = personalIssues(found, 'a.csv');
  expect(issues[0]).toMatchObject({
    code: 'personal_data',
    severity: 'warning',
    row: 3,
    seen: '0912***678'
  });
  expect(JSON.stringify(issues)).not.toContain('0912345678');
});

test('a hostile cell is searched in linear time', () => {
  const start = Date.now();
  for (const text of [
    '0912'.repeat(250_000),
    'a@'.repeat(500_000),
    'a.'.repeat(500_000),
    '03 '.repeat(300_000)
  ])
    kindsIn('Ghi chú', [text]);
  expect(Date.now() - start).toBeLessThan(500);
});
