import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toFigureCode } from './code.ts';
import { DEFAULT_SPEC, normaliseSpec } from './spec.ts';
import { fromQuery, toQuery } from './url.ts';

test('codes in print stay what they are', () => {
  expect(toFigureCode(DEFAULT_SPEC)).toBe('ĐC-A5HZ');
});

test('a code is four letters that cannot be misread', () => {
  fc.assert(
    fc.property(
      fc.string({ minLength: 1 }),
      fc.integer({ min: 1900, max: 2100 }),
      (measure, year) => {
        const code = toFigureCode({ measure, years: { from: year, to: year } });
        expect(code).toMatch(/^ĐC-[0-9A-HJKMNP-TV-Z]{4}$/);
      }
    )
  );
});

test('one comparison has one code: through its URL, in both languages and themes', () => {
  const spec = normaliseSpec({ ...DEFAULT_SPEC, by: 'recipient', years: { from: 2016, to: 2020 } });
  const code = toFigureCode(spec);
  expect(toFigureCode(fromQuery(toQuery(spec)))).toBe(code);
  expect(toFigureCode({ ...spec, lang: 'en', theme: 'dark' })).toBe(code);
  expect(toFigureCode({ ...spec, kind: 'line' })).not.toBe(code);
});

test('neighbours seldom share a code', () => {
  const codes = Array.from({ length: 400 }, (_, i) =>
    toFigureCode({
      years: { from: 1900 + (i % 200), to: 1900 + (i % 200) },
      kind: i < 200 ? 'rank' : 'line'
    })
  );
  expect(new Set(codes).size).toBeGreaterThan(397);
});
