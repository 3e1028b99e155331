import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Pack, Reference } from '#lib/model/pack.ts';
import { BASES, KINDS, NORMS, SPAN_POLICIES, normaliseSpec, type Spec } from '#lib/spec/spec.ts';
import { toQuery } from '#lib/spec/url.ts';
import { createQueryHost, type QueryHost } from '../../../scripts/query.ts';
import { loadPack, loadReference } from '../../../scripts/packs.ts';
import { toAgainstSpec } from './against.ts';
import { ask } from './ask.ts';
import { evaluate } from './independent/answer.ts';
import { differences, factsOf } from './independent/differences.ts';
import { toPlan } from './plan.ts';

/**
 * The compiler against a second, plain evaluator, over the whole demo pack: random specs across all
 * lenses, normalisations and kinds. `SPECS=1000` asks more of them than every run of the tests does.
 */
const COUNT = Number(process.env.SPECS ?? 48);

let host: QueryHost;
let reference: Reference;
let pack: Pack;
beforeAll(async () => {
  host = await createQueryHost();
  reference = loadReference();
  pack = loadPack('demo', reference);
});
afterAll(() => host.engine.close());

/** A generator of its own, so that a spec's number finds it again. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

function specOf(n: number): Spec {
  const next = random(n * 7919 + 16);
  for (let i = 0; i < 8; i++) next();
  const one = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)]!;
  const held = host.catalogue.packs.find((p) => p.info.id === 'demo')!;
  const measure = one(held.measures);
  const from = 2016 + Math.floor(next() * 11);
  const to = Math.min(2026, from + Math.floor(next() * 6));
  const basis = one(BASES);
  const kind = one(KINDS);
  const norm = one(NORMS);
  // Only figures as they were reported are added up: one in four asks for them.
  const sums = n % 4 === 3;
  return normaliseSpec({
    pack: 'demo',
    measure: measure.measureId,
    basis,
    kind,
    norm: sums ? 'value' : norm,
    spans: one(SPAN_POLICIES),
    by: one(['', '', '', ...measure.dimensions]),
    states: one([[], [], ['proposed'], ['awarded', 'unknown']]),
    years: one([null, { from, to }, { from, to: from }]),
    baseYear: one([null, 2016, 2019]),
    denominatorYear: one([null, null, 2020, 2025]),
    units: one<Spec['units']>([
      { kind: 'all' },
      { kind: 'all' },
      { kind: 'any' },
      { kind: 'list', ids: ['63:40', '63:38', '63:42', '63:44'] },
      { kind: 'region', id: one(['63:r:TN', '34:r:DBSH']) },
      { kind: 'under', id: '63:40' }
    ]),
    against: one(held.measures).measureId
  });
}

test(`${COUNT} random specs over the demo pack`, { timeout: COUNT * 3000 }, async () => {
  let answered = 0;
  let pairs = 0;
  let sums = 0;
  const wrong: string[] = [];
  for (let n = 0; n < COUNT; n++) {
    const spec = specOf(n);
    const result = await ask(spec, host.catalogue, (text) => host.engine.query(text));
    const other = toAgainstSpec(spec, host.catalogue);
    expect(result.against === undefined, toQuery(spec)).toBe(other === null);
    // Two measures are two answers, each held to its own reckoning.
    for (const [asked, answer] of [[spec, result] as const, [other, result.against] as const]) {
      if (!asked || !answer) continue;
      const { plan, refused } = toPlan(asked, host.catalogue);
      expect(answer.refused, toQuery(asked)).toEqual(refused);
      if (refused || plan.units.length === 0) continue;
      if (asked === other) pairs++;
      else answered++;
      const reckoned = evaluate(asked, pack, reference, factsOf(plan));
      sums += answer.totals.filter((t) => t.value !== null).length;
      wrong.push(...differences(toQuery(asked), answer, reckoned));
    }
  }
  expect(wrong).toEqual([]);
  expect(answered).toBeGreaterThan(COUNT / 2);
  expect(pairs).toBeGreaterThan(0);
  expect(sums).toBeGreaterThan(0);
});
