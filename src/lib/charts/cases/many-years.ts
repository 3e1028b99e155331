import type { Unit } from '#lib/model/unit.ts';
import type { Kind, SpecInput } from '#lib/spec/spec.ts';
import { figureCase, series, type Cell, type FigureCase } from './build.ts';
import { provinces } from './provinces.ts';

/**
 * One set of years for the kinds that show them as ends, panels or places: by the number of units,
 * and with gaps, bounds, spans and the longest names.
 */
const YEARS = { from: 2016, to: 2025 };
const all = Array.from({ length: 10 }, (_, i) => YEARS.from + i);

const unitsOf = (count: number): Unit[] =>
  provinces(count > 34 ? '63' : '34')
    .slice(0, count === 1 ? 17 : count)
    .slice(count === 1 ? -1 : 0);

/** Slow walks from different heights; every eleventh figure is missing when asked. */
function walks(units: readonly Unit[], { gaps = false } = {}): Cell[] {
  const next = series(units.length + 11);
  return units.flatMap((unit, n) => {
    let value = 40 + next() * 260;
    return all.map((year): Cell => {
      value *= 0.9 + next() * 0.24;
      const isGap = gaps && (n * 5 + year * 3) % 11 === 0;
      const status = year === 2025 ? ('provisional' as const) : undefined;
      return {
        unit: unit.id,
        period: String(year),
        value: isGap ? null : Math.round(value),
        ...(status && !isGap ? { status } : {})
      };
    });
  });
}

const withSpec = (kind: Kind, spec: SpecInput, units: readonly Unit[]): SpecInput => ({
  kind,
  years: YEARS,
  highlight: units.length > 1 ? [units[Math.min(units.length - 1, 16)]!.id] : [],
  basis: units.length > 34 ? '63' : '34',
  ...spec
});

/** Of so many units. */
export function ofMany(kind: Kind, count: number, spec: SpecInput = {}): FigureCase {
  const units = unitsOf(count);
  return figureCase(withSpec(kind, spec, units), units, walks(units, { gaps: count >= 12 }), {
    ranked: 'yearly'
  });
}

const named = (...names: string[]) =>
  names.map((name) => provinces('34').find((u) => u.nameVi === name)!);

const yearly = (unit: string, values: readonly (number | null)[], from = 2016): Cell[] =>
  values.map((value, i) => ({ unit, period: String(from + i), value }));

/** Both signs at either end, a span over the first years, a break, a unit that never reported. */
export function withDoubts(kind: Kind, spec: SpecInput = {}): FigureCase {
  const units = named('Thanh Hóa', 'Nghệ An', 'Sơn La', 'Huế', 'Đà Nẵng', 'Cà Mau', 'Hà Tĩnh');
  const [th, na, sl, hu, dn, cm, ht] = units.map((u) => u.id) as [
    string,
    string,
    string,
    string,
    string,
    string,
    string
  ];
  const covered = (unit: string, from: number, to: number): Cell[] =>
    all
      .filter((y) => y >= from && y <= to)
      .map((y) => ({ unit, period: String(y), value: null, blank: 'span_only' }));
  const cells: Cell[] = [
    { unit: th, period: '2016/2020', value: 1130 },
    ...covered(th, 2016, 2020),
    ...yearly(th, [241, 258, null, 290, 312], 2021),
    { unit: na, period: '2016', value: 148, qualifier: 'about' },
    ...yearly(na, [161, 170, null, 182, 199, 221, 236, 259], 2017),
    { unit: na, period: '2025', value: 274, status: 'provisional' },
    { unit: sl, period: '2016', value: 62, qualifier: 'nearly' },
    ...yearly(sl, [70, 68, 81, 77, 84, 90, 95, null], 2017),
    { unit: sl, period: '2025', value: 101, qualifier: 'more_than' },
    { unit: hu, period: '2016', value: 41, qualifier: 'at_least' },
    ...yearly(hu, [44, 52, 55, 49, 58, 57, 61, 64], 2017),
    { unit: hu, period: '2025', value: 66, qualifier: 'at_least' },
    ...yearly(dn, [120, 118, 125, 131, 140]),
    { unit: dn, period: '2021', value: 210, status: 'break' },
    ...yearly(dn, [214, 220, 226, 231], 2022),
    ...yearly(
      cm,
      all.map(() => null)
    ),
    ...yearly(ht, [88, 92, 95, 97, 101, 99, null, null, null, null])
  ];
  return figureCase({ ...withSpec(kind, {}, units), highlight: [na], ...spec }, units, cells, {
    ranked: 'yearly'
  });
}

const LONG = [
  'Ban Dân vận Tỉnh ủy Nghệ An',
  'Đảng ủy Khối các cơ quan và doanh nghiệp tỉnh Bà Rịa - Vũng Tàu',
  'Liên đoàn Lao động Thành phố Hồ Chí Minh',
  'Đảng bộ Khu công nghệ cao Thành phố Hồ Chí Minh'
];

/** Names that no column is wide enough for. */
export function withLongNames(kind: Kind, spec: SpecInput = {}): FigureCase {
  const units = provinces('34')
    .slice(0, LONG.length)
    .map((u, i) => ({ ...u, nameVi: LONG[i]!, nameEn: LONG[i]! }));
  const cells = units.flatMap((u, n) =>
    yearly(u.id, [12, 15, 14, 19, 22, n === 3 ? null : 21 + n, 24, 23, 25, 27 - n])
  );
  return figureCase(withSpec(kind, { highlight: [units[1]!.id], ...spec }, units), units, cells, {
    ranked: 'yearly'
  });
}

/** Hundreds of billions and a few millions: the widest numbers. */
export function withMoney(kind: Kind, spec: SpecInput = {}): FigureCase {
  const units = named('Hà Nội', 'Hồ Chí Minh', 'Quảng Ninh');
  const cells = units.flatMap((u, n) =>
    yearly(
      u.id,
      all.map((_, i) => (12 + 130 * n + i * (2.7 + n * 31)) * 1e9)
    )
  );
  return figureCase({ ...withSpec(kind, spec, units), measure: 'charity_money' }, units, cells, {
    ranked: 'yearly'
  });
}

/** A rate, whose change is in points. */
export function withRates(kind: Kind, spec: SpecInput = {}): FigureCase {
  const units = named('Sơn La', 'Lai Châu', 'Điện Biên', 'Cao Bằng', 'Lạng Sơn');
  const cells = units.flatMap((u, n) =>
    yearly(
      u.id,
      all.map((_, i) => Number((31 - n * 2.3 - i * (1.9 - n * 0.3)).toFixed(1)))
    )
  );
  return figureCase({ ...withSpec(kind, spec, units), measure: 'poverty_rate' }, units, cells, {
    ranked: 'yearly'
  });
}

/** The first few units stand back. */
export function muted(made: FigureCase, count: number): FigureCase {
  const mute = made.result.units.slice(0, count).map((u) => u.id);
  return { ...made, result: { ...made.result, spec: { ...made.result.spec, mute } } };
}
