import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Issue } from '#lib/model/issue.ts';
import { issueMessage } from '#lib/text/words/issues.ts';
import { reference } from '../reference.fixture.ts';
import type { ReadTable } from '../reader/reading.ts';
import { toAccount } from './account.ts';
import { diffRows } from './diff.ts';
import { PLAIN, readingOf, tableOf, type ColumnSketch, type RowSketch } from './reading.fixture.ts';
import { toPackRows } from './to-pack-rows.ts';

type Sketch = NonNullable<RowSketch['figures']>[number];

const MEASURED = (measureId: string): ColumnSketch[] => [
  { name: 'Đơn vị', role: 'unit' },
  { name: 'Giá trị', role: 'value', measureId }
];

const rowsOf = (columns: ColumnSketch[], figures: Sketch[], rest: Partial<ReadTable> = {}) =>
  tableOf({
    columns,
    rows: figures.map((f) => ({ cells: ['Nghệ An', String(f.figure?.value ?? 1)], figures: [f] })),
    rest
  });

/** The value of one figure of a measure, or the codes of what is wrong with it. */
function valueOf(measureId: string, sketch: Sketch): string {
  const { observations, issues } = toPackRows(
    [readingOf([rowsOf(MEASURED(measureId), [sketch])])],
    { reference }
  );
  return [...observations.map((o) => String(o.value)), ...issues.map((i) => i.code)].join(' ');
}

describe('values come in the base unit of their measure', () => {
  test.each<[string, string, Sketch['figure'], string]>([
    ['pieces', 'models_new', { value: 5 }, '5'],
    ['thousands of them', 'models_new', { value: 1.234, scale: 1000 }, '1234'],
    [
      '1,5 tỷ đồng',
      'charity_money',
      { value: 1.5, scale: 1e9, unitOfMeasure: 'đồng' },
      '1500000000'
    ],
    ['370 triệu', 'charity_money', { value: 370, scale: 1e6 }, '370000000'],
    [
      'no noise of fractions',
      'charity_money',
      { value: 17.29, scale: 1e6, unitOfMeasure: 'đồng' },
      '17290000'
    ],
    ['zero of any money', 'charity_money', { value: 0 }, '0'],
    ['money of no unit', 'charity_money', { value: 370 }, 'wait_money_unit'],
    ['dollars', 'charity_money', { value: 370, unitOfMeasure: 'USD' }, 'unit_of_measure_differs'],
    [
      'people for money',
      'charity_money',
      { value: 370, unitOfMeasure: 'người' },
      'unit_of_measure_differs'
    ],
    [
      'money for models',
      'models_new',
      { value: 5, scale: 1e6, unitOfMeasure: 'đồng' },
      'unit_of_measure_differs'
    ],
    [
      'percent for models',
      'models_new',
      { value: 5, unitOfMeasure: '%', flags: ['percent'] },
      'unit_of_measure_differs'
    ],
    [
      'occasions for people',
      'commended',
      { value: 5, unitOfMeasure: 'lượt' },
      'unit_of_measure_differs state_unstated'
    ],
    [
      'people for commended',
      'commended',
      { value: 5, unitOfMeasure: 'cá nhân' },
      '5 state_unstated'
    ],
    [
      'another word for models',
      'models_new',
      { value: 5, unitOfMeasure: 'cây' },
      '5 unit_of_measure_unlike'
    ],
    ['percent', 'study_rate', { value: 99.5, unitOfMeasure: '%', flags: ['percent'] }, '99.5'],
    [
      'percent as hundredths',
      'study_rate',
      { value: 99.5, scale: 0.01, unitOfMeasure: '%', flags: ['percent'] },
      '99.5'
    ],
    [
      'đồng for one parcel',
      'gift_unit_value',
      { value: 500, scale: 1000, unitOfMeasure: 'đồng/suất' },
      '500000'
    ],
    ['a fraction of a model', 'models_new', { value: 1.5 }, '1.5 too_many_decimals'],
    ['below zero', 'models_new', { value: -5 }, 'below_minimum'],
    [
      'too large',
      'charity_money',
      { value: 1e9, scale: 1e9, unitOfMeasure: 'đồng' },
      'number_too_large'
    ],
    ['a blank', 'models_new', { value: null, status: 'not_collected' }, 'null'],
    ['no measure of the list', 'own_measure', { value: 5 }, 'wait_measure']
  ])('%s', (_, measureId, figure, expected) => {
    expect(valueOf(measureId, { figure })).toBe(expected);
  });
});

