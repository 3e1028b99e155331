import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readFigure } from '../cells/read-figure.ts';
import { CellClasses } from './cell-classes.ts';
import { CellShape, SHAPES } from './cell-shape.ts';

const encoder = new TextEncoder();
const decoder = new TextDecoder();

function shapeOf(text: string): [string, number] {
  const shape = new CellShape();
  const bytes = encoder.encode(text);
  shape.read(bytes, 0, bytes.length);
  return [SHAPES[shape.shape]!, shape.value];
}

describe('the one number of a cell', () => {
  test.each([
    ['0', 'zero', 0],
    ['7', 'digit', 7],
    ['12', 'whole', 12],
    ['123456789012345', 'whole', 123456789012345],
    ['1.234', 'dot_open', 1234],
    ['1,234', 'comma_open', 1234],
    ['1.234.567', 'dot_groups', 1234567],
    ['1 234', 'space_groups', 1234],
    ['1.234,5', 'dot_groups_decimal', 1234.5],
    ['1,234.56', 'comma_groups_decimal', 1234.56],
    ['12,5', 'comma_decimal', 12.5],
    ['hơn 400', 'whole', 400],
    ['gần 1,2 tỷ đồng', 'comma_decimal', 1.2],
    ['(123)', 'whole', 123]
  ])('%s', (text, shape, value) => {
    expect(shapeOf(text)).toEqual([shape, value]);
  });

  test.each([
    '',
    '-',
    'nhiều',
    '07',
    '1234567890123456',
    '6.2016',
    '1.23.4',
    '15/5/2016',
    '1O5',
    'km2',
    '10 mô hình x 10 triệu đồng',
    '1.234.56',
    '12.3456',
    "1'234"
  ])('%s is read by itself', (text) => {
    // A letter behind a number is no part of it: those are told apart by what stands around.
    const [shape] = shapeOf(text);
    if (text === '1O5') expect(shape).toBe('none');
    else expect(shapeOf(text)).toEqual(['none', NaN]);
  });
});

const grouped = (n: number, mark: string): string => String(n).replace(/\B(?=(\d{3})+$)/g, mark);

const cell = fc
  .tuple(
    fc.constantFrom('', 'hơn ', 'gần ', 'trên ', 'khoảng ', '(', '- ', '~', 'dưới', 'km'),
    fc.oneof(
      fc.integer({ min: 0, max: 20 }).map(String),
      fc.integer({ min: 0, max: 3e9 }).map(String),
      fc.integer({ min: 0, max: 3e9 }).map((n) => grouped(n, '.')),
      fc.integer({ min: 0, max: 3e9 }).map((n) => grouped(n, ',')),
      fc.integer({ min: 0, max: 3e6 }).map((n) => grouped(n, ' ')),
      fc.integer({ min: 0, max: 99999 }).map((n) => (n / 100).toFixed(2)),
      fc.integer({ min: 0, max: 99999 }).map((n) => (n / 10).toFixed(1).replace('.', ','))
    ),
    fc.constantFrom('', ' đồng', ' triệu đồng', ' tỷ', '%', ')', '*', ' người', 'tr', ' 5', ' (1)')
  )
  .map((parts) => parts.join(''));

const options = fc.record({
  style: fc.constantFrom(
    'dot_thousands' as const,
    'comma_thousands' as const,
    'space_thousands' as const,
    'plain' as const
  ),
  ambiguous: fc.boolean(),
  integer: fc.boolean()
});

test('cells of one kind differ in their number alone', () => {
  fc.assert(
    fc.property(fc.array(cell, { minLength: 2, maxLength: 60 }), options, (cells, how) => {
      const classes = new CellClasses((bytes) => decoder.decode(bytes));
      for (const text of cells) {
        const bytes = encoder.encode(text);
        const code = classes.code(bytes, 0, bytes.length, 1);
        const first = readFigure(classes.firsts[code]!, how);
        const own = readFigure(text, how);
        expect({ ...own.figure, value: null }).toEqual({ ...first.figure, value: null });
        expect(own.issue?.code).toBe(first.issue?.code);
        if (classes.shapes[code] === 0 || first.figure.value === null) {
          expect(own.figure.value).toBe(first.figure.value);
          continue;
        }
        const factor = Math.abs(first.figure.value) === classes.values[code] ? 1 : 1000;
        const sign = first.figure.value < 0 ? -1 : 1;
        expect(own.figure.value).toBe((sign * classes.value) / factor || 0);
      }
    }),
    { numRuns: 400 }
  );
});
