import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Engine } from '#lib/engine/engine.ts';
import { createNodeEngine } from '#lib/engine/node.ts';
import { toObservations } from '#lib/model/lot-rows.ts';
import type { Lot } from '#lib/model/lot.ts';
import type { Observation } from '#lib/model/observation.ts';
import type { Pack, Reference } from '#lib/model/pack.ts';
import { normaliseSpec, type SpecInput } from '#lib/spec/spec.ts';
import { loadPack } from '#lib/workspace/load-pack.ts';
import { ask, askLineage } from './ask.ts';
import { toCatalogue, toHolding, toHoldingWithLots } from './build-catalogue.ts';
import { fixture, measure, unit, type Figure } from './fixtures.ts';
import { lotFromObservations } from './lot.fixture.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await createNodeEngine();
});
afterAll(() => engine.close());

const SETTING = {
  measures: [
    measure('m'),
    measure('s', 'stock', { subject: 'checks' }),
    measure('c', 'count', { subject: 'commendations', dimensions: ['state', 'recipient'] }),
    measure('unused')
  ],
  units: [unit('own:a', 20, 'district', '63:1'), unit('own:b', 21, 'district', '63:1')],
  frame: 'reporting' as const
};

/** Few units, measures and periods, so that keys are often said twice. */
const figure: fc.Arbitrary<Figure> = fc
  .record({
    unit: fc.constantFrom('63:1', '63:2', '63:3', '34:1', 'own:a', 'own:b', 'own:gone'),
    measure: fc.constantFrom('m', 'm', 's', 'c', 'not listed'),
    period: fc.constantFrom('2016', '2016', '2017', '2016-Q1', '2016/2018', '2016-12-31', ''),
    value: fc.constantFrom(1, 1, 2, 5, 0, null),
    qualifier: fc.constantFrom('exact' as const, 'exact' as const, 'more_than' as const),
    recipient: fc.constantFrom('', '', 'collective', 'individual'),
    state: fc.constantFrom('', 'awarded', 'proposed'),
    blank: fc.constantFrom('missing' as const, 'suppressed' as const, 'not_collected' as const),
    known: fc.constantFrom('normal' as const, 'normal' as const, 'provisional' as const)
  })
  .map(({ blank, known, ...f }) => ({
    ...f,
    state: f.measure === 'c' ? f.state : '',
    status: f.value === null ? blank : known
  }));

const SPECS: SpecInput[] = [
  { measure: 'm' },
  { measure: 'm', basis: '63', years: { from: 2016, to: 2016 } },
  { measure: 'm', basis: '63', kind: 'line', units: { kind: 'any' } },
  { measure: 'm', basis: '34', kind: 'heat', by: 'recipient', units: { kind: 'any' } },
  { measure: 's', kind: 'line', units: { kind: 'any' } },
  { measure: 'c', by: 'state', units: { kind: 'any' } },
  { measure: 'c', kind: 'line', states: ['unknown'], basis: '63', units: { kind: 'any' } },
  {
    measure: 'm',
    basis: '63',
    units: { kind: 'under', id: '63:1' },
    years: { from: 2016, to: 2016 }
  }
];

/** Everything a pack can be asked here: its holding, its answers, and what stands behind them. */
async function everything(pack: Pack, reference: Reference) {
  const holding =
    pack.lots === undefined ? toHolding(pack, reference) : await toHoldingWithLots(pack, reference);
  await loadPack(engine, pack, reference);
  const catalogue = toCatalogue(reference, [holding]);
  const answers = [];
  for (const input of SPECS) {
    const spec = normaliseSpec({ pack: 'fixture', ...input });
    const result = await ask(spec, catalogue, (sql) => engine.query(sql));
    const handles = result.rows.flatMap((r) => r.lineage);
    const lineage = await askLineage('fixture', handles, (sql) => engine.query(sql));
    answers.push({ result, lineage });
  }
  return { holding, answers };
}

