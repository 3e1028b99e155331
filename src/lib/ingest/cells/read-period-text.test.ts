import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parsePeriod, periodKind, toPeriodCode } from '#lib/model/period.ts';
import { formatPeriod, writeDay } from '#lib/text/format.ts';
import { parsePeriodCell } from '../period-cell.ts';
import { looksPeriod } from './looks-like.ts';
import { readPeriodText } from './read-period-text.ts';
import { expectLinear, PATIENT } from '../linear.fixture.ts';

const READ: [text: string, code: string, flags?: string][] = [
  ['2016', '2016'],
  [' 2016 ', '2016'],
  ['năm 2016', '2016'],
  ['Năm 2016', '2016'],
  ['NĂM 2016', '2016'],
  ['nam 2016', '2016'],
  ['Năm: 2016', '2016'],
  ['cả năm 2021', '2021'],
  ['12 tháng năm 2021', '2021'],
  ['2016*', '2016'],
  ["'2016", '2016'],
  ['2016.0', '2016'],
  ['2016 ¹', '2016'],
  ['15/5/2016', '2016-05-15'],
  ['12-4-2017', '2017-04-12'],
  ['15.5.2016', '2016-05-15'],
  ['04/05/2016', '2016-05-04'],
  ['15/5/2016 0:00', '2016-05-15'],
  ['15/5/2016 7:30:00 SA', '2016-05-15'],
  ['15/5/2016 7:30 PM', '2016-05-15'],
  ['2016-05-15', '2016-05-15'],
  ['2016-05-15 00:00:00', '2016-05-15'],
  ['2016-05-15T00:00:00.000Z', '2016-05-15'],
  ['2016/05/15', '2016-05-15'],
  ['ngày 15 tháng 5 năm 2016', '2016-05-15'],
  ['15 tháng 5, 2016', '2016-05-15'],
  ['15 May 2016', '2016-05-15'],
  ['May 15, 2016', '2016-05-15'],
  ['29/2/2016', '2016-02-29'],
  ['tháng 6-2016', '2016-06'],
  ['Tháng 6 - 2016', '2016-06'],
  ['6/2016', '2016-06'],
  ['06.2016', '2016-06'],
  ['T6/2016', '2016-06'],
  ['Thg6-2016', '2016-06'],
  ['tháng 6 năm 2016', '2016-06'],
  ['tháng sáu năm 2016', '2016-06'],
  ['tháng năm năm 2016', '2016-05'],
  ['tháng mười hai năm 2016', '2016-12'],
  ['tháng 6 năm 2016'.normalize('NFD'), '2016-06'],
  ['2016-06', '2016-06'],
  ['June 2016', '2016-06'],
  ['Quý II/2020', '2020-Q2'],
  ['QUÝ II/2020', '2020-Q2'],
  ['quy II nam 2020', '2020-Q2'],
  ['Quý IV năm 2020', '2020-Q4'],
  ['Q2/2020', '2020-Q2'],
  ['Q2 2020', '2020-Q2'],
  ['2020Q2', '2020-Q2'],
  ['2020-Q2', '2020-Q2'],
  ['quý 3-2019', '2019-Q3'],
  ['quý hai năm 2020', '2020-Q2'],
  ['2020 - Quý I', '2020-Q1'],
  ['Năm 2020 (6 tháng đầu năm)', '2020-H1'],
  ['3 tháng đầu năm 2021', '2021-Q1'],
  ['6 tháng đầu năm 2021', '2021-H1'],
  ['6 THÁNG ĐẦU NĂM 2021', '2021-H1'],
  ['6T/2021', '2021-H1'],
  ['6T2021', '2021-H1'],
  ['06 tháng năm 2021', '2021-H1'],
  ['sáu tháng đầu năm 2021', '2021-H1'],
  ['nửa đầu năm 2021', '2021-H1'],
  ['2021-H1', '2021-H1'],
  ['H1/2021', '2021-H1'],
  ['6 tháng cuối năm 2021', '2021-H2'],
  ['9 tháng đầu năm 2021', '2021-9M'],
  ['9 tháng năm 2021', '2021-9M'],
  ['9T2021', '2021-9M'],
  ['2021-9M', '2021-9M'],
  ['giai đoạn 2016-2020', '2016/2020'],
  ['GIAI ĐOẠN 2016 – 2020', '2016/2020'],
  ['2016 - 2020', '2016/2020'],
  ['2016–2020', '2016/2020'],
  ['2016/2020', '2016/2020'],
  ['(2016-2020)', '2016/2020'],
  ['từ năm 2016 đến năm 2021', '2016/2021'],
  ['2016 đến 2021', '2016/2021'],
  ['nhiệm kỳ 2020 - 2025', '2020/2025', 'term'],
  ['5 năm 2016-2020', '2016/2020', 'duration'],
  ['5 năm (2016-2021)', '2016/2021', 'duration'],
  ['năm học 2020-2021', '2020/2021', 'school_year'],
  ['FY2020', '2020', 'fiscal_year'],
  ['từ 15/5/2016 đến 15/5/2021', '2016-05-15/2021-05-15'],
  ['từ ngày 15 tháng 5 năm 2016 đến ngày 15 tháng 5 năm 2021', '2016-05-15/2021-05-15'],
  ['15/5 - 20/5/2016', '2016-05-15/2016-05-20'],
  ['từ tháng 1 đến tháng 6 năm 2021', '2021-H1'],
  ['từ tháng 11/2020 đến tháng 2/2021', '2020-11-01/2021-02-28'],
  ['quý I đến quý III năm 2020', '2020-9M'],
  ['1/1/2016 - 31/12/2016', '2016'],
  ['tính đến 31/12/2020', '2020-12-31', 'as_of'],
  ['đến ngày 31/12/2020', '2020-12-31', 'as_of'],
  ['Sơ bộ 2024', '2024', 'provisional'],
  ['Prel. 2024', '2024', 'provisional'],
  ['2024 (sơ bộ)', '2024', 'provisional'],
  ['ước 2025', '2025', 'estimated'],
  ['Ước TH 2025', '2025', 'estimated'],
  ['Ước 6 tháng đầu năm 2021', '2021-H1', 'estimated'],
  ['KH 2025', '2025', 'planned'],
  ['TH 2024', '2024']
];

