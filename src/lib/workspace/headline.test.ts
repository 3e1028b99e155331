import { describe, expect, it } from 'vitest';
import type { Result, ResultRow } from '#lib/query/result.ts';
import { DEFAULT_SPEC } from '#lib/spec/spec.ts';
import { toHeadline } from './headline.ts';
import { yearRow as row } from './rows.fixture.ts';

const result = (rows: ResultRow[], expected: number): Result => {
  const years = [
    ...new Set(rows.flatMap((r) => (r.periodStart ? [r.periodStart.slice(0, 4)] : [])))
  ];
  return {
    spec: DEFAULT_SPEC,
    rows,
    totals: years.map((y) => {
      const inYear = rows.filter((r) => r.periodStart?.startsWith(y));
      const valued = inYear.filter((r) => r.value !== null);
      return {
        periodStart: `${y}-01-01`,
        periodEnd: `${y}-12-31`,
        breakdown: '',
        value: valued.reduce((s, r) => s + r.value!, 0),
        bound: valued.length < expected ? '≥' : '=',
        blank: null,
        coverage: { reported: valued.length, expected }
      };
    }),
    units: [],
    missing: {},
    coverage: { reported: 0, expected },
    warnings: [],
    refused: null,
    lineage: {}
  };
};

describe('toHeadline', () => {
  it('compares two years over the units that reported both', () => {
    const rows = ['a', 'b', 'c', 'd'].flatMap((u) => [row(u, 2023, 10), row(u, 2024, 12)]);
    const grown = [...rows, row('e', 2023, null), row('e', 2024, 1000)];
    const headline = toHeadline(result(grown, 5), { year: 2024, unitId: null });
    expect(headline.change).toEqual({
      kind: 'ratio',
      ratio: expect.closeTo(0.2),
      from: 2023,
      common: 4
    });
  });

  it('gives no change when too few reported both years', () => {
    const rows = [row('a', 2023, 1), row('a', 2024, 2), row('b', 2023, null), row('b', 2024, 3)];
    expect(toHeadline(result(rows, 2), { year: 2024, unitId: null }).change).toEqual({
      kind: 'few',
      from: 2023,
      common: 1
    });
  });

  it('leaves bounds out of a change', () => {
    const exact = ['a', 'b', 'c'].flatMap((u) => [row(u, 2023, 10), row(u, 2024, 11)]);
    const rows = [...exact, row('d', 2023, 10, { bound: '≥' }), row('d', 2024, 1000)];
    expect(toHeadline(result(rows, 4), { year: 2024, unitId: null }).change).toMatchObject({
      ratio: expect.closeTo(0.1),
      common: 3
    });
  });

  it('draws its line over one group of units, as far back as half of them reported', () => {
    const rows = [2021, 2022, 2023, 2024].flatMap((y) => [
      row('a', y, 5),
      row('b', y, y === 2021 ? null : 50),
      row('c', y, y === 2023 ? null : 7)
    ]);
    const headline = toHeadline(result(rows, 3), { year: 2024, unitId: null });
    expect(headline.panel).toBe(2);
    expect(headline.points.map((p) => [p.year, p.value])).toEqual([
      [2022, 55],
      [2023, 55],
      [2024, 55]
    ]);
  });

  it('draws no line where no group reported throughout', () => {
    const rows = [2022, 2023, 2024].flatMap((y) => [
      row('a', y, y === 2023 ? null : 5),
      row('b', y, null)
    ]);
    expect(toHeadline(result(rows, 2), { year: 2024, unitId: null }).points).toEqual([]);
  });

  it('keeps the gaps of one unit open', () => {
    const rows = [row('a', 2022, 5), row('a', 2023, null), row('a', 2024, 7, { rank: [1, 2] })];
    const headline = toHeadline(result(rows, 2), { year: 2024, unitId: 'a' });
    expect(headline.points.map((p) => p.value)).toEqual([5, null, 7]);
    expect(headline.rank).toEqual([1, 2]);
    expect(headline.change.kind).toBe('none');
  });

  it('never adds figures of different periods', () => {
    const own = (u: string, value: number) =>
      row(u, 2016, value, { periodStart: null, periodEnd: null, periodKind: 'unstated' });
    expect(toHeadline(result([own('a', 5395)], 3), { year: null, unitId: null })).toMatchObject({
      value: 5395,
      unitId: 'a',
      period: null
    });
    const two = toHeadline(result([own('a', 5395), own('b', 3)], 3), { year: null, unitId: null });
    expect(two).toMatchObject({ value: 5395, unitId: 'a', coverage: { reported: 2 } });
  });
});
