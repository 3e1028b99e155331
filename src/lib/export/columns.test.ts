import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Bands } from './bands.ts';
import { columnsHeight, inColumns, toColumns, toPages } from './columns.ts';
import { parsePath } from './path-data.ts';
import { NO_PAINT, textShape, type Shape } from './shape.ts';

const HEAD = 20;
const FOOT = 30;

/** A drawing of rows of so many pixels, with a head and a foot. */
function toBands(heights: readonly number[], repeatHead = true): Bands {
  let y = HEAD;
  const rows = heights.map((h) => (y += h) - h);
  return { head: HEAD, repeatHead, rows, foot: y, height: y + FOOT, minWidth: 100 };
}

const line = (text: string, y: number): Shape =>
  textShape(text, { x: 0, y, size: 10, fill: '#000000' });

/** One text in each row, one in the head, one in the foot. */
const toShapes = (bands: Bands): Shape[] => [
  line('head', HEAD / 2),
  ...bands.rows.map((top, i) => line(`row ${i}`, top + 8)),
  line('foot', bands.foot + 10)
];

const textsOf = (shapes: readonly Shape[]) =>
  shapes.flatMap((s) => (s.kind === 'text' ? [s.text] : []));

const heights = fc.array(fc.integer({ min: 12, max: 60 }), { minLength: 1, maxLength: 70 });
const counts = fc.integer({ min: 1, max: 4 });

test('columns hold every row once and in order, and none is taller than said', () => {
  fc.assert(
    fc.property(heights, counts, (rows, count) => {
      const bands = toBands(rows);
      const columns = toColumns(bands, count);
      expect(columns.length).toBeLessThanOrEqual(count);
      expect(columns[0]!.top).toBe(bands.head);
      expect(columns.at(-1)!.bottom).toBe(bands.foot);
      columns.slice(1).forEach((c, i) => expect(c.top).toBe(columns[i]!.bottom));
      const shapes = inColumns(toShapes(bands), bands, columns, [0, 100, 200, 300]);
      const shown = textsOf(shapes).filter((t) => t.startsWith('row'));
      expect(shown).toEqual(rows.map((_, i) => `row ${i}`));
      const height = columnsHeight(bands, columns);
      for (const s of shapes) if (s.kind === 'text') expect(s.y).toBeLessThanOrEqual(height);
    })
  );
});

test('equal rows are shared out evenly', () => {
  const columns = toColumns(toBands(Array(34).fill(22)), 2);
  expect(columns.map((c) => (c.bottom - c.top) / 22)).toEqual([17, 17]);
});

test.each([
  [true, ['head', 'head']],
  [false, ['head']]
])('a head that repeats (%s) stands over the columns; the foot stands once', (repeat, heads) => {
  const bands = toBands([20, 20], repeat);
  const texts = textsOf(inColumns(toShapes(bands), bands, toColumns(bands, 2), [0, 100]));
  expect(texts.filter((t) => t === 'head')).toEqual(heads);
  expect(texts.filter((t) => t === 'foot')).toEqual(['foot']);
});

test('an upright line through all rows is cut to its columns', () => {
  const bands = toBands([20, 20]);
  const grid: Shape = {
    kind: 'path',
    stretches: parsePath(`M5 ${HEAD}V${HEAD + 40}`),
    paint: { ...NO_PAINT, stroke: '#000000' }
  };
  const cut = inColumns([grid], bands, toColumns(bands, 2), [0, 100]);
  expect(cut.flatMap((s) => (s.kind === 'path' ? s.stretches.map((t) => t.points) : []))).toEqual([
    [
      [5, HEAD],
      [5, HEAD + 20]
    ],
    [
      [105, HEAD],
      [105, HEAD + 20]
    ]
  ]);
});

test.each([
  [
    'M1 2L3 4',
    [
      [1, 2],
      [3, 4]
    ]
  ],
  [
    'M1,2L3,4,5,6',
    [
      [1, 2],
      [3, 4],
      [5, 6]
    ]
  ],
  [
    'M1 2h3v-4',
    [
      [1, 2],
      [4, 2],
      [4, -2]
    ]
  ],
  [
    'M10 20V5m-3 3.5l3 -3.5l3 3.5',
    [
      [10, 20],
      [10, 5]
    ]
  ],
  [
    'M-1.5-2H7',
    [
      [-1.5, -2],
      [7, -2]
    ]
  ]
])('path %s is read as its points', (d, points) => {
  expect(parsePath(d)[0]!.points).toEqual(points);
});

test('a closed path is closed, and a curve is our mistake', () => {
  expect(parsePath('M0 0H4V4Z')[0]!.closed).toBe(true);
  expect(parsePath('M10 20V5m-3 3.5l3 -3.5l3 3.5')[1]!.points).toEqual([
    [7, 8.5],
    [10, 5],
    [13, 8.5]
  ]);
  expect(() => parsePath('M0 0C1 1 2 2 3 3')).toThrow(/unknown path command/);
});

test('rows on pages: no column is higher than the limit, no row is lost, pages are about as full', () => {
  const rows = Array.from({ length: 10 }, (_, i) => 10 + i * 20);
  const bands = { head: 10, repeatHead: true, rows, foot: 210, height: 220, minWidth: 300 };
  const pages = toPages(bands, 2, 45)!;
  expect(pages.map((page) => page.length)).toEqual([2, 2, 1]);
  const columns = pages.flat();
  expect(columns[0]!.top).toBe(10);
  expect(columns.at(-1)!.bottom).toBe(210);
  columns.slice(1).forEach((column, i) => expect(column.top).toBe(columns[i]!.bottom));
  for (const { top, bottom } of columns) expect(bottom - top).toBeLessThanOrEqual(45);
  expect(toPages(bands, 2, 15)).toBeNull();
});
