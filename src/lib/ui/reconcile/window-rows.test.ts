import { describe, expect, test } from 'vitest';
import { rowAfter, stretchInSight, topFor } from './window-rows.ts';

test('only what is in sight is drawn, and a little more', () => {
  const view = { height: 560, rowHeight: 56, count: 10_000 };
  expect(stretchInSight({ ...view, top: 0 })).toEqual({ from: 0, to: 18 });
  expect(stretchInSight({ ...view, top: 56_000 })).toEqual({ from: 992, to: 1018 });
  expect(stretchInSight({ ...view, top: 559_440 })).toEqual({ from: 9982, to: 10_000 });
  expect(stretchInSight({ ...view, top: 560, count: 3 })).toEqual({ from: 2, to: 3 });
  expect(stretchInSight({ ...view, top: 9e9, count: 3 })).toEqual({ from: 3, to: 3 });
});

test('a row comes into sight by the shortest way', () => {
  const view = { top: 100, height: 200, rowHeight: 50 };
  expect(topFor(1, view)).toBe(50);
  expect(topFor(3, view)).toBe(100);
  expect(topFor(9, view)).toBe(300);
});

describe('keys', () => {
  test.each([
    ['ArrowDown', 3, 4],
    ['ArrowUp', 0, 0],
    ['PageDown', 3, 13],
    ['PageDown', 95, 99],
    ['PageUp', 3, 0],
    ['Home', 50, 0],
    ['End', 50, 99],
    ['x', 50, null]
  ])('%s from %d leads to %s', (key, row, to) => expect(rowAfter(key, row, 100, 10)).toBe(to));
});
