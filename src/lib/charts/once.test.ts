import { expect, test } from 'vitest';
import { oncePer } from './once.ts';

test('computes once for each object, also when the value is undefined', () => {
  const seen: object[] = [];
  const of = oncePer((key: { value?: number }) => {
    seen.push(key);
    return key.value;
  });
  const [one, none] = [{ value: 1 }, {}];
  expect([of(one), of(none), of(one), of(none)]).toEqual([1, undefined, 1, undefined]);
  expect(seen).toEqual([one, none]);
});
