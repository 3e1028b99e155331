import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { toNotes } from '#lib/charts/notes.ts';
import type { Engine } from '#lib/engine/engine.ts';
import { createNodeEngine } from '#lib/engine/node.ts';
import { normaliseSpec, type SpecInput } from '#lib/spec/spec.ts';
import { loadPack } from '#lib/workspace/load-pack.ts';
import { ask } from './ask.ts';
import { toCatalogue, toHolding } from './build-catalogue.ts';
import { comparePair, toCompared } from './comparability.ts';
import { toFindings } from './findings.ts';
import { fixture, measure, unit, type Figure } from './fixtures.ts';

/** What is counted on a day and asked for by years: of which day each figure is must not be lost. */

let engine: Engine;
beforeAll(async () => {
  engine = await createNodeEngine();
});
afterAll(() => engine.close());

const MEASURES = [measure('m', 'stock', { nameVi: 'Hộ nghèo', nameEn: 'Poor households' })];

async function answer(figures: Figure[], spec: SpecInput, more: { units?: string[] } = {}) {
  const { reference, pack } = fixture(figures, {
    measures: MEASURES,
    units: (more.units ?? []).map((id, i) => unit(id, i + 10))
  });
  await loadPack(engine, pack, reference);
  const catalogue = toCatalogue(reference, [toHolding(pack, reference)]);
  const result = await ask(
    normaliseSpec({ pack: 'fixture', measure: 'm', ...spec }),
    catalogue,
    (sql) => engine.query(sql)
  );
  const notes = toNotes(result, { catalogue, lang: 'vi' });
  return { result, findings: toFindings(result, catalogue), notes };
}

const three = { kind: 'list' as const, ids: ['63:1', '63:2', '63:3'] };
const points = (...days: string[]): Figure[] =>
  days.map((period, i) => ({ unit: `63:${i + 1}`, period, value: 30 - i }));

describe('days that differ', () => {
  test.each([
    ['over several years', points('2018-12-31', '2020-12-31', '2020-12-31'), 2018, 2020],
    ['within one year', points('2020-12-31', '2020-06-30', '2020-12-31'), 2020, 2020],
    ['a year stands for its last day', points('2020', '2020-06-30', '2020-12-31'), 2020, 2020]
  ])('%s: said, neither ranked nor added', async (_, figures, from, to) => {
    const { result, findings } = await answer(figures, { years: { from, to }, units: three });
    expect(result.rows.map((r) => r.value)).toEqual([30, 29, 28]);
    expect(result.rows.every((r) => r.rank === null)).toBe(true);
    expect(result.totals[0]).toMatchObject({ value: null, blank: 'overlap' });
    const days = [...new Set(result.rows.flatMap((r) => r.asOf ?? []))].sort();
    expect(days).toHaveLength(2);
    expect(result.warnings).toContainEqual({
      code: 'days_differ',
      unitIds: three.ids,
      details: { days: days.join(',') }
    });
    const codes = findings.map((f) => f.code);
    expect(codes).toContain('comparability');
    for (const code of ['leader', 'place', 'level', 'contribution', 'outlier'])
      expect(codes).not.toContain(code);
    expect(findings.find((f) => f.code === 'comparability')!.vi).toBe(
      'Chưa xếp hạng được 3 nơi về số hộ nghèo: các con số tính đến những ngày khác nhau'
    );
  });

  test('one day for all is ranked and added, and nothing is said', async () => {
    const { result } = await answer(points('2020-12-31', '2020', '2020-12-31'), {
      years: { from: 2019, to: 2020 },
      units: three
    });
    expect(result.rows.map((r) => r.rank)).toEqual([
      [1, 1],
      [2, 2],
      [3, 3]
    ]);
    expect(result.totals[0]).toMatchObject({ value: 87, bound: '=' });
    expect(result.rows.some((r) => r.asOf)).toBe(false);
    expect(result.warnings.map((w) => w.code)).not.toContain('days_differ');
  });

  test('the note names the days, and few units with theirs', async () => {
    const { notes } = await answer(points('2019-05-04', '2020-12-31', '2020-12-31'), {
      years: { from: 2018, to: 2020 },
      units: three
    });
    expect(notes).toContain(
      'Các số tính đến những ngày khác nhau: 04/05/2019 (63:1) và 31/12/2020 (63:2 và 63:3); vì vậy không xếp hạng, không cộng.'
    );
  });

  test('each year is judged for itself', async () => {
    const { result } = await answer(
      [...points('2019-12-31', '2019-12-31'), ...points('2020-12-31', '2020-06-30')],
      {
        kind: 'line',
        years: { from: 2019, to: 2020 },
        units: { kind: 'list', ids: ['63:1', '63:2'] }
      }
    );
    const said = result.rows.map((r) => [
      r.unitId,
      r.periodStart!.slice(0, 4),
      r.asOf ?? null,
      r.rank
    ]);
    expect(said).toEqual([
      ['63:1', '2019', null, [1, 1]],
      ['63:2', '2019', null, [2, 2]],
      ['63:1', '2020', ['2020-12-31', '2020-12-31'], null],
      ['63:2', '2020', ['2020-06-30', '2020-06-30'], null]
    ]);
  });

  test('former provinces counted on different days do not hide it in their sum', async () => {
    const { result } = await answer(points('2020-12-31', '2020-06-30'), {
      basis: '34',
      years: { from: 2020, to: 2020 },
      units: { kind: 'list', ids: ['34:1'] }
    });
    expect(result.rows[0]).toMatchObject({ value: 59, asOf: ['2020-06-30', '2020-12-31'] });
    expect(result.warnings).toContainEqual({
      code: 'days_differ',
      unitIds: ['34:1'],
      details: { days: '2020-06-30,2020-12-31' }
    });
  });

  test('two of them are compared with care', async () => {
    const { result } = await answer(points('2018-12-31', '2020-12-31'), {
      years: { from: 2018, to: 2020 },
      units: { kind: 'list', ids: ['63:1', '63:2'] }
    });
    const [a, b] = result.rows.map((r) => toCompared(r, result));
    expect(comparePair(a!, b!)).toEqual({ grade: 'with_care', reasons: ['span'] });
  });
});

