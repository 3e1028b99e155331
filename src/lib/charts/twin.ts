import type { Bound } from '#lib/model/bound.ts';
import type { Result, ResultRow } from '#lib/query/result.ts';
import { formatRank } from '#lib/text/format.ts';
import {
  BLANK_WORDS,
  DERIVATION_WORDS,
  figureWords,
  STATUS_WORDS
} from '#lib/text/words/figure.ts';
import { breakdownName, breakdownsOf, nameOf, periodText, type FigureContext } from './context.ts';
import { toNumberStyle, type NumberStyle } from './numbers.ts';
import { piecesText } from './pieces.ts';
import { toNeutralTitle } from './subtitle.ts';
import { periodCode } from './time.ts';

/** One figure of the result, as the table writes it. */
export type TwinCell = {
  /** The number with its sign, every digit written, or why there is none; '' where nothing was asked. */
  text: string;
  /** As computed, for `data-value`; null when blank. */
  value: number | null;
  /** Code of the reason, for `data-blank`; null for a number, and where nothing was asked. */
  blank: string | null;
  /** `2016`, `2016/2020`; '' when the source gives no period. */
  periodKey: string;
  /** The same in words; '' for a unit that reported nothing at all. */
  period: string;
  periodStart: string | null;
  periodEnd: string | null;
  bound: Bound;
  /** Code of the part; '' for the whole. */
  breakdown: string;
  /** `3–5`; null when not ranked. */
  rank: string | null;
  /** Short words on how the number is to be taken; '' when nothing needs saying. */
  note: string;
};

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
};

/** A real table that holds exactly the rows of a result: each once, blanks with their reasons. */
export type TwinTable = {
  caption: string;
  /** What a number is of: `mô hình`, `đồng mỗi năm`. */
  unitOfMeasure: string;
  /** Heads of the columns before the numbers; null where the table has no such column. */
  head: { unit: string; part: string | null; period: string | null };
  /** Heads of the columns after the numbers, when a row has one number; null otherwise. */
  tail: { rank: string | null; note: string | null };
  columns: { key: string; label: string; numeric: boolean }[];
  rows: TwinRow[];
};

function noteOf(row: ResultRow, style: NumberStyle, context: FigureContext): string {
  const words = figureWords[context.lang];
  if (row.value === null) return '';
  const pieces = piecesText(row, context.lang);
  const averaged =
    row.rawValue !== null && row.rawValue !== row.value && row.periodKind === 'span'
      ? words.averageOf(style.full(row.rawValue, row.bound), periodText(row, context.lang))
      : '';
  return [
    STATUS_WORDS[row.status][context.lang],
    DERIVATION_WORDS[row.derivation][context.lang],
    pieces === '' ? '' : words.onlyPieces(pieces),
    averaged
  ]
    .filter(Boolean)
    .join('; ');
}

function toCell(
  row: ResultRow,
  style: NumberStyle,
  averages: boolean,
  context: FigureContext
): TwinCell {
  const blank = row.value === null ? (row.blank ?? 'missing') : null;
  const note = noteOf(averages ? row : { ...row, rawValue: null }, style, context);
  return {
    text: blank === null ? style.full(row.value!, row.bound) : BLANK_WORDS[blank][context.lang],
    value: row.value,
    blank,
    periodKey: periodCode(row),
    period: row.periodStart === null && blank !== null ? '' : periodText(row, context.lang),
    periodStart: row.periodStart,
    periodEnd: row.periodEnd,
    bound: row.bound,
    breakdown: row.breakdown,
    rank: row.rank === null ? null : formatRank(row.rank),
    note
  };
}

/** A place of the grid for which the result has no row: another unit's span, another unit's period. */
const emptyCell = (periodKey: string, breakdown: string): TwinCell => ({
  text: '',
  value: null,
  blank: null,
  periodKey,
  period: '',
  periodStart: null,
  periodEnd: null,
  bound: '=',
  breakdown,
  rank: null,
  note: ''
});

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
        cells
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
      note: one && any((c) => c.note !== '') ? words.columns.note : null
    },
    columns: grid.columns,
    rows: sortRows(rows, result)
  };
}
