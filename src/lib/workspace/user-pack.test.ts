import { expect, test } from 'vitest';
import type { Observation } from '#lib/model/observation.ts';
import { figureOf, rowsOf } from '#lib/storage/rows.fixture.ts';
import { unit } from '#lib/query/fixtures.ts';
import { toUserPack, type Brought } from './user-pack.ts';

const from = (name: string, figures: Observation[], more: Partial<Brought> = {}): Brought => ({
  files: [name],
  rows: rowsOf(...figures.map((o) => ({ ...o, file: name }))),
  supersedes: false,
  ...more
});
const values = (imports: Brought[]) =>
  toUserPack(imports)!.observations.map((o) => [o.id, o.value, o.partOf]);
const at = (year: number) => ({ periodStart: `${year}-01-01`, periodEnd: `${year}-12-31` });

test('nothing kept is no pack', () => {
  expect(toUserPack([])).toBeNull();
});

test('the pack names its files, and has the date of its newest figure', () => {
  const { info } = toUserPack([
    from('a.csv', [figureOf('a', 1)]),
    from('b.csv', [figureOf('b', 1, at(2023))])
  ])!;
  expect(info).toMatchObject({
    id: 'user',
    date: '2023-12-31',
    sourceLineVi: 'Nguồn: tệp a.csv, b.csv.',
    sourceLineEn: 'Source: files a.csv, b.csv.'
  });
});

test('ids that two files share are kept apart, with the parts that point to them', () => {
  const whole = figureOf('x', 10);
  const part = figureOf('y', 4, { partOf: 'x' });
  const imports = ['a.csv', 'a.csv', 'a.csv'].map((name) => from(name, [whole, part]));
  expect(values(imports)).toEqual([
    ['x', 10, ''],
    ['y', 4, 'x'],
    ['a.csv/x', 10, ''],
    ['a.csv/y', 4, 'a.csv/x'],
    ['a.csv/2/x', 10, ''],
    ['a.csv/2/y', 4, 'a.csv/2/x']
  ]);
});

test('figures stand beside one another unless the later import says that it supersedes', () => {
  const first = from('a.csv', [figureOf('a', 1), figureOf('b', 2, at(2022))]);
  const second = from('b.csv', [figureOf('c', 9)]);
  expect(values([first, second]).map(([, v]) => v)).toEqual([1, 2, 9]);
  expect(values([first, { ...second, supersedes: true }]).map(([, v]) => v)).toEqual([2, 9]);
  const third = from('c.csv', [figureOf('d', 7)], { supersedes: true });
  expect(values([first, { ...second, supersedes: true }, third]).map(([, v]) => v)).toEqual([2, 7]);
});

test('parts of a figure that was superseded become parts of the one in its place', () => {
  const first = from('a.csv', [
    figureOf('x', 10),
    figureOf('p', 4, { partOf: 'x', measureId: 'models_commended' })
  ]);
  const second = from('b.csv', [figureOf('x', 12)], { supersedes: true });
  expect(values([first, second])).toEqual([
    ['p', 4, 'b.csv/x'],
    ['b.csv/x', 12, '']
  ]);
});

test('units nobody speaks of any more are left out; a denominator given twice is the later one', () => {
  const units = [unit('own:a', 1, 'office', 'own:b'), unit('own:b', 2), unit('own:c', 3)];
  const denominator = (value: number) => ({
    unitId: '63:40',
    kind: 'members' as const,
    year: 2021,
    value,
    sourceId: '',
    nameVi: '',
    nameEn: ''
  });
  const rows = (value: number) => ({
    ...rowsOf(figureOf(`f${value}`, value, { unitId: 'own:a' })),
    units,
    denominators: [denominator(value)]
  });
  const pack = toUserPack([
    { files: [], rows: rows(1), supersedes: false },
    { files: [], rows: rows(2), supersedes: false }
  ])!;
  expect(pack.units.map((u) => u.id)).toEqual(['own:a', 'own:b']);
  expect(pack.denominators.map((d) => d.value)).toEqual([2]);
});
