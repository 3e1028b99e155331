import type { BlankReason } from '#lib/model/observation.ts';
import type { Unit } from '#lib/model/unit.ts';
import type { Kind } from '#lib/spec/spec.ts';
import { figureCase, series, type Cell, type FigureCase } from './build.ts';
import { longNamed, unitsOf } from './sizes-units.ts';

/** One period in which every doubt comes in turn: each bound, a zero, and each reason of a blank. */
const PERIOD = '2025';
const YEAR = { from: 2025, to: 2025 };
const PARTS = ['economy', 'culture', 'defence', 'politics'];
const BOUNDS = ['at_least', 'more_than', 'nearly', 'about'] as const;
const BLANKS: readonly BlankReason[] = [
  'missing',
  'suppressed',
  'conflict',
  'part_year_only',
  'not_applicable'
];

const blankOf = (n: number): BlankReason | null =>
  n % 9 === 6 ? BLANKS[Math.floor(n / 9) % BLANKS.length]! : null;

const specOf = (kind: Kind, units: readonly Unit[]) => ({
  kind,
  years: YEAR,
  basis: units.length > 34 ? ('63' as const) : ('34' as const),
  highlight: units.length > 1 ? [units[Math.min(units.length - 1, 16)]!.id] : []
});

function ranked(units: Unit[]): FigureCase {
  const next = series(units.length + 41);
  const cells = units.map((unit, n): Cell => {
    const at = { unit: unit.id, period: PERIOD };
    const blank = blankOf(n);
    const value = n % 23 === 12 ? 0 : Math.round(12 + next() * 2400);
    if (blank) return { ...at, value: null, blank };
    return n % 5 === 2 ? { ...at, value, qualifier: BOUNDS[n % BOUNDS.length]! } : { ...at, value };
  });
  return figureCase(specOf('rank', units), units, cells, { ranked: true });
}

export const rankBySize = (count: number): FigureCase => ranked(unitsOf(count));

export const rankOfLongNames = (count: number): FigureCase => ranked(longNamed(count));

/** A whole with its parts: a part that is missing, a remainder, parts over the whole, a bound. */
function partsOf(unit: Unit, n: number, next: () => number): Cell[] {
  const at = { unit: unit.id, period: PERIOD };
  const blank = blankOf(n);
  if (blank) return [{ ...at, value: null, blank }];
  const values = PARTS.map(() => Math.round(3 + next() * 240));
  const sum = values.reduce((a, b) => a + b, 0);
  const lacks = n % 7 === 3;
  const parts = values.map((value, i): Cell => ({
    ...at,
    part: PARTS[i]!,
    value: lacks && i === 1 ? null : value,
    qualifier: n % 6 === 5 && i === 0 ? 'at_least' : 'exact'
  }));
  const whole: Cell = lacks
    ? { ...at, value: null, blank: 'parts_only' }
    : { ...at, value: n % 8 === 1 ? sum + 75 : n % 8 === 4 ? sum - 20 : sum };
  return [whole, ...parts];
}

function stacked(kind: Kind, units: Unit[]): FigureCase {
  const next = series(units.length + 53);
  return figureCase(
    { ...specOf(kind, units), by: 'field' },
    units,
    units.flatMap((unit, n) => partsOf(unit, n, next))
  );
}

export const stackBySize = (kind: Kind, count: number): FigureCase => stacked(kind, unitsOf(count));

export const stackOfLongNames = (kind: Kind, count: number): FigureCase =>
  stacked(kind, longNamed(count));

const UNLIKE = ['2016/2020', '2021', '2016-05-04/2019-05-04', '', '2020-H1', '2016/2021'];

/** Every figure of a period of its own, as texts name them. */
export function apartBySize(count: number): FigureCase {
  const units = unitsOf(count);
  const next = series(count + 61);
  const cells = units.map((unit, n): Cell => {
    const period = UNLIKE[n % UNLIKE.length]!;
    const at = { unit: unit.id, period };
    const blank = blankOf(n);
    if (blank) return { ...at, value: null, blank };
    return {
      ...at,
      value: Math.round(12 + next() * 5400),
      qualifier: n % 5 === 2 ? BOUNDS[n % BOUNDS.length]! : 'exact',
      inferred: n % 12 === 0
    };
  });
  const spec = { ...specOf('rank', units), years: null };
  return figureCase(spec, units, cells);
}
