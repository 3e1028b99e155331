import { QUALIFIERS } from '#lib/model/bound.ts';
import type { LotHow, LotText, LotWhat, LotWhen } from '#lib/model/lot.ts';
import { DIMENSIONS, PERIOD_BASES, STATUSES, type Observation } from '#lib/model/observation.ts';
import type { Source } from '#lib/model/pack.ts';
import { isDay } from '#lib/model/period.ts';
import type { Denominator, DenominatorKind, Unit, UnitLevel } from '#lib/model/unit.ts';
import type { RowTables } from './records.ts';
import { StorageError } from './trouble.ts';

type Raw = Record<string, unknown>;

const fail = (what: string): never => {
  throw new StorageError('storage_damaged', new Error(`invalid ${what}`));
};

const text = (raw: Raw, key: string): string => {
  const value = raw[key];
  return typeof value === 'string' ? value : fail(key);
};

const number = (raw: Raw, key: string): number => {
  const value = raw[key];
  return typeof value === 'number' && Number.isFinite(value) ? value : fail(key);
};

const orNull = <T>(raw: Raw, key: string, read: (raw: Raw, key: string) => T): T | null =>
  raw[key] === null ? null : read(raw, key);

const day = (raw: Raw, key: string): string => {
  const value = text(raw, key);
  return isDay(value) ? value : fail(key);
};

const oneOf =
  <T extends string>(allowed: readonly T[]) =>
  (raw: Raw, key: string): T => {
    const value = raw[key];
    return allowed.includes(value as T) ? (value as T) : fail(key);
  };

const qualifier = oneOf(QUALIFIERS);
const status = oneOf(STATUSES);
const basis = oneOf(PERIOD_BASES);
const scheme = oneOf<Unit['scheme']>(['63', '34', '']);
const level = oneOf<UnitLevel>([
  'country',
  'region',
  'province',
  'office',
  'district',
  'commune',
  'cell'
]);
const kind = oneOf<DenominatorKind>(['population', 'members', 'subordinate_units', 'area_km2']);

/** Rows of one split share one object, since a block names each only once. */
const dimensionsOf = new WeakMap<object, Observation['dimensions']>();

function dimensions(raw: unknown): Observation['dimensions'] {
  if (typeof raw !== 'object' || raw === null) return fail('dimensions');
  let known = dimensionsOf.get(raw);
  if (!known) {
    const named = DIMENSIONS.map((d) => [d, text(raw as Raw, d)]);
    known = Object.fromEntries(named) as Observation['dimensions'];
    dimensionsOf.set(raw, known);
  }
  return known;
}

/** What is counted, in which periods and how surely: the lists of a lot, checked like rows. */
export const LOT_READERS = {
  what: (raw: Raw): LotWhat => ({
    measureId: text(raw, 'measureId'),
    unitOfMeasure: text(raw, 'unitOfMeasure'),
    dimensions: dimensions(raw.dimensions)
  }),
  when: (raw: Raw): LotWhen => ({
    periodStart: orNull(raw, 'periodStart', day),
    periodEnd: orNull(raw, 'periodEnd', day),
    periodBasis: basis(raw, 'periodBasis'),
    ...(raw.spanYears === undefined ? {} : { spanYears: number(raw, 'spanYears') })
  }),
  text: (raw: Raw): LotText => ({
    sourceId: text(raw, 'sourceId'),
    locator: text(raw, 'locator'),
    arithmetic: text(raw, 'arithmetic'),
    note: text(raw, 'note')
  }),
  how: (raw: Raw): LotHow => ({
    qualifier: qualifier(raw, 'qualifier'),
    status: status(raw, 'status')
  })
};

function toObservation(raw: Raw): Observation {
  return {
    file: text(raw, 'file'),
    line: number(raw, 'line'),
    id: text(raw, 'id'),
    unitId: text(raw, 'unitId'),
    measureId: text(raw, 'measureId'),
    periodStart: orNull(raw, 'periodStart', day),
    periodEnd: orNull(raw, 'periodEnd', day),
    spanYears: orNull(raw, 'spanYears', number),
    periodBasis: basis(raw, 'periodBasis'),
    dimensions: dimensions(raw.dimensions),
    value: orNull(raw, 'value', number),
    unitOfMeasure: text(raw, 'unitOfMeasure'),
    qualifier: qualifier(raw, 'qualifier'),
    status: status(raw, 'status'),
    partOf: text(raw, 'partOf'),
    sourceId: text(raw, 'sourceId'),
    locator: text(raw, 'locator'),
    arithmetic: text(raw, 'arithmetic'),
    note: text(raw, 'note')
  };
}

const toUnit = (raw: Raw): Unit => ({
  id: text(raw, 'id'),
  scheme: scheme(raw, 'scheme'),
  code: text(raw, 'code'),
  nameVi: text(raw, 'nameVi'),
  nameEn: text(raw, 'nameEn'),
  level: level(raw, 'level'),
  parentId: text(raw, 'parentId'),
  regionId: text(raw, 'regionId'),
  validFrom: text(raw, 'validFrom'),
  validTo: text(raw, 'validTo'),
  order: number(raw, 'order')
});

const toSource = (raw: Raw): Source => ({
  id: text(raw, 'id'),
  titleVi: text(raw, 'titleVi'),
  titleEn: text(raw, 'titleEn'),
  publisher: text(raw, 'publisher'),
  date: text(raw, 'date'),
  url: text(raw, 'url'),
  licence: text(raw, 'licence'),
  note: text(raw, 'note')
});

const toDenominator = (raw: Raw): Denominator => ({
  unitId: text(raw, 'unitId'),
  kind: kind(raw, 'kind'),
  year: number(raw, 'year'),
  value: number(raw, 'value'),
  sourceId: text(raw, 'sourceId'),
  nameVi: text(raw, 'nameVi'),
  nameEn: text(raw, 'nameEn')
});

/** How a row of each table is read back: known fields only, each of its type, else `storage_damaged`. */
export const ROW_READERS: { [K in keyof RowTables]: (raw: Raw) => RowTables[K][number] } = {
  observations: toObservation,
  units: toUnit,
  sources: toSource,
  denominators: toDenominator
};
