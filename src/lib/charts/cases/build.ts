import { BOUND_OF, type Qualifier } from '#lib/model/bound.ts';
import type { Code, Measure } from '#lib/model/measure.ts';
import type { BlankReason, Dimension, Status } from '#lib/model/observation.ts';
import { lengthInDays, parsePeriod, periodKind } from '#lib/model/period.ts';
import type { Unit } from '#lib/model/unit.ts';
import type { Catalogue } from '#lib/query/catalogue.ts';
import type { Result, ResultRow } from '#lib/query/result.ts';
import { periodKey } from '#lib/query/to-result.ts';
import { normaliseSpec, type SpecInput } from '#lib/spec/spec.ts';
import type { FigureContext } from '../context.ts';

/** A drawing of the gallery: what a chart is made from. */
export type FigureCase = { result: Result; context: FigureContext };

/** One cell, written short; the period in the notation of `parsePeriod`, '' when unstated. */
export type Cell = {
  unit: string;
  period: string;
  value: number | null;
  part?: string;
  qualifier?: Qualifier;
  blank?: BlankReason;
  status?: Status;
  /** The source gave the length, not the dates. */
  inferred?: boolean;
};

const DAYS_A_YEAR = 365.25;

const measure = (id: string, nameVi: string, nameEn: string, rest: Partial<Measure>): Measure => ({
  id,
  subject: 'models',
  nameVi,
  nameEn,
  definitionVi: '',
  definitionEn: '',
  unitOfMeasure: 'mo_hinh',
  kind: 'count',
  dimensions: ['field'],
  additiveDimensions: ['field'],
  decimals: 0,
  headline: 1,
  ...rest
});

const MEASURES: Measure[] = [
  measure('models_new', 'Mô hình mới', 'New models', {}),
  measure('charity_money', 'Tiền ủng hộ, hỗ trợ', 'Money given', {
    unitOfMeasure: 'dong',
    kind: 'amount'
  }),
  measure('commended', 'Tập thể, cá nhân được khen', 'Commended', {
    unitOfMeasure: 'tap_the_ca_nhan',
    dimensions: ['recipient'],
    additiveDimensions: []
  }),
  measure('poverty_rate', 'Tỷ lệ hộ nghèo', 'Poverty rate', {
    unitOfMeasure: 'phan_tram',
    kind: 'rate',
    decimals: 1
  })
];

const code = (
  dimension: Dimension,
  id: string,
  nameVi: string,
  nameEn: string,
  order: number
): Code => ({
  dimension,
  code: id,
  nameVi,
  nameEn,
  order
});

const CODES: Code[] = [
  code('field', 'economy', 'Kinh tế', 'Economy', 1),
  code('field', 'culture', 'Văn hóa, xã hội', 'Culture and society', 2),
  code('field', 'defence', 'Quốc phòng, an ninh', 'Defence and security', 3),
  code('field', 'politics', 'Xây dựng hệ thống chính trị', 'Political system', 4),
  code('recipient', 'collective', 'Tập thể', 'Collectives', 1),
  code('recipient', 'individual', 'Cá nhân', 'Individuals', 2)
];

const catalogueOf = (units: Unit[]): Catalogue => ({
  units,
  aliases: [],
  crosswalk: [],
  measures: MEASURES,
  codes: CODES,
  unitsOfMeasure: [
    { id: 'mo_hinh', nameVi: 'mô hình', nameEn: 'models', money: false },
    {
      id: 'tap_the_ca_nhan',
      nameVi: 'tập thể, cá nhân',
      nameEn: 'collectives or individuals',
      money: false
    },
    { id: 'dong', nameVi: 'đồng', nameEn: 'VND', money: true },
    { id: 'phan_tram', nameVi: '%', nameEn: '%', money: false }
  ],
  packs: []
});

function toRow(cell: Cell, n: number): ResultRow {
  const period = parsePeriod(cell.period);
  const { bound, strict } = BOUND_OF[cell.qualifier ?? 'exact'];
  const blank = cell.value === null ? (cell.blank ?? 'missing') : null;
  return {
    unitId: cell.unit,
    periodStart: period?.start ?? null,
    periodEnd: period?.end ?? null,
    periodKind: period ? periodKind(period) : 'unstated',
    periodBasis: !period ? 'unstated' : cell.inferred ? 'duration' : 'stated',
    breakdown: cell.part ?? '',
    value: cell.value,
    bound: cell.value === null ? '=' : bound,
    strict: cell.value !== null && strict,
    blank,
    status: cell.status ?? (blank === null ? 'normal' : 'missing'),
    derivation: 'reported',
    pieces: [cell.value === null ? 0 : 1, 1],
    years: period ? Number((lengthInDays(period) / DAYS_A_YEAR).toFixed(2)) : null,
    rawValue: cell.value,
    rank: null,
    coverage: { reported: 0, expected: 0 },
    lineage: [n]
  };
}

const isOutside = (blank: BlankReason | null) =>
  blank === 'not_applicable' || blank === 'not_in_being';

/** Places as ranges, as the query room computes them: a missing figure may stand anywhere. */
function rank(rows: ResultRow[]): void {
  const low = (r: ResultRow) => (r.value === null || r.bound === '≤' ? -Infinity : r.value);
  const high = (r: ResultRow) => (r.value === null || r.bound === '≥' ? Infinity : r.value);
  const field = rows.filter((r) => !isOutside(r.blank));
  for (const row of field.filter((r) => r.value !== null)) {
    const others = field.filter((r) => r !== row);
    row.rank = [
      1 + others.filter((o) => low(o) > high(row)).length,
      1 + others.filter((o) => high(o) >= low(row)).length
    ];
  }
}

/** A ranking over the years is one for each. */
function byPeriod(rows: readonly ResultRow[]): ResultRow[][] {
  const groups = new Map<string, ResultRow[]>();
  for (const row of rows) {
    const key = periodKey(row);
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return [...groups.values()];
}

/** A result as the query room hands it over, from short cells. */
export function figureCase(
  spec: SpecInput,
  units: Unit[],
  cells: readonly Cell[],
  { ranked = false }: { ranked?: boolean | 'yearly' } = {}
): FigureCase {
  const full = normaliseSpec({ measure: 'models_new', basis: '34', pack: 'case', ...spec });
  const all = cells.map(toRow);
  if (ranked === 'yearly') byPeriod(all).forEach(rank);
  else if (ranked) rank(all);
  const missing: Record<string, string[]> = {};
  for (const r of all) {
    if (r.blank !== null && !isOutside(r.blank)) (missing[periodKey(r)] ??= []).push(r.unitId);
  }
  const reported = new Set(all.filter((r) => r.value !== null).map((r) => r.unitId));
  const expected = new Set(all.filter((r) => !isOutside(r.blank)).map((r) => r.unitId));
  return {
    result: {
      spec: full,
      rows: all,
      totals: [],
      units,
      missing,
      coverage: { reported: reported.size, expected: expected.size },
      warnings: [],
      refused: null,
      lineage: {}
    },
    context: { catalogue: catalogueOf(units), lang: full.lang }
  };
}

/** Numbers that look reported, the same ones always. */
export function series(seed: number): () => number {
  let state = seed * 2654435761;
  return () => {
    state = (state * 1664525 + 1013904223) % 4294967296;
    return Math.abs(state) / 4294967296;
  };
}
