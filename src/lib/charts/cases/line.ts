import type { SpecInput } from '#lib/spec/spec.ts';
import { figureCase, series, type Cell, type FigureCase } from './build.ts';
import { provinces } from './provinces.ts';

const YEARS = { from: 2016, to: 2025 };
const years = (from = YEARS.from, to = YEARS.to) =>
  Array.from({ length: to - from + 1 }, (_, i) => from + i);

const named = (...names: string[]) =>
  names.map((name) => provinces('34').find((u) => u.nameVi === name)!);

/** A row of numbers from 2016 on; null is a gap. */
const yearly = (unit: string, values: readonly (number | null)[], from = 2016): Cell[] =>
  values.map((value, i) => ({ unit, period: String(from + i), value }));

const covered = (unit: string, from: number, to: number): Cell[] =>
  years(from, to).map((y) => ({ unit, period: String(y), value: null, blank: 'span_only' }));

/** A span, gaps, a lower bound, provisional ends: the figure of the design. */
export function line4(spec: SpecInput = {}): FigureCase {
  const units = named('Thanh Hóa', 'Nghệ An', 'Sơn La', 'Huế');
  const [th, na, sl, hu] = units.map((u) => u.id) as [string, string, string, string];
  const cells: Cell[] = [
    { unit: th, period: '2016/2020', value: 1130 },
    ...covered(th, 2016, 2020),
    ...yearly(th, [241, 258, null, 290], 2021),
    { unit: th, period: '2025', value: 312, qualifier: 'more_than', status: 'provisional' },
    ...yearly(na, [148, 161, 170, null, 182, 199, 221, 236, 259]),
    { unit: na, period: '2025', value: 274, status: 'provisional' },
    ...yearly(sl, [62, 70, 68, 81, 77, 84, 90, 95, null]),
    { unit: sl, period: '2025', value: 101, status: 'provisional' },
    ...yearly(hu, [41, 44, 52, 55, 49, 58]),
    { unit: hu, period: '2022', value: 57, qualifier: 'at_least' },
    ...yearly(hu, [61, 64], 2023),
    { unit: hu, period: '2025', value: 66, status: 'provisional' }
  ];
  return figureCase({ kind: 'line', years: YEARS, highlight: [th], ...spec }, units, cells);
}

export const line4English = (): FigureCase => line4({ lang: 'en' });

export function line1(): FigureCase {
  const units = named('Nghệ An');
  return figureCase(
    { kind: 'line', years: YEARS },
    units,
    yearly(units[0]!.id, [148, 161, 170, null, null, 199, 221, 236, 259, 274])
  );
}

/** Too many to tell apart: grey, one of them red. */
export function line34(): FigureCase {
  const units = provinces('34');
  const next = series(7);
  const cells = units.flatMap((u, n) => {
    let value = 30 + next() * 180;
    return years().map((y): Cell => {
      value *= 0.95 + next() * 0.17;
      const isGap = (n * 7 + y) % 23 === 0;
      return { unit: u.id, period: String(y), value: isGap ? null : Math.round(value) };
    });
  });
  return figureCase({ kind: 'line', years: YEARS, highlight: [units[16]!.id] }, units, cells);
}

/** Ends that would lie on each other, and one line that stops early. */
export function lineCrowdedEnds(): FigureCase {
  const units = provinces('34').slice(0, 6);
  const cells = units.flatMap((u, n) =>
    years().map((y): Cell => ({
      unit: u.id,
      period: String(y),
      value: n === 5 && y > 2021 ? null : 100 + (y - 2016) * (5 + n * 0.4) + n
    }))
  );
  return figureCase({ kind: 'line', years: YEARS, highlight: [units[1]!.id] }, units, cells);
}

/** Two spans over the same years, half-year figures, an upper bound. */
export function lineSpans(): FigureCase {
  const units = named('Quảng Ninh', 'Hải Phòng', 'Đà Nẵng');
  const [a, b, c] = units.map((u) => u.id) as [string, string, string];
  return figureCase({ kind: 'line', years: { from: 2016, to: 2024 } }, units, [
    { unit: a, period: '2016/2020', value: 900 },
    ...covered(a, 2016, 2020),
    ...yearly(a, [190, 205, 210, 214], 2021),
    { unit: b, period: '2016/2018', value: 480, qualifier: 'nearly' },
    ...covered(b, 2016, 2018),
    ...yearly(b, [150, 151, 158, 170], 2019),
    { unit: b, period: '2023', value: 180, qualifier: 'nearly' },
    { unit: b, period: '2024-H1', value: 70 },
    { unit: b, period: '2024', value: null, blank: 'part_year_only' },
    ...yearly(c, [null, null, 60, 64, 71, 75, 78, 80, 86])
  ]);
}

