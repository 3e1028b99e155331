import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  formatAmount,
  formatBounded,
  formatChange,
  formatMeasured,
  formatNumber,
  formatPercent,
  formatPeriod,
  formatRank,
  roundingOf,
  toScale,
  writeDay,
  type Lang
} from './format.ts';

/** Spaces that do not break are spaces to a reader. */
const plain = (text: string) => text.replaceAll('\u00a0', ' ');
const vi = { lang: 'vi' } as const;
const en = { lang: 'en' } as const;

/** Reads a written number back, by the rules of its language alone. */
const readBack = (text: string, lang: Lang): number => {
  const [group, point] = lang === 'vi' ? ['.', ','] : [',', '.'];
  return Number(text.replaceAll(group, '').replace(point, '.').replace('\u2212', '-'));
};

const language = fc.constantFrom<Lang>('vi', 'en');

describe('numbers', () => {
  test.each([
    [1234.5, 1, '1.234,5', '1,234.5'],
    [1234567, 0, '1.234.567', '1,234,567'],
    [999, 0, '999', '999'],
    [0, 0, '0', '0'],
    [-0.04, 1, '0,0', '0.0'],
    [-1234, 0, '−1.234', '−1,234']
  ])('%d with %d decimals', (value, decimals, inVi, inEn) => {
    expect(formatNumber(value, { ...vi, decimals })).toBe(inVi);
    expect(formatNumber(value, { ...en, decimals })).toBe(inEn);
  });

  test('what is written reads back to what was rounded', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -1e14, max: 1e14, noNaN: true }),
        fc.integer({ min: 0, max: 4 }),
        language,
        (value, decimals, lang) => {
          const back = readBack(formatNumber(value, { lang, decimals }), lang);
          expect(back).toBeCloseTo(Number(value.toFixed(decimals)), decimals);
        }
      )
    );
  });

  test('without decimals every digit is kept', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e15, max: 1e15 }), language, (value, lang) => {
        expect(readBack(formatNumber(value, { lang }), lang)).toBe(value === 0 ? 0 : value);
      })
    );
    expect(formatNumber(0.1, vi)).toBe('0,1');
    expect(formatNumber(1e-7, vi)).toBe('0,0000001');
    expect(formatNumber(1e21, vi)).toBe('1.000.000.000.000.000.000.000');
  });

  test('not a number is our mistake', () => {
    expect(() => formatNumber(Number.NaN, vi)).toThrow('invalid number');
  });
});