test.each(READ)('%j is %s', (text, code, flags = '') => {
  const read = readPeriodText(text);
  expect([read.code, read.flags.join(' ')]).toEqual([code, flags]);
  expect(read.period).toEqual(parsePeriod(code));
  expect(read.issue?.severity).not.toBe('error');
});

const ASKED: [text: string, code: string, suggestion?: string][] = [
  ['từ 2016 đến nay', 'period_open'],
  ['2016 - nay', 'period_open'],
  ['từ năm 2016', 'period_open'],
  ['đến năm 2020', 'period_open'],
  ['đầu năm 2021', 'period_open'],
  ['16-20', 'period_short_year', '2016/2020'],
  ['giai đoạn 16-20', 'period_short_year', '2016/2020'],
  ['2016-20', 'period_short_year', '2016/2020'],
  ['15/5/16', 'period_short_year', '2016-05-15'],
  ['Jun-16', 'period_short_year', '2016-06'],
  ['5/15/2016', 'period_month_first', '2016-05-15'],
  ['31/02/2016', 'period_impossible'],
  ['29/2/2017', 'period_impossible'],
  ['tháng 13/2016', 'period_impossible'],
  ['Quý V/2020', 'period_impossible'],
  ['2020-2016', 'period_ends_first'],
  ['năm 2016, 2017', 'period_several'],
  ['Quý II', 'period_year_missing'],
  ['6 tháng đầu năm', 'period_year_missing'],
  ['tháng 6', 'period_year_missing']
];

test.each(ASKED)('asks about %j', (text, code, suggestion) => {
  const read = readPeriodText(text);
  expect(read.period).toBeNull();
  expect(read.issue).toMatchObject({ severity: 'error', code });
  expect(read.issue?.details?.suggestion).toBe(suggestion);
});

test.each([
  '',
  'Nghệ An',
  '1899',
  '2101',
  '42505',
  '20160515',
  '12/15',
  '3/4',
  '10-15 người',
  '2.016',
  '2016.5',
  '1.2016,5',
  '2016 mô hình',
  'số 2016',
  'tháng',
  'năm',
  'năm 2016 '.repeat(20)
])('%j is no period', (text) => {
  expect(readPeriodText(text)).toMatchObject({ period: null, issue: null });
});