describe('dimensions', () => {
  test.each<[string, string, Record<string, string>, string]>([
    ['a code', 'models_new', { field: 'economy' }, '1'],
    ['its words', 'commended', { recipient: 'Tập thể', state: 'awarded' }, '1'],
    ['words of an open list', 'charity_goods', { item: 'xe lăn' }, '1'],
    [
      'words of a closed one',
      'commended',
      { recipient: 'ai đó', state: 'awarded' },
      'code_unknown'
    ],
    [
      'what the measure is not split by',
      'models_new',
      { form: 'inspection' },
      'dimension_not_allowed'
    ]
  ])('%s', (_, measureId, dimensions, expected) => {
    expect(valueOf(measureId, { dimensions })).toBe(expected);
  });
});

test('an observation keeps where it stands, its period, wording and source', () => {
  const table = tableOf({
    columns: [...PLAIN, { name: 'Ghi chú', role: 'note' }, { name: 'Nguồn', role: 'source' }],
    rows: [
      {
        cells: ['Nghệ An', '5', 'theo sổ', 'BC 12'],
        figures: [
          { figure: { qualifier: 'nearly', status: 'provisional' }, periodEnd: '2021-12-31' }
        ]
      }
    ]
  });
  const { observations, sources, units } = toPackRows([readingOf([table])], { reference });
  expect(observations).toEqual([
    expect.objectContaining({
      id: 'bao-cao.csv#2.2',
      file: 'bao-cao.csv',
      line: 2,
      unitId: '63:40',
      measureId: 'models_new',
      periodStart: '2020-01-01',
      periodEnd: '2021-12-31',
      periodBasis: 'stated',
      unitOfMeasure: 'mo_hinh',
      qualifier: 'nearly',
      status: 'provisional',
      locator: 'dòng 2, cột Số mô hình',
      note: 'theo sổ',
      sourceId: 'BC 12'
    })
  ]);
  expect(sources.map((s) => s.id)).toEqual(['BC 12']);
  expect(units).toEqual([]);
});

test('without a period the figure has none, and says so', () => {
  const table = rowsOf(PLAIN, [{ period: '', periodStart: '', periodEnd: '' }]);
  const [o] = toPackRows([readingOf([table])], { reference }).observations;
  expect(o).toMatchObject({ periodStart: null, periodEnd: null, periodBasis: 'unstated' });
});

test('a province on a list that was not in force keeps its row out', () => {
  const table = rowsOf(PLAIN, [{ unitId: '34:40' }, { unitId: '63:01' }]);
  expect(toPackRows([readingOf([table])], { reference })).toMatchObject({
    observations: [{ unitId: '63:01' }],
    issues: [{ code: 'unit_outside_validity', row: 2 }]
  });
});

test('earlier years counted anew on the 34 provinces are taken, with one warning', () => {
  const figures = [{ unitId: '34:40' }, { unitId: '34:42' }];
  const warning = { code: 'list_of_other_time', severity: 'warning' };
  const made = toPackRows([readingOf([rowsOf(PLAIN, figures)])], { reference });
  expect(made.observations.map((o) => o.unitId)).toEqual(['34:40', '34:42']);
  expect(made.issues).toMatchObject([warning]);
  const told = rowsOf(PLAIN, figures, {
    issues: [{ file: 'a.csv', row: 2, column: null, seen: '', details: {}, ...warning } as Issue]
  });
  expect(toPackRows([readingOf([told])], { reference }).issues).toEqual([]);
});

test('units of the file’s own come along, with the province their row or id states', () => {
  const columns: ColumnSketch[] = [{ name: 'Tỉnh', role: 'parent_unit' }, ...PLAIN];
  const own = (unitId: string, unit: string, tinh: string): RowSketch => ({
    cells: [tinh, unit, '1'],
    figures: [{ unitId, unit, unitRaw: unit }]
  });
  const table = tableOf({
    columns,
    rows: [
      own('own:a', 'Huyện Con Cuông', 'Nghệ An'),
      own('own:nghe-an:b', 'Chi bộ Khối', ''),
      own('own:c', 'Ban Dân vận', ''),
      own('own:c', 'Ban Dân vận', '')
    ]
  });
  const { units } = toPackRows([readingOf([table])], { reference });
  expect(units.map((u) => [u.id, u.nameVi, u.level, u.parentId])).toEqual([
    ['own:a', 'Huyện Con Cuông', 'district', '63:40'],
    ['own:nghe-an:b', 'Chi bộ Khối', 'cell', '63:40'],
    ['own:c', 'Ban Dân vận', 'office', '']
  ]);
});

