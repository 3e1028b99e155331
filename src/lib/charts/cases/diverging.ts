import type { SpecInput } from '#lib/spec/spec.ts';
import { figureCase, type Cell, type FigureCase } from './build.ts';
import { changed } from './places.ts';
import { provinces } from './provinces.ts';
import { stack } from './stack.ts';

const PARTS = ['economy', 'culture', 'defence'];

/** Three parts of so many units; some lack one, some all. */
function sides(count: number, spec: SpecInput = {}): FigureCase {
  const units = provinces(count > 34 ? '63' : '34').slice(0, count);
  const year = count > 34 ? 2024 : 2025;
  const cells = units.flatMap((u, n): Cell[] => {
    if (n % 19 === 7) return [{ unit: u.id, period: String(year), value: null }];
    return PARTS.slice(0, count === 4 ? 2 : 3).map((part, i): Cell => ({
      unit: u.id,
      part,
      period: String(year),
      value: n % 11 === 5 && i === n % 2 ? null : 3 + ((n * 31 + i * 47) % 83)
    }));
  });
  return figureCase(
    {
      kind: 'diverging',
      by: 'field',
      basis: count > 34 ? '63' : '34',
      years: { from: year, to: year },
      highlight: count > 1 ? [units[2]!.id] : [],
      ...spec
    },
    units,
    cells
  );
}

export const diverging1 = (): FigureCase => sides(1);
export const diverging4 = (): FigureCase => sides(4);
export const diverging12 = (): FigureCase => sides(12);
export const diverging34 = (): FigureCase => sides(34);
export const diverging63 = (): FigureCase => sides(63);
export const divergingEnglish = (): FigureCase => sides(12, { lang: 'en' });
export const divergingChange = (): FigureCase => changed({ kind: 'diverging' });

/** A remainder, a missing part, parts over the whole, a bound, a blank; some muted. */
export function divergingDoubts(): FigureCase {
  const made = stack();
  const mute = made.result.units.slice(5, 7).map((u) => u.id);
  const spec = { ...made.result.spec, kind: 'diverging' as const, mute };
  return { ...made, result: { ...made.result, spec } };
}

export function divergingLongNames(): FigureCase {
  const made = sides(12);
  const units = made.result.units.map((u, i) =>
    i % 3 === 0 ? { ...u, nameVi: `Đảng ủy Khối các cơ quan và doanh nghiệp tỉnh ${u.nameVi}` } : u
  );
  return { ...made, result: { ...made.result, units } };
}
