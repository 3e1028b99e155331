import type { Unit } from '#lib/model/unit.ts';
import type { Kind, SpecInput } from '#lib/spec/spec.ts';
import { toAgainstSpec } from '#lib/query/against.ts';
import { figureCase, series, type Cell, type FigureCase } from './build.ts';
import { provinces } from './provinces.ts';

/** A figure of two measures: the first and what is set against it, of the same units. */
export function twoCase(
  spec: SpecInput,
  units: Unit[],
  first: readonly Cell[],
  second: readonly Cell[]
): FigureCase {
  const made = figureCase({ against: 'charity_money', ...spec }, units, first, {
    ranked: 'yearly'
  });
  const other = toAgainstSpec(made.result.spec, made.context.catalogue)!;
  const against = figureCase(other, units, second, { ranked: 'yearly' }).result;
  return { ...made, result: { ...made.result, against } };
}

const unitsOf = (count: number): Unit[] => {
  const all = provinces(count > 34 ? '63' : '34');
  return count === 1 ? all.slice(16, 17) : all.slice(0, count);
};

const MILLION = 1e6;

/** One year of so many units, a few with a great deal; some lack one of the two, some both. */
export function pointsOf(count: number, spec: SpecInput = {}): FigureCase {
  const units = unitsOf(count);
  const next = series(count + 5);
  const period = count > 34 ? '2024' : '2025';
  const cells = units.map((u, i) => {
    const size = 12 + next() * 90 + (i % 17 === 3 ? 240 : 0);
    const money = Math.round(size * (4 + next() * 26)) * 40 * MILLION;
    const gaps = count >= 12;
    return {
      first: { unit: u.id, period, value: gaps && i % 11 === 4 ? null : Math.round(size) },
      second: { unit: u.id, period, value: gaps && i % 13 === 4 ? null : money }
    };
  });
  return twoCase(
    {
      kind: 'scatter',
      basis: count > 34 ? '63' : '34',
      years: { from: Number(period), to: Number(period) },
      highlight: count > 1 ? [units[Math.min(units.length - 1, 16)]!.id] : [],
      ...spec
    },
    units,
    cells.map((c) => c.first),
    cells.map((c) => c.second)
  );
}

/** Both signs on either axis, every reason of a blank, provisional figures, two muted. */
export function pointsWithDoubts(spec: SpecInput = {}): FigureCase {
  const units = provinces('34').slice(0, 14);
  const at = (i: number, value: number | null, more: Partial<Cell> = {}): Cell => ({
    unit: units[i]!.id,
    period: '2025',
    value,
    ...more
  });
  const first = [
    at(0, 40, { qualifier: 'at_least' }),
    at(1, 75, { qualifier: 'nearly' }),
    at(2, 98, { qualifier: 'about' }),
    at(3, 0),
    at(4, 51, { status: 'provisional' }),
    at(5, null, { blank: 'not_applicable' }),
    at(6, null, { blank: 'suppressed' }),
    at(7, 63),
    at(8, 64),
    at(9, null),
    at(10, 22),
    at(11, 23),
    at(12, 87),
    at(13, 63)
  ];
  const money = (n: number) => n * 1000 * MILLION;
  const second = [
    at(0, money(3), { qualifier: 'more_than' }),
    at(1, money(7)),
    at(2, money(5), { qualifier: 'nearly' }),
    at(3, 0),
    at(4, money(9)),
    at(5, money(2)),
    at(6, money(2)),
    at(7, null),
    at(8, null, { blank: 'conflict' }),
    at(9, null),
    at(10, money(6)),
    at(11, money(6)),
    at(12, money(12), { qualifier: 'at_least' }),
    at(13, money(8))
  ];
  return twoCase(
    {
      kind: 'scatter',
      years: { from: 2025, to: 2025 },
      highlight: [units[0]!.id, units[12]!.id],
      mute: [units[10]!.id, units[11]!.id],
      ...spec
    },
    units,
    first,
    second
  );
}

const LONG = [
  'Ban Dân vận Tỉnh ủy Nghệ An',
  'Đảng ủy Khối các cơ quan và doanh nghiệp tỉnh Bà Rịa - Vũng Tàu',
  'Liên đoàn Lao động Thành phố Hồ Chí Minh',
  'Đảng bộ Khu công nghệ cao Thành phố Hồ Chí Minh'
];

const named = (units: readonly Unit[]): Unit[] =>
  units.slice(0, LONG.length).map((u, i) => ({ ...u, nameVi: LONG[i]!, nameEn: LONG[i]! }));

/** Names that hardly fit beside a point, all close together. */
export function pointsWithLongNames(spec: SpecInput = {}): FigureCase {
  const units = named(provinces('34'));
  const cells = (of: (i: number) => number) =>
    units.map((u, i): Cell => ({ unit: u.id, period: '2025', value: of(i) }));
  return twoCase(
    {
      kind: 'scatter',
      years: { from: 2025, to: 2025 },
      highlight: [units[1]!.id, units[3]!.id],
      ...spec
    },
    units,
    cells((i) => 40 + 3 * i),
    cells((i) => (50 + i) * 1000 * MILLION)
  );
}

