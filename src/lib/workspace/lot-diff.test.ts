import fc from 'fast-check';
import { expect, test } from 'vitest';
import { diffRows } from '#lib/ingest/review/diff.ts';
import { DIMENSIONS, type Dimension, type Observation } from '#lib/model/observation.ts';
import { lotFromObservations } from '#lib/query/lot.fixture.ts';
import { diffLot } from './lot-diff.ts';

const figure = (file: string): fc.Arbitrary<Observation> =>
  fc
    .record({
      unitId: fc.constantFrom('63:40', '63:42', '63:44', 'own:a'),
      measureId: fc.constantFrom('models_new', 'checks_made'),
      year: fc.integer({ min: 2016, max: 2019 }),
      value: fc.option(fc.integer({ min: 0, max: 3 })),
      qualifier: fc.constantFrom('exact' as const, 'more_than' as const)
    })
    .map(({ year, value, ...rest }) => ({
      ...rest,
      value,
      file,
      line: 0,
      id: '',
      periodStart: `${year}-01-01`,
      periodEnd: `${year}-12-31`,
      spanYears: null,
      periodBasis: 'stated',
      dimensions: Object.fromEntries(DIMENSIONS.map((d) => [d, ''])) as Record<Dimension, string>,
      unitOfMeasure: 'mo_hinh',
      status: value === null ? 'missing' : 'normal',
      partOf: '',
      sourceId: file,
      locator: '',
      arithmetic: '',
      note: ''
    }));

const keyOf = (o: Observation): string => [o.unitId, o.measureId, o.periodStart].join();

/** One figure of each key, as a sound file gives them; lines in order. */
const file = (name: string): fc.Arbitrary<Observation[]> =>
  fc
    .uniqueArray(figure(name), { selector: keyOf, maxLength: 25 })
    .map((rows) => rows.map((o, i) => ({ ...o, line: i + 2, id: `${name}#${i + 2}.1` })));

test('a lot differs from what is loaded as its rows would', () => {
  fc.assert(
    fc.property(
      file('a.csv'),
      file('a.csv'),
      file('b.csv'),
      fc.boolean(),
      (after, earlier, others, asLot) => {
        const keys = new Set(earlier.map(keyOf));
        const apart = others.filter((o) => !keys.has(keyOf(o)));
        const lot = lotFromObservations(after, 'a.csv');
        const before = asLot
          ? { observations: apart, lots: [lotFromObservations(earlier, 'a.csv')] }
          : { observations: [...earlier, ...apart], lots: [] };
        const found = diffLot(lot, before);
        const rows = diffRows([...earlier, ...apart], after, { scope: new Set(['a.csv']) });
        expect([found.added, found.changed, found.unchanged, found.gone]).toEqual([
          rows.added.length,
          rows.changed.length,
          rows.unchanged.length,
          rows.gone.length
        ]);
        const differing = [...found.differs.values()].reduce(
          (n, mask) => n + mask.reduce((sum, one) => sum + one, 0),
          0
        );
        expect(differing).toBe(found.changed);
      }
    )
  );
});
