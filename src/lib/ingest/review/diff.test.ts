import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DIMENSIONS, type Observation } from '#lib/model/observation.ts';
import type { Denominator } from '#lib/model/unit.ts';
import { diffDenominators, diffRows } from './diff.ts';

const none = Object.fromEntries(DIMENSIONS.map((d) => [d, ''])) as Observation['dimensions'];

const figure = (part: Partial<Observation> = {}): Observation => ({
  file: 'a.csv',
  line: 2,
  id: 'a',
  unitId: '63:40',
  measureId: 'models_new',
  periodStart: '2020-01-01',
  periodEnd: '2020-12-31',
  spanYears: null,
  periodBasis: 'stated',
  dimensions: none,
  value: 5,
  unitOfMeasure: 'mo_hinh',
  qualifier: 'exact',
  status: 'normal',
  partOf: '',
  sourceId: 'a.csv',
  locator: '',
  arithmetic: '',
  note: '',
  ...part
});

const counts = (before: Observation[], after: Observation[]) => {
  const { added, changed, unchanged, gone } = diffRows(before, after);
  return [added.length, changed.length, unchanged.length, gone.length];
};

test.each<[string, Partial<Observation>, number[]]>([
  ['the same figure', {}, [0, 0, 1, 0]],
  [
    'the same figure of another file, line and id',
    { file: 'b.csv', line: 9, id: 'z' },
    [0, 0, 1, 0]
  ],
  ['another value', { value: 6 }, [0, 1, 0, 0]],
  ['another wording', { qualifier: 'more_than' }, [0, 1, 0, 0]],
  ['now provisional', { status: 'provisional' }, [0, 1, 0, 0]],
  ['now blank', { value: null, status: 'missing' }, [0, 1, 0, 0]],
  ['another unit', { unitId: '63:38' }, [1, 0, 0, 1]],
  ['another period', { periodEnd: '2021-12-31' }, [1, 0, 0, 1]],
  ['a part of another', { partOf: 'x' }, [1, 0, 0, 1]],
  ['another field', { dimensions: { ...none, field: 'economy' } }, [1, 0, 0, 1]],
  ['another unit in another file', { unitId: '63:38', file: 'b.csv' }, [1, 0, 0, 0]]
])('%s', (_, part, expected) => {
  expect(counts([figure()], [figure(part)])).toEqual(expected);
});

test('a change shows both', () => {
  const [before, after] = [figure(), figure({ value: 6 })];
  expect(diffRows([before], [after]).changed).toEqual([{ before, after }]);
});

test('gone is only what the file spoke of before, even when it says nothing now', () => {
  const before = [figure(), figure({ unitId: '63:38', file: 'b.csv' })];
  expect(diffRows(before, []).gone).toEqual([]);
  expect(diffRows(before, [], { scope: new Set(['a.csv']) }).gone).toEqual([before[0]]);
});

test('two that disagree stay two when dropped again, and one mended is one change', () => {
  const pair = [figure(), figure({ line: 3, value: 7 })];
  expect(counts(pair, pair)).toEqual([0, 0, 2, 0]);
  expect(counts(pair, [figure(), figure({ line: 3, value: 8 })])).toEqual([0, 1, 1, 0]);
  expect(counts(pair, [figure()])).toEqual([0, 0, 1, 1]);
});

test('a figure said twice is one', () => {
  const twice = [figure(), figure({ line: 3 })];
  expect(counts([figure()], twice)).toEqual([0, 0, 2, 0]);
  expect(counts(twice, [figure()])).toEqual([0, 0, 1, 0]);
  expect(counts([figure({ value: 9 })], twice)).toEqual([0, 2, 0, 0]);
});

const anyFigure = fc
  .record({
    unitId: fc.constantFrom('63:40', '63:38', '34:40'),
    measureId: fc.constantFrom('models_new', 'exemplars'),
    file: fc.constantFrom('a.csv', 'b.csv'),
    value: fc.constantFrom(1, 2, 3, null),
    qualifier: fc.constantFrom('exact' as const, 'nearly' as const)
  })
  .map(figure);
const list = fc.array(anyFigure, { maxLength: 12 });

test('dropped again, nothing changes', () => {
  fc.assert(
    fc.property(list, (rows) => {
      const { added, changed, unchanged, gone } = diffRows(rows, [...rows].reverse());
      expect([added, changed, gone]).toEqual([[], [], []]);
      expect(unchanged).toHaveLength(rows.length);
    })
  );
});

test('every row of the file is in one list, and no old one in two', () => {
  fc.assert(
    fc.property(list, list, (before, after) => {
      const { added, changed, unchanged, gone } = diffRows(before, after);
      const placed = [...added, ...changed.map((c) => c.after), ...unchanged];
      expect(new Set(placed).size).toBe(after.length);
      expect(placed).toHaveLength(after.length);
      const replaced = new Set(changed.map((c) => c.before));
      for (const o of gone) expect(replaced.has(o)).toBe(false);
      const files = new Set(after.map((o) => o.file));
      for (const o of gone) expect(files.has(o.file)).toBe(true);
    })
  );
});

const divisor = (part: Partial<Denominator> = {}): Denominator => ({
  unitId: '63:40',
  kind: 'population',
  year: 2020,
  value: 3_337_000,
  sourceId: 'dan-so.csv',
  nameVi: 'Dân số',
  nameEn: '',
  ...part
});

test.each<[string, Denominator[], Denominator[], number[]]>([
  ['the same', [divisor()], [divisor({ sourceId: 'b.csv' })], [0, 0, 1, 0]],
  ['another value', [divisor()], [divisor({ value: 1 })], [0, 1, 0, 0]],
  ['another year', [divisor()], [divisor({ year: 2021 })], [1, 0, 0, 1]],
  [
    'another year of another file',
    [divisor()],
    [divisor({ year: 2021, sourceId: 'b.csv' })],
    [1, 0, 0, 0]
  ],
  ['another kind', [divisor()], [divisor(), divisor({ kind: 'area_km2' })], [1, 0, 1, 0]],
  ['said twice, the later holds', [divisor()], [divisor({ value: 1 }), divisor()], [0, 0, 1, 0]]
])('a denominator: %s', (_, before, after, expected) => {
  const { added, changed, unchanged, gone } = diffDenominators(before, after);
  expect([added.length, changed.length, unchanged.length, gone.length]).toEqual(expected);
});
