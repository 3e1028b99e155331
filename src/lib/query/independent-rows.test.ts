import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Engine } from '#lib/engine/engine.ts';
import { createNodeEngine } from '#lib/engine/node.ts';
import { BLANK_STATUSES } from '#lib/model/observation.ts';
import { normaliseSpec, type SpecInput } from '#lib/spec/spec.ts';
import { loadPack } from '#lib/workspace/load-pack.ts';
import { ask } from './ask.ts';
import { toCatalogue, toHolding } from './build-catalogue.ts';
import { fixture, measure, type Figure } from './fixtures.ts';
import { evaluate } from './independent/answer.ts';
import { differences, factsOf } from './independent/differences.ts';
import { toPlan } from './plan.ts';

/**
 * The compiler against the plain evaluator, over rows that no shipped pack has: stocks of many days,
 * and one key said by several reports, some of which leave it blank.
 */

let engine: Engine;
beforeAll(async () => {
  engine = await createNodeEngine();
});
afterAll(() => engine.close());

const RUNS = Number(process.env.ROWS ?? 16);
const MEASURES = [measure('s', 'stock'), measure('c')];

const figure: fc.Arbitrary<Figure> = fc
  .record({
    unit: fc.constantFrom('63:1', '63:2', '63:3', '63:4', '34:1'),
    measure: fc.constantFrom('s', 's', 'c'),
    period: fc.constantFrom(
      '2019',
      '2020',
      '2020',
      '2020-06-30',
      '2020-12-31',
      '2020-H1',
      '2019/2020'
    ),
    value: fc.option(fc.integer({ min: 1, max: 3 }), { nil: null, freq: 3 }),
    qualifier: fc.constantFrom('exact' as const, 'exact' as const, 'at_least' as const),
    blank: fc.constantFrom(...BLANK_STATUSES)
  })
  .map(({ blank, ...f }) =>
    f.value === null ? { ...f, qualifier: 'exact' as const, status: blank } : f
  );

const spec: fc.Arbitrary<SpecInput> = fc.record({
  measure: fc.constantFrom('s', 's', 'c'),
  basis: fc.constantFrom('63' as const, '34' as const),
  kind: fc.constantFrom('rank' as const, 'line' as const),
  norm: fc.constantFrom('value' as const, 'value' as const, 'rank' as const, 'share' as const),
  years: fc.constantFrom(null, { from: 2020, to: 2020 }, { from: 2019, to: 2020 })
});

test('rows by chance are answered as they are reckoned', { timeout: RUNS * 4000 }, async () => {
  const met = { days: 0, beside: 0, conflict: 0 };
  await fc.assert(
    fc.asyncProperty(
      fc.array(figure, { minLength: 2, maxLength: 14 }),
      fc.array(spec, { minLength: 3, maxLength: 3 }),
      async (figures, specs) => {
        const { reference, pack } = fixture(figures, { measures: MEASURES });
        await loadPack(engine, pack, reference);
        const catalogue = toCatalogue(reference, [toHolding(pack, reference)]);
        for (const input of specs) {
          const asked = normaliseSpec({ pack: 'fixture', ...input });
          const answer = await ask(asked, catalogue, (sql) => engine.query(sql));
          const { plan } = toPlan(asked, catalogue);
          if (!plan || plan.units.length === 0) continue;
          const reckoned = evaluate(asked, pack, reference, factsOf(plan));
          expect(differences(JSON.stringify(input), answer, reckoned)).toEqual([]);
          const codes = answer.warnings.map((w) => w.code);
          met.days += Number(codes.includes('days_differ'));
          met.beside += Number(codes.includes('blank_beside'));
          met.conflict += Number(codes.includes('conflict'));
        }
      }
    ),
    { numRuns: RUNS, seed: 11 }
  );
  for (const count of Object.values(met)) expect(count).toBeGreaterThan(0);
});
