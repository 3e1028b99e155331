import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Engine } from '#lib/engine/engine.ts';
import { createNodeEngine } from '#lib/engine/node.ts';
import { normaliseSpec, type SpecInput } from '#lib/spec/spec.ts';
import { loadPack } from '#lib/workspace/load-pack.ts';
import { ask } from './ask.ts';
import { toCatalogue, toHolding } from './build-catalogue.ts';
import { titleFinding, toFindings, toTitleFinding } from './findings.ts';
import type { Finding } from './result.ts';
import { fixture, measure, unit, type Figure } from './fixtures.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await createNodeEngine();
});
afterAll(() => engine.close());

/** The fixture knows six provinces. */
const MORE = ['63:7', '63:8'].map((id, i) => unit(id, i + 7));
const MEASURES = [
  measure('m', 'count', { nameVi: 'Mô hình mới', nameEn: 'New models' }),
  measure('poor', 'rate', {
    nameVi: 'Tỷ lệ hộ nghèo',
    nameEn: 'Poverty rate',
    subject: 'context',
    unitOfMeasure: 'phan_tram',
    decimals: 2
  })
];

async function hear(figures: Figure[], spec: SpecInput): Promise<Finding[]> {
  const { reference, pack } = fixture(figures, { measures: MEASURES, units: MORE });
  await loadPack(engine, pack, reference);
  const catalogue = toCatalogue(reference, [toHolding(pack, reference)]);
  const full = normaliseSpec({ pack: 'fixture', measure: 'm', ...spec });
  const result = await ask(full, catalogue, (sql) => engine.query(sql));
  const findings = toFindings(result, catalogue);
  expect(toTitleFinding(result, catalogue)).toEqual(titleFinding(findings));
  return findings;
}

/** Only what may stand over a picture. */
const say = async (figures: Figure[], spec: SpecInput): Promise<string[]> =>
  (await hear(figures, spec)).flatMap((f) => (titleFinding([f]) ? [f.vi] : []));

const hearOne = async (code: string, figures: Figure[], spec: SpecInput): Promise<string[]> =>
  (await hear(figures, spec)).flatMap((f) => (f.code === code ? [f.vi] : []));

const list = (...ids: string[]) => ({ kind: 'list' as const, ids });
const of = (values: (number | null)[], rest: Partial<Figure> = {}): Figure[] =>
  values.map((value, i) => ({ unit: `63:${i + 1}`, period: '2020', value, ...rest }));
const year = { years: { from: 2020, to: 2020 } };
const four = list('63:1', '63:2', '63:3', '63:4');

test('the only one that reported is named as that', async () => {
  expect(await say(of([5, null, null]), { ...year, units: list('63:1', '63:2', '63:3') })).toEqual([
    'Trong 3 nơi, mới có 63:1 nêu số mô hình mới năm 2020: 5'
  ]);
});

test('the first is first among those that reported', async () => {
  expect(await say(of([50, 20, 30, null]), { ...year, units: four })).toEqual([
    '63:1 dẫn đầu về số mô hình mới năm 2020, trong 3 nơi đã có số liệu: 50'
  ]);
  expect((await say(of([50, 20, 30, 10]), { ...year, units: four }))[0]).toContain(
    'trong cả 4 nơi'
  );
});

test('a lower bound elsewhere may be higher, so nobody is first', async () => {
  const figures = of([50, 20, 30, 10]);
  figures[1] = { ...figures[1]!, qualifier: 'at_least' };
  expect(await say(figures, { ...year, units: four })).toEqual([]);
  figures[1] = { ...figures[1]!, qualifier: 'nearly' };
  expect(await say(figures, { ...year, units: four })).toHaveLength(1);
});

test('two that share the first place are both named', async () => {
  expect(await say(of([50, 50, 30, 10]), { ...year, units: four })).toEqual([
    '63:1 và 63:2 cùng dẫn đầu về số mô hình mới năm 2020, trong cả 4 nơi: 50'
  ]);
});

