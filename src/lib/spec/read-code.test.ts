import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toFigureCode } from './code.ts';
import { parseFigureCode } from './read-code.ts';

test.each([
  ['ĐC-7K2M', 'ĐC-7K2M'],
  ['đc-7k2m', 'ĐC-7K2M'],
  ['DC 7K2M', 'ĐC-7K2M'],
  ['dc–7k2m', 'ĐC-7K2M'],
  ['7k2m', 'ĐC-7K2M'],
  [' Đ C - 7 K 2 M ', 'ĐC-7K2M'],
  ['ĐC-OIL1', 'ĐC-0111'],
  ['DC7K', 'ĐC-DC7K'],
  ['ĐC-UU00', 'ĐC-VV00'],
  ['\u0110C-7K2M'.normalize('NFD'), 'ĐC-7K2M']
])('%j is read as %s', (typed, code) => {
  expect(parseFigureCode(typed)).toBe(code);
});

test.each(['', 'ĐC-', '7K2', 'ĐC-7K2MX', 'Mã hình ĐC-7K2M', 'XX-7K2M', '????'])(
  '%j is no code',
  (typed) => expect(parseFigureCode(typed)).toBeNull()
);

test('every code of ours is read as itself, and as it may be misread', () => {
  fc.assert(
    fc.property(fc.string(), (measure) => {
      const code = toFigureCode({ measure });
      const misread = code.slice(3).toLowerCase().replaceAll('0', 'o').replaceAll('1', 'l');
      expect(parseFigureCode(code)).toBe(code);
      expect(parseFigureCode(misread)).toBe(code);
    })
  );
});
