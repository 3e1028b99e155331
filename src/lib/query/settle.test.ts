import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Engine } from '#lib/engine/engine.ts';
import { createNodeEngine } from '#lib/engine/node.ts';
import { BLANK_STATUSES } from '#lib/model/observation.ts';
import { normaliseSpec, type SpecInput } from '#lib/spec/spec.ts';
import { loadPack } from '#lib/workspace/load-pack.ts';
import { ask } from './ask.ts';
import { toCatalogue, toHolding, toHoldingWithLots } from './build-catalogue.ts';
import { fixture, measure, type Figure } from './fixtures.ts';
import { lotFromObservations } from './lot.fixture.ts';

/** Several rows with one key: what stands, what is blank, and what a reader is told. */

let engine: Engine;
beforeAll(async () => {
  engine = await createNodeEngine();
});
afterAll(() => engine.close());

type Told = Pick<Figure, 'value' | 'status' | 'qualifier'>;

const MEASURES = [measure('m', 'count', { dimensions: [] })];

/** The answer for one province and year, from rows or, with `lots`, from a lot and a row. */
async function answer(figures: Figure[], spec: SpecInput = {}, { lots = false } = {}) {
  const { reference, pack } = fixture(figures, { measures: MEASURES });
  const given = lots
    ? {
        ...pack,
        observations: pack.observations.slice(0, 1),
        lots: [lotFromObservations(pack.observations.slice(1), 'a.csv')]
      }
    : pack;
  await loadPack(engine, given, reference);
  const holding = lots ? await toHoldingWithLots(given, reference) : toHolding(given, reference);
  const catalogue = toCatalogue(reference, [holding]);
  return ask(
    normaliseSpec({
      pack: 'fixture',
      measure: 'm',
      years: { from: 2020, to: 2020 },
      units: { kind: 'list', ids: ['63:1'] },
      ...spec
    }),
    catalogue,
    (sql) => engine.query(sql)
  );
}

const rows = (told: Told[]): Figure[] => told.map((t) => ({ ...t, unit: '63:1', period: '2020' }));
const blank = (status: Figure['status']): Told => ({ value: null, status });
const five: Told = { value: 5 };

describe.each([{ lots: false }, { lots: true }])('rows of one key (lots: $lots)', (how) => {
  test.each<[string, Told[], string, boolean]>([
    ['a number beside nothing reported', [five, blank('missing')], '5', true],
    ['in the other order', [blank('missing'), five], '5', true],
    ['a number beside “not counted”', [five, blank('not_collected')], '5', true],
    ['a number that another report withholds', [blank('suppressed'), five], '5', true],
    [
      'a bound beside nothing',
      [{ ...five, qualifier: 'more_than' }, blank('missing')],
      '≥ 5',
      true
    ],
    ['twice the same number', [five, five], '5', false],
    [
      'a number where another report says it cannot be',
      [five, blank('not_applicable')],
      'conflict',
      false
    ],
    ['two numbers', [five, { value: 6 }], 'conflict', false],
    ['two numbers and a blank', [five, { value: 6 }, blank('missing')], 'conflict', false],
    ['one number, two wordings', [five, { ...five, qualifier: 'about' }], 'conflict', false],
    [
      'withheld, and nothing reported',
      [blank('missing'), blank('suppressed')],
      'suppressed',
      false
    ],
    [
      'not counted, and nothing reported',
      [blank('not_collected'), blank('missing')],
      'not_collected',
      false
    ],
    [
      'cannot be, and nothing reported',
      [blank('missing'), blank('not_applicable')],
      'not_applicable',
      false
    ],
    ['cannot be, and withheld', [blank('suppressed'), blank('not_applicable')], 'conflict', false]
  ])('%s', async (_, told, stands, beside) => {
    const result = await answer(rows(told), {}, how);
    const [row] = result.rows;
    const said =
      row!.value === null
        ? row!.blank
        : `${row!.bound === '=' ? '' : `${row!.bound} `}${row!.value}`;
    expect(said).toBe(stands);
    expect(row!.lineage).toHaveLength(told.length);
    expect(row!.besideBlank === true).toBe(beside);
    const codes = result.warnings.map((w) => w.code);
    expect(codes.includes('blank_beside')).toBe(beside);
    expect(codes.includes('conflict')).toBe(stands === 'conflict');
    if (beside) expect(row!.status).toBe('normal');
  });
});

test('it is told of sums as well', async () => {
  const told: Figure[] = [
    ...rows([five, blank('missing')]),
    { unit: '63:1', period: '2021', value: 3 },
    { unit: '63:2', period: '2020', value: 1 },
    { unit: '63:2', period: '2021', value: 1 }
  ];
  const result = await answer(told, {
    basis: '34',
    years: { from: 2020, to: 2021 },
    units: { kind: 'list', ids: ['34:1'] }
  });
  expect(result.rows[0]).toMatchObject({ value: 10, besideBlank: true });
  expect(result.warnings).toContainEqual({ code: 'blank_beside', unitIds: ['34:1'] });
});

const told: fc.Arbitrary<Told> = fc.oneof(
  fc.record({
    value: fc.integer({ min: 1, max: 2 }),
    qualifier: fc.constantFrom('exact' as const, 'about' as const)
  }),
  fc.constantFrom(...BLANK_STATUSES).map(blank)
);

test('the order of reports changes nothing, and no number is lost or invented', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(told, { minLength: 1, maxLength: 4 }), async (list) => {
      const [there, back] = [await answer(rows(list)), await answer(rows([...list].reverse()))];
      const bare = ({ lineage: _, ...row }: (typeof there.rows)[number]) => row;
      expect(back.rows.map(bare)).toEqual(there.rows.map(bare));
      const [row] = there.rows;
      const numbers = new Set(list.flatMap((t) => t.value ?? []));
      if (row!.value !== null) expect([...numbers]).toEqual([row!.value]);
      else if (row!.blank !== 'conflict') expect(numbers.size).toBe(0);
    }),
    { numRuns: 30, seed: 3 }
  );
}, 60_000);
