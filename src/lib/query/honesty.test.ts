import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BOUND_OF, QUALIFIERS } from '#lib/model/bound.ts';
import type { Engine } from '#lib/engine/engine.ts';
import { createNodeEngine } from '#lib/engine/node.ts';
import type { Observation } from '#lib/model/observation.ts';
import { normaliseSpec, type SpecInput } from '#lib/spec/spec.ts';
import { loadPack } from '#lib/workspace/load-pack.ts';
import { ask } from './ask.ts';
import { toCatalogue, toHolding } from './build-catalogue.ts';
import { fixture, measure, type Figure } from './fixtures.ts';
import type { Result, ResultRow } from './result.ts';
import { isPart } from './tables.ts';

/** The rules of honesty, on random reports: DESIGN section 4, rules 1 to 5, 7 and 9. */

let engine: Engine;
beforeAll(async () => {
  engine = await createNodeEngine();
});
afterAll(() => engine.close());

const MEASURES = [
  measure('m', 'count', { dimensions: ['recipient', 'state'], additiveDimensions: ['recipient'] })
];

const PERIODS = [
  '2016',
  '2017',
  '2018',
  '2016/2018',
  '2017/2018',
  '2018-H1',
  '2018-H2',
  '2016/2017',
  ''
];

const figure: fc.Arbitrary<Figure> = fc.record({
  unit: fc.constantFrom('63:1', '63:2', '63:3', '63:4', '63:5', '63:6'),
  period: fc.constantFrom(...PERIODS),
  value: fc.option(fc.integer({ min: 0, max: 9 }), { nil: null, freq: 4 }),
  qualifier: fc.constantFrom(...QUALIFIERS, 'exact', 'exact', 'exact'),
  state: fc.constantFrom('awarded', 'awarded', 'proposed', ''),
  recipient: fc.constantFrom('', '', 'collective', 'individual')
});

/** Reports, some of whose rows are "of which" another row of the same unit. */
const reports: fc.Arbitrary<Figure[]> = fc
  .array(fc.tuple(figure, fc.integer({ min: 0, max: 9 })), { minLength: 1, maxLength: 24 })
  .map((list) =>
    list.map(([f, n], i) => {
      const whole = list.findIndex(([g], j) => j < i && g.unit === f.unit && g.period === f.period);
      return { ...f, id: `r${i}`, partOf: n < 3 && whole >= 0 ? `r${whole}` : '' };
    })
  );

const spec: fc.Arbitrary<SpecInput> = fc.record({
  basis: fc.constantFrom('63', '34', 'unchanged'),
  kind: fc.constantFrom('rank', 'line'),
  years: fc.constantFrom(
    null,
    { from: 2016, to: 2016 },
    { from: 2018, to: 2018 },
    { from: 2016, to: 2018 }
  ),
  by: fc.constantFrom('', '', 'recipient', 'state'),
  states: fc.constantFrom([], ['proposed']),
  spans: fc.constantFrom('draw', 'hide'),
  norm: fc.constant('value')
});

type Asked = { result: Result; observations: Observation[]; byId: Map<string, Observation> };

async function answer(figures: Figure[], input: SpecInput): Promise<Asked> {
  const { reference, pack } = fixture(figures, { measures: MEASURES });
  await loadPack(engine, pack, reference);
  const catalogue = toCatalogue(reference, [toHolding(pack, reference)]);
  const full = normaliseSpec({ pack: 'fixture', measure: 'm', ...input });
  const result = await ask(full, catalogue, (sql) => engine.query(sql));
  return {
    result,
    observations: pack.observations,
    byId: new Map(pack.observations.map((o) => [o.id, o]))
  };
}

const behind = (asked: Asked, row: ResultRow): Observation[] =>
  row.lineage.map((i) => asked.observations[i]!);

/** Equal rows are one figure, whatever their line. */
const keyOf = (o: Observation) =>
  [
    o.unitId,
    o.periodStart,
    o.periodEnd,
    o.dimensions.state || 'unknown',
    o.dimensions.recipient
  ].join('|');

const runs = { numRuns: 60, seed: 20161515 };

