import fc from 'fast-check';
import { expect, test } from 'vitest';
import { KeySet } from './key-set.ts';

test.each([
  ['close together', 5000, {}],
  ['far apart', 2 ** 53, {}],
  ['close together, one by one', 5000, { denseLimit: 0 }]
])('keys %s are in when they were added, and then only', (_, space, options) => {
  const key = fc.oneof(
    fc.nat(space > 5000 ? 40 : space - 1),
    fc.maxSafeNat().map((n) => n % space)
  );
  fc.assert(
    fc.property(fc.array(key, { maxLength: 3000 }), fc.array(key), (keys, others) => {
      const set = new KeySet(space, options);
      const there = new Set<number>();
      for (const k of keys) {
        expect(set.add(k)).toBe(!there.has(k));
        there.add(k);
      }
      expect(set.size).toBe(there.size);
      for (const k of [...keys, ...others]) expect(set.has(k)).toBe(there.has(k));
    }),
    { numRuns: 30 }
  );
});

test('more keys than numbers can tell apart are our mistake', () => {
  expect(() => new KeySet(2 ** 54)).toThrow('invalid space');
});
