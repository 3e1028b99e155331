import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isDay, lengthInDays, parsePeriod, periodKind, toPeriodCode } from './period.ts';

const code = fc.oneof(
  fc.integer({ min: 1990, max: 2050 }).map(String),
  fc
    .tuple(
      fc.integer({ min: 1990, max: 2050 }),
      fc.constantFrom('Q1', 'Q4', 'H1', 'H2', '9M', '05', '12')
    )
    .map(([y, p]) => `${y}-${p}`),
  fc
    .tuple(fc.integer({ min: 1990, max: 2020 }), fc.integer({ min: 1, max: 20 }))
    .map(([y, n]) => `${y}/${y + n}`)
);

describe('the notation of periods', () => {
  test.each([
    ['2016', '2016-01-01', '2016-12-31', 'year'],
    ['2016-02', '2016-02-01', '2016-02-29', 'part-year'],
    ['2016-05-15', '2016-05-15', '2016-05-15', 'point'],
    ['2020-Q2', '2020-04-01', '2020-06-30', 'part-year'],
    ['2021-H1', '2021-01-01', '2021-06-30', 'part-year'],
    ['2021-9M', '2021-01-01', '2021-09-30', 'part-year'],
    ['2016/2020', '2016-01-01', '2020-12-31', 'span'],
    ['2016/2019-05-04', '2016-01-01', '2019-05-04', 'span']
  ])('%s', (text, start, end, kind) => {
    const period = parsePeriod(text)!;
    expect(period).toEqual({ start, end });
    expect(periodKind(period)).toBe(kind);
  });

  test.each(['', '16', '2016-13', '2016-02-30', '2020/2016', '2016-Q5', '2016-12M', 'năm 2016'])(
    '%j is not one',
    (text) => {
      expect(parsePeriod(text)).toBeNull();
    }
  );

  test('writes the shortest form, which reads back to the same days', () => {
    fc.assert(
      fc.property(code, (text) => {
        const period = parsePeriod(text)!;
        expect(parsePeriod(toPeriodCode(period))).toEqual(period);
        expect(toPeriodCode(period).length).toBeLessThanOrEqual(text.length);
      })
    );
  });

  test('counts both ends, leap days included', () => {
    expect(lengthInDays(parsePeriod('2016')!)).toBe(366);
    expect(lengthInDays(parsePeriod('2016/2020')!)).toBe(1827);
    expect(isDay('2100-02-29')).toBe(false);
  });
});
