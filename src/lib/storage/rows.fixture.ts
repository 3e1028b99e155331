import fc from 'fast-check';
import { QUALIFIERS } from '#lib/model/bound.ts';
import { DIMENSIONS, PERIOD_BASES, STATUSES, type Observation } from '#lib/model/observation.ts';
import type { Source } from '#lib/model/pack.ts';
import type { Denominator, Unit } from '#lib/model/unit.ts';
import type { KeptRows } from './records.ts';

/** Text as offices write it, and as it should never be. */
const text = fc.oneof(
  fc.constantFrom('', 'Đắk Lắk', 'gần 370 triệu', '"', '\n', '\u0000', '__proto__', '=1+1', '1'),
  fc.string({ unit: 'grapheme', maxLength: 12 })
);
const day = fc.constantFrom('2016-01-01', '2020-02-29', '2025-06-30', '2025-07-01');
const number = fc
  .oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }))
  .map((n) => (n === 0 ? 0 : n));

const observation: fc.Arbitrary<Observation> = fc.record({
  file: text,
  line: fc.nat(),
  id: text,
  unitId: text,
  measureId: text,
  periodStart: fc.option(day),
  periodEnd: fc.option(day),
  spanYears: fc.option(number),
  periodBasis: fc.constantFrom(...PERIOD_BASES),
  dimensions: fc.record(
    Object.fromEntries(DIMENSIONS.map((d) => [d, fc.constantFrom('', 'a', 'b')]))
  ) as fc.Arbitrary<Observation['dimensions']>,
  value: fc.option(number),
  unitOfMeasure: text,
  qualifier: fc.constantFrom(...QUALIFIERS),
  status: fc.constantFrom(...STATUSES),
  partOf: text,
  sourceId: text,
  locator: text,
  arithmetic: text,
  note: text
});

const unit: fc.Arbitrary<Unit> = fc.record({
  id: text,
  scheme: fc.constantFrom('63', '34', ''),
  code: text,
  nameVi: text,
  nameEn: text,
  level: fc.constantFrom('province', 'office', 'district', 'commune', 'cell'),
  parentId: text,
  regionId: text,
  validFrom: text,
  validTo: text,
  order: number
});

const source: fc.Arbitrary<Source> = fc.record({
  id: text,
  titleVi: text,
  titleEn: text,
  publisher: text,
  date: text,
  url: text,
  licence: text,
  note: text
});

const denominator: fc.Arbitrary<Denominator> = fc.record({
  unitId: text,
  kind: fc.constantFrom('population', 'members', 'subordinate_units', 'area_km2'),
  year: fc.integer({ min: 1900, max: 2100 }),
  value: number,
  sourceId: text,
  nameVi: text,
  nameEn: text
});

/** Any rows an import can commit. */
export const anyRows: fc.Arbitrary<KeptRows> = fc.record(
  {
    observations: fc.array(observation, { maxLength: 12 }),
    units: fc.array(unit, { maxLength: 3 }),
    sources: fc.array(source, { maxLength: 3 }),
    denominators: fc.array(denominator, { maxLength: 3 })
  },
  { noNullPrototype: true }
);

/** One figure as plainly as can be. */
export const figureOf = (
  id: string,
  value: number,
  more: Partial<Observation> = {}
): Observation => ({
  file: 'a.csv',
  line: 2,
  id,
  unitId: '63:40',
  measureId: 'models_new',
  periodStart: '2021-01-01',
  periodEnd: '2021-12-31',
  spanYears: null,
  periodBasis: 'stated',
  dimensions: Object.fromEntries(DIMENSIONS.map((d) => [d, ''])) as Observation['dimensions'],
  value,
  unitOfMeasure: 'model',
  qualifier: 'exact',
  status: 'normal',
  partOf: '',
  sourceId: '',
  locator: '',
  arithmetic: '',
  note: '',
  ...more
});

export const rowsOf = (...observations: Observation[]): KeptRows => ({
  observations,
  units: [],
  sources: [],
  denominators: []
});
