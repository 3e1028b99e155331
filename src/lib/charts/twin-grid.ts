import type { ResultRow } from '#lib/query/result.ts';
import { periodText, type FigureContext } from './context.ts';
import { periodCode } from './time.ts';
import type { TwinCell } from './twin-cell.ts';

export type TwinRow = {
  unitId: string;
  unit: string;
  /** Small numbers of what is noted of it; absent where nothing is. */
  sign?: string;
  highlighted: boolean;
  /** Name of the part the row is of; '' where parts are columns or there are none. */
  part: string;
  /** In words; '' where periods are columns. */
  period: string;
  /** One for each column, in order. */
  cells: TwinCell[];
  /** The notes of its cells, each once, with the columns it is of. */
  note: string;
};

/** A real table that holds exactly the rows of a result: each once, blanks with their reasons. */
export type TwinTable = {
  caption: string;
  /** What a number is of: `mô hình`, `đồng mỗi năm`. */
  unitOfMeasure: string;
  /** Heads of the columns before the numbers; null where the table has no such column. */
  head: { unit: string; part: string | null; period: string | null };
  /** Heads of the columns for rank (of rows with one number) and notes; null where there are none. */
  tail: { rank: string | null; note: string | null };
  columns: { key: string; label: string; numeric: boolean }[];
  rows: TwinRow[];
};

/** A figure and its cell. */
export type Laid = { row: ResultRow; cell: TwinCell };

/** Years in order, a span after the year it ends in; undated last. */
export function periodColumns(laid: readonly Laid[], context: FigureContext): TwinTable['columns'] {
  const seen = new Map<string, ResultRow>();
  for (const { row } of laid) if (!seen.has(periodCode(row))) seen.set(periodCode(row), row);
  const order = (r: ResultRow) => `${r.periodEnd ?? '9'} ${r.periodKind === 'span' ? 1 : 0}`;
  return [...seen]
    .sort(([a, x], [b, y]) => (order(x) < order(y) ? -1 : order(x) > order(y) ? 1 : a < b ? -1 : 1))
    .map(([key, row]) => ({
      key,
      label: periodText({ ...row, periodBasis: 'stated' }, context.lang),
      numeric: true
    }));
}

/** Adds to the group of a key. */
export function push<T>(groups: Map<string, T[]>, key: string, value: T): void {
  const group = groups.get(key);
  if (group) group.push(value);
  else groups.set(key, [value]);
}

type Columns = TwinTable['columns'];

/** `2016`, `2016 … 2024` for figures that follow each other, joined by commas. */
function columnsText(at: readonly number[], labels: readonly string[]): string {
  const runs: [number, number][] = [];
  for (const i of at) {
    const last = runs.at(-1);
    if (last && last[1] === i - 1) last[1] = i;
    else runs.push([i, i]);
  }
  const label = (i: number) => labels[i]!;
  return runs
    .map(([a, b]) => (a === b ? label(a) : `${label(a)}${b - a > 1 ? ' … ' : ', '}${label(b)}`))
    .join(', ');
}

/** The notes of cells in a row, each once, with the columns it is of. */
export function rowNote(cells: readonly TwinCell[], columns: Columns): string {
  const at = new Map<string, number[]>();
  // Places where nothing was asked do not break a run of years.
  const asked = cells.flatMap((c, i) =>
    c.value === null && c.blank === null ? [] : [{ ...c, label: columns[i]!.label }]
  );
  asked.forEach((c, i) => c.note !== '' && push(at, c.note, i));
  const labels = asked.map((c) => c.label);
  const valued = cells.filter((c) => c.value !== null).length;
  return [...at]
    .map(([note, list]) =>
      list.length === valued ? note : `${note} (${columnsText(list, labels)})`
    )
    .join('; ');
}
