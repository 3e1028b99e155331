import { periodKind, toDayNumber } from '#lib/model/period.ts';
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
  /** Calendar years with a cell for each unit; null where no figure is dated. */
  years: { from: number; to: number } | null;
  /** Those years, the spans beside them and what stands aside; without the plain blanks. */
  each: PackedCells;
  /** Every figure with the period it was reported for; without the plain blanks. */
  own: PackedCells;
  /** Who reported a span, by its dates and by breakdown: a span is asked for where one of them is. */
  spans: Record<string, Record<string, string[]>>;
};

/** Sums over several years: those that differ from what `expectedSum` makes of the years. */
export type SumFile = { ranges: string[]; cells: PackedCells };

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

/** The cell of a unit that said nothing; `members` are the provinces of a region, 0 for others. */
export function plainBlank(place: Place, members = 0): Cell {
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
    status: members > 0 ? 'normal' : 'missing',
    blank: 'missing',
    derivation: members > 0 ? 'provinces' : 'reported',
    have: 0,
    need: Math.max(1, members),
    bothLists: false,
    role: 'main'
  };
}

const WEAKEST = ['estimated', 'provisional', 'derived', 'break'];

/** Marks in the order the compiler writes them; '=' for none. */
export const toMarks = (about: boolean, more: boolean, less: boolean): string =>
  (about ? '≈' : '') + (more ? '≥' : '') + (less ? '≤' : '') || '=';

/** Digits that a sum of binary fractions can be trusted with, as in every answer. */
export const cleaned = (value: number | null): number | null =>
  value === null ? null : Number(value.toPrecision(15));

/**
 * What one would expect of a sum over years, from its years. Only a way to write less: the build
 * asks the engine for every sum, and keeps those that are otherwise.
 */
export function expectedSum(cells: readonly Cell[]): Cell {
  const { unitId, breakdown, start } = cells[0]!;
  const { end } = cells.at(-1)!;
  const known = cells.filter((c) => c.value !== null);
  const made = cells.find((c) => c.derivation === 'predecessors' || c.derivation === 'provinces');
  const blank = plainBlank({ unitId, breakdown, start, end });
  const pieces = made && { derivation: made.derivation, have: most(cells, 'have') };
  if (known.length === 0) {
    const [first] = cells;
    const same = cells.every((c) => c.blank === first!.blank) ? first!.blank : 'missing';
    return { ...blank, status: first!.status, blank: same, ...pieces, need: most(cells, 'need') };
  }
  const has = (mark: string) => known.some((c) => c.bound.includes(mark));
  const lacks = known.length < cells.length;
  return {
    ...blank,
    basis: known[0]!.basis,
    years: cells.length,
    value: cleaned(known.reduce((sum, c) => sum + c.value!, 0)),
    bound: toMarks(has('≈'), has('≥') || lacks, has('≤')),
    strict: known.some((c) => c.strict),
    status: WEAKEST.find((s) => known.some((c) => c.status === s)) ?? 'normal',
    blank: null,
    ...(pieces
      ? { ...pieces, need: most(cells, 'need') }
      : { derivation: 'periods', have: known.length, need: cells.length })
  };
}

const most = (cells: readonly Cell[], key: 'have' | 'need'): number =>
  Math.max(...cells.map((c) => c[key]));
