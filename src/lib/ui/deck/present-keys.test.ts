import { expect, test } from 'vitest';
import { meaningOf, swipeOf, type KeyMeaning } from './present-keys.ts';
import { placeAt } from './rail-drag.ts';
import { slideType } from './draw-slide.ts';

const press = (key: string, more = {}) => ({
  key,
  ctrlKey: false,
  altKey: false,
  metaKey: false,
  isComposing: false,
  ...more
});

test.each<[string, string, KeyMeaning]>([
  ['ArrowRight', '', { step: 1 }],
  ['PageDown', 'nghe', { step: 1 }],
  ['ArrowLeft', 'nghe', { step: -1 }],
  ['PageUp', '', { step: -1 }],
  ['Home', '', { to: 'first' }],
  ['End', 'a', { to: 'last' }],
  [' ', '', { step: 1 }],
  [' ', 'nghe', 'type'],
  ['Backspace', 'nghe', 'erase'],
  ['Escape', '', 'escape'],
  ['đ', '', 'type'],
  ['Process', '', 'type'],
  ['F5', '', null],
  ['Tab', '', null]
])('%s after “%s”', (key, typed, meaning) => expect(meaningOf(press(key), typed)).toEqual(meaning));

test('shortcuts of the browser and half-made letters are left alone', () => {
  for (const more of [
    { ctrlKey: true },
    { altKey: true },
    { metaKey: true },
    { isComposing: true }
  ])
    expect(meaningOf(press('ArrowRight', more), '')).toBeNull();
});

test.each([
  [-80, 10, 1],
  [80, -10, -1],
  [-80, 70, 0],
  [-30, 0, 0],
  [0, 200, 0]
])('a finger that went %i, %i asks for %i', (dx, dy, step) => expect(swipeOf(dx, dy)).toBe(step));

test.each([
  [0, 0],
  [120, 1],
  [260, 2],
  [999, 3]
])('a page held at %i stands at place %i', (y, place) =>
  expect(placeAt([100, 200, 300], y)).toBe(place)
);

test('type is at least 20 px on 1080 lines less the bar, and never under 12', () => {
  const big = slideType(1920, 1032);
  expect(Math.min(big.foot, big.label.least, big.subtitle, big.caption)).toBeGreaterThanOrEqual(20);
  for (const [w, h] of [
    [390, 700],
    [844, 390],
    [1024, 724],
    [320, 500]
  ] as const) {
    const type = slideType(w, h);
    expect(Math.min(type.foot, type.label.least), `${w}×${h}`).toBeGreaterThanOrEqual(12);
    expect(type.label.best).toBeGreaterThanOrEqual(type.label.least);
  }
});
