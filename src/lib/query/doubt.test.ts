import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Engine } from '#lib/engine/engine.ts';
import { createNodeEngine } from '#lib/engine/node.ts';
import { NORMS, normaliseSpec } from '#lib/spec/spec.ts';
import { loadPack } from '#lib/workspace/load-pack.ts';
import { ask } from './ask.ts';
import { toCatalogue, toHolding } from './build-catalogue.ts';
import { fixture, type Figure } from './fixtures.ts';
import type { Result, ResultRow } from './result.ts';

/**
 * Whatever is still unknown, of a figure, of its base year, of a former province, of the others in
 * the total: when it arrives, values lie within the bounds that were shown and places within their
 * ranges. For every norm and both ways of counting territory.
 */

let engine: Engine;
beforeAll(async () => {
  engine = await createNodeEngine();
});
afterAll(() => engine.close());

/** `RUNS=200` asks more than every run of the tests does. */
const RUNS = Number(process.env.RUNS ?? 3);

const UNITS = ['63:1', '63:2', '63:3', '63:4', '63:5', '63:6'];
const YEARS = [2016, 2017];

const denominators = UNITS.flatMap((unitId, i) =>
  YEARS.flatMap((year) =>
    (['members', 'population', 'subordinate_units'] as const).map((kind) => ({
      unitId,
      kind,
      year,
      value: 10 + ((i * 7 + year) % 5),
      sourceId: '',
      nameVi: kind,
      nameEn: kind
    }))
  )
);

/** A report as it stands today, and what it turns out to be. Small numbers, so that ties are common. */
const report = fc
  .record({
    today: fc.constantFrom('known', 'known', 'missing', 'not_applicable', 'suppressed', 'bounded'),
    qualifier: fc.constantFrom('more_than', 'at_least', 'nearly', 'at_most'),
    // Nothing is divided by a zero that turns up later.
    truth: fc.integer({ min: 1, max: 6 }),
    distance: fc.integer({ min: 0, max: 4 })
  })
  .map(({ today, qualifier, truth, distance }) => {
    const strict = qualifier === 'more_than' || qualifier === 'nearly' ? 1 : 0;
    const up = qualifier === 'nearly' || qualifier === 'at_most';
    const told = up ? truth + distance + strict : truth - distance - strict;
    return { today: today === 'bounded' && told < 0 ? 'known' : today, qualifier, truth, told };
  });

type Report = typeof report extends fc.Arbitrary<infer T> ? T : never;

function figureOf(r: Report, i: number, settled: boolean): Figure {
  const place = { unit: UNITS[i % 6]!, period: `${YEARS[Math.floor(i / 6)]}` };
  if (r.today === 'not_applicable') return { ...place, value: null, status: 'not_applicable' };
  if (settled || r.today === 'known') return { ...place, value: r.truth };
  if (r.today === 'bounded')
    return { ...place, value: r.told, qualifier: r.qualifier as Figure['qualifier'] };
  return { ...place, value: null, status: r.today as Figure['status'] };
}

type Answers = Map<string, Result>;
const BASES = ['63', '34'] as const;

/** Every norm on both lists, of one set of reports. */
async function answers(figures: Figure[]): Promise<Answers> {
  const { reference, pack } = fixture(figures, { denominators });
  await loadPack(engine, pack, reference);
  const catalogue = toCatalogue(reference, [toHolding(pack, reference)]);
  const found: Answers = new Map();
  for (const norm of NORMS) {
    for (const basis of BASES) {
      const spec = { pack: 'fixture', measure: 'm', kind: 'line', basis, norm, baseYear: 2016 };
      const run = (text: string) => engine.query(text);
      found.set(`${norm} ${basis}`, await ask(normaliseSpec(spec), catalogue, run));
    }
  }
  return found;
}

const near = (a: number, b: number) => Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a));

function checkRow(before: ResultRow, after: ResultRow, question: string): void {
  const said = `${question}: ${JSON.stringify([before, after])}`;
  if (before.rank && after.rank) {
    expect(after.rank[0], said).toBeGreaterThanOrEqual(before.rank[0]);
    expect(after.rank[1], said).toBeLessThanOrEqual(before.rank[1]);
  }
  if (before.value === null || after.value === null || near(before.value, after.value)) return;
  expect(before.bound, said).not.toBe('=');
  if (before.bound === '≥') expect(after.value, said).toBeGreaterThan(before.value);
  if (before.bound === '≤') expect(after.value, said).toBeLessThan(before.value);
}

test(
  'what arrives later lies within what was shown, for every norm',
  { timeout: RUNS * 60_000 },
  async () => {
    let ranked = 0;
    const reports = fc.array(report, { minLength: 12, maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(reports, async (list) => {
        const before = await answers(list.map((r, i) => figureOf(r, i, false)));
        const after = await answers(list.map((r, i) => figureOf(r, i, true)));
        for (const [question, result] of before) {
          const key = (r: ResultRow) => `${r.unitId} ${r.periodStart}`;
          const later = new Map(after.get(question)!.rows.map((r) => [key(r), r]));
          for (const row of result.rows) {
            if (row.rank) ranked++;
            checkRow(row, later.get(key(row))!, question);
          }
        }
      }),
      { numRuns: RUNS, seed: 4, endOnFailure: true }
    );
    expect(ranked).toBeGreaterThan(RUNS * 30);
  }
);