describe('amounts', () => {
  test.each([
    [370_000_000, '370 triệu đồng', '370 million VND'],
    [41_800_000_000, '41,8 tỷ đồng', '41.8 billion VND'],
    [1_234_567, '1,23 triệu đồng', '1.23 million VND'],
    [5_600_000_000_000, '5,6 nghìn tỷ đồng', '5.6 trillion VND'],
    [500_000, '500 nghìn đồng', '500 thousand VND'],
    [999_700_000, '1 tỷ đồng', '1 billion VND'],
    [999_950, '1 triệu đồng', '1 million VND'],
    [999_499, '999 nghìn đồng', '999 thousand VND'],
    [999_600_000_000, '1 nghìn tỷ đồng', '1 trillion VND'],
    [20_000_000, '20 triệu đồng', '20 million VND'],
    [999_400_000, '999 triệu đồng', '999 million VND'],
    [0, '0 đồng', '0 VND'],
    [-2_000_000, '−2 triệu đồng', '−2 million VND']
  ])('%d', (value, inVi, inEn) => {
    expect(plain(formatAmount(value, vi))).toBe(inVi);
    expect(plain(formatAmount(value, en))).toBe(inEn);
  });

  test('in full for the table', () => {
    expect(plain(formatAmount(370_000_000, { ...vi, full: true }))).toBe('370.000.000 đồng');
  });

  test('three significant digits at most, and never further off than they allow', () => {
    const factors: Record<string, number> = { tỷ: 1e9, triệu: 1e6, nghìn: 1e3 };
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e14 }), (value) => {
        const text = plain(formatAmount(value, { ...vi, unit: '' }));
        const [number, ...words] = text.split(' ') as [string, ...string[]];
        expect(number.replace(/\D/g, '').replace(/^0+/, '').length).toBeLessThanOrEqual(3);
        const back = words.reduce((v, w) => v * factors[w]!, readBack(number, 'vi'));
        expect(Math.abs(back - value) / value).toBeLessThan(0.0051);
      })
    );
  });

  test('rounding keeps a bound true', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 999_000_000 }),
        fc.constantFrom('≥' as const, '≤' as const),
        (value, bound) => {
          const text = plain(formatAmount(value, { ...vi, unit: '', rounding: roundingOf(bound) }));
          const [number, word] = text.split(' ') as [string, string?];
          const back =
            readBack(number, 'vi') *
            (word === 'triệu' ? 1e6 : word === 'nghìn' ? 1e3 : word === 'tỷ' ? 1e9 : 1);
          if (bound === '≥') expect(back).toBeLessThanOrEqual(value * (1 + 1e-9));
          else expect(back).toBeGreaterThanOrEqual(value * (1 - 1e-9));
        }
      )
    );
  });

  test.each([
    [370_000_000, '≤', '≤ 370 triệu đồng'],
    [20_000_000, '≥', '≥ 20 triệu đồng'],
    [999_950, '≥', '≥ 999 nghìn đồng'],
    [999_001, '≤', '≤ 1 triệu đồng'],
    [9_999, '≤', '≤ 10 nghìn đồng'],
    [1_239_999, '≥', '≥ 1,23 triệu đồng'],
    [1_230_001, '≤', '≤ 1,24 triệu đồng']
  ] as const)('%d as %s', (value, bound, inVi) => {
    expect(plain(formatMeasured(value, { ...vi, bound, money: true }))).toBe(inVi);
  });

  test('a scale is never one whose number would be a thousand', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1e14 }),
        fc.constantFrom('nearest' as const, 'down' as const, 'up' as const),
        (value, rounding) => {
          const text = formatAmount(value, { ...en, unit: '', rounding });
          const number = readBack(text.split('\u00a0')[0]!, 'en');
          if (value < 9.99e14) expect(number).toBeLessThan(1000);
          expect(number).toBeGreaterThan(0);
        }
      )
    );
    expect(toScale(999_950, 'vi').word).toBe('triệu');
    expect(toScale(999_950, 'vi', 'down').word).toBe('nghìn');
  });

  test('a sign never parts from its number', () => {
    expect(formatBounded('400', '≥')).toBe('≥\u00a0400');
    expect(formatBounded('400', '=')).toBe('400');
  });
});

test('percentages and changes', () => {
  expect(plain(formatPercent(4.7, vi))).toBe('4,7 %');
  expect(formatPercent(4.7, en)).toBe('4.7%');
  expect(plain(formatChange(9.7, { ...vi, kind: 'percent', decimals: 1 }))).toBe('+9,7 %');
  expect(plain(formatChange(-2.1, { ...vi, kind: 'percent', decimals: 1 }))).toBe('−2,1 %');
  expect(plain(formatChange(3, { ...vi, kind: 'points' }))).toBe('+3 điểm phần trăm');
  expect(plain(formatChange(3, { ...en, kind: 'points' }))).toBe('+3 percentage points');
  expect(formatChange(0, { ...vi, kind: 'number' })).toBe('0');
  expect(formatChange(0.02, { ...vi, kind: 'number', decimals: 1 })).toBe('0,0');
});

