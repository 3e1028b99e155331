import type { SpecInput } from '#lib/spec/spec.ts';
import { figureCase, type Cell, type FigureCase } from './build.ts';
import { provinces } from './provinces.ts';

type Scheme = '63' | '34';

/** As many digits as office figures have, the larger the rarer. */
const valueOf = (i: number): number => 20 + ((i * 37) % 113) + ((i * 11) % 7) * 26;

/** A year of every province of a list, some without a figure, two highlighted. */
export function whole(scheme: Scheme, spec: SpecInput): FigureCase {
  const units = provinces(scheme);
  const year = scheme === '63' ? '2024' : '2025';
  const cells = units.map((u, i): Cell => {
    const value = i % 13 === 5 ? null : valueOf(i);
    return { unit: u.id, period: year, value };
  });
  const marked = units.filter((u) => u.nameVi === 'Nghệ An' || u.nameVi === 'Bà Rịa - Vũng Tàu');
  return figureCase(
    {
      basis: scheme,
      years: { from: Number(year), to: Number(year) },
      highlight: marked.map((u) => u.id),
      ...spec
    },
    units,
    cells,
    { ranked: true }
  );
}

/** A few provinces out of the list; the others are there, but not in the comparison. */
export function some(count: number, spec: SpecInput): FigureCase {
  const units = provinces('34').filter((_, i) => i % Math.floor(34 / count) === 0);
  const chosen = units.slice(0, count);
  const cells = chosen.map((u, i): Cell => ({
    unit: u.id,
    period: '2025',
    value: i === 2 ? null : valueOf(i)
  }));
  return figureCase(
    {
      years: { from: 2025, to: 2025 },
      units: { kind: 'list', ids: chosen.map((u) => u.id) },
      ...spec
    },
    chosen,
    cells,
    { ranked: true }
  );
}

/** Every bound, zeros, provisional figures, each reason of a blank, two muted. */
export function doubtful(spec: SpecInput): FigureCase {
  const units = provinces('34');
  const special: Record<number, Partial<Cell>> = {
    2: { value: 0 },
    3: { value: 0 },
    4: { value: 1950, qualifier: 'more_than' },
    5: { value: 370, qualifier: 'nearly' },
    6: { value: 400, qualifier: 'about' },
    7: { value: null, blank: 'not_applicable' },
    8: { value: null, blank: 'suppressed' },
    9: { value: null, blank: 'conflict' },
    10: { value: 1210, status: 'provisional' },
    30: { value: 12_480, qualifier: 'at_least' },
    33: { value: null }
  };
  const cells = units.map((u, i): Cell => ({
    unit: u.id,
    period: '2025',
    value: valueOf(i) * 9,
    ...special[i]
  }));
  return figureCase(
    {
      years: { from: 2025, to: 2025 },
      highlight: [units[4]!.id],
      mute: [units[19]!.id, units[20]!.id],
      ...spec
    },
    units,
    cells,
    { ranked: true }
  );
}

/** Less, no change and more. */
export function changed(spec: SpecInput): FigureCase {
  const units = provinces('63');
  const cells = units.map((u, i): Cell => ({
    unit: u.id,
    period: '2024',
    value: i % 9 === 4 ? 0 : i % 16 === 7 ? null : ((i * 29) % 71) - 30 + (i % 5) / 10
  }));
  return figureCase(
    {
      basis: '63',
      norm: 'change-pct',
      baseYear: 2020,
      years: { from: 2024, to: 2024 },
      ...spec
    },
    units,
    cells
  );
}

export const ofMoney = (spec: SpecInput): FigureCase => {
  const units = provinces('34');
  const cells = units.map((u, i): Cell => ({
    unit: u.id,
    period: '2025',
    value: i === 9 ? null : valueOf(i) * 41_500_000
  }));
  return figureCase(
    { measure: 'charity_money', years: { from: 2025, to: 2025 }, ...spec },
    units,
    cells,
    { ranked: true }
  );
};
