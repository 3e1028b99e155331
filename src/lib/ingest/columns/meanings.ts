import type { Issue } from '#lib/model/issue.ts';
import type { FoundTable } from '../reader/reading.ts';
import { type AskedUnit, matchTableUnits } from './match-rows.ts';
import { isDistrict } from './ask.ts';
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
  const districtOfTitle = isDistrict(title.unitName, context) ? title.unitName : '';
  const askOf = (column: ValueColumn, row: RowContext): AskedUnit => {
    const named = row.unitRaw !== '' || row.unitCode !== '';
    return {
      raw: named ? row.unitRaw : column.unitName || (hasUnits ? '' : title.unitName),
      code: row.unitCode,
      parentRaw: row.parentRaw,
      districtRaw: row.districtRaw || districtOfTitle,
      period: periodOfCell(column, row, layout),
      line: named ? table.rows[row.row]!.line : (table.rows[0]?.line ?? 1)
    };
  };
  const kinds = kindsOf(layout.values);
  const most = Math.max(0, ...kinds.values()) + 1;
  const asked: AskedUnit[] = [];
  /** For each row and kind of column the place of its question among `asked`; -1 where none is. */
  const places = new Int32Array(layout.rows.length * most).fill(-1);
  for (const row of layout.rows) {
    if (!layout.imports(row.row)) continue;
    const inRow = new Map<string, number>();
    for (const column of layout.values) {
      const place = row.row * most + kinds.get(column)!;
      if (places[place]! >= 0) continue;
      const ask = askOf(column, row);
      const key = most === 1 ? '' : `${ask.raw}\u0000${ask.period?.start}\u0000${ask.period?.end}`;
      places[place] = inRow.get(key) ?? asked.push(ask) - 1;
      inRow.set(key, places[place]!);
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
      const place = places[row.row * most + kinds.get(column)!]!;
      const ask = place < 0 ? askOf(column, row) : asked[place]!;
      const match = place < 0 ? units.find(ask) : units.at(place);
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

/** Columns whose headers say the same of unit and time, by a number: one question for each in a row. */
function kindsOf(columns: readonly ValueColumn[]): Map<ValueColumn, number> {
  const kinds = new Map<string, number>();
  return new Map(
    columns.map((column) => {
      const { unitName, within, before, beforeYear, period } = column;
      const when = [within, before ?? '', beforeYear ?? '', period?.start, period?.end];
      const key = [unitName, ...when].join('\u0000');
      if (!kinds.has(key)) kinds.set(key, kinds.size);
      return [column, kinds.get(key)!] as const;
    })
  );
}

/** A header's year stands before the group's or the title's, a row's own before both. */
export function periodOfCell(column: ValueColumn, row: RowContext, { title }: TableLayout) {
  const said = column.within === '' ? column.period : null;
  return periodOfColumn(column, row.ownPeriod ?? said ?? row.groupPeriod ?? title.period);
}
