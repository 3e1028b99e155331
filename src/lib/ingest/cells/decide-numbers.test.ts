import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatNumber } from '#lib/text/format.ts';
import type { NumberDecision, NumberProof, NumberStyle } from '../reader/reading.ts';
import { decideNumbers, type DecideOptions } from './decide-numbers.ts';
import { readFigure } from './read-figure.ts';
import { expectLinear, PATIENT } from '../linear.fixture.ts';

const proven = (style: NumberStyle, seen: string, by?: NumberProof['by']): NumberDecision => ({
  style,
  proof: { index: 0, seen, ...(by ? { by } : {}) },
  ambiguous: false
});

/** `proof`: the cell, and how where it is not by the cell alone; null when none; `?` asks. */
type Case = [
  cells: string[],
  options: DecideOptions,
  style: NumberStyle | '?',
  proof?: string,
  by?: NumberProof['by']
];

const CASES: Case[] = [
  // One cell settles it
  [['7', '1.234,5'], {}, 'dot_thousands', '1.234,5'],
  [['1,234.5'], {}, 'comma_thousands', '1,234.5'],
  [['1.234', '12.345.678'], {}, 'dot_thousands', '12.345.678'],
  [['1.234', '0,75'], {}, 'dot_thousands', '0,75'],
  [['1.234', '0.123'], {}, 'comma_thousands', '0.123'],
  [['1.2'], {}, 'comma_thousands', '1.2'],
  [['1.234', '1234,567'], {}, 'dot_thousands', '1234,567'],
  [['gần 1,5 tỷ', '1.234'], {}, 'dot_thousands', 'gần 1,5 tỷ'],
  [['17,29%', '1.234'], {}, 'dot_thousands', '17,29%'],
  [['1,234E+05'], {}, 'dot_thousands', '1,234E+05'],
  [['1 234 567', '12'], {}, 'space_thousands', '1 234 567'],
  [['1\u00a0234,5', '12,5'], {}, 'space_thousands', '1\u00a0234,5'],
  [['1 234,5', '5,395'], {}, 'space_thousands', '1 234,5'],
  // Nothing to settle
  [['850', '12', '-', '...', ''], {}, 'plain'],
  [['1234', '56789'], {}, 'plain'],
  [['Hà Nội'], {}, 'plain'],
  [[], {}, 'plain'],
  // Both fit
  [['1.234'], {}, '?'],
  [['1.234', '2.345', '3.456'], {}, '?'],
  [['1.234'], { money: true }, '?'],
  [['850', '1.234'], {}, '?'],
  [['1.234', '850', '5.395', '2345'], {}, '?'],
  [['1.234', '1,234'], {}, '?'],
  [['1.234', '1,234'], { integer: true }, '?'],
  [['1 234', '5.395'], {}, '?'],
  [['1 234,5', '5.395'], {}, '?'],
  // Cells against one another
  [['1.234,5', '1,234.5', '1.234'], {}, '?'],
  [['0,5', '0.5', '1.234'], {}, '?'],
  [['0,5', '0.5', '6.2016'], {}, '?'],
  [['12,5', '5.395', '1,234'], { integer: true }, '?'],
  // Marks of two kinds, and yet no cell with two readings: nothing is left to be settled
  [['88,2%', '95.5%'], {}, 'dot_thousands'],
  [['95.5', '88,2', '87.25'], {}, 'comma_thousands'],
  [['1.234,5', '1,234.5'], {}, 'dot_thousands'],
  // A total that only one reading makes the sum of its parts
  [
    ['1.234', '2345', '3.579'],
    { roles: ['data', 'data', 'total'] },
    'dot_thousands',
    '3.579',
    'total'
  ],
  [
    ['1.234', '12', '13.234'],
    { roles: ['data', 'data', 'total'] },
    'comma_thousands',
    '13.234',
    'total'
  ],
  [
    ['1246', '1.234', '12'],
    { roles: ['total', 'data', 'data'], money: true },
    'dot_thousands',
    '1246',
    'total'
  ],
  [
    ['Nhóm A', '1.234', '16', '1.250', '2.500', '', '2.500', '3.750'],
    { roles: ['group', 'data', 'data', 'total', 'data', 'data', 'total', 'total'] },
    'dot_thousands',
    '1.250',
    'total'
  ],
  [['1.234', '2.345', '3.579'], { roles: ['data', 'data', 'total'] }, '?'],
  [['1.234', '2345', '3.580'], { roles: ['data', 'data', 'total'] }, '?'],
  [['1.234', '2345', '3.579'], { roles: ['data', 'data', 'data'] }, '?'],
  [['1.234', 'hơn 16', '1.250'], { roles: ['data', 'data', 'total'] }, '?'],
  [['1.234', '12', '13.234'], { roles: ['data', 'data', 'total'], integer: true }, '?'],
  [
    ['1.234', '2345', '3.579'],
    { roles: ['data', 'data', 'total'], neighbours: [proven('comma_thousands', '1,234.5')] },
    '?'
  ],
  // Dates, months and formulas prove nothing
  [['15.5.2016', '1.234'], {}, '?'],
  [['6.2016', '1.234'], {}, '?'],
  [['=1,5', '1.234'], {}, '?'],
  // Whole things have no decimals
  [['5.395'], { integer: true }, 'dot_thousands', '5.395', 'counts'],
  [['5,395'], { integer: true }, 'comma_thousands', '5,395', 'counts'],
  [['５，３９５'], { integer: true }, 'comma_thousands', '５，３９５', 'counts'],
  [['1.234', '5.395 mô hình'], {}, 'dot_thousands', '5.395 mô hình', 'counts'],
  [['1.234', '500.000 đồng'], {}, 'dot_thousands', '500.000 đồng', 'counts'],
  [['1.234', '1.234 triệu đồng', '1.234 kg'], {}, '?'],
  // The mark begins where thousands begin
  [['1.234', '850', '12.345'], {}, 'dot_thousands', '1.234', 'pattern'],
  [['1.234', '850', '12.345'], { money: true }, '?'],
  [['1.234', '850', '12.500'], { money: true }, 'dot_thousands', '1.234', 'pattern'],
  // Other columns
  [
    ['1.234'],
    { neighbours: [proven('dot_thousands', '12,5')] },
    'dot_thousands',
    '12,5',
    'elsewhere'
  ],
  [
    ['1.234'],
    { neighbours: [proven('dot_thousands', '5.395', 'counts')] },
    'dot_thousands',
    '5.395',
    'elsewhere'
  ],
  [
    ['1.234'],
    { neighbours: [proven('comma_thousands', '1,234.5')] },
    'comma_thousands',
    '1,234.5',
    'elsewhere'
  ],
  [['1.234'], { neighbours: [proven('comma_thousands', '1,234,567')] }, '?'],
  [
    ['1,234'],
    { neighbours: [proven('space_thousands', '1 234,5')] },
    'dot_thousands',
    '1 234,5',
    'elsewhere'
  ],
  [['1.234'], { neighbours: [proven('space_thousands', '1 234')] }, '?'],
  [['1.234'], { neighbours: [proven('dot_thousands', '1.234', 'pattern')] }, '?'],
  [
    ['1.234'],
    { neighbours: [proven('dot_thousands', '1,5'), proven('comma_thousands', '1.5')] },
    '?'
  ],
  [['5.395'], { integer: true, neighbours: [proven('comma_thousands', '1,234.5')] }, '?'],
  [['1,234.5'], { neighbours: [proven('dot_thousands', '12,5')] }, 'comma_thousands', '1,234.5']
];

