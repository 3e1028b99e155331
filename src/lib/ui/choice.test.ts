import { expect, test } from 'vitest';

import { aroundChoice, type Choice } from './choice.ts';

const choices = (...values: string[]): Choice[] => values.map((value) => ({ value, label: value }));

test.each<[string, Choice[], string, string[]]>([
  ['the nearest first, the earlier of two', choices('a', 'b', 'c', 'd'), 'b', ['a', 'c', 'd']],
  ['nothing beside a lone choice', choices('a'), 'a', []],
  [
    'closed choices are passed over',
    [{ value: 'a', label: 'a', reason: 'no figures' }, ...choices('b', 'c')],
    'c',
    ['b']
  ],
  ['all, where none is chosen', choices('a', 'b'), 'z', ['a', 'b']]
])('%s', (_, given, value, expected) => {
  expect(aroundChoice(given, value)).toEqual(expected);
});

test('of a long list only those close by', () => {
  const many = choices(...Array.from({ length: 63 }, (_, i) => String(i)));
  expect(aroundChoice(many, '30')).toEqual(['29', '31', '28', '32', '27', '33', '26', '34']);
});
