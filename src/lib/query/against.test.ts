import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Engine } from '#lib/engine/engine.ts';
import { createNodeEngine } from '#lib/engine/node.ts';
import { normaliseSpec, type SpecInput } from '#lib/spec/spec.ts';
import { loadPack } from '#lib/workspace/load-pack.ts';
import { toAgainstSpec } from './against.ts';
import { ask } from './ask.ts';
import { toCatalogue, toHolding } from './build-catalogue.ts';
import { fixture, measure, type Figure } from './fixtures.ts';
import type { Result } from './result.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await createNodeEngine();
});
afterAll(() => engine.close());

const FIGURES: Figure[] = [
  { unit: '63:1', period: '2016', value: 5 },
  { unit: '63:2', period: '2016', value: 7 },
  { unit: '63:3', period: '2016', value: 9, qualifier: 'at_least' },
  { unit: '63:1', period: '2017', value: 6 },
  { unit: '63:1', period: '2016', value: 50, measure: 'n' },
  { unit: '63:2', period: '2016', value: null, measure: 'n', status: 'not_collected' },
  { unit: '63:3', period: '2016', value: 90, measure: 'n' },
  { unit: '63:4', period: '2016', value: 40, measure: 'n' },
  { unit: '63:1', period: '2017', value: 60, measure: 'n' },
  { unit: '63:1', period: '2016', value: 12.5, measure: 'rate' },
  { unit: '63:2', period: '2016', value: 10, measure: 'rate' }
];

const made = fixture(FIGURES, {
  measures: [measure('m'), measure('n', 'amount'), measure('rate', 'rate')],
  denominators: ['63:1', '63:2', '63:3', '63:4'].map((unitId) => ({
    unitId,
    kind: 'population' as const,
    year: 2016,
    value: 200_000,
    sourceId: '',
    nameVi: '',
    nameEn: ''
  }))
});
const catalogue = toCatalogue(made.reference, [toHolding(made.pack, made.reference)]);

async function answer(more: SpecInput): Promise<Result> {
  await loadPack(engine, made.pack, made.reference);
  const spec = normaliseSpec({
    pack: 'fixture',
    measure: 'm',
    against: 'n',
    kind: 'scatter',
    basis: '63',
    years: { from: 2016, to: 2016 },
    units: { kind: 'list', ids: ['63:1', '63:2', '63:3', '63:4'] },
    ...more
  });
  return ask(spec, catalogue, (sql) => engine.query(sql));
}

const say = (result: Result): string[] =>
  result.rows.map((r) => `${r.unitId} ${r.value === null ? r.blank : `${r.bound} ${r.value}`}`);

test('two measures of one year, each with its own blanks and signs', async () => {
  const result = await answer({});
  expect(say(result)).toEqual(['63:1 = 5', '63:2 = 7', '63:3 ≥ 9', '63:4 missing']);
  expect(say(result.against!)).toEqual([
    '63:1 = 50',
    '63:2 not_collected',
    '63:3 = 90',
    '63:4 = 40'
  ]);
  expect(result.coverage).toEqual({ reported: 3, expected: 4 });
  expect(result.against!.coverage).toEqual({ reported: 3, expected: 4 });
  expect(result.against!.spec).toMatchObject({ measure: 'n', against: '', kind: 'scatter' });
});

test('over the years both are asked for each year', async () => {
  const result = await answer({
    kind: 'path',
    years: { from: 2016, to: 2017 },
    units: { kind: 'list', ids: ['63:1'] }
  });
  expect(say(result)).toEqual(['63:1 = 5', '63:1 = 6']);
  expect(say(result.against!)).toEqual(['63:1 = 50', '63:1 = 60']);
});

test('the norm divides both: five and fifty for 200,000 people', async () => {
  const result = await answer({ norm: 'per-100k' });
  expect(say(result)[0]).toBe('63:1 = 2.5');
  expect(say(result.against!)[0]).toBe('63:1 = 25');
});

test('a rate is a quotient already, and stays as it is under a norm that divides', async () => {
  const result = await answer({ norm: 'per-100k', against: 'rate' });
  expect(result.refused).toBeNull();
  expect(result.against!.refused).toBeNull();
  expect(result.against!.spec.norm).toBe('value');
  expect(say(result.against!).slice(0, 2)).toEqual(['63:1 = 12.5', '63:2 = 10']);
});

test('a refusal of either is its own', async () => {
  const second = await answer({ against: 'nothing' });
  expect(second.refused).toBeNull();
  expect(second.against!.refused).toEqual({
    code: 'unknown_measure',
    details: { measure: 'nothing' }
  });
  const first = await answer({ measure: 'rate', norm: 'share' });
  expect(first.refused?.code).toBe('rate_not_additive');
  expect(first.against!.refused).toBeNull();
});

test.each<[string, SpecInput]>([
  ['another kind', { kind: 'rank' }],
  ['no second measure', { against: '' }],
  ['the same measure twice', { against: 'm' }]
])('%s is one question', async (_, more) => {
  expect((await answer(more)).against).toBeUndefined();
});

test('a split and several states are of the first measure only', () => {
  const spec = normaliseSpec({
    kind: 'scatter',
    measure: 'm',
    against: 'n',
    by: 'state',
    states: ['awarded', 'proposed']
  });
  expect(toAgainstSpec(spec, catalogue)).toMatchObject({ by: '', states: [] });
});
