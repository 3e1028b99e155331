import type { TwinCell } from '#lib/charts/twin-cell.ts';
import type { TwinRow, TwinTable } from '#lib/charts/twin-grid.ts';

/** One figure with everything that is said of it. */
export type FigureRow = {
  unitId: string;
  unit: string;
  /** Its name; '' for the whole. */
  part: string;
  cell: TwinCell;
};

/** Every figure of a table, blanks with a reason too, in the order they are read. */
export function toFigureRows(twin: TwinTable): FigureRow[] {
  const label = new Map(twin.columns.map((c) => [c.key, c.label]));
  const partOf = (row: TwinRow, cell: TwinCell) =>
    cell.measure ??
    (row.part || (cell.breakdown === '' ? '' : (label.get(cell.breakdown) ?? cell.breakdown)));
  return twin.rows.flatMap((row) =>
    row.cells
      .filter((cell) => cell.value !== null || cell.blank !== null)
      .map((cell) => ({ unitId: row.unitId, unit: row.unit, part: partOf(row, cell), cell }))
  );
}