describe('parts', () => {
  const parts = (whole: Sketch, part: Sketch) =>
    toPackRows([readingOf([rowsOf(PLAIN, [whole, { partOf: 0, ...part }])])], { reference });

  test('point at their whole', () => {
    const { observations, issues } = parts({ figure: { value: 9 } }, { figure: { value: 3 } });
    expect(observations.map((o) => o.partOf)).toEqual(['', 'bao-cao.csv#2.2']);
    expect(issues).toEqual([]);
  });

  test('more than their whole are told', () => {
    const { issues } = parts({ figure: { value: 3 } }, { figure: { value: 9 } });
    expect(issues.map((i) => i.code)).toEqual(['part_exceeds_whole']);
  });

  test.each<[string, Sketch]>([
    ['waits', { unitId: '' }],
    ['is wrong', { figure: { value: -1 } }],
    ['counts nothing on the list', { measureId: 'own' }]
  ])('stay out where their whole %s, for they would pass for it', (_, whole) => {
    const { observations, issues } = parts(whole, {});
    expect(observations).toEqual([]);
    expect(issues.at(-1)).toMatchObject({ code: 'wait_whole', row: 3, details: { whole: '2' } });
  });
});

test('the checks of the templates hold: a conflict is told, a twin is one', () => {
  const [same, other] = [{ figure: { value: 5 } }, { figure: { value: 6 } }];
  const codes = (figures: Sketch[]) =>
    toPackRows([readingOf([rowsOf(PLAIN, figures)])], { reference }).issues.map(
      (i) => `${i.code} ${i.row}`
    );
  expect(codes([same, same])).toEqual(['duplicate 3']);
  expect(codes([same, other])).toEqual(['conflict 3']);
});

test('a population divides, and is no figure to compare', () => {
  const table = rowsOf(MEASURED('population'), [
    { figure: { value: 3.4, scale: 1e6 } },
    { periodStart: '', periodEnd: '' }
  ]);
  const rows = toPackRows([readingOf([table])], { reference });
  expect(rows.observations).toEqual([]);
  expect(rows.denominators).toMatchObject([
    { unitId: '63:40', kind: 'population', year: 2020, value: 3_400_000 }
  ]);
  expect(rows.issues.map((i) => i.code)).toEqual(['denominator_no_year']);
});

const anySketch: fc.Arbitrary<Sketch> = fc.record({
  unitId: fc.constantFrom('63:40', '63:38', '34:40', 'own:x', ''),
  measureId: fc.constantFrom('models_new', 'charity_money', 'population', 'own', ''),
  partOf: fc.constantFrom(null, null, 0, 1),
  figure: fc.record({
    value: fc.constantFrom(0, 5, 7.5, -1, null),
    scale: fc.constantFrom(1, 1e6),
    unitOfMeasure: fc.constantFrom('', 'đồng', 'mô hình'),
    flags: fc.constantFrom<string[]>([], ['ambiguous'])
  })
});

test('rows that the account accepts are the rows whose figures are given, and no other', () => {
  fc.assert(
    fc.property(fc.array(anySketch, { maxLength: 10 }), (figures) => {
      const sketches = figures.map((f, i) =>
        f.partOf !== null && f.partOf! >= i ? { ...f, partOf: null } : f
      );
      const table = tableOf({
        columns: PLAIN,
        rows: sketches.map((f) => ({ cells: ['Nghệ An', '5'], figures: [f] }))
      });
      const reading = readingOf([table]);
      const rows = toPackRows([reading], { reference });
      const account = toAccount(reading, { issues: rows.issues });
      expect(account.accepted + account.fixed).toBe(
        rows.observations.length + rows.denominators.length
      );
      const ids = rows.observations.map((o) => o.id);
      expect(new Set(ids).size).toBe(ids.length);
      for (const o of rows.observations) if (o.partOf) expect(ids).toContain(o.partOf);
      for (const issue of rows.issues)
        for (const lang of ['vi', 'en'] as const)
          expect(issueMessage(issue, lang)).not.toMatch(/\{\w+\}|undefined|null/);
      const again = toPackRows([reading], { reference });
      expect(again).toEqual(rows);
      const { added, changed, gone } = diffRows(rows.observations, again.observations);
      expect([added, changed, gone]).toEqual([[], [], []]);
    })
  );
});
