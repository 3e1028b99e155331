import type { Result } from '#lib/query/result.ts';
import { againstWords } from '#lib/text/words/against.ts';
import { figureWords } from '#lib/text/words/figure.ts';
import { nameOf, type FigureContext } from './context.ts';
import { toNumberStyle } from './numbers.ts';
import { axisText, measureText, toNeutralTitle } from './subtitle.ts';
import { periodCode } from './time.ts';
import { emptyCell, toCell, type TwinCell } from './twin-cell.ts';
import { periodColumns, rowNote, type Laid, type TwinRow, type TwinTable } from './twin-grid.ts';

type Side = { result: Result; laid: Laid[]; unit: string; name: string; label: string };

function toSide(result: Result, context: FigureContext): Side {
  const style = toNumberStyle(result, context);
  const { norm, spans } = result.spec;
  const averages = norm === 'per-year' || spans === 'average';
  const name = measureText(result, context);
  const named = { measureId: result.spec.measure, measure: name, unitOfMeasure: style.unit };
  const laid = result.rows.map((row) => ({
    row,
    cell: { ...toCell(row, style, averages, context), ...named, rank: null }
  }));
  return { result, laid, unit: style.unit, name, label: axisText(result, context) };
}

const nameFor = (id: string, { units }: Result, { lang }: FigureContext): string => {
  const unit = units.find((u) => u.id === id);
  return unit ? nameOf(unit, lang) : id;
};

const collate = new Intl.Collator('vi').compare;

/** By name, or by the first measure; figures without one stand last, equal ones in official order. */
function inOrder(rows: TwinRow[], result: Result): TwinRow[] {
  const { sort, kind } = result.spec;
  const official = new Map(result.units.map((u, i) => [u.id, i]));
  const top = (r: TwinRow) => r.cells[0]?.value ?? Number.NEGATIVE_INFINITY;
  const compare = (a: TwinRow, b: TwinRow): number => {
    if (sort === 'name') return collate(a.unit, b.unit);
    return sort !== 'value' || kind !== 'scatter' || top(a) === top(b) ? 0 : top(b) - top(a);
  };
  return rows.sort(
    (a, b) => compare(a, b) || (official.get(a.unitId) ?? 0) - (official.get(b.unitId) ?? 0)
  );
}

const rowOf = (
  unitId: string,
  cells: TwinCell[],
  columns: TwinTable['columns'],
  rest: Pick<TwinRow, 'part' | 'period'>,
  result: Result,
  context: FigureContext
): TwinRow => ({
  unitId,
  unit: nameFor(unitId, result, context),
  highlighted: result.spec.highlight.includes(unitId),
  ...rest,
  cells,
  note: rowNote(cells, columns)
});

/** A row for each unit and period, a column for each measure. */
function ofOnePeriod(sides: readonly [Side, Side], context: FigureContext) {
  const [first] = sides;
  const columns = sides.map(({ label }, i) => ({ key: i === 0 ? 'x' : 'y', label, numeric: true }));
  const groups = new Map<string, (Laid | undefined)[]>();
  sides.forEach(({ laid }, i) =>
    laid.forEach((l) => {
      const key = `${l.row.unitId} ${periodCode(l.row)}`;
      const pair = groups.get(key) ?? [];
      pair[i] = l;
      groups.set(key, pair);
    })
  );
  const rows = [...groups.values()].map((pair) => {
    const known = (pair[0] ?? pair[1])!;
    const cells = [0, 1].map((i) => pair[i]?.cell ?? emptyCell(known.cell.periodKey, ''));
    const rest = { part: '', period: known.cell.period };
    return rowOf(known.row.unitId, cells, columns, rest, first.result, context);
  });
  return { columns, rows };
}

/** Two rows for each unit, one a measure, and a column for each period. */
function ofYears(sides: readonly [Side, Side], context: FigureContext) {
  const [first] = sides;
  const columns = periodColumns(
    sides.flatMap((s) => s.laid),
    context
  );
  const rows = first.result.units.flatMap(({ id }) =>
    sides.map((side) => {
      const own = side.laid.filter((l) => l.row.unitId === id);
      const cells = columns.map(
        (c) => own.find((l) => l.cell.periodKey === c.key)?.cell ?? emptyCell(c.key, '')
      );
      return rowOf(id, cells, columns, { part: side.label, period: '' }, first.result, context);
    })
  );
  return { columns, rows };
}

/** The table of two measures on one plot: both figures of every unit and period, each once. */
export function pairTwin(result: Result, against: Result, context: FigureContext): TwinTable {
  const { lang } = context;
  const words = figureWords[lang].columns;
  const sides = [toSide(result, context), toSide(against, context)] as const;
  const overYears = result.spec.kind === 'path';
  const { columns, rows } = overYears ? ofYears(sides, context) : ofOnePeriod(sides, context);
  const [a, b] = sides;
  return {
    caption: toNeutralTitle(result, context),
    unitOfMeasure: a.unit === b.unit ? a.unit : '',
    head: {
      unit: words.unit,
      part: overYears ? againstWords[lang].measure : null,
      period: overYears ? null : words.period
    },
    tail: { rank: null, note: rows.some((r) => r.note !== '') ? words.note : null },
    columns,
    rows: inOrder(rows, result)
  };
}