/** A lot, and rows that say the same in the same places. */
function twins(
  figures: readonly Figure[],
  file: string,
  { texts = false } = {}
): { lot: Lot; rows: Observation[] } {
  const { pack } = fixture(figures, SETTING);
  const told = pack.observations.map((o, i) => ({
    ...o,
    spanYears: texts && i % 4 === 1 ? 5 : null,
    sourceId: i % 3 === 0 ? 'báo cáo' : '',
    locator: i % 3 === 1 ? 'tr. 1' : '',
    arithmetic: i % 5 === 0 ? '1 + 1' : '',
    note: i % 2 === 0 ? 'ghi chú' : ''
  }));
  const lot = lotFromObservations(told, file, { columns: ['Số lượng', ''], texts });
  return { lot, rows: toObservations(lot) };
}

const { reference, pack: EMPTY } = fixture([], SETTING);

test('a lot is the rows it stands for', () => {
  const { pack } = fixture([{ unit: '63:1', period: '2016', value: null, status: 'suppressed' }]);
  const lot = lotFromObservations(pack.observations, 'to.csv');
  expect(toObservations(lot)).toEqual(
    pack.observations.map((o) => ({
      ...o,
      file: 'to.csv',
      id: 'to.csv#2.1',
      sourceId: 'to.csv',
      locator: 'dòng 2, cột Giá trị'
    }))
  );
  expect(toObservations(lot, 1)).toEqual([]);
});

describe('a pack with lots holds, answers and traces what it would with rows', () => {
  const figures = fc.array(figure, { maxLength: 25 });

  test('one lot, with what its file says beside the figures', { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(figures, async (given) => {
        const { lot, rows } = twins(given, 'a.csv', { texts: true });
        const there = await everything({ ...EMPTY, observations: rows }, reference);
        expect(await everything({ ...EMPTY, lots: [lot] }, reference)).toEqual(there);
      }),
      { numRuns: 8 }
    );
  });

  test('one lot', { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(figures, async (given) => {
        const { lot, rows } = twins(given, 'a.csv');
        const there = await everything({ ...EMPTY, observations: rows }, reference);
        expect(await everything({ ...EMPTY, lots: [lot] }, reference)).toEqual(there);
      }),
      { numRuns: 8 }
    );
  });

  test(
    'rows with parts, and two lots that share keys with them',
    { timeout: 120_000 },
    async () => {
      await fc.assert(
        fc.asyncProperty(figures, figures, figures, async (plain, first, second) => {
          const parts: Figure[] = plain.map((f, i) => ({ ...f, id: `p${i}`, partOf: `r${i}` }));
          const { observations } = fixture([...plain, ...parts.slice(0, 3)], SETTING).pack;
          const a = twins(first, 'a.csv');
          const b = twins(second, 'b.csv', { texts: true });
          const rows = [...observations, ...a.rows, ...b.rows];
          const there = await everything({ ...EMPTY, observations: rows }, reference);
          const pack = { ...EMPTY, observations, lots: [a.lot, b.lot] };
          expect(await everything(pack, reference)).toEqual(there);
        }),
        { numRuns: 8 }
      );
    }
  );
});

test('tables seen through lots have the columns and types they have without', async () => {
  const columnsOf = async () => {
    const { length, values } = await engine.query(
      `SELECT table_name, column_name, data_type FROM duckdb_columns()
       WHERE schema_name = 'fixture' AND table_name IN ('observation', 'figure') ORDER BY table_name, column_index`
    );
    return Array.from({ length }, (_, i) =>
      ['table_name', 'column_name', 'data_type'].map((c) => values[c]![i]).join(' ')
    );
  };
  const { lot, rows } = twins([{ unit: '63:1', period: '2016', value: 1 }], 'a.csv');
  await loadPack(engine, { ...EMPTY, observations: rows }, reference);
  const plain = await columnsOf();
  expect(plain.length).toBeGreaterThan(40);
  await loadPack(engine, { ...EMPTY, lots: [lot] }, reference);
  expect(await columnsOf()).toEqual(plain);
});

test('a pack with lots cannot be summed up in one go', () => {
  const { lot } = twins([{ unit: '63:1', period: '2016', value: 1 }], 'a.csv');
  expect(() => toHolding({ ...EMPTY, lots: [lot] }, reference)).toThrow('invalid pack');
});