test('whatever is reported: a rank or a total stands on one day', async () => {
  const figure: fc.Arbitrary<Figure> = fc.record({
    unit: fc.constantFrom('63:1', '63:2', '63:3', '63:4'),
    period: fc.constantFrom('2019', '2020', '2020-06-30', '2020-12-31', '2019-12-31', '2020-H1'),
    value: fc.option(fc.integer({ min: 0, max: 50 }), { nil: null, freq: 6 })
  });
  let differing = 0;
  let ranked = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.array(figure, { minLength: 2, maxLength: 10 }),
      fc.constantFrom('63' as const, '34' as const),
      fc.constantFrom('rank' as const, 'line' as const),
      async (figures, basis, kind) => {
        const { result } = await answer(figures, {
          basis,
          kind,
          years: { from: 2019, to: 2020 }
        });
        const valued = result.rows.filter((r) => r.value !== null && r.periodKind !== 'part-year');
        for (const start of new Set(valued.map((r) => r.periodStart))) {
          const rows = valued.filter((r) => r.periodStart === start);
          // A blank beside a figure has no day to speak of.
          const told = rows.flatMap((r) => r.lineage.map((h) => figures[h]!));
          const days = new Set(told.filter((f) => f.value !== null).map((f) => lastDay(f.period)));
          if (days.size > 1) differing++;
          else ranked++;
          for (const r of rows) {
            expect(r.rank === null).toBe(days.size > 1);
            expect(r.asOf !== undefined).toBe(days.size > 1);
          }
          const total = result.totals.find((t) => t.periodStart === start)!;
          expect(total.value === null).toBe(days.size > 1);
          const codes = result.warnings.map((w) => w.code);
          if (days.size > 1) expect(codes).toContain('days_differ');
        }
      }
    ),
    { numRuns: 40, seed: 7 }
  );
  expect(differing).toBeGreaterThan(0);
  expect(ranked).toBeGreaterThan(0);
}, 120_000);

const lastDay = (period: string): string =>
  period.endsWith('-H1')
    ? `${period.slice(0, 4)}-06-30`
    : period.length === 4
      ? `${period}-12-31`
      : period;
