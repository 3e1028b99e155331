import { figureCase, type Cell, type FigureCase } from './build.ts';
import { provinces } from './provinces.ts';

const years = Array.from({ length: 11 }, (_, i) => 2016 + i);

/** A span, gaps, half a year, and units that are no more. */
export function heat10(): FigureCase {
  const names = [
    'Thanh Hóa',
    'Nghệ An',
    'Hà Tĩnh',
    'Quảng Bình',
    'Quảng Trị',
    'Huế',
    'Đà Nẵng',
    'Quảng Nam',
    'Quảng Ngãi',
    'Bà Rịa - Vũng Tàu'
  ];
  const units = names.map((name) => provinces('63').find((u) => u.nameVi === name)!);
  const cells = units.flatMap((u, n) =>
    years.flatMap((y, i): Cell[] => {
      const spanned = (n === 0 || n === 7) && y <= 2020;
      if (spanned) {
        const blank: Cell = { unit: u.id, period: String(y), value: null, blank: 'span_only' };
        const total = n === 0 ? 1130 : 305;
        return y === 2016 ? [{ unit: u.id, period: '2016/2020', value: total }, blank] : [blank];
      }
      if (y === 2026) {
        return [
          { unit: u.id, period: '2026', value: null, blank: n < 3 ? 'missing' : 'not_in_being' }
        ];
      }
      if (y === 2025 && n > 2) {
        return [
          { unit: u.id, period: '2025', value: null, blank: 'part_year_only' },
          { unit: u.id, period: '2025-H1', value: 24 + n * 3 }
        ];
      }
      if ((n * 5 + i * 3) % 17 === 4) return [{ unit: u.id, period: String(y), value: null }];
      const value = Math.round((260 - n * 24) * (0.6 + i * 0.05));
      const isBound = n === 5 && y === 2022;
      return [
        {
          unit: u.id,
          period: String(y),
          value,
          qualifier: isBound ? 'at_least' : 'exact',
          status: y === 2025 ? 'provisional' : 'normal'
        }
      ];
    })
  );
  return figureCase(
    {
      kind: 'heat',
      basis: '63',
      sort: 'official',
      years: { from: 2016, to: 2026 },
      highlight: [units[0]!.id]
    },
    units,
    cells
  );
}

export function heat34(): FigureCase {
  const units = provinces('34');
  const cells = units.flatMap((u, n) =>
    years.slice(0, 10).map((y, i): Cell => ({
      unit: u.id,
      period: String(y),
      value: (n * 7 + i) % 19 === 0 ? null : 20 + ((n * 53 + i * 17) % 290)
    }))
  );
  return figureCase({ kind: 'heat', years: { from: 2016, to: 2025 }, lang: 'en' }, units, cells);
}

export function heatChange(): FigureCase {
  const units = provinces('34').slice(0, 8);
  const cells = units.flatMap((u, n) =>
    years.slice(5, 10).map((y, i): Cell => ({
      unit: u.id,
      period: String(y),
      value: n === i ? 0 : Number((((n * 13 + i * 7) % 21) - 10.4).toFixed(1))
    }))
  );
  return figureCase(
    { kind: 'heat', years: { from: 2021, to: 2025 }, norm: 'change-pct', baseYear: 2020 },
    units,
    cells
  );
}