test.each([
  ['42505', '2016-05-15'],
  ['42505.75', '2016-05-15'],
  ['20160515', '2016-05-15'],
  ['201606', '2016-06'],
  ['123', ''],
  ['99999', '']
])('in a column of dates %j is %j', (text, code) => {
  expect(readPeriodText(text, { serials: true }).code).toBe(code);
});

test.each([
  ['Quý II', '2021-Q2'],
  ['QII', '2021-Q2'],
  ['6 tháng đầu năm', '2021-H1'],
  ['6 tháng', '2021-H1'],
  ['6T', '2021-H1'],
  ['Tháng 6', '2021-06'],
  ['T6', '2021-06'],
  ['Nửa cuối năm', '2021-H2'],
  ['Cả năm', '2021'],
  ['2019', '2019']
])('%j in the year 2021 is %s', (text, code) => {
  expect(readPeriodText(text, { year: 2021 }).code).toBe(code);
});

const days = fc
  .date({ min: new Date('1950-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('what we write is read back', () => {
  test('codes and the words of the formatter', () => {
    const year = fc.integer({ min: 1900, max: 2100 });
    const pad = (n: number): string => String(n).padStart(2, '0');
    const codes = fc.oneof(
      year.map(String),
      fc.tuple(year, fc.integer({ min: 1, max: 12 })).map(([y, m]) => `${y}-${pad(m)}`),
      fc.tuple(year, fc.integer({ min: 1, max: 4 })).map(([y, q]) => `${y}-Q${q}`),
      fc.tuple(year, fc.integer({ min: 1, max: 2 })).map(([y, h]) => `${y}-H${h}`),
      fc.tuple(year, fc.integer({ min: 1, max: 11 })).map(([y, n]) => `${y}-${n}M`),
      fc
        .tuple(fc.integer({ min: 1900, max: 2090 }), fc.integer({ min: 1, max: 10 }))
        .map(([y, n]) => `${y}/${y + n}`),
      days,
      fc.tuple(days, days).map(([a, b]) => (a < b ? `${a}/${b}` : `${b}/${a}`))
    );
    fc.assert(
      fc.property(codes, fc.constantFrom('vi' as const, 'en' as const), (code, lang) => {
        const period = parsePeriod(code)!;
        const canonical = toPeriodCode(period);
        if (!code.includes('/') || /^\d{4}\/\d{4}$/.test(code))
          expect(readPeriodText(code).code).toBe(canonical);
        const words = formatPeriod(period.start, period.end, periodKind(period), lang);
        expect(readPeriodText(words).code).toBe(canonical);
      }),
      { numRuns: 1000 }
    );
  });

  test('days as people write them agree with the reader of templates', () => {
    fc.assert(
      fc.property(days, fc.constantFrom('/', '-', '.'), (day, mark) => {
        const text = writeDay(day);
        expect(readPeriodText(text.replaceAll('/', mark)).code).toBe(day);
        expect(parsePeriodCell(text, 'start')).toEqual({ ok: true, day });
      })
    );
  });
});

test('hostile texts take no time', PATIENT, async () => {
  const parts = ['từ ', '2016 - ', '(((', '1/2/', 'năm 2016 ', 'tháng 6 ', 'đến nay ', '5 năm ('];
  for (const part of parts) {
    const textOf = (size: number) => part.repeat(size).slice(0, size);
    await expectLinear(300_000, textOf, (text) => readPeriodText(text));
    await expectLinear(59, textOf, (text) => {
      for (let i = 0; i < 200; i++) readPeriodText(text, { year: 2000 + (i % 30) });
    });
  }
});

test.each([
  ['2016', true],
  ['Sơ bộ 2024', true],
  ['6 tháng đầu năm 2021', true],
  ['Quý II/2020', true],
  ['15/5/2016', true],
  ['15.5.2016', true],
  ['2016 - 2020', true],
  ['2016 mô hình', false],
  ['12.016', false],
  ['2.016', false],
  ['52016', false],
  ['Hà Nội', false],
  ['', false]
])('%j looks like a period: %j', (text, expected) => {
  expect(looksPeriod(text)).toBe(expected);
});
