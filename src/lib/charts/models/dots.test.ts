import { describe, expect, test } from 'vitest';
import { dots34, dotsDoubt } from '../cases/dots.ts';
import { some, whole } from '../cases/places.ts';
import { toChartModel } from '../model.ts';
import '../draw-more.ts';
import type { DotsModel } from './dots.ts';
import { medianOf } from './middle.ts';

const row = (value: number, bound: '=' | '≥' | '≤' | '≈' = '=') => ({ value, bound });

describe('the middle of figures', () => {
  test.each([
    ['an odd number', [row(3), row(1), row(9)], { value: 3, bound: '=' }],
    ['an even number', [row(3), row(1), row(9), row(4)], { value: 3.5, bound: '=' }],
    ['a lower bound above it', [row(1), row(3), row(9, '≥')], { value: 3, bound: '=' }],
    // The lower bound may lie over the others: the middle is then anything from 3 to 9.
    ['a lower bound under it', [row(1, '≥'), row(3), row(9)], { value: 3, bound: '≥' }],
    ['an upper bound under it', [row(1, '≤'), row(3), row(9)], { value: 3, bound: '=' }],
    ['the middle is a lower bound', [row(1), row(3, '≥'), row(9)], { value: 3, bound: '≥' }],
    ['the top is open', [row(1), row(3, '≥'), row(4, '≥')], { value: 3, bound: '≥' }],
    ['about', [row(1), row(3, '≈'), row(9)], { value: 3, bound: '≈' }],
    ['all is open', [row(1, '≥'), row(3, '≤'), row(2, '≥'), row(2, '≤')], null],
    ['nothing', [], null]
  ] as const)('%s', (_, rows, expected) => {
    expect(medianOf(rows)).toEqual(expected);
  });
});

const modelOf = ({ result, context }: ReturnType<typeof dots34>) =>
  toChartModel(result, context) as DotsModel;

test('every unit is a dot or a box, once', () => {
  const { result } = dotsDoubt();
  const model = modelOf(dotsDoubt());
  const ids = [...model.dots, ...model.blanks.flatMap((b) => b.tags)].map((t) => t.unitId);
  expect(ids.sort()).toEqual(result.units.map((u) => u.id).sort());
  expect(model.blanks.map((b) => b.text)).toContain('1 nơi chưa có số liệu');
});

test('median and mean say how many they stand for', () => {
  expect(modelOf(dots34()).lines.map((l) => l.text)).toEqual([
    'trung vị 31 nơi: 153',
    'bình quân 31 nơi: 157'
  ]);
  expect(modelOf(some(1, { kind: 'dots' })).lines).toEqual([]);
});

test('a rate of the whole is recomputed from its parts, never the mean of rates', () => {
  const { result, context } = whole('34', { kind: 'dots', norm: 'per-100k' });
  const rows = result.rows.map((r, i) => ({
    ...r,
    rawValue: r.value === null ? null : r.value * (i + 1),
    base: { value: 100_000 * (i + 1), bound: '=' as const, year: 2025 }
  }));
  const model = toChartModel({ ...result, rows }, context) as DotsModel;
  const figures = rows.filter((r) => r.value !== null);
  const raw = figures.reduce((s, r) => s + r.rawValue!, 0);
  const base = figures.reduce((s, r) => s + r.base.value, 0);
  const line = model.lines.find((l) => l.kind === 'whole')!;
  expect(line.value).toBeCloseTo((100_000 * raw) / base, 9);
  expect(line.text).toMatch(/^gộp 31 nơi: /);
});

test('values far from zero are seen without it, others from zero', () => {
  const far = whole('34', { kind: 'dots' });
  far.result.rows.forEach((r, i) => {
    if (r.value !== null) r.value = 900 + i;
  });
  expect(modelOf(far).domain[0]).toBeGreaterThan(0);
  expect(modelOf(dots34()).domain[0]).toBe(0);
});
