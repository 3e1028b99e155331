import type { SpecInput } from '#lib/spec/spec.ts';
import { figureCase, type Cell, type FigureCase } from './build.ts';
import { provinces } from './provinces.ts';

const VALUES_34 = [
  312, 274, 268, 251, 226, 214, 203, 196, 188, 181, 173, 167, 158, 151, 151, 143, 138, 132, 127,
  121, 116, 109, 101, 97, 94, 88, 83, 71, 66, 52, 43
];
const year = { from: 2025, to: 2025 };

function thirtyFour(spec: SpecInput): FigureCase {
  const units = provinces('34');
  const blank = new Set([1, 9, 30]);
  let n = 0;
  const cells = units.map((u, i): Cell => {
    if (blank.has(i)) return { unit: u.id, period: '2025', value: null };
    const value = VALUES_34[(n * 7) % 31]!;
    n++;
    return { unit: u.id, period: '2025', value, qualifier: value === 312 ? 'more_than' : 'exact' };
  });
  const first = cells.find((c) => c.value === 312)!.unit;
  return figureCase({ years: year, highlight: [first], ...spec }, units, cells, { ranked: true });
}

/** Ranges at left, ties, a lower bound, three without a figure. */
export const rank34 = (): FigureCase => thirtyFour({});

export const rank34English = (): FigureCase => thirtyFour({ lang: 'en' });

export const rank34ByName = (): FigureCase => thirtyFour({ sort: 'name', highlight: [] });

export function rank63(): FigureCase {
  const units = provinces('63');
  const cells = units.map((u, i): Cell =>
    i % 17 === 5
      ? { unit: u.id, period: '2024', value: null, blank: i === 22 ? 'suppressed' : 'missing' }
      : { unit: u.id, period: '2024', value: 20 + ((i * 37) % 230) }
  );
  return figureCase({ basis: '63', years: { from: 2024, to: 2024 } }, units, cells, {
    ranked: true
  });
}

export const rank1 = (): FigureCase => {
  const units = provinces('34').slice(3, 4);
  return figureCase({ years: year }, units, [{ unit: units[0]!.id, period: '2025', value: 47 }], {
    ranked: true
  });
};

/** Every kind of bound, a zero, a conflict, and one that the measure does not apply to. */
export function rankBounds(): FigureCase {
  const units = provinces('34').slice(0, 12);
  const cell = (i: number, value: number | null, rest: Partial<Cell> = {}): Cell => ({
    unit: units[i]!.id,
    period: '2025',
    value,
    ...rest
  });
  return figureCase(
    { years: year, highlight: [units[2]!.id] },
    units,
    [
      cell(0, 400, { qualifier: 'more_than' }),
      cell(1, 400),
      cell(2, 370, { qualifier: 'nearly' }),
      cell(3, 370),
      cell(4, 250, { qualifier: 'about' }),
      cell(5, 180, { status: 'provisional' }),
      cell(6, 12, { qualifier: 'nearly' }),
      cell(7, 3, { qualifier: 'at_least' }),
      cell(8, 0),
      cell(9, null, { blank: 'conflict' }),
      cell(10, null, { blank: 'part_year_only' }),
      cell(11, null, { blank: 'not_applicable' })
    ],
    { ranked: true }
  );
}

export function rankMoney(): FigureCase {
  const units = provinces('34').slice(10, 18);
  const cells = units.map((u, i): Cell => ({
    unit: u.id,
    period: '2025',
    value: [41.8e9, 12.25e9, 9.1e9, 3.7e8, 370e6, 25e9, 18.4e9, 2e9][i]!,
    qualifier: i === 4 ? 'nearly' : 'exact'
  }));
  return figureCase({ years: year, measure: 'charity_money' }, units, cells, { ranked: true });
}

