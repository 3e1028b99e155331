import { BOUND_OF, type Bound } from '#lib/model/bound.ts';
import {
  DIMENSIONS,
  type Dimension,
  type Observation,
  type Status
} from '#lib/model/observation.ts';
import { atOnce } from '#lib/model/give-way.ts';
import { each, type Work } from './turns.ts';

/** The two sides of a reconciliation. */
export type Side = 'left' | 'right';
export const otherSide = (side: Side): Side => (side === 'left' ? 'right' : 'left');

/** One figure of one source: all rows of it that speak of the same thing. */
export type Cell = {
  /** What it speaks of, as a whole: `keyOf` of itself. */
  key: string;
  /** Ids of the rows behind it, in their order; several when a row was given more than once. */
  ids: string[];
  unitId: string;
  measureId: string;
  /** ISO days, inclusive; both '' when the source states no period. */
  start: string;
  end: string;
  dims: Record<Dimension, string>;
  /** Measure and breakdown as one text; cells of one column share it. */
  what: string;
  /** Id of the row of which it is a part; '' when it stands alone. */
  partOf: string;
  /** In the base unit of the measure; null when blank, and in a conflict. */
  value: number | null;
  bound: Bound;
  strict: boolean;
  /** `conflict`: its rows contradict one another, and none is picked. */
  status: Status | 'conflict';
  /** Of a conflict: every value given, ascending. */
  values: number[];
  unitOfMeasure: string;
  file: string;
  line: number;
  /** Place in its source, from 0: the order in which its rows were read. */
  order: number;
};

const whatOf = (o: Observation): string =>
  [o.measureId, o.partOf === '' ? '' : 'part', ...DIMENSIONS.map((d) => o.dimensions[d])].join('|');

type Spoken = Pick<Cell, 'unitId' | 'start' | 'end' | 'what'>;
const keyFor = ({ start, end, what }: Spoken, unitId: string): string =>
  `${unitId}|${start}|${end}|${what}`;

/** What a cell speaks of, as a whole; `unitId` puts another unit in the place of its own. */
export const keyOf = (c: Cell, unitId = c.unitId): string =>
  unitId === c.unitId ? c.key : keyFor(c, unitId);

function toCell(row: Observation, order: number, what: string): Cell {
  const { bound, strict } = BOUND_OF[row.qualifier];
  const spoken = {
    unitId: row.unitId,
    start: row.periodStart ?? '',
    end: row.periodEnd ?? '',
    what
  };
  return {
    key: keyFor(spoken, row.unitId),
    ids: [row.id],
    ...spoken,
    measureId: row.measureId,
    dims: row.dimensions,
    partOf: row.partOf,
    value: row.value,
    bound: row.value === null ? '=' : bound,
    strict: row.value !== null && strict,
    status: row.status,
    values: [],
    unitOfMeasure: row.unitOfMeasure,
    file: row.file,
    line: row.line,
    order
  };
}

const says = (c: Cell): string => `${c.value} ${c.bound} ${c.strict}`;

/** Two rows of one key: equal ones are one; a blank gives way to a number; others contradict. */
function merge(a: Cell, b: Cell): Cell {
  const ids = [...a.ids, ...b.ids];
  if (a.status !== 'conflict' && says(a) === says(b)) return { ...a, ids };
  if (b.value === null) return { ...a, ids };
  if (a.value === null && a.status !== 'conflict') return { ...b, ids, order: a.order };
  const given = a.status === 'conflict' ? a.values : [a.value!];
  const values = [...new Set([...given, b.value])].sort((x, y) => x - y);
  return { ...a, ids, value: null, bound: '=', strict: false, status: 'conflict', values };
}

/** The cells of a source by their keys, in the order of its rows. */
export function* cellsByKey(rows: readonly Observation[]): Work<Map<string, Cell>> {
  const byKey = new Map<string, Cell>();
  // There are few of them, and each is held once.
  const whats = new Map<string, string>();
  yield* each(rows, (row, i) => {
    const written = whatOf(row);
    const what = whats.get(written) ?? written;
    if (what === written) whats.set(written, what);
    const cell = toCell(row, i, what);
    const there = byKey.get(cell.key);
    byKey.set(cell.key, there ? merge(there, cell) : cell);
  });
  return byKey;
}

/** The cells of a source, in the order of its rows. */
export const toCells = (rows: readonly Observation[]): Cell[] => [
  ...atOnce(cellsByKey(rows)).values()
];
