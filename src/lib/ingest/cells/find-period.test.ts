import { expect, test } from 'vitest';
import { findPeriodInText } from './find-period.ts';
import { expectLinear, PATIENT } from '../linear.fixture.ts';

/** Codes of the periods found, and what is left of the text. */
const CASES: [text: string, codes: string[], rest: string][] = [
  [
    'BIỂU 01: Kết quả xây dựng mô hình giai đoạn 2016-2020',
    ['2016/2020'],
    'BIỂU 01: Kết quả xây dựng mô hình'
  ],
  ['Báo cáo 6 tháng đầu năm 2021', ['2021-H1'], 'Báo cáo'],
  ['Số mô hình năm 2020', ['2020'], 'Số mô hình'],
  ['Số mô hình (năm 2020)', ['2020'], 'Số mô hình'],
  ['Năm 2016 / Số mô hình', ['2016'], 'Số mô hình'],
  ['Số tiền (triệu đồng) 2020', ['2020'], 'Số tiền (triệu đồng)'],
  ['2016', ['2016'], ''],
  ['Sơ bộ 2024', ['2024'], ''],
  ['Mô hình mới 2021-H1', ['2021-H1'], 'Mô hình mới'],
  ['Báo cáo quý II/2020 - Ban Dân vận', ['2020-Q2'], 'Báo cáo - Ban Dân vận'],
  ['SỐ LIỆU TỪ NGÀY 15/5/2016 ĐẾN NGÀY 15/5/2021', ['2016-05-15/2021-05-15'], 'SỐ LIỆU'],
  ['Khen thưởng nhiệm kỳ 2020 - 2025 của tỉnh', ['2020/2025'], 'Khen thưởng của tỉnh'],
  ['Kết quả 5 năm (2016-2021) thực hiện Chỉ thị 05', ['2016/2021'], 'Kết quả thực hiện Chỉ thị 05'],
  ['Năm 2020 (Quý I)', ['2020-Q1'], ''],
  ['Tính đến ngày 31/12/2020', ['2020-12-31'], ''],
  ['Vốn đầu tư năm 2020', ['2020'], 'Vốn đầu tư'],
  ['Tổng số 2020', ['2020'], 'Tổng số'],
  ['Models 2020', ['2020'], 'Models'],
  ['Kế hoạch 123-KH/TU năm 2020', ['2020'], 'Kế hoạch 123-KH/TU'],
  ['Năm 2020: kết quả năm 2020', ['2020'], 'kết quả'],
  // Several that differ
  ['Số liệu 6 tháng đầu năm 2021 và năm 2020', ['2021-H1', '2020'], 'Số liệu và'],
  ['Năm 2019, 2020', ['2019', '2020'], ''],
  // A goal, a base, an open end
  [
    'Kết quả giai đoạn 2016-2020, định hướng đến năm 2025',
    ['2016/2020'],
    'Kết quả, định hướng đến năm 2025'
  ],
  ['So với năm 2019 (%)', [], 'So với năm 2019 (%)'],
  ['6 tháng đầu năm 2021 so với cùng kỳ năm 2020', ['2021-H1'], 'so với cùng kỳ năm 2020'],
  ['Từ năm 2016 đến nay', [], 'Từ năm 2016 đến nay'],
  // Documents and their days
  [
    'Kết quả thực hiện Chỉ thị 05 - CT/TW ngày 15/5/2016 của Bộ Chính trị',
    [],
    'Kết quả thực hiện Chỉ thị 05 - CT/TW ngày 15/5/2016 của Bộ Chính trị'
  ],
  [
    '(Kèm theo Công văn số 12/2021/CV-TU ngày 5/6/2021)',
    [],
    '(Kèm theo Công văn số 12/2021/CV-TU ngày 5/6/2021)'
  ],
  ['Nghị quyết 202/2025/QH15', [], 'Nghị quyết 202/2025/QH15'],
  ['Nghệ An, ngày 20 tháng 7 năm 2021', [], 'Nghệ An, ngày 20 tháng 7 năm 2021'],
  // No year at all
  ['Tổng số 2016 mô hình', [], 'Tổng số 2016 mô hình'],
  ['Đơn vị tính: triệu đồng', [], 'Đơn vị tính: triệu đồng'],
  ['', [], '']
];

test.each(CASES)('%j', (text, codes, rest) => {
  const found = findPeriodInText(text);
  expect(found.found.map(({ code }) => code)).toEqual(codes);
  expect(found.rest).toBe(rest);
  expect(found.period === null).toBe(codes.length !== 1);
});

test.each(['năm 2016 ', 'từ 2016 đến ', '(2016 ', 'quyết định 1 ', '2016-', '1/2016 '])(
  'a hostile title of “%s” takes no time',
  PATIENT,
  (part) => expectLinear(100_000, (n) => part.repeat(n), findPeriodInText)
);