/** Changes, some of them below zero. */
export function rankChange(): FigureCase {
  const units = provinces('34').slice(0, 10);
  const cells = units.map((u, i): Cell => ({
    unit: u.id,
    period: '2025',
    value: [9.7, -4.2, 3.2, 0, -12.8, 5, 4.9, 4.8, 21.3, -0.6][i]!,
    qualifier: i === 8 ? 'at_least' : i === 4 ? 'at_most' : 'exact'
  }));
  return figureCase({ years: year, norm: 'change-pct', baseYear: 2024 }, units, cells, {
    ranked: true
  });
}

const LONG = [
  'Ban Dân vận Tỉnh ủy Nghệ An',
  'Đảng ủy Khối các cơ quan và doanh nghiệp tỉnh Bà Rịa - Vũng Tàu',
  'Chi bộ Khối Đảng Huyện ủy'
];

const longUnits = () =>
  provinces('34')
    .slice(0, 3)
    .map((u, i) => ({ ...u, nameVi: LONG[i]!, nameEn: LONG[i]! }));

/** Names too long to stand beside their bars. */
export function rankLongNames(): FigureCase {
  const units = longUnits();
  const cells = units.map((u, i): Cell => ({
    unit: u.id,
    period: '2020',
    value: [84, 1236, 9][i]!
  }));
  return figureCase({ years: { from: 2020, to: 2020 } }, units, cells, { ranked: true });
}

/** Every figure with a period of its own, one of them unstated, one inferred. */
export function apart(): FigureCase {
  const units = [...longUnits(), ...provinces('34').slice(20, 24)];
  const id = (i: number) => units[i]!.id;
  return figureCase({ highlight: [id(3)] }, units, [
    { unit: id(3), period: '2016/2020', value: 5395, inferred: true },
    { unit: id(3), period: '2021', value: 501 },
    { unit: id(0), period: '2016/2021', value: 400, qualifier: 'more_than' },
    { unit: id(1), period: '2016-05-04/2019-05-04', value: 199, status: 'provisional' },
    { unit: id(4), period: '', value: 236 },
    { unit: id(2), period: '2020-H1', value: 9 },
    { unit: id(5), period: '', value: null },
    { unit: id(6), period: '', value: null, blank: 'parts_only' }
  ]);
}

/** Parts that do not add up stand one after the other, never stacked. */
export function rankSections(): FigureCase {
  const units = provinces('34').slice(14, 20);
  const cells = ['collective', 'individual'].flatMap((part, n) =>
    units.map((u, i): Cell => ({
      unit: u.id,
      part,
      period: '2025',
      value: i === 4 && n === 1 ? null : 20 + ((i * 37 + n * 61) % 140)
    }))
  );
  return figureCase(
    {
      measure: 'commended',
      by: 'recipient',
      kind: 'stack',
      years: year,
      highlight: [units[1]!.id]
    },
    units,
    cells
  );
}

/** Yearly averages of unlike periods: comparable, each with its period beside its name. */
export function rankPeriods(): FigureCase {
  const units = provinces('34').slice(4, 8);
  const periods = ['2016/2020', '2018/2021', '2024', '2016/2018'];
  const cells = units.map((u, i): Cell => ({
    unit: u.id,
    period: periods[i]!,
    value: [226, 61.5, 140, 33.3][i]!
  }));
  return figureCase({ norm: 'per-year' }, units, cells, { ranked: true });
}

/** Nobody reported: names and reasons, no bar. */
export function rankAllBlank(): FigureCase {
  const units = provinces('34').slice(0, 4);
  const reasons = ['missing', 'no_period', 'suppressed', 'overlap'] as const;
  return figureCase(
    { years: year },
    units,
    units.map((u, i) => ({ unit: u.id, period: '2025', value: null, blank: reasons[i]! }))
  );
}

/** Nothing is dated: numbers and names alone. */
export function apartUndated(): FigureCase {
  const units = provinces('34').slice(30, 32);
  return figureCase(
    {},
    units,
    units.map((u, i) => ({ unit: u.id, period: '', value: [236, 41][i]! }))
  );
}
