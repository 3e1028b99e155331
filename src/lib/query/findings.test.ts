import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Engine } from '#lib/engine/engine.ts';
import { createNodeEngine } from '#lib/engine/node.ts';
import { normaliseSpec, type SpecInput } from '#lib/spec/spec.ts';
import { loadPack } from '#lib/workspace/load-pack.ts';
import { ask } from './ask.ts';
import { toCatalogue, toHolding } from './build-catalogue.ts';
import { toFindings } from './findings.ts';
import { fixture, measure, type Figure } from './fixtures.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await createNodeEngine();
});
afterAll(() => engine.close());

const MEASURES = [measure('m', 'count', { nameVi: 'Mô hình mới', nameEn: 'New models' })];

async function say(figures: Figure[], spec: SpecInput): Promise<string[]> {
  const { reference, pack } = fixture(figures, { measures: MEASURES });
  await loadPack(engine, pack, reference);
  const catalogue = toCatalogue(reference, [toHolding(pack, reference)]);
  const full = normaliseSpec({ pack: 'fixture', measure: 'm', ...spec });
  const result = await ask(full, catalogue, (sql) => engine.query(sql));
  return toFindings(result, catalogue).map((f) => f.vi);
}

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
    '63:1 dẫn đầu về mô hình mới năm 2020, trong 3 nơi đã có số liệu: 50'
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
    '63:1 và 63:2 cùng dẫn đầu về mô hình mới năm 2020, trong cả 4 nơi: 50'
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
    '63:1: mô hình mới tăng 75\u00a0% từ 2016 đến 2020'
  ]);
  expect(await say(two({ value: 2 }, { value: 1 }), line)).toEqual([
    '63:1: mô hình mới giảm từ 2 xuống 1, từ 2016 đến 2020'
  ]);
  expect(await say(two({}, { qualifier: 'more_than' }), line)).toEqual([]);
  expect(await say(two({}, { status: 'provisional' }), line)).toEqual([]);
});
