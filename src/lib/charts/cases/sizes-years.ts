import type { Unit } from '#lib/model/unit.ts';
import type { Kind, SpecInput } from '#lib/spec/spec.ts';
import { figureCase, series, type Cell, type FigureCase } from './build.ts';
import { longNamed, unitsOf } from './sizes-units.ts';

/**
 * Ten years in which every doubt comes in turn: gaps, each bound, a total of several years, half a
 * year at the end, a break, and units that never reported.
 */
const YEARS = { from: 2016, to: 2025 };
const SPAN_END = 2020;
const years = Array.from({ length: YEARS.to - YEARS.from + 1 }, (_, i) => YEARS.from + i);

const BOUNDS = ['at_least', 'more_than', 'nearly', 'about'] as const;

/** What one unit has to say; the doubts go round by its place in the list. */
function yearsOf(unit: Unit, n: number, next: () => number): Cell[] {
  let value = 40 + next() * 2400;
  if (n % 19 === 9) {
    return years.map((year) => ({ unit: unit.id, period: String(year), value: null }));
  }
  const spanned = n % 7 === 1;
  const cells = years.flatMap((year): Cell[] => {
    value *= 0.9 + next() * 0.24;
    const at = { unit: unit.id, period: String(year) };
    if (spanned && year <= SPAN_END) return [{ ...at, value: null, blank: 'span_only' }];
    if (year === YEARS.to && n % 8 === 3) {
      return [
        { ...at, value: null, blank: 'part_year_only' },
        { ...at, period: `${year}-H1`, value: Math.round(value / 2) }
      ];
    }
    if ((n * 5 + year * 3) % 11 === 0) return [{ ...at, value: null }];
    const isBound = (n + year) % 6 === 2;
    const isBreak = n % 10 === 5 && year === SPAN_END + 1;
    return [
      {
        ...at,
        value: Math.round(value),
        ...(isBound ? { qualifier: BOUNDS[(n + year) % BOUNDS.length]! } : {}),
        ...(isBreak ? { status: 'break' } : year === YEARS.to ? { status: 'provisional' } : {})
      }
    ];
  });
  const total = Math.round(value * 4.3);
  return spanned ? [{ unit: unit.id, period: '2016/2020', value: total }, ...cells] : cells;
}

function ofUnits(kind: Kind, units: Unit[], spec: SpecInput): FigureCase {
  const next = series(units.length + 29);
  const chosen = units[Math.min(units.length - 1, 16)]!;
  return figureCase(
    {
      kind,
      years: YEARS,
      highlight: units.length > 1 ? [chosen.id] : [],
      basis: units.length > 34 ? '63' : '34',
      ...spec
    },
    units,
    units.flatMap((unit, n) => yearsOf(unit, n, next)),
    { ranked: 'yearly' }
  );
}

/** So many units over ten years, with every doubt. */
export const yearsBySize = (kind: Kind, count: number, spec: SpecInput = {}): FigureCase =>
  ofUnits(kind, unitsOf(count), spec);

/** The same, of units whose names no column is wide enough for. */
export const yearsOfLongNames = (kind: Kind, count: number): FigureCase =>
  ofUnits(kind, longNamed(count), {});
