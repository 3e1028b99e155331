import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toClasses } from './classes.ts';

const tones = (values: number[], norm: Parameters<typeof toClasses>[1] = 'value') =>
  values.map(toClasses(values, norm).toneOf);

describe('rising classes', () => {
  test('values spread evenly have equally wide classes at round limits', () => {
    const values = Array.from({ length: 34 }, (_, i) => 12 + i * 8);
    const { method, classes } = toClasses(values, 'value');
    expect(method).toBe('equal');
    expect(classes.map((c) => [c.low, c.high])).toEqual([
      [null, 50],
      [50, 100],
      [100, 150],
      [150, 200],
      [200, 250],
      [250, null]
    ]);
    expect(classes.map((c) => c.tone)).toEqual([0, 1, 2, 3, 4, 5]);
  });

  test('one far outlier does not flatten the rest: as many in each', () => {
    const values = [...Array.from({ length: 33 }, (_, i) => 10 + i), 9000];
    const { method, classes, toneOf } = toClasses(values, 'value');
    expect(method).toBe('quantile');
    const counts = classes.map((c) => values.filter((v) => toneOf(v) === c.tone).length);
    expect(Math.max(...counts)).toBeLessThanOrEqual(7);
  });

  test('zero is a class of its own, and no other value has its tone', () => {
    const values = [0, 0, 0.4, 3, 8, 9, 15, 22, 40];
    const { classes } = toClasses(values, 'value');
    expect(classes[0]).toEqual({ tone: 0, low: 0, high: 0 });
    expect(tones(values).filter((t) => t === 0)).toHaveLength(2);
  });

  test.each([
    ['none', [], 0],
    ['zeros alone', [0, 0], 1],
    ['one', [47], 1],
    ['one value twice', [47, 47], 1],
    ['two', [10, 20], 2],
    ['most alike', [2, 2, 2, 3], 2]
  ])('few values: %s', (_, values: number[], count) => {
    expect(toClasses(values, 'value').classes).toHaveLength(count);
  });
});

describe('classes around a base', () => {
  test('less, none and more have the same limits on both sides', () => {
    const { ramp, classes, toneOf } = toClasses([-30, -12, -4, 0, 4, 12, 30], 'change-pct');
    expect(ramp).toBe('div');
    expect(toneOf(0)).toBe(3);
    expect(toneOf(-30) + toneOf(30)).toBe(6);
    const limits = classes.flatMap((c) => [c.low, c.high]).filter((v) => v !== null);
    expect(limits.map((v) => 0 - v).sort()).toEqual([...limits].map((v) => v + 0).sort());
  });

  test('an index turns at 100; a side without figures has no class', () => {
    const { classes } = toClasses([100, 105, 120, 180], 'index');
    expect(classes[0]).toEqual({ tone: 3, low: 100, high: 100 });
    expect(classes.every((c) => c.tone >= 3)).toBe(true);
  });
});

test('each value lies within the limits of its class, and tones rise with values', () => {
  const value = fc.oneof(
    fc.integer({ min: 0, max: 500 }),
    fc.integer({ min: 0, max: 4 }),
    fc.integer({ min: -3_000_000, max: 9_000_000 })
  );
  fc.assert(
    fc.property(
      fc.array(value, { minLength: 1, maxLength: 63 }),
      fc.constantFrom('value' as const, 'change' as const),
      (values, norm) => {
        const { classes, toneOf } = toClasses(values, norm);
        const sorted = [...values].sort((a, b) => a - b);
        for (const [i, v] of sorted.entries()) {
          const own = classes.find((c) => c.tone === toneOf(v));
          expect(own).toBeDefined();
          expect(v).toBeGreaterThanOrEqual(own!.low ?? -Infinity);
          expect(v).toBeLessThanOrEqual(own!.high ?? Infinity);
          const isOne = own!.low !== null && own!.low === own!.high;
          if (norm === 'value' && !isOne && values.every((x) => x >= 0))
            expect(v).toBeLessThan(own!.high ?? Infinity);
          if (i > 0) expect(toneOf(v)).toBeGreaterThanOrEqual(toneOf(sorted[i - 1]!));
        }
      }
    ),
    { numRuns: 400 }
  );
});
