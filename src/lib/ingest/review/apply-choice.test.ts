import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Hints } from '../reader/reading.ts';
import { applyChoice, isApplied, toHints, type Choice } from './apply-choice.ts';
import { anyChoice } from './choice.fixture.ts';

const copy = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

function freeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null) Object.values(value).forEach(freeze);
  return Object.freeze(value);
}

describe('a choice turns into a hint', () => {
  const CASES: [Choice, Hints][] = [
    [
      { kind: 'numbers', columns: ['a', 'b'], style: 'plain' },
      { numbers: { a: 'plain', b: 'plain' } }
    ],
    [{ kind: 'unit', names: ['Nghê Anh'], unitId: '63:40' }, { units: { 'Nghê Anh': '63:40' } }],
    [
      { kind: 'column', columns: ['a'], change: { scale: 1e6 } },
      { columns: { a: { scale: 1e6 } } }
    ],
    [{ kind: 'cells', cells: { '2:1': '' } }, { cells: { '2:1': '' } }],
    [{ kind: 'exclude', lines: [9, 2, 9] }, { excluded: [2, 9] }],
    [{ kind: 'include', lines: [2] }, {}],
    [{ kind: 'leave' }, {}]
  ];
  test.each(CASES)('%j', (choice, hints) => {
    expect(applyChoice({}, choice)).toEqual(hints);
  });
});

test('what was said of a column before is kept beside what is said now', () => {
  const hints = toHints([
    { kind: 'column', columns: ['a'], change: { role: 'value', scale: 1 } },
    { kind: 'column', columns: ['a'], change: { scale: 1e6 } }
  ]);
  expect(hints).toEqual({ columns: { a: { role: 'value', scale: 1e6 } } });
});

test('leaving a line out and taking it back leaves no trace', () => {
  expect(
    toHints([
      { kind: 'exclude', lines: [3] },
      { kind: 'include', lines: [3] }
    ])
  ).toEqual({});
});

test('applying changes nothing it was given, and twice is once', () => {
  fc.assert(
    fc.property(fc.array(anyChoice), anyChoice, (before, choice) => {
      const hints = freeze(copy(toHints(before)));
      const once = applyChoice(hints, freeze(choice));
      expect(applyChoice(once, choice)).toEqual(once);
      expect(isApplied(once, choice)).toBe(choice.kind !== 'leave');
    })
  );
});

test('choices and the hints they come to survive being written down', () => {
  fc.assert(
    fc.property(fc.array(anyChoice), (choices) => {
      expect(toHints(copy(choices))).toEqual(toHints(choices));
      expect(copy(toHints(choices))).toEqual(toHints(choices));
    })
  );
});

test('choices about different things may be taken in any order', () => {
  const disjoint: Choice[] = [
    { kind: 'encoding', encoding: 'vni' },
    { kind: 'unit', names: ['x'], unitId: '63:40' },
    { kind: 'exclude', lines: [4] },
    { kind: 'cells', cells: { '2:1': '5' } },
    { kind: 'column', columns: ['a'], change: { scale: 1000 } }
  ];
  fc.assert(
    fc.property(fc.shuffledSubarray(disjoint, { minLength: disjoint.length }), (order) => {
      expect(toHints(order)).toEqual(toHints(disjoint));
    })
  );
});
