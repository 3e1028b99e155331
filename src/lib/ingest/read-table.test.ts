import fc from 'fast-check';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { delimiterOf, readTable } from './read-table.ts';

const read = (text: string, delimiter = ',') => readTable({ name: 'a.csv', text }, { delimiter });

const cell = fc.oneof(
  fc.constantFrom('', '1.234,5', 'a"b', '""', ',', ';', '\n', 'x\ny', '=1+1', '\u00A0', 'Đắk Lắk'),
  fc.string({ unit: 'grapheme', maxLength: 12 })
);
/** A line end inside a cell is one sign, and text is NFC: that much is not kept. */
const asRead = (text: string) => text.replace(/\r\n?/g, '\n').normalize('NFC');

test('what was written is read back, whatever stands in the cells', () => {
  const table = fc.tuple(
    fc.array(fc.constantFrom('a', 'b', 'cột'), { minLength: 2, maxLength: 4 }),
    fc.array(fc.array(cell, { minLength: 4, maxLength: 4 }), { maxLength: 6 }),
    fc.constantFrom(',', ';', '\t'),
    fc.constantFrom('\n', '\r\n'),
    fc.constantFrom('', '\uFEFF')
  );
  fc.assert(
    fc.property(table, ([header, cells, delimiter, newline, mark]) => {
      const rows = cells.map((r) => r.slice(0, header.length));
      const text = mark + Papa.unparse([header, ...rows], { delimiter, newline });
      const { table, issues } = read(text, delimiter);
      const kept = rows.map((r) => r.map(asRead)).filter((r) => r.some((c) => c.trim() !== ''));
      expect(issues).toEqual([]);
      expect(table!.header).toEqual(header);
      expect(table!.rows.map((r) => r.cells)).toEqual(kept);
    }),
    { numRuns: 500 }
  );
});

test('a row knows its line, past blank lines and cells of several lines', () => {
  const { table } = read('\r\n\r\na,b\r\n1,"x\r\ny\r\nz"\r\n\r\n,\r\n2,3\r\n');
  expect(table!.rows).toEqual([
    { line: 4, cells: ['1', 'x\ny\nz'] },
    { line: 9, cells: ['2', '3'] }
  ]);
});

test('files that end lines with CR alone are read too', () => {
  expect(read('a,b\r1,2\r3,4').table!.rows.map((r) => r.line)).toEqual([2, 3]);
});

test('a quote that never closes is told by its line; the rows before it stand', () => {
  const { table, issues } = read('a,b\n1,2\n3,"4\n5,6\n');
  expect(issues).toMatchObject([{ severity: 'error', code: 'bad_quotes', row: 3 }]);
  expect(table!.rows.map((r) => r.cells)).toEqual([['1', '2']]);
});

test('cells beyond the header reject the row unless they are empty', () => {
  const { table, issues } = read('a,b\n1,2,,\n1,2,3\n1\n');
  expect(table!.rows.map((r) => r.cells)).toEqual([
    ['1', '2'],
    ['1', '']
  ]);
  expect(issues.map((i) => [i.severity, i.code, i.row, i.details])).toEqual([
    ['error', 'cell_count', 3, { expected: 2, found: 3 }],
    ['warning', 'cell_count', 4, { expected: 2, found: 1 }]
  ]);
});

test('the delimiter is the mark that stands most in the first line', () => {
  expect(delimiterOf('\uFEFFa;b;c\n1,2,3,4')).toBe(';');
  expect(delimiterOf('a,b,"c;d"\n')).toBe(',');
  expect(delimiterOf('a\tb\r\n1')).toBe('\t');
  expect(delimiterOf('')).toBe(',');
});
