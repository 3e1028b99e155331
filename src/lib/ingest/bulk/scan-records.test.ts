import fc from 'fast-check';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { createFields, scanRecords, type Marks } from './scan-records.ts';

const COMMA: Marks = { delimiter: 44, quote: 34, newline: 10 };
const decoder = new TextDecoder();

/** Cuts a text given in pieces of `size` bytes, as a file is read. */
function cut(text: string, size: number, marks = COMMA): string[][] | 'irregular' {
  const whole = new TextEncoder().encode(text);
  const fields = createFields();
  const records: string[][] = [];
  let rest = new Uint8Array(0);
  for (let at = 0; at < whole.length; at += size) {
    const piece = whole.subarray(at, at + size);
    const bytes = new Uint8Array(rest.length + piece.length);
    bytes.set(rest);
    bytes.set(piece, rest.length);
    const last = at + size >= whole.length;
    const end = scanRecords(bytes, { from: 0, last }, marks, fields, () => {
      records.push(
        Array.from({ length: fields.count }, (_, i) =>
          decoder.decode(bytes.subarray(fields.starts[i], fields.ends[i]))
        )
      );
    });
    if (end.irregular) return 'irregular';
    rest = bytes.slice(end.at);
  }
  return records;
}

const cell = fc
  .string({ unit: fc.constantFrom('a', 'đ', ' ', ',', '\n', '5', '.', ';'), maxLength: 6 })
  .map((text) => text);

test('any well-formed file, in pieces of any size, is cut as Papa cuts it', () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(cell, { minLength: 2, maxLength: 5 }), { minLength: 1, maxLength: 20 }),
      fc.constantFrom('\n', '\r\n'),
      fc.integer({ min: 1, max: 40 }),
      (table, newline, size) => {
        const text = Papa.unparse(table, { newline }) + newline;
        const expected = Papa.parse<string[]>(text, { delimiter: ',' }).data.slice(0, -1);
        expect(cut(text, size)).toEqual(expected);
      }
    ),
    { numRuns: 300 }
  );
});

test.each([
  ['a mark inside a cell', 'a,b"c,d\n'],
  ['a mark doubled', 'a,"b""c",d\n'],
  ['text behind a closing mark', 'a,"b"c,d\n'],
  ['a lone carriage return', 'a,b\rc,d\n'],
  ['a mark that is never closed', 'a,"b\nc,d\n']
])('%s is left to the tolerant reader', (_, text) => {
  expect(cut(text, 1000)).toBe('irregular');
});

test('cells without a quotation mark of their own keep what looks like one', () => {
  expect(cut('a;"b";c\n', 1000, { delimiter: 59, quote: -1, newline: 10 })).toEqual([
    ['a', '"b"', 'c']
  ]);
});