test('totals of different periods have no first', async () => {
  const figures = of([50, 20, 30]).map((f, i) => ({ ...f, period: `201${i}/2020` }));
  expect(await say(figures, { units: list('63:1', '63:2', '63:3') })).toEqual([]);
});

test('a change is said between exact years, small numbers by themselves', async () => {
  const line = { kind: 'line', units: list('63:1') };
  const two = (a: Partial<Figure>, b: Partial<Figure>): Figure[] => [
    { unit: '63:1', period: '2016', value: 100, ...a },
    { unit: '63:1', period: '2020', value: 175, ...b }
  ];
  expect(await say(two({}, {}), line)).toEqual([
    '63:1: số mô hình mới tăng 75\u00a0% từ 2016 đến 2020'
  ]);
  expect(await say(two({ value: 2 }, { value: 1 }), line)).toEqual([
    '63:1: số mô hình mới giảm từ 2 xuống 1, từ 2016 đến 2020'
  ]);
  expect(await say(two({}, { qualifier: 'more_than' }), line)).toEqual([]);
  expect(await say(two({}, { status: 'provisional' }), line)).toEqual([]);
});

test('a marked unit is told its place, a range while somebody is missing', async () => {
  const marked = { ...year, units: four, highlight: ['63:3'] };
  expect(await hearOne('place', of([50, 20, 30, 10]), marked)).toEqual([
    '63:3 đứng thứ 2 trong 4 nơi về số mô hình mới năm 2020: 30'
  ]);
  expect(await hearOne('place', of([50, 20, 30, null]), marked)).toEqual([
    '63:3 đứng từ thứ 2 đến thứ 3 trong 4 nơi về số mô hình mới năm 2020: 30'
  ]);
});

test('the whole is at least what was reported while somebody is missing', async () => {
  const asked = { ...year, units: four };
  expect(await hearOne('level', of([50, 20, 30, 10]), asked)).toEqual([
    'Mô hình mới năm 2020: tổng cộng 110, tính trên 4/4 nơi'
  ]);
  expect(await hearOne('level', of([50, 20, 30, null]), asked)).toEqual([
    'Mô hình mới năm 2020: tổng cộng ít nhất 100, tính trên 3/4 nơi'
  ]);
  expect(await hearOne('coverage', of([50, 20, 30, null]), asked)).toEqual([
    'Còn 1 trong 4 nơi chưa có số liệu về mô hình mới năm 2020: 63:4'
  ]);
});

const eight = Array.from({ length: 8 }, (_, i) => `63:${i + 1}`);

test('few that make up a third are named, but not where the next one is alike', async () => {
  const asked = { ...year, units: list(...eight) };
  expect(await hearOne('contribution', of([60, 50, 10, 9, 8, 7, 6, 5]), asked)).toEqual([
    '63:1 chiếm 39\u00a0% tổng số mô hình mới năm 2020 của cả 8 nơi'
  ]);
  expect(await hearOne('contribution', of([30, 30, 30, 9, 8, 7, 6, 5]), asked)).toEqual([
    'Ba nơi đứng đầu (63:1, 63:2 và 63:3) chiếm 72\u00a0% tổng số mô hình mới năm 2020 của cả 8 nơi'
  ]);
  expect(await hearOne('contribution', of([10, 10, 10, 10, 9, 9, 9, 9]), asked)).toEqual([]);
});

test('only what is far above all others is said to stand out', async () => {
  const asked = { ...year, units: list(...eight) };
  expect(await hearOne('outlier', of([900, 14, 13, 12, 11, 10, 9, 8]), asked)).toEqual([
    '63:1 cao hơn hẳn các nơi khác về số mô hình mới năm 2020: gấp 78,3 lần trung vị (11,5) của cả 8 nơi'
  ]);
  expect(await hearOne('outlier', of([20, 14, 13, 12, 11, 10, 9, 8]), asked)).toEqual([]);
});

