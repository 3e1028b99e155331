import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Engine } from '#lib/engine/engine.ts';
import { createNodeEngine } from '#lib/engine/node.ts';
import { readPack } from '#lib/ingest/pack.ts';
import { filesOf, reference } from '#lib/ingest/reference.fixture.ts';
import { BOUND_OF } from '#lib/model/bound.ts';
import type { Observation } from '#lib/model/observation.ts';
import { ask } from '#lib/query/ask.ts';
import { toCatalogue, toHolding } from '#lib/query/build-catalogue.ts';
import { askHierarchy } from '#lib/query/hierarchy.ts';
import { askPackRows } from '#lib/query/pack-rows.ts';
import { toLevels } from '#lib/reconcile/roll-up.ts';
import { normaliseSpec } from '#lib/spec/spec.ts';
import { loadPack } from './load-pack.ts';

const { pack } = readPack(filesOf('demo'), reference);
const catalogue = toCatalogue(reference, [toHolding(pack, reference)]);
let engine: Engine;
beforeAll(async () => {
  engine = await createNodeEngine();
  await loadPack(engine, pack, reference);
});
afterAll(() => engine.close());
const run = (text: string) => engine.query(text);

test('a pack comes back from the engine row by row, with states that nobody gave as unknown', async () => {
  const rows = await askPackRows('demo', catalogue, run);
  const stated = new Set(
    reference.measures.filter((m) => m.dimensions.includes('state')).map((m) => m.id)
  );
  // Lengths that a source gives itself are known in the engine for every figure.
  const plain = (o: Observation) => ({
    ...o,
    spanYears: null,
    dimensions: {
      ...o.dimensions,
      state: stated.has(o.measureId) ? o.dimensions.state || 'unknown' : o.dimensions.state
    }
  });
  expect(rows.map(plain)).toEqual(pack.observations.map(plain));
});

describe('the sum of the units below is that of every other page', () => {
  test.each(['models_new', 'checks_made', 'charity_money'])('%s', async (measureId) => {
    const levels = toLevels(pack.observations, {
      ...reference,
      units: [...reference.units, ...pack.units]
    });
    const years = [2019, 2020, 2021, 2022, 2023, 2024];
    let met = 0;
    for (const year of years) {
      const spec = normaliseSpec({
        pack: 'demo',
        measure: measureId,
        basis: '63',
        years: { from: year, to: year },
        spans: 'draw'
      });
      const result = await ask(spec, catalogue, run);
      const found = await askHierarchy(result, catalogue, run);
      for (const [i, { rollUp, rollUpBound }] of found) {
        const { unitId, periodStart, periodEnd } = result.rows[i]!;
        const mine = levels.rollUp.find(
          (o) =>
            o.unitId === unitId &&
            o.measureId === measureId &&
            o.periodStart === periodStart &&
            o.periodEnd === periodEnd &&
            Object.entries(o.dimensions).every(([d, code]) => code === '' || d === 'state')
        );
        if (rollUp === null && !mine) continue;
        expect(mine?.value ?? null, `${unitId} ${year}`).toBe(rollUp);
        if (rollUp !== null) {
          expect(BOUND_OF[mine!.qualifier].bound).toBe(rollUpBound);
          met++;
        }
      }
    }
    if (measureId === 'models_new') expect(met).toBeGreaterThan(3);
  });
});
