import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Engine } from '#lib/engine/engine.ts';
import { createNodeEngine } from '#lib/engine/node.ts';
import { normaliseSpec } from '#lib/spec/spec.ts';
import { loadPack } from '#lib/workspace/load-pack.ts';
import { ask } from './ask.ts';
import { toCatalogue, toHolding } from './build-catalogue.ts';
import { toFindings } from './findings.ts';
import { fixture, measure, unit, type Figure } from './fixtures.ts';

/**
 * Sentences are read back as a person reads them, and held against the reports themselves: nothing
 * of the query, of its ranks or of its totals is asked.
 */

let engine: Engine;
beforeAll(async () => {
  engine = await createNodeEngine();
});
afterAll(() => engine.close());

const RUNS = Number(process.env.FINDINGS ?? 25);
/** The fixture knows six provinces. */
const MORE = Array.from({ length: 8 }, (_, i) => unit(`63:${i + 7}`, i + 7));
const MEASURES = [measure('m', 'count', { nameVi: 'Mô hình mới', nameEn: 'New models' })];

type Report = { unit: string; value: number | null; qualifier: Figure['qualifier'] };

const report = fc.record({
  value: fc.option(fc.oneof(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 2000 })), {
    freq: 5
  }),
  qualifier: fc.oneof(
    { weight: 8, arbitrary: fc.constant<Figure['qualifier']>('exact') },
    {
      weight: 1,
      arbitrary: fc.constantFrom<Figure['qualifier']>('about', 'more_than', 'nearly', 'at_least')
    }
  )
});

/** What a report may turn out to be once everything is known. */
function possible({ value, qualifier }: Report, more: number): number {
  if (value === null) return more;
  if (qualifier === 'more_than') return value + 1 + more;
  if (qualifier === 'at_least') return value + more;
  if (qualifier === 'nearly') return value - 1 - more;
  return value;
}

const number = (text: string): number => Number(text.replace(/\./g, '').replace(',', '.'));
const names = (text: string): string[] => text.split(/, | và /);

type Truth = {
  reports: Report[];
  reported: Report[];
  /** Several ways in which it may turn out, by unit. */
  worlds: Map<string, number>[];
};

const valueOf = (unit: string, { reports }: Truth) => reports.find((r) => r.unit === unit)!.value!;
const sumOf = (world: Map<string, number>, units: readonly Report[]) =>
  units.reduce((sum, r) => sum + world.get(r.unit)!, 0);

/** One reader for each kind of sentence; true when what it says holds in every world. */
const READERS: Record<string, [RegExp, (said: string[], truth: Truth) => boolean]> = {
  sole_reporter: [
    /^Trong (\d+) nơi, mới có (\S+) nêu số mô hình mới năm 2020: (?:([≥≤≈])\s)?([\d.]+)$/,
    ([of, unit, , value], truth) =>
      Number(of) === truth.reports.length &&
      truth.reported.length === 1 &&
      truth.reported[0]!.unit === unit &&
      valueOf(unit!, truth) === number(value!)
  ],
  leader: [
    /^(\S+) dẫn đầu về số mô hình mới năm 2020, trong (cả )?(\d+) nơi(?: đã có số liệu)?: (?:[≥≤]\s)?([\d.]+)$/,
    ([unit, all, of, value], truth) =>
      Number(of) === truth.reported.length &&
      (all !== undefined) === (truth.reported.length === truth.reports.length) &&
      valueOf(unit!, truth) === number(value!) &&
      truth.worlds.every((world) =>
        truth.reported.every((r) => r.unit === unit || world.get(unit!)! > world.get(r.unit)!)
      )
  ],
  tie_at_the_top: [
    /^(.+) cùng dẫn đầu về số mô hình mới năm 2020, trong (cả )?(\d+) nơi(?: đã có số liệu)?: ([\d.]+)$/,
    ([units, all, of, value], truth) =>
      Number(of) === truth.reported.length &&
      (all !== undefined) === (truth.reported.length === truth.reports.length) &&
      names(units!).every((unit) => valueOf(unit, truth) === number(value!)) &&
      truth.worlds.every((world) =>
        truth.reported.every(
          (r) => names(units!).includes(r.unit) || world.get(r.unit)! < number(value!)
        )
      )
  ],
  place: [
    /^(\S+) đứng (?:thứ (nhất|\d+)|từ thứ (nhất|\d+) đến thứ (\d+)) trong (\d+) nơi về số mô hình mới năm 2020: (?:[≥≤≈]\s)?([\d.]+)$/,
    ([unit, sure, low, high, of, value], truth) => {
      const place = (text: string) => (text === 'nhất' ? 1 : Number(text));
      const [best, worst] = sure ? [place(sure), place(sure)] : [place(low!), place(high!)];
      return (
        Number(of) === truth.reports.length &&
        valueOf(unit!, truth) === number(value!) &&
        truth.worlds.every((world) => {
          const own = world.get(unit!)!;
          const others = truth.reports
            .filter((r) => r.unit !== unit)
            .map((r) => world.get(r.unit)!);
          const first = 1 + others.filter((v) => v > own).length;
          const last = 1 + others.filter((v) => v >= own).length;
          return best <= first && last <= worst;
        })
      );
    }
  ],
  outlier: [
    /^(\S+) cao hơn hẳn các nơi khác về số mô hình mới năm 2020: gấp ([\d,]+) lần trung vị \(([\d.,]+)\) của (cả )?(\d+) nơi(?: đã có số liệu)?$/,
    ([unit, times, middle, , of], truth) => {
      const values = truth.reported.map((r) => r.value!).sort((a, b) => a - b);
      const half = values.length / 2;
      const median =
        values.length % 2 === 1
          ? values[Math.floor(half)]!
          : (values[half - 1]! + values[half]!) / 2;
      return (
        Number(of) === values.length &&
        truth.reported.every((r) => r.qualifier === 'exact') &&
        values.filter((v) => v >= valueOf(unit!, truth)).length === 1 &&
        Math.abs(number(middle!) - median) <= 0.5 &&
        Math.abs(number(times!) - valueOf(unit!, truth) / median) <= 0.0501
      );
    }
  ],
  contribution: [
    /^(?:(?:Hai|Ba) nơi đứng đầu \((.+)\)|(\S+)) chiếm (\d+)\s% tổng số mô hình mới năm 2020 của (cả )?(\d+) nơi(?: đã có số liệu)?$/,
    ([several, one, percent, , of], truth) => {
      const top = several ? names(several) : [one!];
      const world = truth.worlds[0]!;
      const rest = truth.reported.filter((r) => !top.includes(r.unit));
      const share =
        sumOf(
          world,
          truth.reported.filter((r) => top.includes(r.unit))
        ) / sumOf(world, truth.reported);
      return (
        Number(of) === truth.reported.length &&
        truth.reported.every((r) => r.qualifier === 'exact') &&
        top.every((unit) => rest.every((r) => r.value! < valueOf(unit, truth))) &&
        Math.abs(share * 100 - Number(percent)) <= 0.5 + 1e-9
      );
    }
  ],
  level: [
    /^Mô hình mới năm 2020: tổng cộng (ít nhất |nhiều nhất |khoảng )?([\d.]+)(?:\s[^,]+)?, tính trên (\d+)\/(\d+) nơi$/,
    ([bound, value, of, all], truth) =>
      Number(of) === truth.reported.length &&
      Number(all) === truth.reports.length &&
      truth.worlds.every((world) => {
        const sum = sumOf(world, truth.reported);
        if (bound === undefined)
          return truth.reported.length === truth.reports.length && sum === number(value!);
        if (bound === 'khoảng ') return true;
        return bound === 'ít nhất ' ? sum >= number(value!) : sum <= number(value!);
      })
  ],
  coverage: [
    /^Còn (\d+) trong (\d+) nơi chưa có số liệu về mô hình mới năm 2020(?:: (.+))?$/,
    ([count, all, who], truth) => {
      const absent = truth.reports.filter((r) => r.value === null).map((r) => r.unit);
      return (
        Number(count) === absent.length &&
        Number(all) === truth.reports.length &&
        (who === undefined || names(who).sort().join() === [...absent].sort().join())
      );
    }
  ]
};