describe('figures of a measure', () => {
  test.each([
    [400, '≥', '≥ 400', '≥ 400'],
    [1130, '=', '1.130', '1,130'],
    [1130, '≈', '≈ 1.130', '≈ 1,130'],
    [-38, '=', '−38', '−38']
  ] as const)('%d %s', (value, bound, inVi, inEn) => {
    expect(plain(formatMeasured(value, { ...vi, bound }))).toBe(inVi);
    expect(plain(formatMeasured(value, { ...en, bound }))).toBe(inEn);
  });

  test('a unit follows a number, and an amount has its own', () => {
    expect(plain(formatMeasured(12, { ...vi, unit: 'lượt' }))).toBe('12 lượt');
    expect(plain(formatMeasured(3e8, { ...vi, money: true, unit: 'đồng' }))).toBe('300 triệu đồng');
    expect(plain(formatMeasured(3e8, { ...vi, money: true, full: true }))).toBe('300.000.000 đồng');
  });

  test('rounded averages stay inside their bound', () => {
    expect(plain(formatMeasured(79.6, { ...vi, bound: '≥' }))).toBe('≥ 79');
    expect(plain(formatMeasured(79.2, { ...vi, bound: '≤' }))).toBe('≤ 80');
    expect(plain(formatMeasured(79.6, { ...vi, bound: '≈' }))).toBe('≈ 80');
  });
});

test('places are ranges', () => {
  expect(formatRank([3, 5])).toBe('3–5');
  expect(formatRank([1, 1])).toBe('1');
  expect(formatRank(null)).toBe('');
});

describe('periods', () => {
  test.each([
    ['2016-01-01', '2016-12-31', 'year', '2016', '2016'],
    ['2016-01-01', '2020-12-31', 'span', '2016–2020', '2016–2020'],
    ['2025-01-01', '2025-06-30', 'part-year', '6 tháng đầu năm 2025', 'first 6 months of 2025'],
    ['2025-07-01', '2025-12-31', 'part-year', '6 tháng cuối năm 2025', 'last 6 months of 2025'],
    ['2021-01-01', '2021-09-30', 'part-year', '9 tháng đầu năm 2021', 'first 9 months of 2021'],
    ['2020-04-01', '2020-06-30', 'part-year', 'quý II/2020', 'Q2 2020'],
    ['2016-02-01', '2016-02-29', 'part-year', 'tháng 2/2016', '2/2016'],
    ['2016-01-01', '2019-05-04', 'span', '2016 đến 04/05/2019', '2016 to 04/05/2019'],
    [
      '2016-05-15',
      '2020-12-31',
      'span',
      '15/05/2016 đến hết 2020',
      '15/05/2016 to the end of 2020'
    ],
    ['2019-05-04', '2019-05-04', 'point', '04/05/2019', '04/05/2019'],
    [
      '2019-05-04',
      '2019-08-10',
      'part-year',
      '04/05/2019 đến 10/08/2019',
      '04/05/2019 to 10/08/2019'
    ]
  ] as const)('%s to %s', (start, end, kind, inVi, inEn) => {
    expect(formatPeriod(start, end, kind, 'vi')).toBe(inVi);
    expect(formatPeriod(start, end, kind, 'en')).toBe(inEn);
  });

  test('years are never grouped like quantities', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1900, max: 2100 }),
        fc.integer({ min: 0, max: 9 }),
        language,
        (year, more, lang) => {
          const end = Math.min(year + more, 2100);
          const kind = end === year ? 'year' : 'span';
          const text = formatPeriod(`${year}-01-01`, `${end}-12-31`, kind, lang);
          expect(text).toBe(end === year ? String(year) : `${year}–${end}`);
        }
      )
    );
  });

  test('a part of a year is named by its year and never taken for the whole', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1900, max: 2100 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 0, max: 11 }),
        language,
        (year, first, more, lang) => {
          const last = Math.min(first + more, 12);
          const days = new Date(Date.UTC(year, last, 0)).getUTCDate();
          const two = (n: number) => String(n).padStart(2, '0');
          const [start, end] = [`${year}-${two(first)}-01`, `${year}-${two(last)}-${days}`];
          const whole = first === 1 && last === 12;
          const text = formatPeriod(start, end, whole ? 'year' : 'part-year', lang);
          expect(text).toContain(String(year));
          expect(text === String(year)).toBe(whole);
        }
      )
    );
  });

  test('a source that says nothing is not given a period', () => {
    expect(formatPeriod(null, null, 'unstated', 'vi')).toBe('không nêu kỳ');
  });

  test('a day is read back', () => {
    expect(writeDay('2026-06-30')).toBe('30/06/2026');
    expect(() => writeDay('2026')).toThrow('invalid day');
  });
});
