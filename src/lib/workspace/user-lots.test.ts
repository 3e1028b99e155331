import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toObservations } from '#lib/model/lot-rows.ts';
import type { Observation } from '#lib/model/observation.ts';
import type { Pack } from '#lib/model/pack.ts';
import { unit } from '#lib/query/fixtures.ts';
import { lotFromObservations } from '#lib/query/lot.fixture.ts';
import { figureOf, rowsOf } from '#lib/storage/rows.fixture.ts';
import { rowsMeeting } from './user-lots.ts';
import { toUserPack, toUserPackWithLots, type Brought } from './user-pack.ts';

const at = (year: number) => ({ periodStart: `${year}-01-01`, periodEnd: `${year}-12-31` });

/** An import of rows, of a lot, or of both. */
type Plan = { rows: Observation[]; figures: Observation[]; supersedes: boolean };

const brought = ({ rows, figures, supersedes }: Plan, n: number): Brought => ({
  files: [`${n}.csv`],
  rows: {
    ...rowsOf(...rows.map((o) => ({ ...o, file: `${n}.csv` }))),
    lots: [lotFromObservations(figures, `${n}-big.csv`)]
  },
  supersedes
});

/** The same with rows in the place of lots. */
const plainly = ({ rows, ...item }: Brought): Brought => {
  const { lots = [], ...tables } = rows;
  const observations = [...tables.observations, ...lots.flatMap((lot) => toObservations(lot))];
  return { ...item, rows: { ...tables, observations } };
};

/** Every figure of a pack by its place, equal ones once, with the place of the figure it is part of. */
function figuresOf(pack: Pack | null): string[] {
  const all = [
    ...(pack?.observations ?? []),
    ...(pack?.lots ?? []).flatMap((lot) => toObservations(lot))
  ];
  const byId = new Map(all.map((o) => [o.id, o]));
  const place = (o: Observation | undefined) => (o ? `${o.file}:${o.line}` : '');
  const said = all.map(
    (o) => `${place(o)} ${o.unitId} ${o.periodEnd} ${o.value} < ${place(byId.get(o.partOf))}`
  );
  return [...new Set(said)].sort();
}

const figure = fc
  .record({
    unitId: fc.constantFrom('63:40', '63:41', 'own:a'),
    year: fc.constantFrom(2020, 2021, 2022),
    value: fc.nat(9)
  })
  .map(({ year, ...f }) => figureOf('', 0, { ...f, ...at(year) }));

const plan: fc.Arbitrary<Plan> = fc
  .record({
    rows: fc.array(figure, { maxLength: 5 }),
    parts: fc.array(fc.nat(4), { maxLength: 2 }),
    figures: fc.array(figure, { maxLength: 6 }),
    supersedes: fc.boolean()
  })
  .map(({ rows, parts, figures, supersedes }) => {
    // Two figures of one key in one file would leave open which of them a part belongs to.
    const keys = new Set<string>();
    const once = (o: Observation) => keys.size < keys.add(`${o.unitId} ${o.periodEnd}`).size;
    const named = rows.filter(once).map((o, i) => ({ ...o, id: `r${i}`, line: i + 2 }));
    const ofThem = parts.flatMap((whole, i) =>
      named[whole] ? [{ ...named[whole], id: `p${i}`, partOf: `r${whole}`, line: 90 + i }] : []
    );
    const placed = figures.filter(once).map((o, i) => ({ ...o, line: i + 2 }));
    return { rows: [...named, ...ofThem], figures: placed, supersedes };
  });

const units = ['own:a', 'own:b'].map((id, i) => unit(id, i));

test('what lots and rows stand in for is the same as with rows alone', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(plan, { maxLength: 4 }), async (plans) => {
      const imports = plans.map(brought).map((b) => ({ ...b, rows: { ...b.rows, units } }));
      const expected = toUserPack(imports.map(plainly));
      const pack = await toUserPackWithLots(imports);
      expect(figuresOf(pack)).toEqual(figuresOf(expected));
      expect(pack?.units).toEqual(expected?.units);
      expect(pack?.info).toEqual(expected?.info);
    }),
    { numRuns: 300 }
  );
});

describe('lots', () => {
  const lot = lotFromObservations([figureOf('a', 1), figureOf('b', 2, at(2022))], 'big.csv');
  const big: Brought = { files: ['big.csv'], rows: { ...rowsOf(), lots: [lot] }, supersedes: true };

  test('that nothing stands in for are the very ones that were kept', async () => {
    const pack = await toUserPackWithLots([big]);
    expect(pack!.lots![0]!.blocks[0]).toBe(lot.blocks[0]);
  });

  test('of which nothing is left are no part of the pack', async () => {
    const pack = await toUserPackWithLots([big, big]);
    expect(pack!.lots!.map((l) => l.length)).toEqual([2]);
  });

  test('tell the figures that rows speak of too', async () => {
    const others = [figureOf('x', 9, at(2022)), figureOf('y', 9, at(2023))];
    const met = await rowsMeeting([lot], others);
    expect(met.map((o) => [o.file, o.periodEnd, o.value])).toEqual([['big.csv', '2022-12-31', 2]]);
    expect(await rowsMeeting([lot], others, { limit: 0 })).toEqual([]);
  });

  test('leave packs without them as they are', async () => {
    const plain: Brought = { files: [], rows: rowsOf(figureOf('a', 1)), supersedes: true };
    expect(await toUserPackWithLots([plain])).toEqual(toUserPack([plain]));
    expect(await toUserPackWithLots([])).toBeNull();
  });
});
