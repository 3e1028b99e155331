import type { Result } from '#lib/query/result.ts';
import { asksOnePeriod, type Kind } from '#lib/spec/spec.ts';
import type { Lang } from '#lib/text/format.ts';
import { chartWords } from '#lib/text/words/chart.ts';
import { figureWords } from '#lib/text/words/figure.ts';
import { drawnAgainst } from './against.ts';
import { notedOf, notedOfAll, notedOfUnit, unitSign } from './annotations.ts';
import { breakdownName, breakdownsOf, nameOf, type FigureContext } from './context.ts';
import { toNumberStyle } from './numbers.ts';
import { toNeutralTitle } from './subtitle.ts';
import { pairTwin } from './twin-against.ts';
import {
  periodColumns,
  push,
  rowNote,
  type Laid,
  type TwinRow,
  type TwinTable
} from './twin-grid.ts';
import { emptyCell, toCell, type TwinCell } from './twin-cell.ts';

type Grid = {
  columns: TwinTable['columns'];
  groups: Map<string, Laid[]>;
  keyOf: (l: Laid) => string;
};

const collate = new Intl.Collator('vi').compare;

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
  const oneNumber = asksOnePeriod(kind);
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

/** What is drawn by its place says it beside the number. */
const withPlace = (cell: TwinCell, kind: Kind, lang: Lang): TwinCell =>
  kind === 'bump' && cell.rank !== null
    ? { ...cell, text: `${cell.text} (${chartWords[lang].placed(cell.rank)})` }
    : cell;

/** The table twin of a result; what is noted is said in its rows, and of all units in its caption. */
export function toTwin(result: Result, context: FigureContext): TwinTable {
  const twin = unnoted(result, context);
  if (notedOf(result, context).length === 0) return twin;
  const rows = twin.rows.map((row): TwinRow => {
    const sign = unitSign(row.unitId, result, context);
    if (sign === '') return row;
    const noted = notedOfUnit(row.unitId, result, context);
    return { ...row, sign, note: [row.note, ...noted].filter(Boolean).join('; ') };
  });
  const hasNotes = twin.tail.note !== null || rows.some((r) => r.note !== '');
  const ofAll = notedOfAll(result, context);
  return {
    ...twin,
    caption: [twin.caption, ...ofAll].join('; '),
    tail: { ...twin.tail, note: hasNotes ? figureWords[context.lang].columns.note : null },
    rows
  };
}

function unnoted(result: Result, context: FigureContext): TwinTable {
  const against = drawnAgainst(result, context);
  if (against) return pairTwin(result, against, context);
  const { lang } = context;
  const words = figureWords[lang];
  const { kind, by, norm, spans } = result.spec;
  const overYears = !asksOnePeriod(kind);
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
  const laid = result.rows.map((row) => ({
    row,
    cell: withPlace(toCell(row, style, averages, context), kind, lang)
  }));
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
