import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  formatAmount,
  formatBounded,
  formatChange,
  formatNumber,
  formatPercent,
  formatPeriod,
  formatRank,
  roundingOf,
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

  test('a source that says nothing is not given a period', () => {
    expect(formatPeriod(null, null, 'unstated', 'vi')).toBe('không nêu kỳ');
  });

  test('a day is read back', () => {
    expect(writeDay('2026-06-30')).toBe('30/06/2026');
    expect(() => writeDay('2026')).toThrow('invalid day');
  });
});
