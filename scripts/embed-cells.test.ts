import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { answerByCells } from '#lib/embed/by-cells.ts';
import { ask } from '#lib/query/ask.ts';
import type { Catalogue, PackHolding } from '#lib/query/catalogue.ts';
import { isBare } from '#lib/query/front-cells.ts';
import { toPlan } from '#lib/query/plan.ts';
import type { Result, ResultRow } from '#lib/query/result.ts';
import { sumYears } from '#lib/query/sum-years.ts';
import { KINDS, NORMS, SPAN_POLICIES, normaliseSpec, type Spec } from '#lib/spec/spec.ts';
import { fromQuery, toQuery } from '#lib/spec/url.ts';
import { cellFiles } from './embed-cells.ts';
import { createQueryHost, type QueryHost } from './query.ts';

/**
 * The second half of the compiler stands twice: in SQL, and over cells for frames. Any comparison
 * that a frame makes of cells is what the engine says of it, to the last mark and place.
 */

/** Spans, undated figures, rates, states, dimensions that add up and that do not. */
const MEASURES = [
  'models_new',
  'commendation_occasions',
  'charity_money',
  'models_commended',
  'commended',
  'charity_gifts',
  'registration_rate',
  'gift_unit_value',
  'members',
  'checked_members',
  'paper_groups'
];

/** As the build has it, of some measures. */
function shippedSome({ packs, ...rest }: Catalogue): Catalogue {
  const some = packs.map((p) => ({
    ...p,
    measures: p.measures.filter((m) => MEASURES.includes(m.measureId)),
    shipped: [{ table: 'observation', rows: 0, path: '' }]
  }));
  return { ...rest, packs: some };
}

/** A measure that a pack has no figure of, the other one has. */
const NOT_HELD: Record<string, string> = { published: 'checks_made', demo: 'models_commended' };

let host: QueryHost;
let catalogue: Catalogue;
const files = new Map<string, unknown>();
beforeAll(async () => {
  host = await createQueryHost();
  catalogue = shippedSome(host.catalogue);
  for await (const { path, file } of cellFiles(host.engine, catalogue))
    files.set(path, JSON.parse(JSON.stringify(file)));
}, 240_000);
afterAll(() => host.engine.close());

const load = (path: string): Promise<unknown> =>
  files.has(path) ? Promise.resolve(files.get(path)) : Promise.reject(new Error(path));

/** Without the way back to the files; sums of fractions may differ in their last digit. */
const toRow = ({ lineage: _, ...row }: ResultRow) => ({
  ...row,
  value: row.value === null ? null : Number(row.value.toPrecision(13)),
  rawValue: row.rawValue === null ? null : Number(row.rawValue.toPrecision(13)),
  ...(row.base ? { base: { ...row.base, value: Number(row.base.value.toPrecision(13)) } } : {})
});

const told = ({ rows, totals, units, missing, coverage, warnings, refused }: Result) => ({
  rows: rows.map(toRow),
  totals: totals.map((t) => ({
    ...t,
    value: t.value === null ? null : Number(t.value.toPrecision(13))
  })),
  units: units.map((u) => u.id),
  missing,
  coverage,
  warnings,
  refused
});

const isShort = (pack: PackHolding) => pack.info.frame === 'reporting';

/** Any comparison that the workbench can make of a pack, and some that it cannot. */
function anySpec(): fc.Arbitrary<Spec> {
  const { units } = catalogue;
  return fc.constantFrom(...catalogue.packs).chain((pack) => {
    const ids = [...units.map((u) => u.id), ...pack.units.map((u) => u.id)];
    const holders = pack.measures.flatMap((m) => m.unitIds);
    const some = fc.constantFrom(...(isShort(pack) ? [...holders, ...holders, ...ids] : ids));
    const year = fc.integer({ min: 2014, max: 2027 });
    return fc
      .record({
        measureId: fc.constantFrom(
          ...pack.measures.map((m) => m.measureId),
          NOT_HELD[pack.info.id]!
        ),
        place: fc.nat(),
        units: fc.oneof(
          fc.constantFrom({ kind: 'all' as const }, { kind: 'any' as const }),
          {
            weight: 3,
            arbitrary: fc
              .array(some, { minLength: 1, maxLength: 9 })
              .map((l) => ({ kind: 'list' as const, ids: l }))
          },
          some.map((id) => ({ kind: 'under' as const, id })),
          fc
            .constantFrom(...units.filter((u) => u.level === 'region'))
            .map((u) => ({ kind: 'region' as const, id: u.id }))
        ),
        basis: fc.constantFrom('34', '63', 'unchanged'),
        years: fc.option(fc.tuple(year, year).map(([from, to]) => ({ from, to }))),
        isOneYear: fc.boolean(),
        spans: fc.constantFrom(...SPAN_POLICIES),
        norm: fc.constantFrom(...NORMS),
        baseYear: fc.option(year, { freq: 2 }),
        denominatorYear: fc.option(fc.constantFrom(2025, 2020), { freq: 3 }),
        kind: fc.constantFrom(...KINDS.filter((k) => k !== 'scatter' && k !== 'path')),
        states: fc.subarray(['awarded', 'proposed', 'unknown'], { maxLength: 2 })
      })
      .map(({ measureId, place, isOneYear, years, states, ...rest }) => {
        // By what the measure could be split, though the pack may have it whole.
        const { dimensions } = catalogue.measures.find((m) => m.id === measureId)!;
        const by = ['', ...dimensions];
        return normaliseSpec({
          ...rest,
          pack: pack.info.id,
          measure: measureId,
          by: by[place % by.length],
          states: place % 3 === 0 && dimensions.includes('state') ? states : [],
          years: isOneYear && years ? { from: years.from, to: years.from } : years
        });
      });
  });
}

