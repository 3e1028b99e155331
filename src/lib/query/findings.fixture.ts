import type { Qualifier } from '#lib/model/bound.ts';
import type { Status } from '#lib/model/observation.ts';
import type { Pack, Reference } from '#lib/model/pack.ts';
import { normaliseSpec, type Spec, type SpecInput } from '#lib/spec/spec.ts';
import { fixture, measure, unit, type Figure } from './fixtures.ts';

/** A comparison drawn by lot, with everything that was reported. */
export type DrawnCase = { figures: Figure[]; spec: Spec; reference: Reference; pack: Pack };

/** The units of a drawn comparison, by name. */
export const NAMES = [
  { id: '63:11', vi: 'Nghệ An', en: 'Nghe An' },
  { id: '63:12', vi: 'Hà Tĩnh', en: 'Ha Tinh' },
  { id: '63:13', vi: 'Thanh Hóa', en: 'Thanh Hoa' },
  { id: '63:14', vi: 'Quảng Bình', en: 'Quang Binh' },
  { id: '63:15', vi: 'Thừa Thiên Huế', en: 'Thua Thien Hue' },
  { id: '63:16', vi: 'Bà Rịa - Vũng Tàu', en: 'Ba Ria - Vung Tau' },
  { id: '63:17', vi: 'Cao Bằng', en: 'Cao Bang' },
  { id: '63:18', vi: 'Đắk Lắk', en: 'Dak Lak' },
  { id: '63:19', vi: 'Sóc Trăng', en: 'Soc Trang' },
  { id: '63:20', vi: 'Yên Bái', en: 'Yen Bai' },
  { id: '63:21', vi: 'Gia Lai', en: 'Gia Lai' },
  { id: '63:22', vi: 'Cần Thơ', en: 'Can Tho' }
] as const;
const UNITS = NAMES.map(({ id, vi, en }, i) => ({ ...unit(id, i + 11), nameVi: vi, nameEn: en }));
const MEASURES = [
  measure('m', 'count', { nameVi: 'Mô hình mới', nameEn: 'New models' }),
  measure('money', 'amount', {
    nameVi: 'Số tiền ủng hộ',
    nameEn: 'Money given',
    unitOfMeasure: 'dong'
  }),
  measure('rate', 'rate', { nameVi: 'Tỷ lệ hoàn thành', nameEn: 'Rate of completion', decimals: 1 })
];
const UNITS_OF_MEASURE = [
  { id: 'model', nameVi: 'mô hình', nameEn: 'models', money: false },
  { id: 'dong', nameVi: 'đồng', nameEn: 'dong', money: true }
] as Reference['unitsOfMeasure'];

/** Numbers in [0, 1) that are the same in every run (mulberry32). */
function lots(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

type Lot = { next: () => number; below: (n: number) => number; one: <T>(of: readonly T[]) => T };

function toLot(seed: number): Lot {
  const next = lots(seed);
  const below = (n: number) => Math.floor(next() * n);
  return { next, below, one: (of) => of[below(of.length)]! };
}

const QUALIFIERS: readonly Qualifier[] = ['about', 'more_than', 'nearly', 'at_least'];

/** How the numbers of one comparison lie: alike, in a narrow band, one far above, a few large, two first. */
const SPREADS: readonly ((lot: Lot, i: number) => number)[] = [
  ({ below }) => below(5),
  ({ below }) => 40 + below(200),
  ({ below }, i) => (i === 3 ? 9000 + below(500) : 60 + below(60)),
  ({ below }, i) => (i < 3 ? 500 + below(90) : 5 + below(80)),
  ({ below }, i) => (i < 2 ? 700 : below(300)),
  ({ below }) => below(3_000_000)
];

function drawRanking(lot: Lot, measureId: string, isSpan: boolean): [Figure[], SpecInput] {
  const count = Math.max(2, NAMES.length - lot.one([0, 1, 3, 6, 8, 10]));
  const units = UNITS.slice(0, count);
  const spread = lot.one(SPREADS);
  const [gaps, doubts] = [lot.one([0, 0, 0.2, 0.9]), lot.one([0, 0, 0, 0.15, 0.5])];
  const differs = isSpan && lot.next() < 0.4;
  const scale = measureId === 'money' ? 10_000_000 : measureId === 'rate' ? 0.1 : 1;
  const figures = units.flatMap(({ id }, i): Figure[] => {
    const period = !isSpan ? '2020' : differs && lot.next() < 0.5 ? '2018/2020' : '2016/2020';
    const value = Number((spread(lot, i) * scale).toFixed(1));
    if (lot.next() < gaps)
      return lot.next() < 0.4
        ? [{ unit: id, period, value: null, status: lot.one<Status>(['missing', 'suppressed']) }]
        : [];
    const qualifier = lot.next() < doubts ? lot.one(QUALIFIERS) : 'exact';
    return [{ unit: id, period, value, qualifier }];
  });
  const kinds = ['rank', 'dots', 'stack', 'tiles'] as const;
  return [
    figures.map((f) => ({ ...f, measure: measureId })),
    {
      kind: lot.one(kinds),
      units: { kind: 'list', ids: units.map((u) => u.id) },
      ...(isSpan ? {} : { years: { from: 2020, to: 2020 } }),
      norm: isSpan && lot.next() < 0.6 ? 'per-year' : 'value',
      highlight: units.filter(() => lot.next() < 0.15).map((u) => u.id)
    }
  ];
}

function drawYears(lot: Lot, measureId: string): [Figure[], SpecInput] {
  const units = UNITS.slice(0, 1 + lot.below(3));
  const size = lot.one([6, 400, 90_000]) * (measureId === 'money' ? 1_000_000 : 1);
  const doubts = lot.one([0, 0, 0, 0.3]);
  const figures = units.flatMap(({ id }) =>
    Array.from({ length: 1 + lot.below(8) }, (_, i): Figure => {
      const sure = lot.next() >= doubts;
      return {
        unit: id,
        period: String(2016 + i),
        value: lot.next() < 0.1 ? null : lot.below(size),
        qualifier: sure ? 'exact' : lot.one(QUALIFIERS),
        measure: measureId
      };
    })
  );
  return [
    figures.map((f) => (f.value === null ? { ...f, qualifier: 'exact' } : f)),
    {
      kind: 'line',
      units: { kind: 'list', ids: units.map((u) => u.id) },
      highlight: [units[0]!.id]
    }
  ];
}

/** One comparison with its pack: of one year, of spans, or of one unit over the years. */
export function drawCase(seed: number): DrawnCase {
  const lot = toLot(seed);
  const measureId = lot.one(['m', 'm', 'money', 'rate']);
  const shape = lot.one(['ranking', 'ranking', 'spans', 'years'] as const);
  const [drawn, input] =
    shape === 'years' ? drawYears(lot, measureId) : drawRanking(lot, measureId, shape === 'spans');
  const figures =
    drawn.length > 0
      ? drawn
      : [{ unit: UNITS[0]!.id, period: '2020', value: null, measure: measureId }];
  const { reference, pack } = fixture(figures, { measures: MEASURES, units: UNITS });
  return {
    figures,
    spec: normaliseSpec({ pack: 'fixture', measure: measureId, ...input }),
    reference: { ...reference, unitsOfMeasure: UNITS_OF_MEASURE },
    pack
  };
}
