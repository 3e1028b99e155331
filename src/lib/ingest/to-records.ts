import type { Code, Measure, MeasureKind, UnitOfMeasure } from '#lib/model/measure.ts';
import type { Dimension, Subject } from '#lib/model/observation.ts';
import type { Source } from '#lib/model/pack.ts';
import type {
  CrosswalkRow,
  DenominatorKind,
  Scheme,
  Unit,
  UnitLevel,
  UnitName
} from '#lib/model/unit.ts';
import type { Row } from './fields.ts';

const words = (text: string): string[] => text.split(' ').filter((w) => w !== '');
const text = (row: Row, field: string): string => row.texts[field] ?? '';
const number = (row: Row, field: string): number => row.numbers[field] ?? 0;

/** A row of provinces.csv, regions.csv or units.csv; `rest` gives what the table does not say. */
export const toUnit = (row: Row, rest: Partial<Unit> = {}): Unit => ({
  id: text(row, 'id'),
  scheme: text(row, 'scheme') as Scheme | '',
  code: text(row, 'code'),
  nameVi: text(row, 'name_vi'),
  nameEn: text(row, 'name_en'),
  level: text(row, 'level') as UnitLevel,
  parentId: text(row, 'parent_id'),
  regionId: text(row, 'region_id'),
  validFrom: text(row, 'valid_from'),
  validTo: text(row, 'valid_to'),
  order: number(row, 'order'),
  ...rest
});

export const toCrosswalkRow = (row: Row): CrosswalkRow => ({
  oldId: text(row, 'old_id'),
  newId: text(row, 'new_id')
});

export const toUnitName = (row: Row): UnitName => ({
  validFrom: text(row, 'valid_from'),
  validTo: text(row, 'valid_to'),
  typeVi: text(row, 'type_vi'),
  nameVi: text(row, 'name_vi'),
  nameEn: text(row, 'name_en')
});

export const toAlias = (row: Row) => ({ unitId: text(row, 'unit_id'), alias: text(row, 'alias') });

export const toMeasure = (row: Row): Measure => ({
  id: text(row, 'id'),
  subject: text(row, 'subject') as Subject,
  nameVi: text(row, 'name_vi'),
  nameEn: text(row, 'name_en'),
  definitionVi: text(row, 'definition_vi'),
  definitionEn: text(row, 'definition_en'),
  unitOfMeasure: text(row, 'unit_of_measure'),
  kind: text(row, 'kind') as MeasureKind,
  dimensions: words(text(row, 'dimensions')) as Dimension[],
  additiveDimensions: words(text(row, 'additive_dimensions')) as Dimension[],
  ...(text(row, 'numerator') && text(row, 'denominator')
    ? { numerator: text(row, 'numerator'), denominator: text(row, 'denominator') }
    : {}),
  decimals: number(row, 'decimals'),
  headline: number(row, 'headline')
});

export const toCode = (row: Row): Code => ({
  dimension: text(row, 'dimension') as Dimension,
  code: text(row, 'code'),
  nameVi: text(row, 'name_vi'),
  nameEn: text(row, 'name_en'),
  order: number(row, 'order')
});

export const toUnitOfMeasure = (row: Row): UnitOfMeasure => ({
  id: text(row, 'id'),
  nameVi: text(row, 'name_vi'),
  nameEn: text(row, 'name_en'),
  money: text(row, 'money') === '1'
});

export const toSource = (row: Row): Source => ({
  id: text(row, 'id'),
  titleVi: text(row, 'title_vi'),
  titleEn: text(row, 'title_en'),
  publisher: text(row, 'publisher'),
  date: text(row, 'date'),
  url: text(row, 'url'),
  licence: text(row, 'licence'),
  note: text(row, 'note')
});

/** `unitId` is passed in, since a person's table may name the unit instead. */
export const toDenominator = (row: Row, unitId: string) => ({
  unitId,
  kind: text(row, 'kind') as DenominatorKind,
  year: number(row, 'year'),
  value: number(row, 'value'),
  sourceId: text(row, 'source'),
  nameVi: text(row, 'name_vi'),
  nameEn: text(row, 'name_en')
});
