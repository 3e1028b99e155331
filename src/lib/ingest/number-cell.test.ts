import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseNumberCell } from './number-cell.ts';

/** A number with its marks as an office writes them: `group` between thousands, `mark` before decimals. */
function write(value: number, decimals: number, group: string, mark: string): string {
  const [whole, fraction] = Math.abs(value).toFixed(decimals).split('.') as [string, string?];
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, group);
  return `${value < 0 ? '-' : ''}${grouped}${fraction ? mark + fraction : ''}`;
}

const number = fc.tuple(
  fc.integer({ min: -(10 ** 12), max: 10 ** 12 }),
  fc.integer({ min: 0, max: 4 })
);
const STYLES: [string, string][] = [
  ['.', ','],
  [',', '.'],
  [' ', ','],
  ['\u00A0', '.'],
  ['', '.'],
  ['', ',']
];

test('a template cell is read right or asked about, never read wrong', () => {
  fc.assert(
    fc.property(number, fc.constantFrom(...STYLES), ([n, decimals], [group, mark]) => {
      const value = n / 10 ** decimals;
      const text = write(value, decimals, group, mark);
      const cell = parseNumberCell(text, 'template');
      if (cell.ok) expect(cell.value).toBeCloseTo(value, decimals);
      else {
        expect(cell.code).toBe('ambiguous_number');
        expect(text).toMatch(/^-?\d{1,3}[.,]\d{3}$/);
      }
    }),
    { numRuns: 2000 }
  );
});

test('what an ambiguous cell suggests is not ambiguous itself', () => {
  const cell = parseNumberCell('1.234', 'template');
  expect(cell).toEqual({ ok: false, code: 'ambiguous_number', whole: '1234', decimal: '1.2340' });
  expect(parseNumberCell('1234', 'template')).toEqual({ ok: true, value: 1234 });
  expect(parseNumberCell('1.2340', 'template')).toEqual({ ok: true, value: 1.234 });
});

test.each(['1.234,5', '1 234', '1,5', '.5', '5.', '1e3', '0x10', 'Infinity', '', '٣', '1_000'])(
  'a pack takes plain numbers only: %s',
  (text) => expect(parseNumberCell(text, 'plain')).toEqual({ ok: false, code: 'not_a_number' })
);

test.each(['01.234.567', '1.23.456', '1.234.56', '1,234,56', '1.234,567,8', '1e5', '12%', '--3'])(
  'a template refuses what is no number in any style: %s',
  (text) => expect(parseNumberCell(text, 'template')).toEqual({ ok: false, code: 'not_a_number' })
);

test('a number that could not be kept exactly is refused in both styles', () => {
  for (const style of ['plain', 'template'] as const)
    expect(parseNumberCell('9007199254740993', style)).toEqual({
      ok: false,
      code: 'number_too_large'
    });
});