describe('on random reports', () => {
  test('every number stands on figures, and every figure counts once', async () => {
    await fc.assert(
      fc.asyncProperty(reports, spec, async (figures, input) => {
        const asked = await answer(figures, input);
        for (const row of asked.result.rows) {
          if (row.value === null) {
            expect(row.blank).not.toBeNull();
            continue;
          }
          const figuresOf = behind(asked, row).filter((o) => o.value !== null);
          expect(figuresOf.length).toBeGreaterThan(0);
          // A blank is never counted as zero: the value is the sum of what was reported, each once.
          const once = [...new Map(figuresOf.map((o) => [keyOf(o), o])).values()];
          expect(row.value).toBe(once.reduce((sum, o) => sum + o.value!, 0));
          // "Of which" rows are not added to their whole.
          const codes = new Set(once.map((o) => o.dimensions.recipient));
          expect(codes.has('') && codes.size > 1).toBe(false);
          if (row.breakdown === '') {
            expect(once.some((o) => isPart(o, asked.byId.get(o.partOf)) && o.partOf !== '')).toBe(
              false
            );
          }
          // States are never merged.
          expect(new Set(once.map((o) => o.dimensions.state || 'unknown')).size).toBe(1);
        }
      }),
      runs
    );
  });

  test('a span never lands on a year, and nothing overlapping is added', async () => {
    await fc.assert(
      fc.asyncProperty(reports, spec, async (figures, input) => {
        const asked = await answer(figures, input);
        for (const row of asked.result.rows) {
          if (row.value === null || row.periodStart === null) continue;
          const list = behind(asked, row).filter((o) => o.value !== null);
          for (const o of list) {
            expect(o.periodStart! >= row.periodStart && o.periodEnd! <= row.periodEnd!).toBe(true);
          }
          const once = [...new Map(list.map((o) => [keyOf(o), o])).values()];
          for (const a of once) {
            for (const b of once) {
              if (
                a === b ||
                a.unitId !== b.unitId ||
                a.dimensions.recipient !== b.dimensions.recipient
              )
                continue;
              expect(a.periodEnd! < b.periodStart! || b.periodEnd! < a.periodStart!).toBe(true);
            }
          }
        }
      }),
      runs
    );
  });

  test('bounds travel into sums and totals', async () => {
    await fc.assert(
      fc.asyncProperty(reports, spec, async (figures, input) => {
        const asked = await answer(figures, input);
        const allowed = (bounds: Set<string>): string[] => {
          if (bounds.has('≈') || (bounds.has('≥') && bounds.has('≤'))) return ['≈'];
          return bounds.has('≥') ? ['≥', '≈'] : bounds.has('≤') ? ['≤', '≈'] : ['=', '≥'];
        };
        for (const row of asked.result.rows) {
          if (row.value === null) continue;
          const list = behind(asked, row).filter((o) => o.value !== null);
          expect(allowed(new Set(list.map((o) => BOUND_OF[o.qualifier].bound)))).toContain(
            row.bound
          );
          if (row.bound === '=') expect(row.pieces[0]).toBeGreaterThanOrEqual(row.pieces[1]);
        }
        for (const total of asked.result.totals) {
          if (total.value === null) continue;
          const cells = asked.result.rows.filter(
            (r) =>
              r.breakdown === total.breakdown &&
              r.periodStart === total.periodStart &&
              r.periodEnd === total.periodEnd
          );
          const bounds = new Set<string>(cells.filter((r) => r.value !== null).map((r) => r.bound));
          if (total.coverage.reported < total.coverage.expected) bounds.add('≥');
          expect(allowed(bounds)).toContain(total.bound);
        }
      }),
      runs
    );
  });
});

describe('ranks with doubt', () => {
  const unitIds = ['63:1', '63:2', '63:3', '63:4', '63:5', '63:6'];
  const report = fc.record({
    value: fc.option(fc.integer({ min: 0, max: 6 }), { nil: null, freq: 3 }),
    qualifier: fc.constantFrom('exact', 'exact', 'more_than', 'at_least', 'nearly', 'at_most'),
    truth: fc.integer({ min: 0, max: 12 }),
    distance: fc.integer({ min: 0, max: 6 })
  });

  /** What the exact figure could turn out to be, given what was reported. */
  const settled = (r: {
    value: number | null;
    qualifier: string;
    truth: number;
    distance: number;
  }): number => {
    if (r.value === null) return r.truth;
    if (r.qualifier === 'more_than') return r.value + 1 + r.distance;
    if (r.qualifier === 'at_least') return r.value + r.distance;
    if (r.qualifier === 'nearly') return r.value - 1 - r.distance;
    if (r.qualifier === 'at_most') return r.value - r.distance;
    return r.value;
  };

  test('what arrives later lands inside the range', async () => {
    const input: SpecInput = { years: { from: 2016, to: 2016 }, states: ['awarded'] };
    await fc.assert(
      fc.asyncProperty(fc.array(report, { minLength: 6, maxLength: 6 }), async (list) => {
        const row = (r: (typeof list)[number], i: number): Figure => ({
          unit: unitIds[i]!,
          period: '2016',
          state: 'awarded',
          value: r.value,
          qualifier: r.qualifier as Figure['qualifier']
        });
        const before = await answer(list.map(row), input);
        const after = await answer(
          list.map((r, i) => ({ ...row(r, i), value: settled(r), qualifier: 'exact' as const })),
          input
        );
        const final = new Map(after.result.rows.map((r) => [r.unitId, r.rank!]));
        for (const r of before.result.rows) {
          if (r.rank === null) continue;
          const [best, worst] = final.get(r.unitId)!;
          expect(best).toBeGreaterThanOrEqual(r.rank[0]);
          expect(worst).toBeLessThanOrEqual(r.rank[1]);
        }
      }),
      { numRuns: 50, seed: 20250701 }
    );
  });
});
