import type { Qualifier } from '#lib/model/bound.ts';
import type { Measure, MeasureKind } from '#lib/model/measure.ts';
import {
  DIMENSIONS,
  type Dimension,
  type Observation,
  type Status
} from '#lib/model/observation.ts';
import type { Pack, Reference } from '#lib/model/pack.ts';
import { parsePeriod } from '#lib/model/period.ts';
import type { Denominator, Unit, UnitLevel } from '#lib/model/unit.ts';

/** Small packs for tests: a figure is written as one short line of an array. */
export type Figure = {
  unit: string;
  /** Notation of `parsePeriod`; '' when unstated. */
  period: string;
  value: number | null;
  measure?: string;
  qualifier?: Qualifier;
  status?: Status;
  partOf?: string;
  id?: string;
  spanYears?: number;
} & Partial<Record<Dimension, string>>;

const toObservation = (f: Figure, i: number): Observation => {
  const period = f.period === '' ? null : parsePeriod(f.period);
  if (f.period !== '' && !period) throw new Error(`invalid period in fixture: ${f.period}`);
  return {
    file: 'fixture.csv',
    line: i + 2,
    id: f.id ?? `r${i}`,
    unitId: f.unit,
    measureId: f.measure ?? 'm',
    periodStart: period?.start ?? null,
    periodEnd: period?.end ?? null,
    spanYears: f.spanYears ?? null,
    periodBasis: period ? 'stated' : 'unstated',
    dimensions: Object.fromEntries(DIMENSIONS.map((d) => [d, f[d] ?? ''])) as Record<
      Dimension,
      string
    >,
    value: f.value,
    unitOfMeasure: 'model',
    qualifier: f.qualifier ?? 'exact',
    status: f.status ?? (f.value === null ? 'missing' : 'normal'),
    partOf: f.partOf ?? '',
    sourceId: '',
    locator: '',
    arithmetic: '',
    note: ''
  };
};

export const unit = (
  id: string,
  order: number,
  level: UnitLevel = 'province',
  parentId = ''
): Unit => {
  const scheme = id.startsWith('63:') ? '63' : id.startsWith('34:') ? '34' : '';
  return {
    id,
    scheme,
    code: id.slice(3),
    nameVi: id,
    nameEn: id,
    level,
    parentId,
    regionId: '',
    validFrom: scheme === '34' ? '2025-07-01' : scheme === '63' ? '2008-08-01' : '',
    validTo: scheme === '63' ? '2025-06-30' : '',
    order
  };
};

export const measure = (
  id: string,
  kind: MeasureKind = 'count',
  rest: Partial<Measure> = {}
): Measure => ({
  id,
  subject: 'models',
  nameVi: id,
  nameEn: id,
  definitionVi: '',
  definitionEn: '',
  unitOfMeasure: 'model',
  kind,
  dimensions: ['recipient', 'level'],
  additiveDimensions: ['recipient'],
  decimals: 0,
  headline: 1,
  ...rest
});

/** Two provinces merge into 34:1 (63:1, 63:2), one stays (63:3 → 34:3), three merge into 34:4. */
export function fixture(
  figures: readonly Figure[],
  options: {
    measures?: Measure[];
    denominators?: Denominator[];
    units?: Unit[];
    frame?: 'all' | 'reporting';
  } = {}
): { reference: Reference; pack: Pack } {
  const old = ['63:1', '63:2', '63:3', '63:4', '63:5', '63:6'];
  const heirs: Record<string, string> = {
    '63:1': '34:1',
    '63:2': '34:1',
    '63:3': '34:3',
    '63:4': '34:4',
    '63:5': '34:4',
    '63:6': '34:4'
  };
  return {
    reference: {
      units: [
        ...old.map((id, i) => unit(id, i)),
        ...['34:1', '34:3', '34:4'].map((id, i) => unit(id, i))
      ],
      crosswalk: old.map((id) => ({ oldId: id, newId: heirs[id]! })),
      aliases: [],
      measures: options.measures ?? [measure('m')],
      codes: [],
      unitsOfMeasure: [],
      denominators: []
    },
    pack: {
      info: {
        id: 'fixture',
        titleVi: '',
        titleEn: '',
        frame: options.frame ?? 'all',
        demo: false,
        date: '',
        sourceLineVi: '',
        sourceLineEn: ''
      },
      units: options.units ?? [],
      sources: [],
      denominators: options.denominators ?? [],
      observations: figures.map(toObservation)
    }
  };
}
