import { describe, expect, test } from 'vitest';
import { fontWidth } from './font-width.ts';
import { toHalo } from './halo.ts';
import { extentX, NO_PAINT, textShape, type TextShape } from './shape.ts';

const ARIAL = 'Arial, sans-serif';
const TIMES = 'Times New Roman, serif';
const label = (text: string, more: Partial<TextShape> = {}): TextShape => ({
  ...textShape(text, { x: 100, y: 50, size: 20, fill: '#000000' }),
  halo: { fill: '#ffffff', width: 2 },
  ...more
});
const groundOf = (shape: TextShape, font = ARIAL) => {
  const halo = toHalo(shape, font);
  if (halo?.kind !== 'path') throw new Error('no ground');
  return { ...halo, points: halo.stretches[0]!.points };
};
const heights = (text: string) => {
  const ys = groundOf(label(text)).points.map(([, y]) => (50 - y) / 20);
  return { top: Math.max(...ys), bottom: Math.min(...ys) };
};

test('a text without a halo has no ground', () => {
  expect(toHalo(label('Huế', { halo: undefined }), ARIAL)).toBeNull();
});

test('the ground is one closed shape of the colour of the paper, wider than the letters by the halo', () => {
  const { stretches, paint, unit } = groundOf(label('Huế 66', { unit: 'hue' }));
  expect(stretches).toHaveLength(1);
  expect(stretches[0]!.closed).toBe(true);
  expect(paint).toEqual({ ...NO_PAINT, fill: '#ffffff', stroke: '#ffffff', width: 4, round: true });
  expect(unit).toBe('hue');
});

describe.each([
  ['start', 0],
  ['middle', 0.5],
  ['end', 1]
] as const)('anchored at its %s', (anchor, share) => {
  test.each([ARIAL, TIMES, "'Be Vietnam Pro', Arial, sans-serif"])('in %s', (font) => {
    const wide = fontWidth('Đà Nẵng 120', font, { size: 20, bold: true });
    const { left, right } = extentX(groundOf(label('Đà Nẵng 120', { anchor, bold: true }), font));
    expect(left).toBeCloseTo(100 - wide * share);
    expect(right).toBeCloseTo(100 - wide * share + wide);
  });
});

// Heights of the letters of Arial and Times as browsers measure them, in sizes of the type.
test.each([
  ['x', 0.53, 0],
  ['g', 0.55, -0.21],
  ['d', 0.73, 0],
  ['á', 0.73, 0],
  ['ấ', 0.87, 0],
  ['ạ', 0.53, -0.19],
  ['Á', 0.88, 0],
  ['Ấ', 1.03, 0],
  ['Ặ', 0.95, -0.19],
  ['ữ', 0.78, 0],
  ['Q', 0.72, -0.17],
  ['312', 0.72, 0],
  ['(7;', 0.72, -0.21]
])('%s stands on its ground', (text, top, bottom) => {
  const ground = heights(text);
  // The stroke around the ground is a tenth of the size wide.
  expect(ground.top + 0.1).toBeGreaterThanOrEqual(top);
  expect(ground.top).toBeLessThan(top + 0.1);
  expect(ground.bottom - 0.1).toBeLessThanOrEqual(bottom);
});

test('Times is narrower than Arial, and marks make no letter wider', () => {
  const wide = (text: string, font: string) => fontWidth(text, font, { size: 10 });
  expect(wide('Thanh Hóa', TIMES)).toBeLessThan(wide('Thanh Hóa', ARIAL));
  expect(wide('ệ', TIMES)).toBe(wide('e', TIMES));
});