export function lineByField(): FigureCase {
  const units = named('Nghệ An');
  const id = units[0]!.id;
  const parts = { economy: 60, culture: 45, defence: 20, politics: 12 };
  const cells = Object.entries(parts).flatMap(([part, start], n) =>
    years().map((y, i): Cell => ({
      unit: id,
      part,
      period: String(y),
      value: n === 3 && i < 4 ? null : Math.round(start * (1 + i * 0.07 * (n + 1)))
    }))
  );
  return figureCase({ kind: 'line', years: YEARS, by: 'field' }, units, cells);
}

export function lineMoney(): FigureCase {
  const units = named('Hà Nội', 'Hồ Chí Minh');
  const cells = units.flatMap((u, n) =>
    years().map((y, i): Cell => ({
      unit: u.id,
      period: String(y),
      value: (12 + 3 * n + i * 2.7) * 1e9
    }))
  );
  return figureCase({ kind: 'line', measure: 'charity_money', years: YEARS }, units, cells);
}

/** Nothing to draw but the years in which nothing was reported. */
export function lineEmpty(): FigureCase {
  const units = named('Cà Mau');
  return figureCase(
    { kind: 'line', years: { from: 2020, to: 2024 } },
    units,
    yearly(units[0]!.id, [null, null, null, null, null], 2020)
  );
}

/** An index around 100, and changes below zero. */
export function lineIndex(): FigureCase {
  const units = named('Hà Tĩnh', 'Sơn La');
  const [a, b] = units.map((u) => u.id) as [string, string];
  return figureCase(
    { kind: 'line', norm: 'index', baseYear: 2020, years: { from: 2020, to: 2025 } },
    units,
    [
      ...yearly(a, [100, 104.2, 96.8, 110.5, 121, 133.4], 2020),
      ...yearly(b, [100, 92.4, 88.1, null, 79.9, 84], 2020)
    ]
  );
}

/** Long names at the line ends and over the strips. */
export function lineLongNames(): FigureCase {
  const names = [
    'Ban Dân vận Tỉnh ủy Nghệ An',
    'Đảng ủy Khối các cơ quan và doanh nghiệp tỉnh Bà Rịa - Vũng Tàu'
  ];
  const units = provinces('34')
    .slice(0, 2)
    .map((u, i) => ({ ...u, nameVi: names[i]!, nameEn: names[i]! }));
  return figureCase(
    { kind: 'line', years: { from: 2019, to: 2024 } },
    units,
    units.flatMap((u, n) => yearly(u.id, [12, 15, 14, 19, 22, 21 + n], 2019))
  );
}

/** Years that end with half of one: the line ends before it, the half stands alone. */
export function lineHalfYear(): FigureCase {
  const units = named('Nghệ An', 'Thanh Hóa', 'Huế');
  const cells = units.flatMap((u, n): Cell[] => [
    ...yearly(
      u.id,
      [170, 172, 158, 175, 170, 153, 180, 184, 184].map((v) => v - n * 37)
    ),
    { unit: u.id, period: '2025', value: 169 - n * 40, status: 'provisional' },
    { unit: u.id, period: '2026-H1', value: 88 - n * 20 },
    { unit: u.id, period: '2026', value: null, blank: 'part_year_only' }
  ]);
  return figureCase(
    { kind: 'line', years: { from: 2016, to: 2026 }, highlight: [units[1]!.id] },
    units,
    cells
  );
}

/** What is noted at three times, two of them close to each other and to a missing year. */
export function lineNoted(): FigureCase {
  const { result, context } = line4();
  const note = (start: string, label: string) => ({
    id: start,
    kind: 'event' as const,
    start,
    end: start,
    measureId: '',
    unitId: '',
    labelVi: label,
    labelEn: label,
    textVi: `${label}.`,
    textEn: `${label}.`,
    basis: ''
  });
  const own = [
    note('2018-03-01', 'đổi mẫu báo cáo'),
    note('2020-05-01', 'thêm đơn vị báo cáo'),
    note('2020-11-01', 'báo cáo theo quý')
  ];
  return { result, context: { ...context, own } };
}
