import { periodKind, toDayNumber } from '#lib/model/period.ts';
import type { Unit } from '#lib/model/unit.ts';
import { packColumn, unpackColumn, type PackedColumn } from './answer-file.ts';

/**
 * One figure or blank before any normalisation, as `cell` of the compiler has it. Days are ISO, ''
 * where none is stated; `bound` holds every mark ('≈≥'), as places need them all.
 */
export type Cell = {
  unitId: string;
  breakdown: string;
  start: string;
  end: string;
  kind: string;
  basis: string;
  years: number | null;
  value: number | null;
  bound: string;
  strict: boolean;
  status: string;
  blank: string | null;
  derivation: string;
  have: number;
  need: number;
  bothLists: boolean;
  role: 'main' | 'span' | 'aside';
};

const KEYS = [
  'unitId',
  'breakdown',
  'start',
  'end',
  'kind',
  'basis',
  'years',
  'value',
  'bound',
  'strict',
  'status',
  'blank',
  'derivation',
  'have',
  'need',
  'bothLists',
  'role'
] as const satisfies readonly (keyof Cell)[];

export type PackedCells = { length: number; columns: Record<string, PackedColumn> };

/** The cells of one measure, list of provinces and breakdown, of every unit that can be asked for. */
export type CellFile = {
  /** Every calendar year, the spans beside them and what stands aside; without the plain blanks. */
  each: PackedCells;
  /** Every figure with the period it was reported for; without the plain blanks. */
  own: PackedCells;
  /** Who reported a span, by its dates and by breakdown: a span is asked for where one of them is. */
  spans: Record<string, Record<string, string[]>>;
  /** Sums over several years where they are few; otherwise they are a file of their own. */
  sums?: SumFile;
};

/** Sums over several years: those that differ from what `expectedSum` makes of the years. */
export type SumFile = {
  /** Every range of whole years within these is held. */
  years: { from: number; to: number };
  cells: PackedCells;
  /** Without what was reported as a span: those that differ from the sums with it. */
  hidden: PackedCells;
};

export const packCells = (cells: readonly Cell[]): PackedCells => ({
  length: cells.length,
  columns: Object.fromEntries(
    KEYS.map((key) => [
      key,
      packColumn(
        cells.map((c) => c[key]),
        null
      )
    ])
  )
});

export function unpackCells({ length, columns }: PackedCells): Cell[] {
  const lists = Object.entries(columns).map(
    ([key, column]) => [key, unpackColumn(column, length, [])] as const
  );
  return Array.from(
    { length },
    (_, i) => Object.fromEntries(lists.map(([key, list]) => [key, list[i]])) as Cell
  );
}

/** Where a cell stands among others; roles are told apart. */
export const cellKey = (c: Pick<Cell, 'unitId' | 'breakdown' | 'start' | 'end' | 'role'>): string =>
  [c.unitId, c.breakdown, c.start, c.end, c.role].join(' ');

type Place = { unitId: string; breakdown: string; start: string; end: string };

/** By its dates alone, a unit that could have no figure of a period. */
const isOutOfBeing = ({ scheme, validFrom, validTo }: Unit, { start, end }: Place): boolean =>
  (validTo !== '' && validTo < start) || (scheme === '' && validFrom > end);

/** The cell of a unit that said nothing of a period, or, where no day is given, nothing at all. */
export function plainBlank(unit: Unit | undefined, place: Place): Cell {
  const { start, end } = place;
  const kind = start === '' ? 'unstated' : periodKind({ start, end });
  const days = start === '' ? null : toDayNumber(end) - toDayNumber(start) + 1;
  return {
    ...place,
    kind,
    basis: start === '' ? 'unstated' : 'stated',
    years: days === null ? null : Math.round((days / 365.25) * 100) / 100,
    value: null,
    bound: '=',
    strict: false,
    status: 'missing',
    blank: unit && start !== '' && isOutOfBeing(unit, place) ? 'not_in_being' : 'missing',
    derivation: 'reported',
    have: 0,
    need: 1,
    bothLists: false,
    role: 'main'
  };
}

const WEAKEST = ['estimated', 'provisional', 'derived', 'break'];

/** The weakest status of the pieces of a sum. */
export const weakest = (cells: readonly Cell[]): string =>
  WEAKEST.find((s) => cells.some((c) => c.status === s)) ?? 'normal';

/** Marks in the order the compiler writes them; '=' for none. */
export const toMarks = (about: boolean, more: boolean, less: boolean): string =>
  (about ? '≈' : '') + (more ? '≥' : '') + (less ? '≤' : '') || '=';

/** Digits that a sum of binary fractions can be trusted with, as in every answer. */
export const cleaned = (value: number | null): number | null =>
  value === null ? null : Number(value.toPrecision(15));
