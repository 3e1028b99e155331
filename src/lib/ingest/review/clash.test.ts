import { expect, test } from 'vitest';
import { DIMENSIONS, type Observation } from '#lib/model/observation.ts';
import { clashIssue, findClashes } from './clash.ts';

const none = Object.fromEntries(DIMENSIONS.map((d) => [d, ''])) as Observation['dimensions'];

const figure = (file: string, value: number | null, part: Partial<Observation> = {}) =>
  ({
    file,
    line: 2,
    id: `${file}#2`,
    unitId: '63:40',
    measureId: 'models_new',
    periodStart: '2020-01-01',
    periodEnd: '2020-12-31',
    dimensions: none,
    value,
    qualifier: 'exact',
    status: value === null ? 'missing' : 'normal',
    partOf: '',
    ...part
  }) as Observation;

test.each<[string, Observation[][], [number, number, number][]]>([
  ['one file alone', [[figure('a', 1), figure('a', 2)]], []],
  ['the same figure twice', [[figure('a', 1)], [figure('b', 1)]], []],
  ['two values', [[figure('a', 1)], [figure('b', 2)]], [[0, 1, 1]]],
  ['a value and a blank', [[figure('a', 1)], [figure('b', null)]], [[0, 1, 1]]],
  ['two wordings', [[figure('a', 1)], [figure('b', 1, { qualifier: 'more_than' })]], [[0, 1, 1]]],
  ['other units', [[figure('a', 1)], [figure('b', 2, { unitId: '63:42' })]], []],
  ['a part and a whole', [[figure('a', 1)], [figure('b', 2, { partOf: 'x' })]], []],
  [
    'the third with both',
    [[figure('a', 1)], [figure('b', 1)], [figure('c', 2)]],
    [
      [0, 2, 1],
      [1, 2, 1]
    ]
  ],
  [
    'two figures of two files',
    [
      [figure('a', 1), figure('a', 5, { unitId: '63:42', line: 3 })],
      [figure('b', 2), figure('b', 6, { unitId: '63:42', line: 3 })]
    ],
    [[0, 1, 2]]
  ]
])('%s', (_, files, expected) => {
  expect(findClashes(files).map(({ a, b, figures }) => [a, b, figures.length])).toEqual(expected);
});

test('a clash is told with both values and where they stand', () => {
  const [clash] = findClashes([[figure('a', 1)], [figure('b', 2, { line: 7 })]]);
  expect(clashIssue(clash!, 'a.csv')).toMatchObject({
    severity: 'warning',
    code: 'files_conflict',
    file: 'b',
    row: 7,
    seen: '2',
    details: { count: 1, other: 'a.csv', first: '2', seen_first: '1' }
  });
});
