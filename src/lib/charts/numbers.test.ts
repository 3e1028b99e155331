import { describe, expect, test } from 'vitest';
import { CASES } from './cases/all.ts';
import { toNumberStyle } from './numbers.ts';

/** A figure of whole numbers, with these values in place of its own. */
function styleOf(values: readonly number[], lang: 'vi' | 'en' = 'vi') {
  const { result, context } = CASES['rank34']!();
  const first = result.rows.find((r) => r.value !== null && r.bound === '=')!;
  const rows = values.map((value) => ({ ...first, value, rawValue: value }));
  return toNumberStyle({ ...result, rows }, { ...context, lang });
}

describe('a figure that is not zero is not written as one', () => {
  test.each([
    [0.004, '=', '0,004'],
    [0.3, '=', '0,3'],
    [0.0004, '=', '0,0004'],
    [0, '=', '0'],
    [0.96, '≥', '≥\u00a00,9'],
    [0.04, '≤', '≤\u00a01'],
    [2.5, '=', '3']
  ] as const)('%d (%s) beside hundreds is %s', (value, bound, said) => {
    expect(styleOf([312, 118.5, 0, value]).chart(value, bound)).toBe(said);
  });

  test.each([
    [0.004, '0,004'],
    [12e12, '12\u00a0nghìn tỷ'],
    [0, '0'],
    [2.5, '2,5']
  ])('%d beside millions of millions is %s', (value, said) => {
    const style = styleOf([12e12, 9, 2.5, 0.004, 0]);
    expect([style.chart(value), style.cell(value)]).toEqual([said, said]);
  });
});

test('whole numbers keep no decimals, and every digit is in the table', () => {
  const style = styleOf([312, 118.5, 0.004]);
  expect([312, 118.5].map((v) => style.chart(v))).toEqual(['312', '119']);
  expect(style.full(0.004)).toBe('0,004');
  expect(styleOf([312, 0.3], 'en').chart(0.3)).toBe('0.3');
});
