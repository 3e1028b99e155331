import { expect, test } from 'vitest';
import { figureCase, type Cell } from '../cases/build.ts';
import { provinces } from '../cases/provinces.ts';
import { toMedian } from './median.ts';

const units = provinces('34').slice(0, 5);

const ofYear = (values: readonly (number | null)[], rest: readonly Partial<Cell>[] = []) => {
  const cells = values.map((value, i): Cell => ({
    unit: units[i]!.id,
    period: '2020',
    value,
    ...rest[i]
  }));
  return toMedian(figureCase({ kind: 'multiples' }, units, cells).result, '');
};

test('the middle of those that reported', () => {
  expect(ofYear([5, 1, 9, 3, 7])).toEqual([{ year: 2020, low: 5, high: 5 }]);
  expect(ofYear([5, 1, 9, 3, null])).toEqual([{ year: 2020, low: 4, high: 4 }]);
});

test('too few have none', () => {
  expect(ofYear([5, 1, 9, null, null])).toEqual([]);
});

test('a bound leaves it open only between the figures it may pass', () => {
  const least = [{}, { qualifier: 'at_least' as const }];
  expect(ofYear([5, 1, 9, 3, 7], least)).toEqual([{ year: 2020, low: 5, high: 7 }]);
  const harmless = [{}, {}, { qualifier: 'at_least' as const }];
  expect(ofYear([5, 1, 9, 3, 7], harmless)).toEqual([{ year: 2020, low: 5, high: 5 }]);
});

test('where it may be anything it is not told', () => {
  const open = Array.from({ length: 5 }, () => ({ qualifier: 'at_least' as const }));
  expect(ofYear([5, 1, 9, 3, 7], open)).toEqual([]);
});

test('totals of several years and parts of a year have no part in it', () => {
  const spans = [{}, {}, {}, { period: '2016/2020' }, { period: '2020-H1' }];
  expect(ofYear([5, 1, 9, 3, 7], spans)).toEqual([]);
});
