import { describe, expect, test } from 'vitest';
import { toSummary, toFacts } from './summary.ts';
import { PLAIN, readingOf, tableOf } from './reading.fixture.ts';

const table = tableOf({
  columns: [{ name: 'STT', role: 'order' }, ...PLAIN, { name: 'Khác', role: 'ignored' }],
  above: [
    ['title', 'BIỂU 01'],
    ['blank', '']
  ],
  rows: [
    { cells: ['1', 'Nghệ An', '5', ''] },
    { cells: ['2', 'Huế', '5', ''], figures: [{ unitId: '' }] },
    { cells: ['3', 'Vinh', '5', ''], figures: [{ measureId: '' }] },
    { cells: ['4', 'Kon Tum', '1.234', ''], figures: [{ figure: { flags: ['ambiguous'] } }] },
    { cells: ['5', 'Kon Tum', 'nhiều', ''], figures: [{ figure: { value: null } }] },
    { cells: ['Cộng', '', '25', ''], role: 'total' }
  ]
});

test('the counts behind the headline', () => {
  const summary = toSummary([readingOf([table])]);
  expect(summary).toMatchObject({
    figures: 1,
    refused: 0,
    waiting: { unit: 1, measure: 1, number: 1, other: 1 },
    account: { records: 9, read: 5, accepted: 1, rejected: 4 }
  });
});

test('how the file was read', () => {
  expect(toFacts(readingOf([table]))).toMatchObject({
    encoding: { encoding: 'utf-8', bom: true, repaired: null },
    dialect: { delimiter: ';' },
    numbers: 'plain',
    headerLines: { first: 3, last: 3 },
    columns: { matched: 3, all: 4 },
    units: { matched: 3, all: 4 },
    scheme: '63'
  });
});

describe('number styles', () => {
  const styled = (...styles: ('dot_thousands' | 'comma_thousands' | 'plain')[]) =>
    toFacts(
      readingOf([
        tableOf({
          columns: styles.map((style, i) => ({
            name: String(i),
            role: 'value',
            numbers: { style, proof: null, ambiguous: false }
          })),
          rows: []
        })
      ])
    ).numbers;
  test.each([
    [['plain', 'dot_thousands'] as const, 'dot_thousands'],
    [['comma_thousands', 'dot_thousands'] as const, 'mixed'],
    [['plain'] as const, 'plain']
  ])('%j', (styles, expected) => {
    expect(styled(...styles)).toBe(expected);
  });
});

test('a refused part has no facts but its name', () => {
  const error = {
    severity: 'error' as const,
    code: 'file_is_pdf',
    file: 'a',
    row: null,
    column: null,
    seen: ''
  };
  const refused = readingOf([], { error, decoded: null, dialect: null });
  expect(toSummary([refused])).toMatchObject({
    refused: 1,
    account: { records: 0 },
    parts: [{ encoding: null, headerLines: null, tables: 0, scheme: 'none' }]
  });
});