test('why figures are not ranked is said', async () => {
  const figures = of([50, 20, 30]).map((f, i) => ({ ...f, period: `201${i}/2020` }));
  expect(await hearOne('comparability', figures, { units: list('63:1', '63:2', '63:3') })).toEqual([
    'Chưa xếp hạng được 3 nơi về số mô hình mới: các con số tính theo những kỳ khác nhau'
  ]);
});

test('the best year of one unit is the best alone', async () => {
  const years = (values: number[]): Figure[] =>
    values.map((value, i) => ({ unit: '63:1', period: String(2016 + i), value }));
  const asked = { kind: 'line', units: list('63:1') };
  expect(await hearOne('best_year', years([10, 40, 20, 30]), asked)).toEqual([
    '63:1 có số mô hình mới cao nhất vào năm 2017, trong 4 năm đã có số liệu: 40'
  ]);
  expect(await hearOne('best_year', years([10, 40, 40, 30]), asked)).toEqual([]);
});

test('what is withheld is in no sum, and is not counted as if it were', async () => {
  const figures = of([50, 20, 30, null], {});
  figures[3] = { ...figures[3]!, status: 'suppressed' };
  expect(await hearOne('level', figures, { ...year, units: four })).toEqual([
    'Mô hình mới năm 2020: tổng cộng ít nhất 100, tính trên 3/4 nơi'
  ]);
});

test('every number that is a yearly average is said to be one', async () => {
  const spans = (values: (number | null)[]) => of(values, { period: '2016/2020' });
  const asked = { norm: 'per-year', highlight: ['63:2'], years: { from: 2016, to: 2020 } };
  const heard = [
    ...(await hear(spans([900, 14, 13, 12, 11, 10, 9, 8]), { ...asked, units: list(...eight) })),
    ...(await hear(spans([50, 50, 30, 10]), { ...asked, units: four })),
    ...(await hear(spans([5, null, null, null]), { ...asked, units: four }))
  ];
  expect([...new Set(heard.map((f) => f.code))].sort()).toEqual([
    'coverage',
    'leader',
    'outlier',
    'place',
    'sole_reporter',
    'tie_at_the_top'
  ]);
  for (const f of heard.filter(({ code }) => code !== 'coverage')) {
    expect(f.vi).toContain(', bình quân mỗi năm');
    expect(f.en).toContain(', a year on average');
  }
});

test('the average of a single year is its own figure, and not called an average', async () => {
  const asked = { ...year, norm: 'per-year', units: four };
  expect(await hearOne('leader', of([50, 20, 30, 10]), asked)).toEqual([
    '63:1 dẫn đầu về số mô hình mới năm 2020, trong cả 4 nơi: 50'
  ]);
});

test('places that cannot be ranked are counted, not their figures', async () => {
  const figures = ['63:1', '63:2'].flatMap((unit) =>
    [2018, 2019, 2020].map((y): Figure => ({ unit, period: String(y), value: y - 2000 }))
  );
  expect(await hearOne('comparability', figures, { units: list('63:1', '63:2') })).toEqual([
    'Chưa xếp hạng được 2 nơi về số mô hình mới: các con số tính theo những kỳ khác nhau'
  ]);
});

test('nobody leads in poverty, and a rate has its unit', async () => {
  const asked = { ...year, measure: 'poor', units: four, highlight: ['63:1'] };
  const rates = of([17.29, 6.5, 3, 2], { measure: 'poor' });
  expect((await hear(rates, asked)).map((f) => f.vi)).toEqual([
    '63:1 cao nhất về tỷ lệ hộ nghèo năm 2020, trong cả 4 nơi: 17,29\u00a0%',
    '63:1 đứng thứ nhất trong 4 nơi về tỷ lệ hộ nghèo năm 2020: 17,29\u00a0%'
  ]);
});
