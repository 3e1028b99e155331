import type { Issue } from '#lib/model/issue.ts';
import type { FoundTable } from '../reader/reading.ts';
import { type AskedUnit, matchTableUnits } from './match-rows.ts';
import type { Context } from './context.ts';
import type { CellMeaning } from './observe.ts';
import type { RowContext } from './row-context.ts';
import type { TableLayout } from './table-layout.ts';
import { periodOfColumn, type ValueColumn } from './value-columns.ts';

/** What every cell is about. Row before header before title, for units; the finest period wins. */
export function findMeanings(
  table: FoundTable,
  layout: TableLayout,
  context: Context
): { meaningOf: (column: ValueColumn, row: RowContext) => CellMeaning; issues: Issue[] } {
  const { title } = layout;
  // A blank in a column of units is a doubt, not the unit of the title.
  const hasUnits = layout.roles.some((r) => r.role === 'unit' || r.role === 'unit_code');
  const askOf = (column: ValueColumn, row: RowContext): AskedUnit => {
    const named = row.unitRaw !== '' || row.unitCode !== '';
    return {
      raw: named ? row.unitRaw : column.unitName || (hasUnits ? '' : title.unitName),
      code: row.unitCode,
      parentRaw: row.parentRaw,
      period: periodOfCell(column, row, layout),
      line: named ? table.rows[row.row]!.line : (table.rows[0]?.line ?? 1)
    };
  };
  const asked: AskedUnit[] = [];
  for (const row of layout.rows) {
    if (!layout.imports(row.row)) continue;
    const periods = new Set<string>();
    for (const column of layout.values) {
      const ask = askOf(column, row);
      const key = `${ask.raw}\u0000${ask.period?.start}\u0000${ask.period?.end}`;
      if (!periods.has(key)) asked.push(ask);
      periods.add(key);
    }
  }
  const unitColumn = layout.roles.findIndex((r) => r.role === 'unit');
  const units = matchTableUnits(
    asked,
    { title: table.title, column: unitColumn < 0 ? null : layout.names[unitColumn]! },
    context
  );
  return {
    issues: units.issues,
    meaningOf: (column, row) => {
      const ask = askOf(column, row);
      const match = units.find(ask);
      return {
        unitRaw: ask.raw,
        unitId: match?.unitId ?? '',
        unit: match?.name ?? '',
        period: ask.period,
        measure: layout.cellMeasure(column, row)
      };
    }
  };
}

/** A header's year stands before the group's or the title's, a row's own before both. */
export function periodOfCell(column: ValueColumn, row: RowContext, { title }: TableLayout) {
  const said = column.within === '' ? column.period : null;
  return periodOfColumn(column, row.ownPeriod ?? said ?? row.groupPeriod ?? title.period);
}
