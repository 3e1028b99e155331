import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Engine } from '#lib/engine/engine.ts';
import { createNodeEngine } from '#lib/engine/node.ts';
import { toCatalogue } from '#lib/query/build-catalogue.ts';
import { fixture, measure, type Figure } from '#lib/query/fixtures.ts';
import { normaliseSpec, type SpecInput } from '#lib/spec/spec.ts';
import { Answers } from './answers.ts';

let node: Engine;
beforeAll(async () => {
  node = await createNodeEngine();
});
afterAll(() => node.close());

const packOf = (...figures: Figure[]) => {
  const { reference, pack } = fixture(figures);
  return { reference, pack: { ...pack, info: { ...pack.info, id: 'user' } } };
};
const { reference } = packOf();
const of = (value: number, unit = '63:1') =>
  packOf({ unit, period: '2021', value }, { unit: '63:2', period: '2021', value: 1 }).pack;
const spec = (more: SpecInput = {}) =>
  normaliseSpec({
    pack: 'user',
    measure: 'm',
    basis: '63',
    years: { from: 2021, to: 2021 },
    ...more
  });

/** Answers over an engine whose statements can be held back. */
function setUp() {
  const control = { gate: Promise.resolve(), asked: [] as string[] };
  const engine: Engine = {
    ...node,
    query: async (text, options) => {
      control.asked.push(text);
      const { gate } = control;
      const answer = node.query(text, options);
      await gate;
      return answer;
    },
    lock: async () => {},
    close: async () => {}
  };
  const answers = new Answers({
    catalogue: toCatalogue(reference, []),
    load: () => Promise.reject(new Error('missing file')),
    createEngine: async () => engine
  });
  return { answers, control };
}

const valueOf = async (answers: Answers, unit = '63:1', more: SpecInput = {}) => {
  const result = await answers.answer(spec(more));
  return result.rows.find((r) => r.unitId === unit)?.value ?? null;
};

test('a pack can be put in again and again, and no old answer survives', async () => {
  const { answers } = setUp();
  for (const value of [1, 2, 3]) {
    await answers.put('user', of(value), reference);
    expect(await valueOf(answers)).toBe(value);
    expect(answers.now(spec())?.rows.find((r) => r.unitId === '63:1')?.value).toBe(value);
    expect(await valueOf(answers, '63:1', { kind: 'line', years: null })).toBe(value);
  }
  expect(answers.edition('user')).toBe(3);
  expect(answers.catalogue.packs.map((p) => p.info.id)).toEqual(['user']);
});

test('putting a pack in starts no engine', async () => {
  const { answers, control } = setUp();
  await answers.put('user', of(1), reference);
  await answers.put('user', of(2), reference);
  expect(control.asked).toEqual([]);
});

test('a pack taken away is gone from controls and answers', async () => {
  const { answers } = setUp();
  await answers.put('user', of(1), reference);
  await valueOf(answers);
  await answers.put('user', null, reference);
  expect(answers.catalogue.packs).toEqual([]);
  expect(answers.now(spec())).toBeNull();
  expect((await answers.answer(spec())).refused?.code).toBe('unknown_pack');
});

test('a pack replaced while it is asked about, or loaded, gives the new figures', async () => {
  const { answers, control } = setUp();
  await answers.put('user', of(1), reference);
  let release = () => {};
  control.gate = new Promise((done) => (release = done));
  const asked = valueOf(answers);
  await new Promise((done) => setTimeout(done, 50));
  await answers.put('user', of(2, '63:3'), reference);
  const other = valueOf(answers, '63:3');
  control.gate = Promise.resolve();
  release();
  expect(await asked).toBeNull();
  expect(await other).toBe(2);

  await Promise.all(
    [5, 6, 7, 8].map(async (value) => {
      await answers.put('user', of(value), reference);
      return valueOf(answers);
    })
  );
  expect(await valueOf(answers)).toBe(8);
});

test('handles of an older pack lead to no rows of the newer', async () => {
  const { answers } = setUp();
  await answers.put('user', of(1), reference);
  const old = await answers.answer(spec());
  expect(Object.keys(await answers.lineage(old)).length).toBeGreaterThan(0);
  await answers.put('user', of(2, '63:3'), reference);
  expect(await answers.lineage(old)).toEqual({});
  const fresh = await answers.answer(spec());
  expect(
    Object.values(await answers.lineage(fresh))
      .map((l) => l.value)
      .sort()
  ).toEqual([1, 2]);
});

test('two measures are two answers, and those already known are not asked again', async () => {
  const { answers, control } = setUp();
  const figures: Figure[] = [
    { unit: '63:1', period: '2021', value: 3 },
    { unit: '63:1', period: '2021', value: 40, measure: 'n' }
  ];
  const measures = [measure('m'), measure('n')];
  const made = fixture(figures, { measures });
  await answers.put(
    'user',
    { ...made.pack, info: { ...made.pack.info, id: 'user' } },
    made.reference
  );
  const asked = spec({ kind: 'scatter', against: 'n' });
  expect(answers.now(asked)).toBeNull();
  const result = await answers.answer(asked);
  const value = (r: typeof result) => r.rows.find((row) => row.unitId === '63:1')?.value;
  expect([value(result), value(result.against!)]).toEqual([3, 40]);
  expect(result.spec).toEqual(asked);
  expect(answers.now(asked)?.against?.rows).toEqual(result.against!.rows);
  const before = control.asked.length;
  expect(value(await answers.answer(spec({ measure: 'n' })))).toBe(40);
  expect(control.asked.length).toBe(before);
  expect((await answers.answer(spec({ kind: 'rank', against: 'n' }))).against).toBeUndefined();
});

test('an answer ahead is what was asked before, and never wakes the engine', async () => {
  const { answers, control } = setUp();
  await answers.put('user', of(7), reference);
  expect(await answers.ahead(spec())).toBeNull();
  expect(control.asked).toEqual([]);
  await answers.answer(spec());
  const before = control.asked.length;
  expect((await answers.ahead(spec()))?.rows).toEqual(answers.now(spec())?.rows);
  expect(control.asked.length).toBe(before);
});