const RUNS = Number(process.env.CELL_RUNS ?? 250);

/** What a frame leaves to the full page: sums over years that no shipped figure is of. */
function isLeft(spec: Spec): boolean {
  const { plan } = toPlan(spec, catalogue);
  if (!plan || plan.units.length === 0 || isBare(plan)) return false;
  const held = sumYears(plan.pack, catalogue);
  const year = (day: string) => Number(day.slice(0, 4));
  const isSum = plan.targets.some((t) => year(t.start) < year(t.end));
  return isSum && plan.targets.some((t) => year(t.start) < held.from || year(t.end) > held.to);
}

test('what a frame makes of cells is what the engine says', async () => {
  await fc.assert(
    fc.asyncProperty(anySpec(), async (spec) => {
      const found = await answerByCells(spec, { catalogue, load });
      expect(found === null, toQuery(spec)).toBe(isLeft(spec));
      if (!found) return;
      const asked = await ask(spec, catalogue, (text) => host.engine.query(text));
      expect(told(found), toQuery(spec)).toEqual(told(asked));
    }),
    { numRuns: RUNS, seed: Number(process.env.CELL_SEED ?? 20) }
  );
}, 2_400_000);

test.each([
  'v=1&pack=demo&measure=models_new&basis=34&units=34:01,34:04&kind=line',
  'v=1&pack=demo&measure=models_new&basis=34&years=2018-2022&kind=rank',
  'v=1&pack=demo&measure=models_new&basis=34&years=2024&norm=per-1000-members',
  'v=1&pack=demo&measure=models_new&basis=34&by=field&years=2021-2025&kind=stack&norm=share',
  'v=1&pack=demo&measure=models_new&basis=63&norm=index&base=2018&kind=line&units=63:01,63:79',
  'v=1&pack=published&measure=charity_gifts&norm=share&units=any',
  // Lists and regions of published reports.
  'v=1&pack=published&measure=models_commended&basis=34',
  'v=1&pack=published&measure=models_commended&basis=unchanged&units=region:34:r:BTB',
  'v=1&pack=published&measure=models_commended&units=63:r:BTBDHMT,63:r:TN',
  'v=1&pack=published&measure=commended&by=level&units=any&years=2016-2021',
  // Spans left out, over the years and in a sum.
  'v=1&pack=demo&measure=models_new&basis=34&spans=hide&kind=line',
  'v=1&pack=demo&measure=models_new&basis=63&spans=hide&years=2016-2020',
  // Other states, split.
  'v=1&pack=demo&measure=commendation_occasions&basis=34&by=recipient&states=proposed&years=2023',
  'v=1&pack=demo&measure=commendation_occasions&basis=34&states=awarded,proposed&years=2022-2024',
  // Sums of what is split, and a base year apart from the range.
  'v=1&pack=demo&measure=models_new&basis=34&by=field&years=2018-2020&kind=stack',
  'v=1&pack=demo&measure=models_new&basis=63&years=2022-2024&norm=index&base=2018&kind=heat'
])('%s is drawn as the engine would draw it', async (query) => {
  const spec = fromQuery(query);
  const found = await answerByCells(spec, { catalogue, load });
  expect(found?.rows.some((r) => r.value !== null)).toBe(true);
  const asked = await ask(spec, catalogue, (text) => host.engine.query(text));
  expect(told(found!)).toEqual(told(asked));
});

test('sums over years of which nothing is held are left to the engine', async () => {
  const spec = fromQuery('v=1&pack=demo&measure=models_new&basis=34&years=2010-2018');
  expect(await answerByCells(spec, { catalogue, load })).toBeNull();
});