test('no sentence is false, whatever is reported', async () => {
  const heard = new Map<string, number>();
  await fc.assert(
    fc.asyncProperty(
      fc.array(report, { minLength: 2, maxLength: 14 }),
      fc.array(fc.array(fc.nat(3000), { minLength: 14, maxLength: 14 }), {
        minLength: 6,
        maxLength: 6
      }),
      async (drawn, chances) => {
        const reports = drawn.map((r, i): Report => ({ ...r, unit: `63:${i + 1}` }));
        const figures = reports
          .filter((r) => r.value !== null)
          .map(({ unit, value, qualifier }) => ({ unit, value, qualifier, period: '2020' }));
        const { reference, pack } = fixture(
          figures.length > 0 ? figures : [{ unit: '63:1', value: null, period: '2020' }],
          { measures: MEASURES, units: MORE }
        );
        await loadPack(engine, pack, reference);
        const catalogue = toCatalogue(reference, [toHolding(pack, reference)]);
        const spec = normaliseSpec({
          pack: 'fixture',
          measure: 'm',
          units: { kind: 'list', ids: reports.map((r) => r.unit) },
          years: { from: 2020, to: 2020 },
          highlight: ['63:1', '63:2']
        });
        const result = await ask(spec, catalogue, (sql) => engine.query(sql));
        const reported = reports.filter((r) => r.value !== null);
        // The least and the most that everybody may turn out to be, and some ways between.
        const worlds = [() => 0, () => 100_000, ...chances.map((c) => (i: number) => c[i]!)].map(
          (more) => new Map(reports.map((r, i) => [r.unit, possible(r, more(i))]))
        );
        for (const { code, vi } of toFindings(result, catalogue)) {
          const reader = READERS[code];
          expect(reader, `nobody reads ${code}: ${vi}`).toBeDefined();
          const said = reader![0].exec(vi)?.slice(1);
          expect(said, `not understood: ${vi}`).toBeDefined();
          expect(reader![1](said as string[], { reports, reported, worlds }), vi).toBe(true);
          expect(vi).not.toMatch(/\s{2}|(\p{L}+) \1\b/u);
          heard.set(code, (heard.get(code) ?? 0) + 1);
        }
      }
    ),
    { numRuns: RUNS, seed: 5 }
  );
  // A sentence that is never said would never be found false.
  const said = ['leader', 'place', 'level', 'coverage', 'contribution'];
  expect(said.filter((code) => !heard.has(code))).toEqual([]);
}, 120_000);