test.each(CASES)('%j with %j is %s', (cells, options, style, seen, by) => {
  const decision = decideNumbers(cells, options);
  if (style === '?') expect(decision).toMatchObject({ ambiguous: true, proof: null });
  else {
    expect(decision).toMatchObject({ ambiguous: false, style });
    expect(decision.proof?.seen).toBe(seen);
    expect(decision.proof?.by).toBe(by);
    if (decision.proof && by !== 'elsewhere') expect(cells[decision.proof.index]).toBe(seen);
  }
});

test('groups alone do not show the decimal mark, so the other mark is asked about', () => {
  const cells = ['12.345.678', '1.234', '1,234'];
  const decision = decideNumbers(cells);
  expect(decision).toMatchObject({ style: 'dot_thousands', askDecimals: true });
  expect(cells.map((cell) => readFigure(cell, decision).figure.value)).toEqual([
    12345678,
    1234,
    null
  ]);
  expect(decideNumbers(['12.345.678', '0,5', '1,234'])).not.toHaveProperty('askDecimals');
});

test('any column the formatter writes reads back the same, or asks', () => {
  const langs = fc.constantFrom('vi' as const, 'en' as const);
  const number = fc.oneof(
    fc.integer({ min: 0, max: 1e9 }),
    fc
      .tuple(fc.integer({ min: 0, max: 1e9 }), fc.integer({ min: 1, max: 3 }))
      .map(([n, d]) => n / 10 ** d)
  );
  fc.assert(
    fc.property(fc.array(number, { maxLength: 20 }), langs, (values, lang) => {
      const cells = values.map((value) => formatNumber(value, { lang }));
      const decision = decideNumbers(cells);
      cells.forEach((cell, i) => {
        const { figure, issue } = readFigure(cell, decision);
        // Three decimals beside hundreds look like thousands: a pattern is an inference, and says so.
        if (decision.proof?.by === 'pattern') return;
        if (figure.value === null) expect(issue?.severity).toBe('error');
        else expect(figure.value).toBe(values[i]);
      });
    }),
    { numRuns: 500 }
  );
});

test('many cells and long ones are decided at once', PATIENT, async () => {
  await expectLinear(
    40_000,
    (n) => Array.from({ length: n }, (_, i) => `${i % 900}.${100 + (i % 899)}`),
    (cells) => decideNumbers(cells)
  );
  await expectLinear(
    200_000,
    (n) => ['1.'.repeat(n), '1 '.repeat(n), '1.234,5'],
    (cells) => decideNumbers(cells)
  );
});
