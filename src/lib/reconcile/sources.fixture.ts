import type { Qualifier } from '#lib/model/bound.ts';
import type { Measure } from '#lib/model/measure.ts';
import {
  DIMENSIONS,
  type Dimension,
  type Observation,
  type Status
} from '#lib/model/observation.ts';
import { parsePeriod } from '#lib/model/period.ts';
import type { Unit } from '#lib/model/unit.ts';
import type { BookInput } from './book.ts';
import { reconcile, type Line, type Reconciliation } from './reconcile.ts';
import { NO_TOLERANCE, type Tolerance } from './tolerance.ts';

/** A figure of a test: unit, value, and whatever is not the ordinary. */
export type Told = {
  unit: string;
  value: number | null;
  period?: string;
  measure?: string;
  qualifier?: Qualifier;
  status?: Status;
  id?: string;
  partOf?: string;
} & Partial<Record<Dimension, string>>;

export const rowsOf = (told: readonly Told[], file = 'a.csv'): Observation[] =>
  told.map((t, i) => {
    const period = t.period === '' ? null : parsePeriod(t.period ?? '2024');
    return {
      file,
      line: i + 2,
      id: t.id ?? `${file}#${i}`,
      unitId: t.unit,
      measureId: t.measure ?? 'models',
      periodStart: period?.start ?? null,
      periodEnd: period?.end ?? null,
      spanYears: null,
      periodBasis: period ? 'stated' : 'unstated',
      dimensions: Object.fromEntries(DIMENSIONS.map((d) => [d, t[d] ?? ''])) as Record<
        Dimension,
        string
      >,
      value: t.value,
      unitOfMeasure: 'mo_hinh',
      qualifier: t.qualifier ?? 'exact',
      status: t.status ?? (t.value === null ? 'missing' : 'normal'),
      partOf: t.partOf ?? '',
      sourceId: file,
      locator: '',
      arithmetic: '',
      note: ''
    };
  });

/** `63:A` and `34:A` are provinces; anything else a unit of the file, below `parentId`. */
export const unitOf = (id: string, nameVi = id, parentId = ''): Unit => {
  const scheme = id.startsWith('63:') ? '63' : id.startsWith('34:') ? '34' : '';
  return {
    id,
    scheme,
    code: id.slice(3),
    nameVi,
    nameEn: nameVi,
    level: scheme === '' ? 'office' : 'province',
    parentId,
    regionId: '',
    validFrom: '',
    validTo: '',
    order: 0
  };
};

const measureOf = (id: string, kind: Measure['kind']): Measure => ({
  id,
  subject: 'models',
  nameVi: id,
  nameEn: id,
  definitionVi: '',
  definitionEn: '',
  unitOfMeasure: 'mo_hinh',
  kind,
  dimensions: [],
  additiveDimensions: [],
  decimals: 0,
  headline: 0
});

/** 63:A did not change; 63:B and 63:C went into 34:B. */
export const bookInput: BookInput = {
  units: [
    unitOf('63:A', 'Anh'),
    unitOf('63:B', 'Bình'),
    unitOf('63:C', 'Cường'),
    unitOf('34:A', 'Anh'),
    unitOf('34:B', 'Bình')
  ],
  aliases: [{ unitId: '34:A', alias: 'Xứ Anh' }],
  crosswalk: [
    { oldId: '63:A', newId: '34:A' },
    { oldId: '63:B', newId: '34:B' },
    { oldId: '63:C', newId: '34:B' }
  ],
  measures: [
    measureOf('models', 'count'),
    measureOf('money', 'amount'),
    measureOf('stock', 'stock'),
    measureOf('rate', 'rate')
  ],
  own: { left: [], right: [] },
  links: []
};

/** Two told sources, reconciled. */
export const reconciled = (
  left: readonly Told[],
  right: readonly Told[],
  { tolerance = NO_TOLERANCE, ...input }: Partial<BookInput> & { tolerance?: Tolerance } = {}
): Reconciliation =>
  reconcile(
    { left: rowsOf(left, 'a.csv'), right: rowsOf(right, 'b.csv') },
    { ...bookInput, ...input, tolerance }
  );

/** Lines as short texts: "63:A differ scale", "63:B left span". */
export const short = ({ lines }: Reconciliation): string[] =>
  lines.map((l: Line) =>
    [(l.left ?? l.right)!.unitId, l.standing, l.causes[0]?.cause ?? l.near?.reason ?? l.grade ?? '']
      .join(' ')
      .trim()
  );
