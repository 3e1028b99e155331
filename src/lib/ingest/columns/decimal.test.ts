import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareDecimals, fromDecimal, sumDecimals, toDecimal } from './decimal.ts';

const sum = (...values: number[]) => fromDecimal(sumDecimals(values.map((v) => toDecimal(v))));

test.each([
  [[0.1, 0.2], 0.3],
  [[1234.5, 2000.5, -0.25], 3234.75],
  [[], 0],
  [[1e21, 1], 1e21],
  [[1e-7, 2e-7], 3e-7],
  [[-0.5, 0.25], -0.25]
])('%j add up to %d exactly', (values, total) => {
  expect(sum(...values)).toBe(total);
});

test('a scale is a factor, whole or not', () => {
  expect(fromDecimal(toDecimal(1.5, 1e6))).toBe(1_500_000);
  expect(fromDecimal(toDecimal(3, 0.01))).toBe(0.03);
  expect(compareDecimals(toDecimal(1, 1000), toDecimal(1000))).toBe(0);
  expect(compareDecimals(toDecimal(0.1), toDecimal(0.11))).toBe(-1);
});

test('whole cents add up as whole numbers do, and every decimal reads back', () => {
  const cents = fc.integer({ min: -1e9, max: 1e9 });
  fc.assert(
    fc.property(fc.array(cents, { maxLength: 30 }), (all) => {
      const exact = sumDecimals(all.map((c) => toDecimal(c / 100)));
      expect(compareDecimals(exact, toDecimal(all.reduce((a, b) => a + b, 0) / 100))).toBe(0);
      for (const c of all) expect(fromDecimal(toDecimal(c / 100))).toBe(c / 100);
    })
  );
});
