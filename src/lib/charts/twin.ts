import type { Result, ResultRow } from '#lib/query/result.ts';
import { figureWords } from '#lib/text/words/figure.ts';
import { breakdownName, breakdownsOf, nameOf, periodText, type FigureContext } from './context.ts';
import { toNumberStyle } from './numbers.ts';
import { toNeutralTitle } from './subtitle.ts';
import { periodCode } from './time.ts';
import { emptyCell, toCell, type TwinCell } from './twin-cell.ts';

export type TwinRow = {
  unitId: string;
  unit: string;
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

type Laid = { row: ResultRow; cell: TwinCell };
type Grid = {
  columns: TwinTable['columns'];
  groups: Map<string, Laid[]>;
  keyOf: (l: Laid) => string;
};

const collate = new Intl.Collator('vi').compare;

/** Years in order, a span after the year it ends in; undated last. */
function periodColumns(laid: readonly Laid[], context: FigureContext): TwinTable['columns'] {
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

/** Rows are places (and parts), columns periods. */
function byPeriod(laid: readonly Laid[], context: FigureContext): Grid {
  const groups = new Map<string, Laid[]>();
  for (const l of laid) push(groups, `${l.row.unitId} ${l.row.breakdown}`, l);
  return { columns: periodColumns(laid, context), groups, keyOf: (l) => l.cell.periodKey };
}

/** Rows are places and their periods, columns the parts. */
function byPart(laid: readonly Laid[], result: Result, context: FigureContext): Grid {
  const groups = new Map<string, Laid[]>();
  for (const l of laid) push(groups, `${l.row.unitId} ${l.cell.periodKey}`, l);
  const columns = breakdownsOf(result, context).map((code) => ({
    key: code,
    label:
      result.spec.by === ''
        ? figureWords[context.lang].columns.value
        : breakdownName(code, result, context),
    numeric: true
  }));
  return { columns, groups, keyOf: (l) => l.cell.breakdown };
}

function push<T>(groups: Map<string, T[]>, key: string, value: T): void {
  const group = groups.get(key);
  if (group) group.push(value);
  else groups.set(key, [value]);
}

/** Rows for one group; two figures for one place of the grid stand on two rows. */
function toRows(group: readonly Laid[], { columns, keyOf }: Grid): Laid[][] {
  const rows: Map<string, Laid>[] = [];
  for (const l of group) {
    const free = rows.find((r) => !r.has(keyOf(l)));
    if (free) free.set(keyOf(l), l);
    else rows.push(new Map([[keyOf(l), l]]));
  }
  return rows.map((r) => columns.flatMap((c) => r.get(c.key) ?? []));
}

/** The spec's order; figures that are not ranked keep the official one, for value would rank them. */
function sortRows(rows: TwinRow[], result: Result): TwinRow[] {
  const { sort, kind } = result.spec;
  const oneNumber = kind === 'rank' || kind === 'stack' || kind === 'stack100';
  const ranked = result.rows.some((r) => r.rank !== null);
  const official = new Map(result.units.map((u, i) => [u.id, i]));
  const place = (r: TwinRow) => official.get(r.unitId) ?? 0;
  const top = (r: TwinRow) => r.cells.find((c) => c.value !== null)?.value ?? -Infinity;
  const compare = (a: TwinRow, b: TwinRow): number => {
    if (sort === 'name') return collate(a.unit, b.unit);
    if (sort !== 'value' || !oneNumber || !ranked || top(a) === top(b)) return 0;
    return top(b) - top(a);
  };
  return rows.sort((a, b) => compare(a, b) || place(a) - place(b));
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

function rowNote(cells: readonly TwinCell[], columns: Columns): string {
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

/** The table twin of a result. */
export function toTwin(result: Result, context: FigureContext): TwinTable {
  const { lang } = context;
  const words = figureWords[lang];
  const { kind, by, norm, spans } = result.spec;
  const overYears = kind === 'line' || kind === 'heat' || kind === 'table';
  const head = {
    unit: words.columns.unit,
    part: overYears && by !== '' ? words.columns.part : null,
    period: overYears ? null : words.columns.period
  };
  const tail = { rank: null, note: null };
  if (result.rows.length === 0) {
    return { caption: '', unitOfMeasure: '', head, tail, columns: [], rows: [] };
  }

  const style = toNumberStyle(result, context);
  const averages = norm === 'per-year' || spans === 'average';
  const laid = result.rows.map((row) => ({ row, cell: toCell(row, style, averages, context) }));
  const grid = overYears ? byPeriod(laid, context) : byPart(laid, result, context);
  const units = new Map(result.units.map((u) => [u.id, u]));
  const rows = [...grid.groups.values()].flatMap((group) =>
    toRows(group, grid).map((filled): TwinRow => {
      const { unitId, breakdown } = filled[0]!.row;
      const unit = units.get(unitId);
      const cells = grid.columns.map(
        (c) =>
          filled.find((l) => grid.keyOf(l) === c.key)?.cell ??
          (overYears ? emptyCell(c.key, breakdown) : emptyCell(filled[0]!.cell.periodKey, c.key))
      );
      return {
        unitId,
        unit: unit ? nameOf(unit, lang) : unitId,
        highlighted: result.spec.highlight.includes(unitId),
        part: head.part === null ? '' : breakdownName(breakdown, result, context),
        period: overYears ? '' : (filled.find((l) => l.cell.period !== '')?.cell.period ?? ''),
        cells,
        note: rowNote(cells, grid.columns)
      };
    })
  );
  const one = grid.columns.length === 1;
  const any = (test: (c: TwinCell) => boolean) => rows.some((r) => r.cells.some(test));
  return {
    caption: [toNeutralTitle(result, context), style.unit === '' ? '' : words.inUnit(style.unit)]
      .filter(Boolean)
      .join('; '),
    unitOfMeasure: style.unit,
    head,
    tail: {
      rank: one && any((c) => c.rank !== null) ? words.columns.rank : null,
      note: any((c) => c.note !== '') ? words.columns.note : null
    },
    columns: grid.columns,
    rows: sortRows(rows, result)
  };
}
