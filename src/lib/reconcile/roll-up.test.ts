import { describe, expect, test } from 'vitest';
import { toLevels } from './roll-up.ts';
import { bookInput, rowsOf, unitOf, type Told } from './sources.fixture.ts';

const known = {
  ...bookInput,
  units: [
    ...bookInput.units,
    unitOf('a1', 'A1', '63:A'),
    unitOf('a2', 'A2', '63:A'),
    unitOf('a3', 'A3', '63:A'),
    unitOf('b1', 'B1', '63:B'),
    unitOf('c1', 'C1', '63:C')
  ]
};
/** Sums as short texts: "63:A 2024 ≥ 12". */
const sums = (told: Told[]): string[] =>
  toLevels(rowsOf(told), known).rollUp.map((o) =>
    [o.unitId, o.periodStart!.slice(0, 4), o.qualifier, o.value ?? o.status].join(' ')
  );

describe('what units below add up to', () => {
  test('a sum of all of them is exact, of some of them at least', () => {
    const all: Told[] = [
      { unit: '63:A', value: 30, period: '2020' },
      { unit: 'a1', value: 5, period: '2020' },
      { unit: 'a2', value: 7, period: '2020' },
      { unit: 'a3', value: 9, period: '2020' }
    ];
    expect(sums(all)).toEqual(['63:A 2020 exact 21']);
    const some = all.map((t) => (t.unit === 'a3' ? { ...t, period: '2021' } : t));
    expect(sums(some)).toEqual(['63:A 2020 at_least 12', '63:A 2021 at_least 9']);
  });

  test('a unit to which it does not apply is not waited for; bounds are kept', () => {
    expect(
      sums([
        { unit: 'a1', value: 5, period: '2020' },
        { unit: 'a2', value: 7, period: '2020', qualifier: 'nearly' },
        { unit: 'a3', value: null, period: '2020', status: 'not_applicable' }
      ])
    ).toEqual(['63:A 2020 at_most 12']);
  });

  test('own reports are those of units with others below them, and nothing else', () => {
    const { own } = toLevels(
      rowsOf([
        { unit: '63:A', value: 30 },
        { unit: '63:B', value: 8 },
        { unit: 'a1', value: 5 }
      ]),
      known
    );
    expect(own.map((o) => o.unitId)).toEqual(['63:A']);
  });

  test('own reports of a measure that nobody below reports are left out; so is the country', () => {
    const told: Told[] = [
      { unit: '63:A', value: 30 },
      { unit: '63:A', value: 9, measure: 'money' },
      { unit: 'a1', value: 5 }
    ];
    const country = known.units.map((u) => (u.scheme === '' ? u : { ...u, parentId: 'vn' }));
    const { own, rollUp } = toLevels(rowsOf(told), { ...known, units: country });
    expect(own.map((o) => o.measureId)).toEqual(['models']);
    expect(rollUp.map((o) => o.unitId)).toEqual(['63:A']);
  });

  test('what is part of another, a rate, and a row given twice are not added', () => {
    expect(
      sums([
        { unit: 'a1', value: 5, period: '2020' },
        { unit: 'a1', value: 5, period: '2020' },
        { unit: 'a1', value: 2, period: '2020', partOf: 'x' },
        { unit: 'a2', value: 7, period: '2020' },
        { unit: 'a3', value: 3, period: '2020' },
        { unit: 'a1', value: 50, period: '2020', measure: 'rate' }
      ])
    ).toEqual(['63:A 2020 exact 15']);
  });

  test('under the new list a unit is under the heir of its province', () => {
    const told: Told[] = [
      { unit: 'b1', value: 5, period: '2026' },
      { unit: 'c1', value: 6, period: '2026' }
    ];
    expect(sums(told)).toEqual(['34:B 2026 exact 11']);
    expect(sums(told.slice(1))).toEqual(['34:B 2026 at_least 6']);
  });

  test('a mixed year goes where the report is', () => {
    const told: Told[] = [
      { unit: '63:B', value: 5, period: '2025' },
      { unit: 'b1', value: 5, period: '2025' }
    ];
    expect(sums(told)[0]).toMatch(/^63:B 2025/);
  });
});
