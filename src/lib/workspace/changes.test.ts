import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Bound } from '#lib/model/bound.ts';
import type { Unit } from '#lib/model/unit.ts';
import type { Result, ResultRow } from '#lib/query/result.ts';
import { DEFAULT_SPEC } from '#lib/spec/spec.ts';
import { toChanges } from './changes.ts';
import { yearRow as row } from './rows.fixture.ts';

const result = (rows: ResultRow[]): Result => ({
  spec: DEFAULT_SPEC,
  rows,
  totals: [],
  units: [...new Set(rows.map((r) => r.unitId))].map((id) => ({ id }) as Unit),
  missing: {},
  coverage: { reported: 0, expected: 0 },
  warnings: [],
  refused: null,
  lineage: {}
});

const pair = (id: string, before: number | null, now: number | null, rest = {}) => [
  row(id, 2020, before),
  row(id, 2021, now, rest)
];

describe('what changed since the year before', () => {
  it('counts rises, falls and what stayed, and puts the largest first', () => {
    const rows = [pair('a', 1, 9), pair('b', 5, 6), pair('c', 7, 2), pair('d', 3, 3)].flat();
    expect(toChanges(result(rows), 2021)).toMatchObject({
      ...{ from: 2020, to: 2021, risen: 2, fallen: 1, same: 1, open: [], apart: [] },
      mostRisen: [
        { unitId: 'a', before: 1, now: 9, withCare: false },
        { unitId: 'b', before: 5, now: 6 }
      ],
      mostFallen: [{ unitId: 'c', before: 7, now: 2 }]
    });
  });

  it('a missing year is neither a rise nor a fall', () => {
    const rows = [pair('a', 1, 2), pair('b', 1, 2), pair('c', 1, 2), pair('d', null, 4)].flat();
    expect(toChanges(result(rows), 2021)).toMatchObject({ risen: 3, apart: ['d'] });
  });

  it('a place that was not there yet is in no group', () => {
    const gone = [row('d', 2020, null, { blank: 'not_in_being' }), row('d', 2021, 4)];
    const rows = [pair('a', 1, 2), pair('b', 1, 2), pair('c', 1, 2), gone].flat();
    expect(toChanges(result(rows), 2021)).toMatchObject({ risen: 3, apart: [], open: [] });
  });

  it.each<[now: Partial<ResultRow>, group: string]>([
    [{ bound: '≥', strict: true }, 'risen'], // hơn 400 after 400
    [{ bound: '≥', strict: false }, 'open'], // ít nhất 400
    [{ bound: '≤', strict: true }, 'fallen'], // gần 400
    [{ bound: '≈' }, 'open'] // khoảng 400
  ])('400, then 400 worded %j: %s', (now, group) => {
    const rows = [pair('a', 1, 1), pair('b', 1, 1), pair('c', 400, 400, now)].flat();
    const changes = toChanges(result(rows), 2021)!;
    const at = { risen: changes.risen, fallen: changes.fallen, open: changes.open.length };
    expect(at).toEqual({ risen: 0, fallen: 0, open: 0, [group]: 1 });
    expect([...changes.mostRisen, ...changes.mostFallen]).toEqual([]);
  });

  it('a provisional figure is compared, and marked', () => {
    const rows = [
      pair('a', 1, 2, { status: 'provisional' }),
      pair('b', 1, 2),
      pair('c', 1, 2)
    ].flat();
    expect(toChanges(result(rows), 2021)!.mostRisen[0]).toMatchObject({ withCare: true });
  });

  it('says nothing of fewer than three', () => {
    expect(toChanges(result([pair('a', 1, 2), pair('b', 1, 2)].flat()), 2021)).toBeNull();
  });

  it('holds whatever the true numbers are', () => {
    const figure = fc.record({
      value: fc.integer({ min: 0, max: 20 }),
      bound: fc.constantFrom<Bound>('=', '≥', '≤', '≈'),
      strict: fc.boolean(),
      by: fc.integer({ min: 0, max: 9 })
    });
    /** A number the words leave room for. */
    const truth = ({ value, bound, strict, by }: { value: number } & Record<string, unknown>) => {
      const step = (by as number) + (strict ? 1 : 0);
      if (bound === '≥') return value + step;
      if (bound === '≤') return value - step;
      return bound === '≈' ? value + (by as number) - 5 : value;
    };
    fc.assert(
      fc.property(fc.array(fc.tuple(figure, figure), { minLength: 3, maxLength: 8 }), (pairs) => {
        const rows = pairs.flatMap(([a, b], i) => [
          row(`u${i}`, 2020, a.value, { bound: a.bound, strict: a.strict && a.bound !== '=' }),
          row(`u${i}`, 2021, b.value, { bound: b.bound, strict: b.strict && b.bound !== '=' })
        ]);
        const changes = toChanges(result(rows), 2021)!;
        const signs = pairs.map(([a, b]) => Math.sign(truth(b) - truth(a)));
        const rises = signs.filter((s) => s > 0).length;
        const falls = signs.filter((s) => s < 0).length;
        const open = changes.open.length;
        expect(rises).toBeGreaterThanOrEqual(changes.risen);
        expect(rises).toBeLessThanOrEqual(changes.risen + open);
        expect(falls).toBeGreaterThanOrEqual(changes.fallen);
        expect(falls).toBeLessThanOrEqual(changes.fallen + open);
        expect(changes.risen + changes.fallen + changes.same + open).toBe(pairs.length);
      })
    );
  });
});