/** A rate against a count: both far from zero on one axis. */
export function pointsOfRates(spec: SpecInput = {}): FigureCase {
  const units = provinces('34').slice(0, 20);
  const next = series(77);
  const cells = (of: (i: number) => number) =>
    units.map((u, i): Cell => ({ unit: u.id, period: '2025', value: of(i) }));
  return twoCase(
    {
      kind: 'scatter',
      against: 'poverty_rate',
      years: { from: 2025, to: 2025 },
      highlight: [units[7]!.id],
      ...spec
    },
    units,
    cells(() => Math.round(300 + next() * 150)),
    cells(() => Number((2 + next() * 12).toFixed(1)))
  );
}

const YEARS = { from: 2016, to: 2025 };
const all = Array.from({ length: 10 }, (_, i) => YEARS.from + i);

/** Slow walks of two measures; every so many years lack one of the two when asked. */
function walk(
  units: readonly Unit[],
  seed: number,
  [from, to]: readonly [number, number],
  every = 0
) {
  const next = series(seed);
  return units.flatMap((unit, n) => {
    let value = from + next() * (to - from);
    return all.map((year): Cell => {
      value *= 0.86 + next() * 0.32;
      const isGap = every > 0 && (n * 3 + year) % every === 0;
      const status = year === 2025 && !isGap ? { status: 'provisional' as const } : {};
      return {
        unit: unit.id,
        period: String(year),
        value: isGap ? null : Math.round(value),
        ...status
      };
    });
  });
}

const pathSpec = (units: readonly Unit[], spec: SpecInput): SpecInput => ({
  kind: 'path' satisfies Kind,
  years: YEARS,
  basis: units.length > 34 ? '63' : '34',
  highlight:
    units.length > 6
      ? [units[3]!.id, units[9]!.id, units[11]!.id]
      : units.length > 1
        ? [units[1]!.id]
        : [],
  ...spec
});

/** The ways of so many units; of more than a few, those of the highlighted. */
export function pathsOf(count: number, spec: SpecInput = {}): FigureCase {
  const units = unitsOf(count);
  const money = walk(units, count + 2, [400, 4000]).map((c) => ({
    ...c,
    value: c.value === null ? null : c.value * 10 * MILLION
  }));
  return twoCase(
    pathSpec(units, spec),
    units,
    walk(units, count + 31, [40, 260], count >= 12 ? 7 : 0),
    money
  );
}

/** A gap in either measure, a break, a span, both signs, a unit with no year of both. */
export function pathsWithDoubts(spec: SpecInput = {}): FigureCase {
  const units = ['Nghệ An', 'Thanh Hóa', 'Huế', 'Cà Mau'].map((name) =>
    provinces('34').find((u) => u.nameVi === name)!
  );
  const [na, th, hu, cm] = units.map((u) => u.id) as [string, string, string, string];
  const years = (unit: string, values: readonly (number | null)[], from = 2016): Cell[] =>
    values.map((value, i) => ({ unit, period: String(from + i), value }));
  const money = (cells: Cell[]) =>
    cells.map((c) => ({ ...c, value: c.value === null ? null : c.value * 100 * MILLION }));
  return twoCase(
    pathSpec(units, { highlight: [na], ...spec }),
    units,
    [
      ...years(na, [20, 26, 34, null, 41, 39, 52, 60, 66]),
      { unit: na, period: '2025', value: 71, qualifier: 'at_least' },
      { unit: th, period: '2016/2020', value: 410 },
      ...years(th, [null, null, null, null, null], 2016).map((c) => ({
        ...c,
        blank: 'span_only' as const
      })),
      ...years(th, [92, 97, 88, 84, 79], 2021),
      ...years(hu, [30, 32, 31]),
      { unit: hu, period: '2019', value: 55, status: 'break' },
      ...years(hu, [57, 58, 63, null, 66, 70], 2020),
      ...years(cm, [11, 12, 12, 14, 15, 15, 17, 18, 19, 21])
    ],
    [
      ...money(years(na, [11, 12, 15, 17, 16, 22, 21, 26, 30])),
      { unit: na, period: '2025', value: 3300 * MILLION, qualifier: 'nearly' },
      ...money(years(th, [35, 34, 33, 31, 30, 31, null, 36, 35, 33])),
      ...money(years(hu, [8, 9, 9, 10, 12, 12, 14, 15, 14, 15])),
      ...money(
        years(
          cm,
          all.map(() => null)
        )
      )
    ]
  );
}

export function pathsWithLongNames(spec: SpecInput = {}): FigureCase {
  const units = named(provinces('34'));
  const money = walk(units, 12, [3000, 4000]).map((c) => ({
    ...c,
    value: c.value === null ? null : c.value * 10 * MILLION
  }));
  return twoCase(pathSpec(units, spec), units, walk(units, 41, [140, 160]), money);
}
